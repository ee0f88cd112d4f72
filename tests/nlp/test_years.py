"""Stated years become months, for the skill they speak of or in total."""

from __future__ import annotations

import pytest

from tests.helpers import posting, resume, stated_years


@pytest.mark.parametrize(
    ("text", "skill", "months"),
    [
        ("3+ years of Python", "python", 36),
        ("3 years of Python", "python", 36),
        ("three to five years of experience with Java", "java", 36),
        ("6 months of hands-on experience with Docker", "docker", 6),
        ("2.5 years of Python", "python", 30),
        ("3 years' experience with Kafka", "kafka", 36),
        ("five (5) years of Java experience", "java", 60),
        ("3 or more years of Python", "python", 36),
        ("5 yrs exp Java", "java", 60),
        ("Minimum 4 years experience in SQL", "sql", 48),
        ("2-4 years working with Docker", "docker", 24),
        ("10+ years of professional experience in Java", "java", 120),
    ],
)
def test_years_speak_of_the_skill_that_follows(text: str, skill: str, months: int) -> None:
    assert stated_years(text) == [(skill, months)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("5-7 years of experience", 60),
        ("at least 8 years of experience in total", 96),
        ("Five years of relevant work experience", 60),
        ("18 months of industry experience", 18),
        ("1 year of experience", 12),
    ],
)
def test_years_without_a_skill_are_the_total(text: str, months: int) -> None:
    assert stated_years(text) == [(None, months)]


@pytest.mark.parametrize(
    "text",
    [
        "10 years in business",
        "a 12 months contract",
        "You are at least 18 years old",
        "over the past 10 years we built Python tools",
        "founded 20 years ago",
        "a 4 year degree in computer science",
        "25 years of innovation",
        "We have grown for 3 years",
    ],
)
def test_other_years_are_no_experience(text: str) -> None:
    assert stated_years(text) == []


def test_each_skill_of_a_sentence_has_its_own_years() -> None:
    assert stated_years("1 year of experience with AWS, 3 years with Java") == [("aws", 12), ("java", 36)]


def test_a_range_states_its_lower_bound() -> None:
    assert stated_years("3 to 5 years of Python") == [("python", 36)]


def test_stated_years_point_to_their_words() -> None:
    found = posting("We want 3+ years of Python.")
    (item,) = found.min_years
    assert found.document.quote(item.start, item.end).strip() == "3+ years"
    assert item.label == "Python"


def test_the_same_statement_twice_counts_once() -> None:
    assert stated_years("3 years of Python.\n3 years of Python.") == [("python", 36)]


def test_resumes_state_no_minimum() -> None:
    assert resume("5+ years of Python").min_years == ()
