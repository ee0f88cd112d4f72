"""Years that a table states in a cell of their own: "Go      5+ years", "| Java | 5+ |" under "| Skill | Years |"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.nlp.tables import SLACK, Cell, rows_of

HEAD = re.compile(
    r"(?:min(?:imum|\.)?\s+)?(?:(?:years?|yrs?)(?:\s+of)?(?:\s+exp(?:erience|\.)?)?|exp(?:erience|\.)?\s*\(?(?:in\s+)?years\)?)"
    r"(?:\s+required)?\W*",
    re.I,
)
UNIT = r"\s*(?:years?|yrs?|yoe|y)\b\.?(?:\s+(?:of\s+)?exp(?:erience|\.)?)?"
YEARS = re.compile(r"(?P<low>\d{1,2}(?:\.5)?)\s*\+?(?:\s*[-–]\s*\d{1,2})?\s*\+?", re.I)
SAID = re.compile(rf"(?:min(?:imum|\.)?\s+|at\s+least\s+)?{YEARS.pattern}{UNIT}", re.I)


def find_year_cells(text: str) -> Iterator[tuple[tuple[int, int], float, tuple[int, int]]]:
    """Yield the bounds of each number in a column of years, the years, and the bounds of its row.

    Without such a column a cell between blanks says itself that it holds years.
    """
    head: Cell | None = None
    for cells, signed in rows_of(text):
        named = next((cell for cell in cells if HEAD.fullmatch(cell.text)), None)
        if named or not cells:
            head = named
        elif head is not None:
            column = head.column
            cell = min(cells, key=lambda cell: abs(cell.column - column))
            years = YEARS.fullmatch(cell.text)
            if years and abs(cell.column - column) <= (0 if signed else SLACK):
                yield (cell.start, cell.end), float(years["low"]), (cells[0].start, cells[-1].end)
        elif not signed and (said := [(cell, years) for cell in cells if (years := SAID.fullmatch(cell.text))]):
            (cell, years), *others = said
            if not others and cell is not cells[0]:
                yield (cell.start, cell.end), float(years["low"]), (cells[0].start, cells[-1].end)
