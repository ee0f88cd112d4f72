"""The score's promises, for any profile and any requirements of the small taxonomy."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.values import Held, Requirement, StatedYears, Verdict
from tests.helpers import hold, judge, profile_of, quick, requirements_of
from tests.properties.strategies import SKILLS, asked_skills, held_skills, months

total_years = st.none() | st.builds(
    lambda number: StatedYears(label="total", skill=None, min_months=number, start=0, end=1), st.integers(1, 240)
)


@quick(100)
@given(held_skills(), asked_skills(), months, total_years)
def test_the_score_is_in_bounds_and_the_sum_of_its_points(
    held: list[Held], asked: list[Requirement], worked: int | None, years: StatedYears | None
) -> None:
    result = judge(profile_of(*held, total_months=worked), requirements_of(*asked, total_years=years))
    assert 0 <= result.value <= 1
    assert result.value == pytest.approx(math.fsum(finding.points for finding in result.findings))
    assert math.fsum(finding.max_points for finding in result.findings) == pytest.approx(1)
    assert all(-1e-12 <= finding.points <= finding.max_points + 1e-12 for finding in result.findings)
    for value in (result.coverage.essential, result.coverage.optional):
        assert value is None or 0 <= value <= 1


@quick(150)
@given(held_skills(), asked_skills(with_years=False), st.sampled_from(SKILLS), months, total_years)
def test_adding_a_held_skill_never_lowers_the_score(
    held: list[Held], asked: list[Requirement], skill: str, worked: int | None, years: StatedYears | None
) -> None:
    wanted = requirements_of(*asked, total_years=years)
    known = {item.skill for item in held}
    more = [*held, *([] if skill in known else [hold(skill)])]
    before = judge(profile_of(*held, total_months=worked), wanted)
    after = judge(profile_of(*more, total_months=worked), wanted)
    assert after.value >= before.value - 1e-9


@quick(300, shrink=False)
@given(held_skills(), asked_skills(), st.sampled_from(SKILLS))
def test_adding_a_held_skill_never_lowers_the_score_where_years_are_asked(
    held: list[Held], asked: list[Requirement], skill: str
) -> None:
    wanted = requirements_of(*asked)
    more = [*held, *([] if skill in {item.skill for item in held} else [hold(skill)])]
    assert judge(profile_of(*more), wanted).value >= judge(profile_of(*held), wanted).value - 1e-9


@quick(100)
@given(held_skills(), asked_skills(), st.randoms(use_true_random=False), total_years)
def test_the_order_of_requirements_and_of_held_skills_never_matters(
    held: list[Held], asked: list[Requirement], random: object, years: StatedYears | None
) -> None:
    turned, shuffled = list(held), list(asked)
    random.shuffle(turned)  # type: ignore[attr-defined]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one = judge(profile_of(*held, total_months=40), requirements_of(*asked, total_years=years))
    other = judge(profile_of(*turned, total_months=40), requirements_of(*shuffled, total_years=years))
    assert one == other


@quick(100)
@given(asked_skills())
def test_holding_all_that_is_asked_covers_it_fully(asked: list[Requirement]) -> None:
    held = [hold(skill, 240) for skill in sorted({skill for item in asked for skill in item.any_of})]
    result = judge(profile_of(*held), requirements_of(*asked))
    assert result.value == pytest.approx(1)
    assert result.coverage.essential in (None, pytest.approx(1))
    assert result.coverage.optional in (None, pytest.approx(1))
    assert {finding.verdict for finding in result.findings} == {Verdict.MET}


@quick()
@given(asked_skills())
def test_holding_nothing_scores_nothing(asked: list[Requirement]) -> None:
    assert judge(profile_of(), requirements_of(*asked)).value == 0


@quick()
@given(held_skills(), asked_skills())
def test_longer_use_never_lowers_the_score(held: list[Held], asked: list[Requirement]) -> None:
    longer = [replace(item, months=(item.months or 0) + 60) for item in held]
    wanted = requirements_of(*asked)
    assert judge(profile_of(*longer), wanted).value >= judge(profile_of(*held), wanted).value - 1e-9


@quick()
@given(held_skills(), asked_skills())
def test_every_finding_has_a_sentence(held: list[Held], asked: list[Requirement]) -> None:
    for finding in judge(profile_of(*held), requirements_of(*asked)).findings:
        assert finding.reason[:1].isupper()
        assert (finding.verdict is Verdict.MISSING) == (finding.points == 0)
        assert (finding.via is None) == (finding.verdict is Verdict.MISSING)
