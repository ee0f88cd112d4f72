"""Lengths of time that a résumé states of itself and its skills."""

from __future__ import annotations

import pytest

from matcher.resume.profile import build_profile
from tests.helpers import JUNE_2025, resume

JOB = "Experience\nOrchard Ltd, data engineer, Mar 2019 - present\n- Built pipelines in Python\n"


def _months(text: str, skill: str) -> int | None:
    return build_profile(resume(f"Robin Sample\n\n{text}"), as_of=JUNE_2025).held[skill].months


@pytest.mark.parametrize(
    "text",
    [
        "Skills\nJava (5 yrs), SQL",
        "Skills\nJava - 5 years",
        "Skills\nSQL – 2 Years\nJava – 5 Years",
        "Skills\nJava - Advanced (5 years)",
        "Summary\nDeveloper with five years of Java development.",
        "Skill Details\nJava- Exprience - 60 months\nSQL- Exprience - 6 months",
        "Skills\n| Skill | Years |\n|---|---|\n| Java | 5 |",
        "Skills\nExpert (5 years): SQL, Java",
        "Skills\nBasics (1 year): Go\n- Advanced (about 5 years each): SQL, Java",
        "Skills\nJava (2018–2023), SQL",
        "Skills\nJava: Jan 2018 - Dec 2022\nSQL: 2019 - 2020",
    ],
)
def test_the_years_stated_of_a_skill_are_shown(text: str) -> None:
    assert _months(text, "java") == 60


def test_the_longer_of_stated_and_dated_counts() -> None:
    assert _months(f"Skills\nPython (1 year)\n\n{JOB}", "python") == 76
    assert _months(f"Skills\nPython (10 years)\n\n{JOB}", "python") == 120


def test_lengths_of_projects_and_degrees_are_no_years_of_a_skill() -> None:
    assert _months("Projects\n- Analysed 10 years of traffic in Python", "python") is None
    assert _months("Education\nBSc Computer Science, 3 years of Java", "java") is None


def test_years_in_total_are_those_of_dated_work_else_those_stated() -> None:
    stated = "Summary\nEngineer with 12 years of experience.\n"
    totals = [
        build_profile(resume(f"Robin Sample\n\n{text}"), as_of=JUNE_2025).total_months
        for text in (stated, stated + "\n" + JOB)
    ]
    assert totals == [144, 76]


@pytest.mark.parametrize(
    "told", ["Sold cars for 10 years before learning Java.", "Engineer, 6 yrs. Java is what I like."]
)
def test_years_of_something_else_are_no_years_of_the_skill_that_follows(told: str) -> None:
    assert _months(f"Summary\n{told}", "java") is None


def test_years_of_a_label_that_names_a_skill_are_its_own() -> None:
    assert _months("Skills\nPython (6 years): Django", "django") is None
    assert _months("Skills\nPython (6 years): Django", "python") == 72


def test_years_right_behind_a_name_may_be_its_versions() -> None:
    assert _months("Skills\nJava 2018-2023, SQL", "java") is None


def test_dates_of_skills_are_no_work_and_say_when_they_were_used_last() -> None:
    profile = build_profile(resume("Robin Sample\n\nSkills\nJava (2018–2023), Rust (since 2021)"), as_of=JUNE_2025)
    assert profile.total_months is None
    assert [profile.held[skill].last_used for skill in ("java", "rust")] == [2023, 2025]


@pytest.mark.parametrize("sign", [" | ", "\t"])
def test_a_column_says_when_skills_were_used_last(sign: str) -> None:
    rows = [("Skill", "Level", "Last used"), ("Java", "good", "2021"), ("SQL", "expert", "03/2024"), ("Go", "new", "")]
    table = "\n".join(map(sign.join, rows))
    held = build_profile(resume(f"Robin Sample\n\nSkills\n{table}"), as_of=JUNE_2025).held
    assert [held[skill].last_used for skill in ("java", "sql")] == [2021, 2024]
