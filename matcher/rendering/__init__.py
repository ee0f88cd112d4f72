"""Values to reports: for a terminal, as Markdown, JSON, CSV, a web page or PDF. Every function returns, none prints."""

from __future__ import annotations

import json
from typing import Literal, overload

from matcher.rendering import cohort, markdown, portfolio, progress, table, text, waterfall
from matcher.serialize import match_to_dict, report_to_dict
from matcher.values import Cohort, Match, Portfolio, Progress, Report

FORMATS = ("text", "markdown", "json", "csv", "html", "pdf")
SUFFIXES = {
    ".txt": "text",
    ".md": "markdown",
    ".json": "json",
    ".csv": "csv",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
}


@overload
def render(value: Match | Report, format: Literal["pdf"], *, explain: bool = False) -> bytes: ...
@overload
def render(
    value: Match | Report,
    format: Literal["text", "markdown", "json", "csv", "html"] = "text",
    *,
    width: int = 80,
    colour: bool = False,
    most: int | None = None,
    explain: bool = False,
) -> str: ...
@overload
def render(
    value: Match | Report,
    format: str,
    *,
    width: int = 80,
    colour: bool = False,
    most: int | None = None,
    explain: bool = False,
) -> str | bytes: ...
def render(
    value: Match | Report,
    format: str = "text",
    *,
    width: int = 80,
    colour: bool = False,
    most: int | None = None,
    explain: bool = False,
) -> str | bytes:
    """Return a match or a report as text, or as the bytes of a ``"pdf"``; the formats are FORMATS.

    ``width`` (columns), ``colour`` (ANSI) and ``most`` (findings of a verdict written out) concern text alone.
    ``explain`` writes a match as a waterfall: a row a finding, its points and their running sum. Other formats hold it
    anyway. Raises ValueError for another format, MissingExtra for a PDF without the extra ``[pdf]``.
    """
    if format not in FORMATS:
        raise ValueError(f"format {format!r} is none of {', '.join(FORMATS)}")
    if format == "pdf":
        from matcher.rendering.pdf import as_pdf

        return as_pdf(value)
    if format == "csv":
        return table.as_csv(value)
    if format == "json":
        record = match_to_dict(value) if isinstance(value, Match) else report_to_dict(value)
        return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    if format == "html":
        from matcher.rendering.html import render_page

        return render_page(value)
    page = text.Page(width=width, colour=colour, most=most)
    return _as_markdown(value, explain=explain) if format == "markdown" else _as_text(value, page, explain=explain)


def _as_text(value: Match | Report, page: text.Page, *, explain: bool) -> str:
    if isinstance(value, Match):
        return waterfall.as_text(value, page) if explain else text.render_match(value, page)
    if isinstance(value, Portfolio):
        return portfolio.as_text(value, page)
    if isinstance(value, Cohort):
        return cohort.as_text(value, page)
    return progress.as_text(value, page) if isinstance(value, Progress) else text.render_gaps(value, page)


def _as_markdown(value: Match | Report, *, explain: bool) -> str:
    if isinstance(value, Match):
        return waterfall.as_markdown(value) if explain else markdown.render_match(value)
    if isinstance(value, Portfolio):
        return portfolio.as_markdown(value)
    if isinstance(value, Cohort):
        return cohort.as_markdown(value)
    return progress.as_markdown(value) if isinstance(value, Progress) else markdown.render_gaps(value)
