"""Negation, importance, alternatives and years come together in one extraction."""

from __future__ import annotations

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
