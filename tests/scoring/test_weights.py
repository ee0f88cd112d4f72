"""The constants of the score keep their own promises."""

from __future__ import annotations

import dataclasses

import pytest

from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from matcher.values import Importance, Kind


def test_most_of_the_score_is_for_the_skills_asked() -> None:
    assert DEFAULT_WEIGHTS.field + DEFAULT_WEIGHTS.duties + DEFAULT_WEIGHTS.years < 0.5


def test_a_skill_named_twice_weighs_more_and_named_once_as_it_is() -> None:
    assert DEFAULT_WEIGHTS.repetition(1) == 1
    assert DEFAULT_WEIGHTS.repetition(2) == 1 + DEFAULT_WEIGHTS.repeated


def test_every_importance_and_kind_has_a_weight() -> None:
    assert set(DEFAULT_WEIGHTS.importance) == set(Importance)
    assert set(DEFAULT_WEIGHTS.kind) == set(Kind)
    assert all(weight > 0 for weight in (*DEFAULT_WEIGHTS.importance.values(), *DEFAULT_WEIGHTS.kind.values()))


def test_an_essential_skill_weighs_most() -> None:
    assert max(DEFAULT_WEIGHTS.importance, key=DEFAULT_WEIGHTS.importance.__getitem__) is Importance.ESSENTIAL
    assert max(DEFAULT_WEIGHTS.kind, key=DEFAULT_WEIGHTS.kind.__getitem__) is Kind.TECHNOLOGY


def test_credits_fall_from_implied_to_merely_close() -> None:
    weights = DEFAULT_WEIGHTS
    assert 1 > weights.implied_credit > max(weights.broader_credit, weights.related_credit) > 0
    assert weights.implied_credit > weights.similar_credit
    assert 0 < weights.years_short_credit < 1
    assert 0 < weights.written_credit < weights.met


def test_bands_fall_from_strong_to_unrelated_at_zero() -> None:
    floors = [floor for floor, _ in DEFAULT_WEIGHTS.bands]
    assert floors == sorted(floors, reverse=True)
    assert floors[-1] == 0
    assert [word for _, word in DEFAULT_WEIGHTS.bands] == ["strong", "good", "partial", "weak", "unrelated"]


def test_the_bounds_of_likeness_are_in_order() -> None:
    assert 0 < DEFAULT_WEIGHTS.duty_floor < DEFAULT_WEIGHTS.duty_ceiling < 1
    assert 0 < DEFAULT_WEIGHTS.similar_floor < 1


def test_weights_are_replaced_never_changed() -> None:
    own = dataclasses.replace(DEFAULT_WEIGHTS, implied_credit=0.5)
    assert (own.implied_credit, DEFAULT_WEIGHTS.implied_credit) == (0.5, Weights().implied_credit)
    assert Weights() == DEFAULT_WEIGHTS


@pytest.mark.parametrize("wrong", [{"field": 2.0}, {"duties": -0.1}, {"duty_floor": 0.9}])
def test_shares_that_are_none_of_one_score_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"shares of one score|duty_floor"):
        Weights(**wrong)  # type: ignore[arg-type]
