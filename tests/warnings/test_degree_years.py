"""Years by degree: read from postings, and said where the score counts others than those of the résumé's degree."""

from __future__ import annotations

import pytest

from matcher.matching import Settings, match_documents
from matcher.values import DocumentKind
from matcher.warnings.degree_years import find_degree_years
from tests.helpers import document

LADDER = "Bachelor's degree and 6+ years of experience, or a Master's degree and 3+ years"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (LADDER, {2: 72, 3: 36}),
        ("A Master's and 3 years, or a Bachelor's and 5 years", {2: 60, 3: 36}),
        ("5+ years with a BS/BA, 3 to 5 years with an MS/MA or 1 year with a PhD", {2: 60, 3: 36, 4: 12}),
        ("B.S. with 5 years; or\n- M.S. with 3 years", {2: 60, 3: 36}),
        ("Bachelor's degree and four (4) years; OR Master's degree and two (2) years", {2: 48, 3: 24}),
        ("Bachelor's or Master's degree and 5 years of experience", {}),
        ("Master's degree preferred. 5 years of SAS or R, PhD a plus, 2 years of SQL", {}),
        ("- BS required\n- 5 years of Python\n- MS preferred\n- 3 years of SQL", {}),
        ("MS SQL or Oracle, 5 years", {}),
    ],
)
def test_years_are_read_by_degree(text: str, asked: dict[int, int]) -> None:
    assert find_degree_years(text) == asked


@pytest.mark.parametrize(
    ("degree", "since", "said"),
    [
        ("Master of Science in Physics", 2021, "of holders of a Master's degree the posting asks 3 years"),
        ("Bachelor of Science in Physics", 2021, None),
        ("Master of Science in Physics", 2010, None),
    ],
)
def test_other_years_of_the_degree_shown_are_said_where_they_matter(degree: str, since: int, said: str | None) -> None:
    resume = f"Robin Sample\n\nExperience\nAnalyst, Elm Ltd, Jan {since} - Dec 2024\n- Built reports with Python\n\n"
    posting = f"Analyst\n\nRequirements\n- {LADDER}\n- Python, SQL, Excel and statistics\n"
    found = match_documents(
        document(f"{resume}Education\n{degree}\n"), document(posting, DocumentKind.POSTING), Settings()
    )
    warnings = [warning for warning in found.warnings if "of holders of" in warning]
    assert [warning[: len(said or "")] for warning in warnings] == ([said] if said else [])
