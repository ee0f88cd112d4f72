"""The estimated hours of a skill, by what is known already."""

from __future__ import annotations

from matcher.reports.effort import effort
from matcher.taxonomy import load_taxonomy
from matcher.values import Effort

TAXONOMY = load_taxonomy()
WHOLE, HALF = Effort(low=15, high=40), Effort(low=8, high=20)


def test_a_neighbour_halves_the_hours() -> None:
    assert effort("flask", {"django"}, TAXONOMY) == HALF
    assert effort("flask", {"docker"}, TAXONOMY) == WHOLE


def test_a_neighbour_halves_nothing_where_the_language_is_unknown() -> None:
    assert effort("spring-boot", {"ruby-on-rails", "rest-api"}, TAXONOMY) == WHOLE
    assert effort("spring-boot", {"java", "rest-api"}, TAXONOMY) == HALF
    assert effort("spring-boot", {"hibernate", "rest-api"}, TAXONOMY) == HALF
