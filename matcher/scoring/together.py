"""For how long several held skills show one that is asked: jobs in turn, each with another kind of it, add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from matcher.values import Held
from matcher.values.stretches import covered

NAMED = 2  # further skills that a reader is told of


def months_together(held: Iterable[Held]) -> int:
    """Return the months that the jobs of all of some held skills cover, overlaps once."""
    return covered(span for item in held for span in item.spans)


def adding(first: Held, others: Sequence[Held]) -> Iterator[Held]:
    """Yield those that add most to the months of the first, as few as a reader wants to be told of."""
    spans = first.spans
    for _ in range(NAMED):
        best = max(others, key=lambda item: (covered((*spans, *item.spans)), item.skill), default=None)
        if best is None or covered((*spans, *best.spans)) <= covered(spans):
            return
        spans = (*spans, *best.spans)
        yield best
