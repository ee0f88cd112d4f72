"""The tables of postings: columns "Must have" and "Nice to have", and rows that close with "required" or "a plus"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.headings import heading_kind
from matcher.reading.wordlist import one_of
from matcher.values import Importance, SectionKind

SIGN = re.compile(r"[ \t]*\|[ \t]*|\t+")
GAP = re.compile(r" {3,}")
RULE = re.compile(r"[\s|:+=-]+$")
MARK = re.compile(r"(?:x|✓|✔|✅|☑|•|\*|yes|y|ja|●)$", re.I)
NO_MARK = re.compile(r"(?:no|n|nein|-|–|—|✗|✘)$", re.I)
WORDS = 6  # more, and a cell is no label
SLACK = 8  # characters by which a cell between blanks may stand off its column
OF_KIND = {SectionKind.REQUIREMENTS: Importance.ESSENTIAL, SectionKind.NICE_TO_HAVE: Importance.OPTIONAL}
_MUST = one_of("must must[_-]have required mandatory essential needed necessary minimum")
_STRONG = one_of("strong expert advanced proficient solid")
_THINGS = (
    r"(?: (?:skills?|software|scripting|tools?|experience|languages?|knowledge|technolog(?:y|ies)|qualifications?))?"
)
_MAY = one_of(
    "ideal ideally plus bonus preferred"
    " desired desirable optional nice nice_to_have good_to_have should could should_have could_have"
)
LEVEL = re.compile(
    rf"(?:yes,? )?(?:an? )?(?:(?:absolute )?(?P<essential>{_MUST}|{_STRONG}(?: level)?)"
    rf"|(?:(?:big|nice|strong|highly) )?(?P<optional>{_MAY})){_THINGS}\W*$",
    re.I,
)
STATED = re.compile(
    r"\((?:(?P<essential>required|essential|must)|(?P<optional>desired|desirable|preferred|optional))\)$", re.I
)
CODED = re.compile(r"(?:essential\s*/\s*desirable|desirable\s*/\s*essential|E\s*/\s*D)\b", re.I)  # head of a column
OF_CODE = {"E": Importance.ESSENTIAL, "D": Importance.OPTIONAL}


class Cell(NamedTuple):
    """One cell of a row, by its place in the text, and in its line."""

    start: int
    end: int
    column: int  # by number where a sign parts the cells, else by its offset in the line
    text: str


class Column(NamedTuple):
    """A column whose head names an importance, and how far off it a cell may stand."""

    column: int
    slack: int
    importance: Importance


def rows_of(text: str) -> Iterator[tuple[list[Cell], bool]]:
    """Yield the rows of tables, each with whether signs part its cells; no cells at a line that ends a table."""
    if "|" not in text and "\t" not in text and "   " not in text:
        return
    offset = 0
    for line in text.split("\n"):
        signed = "|" in line or "\t" in line
        cells = _cells(line, offset, signed=signed) if signed or "   " in line else []
        offset += len(line) + 1
        if len(cells) > 1:
            yield cells, signed
        elif not line.strip():  # other lines go on with a cell
            yield [], signed


def find_columns(text: str) -> Iterator[tuple[int, int, Importance]]:
    """Yield the cells and rows of tables that say how much what stands in them is wanted."""
    head: list[Column] = []
    answered: Column | None = None  # a column "Required" that rows answer with yes or no
    rows = [*rows_of(text), ([], False)]
    for (cells, signed), (below, _) in pairwise(rows):
        if not cells:
            head, answered = [], None
            continue
        if answered:
            yield from _answer(cells, answered)
            continue
        if coded := next((cell for cell in cells if CODED.match(cell.text)), None):
            answered = Column(coded.column, 0 if signed else SLACK, Importance.CONTEXT)
            continue
        levels = [(cell.column, level) for cell in cells if (level := _level(cell.text)) is not None]
        if len({level for _, level in levels}) > 1:
            head = [Column(column, 0 if signed else SLACK, level) for column, level in levels]
        elif head:
            yield from _row(cells, head)
        elif len(levels) == 1 and (column := _answered(cells, below, levels[0], signed=signed)):
            answered = column
        elif len(levels) == 1 or (levels := _labelled(cells[0])):
            yield cells[0].start, cells[-1].end, levels[0][1]


def _cells(line: str, offset: int, *, signed: bool) -> list[Cell]:
    """Return the cells of a line, the empty ones and those of rules left out."""
    bounds = [(0, 0), *(border.span() for border in (SIGN if signed else GAP).finditer(line)), (len(line), len(line))]
    cells = []
    for number, ((_, begin), (stop, _)) in enumerate(pairwise(bounds)):
        content = line[begin:stop].strip()
        if content and not RULE.match(content):
            cells.append(Cell(offset + begin, offset + stop, number if signed else begin, content))
    return cells


def _answered(cells: list[Cell], below: list[Cell], level: tuple[int, Importance], *, signed: bool) -> Column | None:
    """Return the column of a row with one level if it is the head of a table whose rows say yes or no to it."""
    column = Column(level[0], 0 if signed else SLACK, level[1])
    answer = _in_column(below, column) if len(cells) > 1 else None
    is_answer = answer is not None and (MARK.match(answer.text) or NO_MARK.match(answer.text))
    return column if is_answer and cells[0].column != level[0] else None


def _in_column(cells: list[Cell], column: Column) -> Cell | None:
    """Return the cell of a row that stands in a column."""
    near = [cell for cell in cells if abs(cell.column - column.column) <= column.slack]
    return min(near, key=lambda cell: abs(cell.column - column.column), default=None)


def _answer(cells: list[Cell], column: Column) -> Iterator[tuple[int, int, Importance]]:
    """Yield a row with what its answer makes of it: what is not required is a wish."""
    answer = _in_column(cells, column)
    if answer is not None:
        if answer.text in OF_CODE and column.importance is Importance.CONTEXT:
            yield cells[0].start, cells[-1].end, OF_CODE[answer.text]
            return
        says_no = NO_MARK.match(answer.text) and column.importance is Importance.ESSENTIAL
        if MARK.match(answer.text) or says_no:
            yield cells[0].start, cells[-1].end, Importance.OPTIONAL if says_no else column.importance


def _labelled(cell: Cell) -> list[tuple[int, Importance]]:
    """Return the column and the importance of a cell that opens with it: "nice: Rust | Elm"."""
    label, colon, rest = cell.text.partition(":")
    level = _level(label) if colon and rest.strip() else None
    return [(cell.column, level)] if level else []


def _row(cells: list[Cell], head: list[Column]) -> Iterator[tuple[int, int, Importance]]:
    """Yield what the columns of a table's head say about the cells of a row: a mark in one speaks for the row."""
    for cell in cells:
        nearest = min(head, key=lambda column: abs(column.column - cell.column))
        if abs(nearest.column - cell.column) > nearest.slack:
            continue
        whole = MARK.match(cell.text) is not None
        yield cells[0].start if whole else cell.start, cells[-1].end if whole else cell.end, nearest.importance


def _level(cell: str) -> Importance | None:
    """Return the importance that a cell names, None where it names something else."""
    if cell.count(" ") >= WORDS:
        return None
    said = LEVEL.match(cell) or STATED.search(cell)
    if said:
        return Importance(said.lastgroup or "essential")
    kind = heading_kind(cell)
    return OF_KIND.get(kind) if kind else None
