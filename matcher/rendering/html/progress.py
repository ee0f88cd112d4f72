"""Two résumés of one person: what was gained, what is no longer shown, and the page of what is next."""

from __future__ import annotations

from matcher.rendering.html.gap import gap_values, sections
from matcher.rendering.html.page import render_template
from matcher.values import Progress


def progress_page(report: Progress) -> str:
    """Return the page of two résumés."""
    contents = [("progress", "What changed"), *sections(report.next)]
    return render_template("progress.html.j2", progress=report, contents=contents, **gap_values(report.next))
