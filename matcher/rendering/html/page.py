"""Templates to a page: every text escaped and freed of control characters, the style allowed by its hash alone."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from matcher.rendering import words
from matcher.values import Importance, Verdict

STYLE = "style.css"
BLANK = dict.fromkeys((0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x1F, 0x85), " ")
VERDICT_WORD = {verdict: title.lower() for verdict, title in words.GROUPS}
BANDS = {
    "strong": "a strong match",
    "good": "a good match",
    "partial": "a partial match",
    "weak": "a weak match",
}


def render_template(name: str, **values: Any) -> str:
    """Return a template filled in; the same values give the same bytes."""
    style = _environment().get_template(STYLE).render()
    return _environment().get_template(name).render(style=style, style_hash=_hash(style), advice=words.ADVICE, **values)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("matcher.rendering.html"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        finalize=_printable,
    )
    environment.filters |= {
        "percent": words.percent,
        "points": words.points,
        "hours": words.hours,
        "some": words.some,
        "all_of": words.all_of,
        "gained": words.gained,
        "target_lines": words.target_lines,
        "evidence_lines": words.evidence_lines,
        "one_line": words.one_line,
        "quoted": words.quoted,
        "importance": words.importance,
        "number": number,
        "count": words.counted,
        "band": lambda band: BANDS.get(band, band),
        "status_mark": words.STATUS_MARK.__getitem__,
        "status_word": words.STATUS_WORD.__getitem__,
        "verdict_mark": words.MARK.__getitem__,
        "verdict_word": VERDICT_WORD.__getitem__,
    }
    environment.globals |= {"Verdict": Verdict, "Importance": Importance}
    return environment


def _printable(value: Any) -> Any:
    """Return text without the control characters that HTML forbids or that would turn the line around."""
    return words.CONTROL.sub("", value.translate(BLANK)) if type(value) is str else value


def _hash(style: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}"


def number(value: float) -> str:
    """Return a length with at most two decimals.

    >>> number(12.0), number(3.14159)
    ('12', '3.14')
    """
    return f"{round(value, 2) + 0.0:g}"
