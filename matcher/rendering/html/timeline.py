"""Hours of learning to weeks on a calendar without dates: when each step's first skills are learned."""

from __future__ import annotations

import math
from collections.abc import Sequence

from matcher.rendering.html.pictures import Bar, Piece, Row
from matcher.values import Gap


def timeline(gaps: Sequence[Gap], hours_per_week: float | None) -> list[Row]:
    """Return a row a step that has an estimate, one step after another: its weeks from the start, soonest to latest."""
    if not hours_per_week:
        return []
    costs = [(gap, gap.effort) for gap in gaps if gap.effort]
    end = math.ceil(sum(cost.high for _, cost in costs) / hours_per_week)
    rows, low, high = [], 0, 0
    for gap, cost in costs:
        low, high = low + cost.low, high + cost.high
        soonest, latest = math.ceil(low / hours_per_week), math.ceil(high / hours_per_week)
        said = f"week {soonest} to {latest}" if latest > soonest else f"week {latest}"
        piece = Piece(x=100 * (soonest - 1) / end, width=100 * (latest - soonest + 1) / end, look="pale")
        rows.append(
            Row(
                label=f"{gap.step.order}. {gap.step.title}",
                cells=(f"{cost.low}–{cost.high}", said),
                chip="the posting asks" if gap.asked else "",
                bar=Bar(title=f"learned in {said} of {end}", pieces=(piece,)),
            )
        )
    return rows
