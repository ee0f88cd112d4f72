"""What text and Markdown say alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher import make_document
from matcher.reading.passages import quote_in
from matcher.rendering import words
from matcher.values import (
    Evidence,
    Finding,
    Gap,
    Importance,
    Kind,
    Requirement,
    SectionKind,
    Status,
    StepAssessment,
    Target,
    Verdict,
)
from matcher.values.steps import EvidenceKind, ShownEvidence


def finding(verdict: Verdict, label: str = "Docker", points: float = 0.0) -> Finding:
    requirement = Requirement(
        label=label, any_of=(label.lower(),), kind=Kind.TECHNOLOGY, importance=Importance.ESSENTIAL,
        min_months=None, quote="", start=0, end=0,
    )  # fmt: skip
    return Finding(requirement=requirement, verdict=verdict, via=None, points=points, max_points=0.1, reason="Because")


def step(order: int | None, status: Status = Status.MISSING) -> StepAssessment:
    return StepAssessment(
        id=f"s{order}", number=order or 1, title=f"Step {order}", status=status, have=(), missing=(),
        asked_by_posting=False, order=order, evidence=("code-repository", "talk"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("share", "said"), [(0.0, "0 %"), (1.0, "100 %"), (0.714, "71 %"), (0.005, "0 %"), (None, "–")]
)
def test_a_share_is_a_whole_percentage_and_a_dash_where_nothing_was_asked(share: float | None, said: str) -> None:
    assert words.percent(share) == said


@pytest.mark.parametrize(
    ("value", "said"), [(0.0625, "6.2"), (0.0, "0"), (0.0001, "0"), (0.2, "20.0"), (0.0006, "0.1")]
)
def test_points_are_on_the_scale_of_the_percentage(value: float, said: str) -> None:
    assert words.points(value) == said


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("one\ntwo", "one two"),
        ("  one \r\n\t two\u2028three ", "one two three"),
        ("red \x1b[31mtext\x1b[0m", "red [31mtext[0m"),
        ("bell\x07 null\x00 delete\x7f \x9bcsi", "bell null delete csi"),
        ("turned \u202eround\u202c", "turned round"),
        ("Zoë naïve 北京 😀 👩\u200d💻", "Zoë naïve 北京 😀 👩\u200d💻"),
        ("", ""),
    ],
)
def test_a_quote_is_one_line_that_cannot_drive_a_terminal(quote: str, said: str) -> None:
    assert words.one_line(quote) == said


def test_names_beyond_the_first_are_counted() -> None:
    assert words.some([]) == ""
    assert words.some(["a", "b"], most=2) == "a, b"
    assert words.some(["a", "b", "c", "d"], most=2) == "a, b and 2 more"
    assert words.some(iter("abcdefgh")) == "a, b, c, d, e, f and 2 more"


def test_labels_are_those_of_the_taxonomy() -> None:
    assert words.labels(step(1), ["kubernetes", "python"]) == ["Kubernetes", "Python"]


def test_open_steps_come_in_learning_order_without_the_done() -> None:
    steps = [step(3), step(None, Status.DONE), step(1), step(2)]
    assert [item.order for item in words.open_steps(steps)] == [1, 2, 3]


def test_findings_are_grouped_with_the_missing_first_and_empty_groups_left_out() -> None:
    met, missing, other = finding(Verdict.MET), finding(Verdict.MISSING, "A"), finding(Verdict.MISSING, "B")
    assert words.grouped([met, missing, other]) == [("Missing", [missing, other]), ("There", [met])]
    assert words.grouped([]) == []


def test_every_verdict_status_and_importance_has_its_words() -> None:
    assert set(words.MARK) == set(Verdict)
    assert set(words.STATUS_MARK) == set(words.STATUS_WORD) == set(Status)
    assert set(words.IMPORTANCE) == set(Importance)
    assert {verdict for verdict, _ in words.GROUPS} == set(Verdict)


def shown(text: str, part: str) -> str:
    quote = quote_in(make_document(text, id="cv"), text.index(part), text.index(part) + len(part))
    return words.quoted(
        Evidence(quote=quote.text, start=quote.start, end=quote.end, section=SectionKind.EXPERIENCE, cut=quote.cut)
    )


@pytest.mark.parametrize(("part", "before", "after"), [("classifiers", "", " …"), ("demand", "… ", "")])
def test_a_quote_shows_where_its_sentence_goes_on(part: str, before: str, after: str) -> None:
    sentence = (
        "Trained classifiers for churn and cross-validation, calibration and reports on them for the account managers "
        "and moved on to forecasts of demand in stores."
    )
    said = shown(f"First line.\n- {sentence}\nLast line", part)
    assert said.startswith(before + said.removeprefix(before)[:1])
    assert (said[:2] == "… ", said[-2:] == " …") == (bool(before), bool(after))
    assert said.removeprefix(before).removesuffix(after) in sentence


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "classifiers for churn, the best of which came to be read by all of the managers of a large account with",
            None,
        ),
        ("Python, SQL", None),
        ("### Lead Engineer, Northfold — 2023", "Lead Engineer, Northfold — 2023"),
        ("C# and F# at work", None),
    ],
)
def test_a_whole_line_is_quoted_without_signs(text: str, quote: str | None) -> None:
    assert shown(f"First line.\n{text}\nLast line", text[4:9]) == quote or text


def test_a_gap_says_only_what_it_has() -> None:
    gap = Gap(step=step(1), goal="Begin", have=(), learn=(), asked=(), gain=0)
    assert words.gap_lines(gap) == []
    full = replace(gap, step=step(1, Status.PARTIAL), have=("Git",), learn=("Go",), asked=("Rust",))
    assert words.gap_lines(full) == [
        ("asked by the posting", "Rust"), ("to learn", "Go"), ("already there", "Git"),
    ]  # fmt: skip


def test_what_does_not_begin_a_step_is_not_said_to_be_there() -> None:
    gap = Gap(step=step(1, Status.MISSING), goal="Begin", have=("Git",), learn=(), asked=(), gain=0)
    assert words.gap_lines(gap) == [("only around it so far", "Git")]


def test_evidence_is_named_where_words_cannot_show_a_step() -> None:
    gap = Gap(step=step(1, Status.NOT_ASSESSED), goal="Show", have=(), learn=(), asked=(), gain=0)
    assert words.gap_lines(gap) == [("would show it", "code repository, talk")]


def test_evidence_that_is_there_is_told_apart_from_what_is_still_wanted() -> None:
    link = ShownEvidence(kind=EvidenceKind.TALK, quote="a talk", start=0, end=6)
    begun = replace(
        step(1, Status.PARTIAL), evidence=("talk", "project", "competition"), evidence_needed=2, shown=(link,)
    )
    gap = Gap(step=begun, goal="Show", have=(), learn=(), asked=(), gain=0)
    assert words.gap_lines(gap) == [("shown by", "talk"), ("would show it", "project, competition")]
    missing = replace(gap, step=replace(begun, status=Status.MISSING, shown=()))
    assert words.gap_lines(missing) == [("would show it", "two of these: talk, project, competition")]


def test_a_target_just_out_of_reach_is_not_said_to_be_reached_and_not_reached() -> None:
    near, far = (Target(wanted=0.8, reached=False, best=best, skills=()) for best in (0.796, 0.71))
    assert "with all of them the score is just under 80 %." in words.target_lines(near, 0.6)[0]
    assert "with all of them the score is 71 %." in words.target_lines(far, 0.6)[0]
