"""Read a page with ruled tables: each row of a table by its cells, what stands around them by columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from matcher.reading.pdf_columns import arrange
from matcher.reading.pdf_fragments import Row
from matcher.reading.pdf_rules import SLACK, Band, Table

HEAD_AND_BODY = 2  # rows: such a table is two lists beside each other, each below its heading


def arrange_tables(rows: Sequence[Row], tables: Sequence[Table]) -> list[list[Row]] | None:
    """Return blocks of rows in reading order, those of tables row by row; None where no table holds whole rows."""
    blocks: list[list[Row]] = []
    rest, is_ruled = list(rows), False
    for table in tables:
        inside = [row for row in rest if table.bottom < row.y < table.top]
        if len(table.bands) > HEAD_AND_BODY and inside and all(_fits(row, table) for row in inside):
            blocks += arrange([row for row in rest if row.y >= table.top])
            blocks += [block for band in table.bands if (block := _cells(inside, band, table))]
            rest, is_ruled = [row for row in rest if row.y <= table.bottom], True
    return blocks + arrange(rest) if is_ruled else None


def _fits(row: Row, table: Table) -> bool:
    """Tell whether a row stands within a table, each piece of it in one cell."""
    band = next((band for band in table.bands if band.bottom < row.y <= band.top), None)
    return band is not None and all(
        table.left - SLACK <= piece.x0
        and piece.x1 <= table.right + SLACK
        and not any(piece.x0 < border - SLACK and piece.x1 > border + SLACK for border in band.borders)
        for piece in row.fragments
    )


def _cells(inside: Sequence[Row], band: Band, table: Table) -> list[Row]:
    """Return the lines of a table's row, cell by cell; what labels it stays on the line of the next cell."""
    rows = [row for row in inside if band.bottom < row.y <= band.top]
    if len(rows) <= 1:
        return rows
    sides = pairwise((table.left - SLACK, *band.borders, table.right + SLACK))
    cells = [cell for left, right in sides if (cell := list(_cell(rows, left, right)))]
    if len(cells) > 1 and len(cells[0]) == 1 and cells[0][0].y == cells[1][0].y:
        cells[1][0] = Row((*cells[0][0].fragments, *cells[1][0].fragments))
        del cells[0]
    return [row for cell in cells for row in cell]


def _cell(rows: Sequence[Row], left: float, right: float) -> Iterator[Row]:
    for row in rows:
        own = tuple(piece for piece in row.fragments if left <= (piece.x0 + piece.x1) / 2 < right)
        if own:
            yield Row(own)
