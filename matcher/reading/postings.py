"""Part a file that holds several postings at the borders between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from matcher.reading.headings import heading_kind

LEAST_WORDS = 20  # of a posting
_RULE = re.compile(r"^[ \t]*(?:([-=*_#~–—])(?:[ \t]*\1){4,}|\f.*)[ \t]*$", re.M)
_PAGE = re.compile(r"\f")
_COUNTED = re.compile(
    r"^[ \t#*=–-]*(?:job|position|posting|vacancy|role|opening)\s*(?:no\.?|number|#|nr\.?)?\s*\d{1,3}\b"
    r"[^\n]{0,80}$",
    re.I | re.M,
)
_TITLED = re.compile(
    r"^[ \t#*]*(?:job\s+title|position(?:\s+title)?|role|title|vacancy|job)[*_]*[ \t]*:[^\n]{2,100}$", re.I | re.M
)
_FIRST = re.compile(r"^# [^\n]{2,100}$", re.M)


def split_postings(text: str) -> list[str]:
    """Return the postings that a text holds, each unchanged; the text alone where no border is clear.

    Borders are, in this order, rules and form feeds, "Job 2 of 5", a repeated "Job title:", first-rank headings of
    Markdown. They count where each part is long enough for a posting and reads like one.
    """
    for borders in (_rules(text), _starts(_COUNTED, text), _starts(_TITLED, text), _starts(_FIRST, text)):
        parts = _parts(text, borders)
        if len(parts) > 1:
            return parts
    return [text]


def _rules(text: str) -> list[tuple[int, int]]:
    return sorted({match.span() for pattern in (_RULE, _PAGE) for match in pattern.finditer(text)})


def _starts(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """Return where a posting begins by its first line; what every posting says twice is no border."""
    return [(match.start(), match.start()) for match in pattern.finditer(text)]


def _parts(text: str, borders: Sequence[tuple[int, int]]) -> list[str]:
    if not borders:
        return []
    edges = [0, *(place for border in borders for place in border), len(text)]
    parts = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    filled = [part for part in parts if part.strip()]
    if filled and not _is_posting(filled[0]) and borders[0][0] == borders[0][1]:
        filled = filled[1:]  # a line above the first posting
    return filled if all(map(_is_posting, filled)) and _are_alike(filled) else []


def _is_posting(part: str) -> bool:
    return len(part.split()) >= LEAST_WORDS


def _are_alike(parts: Sequence[str]) -> bool:
    """Tell whether at least two parts have wishes or duties of their own: one posting has them once."""
    kinds = [Counter(_kinds(part)) for part in parts]
    telling = ("requirements", "responsibilities")
    return any(sum(bool(count[kind]) for count in kinds) >= 2 for kind in telling) or not any(
        count[kind] for count in kinds for kind in telling
    )


def _kinds(part: str) -> Iterator[str]:
    for line in part.splitlines():
        if kind := heading_kind(line.strip(" #*_\t")):
            yield kind.value
