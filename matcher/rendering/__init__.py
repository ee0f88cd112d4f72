"""Values to text: for a terminal, as Markdown, JSON, a web page. Every function returns a str and prints nothing."""

from __future__ import annotations

import json

from matcher.rendering import markdown, text, waterfall
from matcher.serialize import match_to_dict, report_to_dict
from matcher.values import GapReport, Match, Report

FORMATS = ("text", "markdown", "json", "html")
SUFFIXES = {".txt": "text", ".md": "markdown", ".json": "json", ".html": "html", ".htm": "html"}


def render(
    value: Match | Report,
    format: str = "text",
    *,
    width: int = 80,
    colour: bool = False,
    most: int | None = None,
    explain: bool = False,
) -> str:
    """Return a match or a gap report as ``"text"``, ``"markdown"``, ``"json"`` or ``"html"`` (one file, no script).

    ``width`` (columns), ``colour`` (ANSI) and ``most`` (findings of a verdict written out) concern text alone.
    ``explain`` writes a match as a waterfall: a row a finding, its points and their running sum. JSON holds it anyway.
    Raises ValueError for another format.
    """
    if format not in FORMATS:
        raise ValueError(f"format {format!r} is none of {', '.join(FORMATS)}")
    if format == "json":
        record = match_to_dict(value) if isinstance(value, Match) else report_to_dict(value)
        return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    if format == "html":
        from matcher.rendering.html import render_page

        return render_page(value)
    page = text.Page(width=width, colour=colour, most=most)
    if isinstance(value, Match):
        if explain:
            return waterfall.as_markdown(value) if format == "markdown" else waterfall.as_text(value, page)
        return markdown.render_match(value) if format == "markdown" else text.render_match(value, page)
    assert isinstance(value, GapReport)
    return markdown.render_gaps(value) if format == "markdown" else text.render_gaps(value, page)
