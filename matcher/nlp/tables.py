"""The tables of postings: columns "Must have" and "Nice to have", and rows that close with "required" or "a plus"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.headings import heading_kind
from matcher.values import Importance, SectionKind

SEPARATOR = re.compile(r"[ \t]*\|[ \t]*|\t+| {3,}")
RULE = re.compile(r"[\s|:+=-]+$")
MARK = re.compile(r"(?:x|✓|✔|✅|☑|•|\*|yes|y|ja|●)$", re.I)
WORDS = 6  # more, and a cell is no label
OF_KIND = {SectionKind.REQUIREMENTS: Importance.ESSENTIAL, SectionKind.NICE_TO_HAVE: Importance.OPTIONAL}
LEVELS = re.compile(
    r"(?:yes,? )?(?:(?:an? )?(?:absolute )?(?P<essential>must(?:[- ]have)?|required|mandatory|essential|needed|necessary)"
    r"|(?:an? )?(?:big |nice |strong |highly )?(?P<optional>plus|bonus|preferred|desired|desirable|optional|nice|(?:nice|good) to have))\W*$",
    re.I,
)


class Cell(NamedTuple):
    """One cell of a row, by its place in the text, and in its line."""

    start: int
    end: int
    column: int  # by number where a sign parts the cells, else by its offset in the line
    text: str


def find_columns(text: str) -> Iterator[tuple[int, int, Importance]]:
    """Yield the cells and rows of tables that say how much what stands in them is wanted."""
    if "|" not in text and "\t" not in text and "   " not in text:
        return
    head: list[tuple[int, Importance]] = []
    offset = 0
    for line in text.split("\n"):
        cells = _cells(line, offset) if "|" in line or "\t" in line or "   " in line else []
        offset += len(line) + 1
        if len(cells) < 2:
            head = head if line.strip() else []  # a cell of several lines
            continue
        labels = [(cell.column, level) for cell in cells if (level := _level(cell.text)) is not None]
        if len({level for _, level in labels}) > 1:
            head = labels
        elif head:
            yield from _row(cells, head)
        elif len(labels) == 1:
            yield cells[0].start, cells[-1].end, labels[0][1]


def _cells(line: str, offset: int) -> list[Cell]:
    """Return the cells of a line, the empty ones left out."""
    signed = "|" in line or "\t" in line
    pieces: list[Cell] = []
    begin, number = 0, 0
    for border in [*SEPARATOR.finditer(line), None]:
        stop = border.start() if border else len(line)
        content = line[begin:stop].strip()
        if content and not RULE.match(content):
            pieces.append(Cell(offset + begin, offset + stop, number if signed else begin, content))
        if border:
            begin, number = border.end(), number + (border.start() > 0 or not signed)
    return pieces


def _row(cells: list[Cell], head: list[tuple[int, Importance]]) -> Iterator[tuple[int, int, Importance]]:
    """Yield what the columns of a table's head say about the cells of a row."""
    for cell in cells:
        column, level = min(head, key=lambda label: abs(label[0] - cell.column))
        if column != cell.column and column < WORDS:  # a column of its own: "Area", "Skill"
            continue
        if MARK.match(cell.text):
            yield cells[0].start, cells[-1].end, level
        else:
            yield cell.start, cell.end, level


def _level(cell: str) -> Importance | None:
    """Return the importance that a cell names, None where it names something else."""
    if cell.count(" ") >= WORDS:
        return None
    said = LEVELS.match(cell)
    if said:
        return Importance(said.lastgroup or "essential")
    return OF_KIND.get(kind) if (kind := heading_kind(cell)) else None
