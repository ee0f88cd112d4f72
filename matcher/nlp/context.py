"""The component that says how each mention is meant: denied, wanted how much, alternative of which."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.alternatives import group_alternatives
from matcher.nlp.ambiguity import SKILLS
from matcher.nlp.importance import find_cues, importance_at
from matcher.nlp.negation import denied_stretches, is_negated, may_deny
from matcher.nlp.segments import Segments
from matcher.nlp.years import find_years
from matcher.values import Document, DocumentKind, Importance, Kind, StatedYears

TITLE_WORDS = 12
JOB = re.compile(
    r"\b(?:engineer|developer|scientist|analyst|architect|manager|consultant|intern(?:ship)?|lead|specialist|administrator"
    r"|designer|researcher|director|head|expert|programmer|tester|trainee|graduate)s?\b",
    re.I,
)
STRENGTH = {Importance.ESSENTIAL: 2, Importance.OPTIONAL: 1, Importance.CONTEXT: 0}


class Context:
    """Sets ``span._.negated``, ``span._.importance`` and ``span._.group``, and ``doc._.min_years`` for postings."""

    def __call__(self, doc: Doc) -> Doc:
        document: Document = doc._.document
        text: str = doc._.folded
        spans = list(doc.spans[SKILLS])
        segments: Segments = doc._.segments
        places = [segments.at(span.start_char) for span in spans]
        denying = {segment for segment in set(places) if may_deny(text, segment)}
        for span, segment in zip(spans, places, strict=True):
            if segment in denying and is_negated(text, span.start_char, span.end_char, segment):
                span._.negated = True
        for start, end in denied_stretches(text):
            for span in spans:
                span._.negated = span._.negated or start <= span.start_char < end
        if document.kind == DocumentKind.POSTING:
            _weigh(document, text, spans, places)
            _group(text, spans, places)
            doc._.min_years = _years(doc, text, segments)
        return doc


def _weigh(document: Document, text: str, spans: list[Span], places: list[tuple[int, int]]) -> None:
    """Give every mention the strongest importance that its skill has anywhere in the posting."""
    cues = {segment: find_cues(text, segment) for segment in set(places)}
    title_end = _title_end(text)
    strongest: dict[str, Importance] = {}
    for span, segment in zip(spans, places, strict=True):
        section = document.section_at(span.start_char)
        importance = importance_at(text, span.start_char, span.end_char, section, cues[segment])
        if importance == Importance.CONTEXT and span.start_char < title_end:
            importance = Importance.ESSENTIAL
        name = span.kb_id_ or span.text
        strongest[name] = max(strongest.get(name, Importance.CONTEXT), importance, key=STRENGTH.__getitem__)
    for span in spans:
        span._.importance = strongest[span.kb_id_ or span.text]


def _title_end(text: str) -> int:
    """Return where the posting's title ends: its first line, if that is short and names a job."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    title = text[start:end]
    return end if end > 0 and len(title.split()) <= TITLE_WORDS and JOB.search(title) else 0


def _group(text: str, spans: list[Span], places: list[tuple[int, int]]) -> None:
    offsets = [(span.start_char, span.end_char, span.label_) for span in spans]
    numbers = group_alternatives(text, offsets, [start for start, _ in places])
    for span, number in zip(spans, numbers, strict=True):
        if number is not None:
            span._.group = f"g{number + 1}"


def _years(doc: Doc, text: str, segments: Segments) -> tuple[StatedYears, ...]:
    spans = [span for span in doc.spans[SKILLS] if span.label_ in (Kind.TECHNOLOGY, Kind.CONCEPT)]
    offsets = [(span.start_char, span.end_char) for span in spans]
    stated: dict[tuple[str | None, int], StatedYears] = {}
    for start in segments.starts:
        for begin, end, months, subject in find_years(text, segments.at(start), offsets):
            skill = spans[subject].kb_id_ if isinstance(subject, int) else subject
            key = (skill, months)
            stated.setdefault(key, StatedYears(label="total", skill=skill, min_months=months, start=begin, end=end))
    return tuple(stated.values())


@Language.factory("skill_context")
def create_context(nlp: Language, name: str) -> Context:
    """Create the component."""
    return Context()
