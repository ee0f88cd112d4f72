"""Two résumés of one person: what was gained, what is no longer shown, and the page of what is next."""

from __future__ import annotations

from matcher.rendering.html.gap import gap_values, sections
from matcher.rendering.html.page import render_template
from matcher.rendering.progress import COURSE, course
from matcher.values import Progress


def progress_page(report: Progress) -> str:
    """Return the page of two résumés."""
    contents = [("progress", "What changed"), *sections(report.next)]
    way = {"course": course(report), "course_title": COURSE}
    return render_template("progress.html.j2", progress=report, contents=contents, **way, **gap_values(report.next))
