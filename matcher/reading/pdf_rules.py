"""The tables that a PDF's page rules with lines: their rows are read one after the other, cell by cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import MATRIX_IDENTITY, apply_matrix_pt

from matcher.reading.pdf_content import PaintInterpreter
from matcher.reading.pdf_paint import Box, Figures, is_white

SLACK = 3.0  # points by which the lines of a table may miss each other
THIN = 3.0  # points; a filled shape no wider is a line
MAX_RULES = 3000  # more make a drawing
MAX_LINES = 300

Line = tuple[float, float, float]  # where it stands, and from where to where it runs


class Band(NamedTuple):
    """A row of a table: its upper and lower border, and the lines between its cells."""

    top: float
    bottom: float
    borders: tuple[float, ...]


class Table(NamedTuple):
    """A ruled table, its rows from the top."""

    left: float
    right: float
    bands: tuple[Band, ...]

    @property
    def top(self) -> float:
        """The upper border."""
        return self.bands[0].top

    @property
    def bottom(self) -> float:
        """The lower border."""
        return self.bands[-1].bottom


class _TooManyRules(Exception):
    """A page holds a drawing."""


class RuleDevice(Figures, PDFDevice):
    """Collects the level and upright lines of a page."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.painted: list[Box] = []
        self.level: list[Line] = []
        self.upright: list[Line] = []

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        """Note the straight lines of a path, and a filled shape as thin as a line."""
        points = [apply_matrix_pt(self.ctm or MATRIX_IDENTITY, step[-2:]) for step in path if len(step) > 2]
        if len(points) < 2:
            return
        if stroke and not is_white(graphicstate.scolor, graphicstate.scs):
            for number, (one, other) in enumerate(pairwise(points), 1):
                if path[number][0] == "l":
                    self._note(*one, *other)
            if path[-1][0] == "h":
                self._note(*points[-1], *points[0])
        elif fill and not is_white(graphicstate.ncolor, graphicstate.ncs):
            across, up = zip(*points, strict=True)
            if min(max(across) - min(across), max(up) - min(up)) <= THIN:
                self._note(min(across), min(up), max(across), max(up))

    def _note(self, x0: float, y0: float, x1: float, y1: float) -> None:
        if len(self.level) + len(self.upright) > MAX_RULES:
            raise _TooManyRules
        if abs(y0 - y1) <= THIN < abs(x0 - x1):
            self.level.append(((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x0 - x1) <= THIN < abs(y0 - y1):
            self.upright.append(((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def ruled_tables(page: PDFPage, resources: PDFResourceManager) -> list[Table]:
    """Return the tables of a page, the uppermost first."""
    device = RuleDevice(resources)
    try:
        PaintInterpreter(resources, device).process_page(page)
    except _TooManyRules:
        return []
    return find_tables(device.level, device.upright)


def find_tables(level: Sequence[Line], upright: Sequence[Line]) -> list[Table]:
    """Return the tables that lines make: two rows or more with two cells or more, and lines on all sides."""
    across, up = _whole(level), _whole(upright)
    if max(len(across), len(up)) > MAX_LINES:
        return []
    found: list[Table] = []
    seen: set[tuple[int, int]] = set()
    for _, left, right in across:
        width = (round(left / SLACK), round(right / SLACK))
        if width not in seen:
            seen.add(width)
            found += _stacked(left, right, across, up)
    return sorted(_distinct(found), key=lambda table: -table.top)


def _stacked(left: float, right: float, across: Sequence[Line], up: Sequence[Line]) -> Iterator[Table]:
    """Yield the tables between two sides, each a run of rows without a gap."""
    heights = sorted((y for y, x0, x1 in across if abs(x0 - left) <= SLACK and abs(x1 - right) <= SLACK), reverse=True)
    run: list[Band] = []
    for top, bottom in [*pairwise(heights), (0.0, 0.0)]:
        beside = sorted(x for x, y0, y1 in up if y0 <= bottom + SLACK and y1 >= top - SLACK)
        if (
            top > bottom
            and any(abs(x - left) <= SLACK for x in beside)
            and any(abs(x - right) <= SLACK for x in beside)
        ):
            run.append(Band(top, bottom, tuple(x for x in beside if left + SLACK < x < right - SLACK)))
            continue
        if sum(bool(band.borders) for band in run) > 1:
            yield Table(left, right, tuple(run))
        run = []


def _whole(lines: Iterable[Line]) -> list[Line]:
    """Return lines with their pieces joined."""
    whole: list[Line] = []
    place = float("-inf")
    ordered = []
    for line in sorted(lines):
        place = line[0] if line[0] - place > SLACK / 2 else place
        ordered.append((place, *line[1:]))
    for at, start, end in sorted(ordered):
        if whole and whole[-1][0] == at and start <= whole[-1][2] + SLACK:
            whole[-1] = (at, whole[-1][1], max(end, whole[-1][2]))
        else:
            whole.append((at, start, end))
    return whole


def _distinct(tables: Sequence[Table]) -> list[Table]:
    """Return the tables that stand in no other."""
    return [
        one
        for one in tables
        if not any(
            other is not one
            and other.left <= one.left
            and other.right >= one.right
            and _overlap(one, other)
            and (other.right - other.left > one.right - one.left or tables.index(other) < tables.index(one))
            for other in tables
        )
    ]


def _overlap(one: Table, other: Table) -> bool:
    return one.bottom < other.top and other.bottom < one.top
