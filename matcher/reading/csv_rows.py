"""CSV: Python's own reader, so that a cell stays as it is written and a wrong row costs only itself."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.reading.limits import MAX_BYTES, MIB
from matcher.reading.rows import START, Reach, Row, Table, decoded, encoding_of

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS = ",;\t|"
STATED = re.compile(rf'\s*"?sep=([{DELIMITERS}])"?[ \t]*\r?\n', re.I)  # a line for Excel, before the header
CONTINUES = "expected after"  # the fault after which the reader goes on with the next line


def delimiter_of(header: str) -> str:
    """Return what stands between the cells of a header: the sign that it holds most often outside of quotes."""
    bare = "".join(header.split('"')[::2])
    return max(DELIMITERS, key=lambda sign: (bare.count(sign), -DELIMITERS.index(sign)))


def open_csv(path: Path, name: str) -> Table:
    """Return a CSV table; commas, semicolons, tabs or bars may separate its cells.

    Raises ValueError when it has no header.
    """
    reach, encoding = Reach(path), encoding_of(path)
    notes: list[str] = []
    with path.open(encoding=encoding, errors="surrogateescape") as text:
        start = text.read(START)
    stated = STATED.match(start)
    sign = stated[1] if stated else delimiter_of(start.lstrip("\n").partition("\n")[0])

    @contextmanager
    def reading() -> Iterator[Reader]:
        csv.field_size_limit(MAX_BYTES)
        with path.open("rb") as file, io.TextIOWrapper(file, encoding, "surrogateescape", newline="") as text:
            reach.file = file
            lines = csv.reader(text, delimiter=sign, strict=True)
            if stated:
                next(row for row in lines if row)
            yield lines

    with reading() as lines:
        header = next((row for row in lines if row), None)
        empty = next(_numbered(lines), None) is None
    reach.file = None
    if header is None:
        raise ValueError("it has no header")
    columns = tuple(decoded(cell, f"{name}: the header", notes) for cell in header)

    def rows(wanted: Sequence[str]) -> Iterator[Row]:
        places = [columns.index(column) for column in wanted]
        with reading() as lines:
            next(row for row in lines if row)
            for number, cells in _numbered(lines):
                at = f"row {number} (line {lines.line_num})"
                if isinstance(cells, csv.Error):
                    yield Row(number=number, fault=f"{name}: {at} {_told(cells)}")
                elif any(cells[len(columns) :]):
                    said = f"holds {len(cells)} cells under {len(columns)} columns: quote cells that hold {sign!r}"
                    yield Row(number=number, fault=f"{name}: {at} {said}")
                else:
                    kept = (cells[place] if place < len(cells) else "" for place in places)
                    yield Row(number=number, cells=tuple(decoded(cell, f"{name}: {at}", notes) for cell in kept))

    return Table(columns=columns, rows=rows, empty=empty, share=reach.share, notes=notes)


def _numbered(lines: Reader) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """Yield the rows that are not empty, or what is wrong with one; most faults end the table."""
    number = 1
    while True:
        try:
            cells = next(lines, None)
        except csv.Error as exc:
            yield number, exc
            if CONTINUES not in str(exc):
                return
            number += 1
            continue
        if cells is None:
            return
        if any(map(str.strip, cells)):
            yield number, cells
            number += 1


def _told(exc: csv.Error) -> str:
    said = str(exc)
    if CONTINUES in said:
        return "holds a quote in the middle of a quoted cell: write it twice"
    if "unexpected end" in said:
        return "opens a quote that is never closed: all that follows was taken for its text, and is not read"
    if "field limit" in said:
        return f"holds a cell of more than {MAX_BYTES // MIB} MiB: it and the rows after it are not read"
    return f"is damaged ({said}): it and the rows after it are not read"
