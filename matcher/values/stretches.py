"""Stretches of a text or of time, half open: what lies in them, how long they are together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

Bounds = tuple[int, int]


class Stretches:
    """Stretches (start, end) of a text in any order, which may overlap; they are gone through as given.

    Each question takes the logarithm of their number.
    """

    __slots__ = ("_given", "_ordered", "_reach")

    def __init__(self, stretches: Iterable[Bounds]) -> None:
        self._given = list(stretches)
        self._ordered = sorted(self._given)
        self._reach = list(accumulate((end for _, end in self._ordered), max))

    def __iter__(self) -> Iterator[Bounds]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def __contains__(self, stretch: Bounds) -> bool:
        at = bisect_left(self._ordered, stretch)
        return self._ordered[at : at + 1] == [stretch]

    def meet(self, start: int, end: int) -> bool:
        """Tell whether one of them overlaps a stretch."""
        before = bisect_left(self._ordered, (end, 0))
        return before > 0 and self._reach[before - 1] > start

    def hold(self, place: int) -> bool:
        """Tell whether a place lies in one of them."""
        return self.meet(place, place + 1)

    def begin_at(self, place: int) -> bool:
        """Tell whether one of them begins at a place."""
        at = bisect_left(self._ordered, (place, 0))
        return at < len(self._ordered) and self._ordered[at][0] == place


def joined(stretches: Iterable[Bounds]) -> tuple[Bounds, ...]:
    """Return stretches in order, those that overlap or touch as one.

    >>> joined([(12, 24), (0, 6), (18, 30)])
    ((0, 6), (12, 30))
    """
    found: list[Bounds] = []
    for start, end in sorted(stretches):
        if found and start <= found[-1][1]:
            start, end = found[-1][0], max(found.pop()[1], end)
        found.append((start, end))
    return tuple(found)


def covered(stretches: Iterable[Bounds]) -> int:
    """Return how long stretches are together, overlaps counted once.

    >>> covered([(12, 24), (0, 6), (18, 30)])
    24
    """
    return sum(end - start for start, end in joined(stretches))
