"""The links to somebody's pages on top of a résumé name no skill."""

from __future__ import annotations

import pytest

from tests.helpers import skills

BELOW = "\n\nSkills\nPython\n"


@pytest.mark.parametrize(
    "line",
    [
        "jroe@mail.example | GitHub | LinkedIn | Kaggle",
        "Github: jroe | LeetCode: jroe99",
        "+49 170 1231234  GitHub  LinkedIn",
    ],
)
def test_an_item_of_a_line_of_contacts_names_no_skill(line: str) -> None:
    assert skills(f"Jane Roe\n{line}{BELOW}") == ["python"]


@pytest.mark.parametrize("line", ["Python, Git, GitHub, LinkedIn Ads", "Analyst who works with Git and GitHub"])
def test_tools_above_the_sections_are_skills(line: str) -> None:
    assert "github" in skills(f"Jane Roe\n{line}{BELOW}")


def test_the_same_name_in_a_section_is_a_skill() -> None:
    assert "github" in skills("Jane Roe\njane@mail.example | GitHub\n\nSkills\nGit | GitHub | Python\n")
