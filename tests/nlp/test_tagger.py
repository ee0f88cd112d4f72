"""The trained tagger finds names by their form and company, and never overrules what the rules are sure of."""

from __future__ import annotations

import numpy as np
import pytest

from matcher.nlp.network import CONCEPT, OTHER, OUTSIDE, TAGS, TECHNOLOGY
from matcher.nlp.tagger import best_spans
from matcher.values import Kind
from tests.helpers import mentions


def _scores(*tags: int, sure: float = 5.0) -> np.ndarray:
    scores = np.zeros((len(tags), TAGS), np.float32)
    scores[range(len(tags)), tags] = sure
    return scores


def test_spans_begin_go_on_and_end() -> None:
    tags = (OUTSIDE, TECHNOLOGY, TECHNOLOGY + 1, OUTSIDE, CONCEPT, CONCEPT, CONCEPT + 1, OTHER)
    expected = [(1, 3, TECHNOLOGY), (4, 5, CONCEPT), (5, 7, CONCEPT), (7, 8, OTHER)]
    assert best_spans(_scores(*tags)) == expected


def test_no_span_is_found_in_text_without_any() -> None:
    assert best_spans(_scores(OUTSIDE, OUTSIDE)) == []


def test_a_tag_that_goes_on_with_another_kind_is_read_the_likeliest_lawful_way() -> None:
    scores = _scores(TECHNOLOGY, CONCEPT + 1)
    scores[0, CONCEPT] = 4.5
    assert best_spans(scores) == [(0, 2, CONCEPT)]


def test_a_tag_that_goes_on_without_a_beginning_becomes_one_or_none() -> None:
    scores = _scores(OUTSIDE, TECHNOLOGY + 1)
    scores[1, TECHNOLOGY] = 4.0
    assert best_spans(scores) == [(1, 2, TECHNOLOGY)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Skills\nJava, Spring, Hibernate, Zorblax, Oracle, Maven\n", "Zorblax"),
        ("Languages: Python, SQL\nTools: Docker, Quuxly, Jenkins, Git\n", "Quuxly"),
    ],
)
def test_a_name_that_the_taxonomy_does_not_know_is_a_technology_without_a_skill(text: str, surface: str) -> None:
    found = {mention.surface: mention for mention in mentions(text)}
    assert (found[surface].skill, found[surface].kind) == (None, Kind.TECHNOLOGY)
    assert found[surface].label == surface
    assert found[surface].confidence < found["Java" if "Java" in found else "Python"].confidence


@pytest.mark.parametrize("text", ["Write to tom@kubernetes-jobs.example.", "I excel at my work.", "Join Oracle today!"])
def test_what_the_rules_deny_stays_out(text: str) -> None:
    assert [mention.surface for mention in mentions(text) if mention.kind == Kind.TECHNOLOGY] == []
