"""The score is the sum of its findings' points, and those that could be earned add up to one."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from matcher.errors import NothingRecognised
from matcher.scoring.beyond_names import compare_work, cut
from matcher.scoring.score import band, shares
from matcher.scoring.weights import DEFAULT_WEIGHTS
from matcher.similarity import load_embedder
from matcher.values import (
    DocumentKind,
    Evidence,
    Finding,
    Importance,
    Kind,
    Requirement,
    SectionKind,
    StatedYears,
    Verdict,
    Via,
)
from tests.helpers import SHORT_POSTINGS, ask, document, hold, judge, profile_of, requirements_of

WORK = "Built data pipelines that feed the reports of the harvest"
YEARS = StatedYears(label="total", skill=None, min_months=60, start=0, end=1)


def _duty(quote: str) -> Requirement:
    return replace(ask("database"), any_of=(), label="Responsibilities", quote=quote, importance=Importance.CONTEXT)


def _passage(quote: str) -> Evidence:
    return Evidence(quote=quote, start=0, end=len(quote), section=SectionKind.EXPERIENCE)


def _finding(score_findings: tuple[Finding, ...], label: str) -> Finding:
    return next(finding for finding in score_findings if finding.requirement.label == label)


FULL = requirements_of(
    ask("python", min_months=24),
    ask("mysql", importance=Importance.OPTIONAL),
    ask("machine-learning", importance=Importance.CONTEXT),
    ask("sql", "cooking", count=4),
    duties=(_duty(WORK), _duty("Bake bread in the canteen each morning")),
    total_years=YEARS,
)


@pytest.mark.parametrize(
    "profile",
    [
        profile_of(),
        profile_of("python"),
        profile_of("django", hold("postgresql", 40), total_months=30, passages=(_passage(WORK),)),
        profile_of("python", "mysql", "machine-learning", "sql", total_months=600),
    ],
)
def test_the_score_is_the_sum_of_points_and_max_points_sum_to_one(profile: object) -> None:
    result = judge(profile, FULL)  # type: ignore[arg-type]
    assert 0 <= result.value <= 1
    assert result.value == pytest.approx(math.fsum(finding.points for finding in result.findings))
    assert math.fsum(finding.max_points for finding in result.findings) == pytest.approx(1)
    assert all(0 <= finding.points <= finding.max_points + 1e-12 for finding in result.findings)


def test_no_requirement_is_never_a_pass() -> None:
    with pytest.raises(NothingRecognised, match=r"no requirement was recognised in test: check"):
        judge(profile_of("python"), requirements_of())


def test_holding_everything_is_full_marks() -> None:
    result = judge(
        profile_of("python", "mysql"), requirements_of("python", ask("mysql", importance=Importance.OPTIONAL))
    )
    assert result.value == pytest.approx(1)
    assert (result.coverage.essential, result.coverage.optional) == (1, 1)
    assert {finding.verdict for finding in result.findings} == {Verdict.MET}


def test_holding_nothing_is_zero() -> None:
    result = judge(profile_of(), FULL)
    assert (result.value, result.band) == (0, "unrelated")
    assert {finding.verdict for finding in result.findings} == {Verdict.MISSING}
    assert all(finding.evidence == () for finding in result.findings)


def test_coverage_is_none_where_nothing_is_asked() -> None:
    coverage = judge(profile_of("python"), requirements_of("python")).coverage
    assert (coverage.essential, coverage.optional) == (1, None)


def test_essential_weighs_more_than_optional() -> None:
    asked = requirements_of("python", ask("mysql", importance=Importance.OPTIONAL))
    essential, optional = judge(profile_of("python"), asked), judge(profile_of("mysql"), asked)
    assert essential.value > optional.value > 0


def test_a_skill_named_more_often_weighs_more() -> None:
    findings = judge(profile_of(), requirements_of(ask("python", count=4), "mysql")).findings
    assert _finding(findings, "Python").max_points > _finding(findings, "MySQL").max_points


def test_the_heaviest_finding_comes_first() -> None:
    points = [finding.max_points for finding in judge(profile_of(), FULL).findings]
    assert points == sorted(points, reverse=True)


def test_the_order_of_requirements_does_not_matter() -> None:
    profile = profile_of("django", "postgresql", "deep-learning", total_months=30)
    turned = replace(FULL, items=tuple(reversed(FULL.items)))
    assert judge(profile, FULL) == judge(profile, turned)


def test_verdicts_follow_the_way() -> None:
    asked = requirements_of("database", "python", "mysql", "cooking")
    findings = judge(profile_of("postgresql", "django"), asked).findings
    verdicts = {finding.requirement.label: (finding.verdict, finding.via) for finding in findings}
    assert verdicts == {
        "Database": (Verdict.MET, Via.NARROWER),
        "Python": (Verdict.MET, Via.IMPLIED),
        "MySQL": (Verdict.PARTIAL, Via.RELATED),
        "Cooking": (Verdict.MISSING, None),
        "Field of work": (Verdict.PARTIAL, Via.SIMILAR),
    }


def test_a_skill_of_too_few_years_is_met_in_part() -> None:
    result = judge(profile_of(hold("python", 6)), requirements_of(ask("python", min_months=60)))
    finding = _finding(result.findings, "Python")
    assert finding.verdict is Verdict.PARTIAL
    assert "5 years asked, 6 months shown" in finding.reason


def test_a_finding_carries_the_evidence_of_its_skill() -> None:
    finding = _finding(judge(profile_of("python"), requirements_of("python")).findings, "Python")
    assert [item.quote for item in finding.evidence] == ["Used Python"]


def test_a_silent_posting_gives_its_shares_to_the_skills() -> None:
    field = DEFAULT_WEIGHTS.field
    assert shares(requirements_of("python"), SHORT_POSTINGS) == {
        "skills": 1 - field,
        "field": field,
        "unread": 0,
        "duties": 0,
        "years": 0,
    }
    parts = shares(FULL, SHORT_POSTINGS)
    assert sum(parts.values()) == pytest.approx(1)
    assert all(part > 0 for name, part in parts.items() if name != "unread")


def test_described_work_that_is_alike_earns_its_points() -> None:
    asked = requirements_of("python", duties=(_duty(WORK),))
    alike = judge(profile_of("python", passages=(_passage(WORK),)), asked)
    unlike = judge(profile_of("python", passages=(_passage("Sang opera arias in a small theatre choir"),)), asked)
    assert _finding(alike.findings, "Responsibilities").verdict is Verdict.MET
    assert alike.value == pytest.approx(1)
    assert unlike.value < alike.value


def test_a_duties_finding_counts_the_tasks_that_are_alike() -> None:
    result = judge(profile_of("python", passages=(_passage(WORK),)), FULL)
    finding = _finding(result.findings, "Responsibilities")
    assert finding.reason == "The résumé describes work like 1 of the 2 tasks in the posting"
    assert finding.requirement.any_of == ()


def test_work_that_earns_something_is_never_said_to_be_like_no_task(monkeypatch: pytest.MonkeyPatch) -> None:
    faint = np.array([0.02, 0.0]), np.array([0, 0])
    monkeypatch.setattr("matcher.scoring.beyond_names.compare_work", lambda *_: faint)
    finding = _finding(judge(profile_of("python", passages=(_passage(WORK),)), FULL).findings, "Responsibilities")
    assert finding.verdict is Verdict.PARTIAL
    assert finding.reason == "The résumé describes work only faintly like the tasks in the posting"


def test_no_passages_are_like_no_duty() -> None:
    fractions, closest = compare_work((), (_duty(WORK),), load_embedder(), DEFAULT_WEIGHTS)
    assert fractions.tolist() == closest.tolist() == [0]


@pytest.mark.parametrize(
    ("months", "verdict"), [(60, Verdict.MET), (90, Verdict.MET), (30, Verdict.PARTIAL), (None, Verdict.MISSING)]
)
def test_years_in_total_are_judged(months: int | None, verdict: Verdict) -> None:
    result = judge(profile_of("python", total_months=months), requirements_of("python", total_years=YEARS))
    finding = _finding(result.findings, "Years of experience")
    assert finding.verdict is verdict
    assert finding.points == pytest.approx(finding.max_points * min(1, (months or 0) / 60))


def test_years_of_other_work_are_no_match() -> None:
    asked = requirements_of("python", total_years=YEARS)
    result = judge(profile_of("cooking", total_months=600), asked)
    assert result.value == 0
    assert _finding(result.findings, "Years of experience").verdict is Verdict.MISSING


def test_years_do_not_count_as_a_covered_skill() -> None:
    asked = requirements_of(ask("python", importance=Importance.OPTIONAL), total_years=YEARS)
    assert judge(profile_of("python"), asked).coverage.essential is None


@pytest.mark.parametrize(
    ("value", "word"),
    [(1, "strong"), *DEFAULT_WEIGHTS.bands, (DEFAULT_WEIGHTS.bands[0][0] - 0.001, "good")],
)
def test_a_band_begins_at_its_floor(value: float, word: str) -> None:
    assert band(value) == word


def test_other_weights_give_another_score() -> None:
    asked, profile = requirements_of("python"), profile_of("django")
    strict = replace(SHORT_POSTINGS, implied_credit=0.2)
    assert _finding(judge(profile, asked, weights=strict).findings, "Python").points == pytest.approx(
        0.2 * (1 - strict.field)
    )


def test_the_message_names_the_posting_that_was_not_understood() -> None:
    empty = replace(requirements_of(), document=replace(document("x", DocumentKind.POSTING), source="jobs/pears.txt"))
    with pytest.raises(NothingRecognised, match=r"jobs/pears\.txt"):
        judge(profile_of("python"), empty)


def test_soft_skills_hardly_weigh() -> None:
    soft = replace(ask("cooking"), kind=Kind.SOFT)
    findings = judge(profile_of(), requirements_of("python", soft)).findings
    assert _finding(findings, "Python").max_points > 10 * _finding(findings, "Cooking").max_points


def test_a_single_requirement_met_is_no_strong_match() -> None:
    result = judge(profile_of("python"), requirements_of("python"), weights=DEFAULT_WEIGHTS)
    assert result.coverage.essential == pytest.approx(1)
    assert result.value < 0.5
    unread = _finding(result.findings, "What was not recognised")
    assert (unread.points, unread.reason) == (
        0,
        "Only 1 requirement was recognised in the posting; the rest could not be judged",
    )
    assert sum(finding.max_points for finding in result.findings) == pytest.approx(1)


def test_enough_requirements_leave_nothing_unrecognised() -> None:
    asked = requirements_of("python", "mysql", "django", "postgresql")
    parts = shares(asked, DEFAULT_WEIGHTS)
    assert parts["unread"] == 0


def test_a_long_task_is_quoted_in_part_and_the_part_stands_in_the_text() -> None:
    task = "Plan the orchards " + "and weigh the harvest " * 20
    text = f"About us.\n{task}"
    duty = replace(_duty(task), start=text.index(task), end=len(text))
    result = judge(profile_of("python"), requirements_of("python", duties=(duty,)))
    requirement = _finding(result.findings, "Responsibilities").requirement
    assert len(requirement.quote) <= 110
    assert text[requirement.start : requirement.end] == requirement.quote
    assert cut("word " * 3, limit=11) == "word word"


def test_skills_of_the_same_field_are_nearer_than_those_of_another() -> None:
    asked = requirements_of("machine-learning", "python")
    near, far = (judge(profile_of(skill), asked) for skill in ("deep-learning", "cooking"))
    assert _finding(near.findings, "Field of work").points > _finding(far.findings, "Field of work").points
    assert "nearest: Deep Learning" in _finding(near.findings, "Field of work").reason
    assert "None of the skills" in _finding(far.findings, "Field of work").reason


@pytest.mark.parametrize("section", [SectionKind.SKILLS, SectionKind.EDUCATION])
def test_a_skill_that_is_only_listed_or_studied_earns_less_than_one_that_is_used(section: SectionKind) -> None:
    used = hold("python")
    listed = replace(used, evidence=(replace(used.evidence[0], section=section),))
    worth = [
        _finding(judge(profile_of(held), requirements_of("python")).findings, "Python").points
        for held in (used, listed)
    ]
    assert worth[1] == pytest.approx(worth[0] * DEFAULT_WEIGHTS.listed_credit)
