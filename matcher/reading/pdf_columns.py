"""Find columns on a page: a gutter that many lines in a row respect, with prose on both sides.

Dates and places at the right edge respect a gutter too, but belong to the line they stand on.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from matcher.reading.pdf_fragments import Row, present
from matcher.reading.pdf_satellites import annotates

MIN_LINES = 3  # of a column
GUTTER = 0.7  # its least width, in type sizes
EDGE_TOLERANCE = 2.0  # points by which the lines of a column may start apart
RUN_ON = 2.0  # type sizes from a line to the next of a text
CENTRED = 15.0  # points by which a heading may miss the middle of ragged text
LOOSE_TOP = 3  # lines beside nothing, at the top, that stand before both columns
SHORTER = 5.0  # type sizes by which a right half ends above the left one that goes on alone
BAR = 0.7  # of the other column's width, at most
TITLE = 1.3  # of the usual type size: lines above both columns
PARTED = 1.4  # of the usual line pitch: what follows is something else


class _Split(NamedTuple):
    """A stretch of rows cut at a gutter; either half of a row may be missing."""

    start: int
    end: int
    left: list[Row | None]
    right: list[Row | None]

    @property
    def weight(self) -> int:
        return min(len(present(self.left)), len(present(self.right)))

    @property
    def is_annotated(self) -> bool:
        """Whether one half holds only the dates or places of the other."""
        on_right = annotates(self.right, self.left, on_right=True)
        return on_right or annotates(self.left, self.right, on_right=False)

    @property
    def bar(self) -> str:
        """Which half is a side bar with sections of its own: "left", "right", or "" where neither is.

        It is narrower than the other; or it stands at the right and ends far above the other's end, from which no
        text would flow into it.
        """
        left, right = _width(self.left), _width(self.right)
        name, bar = ("left", self.left) if left < right else ("right", self.right)
        if min(left, right) >= BAR * max(left, right):  # of two halves it is the right one, if it ends first
            name, bar = "right", self.right
            if present(self.right)[-1].y - present(self.left)[-1].y < SHORTER * present(self.left)[-1].size:
                return ""
        return name if any(row.is_heading for row in present(bar)) else ""


def arrange(rows: Sequence[Row], *, bar_last: bool | None = None) -> list[list[Row]]:
    """Return blocks of rows in reading order: a column is read to its end before the next one.

    A side bar comes where it stands, or before or after the main column if ``bar_last`` says so, when that column
    runs from the top of the page or to its foot.
    """
    split = _best_split(rows)
    if split is None:
        return [list(rows)] if rows else []
    columns = [present(split.left), present(split.right)]
    goes_on = split.start <= LOOSE_TOP if bar_last else split.end == len(rows)
    if bar_last is not None and goes_on and split.bar == ("left" if bar_last else "right"):
        columns.reverse()
    parts = (rows[: split.start], *columns, rows[split.end :])
    return [block for part in parts for block in arrange(part)]


def count_columns(blocks: Sequence[Sequence[Row]]) -> int:
    """Return how many blocks of a page stand side by side at most."""
    boxes = [
        (min(row.fragments[0].x0 for row in block), max(row.fragments[-1].x1 for row in block), block[-1].y, block[0].y)
        for block in blocks
        if len(block) >= MIN_LINES
    ]
    most = 0
    for left, right, foot, top in boxes:
        middle = (foot + top) / 2
        beside = [box for box in boxes if box[2] <= middle <= box[3] and (box[1] <= left or box[0] >= right)]
        most = max(most, 1 + len(beside))
    return max(most, 1 if blocks else 0)


def ends_beside_bar(rows: Sequence[Row]) -> bool:
    """Tell whether a page's main column goes on to its foot beside a side bar."""
    split = _best_split(rows)
    return split is not None and split.end == len(rows) and split.bar != ""


def _width(rows: Sequence[Row | None]) -> float:
    there = present(rows)
    return max(row.fragments[-1].x1 for row in there) - min(row.fragments[0].x0 for row in there)


def _best_split(rows: Sequence[Row]) -> _Split | None:
    splits = [split for edge in _edges(rows) for split in _splits(rows, edge)]
    columns = [split for split in splits if not split.is_annotated]
    return max(columns, key=lambda split: (split.weight, split.end - split.start), default=None)


def _edges(rows: Sequence[Row]) -> list[float]:
    """Return places where several lines start, right of where the page does."""
    starts = Counter(round(fragment.x0) for row in rows for fragment in row.fragments)
    if not starts:
        return []
    margin = min(starts) + EDGE_TOLERANCE
    return [x for x, count in starts.items() if x > margin and count + starts[x - 1] + starts[x + 1] >= MIN_LINES]


