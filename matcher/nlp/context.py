"""The component that says how each mention is meant: denied, wanted how much, alternative of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.alternatives import group_alternatives
from matcher.nlp.cues import lowered
from matcher.nlp.links import Named
from matcher.nlp.negation import denied_stretches, find_hints, has_marks, is_negated, may_be_denied
from matcher.nlp.segments import Segments
from matcher.nlp.spans import SKILLS, beginning_in, get_spans, put_spans
from matcher.nlp.studies import VAGUE, speaks_of_degree
from matcher.nlp.tokens import tokens_of
from matcher.nlp.weighing import weigh
from matcher.nlp.years import find_years
from matcher.nlp.years_choice import lowest_degree, one_total
from matcher.nlp.years_topics import Topic, may_be_topic
from matcher.values import TOTAL, Document, DocumentKind, Importance, Kind, SectionKind, StatedYears
from matcher.values.stretches import Stretches


@dataclass(slots=True)
class Meaning:
    """How a mention is meant; ``said`` is how much it is wanted where it stands. None in résumés: all but negated."""

    negated: bool = False
    said: Importance | None = None
    importance: Importance | None = None
    group: str | None = None


class Context:
    """Sets ``doc._.meanings``, one for each of ``doc.spans["skills"]``, and ``doc._.min_years`` for postings."""

    def __call__(self, doc: Doc) -> Doc:
        own = doc._
        document: Document = own.document
        text: str = own.folded
        segments: Segments = own.segments
        spans = get_spans(doc, SKILLS)
        named = [Named(span.start_char, span.end_char, span.label_) for span in spans]
        places = list(_within_sections(document, named, segments))
        meanings = [Meaning() for _ in spans]
        tokens = tokens_of(doc)
        own_words = document.kind == DocumentKind.RESUME
        hints = find_hints(lowered(text), tokens, own_words=own_words)
        _deny(text, hints, named, places, meanings, own_words=own_words)
        if document.kind == DocumentKind.POSTING:
            skills = [
                (name.start, name.end, span.kb_id_ or text[name.start : name.end])
                for span, name in zip(spans, named, strict=True)
            ]
            weights = weigh(document, text, skills, segments, tokens, [meaning.negated for meaning in meanings])
            for meaning, said, importance in zip(meanings, *weights, strict=True):
                meaning.said, meaning.importance = said, importance
            asked = _asked(text, spans, meanings, places)
            if not all(asked):
                spans, named = list(compress(spans, asked)), list(compress(named, asked))
                places, meanings = list(compress(places, asked)), list(compress(meanings, asked))
                put_spans(doc, SKILLS, spans)
            _group(text, spans, named, places, meanings)
            own.min_years = _years(document, text, spans, segments)
        own.meanings = meanings
        return doc


def _within_sections(document: Document, named: Sequence[Named], segments: Segments) -> Iterator[tuple[int, int]]:
    """Yield the sentence or item of each mention, cut at its section: no heading is a part of "Go is not required"."""
    sections = iter(document.sections)
    section = next(sections, None)
    for name in named:
        while section and section.end <= name.start:
            section = next(sections, None)
        start, end = segments.at(name.start)
        inside = section is not None and section.start <= name.start
        yield (max(start, section.start), min(end, section.end)) if section and inside else (start, end)


def _deny(
    text: str,
    hints: list[int],
    named: Sequence[Named],
    places: Sequence[tuple[int, int]],
    meanings: Sequence[Meaning],
    *,
    own_words: bool,
) -> None:
    if not hints and not has_marks(text):
        return
    stretches = Stretches(denied_stretches(text, own_words=own_words))
    for name, segment, meaning in zip(named, places, meanings, strict=True):
        meaning.negated = (
            may_be_denied(hints, name.start, name.end, segment)
            and is_negated(text, name.start, name.end, segment, own_words=own_words)
        ) or stretches.hold(name.start)


def _asked(
    text: str, spans: Sequence[Span], meanings: Sequence[Meaning], places: Sequence[tuple[int, int]]
) -> list[bool]:
    """Tell of each span whether it stays: not a vague subject that a posting only speaks of, naming no degree."""
    levels = {
        place
        for span, place in zip(spans, places, strict=True)
        if span.label_ == Kind.CREDENTIAL and span.kb_id_ not in VAGUE
    }
    return [
        span.kb_id_ not in VAGUE
        or meaning.importance is not Importance.CONTEXT
        or meaning.negated
        or place in levels
        or speaks_of_degree(text, place)
        for span, meaning, place in zip(spans, meanings, places, strict=True)
    ]


def _group(
    text: str,
    spans: Sequence[Span],
    named: Sequence[Named],
    places: Sequence[tuple[int, int]],
    meanings: Sequence[Meaning],
) -> None:
    numbers = group_alternatives(
        text,
        named,
        [start for start, _ in places],
        is_wanted=lambda index: meanings[index].importance != Importance.CONTEXT,
    )
    skills: dict[int, set[str]] = {}
    for span, number in zip(spans, numbers, strict=True):
        if number is not None:
            skills.setdefault(number, set()).add(span.kb_id_ or span.text.lower())
    for meaning, number in zip(meanings, numbers, strict=True):
        if number is not None and len(skills[number]) > 1:  # "CAN/CAN FD" is no choice
            meaning.group = f"g{number + 1}"
    for (before, meant), (after, meaning) in pairwise(zip(spans, meanings, strict=True)):
        if after.kb_id and before.kb_id == after.kb_id and text[before.end_char : after.start_char] == " (":
            meaning.group = meaning.group or meant.group  # "Amazon Web Services (AWS) or Azure"


def _years(document: Document, text: str, spans: list[Span], segments: Segments) -> tuple[StatedYears, ...]:
    """Return the minimums that a posting states; those under a heading of wishes are none."""

    def topics_in(start: int, end: int) -> list[Topic]:
        return [
            Topic(span.start_char, span.end_char, span.kb_id_ or None, span.text, span.label_)
            for span in beginning_in(spans, start, end)
            if may_be_topic(span.kb_id_, span.label_)
        ]

    wishes = Stretches((part.start, part.end) for part in document.sections if part.kind == SectionKind.NICE_TO_HAVE)
    asked = [statement for statement in find_years(text, segments, topics_in) if not wishes.hold(statement.start)]
    stated: dict[tuple[str | None, str, int], StatedYears] = {}
    for start, end, months, topic in one_total(text, lowest_degree(text, asked)):
        label, skill = (TOTAL, None) if topic is None else (topic.label, topic.skill)
        item = StatedYears(label=label, skill=skill, min_months=months, start=start, end=end)
        stated.setdefault((skill, "" if skill else label, months), item)
    return tuple(stated.values())


@Language.factory("skill_context")
def create_context(nlp: Language, name: str) -> Context:
    """Create the component."""
    return Context()
