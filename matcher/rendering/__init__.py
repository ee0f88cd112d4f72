"""Values to text: for a terminal, as Markdown, as JSON. Every function returns a str and prints nothing."""

from __future__ import annotations

import json

from matcher.rendering import markdown, text
from matcher.serialize import gaps_to_dict, match_to_dict
from matcher.values import GapReport, Match

FORMATS = ("text", "markdown", "json")
SUFFIXES = {".txt": "text", ".md": "markdown", ".json": "json"}


def render(
    value: Match | GapReport, format: str = "text", *, width: int = 80, colour: bool = False, most: int | None = None
) -> str:
    """Return a match or a gap report as ``"text"``, ``"markdown"`` or ``"json"``.

    ``width`` (columns), ``colour`` (ANSI) and ``most`` (findings of a verdict written out) concern text alone.
    Raises ValueError for another format.
    """
    if format not in FORMATS:
        raise ValueError(f"format {format!r} is none of {', '.join(FORMATS)}")
    if format == "json":
        record = match_to_dict(value) if isinstance(value, Match) else gaps_to_dict(value)
        return json.dumps(record, ensure_ascii=False, indent=2) + "\n"
    if format == "markdown":
        return markdown.render_match(value) if isinstance(value, Match) else markdown.render_gaps(value)
    page = text.Page(width=width, colour=colour, most=most)
    return text.render_match(value, page) if isinstance(value, Match) else text.render_gaps(value, page)
