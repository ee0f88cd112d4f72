"""Cells of a CSV file that a spreadsheet opens as text, whatever a document put into them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

Cell = TypeVar("Cell")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would take for a formula


def harmless(cell: Cell) -> Cell | str:
    """Return a cell with an apostrophe before what would be run as a formula; numbers stay numbers.

    >>> harmless("=HYPERLINK(1)"), harmless("C++"), harmless(-0.5)
    ("'=HYPERLINK(1)", 'C++', -0.5)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def csv_text(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Return rows as CSV under the columns, every cell harmless; None and absent keys are empty cells."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(map(harmless, columns))
    for row in rows:
        writer.writerow([harmless(row.get(column)) for column in columns])
    return stream.getvalue()
