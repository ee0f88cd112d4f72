"""New names that are everyday words or short are searched for with care."""

from __future__ import annotations

import pytest

from matcher.taxonomy.careful import careful_list
from matcher.values import Kind

TECHNOLOGY, CONCEPT = Kind.TECHNOLOGY, Kind.CONCEPT


@pytest.mark.parametrize("name", ["Route", "Canvas", "route", "R2"])
def test_a_tool_called_by_an_english_word_needs_context(name: str) -> None:
    assert careful_list(name, TECHNOLOGY) == "context_aliases"


@pytest.mark.parametrize("name", ["Crystal Ball", "Time Matters", "Little Piano"])
def test_a_tool_called_by_english_words_counts_as_written(name: str) -> None:
    assert careful_list(name, TECHNOLOGY) == "cased_aliases"


@pytest.mark.parametrize("name", ["SBAR", "EHR"])
@pytest.mark.parametrize("kind", [TECHNOLOGY, CONCEPT])
def test_a_short_acronym_counts_as_written(name: str, kind: Kind) -> None:
    assert careful_list(name, kind) == "cased_aliases"


@pytest.mark.parametrize("name", ["history", "hair", "surgery"])
def test_a_frequent_word_needs_context_whatever_it_names(name: str) -> None:
    assert careful_list(name, CONCEPT) == "context_aliases"


@pytest.mark.parametrize("name", ["wound care", "psychiatry", "phlebotomy", "emergency surgery"])
def test_a_rarer_word_or_phrase_means_its_concept_anywhere(name: str) -> None:
    assert careful_list(name, CONCEPT) is None


@pytest.mark.parametrize("name", ["Zorblax", "KDevelop", "Quill Zorblax", "POSTGREX"])
def test_a_name_that_is_no_word_means_its_tool_anywhere(name: str) -> None:
    assert careful_list(name, TECHNOLOGY) is None
