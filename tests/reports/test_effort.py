"""The estimated hours of a skill, by what is known already."""

from __future__ import annotations

from matcher.reports.effort import effort
from matcher.taxonomy import load_taxonomy
from matcher.values import Effort

TAXONOMY = load_taxonomy()
WHOLE, HALF = Effort(low=15, high=40), Effort(low=8, high=20)


def test_a_neighbour_halves_the_hours() -> None:
    assert effort("flask", {"django"}, TAXONOMY) == HALF
    assert effort("flask", {"docker", "python"}, TAXONOMY) == WHOLE


def test_a_neighbour_halves_nothing_where_the_language_is_unknown() -> None:
    assert effort("spring-boot", {"java", "rest-api"}, TAXONOMY) == HALF
    assert effort("spring-boot", {"hibernate", "rest-api"}, TAXONOMY) == HALF


def test_the_hours_of_an_unknown_language_are_added_once() -> None:
    held = {"ruby-on-rails", "rest-api"}
    assert effort("java", held, TAXONOMY) == WHOLE
    assert effort("spring-boot", held, TAXONOMY) == Effort(low=30, high=80)
    assert effort("spring-boot", held, TAXONOMY, beside=["java", "spring-boot"]) == WHOLE
    assert effort("sagemaker", (), TAXONOMY) == WHOLE  # the whole of AWS is no part of it
