"""The best lawful sequence of tags is found, and the pieces of an unknown name are put together."""

from __future__ import annotations

import numpy as np

from matcher.nlp.decoding import best_spans, joined
from matcher.nlp.network import CONCEPT, OTHER, OUTSIDE, TAGS, TECHNOLOGY
from matcher.nlp.tokens import tokens_of
from tests.helpers import tokenizer


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


def _joined(text: str, *tagged: tuple[int, int, int]) -> list[str]:
    doc = tokenizer()(text)
    return [doc[start:end].text for start, end, _ in joined(tagged, {}, tokens_of(doc))]


def test_pieces_of_one_written_word_are_one_name() -> None:
    assert _joined("Used ImGui daily", (1, 2, TECHNOLOGY), (2, 3, TECHNOLOGY)) == ["ImGui"]
    assert _joined("Used cert-manager daily", (1, 2, TECHNOLOGY)) == ["cert-manager"]


def test_capitalised_neighbours_are_one_name_others_are_not() -> None:
    tagged = (0, 1, TECHNOLOGY), (1, 2, TECHNOLOGY)
    assert _joined("Percona Xtrabackup", *tagged) == ["Percona Xtrabackup"]
    assert _joined("Percona, Xtrabackup", (0, 1, TECHNOLOGY), (2, 3, TECHNOLOGY)) == ["Percona", "Xtrabackup"]
    assert _joined("frontends backends", *tagged) == ["frontends", "backends"]
