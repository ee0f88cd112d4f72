"""Misspelled and half-known names lead to the skill that was meant."""

from __future__ import annotations

import pytest

from matcher.taxonomy import load_taxonomy
from matcher.taxonomy.name_search import search_names
from tests.helpers import small_taxonomy

TAXONOMY = load_taxonomy()


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("kubernets", "kubernetes"),
        ("postgress", "postgresql"),
        ("tensorflw", "tensorflow"),
        ("machine lerning", "machine-learning"),
        ("javascrpt", "javascript"),
        ("elasticsearh", "elasticsearch"),
        ("Terraform", "terraform"),
    ],
)
def test_a_misspelled_name_leads_to_its_skill(text: str, skill: str) -> None:
    assert skill in [found.id for found, _ in search_names(TAXONOMY, text, most=3)]


def test_the_exact_name_comes_first_with_likeness_one() -> None:
    found, likeness = search_names(TAXONOMY, "TensorFlow", most=1)[0]
    assert found.id == "tensorflow"
    assert likeness == pytest.approx(1)


def test_results_fall_in_likeness_and_name_each_skill_once() -> None:
    found = search_names(TAXONOMY, "data", most=25)
    values = [value for _, value in found]
    assert values == sorted(values, reverse=True)
    assert len({skill.id for skill, _ in found}) == len(found) == 25
    assert all(0 < value <= 1 + 1e-9 for value in values)


@pytest.mark.parametrize("text", ["", "  ", "東京", "\n"])
def test_a_text_like_nothing_finds_nothing(text: str) -> None:
    assert search_names(TAXONOMY, text) == []


def test_a_small_taxonomy_can_be_searched_too() -> None:
    assert [skill.id for skill, _ in search_names(small_taxonomy(), "postgre", most=1)] == ["postgresql"]


def test_most_bounds_the_results() -> None:
    assert len(search_names(TAXONOMY, "learning", most=4)) == 4
    assert search_names(TAXONOMY, "learning", most=0) == []
