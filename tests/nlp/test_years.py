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
        ("5 yrs of prof. experience in Java", "java", 60),
        ("Minimum 4 years experience in SQL", "sql", 48),
        ("2-4 years working with Docker", "docker", 24),
        ("10+ years of professional experience in Java", "java", 120),
        ("Requirements5+ years of Java", "java", 60),
        ("Team player.3+ years of Java", "java", 36),
        ("at least a year of Java", "java", 12),
        ("3~5 years of Java", "java", 36),
        ("5 year(s) of Java", "java", 60),
        ("five to nine (5-9) years of Java", "java", 60),
        ("6 and above years of Java", "java", 72),
        ("3+ yearsrsquo experience with Java", "java", 36),
        ("three-to-five years of Java", "java", 36),
        ("3 years to 5 years of Java", "java", 36),
        ("6 months - 2 years of Java", "java", 6),
        ("two and a half years of Java", "java", 30),
        ("2,5 years of Java", "java", 30),
        ("1½ years of Java", "java", 18),
        ("half a year of Java", "java", 6),
        ("a couple of years of Java", "java", 24),
        ("a year or two of Java", "java", 12),
        ("twenty-four months of Java", "java", 24),
        ("thirty-six (36) months of Java", "java", 36),
        ("at least a decade of Java", "java", 120),
        ("3 full years of Java", "java", 36),
        ("5+ Java experience", "java", 60),
        ("several years (min. 3) of Java", "java", 36),
        ("10+ yrs exp. in Java", "java", 120),
        ("Java: 2y", "java", 24),
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
        ("6+ YOE", 72),
        ("5+ working experience", 60),
        ("Years of experience: 5+", 60),
        ("Experience (years): 4", 48),
        ("5+ years of experience, preferably with Java", 60),
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


def test_years_in_brackets_behind_the_last_of_a_list_are_its_own() -> None:
    assert stated_years("two to four years of Java, Docker (3 yrs+)") == [("java", 24), ("docker", 36)]


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


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("5+ years of Java, of which at least 2 with Docker", [("java", 60), ("docker", 24)]),
        ("6 years of experience, including 3 of Kotlin", [(None, 72), ("kotlin", 36)]),
        ("18 months of Java and 6 of Docker", [("java", 18), ("docker", 6)]),
        ("5+ years of experience with one of Java, Kotlin", [("java", 60), ("kotlin", 60)]),
    ],
)
def test_a_number_without_its_unit_takes_the_one_before(text: str, stated: list[tuple[str | None, int]]) -> None:
    assert stated_years(text) == stated


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("A Bachelor's plus 5 years on the job, OR a Master's plus 3 years on the job", 60),
        ("Master's with 2+ years of experience or Bachelor's with 4+ years of experience", 48),
        ("PhD and 1 year of experience; Master's and 3 years of experience; Bachelor's and 6 years of experience", 72),
    ],
)
def test_the_lowest_degree_states_the_minimum(text: str, months: int) -> None:
    assert stated_years(text) == [(None, months)]


def test_degrees_do_not_merge_what_different_skills_are_asked_for() -> None:
    assert stated_years("Bachelor's and 5 years of Java, Master's and 3 years of Scala") == [
        ("java", 60),
        ("scala", 36),
    ]


def test_a_wish_beside_a_minimum_is_none() -> None:
    assert stated_years("We expect 2 years of experience, ideally 4 years.") == [(None, 24)]
    assert stated_years("Ideally 2+ years of Java") == [("java", 24)]


def test_years_under_a_heading_of_wishes_are_no_minimum() -> None:
    assert stated_years("Requirements\n- 3 years of Java\n\nNice to have\n- 2 years of Kotlin\n") == [("java", 36)]


@pytest.mark.parametrize("text", ["0 years of Java", "0-2 years of experience", "50 years of experience"])
def test_nought_and_a_lifetime_are_no_minimum(text: str) -> None:
    assert stated_years(text) == []


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("4 years' Java, 6 years overall", 72),
        ("2+ years of Java, 4 years overall", 48),
        ("Java 2+ years, 5 years in total", 60),
        ("A decade of networking experience", 120),
    ],
)
def test_years_overall_are_of_no_skill(text: str, months: int) -> None:
    assert (None, months) in stated_years(text)


def test_a_decade_of_something_else_asks_for_nothing() -> None:
    assert stated_years("You will build on a decade of work in genomics.") == []
