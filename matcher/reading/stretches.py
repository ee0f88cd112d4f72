"""Stretches of a text, asked what lies in them: each question takes the logarithm of their number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

Bounds = tuple[int, int]


class Stretches:
    """Stretches (start, end) of a text in any order, which may overlap; they are gone through as given."""

    __slots__ = ("_reach", "_starts", "given")

    def __init__(self, stretches: Iterable[Bounds]) -> None:
        self.given = list(stretches)
        ordered = sorted(self.given)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def __iter__(self) -> Iterator[Bounds]:
        return iter(self.given)

    def __len__(self) -> int:
        return len(self.given)

    def meet(self, start: int, end: int) -> bool:
        """Tell whether one of them overlaps a stretch."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def hold(self, place: int) -> bool:
        """Tell whether a place lies in one of them."""
        return self.meet(place, place + 1)

    def begin_at(self, place: int) -> bool:
        """Tell whether one of them begins at a place."""
        at = bisect_left(self._starts, place)
        return at < len(self._starts) and self._starts[at] == place
