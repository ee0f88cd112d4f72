"""Write the rows of a layer as JSONL or CSV, in the form in which they are read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from matcher.spreadsheet import FORMULA
from matcher.taxonomy.fields import DROP, FIELDS, REVIEW

BORDER = "|"


def layer_text(records: Sequence[Mapping[str, Any]], format: str) -> str:
    """Return records of skills as a layer, "jsonl" or "csv"; in CSV each part of ``review`` has a column."""
    from matcher.serialize import to_line

    if format == "jsonl":
        return "".join(to_line(dict(record)) for record in records)
    rows = [_flat(record) for record in records]
    columns = [name for name in (*FIELDS, DROP) if any(name in row for row in rows) or name in ("id", "label")]
    columns += list(dict.fromkeys(name for row in rows for name in row if name.startswith(f"{REVIEW}_")))
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def _flat(record: Mapping[str, Any]) -> dict[str, str]:
    row = {name: _cell(value) for name, value in record.items() if name != REVIEW}
    notes = record.get(REVIEW, {})
    return row | {f"{REVIEW}_{name}": _note(value) for name, value in notes.items()}


def _cell(value: object) -> str:
    if isinstance(value, str) or not isinstance(value, Iterable):
        return "" if value is None else str(value)
    items = [str(item) for item in value]
    return items[0] + BORDER if len(items) == 1 and "," in items[0] else BORDER.join(items)


def _note(value: object) -> str:
    text = f" {BORDER} ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return f" {text}" if text.startswith(FORMULA) else text
