"""The component that says how each mention is meant: denied, wanted how much, alternative of which."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.alternatives import group_alternatives
from matcher.nlp.ambiguity import SKILLS
from matcher.nlp.links import Named
from matcher.nlp.negation import denied_stretches, find_hints, is_negated, may_be_denied
from matcher.nlp.segments import Segments
from matcher.nlp.weighing import weigh
from matcher.nlp.years import find_years, lowest_degree
from matcher.nlp.years_topics import Topic, may_be_topic
from matcher.values import TOTAL, Document, DocumentKind, Importance, SectionKind, StatedYears


class Context:
    """Sets ``span._.negated``, ``span._.importance`` and ``span._.group``, and ``doc._.min_years`` for postings."""

    def __call__(self, doc: Doc) -> Doc:
        document: Document = doc._.document
        text: str = doc._.folded
        spans = list(doc.spans[SKILLS])
        segments: Segments = doc._.segments
        places = [segments.at(span.start_char) for span in spans]
        hints = find_hints(text)
        own_words = document.kind == DocumentKind.RESUME
        for span, segment in zip(spans, places, strict=True):
            start, end = span.start_char, span.end_char
            if may_be_denied(hints, start, end) and is_negated(text, start, end, segment, own_words=own_words):
                span._.negated = True
        for start, end in denied_stretches(text) if hints else ():
            for span in spans:
                span._.negated = span._.negated or start <= span.start_char < end
        if document.kind == DocumentKind.POSTING:
            _weigh(document, text, spans, segments)
            _group(text, spans, places)
            doc._.min_years = _years(document, text, spans, segments)
        return doc


def _weigh(document: Document, text: str, spans: list[Span], segments: Segments) -> None:
    """Give every mention the strongest importance that its skill has anywhere in the posting."""
    named = [(span.start_char, span.end_char, span.kb_id_ or span.text) for span in spans]
    for span, importance in zip(spans, weigh(document, text, named, segments), strict=True):
        span._.importance = importance


def _group(text: str, spans: list[Span], places: list[tuple[int, int]]) -> None:
    named = [Named(span.start_char, span.end_char, span.label_) for span in spans]
    numbers = group_alternatives(
        text,
        named,
        [start for start, _ in places],
        is_wanted=lambda index: spans[index]._.importance != Importance.CONTEXT,
    )
    for span, number in zip(spans, numbers, strict=True):
        if number is not None:
            span._.group = f"g{number + 1}"


def _years(document: Document, text: str, spans: list[Span], segments: Segments) -> tuple[StatedYears, ...]:
    """Return the minimums that a posting states; those under a heading of wishes are none."""

    def topics_in(start: int, end: int) -> list[Topic]:
        return [
            Topic(span.start_char, span.end_char, span.kb_id_ or None, span.text, span.label_)
            for span in spans
            if start <= span.start_char < end and may_be_topic(span.kb_id_, span.label_)
        ]

    wishes = [section for section in document.sections if section.kind == SectionKind.NICE_TO_HAVE]
    stated: dict[tuple[str | None, str, int], StatedYears] = {}
    for start, end, months, topic in lowest_degree(text, find_years(text, segments, topics_in)):
        if any(section.start <= start < section.end for section in wishes):
            continue
        label, skill = (TOTAL, None) if topic is None else (topic.label, topic.skill)
        item = StatedYears(label=label, skill=skill, min_months=months, start=start, end=end)
        stated.setdefault((skill, "" if skill else label, months), item)
    return tuple(stated.values())


@Language.factory("skill_context")
def create_context(nlp: Language, name: str) -> Context:
    """Create the component."""
    return Context()
