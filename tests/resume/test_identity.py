"""What names a résumé's owner, or says how to reach them, is no evidence."""

from __future__ import annotations

import pytest

from matcher.matching import read_profile
from matcher.resume.identity import Identity
from matcher.values import Profile
from tests.helpers import SETTINGS, document

REST = "\n\nExperience\nOrchard Ltd, clerk, 2019 - 2021\n- Kept the books of three growers with Excel and SQL\n"


def _profile(text: str) -> Profile:
    return read_profile(document(text), SETTINGS)


@pytest.mark.parametrize(
    "name",
    ["Ruby Jenkins", "# Django Smith", "**Perl Buck**", "R. Stone", "PYTHON SMITH", "Mohammed Al-Farsi", "Go O’Hara"],
)
def test_a_name_is_no_skill(name: str) -> None:
    assert set(_profile(name + REST).held) == set(_profile("Ann Plum" + REST).held)


@pytest.mark.parametrize("line", ["Python developer", "Python, SQL", "Machine Learning Engineer", "Skills: Python"])
def test_a_first_line_that_is_no_name_counts(line: str) -> None:
    assert {"python", "machine-learning"} & set(_profile(line + REST).held)


@pytest.mark.parametrize(
    "address",
    [
        "git.example.com/robin",
        "robin@docker.example",
        "https://gitlab.example/robin",
        "www.kafka-friend.example",
        "github.com/robin",
        "linkedin.com/in/robin-python",
        "python.plums.io/robin",
    ],
)
def test_an_address_is_no_skill(address: str) -> None:
    assert set(_profile(f"Ann Plum\n{address}{REST}").held) == set(_profile("Ann Plum" + REST).held)


@pytest.mark.parametrize(
    ("words", "skill"),
    [("ASP.NET/SQL", "asp-net"), ("Node.js/React", "nodejs"), ("CI/CD", "cicd"), ("GitHub, Git", "git")],
)
def test_names_with_stops_and_strokes_are_no_addresses(words: str, skill: str) -> None:
    assert not Identity(f"Ann Plum\n{words}\n").holds(9, 9 + len(words)), skill


def test_contacts_and_schools_tell_of_no_work() -> None:
    line = "- Taught two courses on the pruning of trees at the University of Plumford"
    said = [
        passage.quote
        for passage in _profile(f"Ann Plum, reach me at ann@plum.example or by post\n{REST}{line}\n").passages
    ]
    assert said == ["Kept the books of three growers with Excel and SQL"] or all("Plum" not in quote for quote in said)


def test_an_empty_or_one_line_text_has_no_name() -> None:
    assert not Identity("").holds(0, 1)
    assert not Identity("Python SQL").holds(0, 6)
