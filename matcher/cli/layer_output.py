"""Write rows of a layer to standard output or a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matcher.cli.options import STDOUT
from matcher.cli.output import write

SUFFIXES = {".jsonl": "jsonl", ".csv": "csv"}
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for something else


def write_layer(records: Sequence[Mapping[str, Any]], format: str, output: str | None) -> None:
    """Print records of skills as a layer, or write them to a file that a spreadsheet opens as it should."""
    from matcher.taxonomy.writing import layer_text

    mark = BYTE_ORDER_MARK if format == "csv" and output not in (None, STDOUT) else ""
    write(mark + layer_text(records, format), output)
