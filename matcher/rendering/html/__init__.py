"""The report as one HTML file that a coach hands over: no script, no request, readable on paper and by ear."""

from __future__ import annotations

from matcher.rendering.html.cohort import cohort_page
from matcher.rendering.html.gap import gap_page
from matcher.rendering.html.portfolio import portfolio_page
from matcher.rendering.html.progress import progress_page
from matcher.reports.gaps import find_gaps
from matcher.values import Cohort, Match, Portfolio, Progress, Report


def render_page(value: Match | Report) -> str:
    """Return a whole HTML document; a match gives the page of its gaps, without the documents that it doesn't hold.

    Raises RoadmapError for a match with a roadmap of one's own, whose goals only ``gap_report`` knows.
    """
    if isinstance(value, Portfolio):
        return portfolio_page(value)
    if isinstance(value, Cohort):
        return cohort_page(value)
    if isinstance(value, Progress):
        return progress_page(value)
    return gap_page(find_gaps(value) if isinstance(value, Match) else value)
