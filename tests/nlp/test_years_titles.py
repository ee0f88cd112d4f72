"""Job titles stand for skills of the taxonomy."""

from __future__ import annotations

from matcher.nlp.years_titles import TITLES, find_titles
from matcher.taxonomy import load_taxonomy


def test_every_title_stands_for_a_skill_of_the_taxonomy() -> None:
    assert [skill for skill in TITLES if skill not in load_taxonomy()] == []


def test_titles_are_found_with_their_place() -> None:
    text = "as a Data Scientist or back-end developer"
    assert list(find_titles(text, 0, len(text))) == [(5, 19, "data-science"), (23, 41, "back-end-development")]


def test_several_people_are_no_title() -> None:
    text = "working with data scientists"
    assert list(find_titles(text, 0, len(text))) == []


def test_a_title_outside_the_bounds_is_left_out() -> None:
    assert list(find_titles("data analyst", 3, 12)) == []


def test_an_analytical_role_stands_for_analytics_without_its_noun() -> None:
    assert list(find_titles("an analytical role", 0, 18)) == [(3, 13, "analytics")]
    assert list(find_titles("analytical skills", 0, 17)) == []
