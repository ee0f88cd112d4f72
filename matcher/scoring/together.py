"""For how long several held skills show one that is asked: jobs in turn, each with another kind of it, add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from matcher.resume.dates import join_spans
from matcher.values import Held

Spans = tuple[tuple[int, int], ...]
NAMED = 2  # further skills that a reader is told of


def months_together(held: Iterable[Held]) -> int:
    """Return the months that the jobs of all of some held skills cover, overlaps once."""
    return _months(join_spans(span for item in held for span in item.spans))


def adding(first: Held, others: Sequence[Held]) -> Iterator[Held]:
    """Yield those that add most to the months of the first, as few as a reader wants to be told of."""
    spans = first.spans
    for _ in range(NAMED):
        best = max(others, key=lambda item: (_months(join_spans((*spans, *item.spans))), item.skill), default=None)
        if best is None or _months(reached := join_spans((*spans, *best.spans))) <= _months(spans):
            return
        spans = reached
        yield best


def _months(spans: Spans) -> int:
    return sum(after - first for first, after in spans)
