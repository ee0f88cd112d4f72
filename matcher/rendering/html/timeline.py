"""Hours of learning to weeks: when the first skills of each step are learned, one step after another."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.rendering import words
from matcher.rendering.html.pictures import Bar, Piece, Row
from matcher.rendering.timeline import weeks
from matcher.values import Gap


def timeline(gaps: Sequence[Gap], hours_per_week: float | None) -> list[Row]:
    """Return a row a step that has an estimate, with its first and its last week."""
    placed = weeks((gap.effort for gap in gaps), hours_per_week)
    rows = [(gap, gap.effort, place) for gap, place in zip(gaps, placed, strict=True) if gap.effort and place]
    end = max((last for _, _, (_, last) in rows), default=1)
    return [
        Row(
            label=f"{gap.step.order}. {gap.step.title}",
            cells=(f"{cost.low}–{cost.high}", words.said_weeks((first, last))),
            chip="the posting asks" if gap.asked else "",
            bar=Bar(
                title=f"{words.said_weeks((first, last))} of {end}",
                pieces=(Piece(x=100 * (first - 1) / end, width=100 * (last - first + 1) / end, look="deep"),),
            ),
        )
        for gap, cost, (first, last) in rows
    ]
