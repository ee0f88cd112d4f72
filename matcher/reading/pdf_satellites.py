"""Tell dates and places beside the lines of a text from a column of their own, by what they say and how they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.pdf_fragments import DATE, Row, present

ALIGNED = 0.8  # of the lines stand beside one of the other half
DATED = 0.5
ADJACENT = 0.35  # of the lines have the next one right below them
LENGTH = 40  # characters
FLUSH = 2.0  # points by which lines that end together may differ
RAGGED = 10.0  # points by which their beginnings do


def annotates(side: Sequence[Row | None], other: Sequence[Row | None], *, on_right: bool) -> bool:
    """Tell whether one half of a stretch only annotates the lines of the other, as dates and places do."""
    # a heading beside nothing opens what follows, and is part of neither half
    own = [one if one and (beside or not one.is_heading) else None for one, beside in zip(side, other, strict=True)]
    rows = present(own)
    aligned = sum(1 for one, beside in zip(side, other, strict=True) if one and beside)
    texts = [row.text for row in rows]
    if not rows:
        return False
    if len(rows) > len(present(other)) or aligned < ALIGNED * len(rows):
        return False
    if sum(map(len, texts)) > LENGTH * len(rows):
        return False
    if sum(1 for text in texts if DATE.search(text)) >= DATED * len(rows):
        return True
    if on_right and _flush_right(rows):
        return True
    adjacent = sum(1 for one, below in pairwise(own) if one and below)
    return adjacent <= ADJACENT * len(rows)


def _flush_right(rows: Sequence[Row]) -> bool:
    starts = [row.fragments[0].x0 for row in rows]
    ends = [row.fragments[-1].x1 for row in rows]
    return max(ends) - min(ends) <= FLUSH and max(starts) - min(starts) >= RAGGED