def _splits(rows: Sequence[Row], edge: float) -> Iterator[_Split]:
    """Yield every stretch of rows that leaves a gutter left of the edge free, and has no heading set over both sides.

    A stretch of several sections of which one is annotated is yielded section by section.
    """
    middle = _middle(rows)
    start: int | None = None
    for index, row in enumerate([*rows, None]):
        free = (
            row is not None
            and not _is_centred(row, middle)
            and not any(
                fragment.x0 < edge - EDGE_TOLERANCE and fragment.x1 > edge - GUTTER * fragment.size
                for fragment in row.fragments
            )
        )
        if free and start is None:
            start = index
        elif not free and start is not None:
            split = _trimmed(rows, start, index, edge)
            parts = [_trimmed(rows, one, end, edge) for one, end in _sections(rows, start, index, edge)]
            whole = not any(part.weight > 1 and part.is_annotated for part in parts)
            yield from (one for one in ([split] if whole else parts) if one.weight >= MIN_LINES)
            start = None


def _middle(rows: Sequence[Row]) -> float:
    return (min(row.fragments[0].x0 for row in rows) + max(row.fragments[-1].x1 for row in rows)) / 2


def _is_centred(row: Row, middle: float) -> bool:
    """Tell whether a row is a heading set in the middle of the page."""
    centre = (row.fragments[0].x0 + row.fragments[-1].x1) / 2
    return len(row.fragments) == 1 and abs(centre - middle) <= CENTRED and row.is_heading


def _sections(rows: Sequence[Row], start: int, end: int, edge: float) -> Iterator[tuple[int, int]]:
    """Yield the stretches that headings with nothing to their right cut a stretch into.

    A heading of a side bar cuts nothing: to its right the text runs on from the line above to the line below.
    """
    right = [index for index in range(start, end) if rows[index].fragments[-1].x0 >= edge - EDGE_TOLERANCE]
    lone = [
        index
        for index in sorted({*range(start + 1, end)}.difference(right))
        if rows[index].is_heading and not _runs_on(rows, right, index)
    ]
    yield from pairwise((start, *lone, end))


def _runs_on(rows: Sequence[Row], right: Sequence[int], index: int) -> bool:
    """Tell whether the rows with something on the right are no further apart around a row than lines of a text."""
    place = bisect_left(right, index)
    if not 0 < place < len(right):
        return False
    above, below = rows[right[place - 1]], rows[right[place]]
    return above.y - below.y <= RUN_ON * max(above.size, below.size)


def _trimmed(rows: Sequence[Row], start: int, end: int, edge: float) -> _Split:
    """Return a stretch without the lines at its ends that stand alone, as a heading over a full line does."""
    halves = [_halves(row, edge) for row in rows[start:end]]
    both = [index for index, (left, right) in enumerate(halves) if left and right]
    last = len(halves)
    if both and end < len(rows):
        last = _tail(rows, start, both[-1] + 1, end)
    elif both and not any(right and right.is_heading for _, right in halves):
        last = next((index for index in range(both[-1], last) if rows[start + index].opens_section), last)
    first = _head(rows[start:end], halves, both[0], edge) if both and (start > 0 or both[0] <= LOOSE_TOP) else 0
    kept = halves[first:last]
    return _Split(start + first, start + last, [left for left, _ in kept], [right for _, right in kept])


def _head(rows: Sequence[Row], halves: Sequence[tuple[Row | None, Row | None]], first: int, edge: float) -> int:
    """Return where a stretch begins: at its first row with both halves, or above, where one column begins before."""
    size = median(row.size for row in rows)
    for index in reversed(range(first)):
        left, right = halves[index]
        if rows[index].size > TITLE * size and not rows[index].is_heading:
            return max(first, index + 1 + _subtitles(halves[index + 1 :]))
        on_edge = right and not left and abs(right.fragments[0].x0 - edge) <= EDGE_TOLERANCE
        if on_edge or rows[index].is_heading:
            first = index
    return first


def _subtitles(halves: Sequence[tuple[Row | None, Row | None]]) -> int:
    """Return how many lines right below a title on the right belong to it: those before that column's first heading."""
    count = next((index for index, (left, right) in enumerate(halves) if left or not right or right.is_heading), 0)
    following = next((right for _, right in halves[count:] if right), None)
    return count if count <= LOOSE_TOP and following is not None and following.is_heading else 0


def _tail(rows: Sequence[Row], start: int, last: int, end: int) -> int:
    """Return where a stretch ends: with the lines of the longer column, if they are apart from what follows them."""
    above = rows[start : start + last]
    size = max(row.size for row in above)
    pitch = median([one.y - below.y for one, below in pairwise(above)] or [size])
    for index in range(start + last, end + 1):
        if rows[index].size > size or rows[index - 1].y - rows[index].y > PARTED * max(pitch, rows[index - 1].size):
            return index - start
    return last


def _halves(row: Row, edge: float) -> tuple[Row | None, Row | None]:
    left = tuple(fragment for fragment in row.fragments if fragment.x0 < edge - EDGE_TOLERANCE)
    right = row.fragments[len(left) :]
    return Row(left) if left else None, Row(right) if right else None
