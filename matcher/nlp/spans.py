"""The span groups that the components share, with the Span objects kept: reading a SpanGroup makes them all anew."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from spacy.tokens import Doc, Span

CANDIDATES = "skill_candidates"  # every place where a name of the taxonomy stands
DENIED = "skill_denied"  # what surely names no skill
SKILLS = "skills"
_KEPT = "skillmatch_spans_"
_FIRST, _BEHIND = attrgetter("start_char"), attrgetter("end_char")


def put_spans(doc: Doc, name: str, spans: Iterable[Span]) -> None:
    """Set ``doc.spans[name]``."""
    kept = list(spans)
    doc.spans[name] = kept
    doc.user_data[_KEPT + name] = doc.spans[name], kept


def get_spans(doc: Doc, name: str) -> list[Span]:
    """Return the spans of ``doc.spans[name]``, also where another component has set or extended it."""
    group, kept = doc.user_data.get(_KEPT + name, (None, []))
    current = doc.spans[name]
    return kept if current is group and len(current) == len(kept) else list(current)


def beginning_in(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Return those of spans in the order of their text that begin in a stretch of it."""
    first = bisect_left(spans, start, key=_FIRST)
    return spans[first : bisect_left(spans, end, first, key=_FIRST)]


def meeting(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Return those of spans in the order of their text, none over another, that share a character with a stretch."""
    first = bisect_right(spans, start, key=_BEHIND)
    return spans[first : bisect_left(spans, end, first, key=_FIRST)]
