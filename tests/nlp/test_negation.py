"""A skill is denied only by words of its own clause."""

from __future__ import annotations

import pytest

from tests.helpers import denied


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("No Java required.", {"java"}),
        ("No experience with Java required", {"java"}),
        ("Experience without Java", {"java"}),
        ("I do not know Java but I know Python", {"java"}),
        ("You do not need Kafka; Docker is a must", {"kafka"}),
        ("No prior experience in Spark, Kafka or Hadoop is needed.", {"spark", "kafka", "hadoop"}),
        ("We never use PHP.", {"php"}),
        ("I have not used Rust, but I know Python.", {"rust"}),
        ("Lacking Kubernetes experience, strong in Docker", {"kubernetes"}),
        ("Java is not required but Python is", {"java"}),
        ("Python isn't required", {"python"}),
        ("Python rather than Java", {"java"}),
        ("You will work without Docker. Python is used.", {"docker"}),
        ("Without Docker we ship nothing.", set()),
        ("You don't have to know Scala, we use Java", {"scala"}),
    ],
)
def test_a_denial_reaches_its_clause_and_no_further(text: str, skills: set[str]) -> None:
    assert denied(text) == skills


@pytest.mark.parametrize(
    "text",
    [
        "Not only Python but also SQL",
        "not limited to Python, Java",
        "No later than May, Python",
        "There is no doubt that Python wins",
        "No. 1 in Python",
        "We need no managers. Python is used.",
        "No nonsense: Python and Docker",
        "We have no office\nPython\nDocker",
        "No\nPython",
        "Python developer, not a manager",
    ],
)
def test_other_uses_of_the_same_words_deny_nothing(text: str) -> None:
    assert denied(text) == set()


def test_a_denial_on_one_line_leaves_the_others_alone() -> None:
    assert denied("Python\nNo Java\nDocker") == {"java"}


def test_isnt_denies_only_with_a_word_of_need() -> None:
    assert denied("Python isn't the only language we use") == set()


def test_instead_of_denies_what_follows() -> None:
    assert denied("Python instead of Java") == {"java"}


def test_a_field_that_says_none_denies_its_skill() -> None:
    assert denied("Docker: none") == {"docker"}
