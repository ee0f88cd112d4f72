"""Read the rows of a layer, a file of skills of one's own, from JSONL or CSV.

A row needs an id or a label and nothing else. In CSV the columns are the fields, and the items of a list stand in
one cell with "|" or ";" between. ``drop`` takes away what an earlier layer gave; ``review`` is never read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from matcher.errors import TaxonomyError
from matcher.taxonomy.fields import DROP, FIELDS, KINDS, LISTS, REVIEW, SKILL_ID
from matcher.taxonomy.spelling import did_you_mean
from matcher.taxonomy.tables import Table, parse_table, read_text
from matcher.values import Kind

TABLES, LINES = frozenset({".csv", ".tsv"}), frozenset({".jsonl", ".ndjson"})
GIVEN, LIST_COLUMNS = (*FIELDS, DROP), (*LISTS, DROP)
ITEM_BORDER = re.compile(r"[|;]")
INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad]")
UNFIT = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffd]")
LETTER = re.compile(r"[^\W_]")
DOWNLOADS = frozenset({"concepturi", "o*net-soc code"})
LARGEST = 200  # characters of a name
SHOWN = 60
Fault = tuple[int, str]  # a line, and what is wrong in it


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What one row gives, and the line that it stands in."""

    line: int
    id: str = ""
    label: str = ""
    kind: Kind | None = None
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()


def read_rows(path: Path) -> tuple[list[Row], list[Fault]]:
    """Return the rows of a file, and what is wrong with others.

    Raises TaxonomyError when the file as a whole cannot be read.
    """
    text = read_text(path, fallback=None if path.suffix.lower() in LINES else "cp1252")
    as_lines = path.suffix.lower() in LINES or (path.suffix.lower() not in TABLES and text.lstrip()[:1] in ("{", "["))
    rows: list[Row] = []
    faults: list[Fault] = []
    for line, record in _json_records(text) if as_lines else _table_records(text, path):
        wrong = [record] if isinstance(record, str) else list(_faults(record))
        faults += [(line, fault) for fault in wrong]
        if not wrong and not isinstance(record, str):
            rows.append(row_of(record, line))
    return rows, faults


def _json_records(text: str) -> Iterator[tuple[int, dict[str, object] | str]]:
    """Yield each line's number with its object, or with what is wrong with it."""
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as exc:
            yield number, f"not JSON ({getattr(exc, 'msg', exc)}); write one skill as one JSON object a line"
            continue
        if isinstance(record, dict):
            yield number, record
        else:
            yield number, 'a skill must be a JSON object a line, such as {"id": "zorblax", "label": "Zorblax"}'


def _table_records(text: str, path: Path) -> Iterator[tuple[int, dict[str, object] | str]]:
    """Yield each row's line with its fields, or with what is wrong with it."""
    table = parse_table(text, path, {*GIVEN, REVIEW})
    columns = [_column(name) for name in table.columns]
    _check_columns(table, columns, path)
    for line, cells in table.rows:
        if any(cell.strip() for cell in cells[len(columns) :]):
            yield line, f"{len(cells)} cells for {len(columns)} columns; put a cell that holds a delimiter into quotes"
            continue
        filled = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if name and cell.strip()}
        lists = {name: cell for name, cell in filled.items() if name in LIST_COLUMNS}
        joined = next((name for name, cell in lists.items() if "," in cell and not ITEM_BORDER.search(cell)), None)
        if joined:
            yield line, f"{joined} {_shown(lists[joined])} holds a comma; put | between names, or behind a single one"
            continue
        yield line, {**filled, **{name: _items(cell) for name, cell in lists.items()}}


def _column(name: str) -> str:
    return re.sub(r"[\s-]+", "_", name.strip().lower())


