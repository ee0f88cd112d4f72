"""Negation, importance, alternatives and years come together in one extraction."""

from __future__ import annotations

import pytest

from matcher.values import Importance, SectionKind
from tests.helpers import posting, resume

POSTING = """Platform engineer

About us
We build Kafka tools for bakeries.

Requirements
- 4+ years of experience with Go or Rust
- Docker, Kubernetes
- No PHP needed

Nice to have
- Terraform
"""


def test_every_mention_knows_its_section() -> None:
    sections = {mention.skill: mention.section for mention in posting(POSTING).mentions}
    assert sections["kafka"] is SectionKind.ABOUT
    assert sections["docker"] is SectionKind.REQUIREMENTS
    assert sections["terraform"] is SectionKind.NICE_TO_HAVE


def test_every_mention_of_a_posting_has_an_importance() -> None:
    wanted = {mention.skill: mention.importance for mention in posting(POSTING).mentions}
    assert wanted["kafka"] is Importance.CONTEXT
    assert wanted["docker"] is wanted["go"] is wanted["rust"] is Importance.ESSENTIAL
    assert wanted["terraform"] is Importance.OPTIONAL


def test_a_denied_skill_of_a_posting_is_marked() -> None:
    assert [mention.skill for mention in posting(POSTING).mentions if mention.negated] == ["php"]


def test_alternatives_with_years_keep_both() -> None:
    found = posting(POSTING)
    groups = {mention.skill: mention.group for mention in found.mentions}
    assert groups["go"] == groups["rust"] is not None
    assert [(item.skill, item.min_months) for item in found.min_years] == [("go", 48), ("rust", 48)]


def test_a_resume_keeps_negation_and_sections_only() -> None:
    found = resume("Skills\nPython, Docker\nNo Java so far\n").mentions
    assert [(m.skill, m.negated, m.section) for m in found] == [
        ("python", False, SectionKind.SKILLS),
        ("docker", False, SectionKind.SKILLS),
        ("java", True, SectionKind.SKILLS),
    ]
    assert {(m.importance, m.group) for m in found} == {(None, None)}


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Python (pandas, scikit-learn) or SAS", [{"python", "sas"}]),
        (
            "Kubernetes (EKS/AKS) or OpenShift",
            [{"kubernetes", "openshift"}, {"amazon-eks", "azure-kubernetes-service"}],
        ),
        ("Amazon Web Services (AWS) or Azure", [{"aws", "azure"}]),
    ],
)
def test_brackets_behind_an_alternative_are_no_part_of_the_choice(text: str, groups: list[set[str]]) -> None:
    found: dict[str, set[str | None]] = {}
    for mention in posting(f"Requirements\n- {text}\n").mentions:
        if mention.group:
            found.setdefault(mention.group, set()).add(mention.skill)
    assert list(found.values()) == groups


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Java - 5 years, Spring Boot - 3 years, Kafka - 2+ years", [60, 36, 24]),
        ("Java 8 (5 yrs), React 16 (3 yrs)", [60, 36]),
        ("Exp in Java 5+ yrs, Angular 2 yrs", [60, 24]),
        ("Experience with SQL (at least 3 years) and Python (at least 2 years)", [36, 24]),
    ],
)
def test_years_behind_each_name_of_a_list_are_of_that_name(text: str, years: list[int]) -> None:
    extraction = posting(f"Requirements\n- {text}\n")
    named = [mention.label for mention in extraction.mentions]
    assert [(item.label, item.min_months) for item in extraction.min_years] == list(zip(named, years, strict=True))


def test_a_label_within_an_item_of_a_printed_list_speaks_of_that_item_alone() -> None:
    found = posting('["Nice to have: Terraform, Ansible", "Strong SQL and Python", "Experience with Docker"]').mentions
    assert [mention.importance for mention in found] == [Importance.OPTIONAL] * 2 + [Importance.ESSENTIAL] * 3


def test_a_heading_that_is_an_item_of_a_printed_list_heads_those_behind_it() -> None:
    found = posting("['Requirements', 'Linux', 'Bash', 'Preferred Qualifications', 'Ansible', 'Docker']").mentions
    assert [mention.importance for mention in found] == [Importance.ESSENTIAL] * 2 + [Importance.OPTIONAL] * 2


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Hope to learn Spark and Kubernetes next year", {"spark", "kubernetes"}),
        ("Skills: Power BI, R (none), Scala - none", {"r", "scala"}),
        ("Looking to use my Python skills", set()),
    ],
)
def test_what_somebody_has_yet_to_learn_is_not_there(text: str, denied: set[str]) -> None:
    assert {mention.skill for mention in resume(text).mentions if mention.negated} == denied


def test_what_a_posting_says_it_does_not_need_is_denied() -> None:
    found = posting("Requirements\n- Python\n\nWhat we don't need\n- Front-end skills\n- PHP\n").mentions
    assert [mention.negated for mention in found] == [False, True, True]
