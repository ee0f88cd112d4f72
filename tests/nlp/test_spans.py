"""Components see the spans as they were set, also by components of somebody else's."""

from __future__ import annotations

from spacy.tokens import Span

from matcher.nlp.spans import SKILLS, beginning_in, get_spans, meeting, put_spans
from tests.helpers import tokenizer


def test_spans_are_kept_as_they_were_put() -> None:
    doc = tokenizer()("Python and Java")
    put_spans(doc, SKILLS, [Span(doc, 0, 1, label="technology")])
    assert get_spans(doc, SKILLS) is get_spans(doc, SKILLS)
    assert [span.text for span in doc.spans[SKILLS]] == ["Python"]


def test_what_another_component_sets_or_adds_is_seen() -> None:
    doc = tokenizer()("Python and Java")
    put_spans(doc, SKILLS, [Span(doc, 0, 1)])
    doc.spans[SKILLS].append(Span(doc, 2, 3))
    assert [span.text for span in get_spans(doc, SKILLS)] == ["Python", "Java"]
    doc.spans[SKILLS] = [Span(doc, 2, 3)]
    assert [span.text for span in get_spans(doc, SKILLS)] == ["Java"]


def test_spans_are_found_by_their_place_in_the_text() -> None:
    doc = tokenizer()("Python and Java Script")
    spans = [Span(doc, 0, 1), Span(doc, 2, 4)]
    assert beginning_in(spans, 0, 11) == spans[:1]
    assert beginning_in(spans, 1, 12) == spans[1:]
    assert meeting(spans, 6, 16) == spans[1:]
    assert meeting(spans, 5, 12) == spans
