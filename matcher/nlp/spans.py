"""The span groups that the components share, with the Span objects kept: reading a SpanGroup makes them all anew."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Span

CANDIDATES = "skill_candidates"  # every place where a name of the taxonomy stands
DENIED = "skill_denied"  # what surely names no skill
SKILLS = "skills"
_KEPT = "skillmatch_spans_"


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
