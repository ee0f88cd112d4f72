"""A length of time is a demand only where it is one of work, and not a term, an age or an upper bound."""

from __future__ import annotations

import pytest

from tests.helpers import stated_years


@pytest.mark.parametrize(
    "text",
    [
        "Contract: 9 months, remote, Java",
        "Project duration: 1 year\nPython, Docker",
        "['Duration:', '1 year', 'Work with Java']",
        "Four years of college",
        "A four-year degree in physics",
        "For five straight years we were named best employer.",
        "Revenue grew for 4 years running.",
        "Employees with over two years of service get a sabbatical.",
        "10 years of data shall be migrated to Snowflake.",
        "12 years of Java code are waiting for you.",
        "A bonus after 3 years with us",
        "Location: BonnDuration: 9 months, Java",
        "One year of college education",
        "Best employer for six consecutive years",
        "Over the course of two years you rotate through three teams.",
        "The data set covers 12 years of sales.",
        "A work permit valid for at least 2 years",
        "You report to a CTO with 20 years of experience in machine learning.",
        "In lieu of a degree, 12 years of experience",
        "In lieu of degree, an additional 4 years may be considered.",
    ],
)
def test_terms_and_ages_are_no_demand(text: str) -> None:
    assert stated_years(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A company with over 15 years of experience in logistics",
        "Our founders have 15 years of experience in machine learning.",
        "We bring 12 years of experience in data engineering to our clients.",
        "Backed by more than 15 years of experience",
    ],
)
def test_what_a_company_says_of_itself_is_no_demand(text: str) -> None:
    assert stated_years(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Up to 5 years of experience",
        "a maximum of 3 years of experience",
        "Less than 2 years of experience? Be our trainee.",
        "(< 1 year of experience)",
        "no more than 4 years of experience",
    ],
)
def test_an_upper_bound_is_no_minimum(text: str) -> None:
    assert stated_years(text) == []


@pytest.mark.parametrize("text", ["no less than 3 years of Java", "not less than 3 years of Java"])
def test_no_less_than_is_a_minimum(text: str) -> None:
    assert stated_years(text) == [("java", 36)]


@pytest.mark.parametrize(
    "text",
    [
        "Java: 3 years (Preferred)",
        "Anybody who brings 5 years of experience is considered for a senior post as well.",
    ],
)
def test_what_is_only_a_wish_is_no_minimum(text: str) -> None:
    assert stated_years(text) == []


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("10 years managing large projects", 120),
        ("4+ years in a technical role", 48),
        ("We want an engineer (5+ years)", 60),
        ("Overall IT: 6 years (Required)", 72),
        ("We need you to bring 3 years of industry practice", 36),
        ("5 years in business development or a similar position", 60),
    ],
)
def test_work_is_known_by_its_words(text: str, months: int) -> None:
    assert [stated for _, stated in stated_years(text)] == [months]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("4 years of experience required; we accept a Master's in lieu of experience", [(None, 48)]),
        ("You have spent the last four years writing Java.", [("java", 48)]),
        ("3 years of service mesh experience", [("service-mesh", 36)]),
        ("3 years of growth analytics experience", [("growth-analytics", 36)]),
    ],
)
def test_what_only_looks_like_another_length_of_time_is_a_demand(
    text: str, stated: list[tuple[str | None, int]]
) -> None:
    assert stated_years(text) == stated