def _check_columns(table: Table, columns: list[str], path: Path) -> None:
    """Raise TaxonomyError for columns that no skill has, or that are missing or given twice."""
    where, known = f"{path}:1", ", ".join((*GIVEN, REVIEW))
    if not {"id", "label"} & set(columns):
        hint = (
            "turn a download into a layer with `skillmatch taxonomy import`"
            if any(mark in name.lower() for mark in DOWNLOADS for name in table.columns)
            else f"name the columns in the first line: {known}"
        )
        raise TaxonomyError(f"{where}: no column 'id' or 'label'; {hint}")
    for number, name in enumerate(columns):
        if name and not _known(name):
            raise TaxonomyError(
                f"{where}: unknown column {table.columns[number]!r}{did_you_mean(name, GIVEN)}; known are {known}"
                " (begin the name of others with 'review_')"
            )
        if name and name in columns[:number]:
            raise TaxonomyError(f"{where}: column {table.columns[number]!r} stands there twice; keep one")


def _known(name: str) -> bool:
    return name in GIVEN or name == REVIEW or name.startswith(f"{REVIEW}_")


def _items(cell: str) -> list[str]:
    return [item.strip() for item in ITEM_BORDER.split(cell) if item.strip()]


def _faults(record: Mapping[str, object]) -> Iterator[str]:
    """Yield what is wrong with a row's fields, each with its value and what to do."""
    for name, value in record.items():
        if not _known(name):
            hint = did_you_mean(name, GIVEN)
            yield f"unknown field {name!r}{hint}; known are {', '.join((*GIVEN, REVIEW))} (put notes into 'review')"
        elif name in LIST_COLUMNS:
            yield from _list_faults(name, value)
        elif name in GIVEN:
            yield from _text_faults(name, value)
    if not {"id", "label"} & record.keys():
        yield "'id' and 'label' are missing; give at least one of them"


def _text_faults(name: str, value: object) -> Iterator[str]:
    if not isinstance(value, str) or not value.strip():
        yield f"{name!r} must be text, not {_shown(value)}; write it in quotes, or leave the field out"
    elif fault := _name_fault(value):
        yield f"{name} {_shown(value)} {fault}"
    elif name == "kind" and value.strip().lower() not in KINDS:
        yield f"kind {_shown(value)} is none of {', '.join(KINDS)}; choose one, or leave it out for technology"
    elif name == "id" and not SKILL_ID.fullmatch(value.strip()):
        yield (
            f"id {_shown(value)} is not lower-case words joined by hyphens;"
            " write it so, or give the label alone and the id is made from it"
        )


def _list_faults(name: str, value: object) -> Iterator[str]:
    if not isinstance(value, list):
        yield f'{name!r} must be a list of strings, not {_shown(value)}; write it as ["one", "two"]'
        return
    for item in value:
        if not isinstance(item, str) or not item.strip():
            yield f"{name!r} must be a list of strings; {_shown(item)} is none, take it out"
        elif (name, item.strip()) != (DROP, "*") and (fault := _name_fault(item)):
            yield f"{name} {_shown(item)} {fault}"


def _name_fault(text: str) -> str:
    """Return what makes a text unfit for a name, or nothing."""
    if UNFIT.search(text):
        return "holds a broken or a control character; type it anew"
    if not LETTER.search(text):
        return "holds no letter or digit; give a name that can stand in a text"
    if len(text) > LARGEST:
        return f"is longer than {LARGEST} characters; give a name, not a description"
    return ""


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def row_of(record: Mapping[str, object], line: int) -> Row:
    """Return the row that a faultless record makes."""
    texts = {name: _clean(str(record.get(name, ""))) for name in ("id", "label")}
    kind = str(record.get("kind", "")).strip().lower()
    lists = {name: _cleaned(record[name]) for name in LIST_COLUMNS if name in record}
    return Row(line=line, **texts, kind=KINDS.get(kind), drop=lists.pop(DROP, ()), lists=lists)


def _cleaned(items: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_clean(item) for item in items)) if isinstance(items, list) else ()


def _clean(text: str) -> str:
    return " ".join(INVISIBLE.sub("", text).split())
