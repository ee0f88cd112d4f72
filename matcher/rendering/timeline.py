"""When each part of a learning path would be done, by the middle of its estimated hours."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from matcher.rendering.words import Weeks
from matcher.values import Effort


def weeks(efforts: Iterable[Effort | None], hours_per_week: float | None) -> Iterator[Weeks | None]:
    """Yield the first and the last week of each effort, one after another; None where there is nothing to count.

    >>> list(weeks([Effort(low=20, high=60), None, Effort(low=15, high=40)], 10))
    [(1, 4), None, (5, 7)]
    """
    spent = 0.0
    for effort in efforts:
        if effort is None or not hours_per_week:
            yield None
            continue
        begin, spent = spent, spent + (effort.low + effort.high) / 2
        yield math.floor(begin / hours_per_week) + 1, math.ceil(spent / hours_per_week)
