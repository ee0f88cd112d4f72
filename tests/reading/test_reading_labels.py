"""Headings within a line, and those of texts that lost their lines."""

from __future__ import annotations

import time

import pytest

from matcher.reading.heading_labels import find_labels
from matcher.values import SectionKind as S


def _labels(text: str) -> list[tuple[S, str, str]]:
    """Return kind and title of each label, and what follows it."""
    lead = "\n" + text
    found = {label.start: label for label in find_labels(lead)}
    return [(label.kind, label.title, lead[label.body :][:6]) for _, label in sorted(found.items())]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Requirements: Python", (S.REQUIREMENTS, "Requirements", "Python")),
        ("Skills - Python", (S.SKILLS, "Skills", "Python")),
        ("Skills ✓ Python", (S.SKILLS, "Skills", "✓ Pyth")),
        ("TECHNICAL SKILLS Python", (S.SKILLS, "TECHNICAL SKILLS", "Python")),
        ("We bake.Requirements:Python", (S.REQUIREMENTS, "Requirements", "Python")),
        ("We bake breadRequirements5 years", (S.REQUIREMENTS, "Requirements", "5 year")),
        ("requirements in DOORSMinimum QualificationsPython", (S.REQUIREMENTS, "Minimum Qualifications", "Python")),
        ("We bakeBENEFITSPython", (S.BENEFITS, "BENEFITS", "Python")),
        ("We bake. What you'll needPython", (S.REQUIREMENTS, "What you'll need", "Python")),
        ("We bake bread.It would be nice if you also bringPython", (S.NICE_TO_HAVE, "", "Python")),
        ("run our ovens Personal And Professional QualificationsPython", (S.REQUIREMENTS, "", "Python")),
        ("know Java Good to have skills: Python", (S.NICE_TO_HAVE, "Good to have skills", "Python")),
        ("know Java Bonus: • Python", (S.NICE_TO_HAVE, "Bonus", "• Pyth")),
        ("know Java PREFERRED - Python", (S.NICE_TO_HAVE, "PREFERRED", "Python")),
        ("know Java | Preferred: Python", (S.NICE_TO_HAVE, "Preferred", "Python")),
        ("Desirable. Python", (S.NICE_TO_HAVE, "Desirable", "Python")),
        ("We like you. Job Description\nPython", (S.RESPONSIBILITIES, "Job Description", "")),
    ],
)
def test_a_heading_within_a_line_is_found(text: str, label: tuple[S, str, str]) -> None:
    kind, title, body = label
    found = [item for item in _labels(text) if item[0] is kind and item[1].endswith(title) and item[2].startswith(body)]
    assert found, _labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "Location: Berlin",
        "Position: Engineer",
        "You meet all requirements: of course.",
        "a matter of Skills: none",
        "• Preferred: Python",
        "- Skills: Python",
        "We like JavaScript, PowerPoint and GitHub",
        "see https://example.com/Requirements:80",
        "at 10:30 in the morning",
        "The benefits of testing are many",
        "Baker, SkillBridge eligible",
        "SkillsUSA medal",
    ],
)
def test_fields_items_and_sentences_are_none(text: str) -> None:
    assert _labels(text) == []


def test_of_two_readings_the_longer_counts() -> None:
    assert [title for _, title, _ in _labels("Key Skills & Experience: Go")] == ["Key Skills & Experience"]


@pytest.mark.parametrize("text", ["A " * 60_000, "Skills " * 20_000, "a:B" * 40_000, "aB" * 60_000, "', '" * 30_000])
def test_no_text_takes_long(text: str) -> None:
    before = time.process_time()
    list(find_labels("\n" + text))
    assert time.process_time() - before < 5
