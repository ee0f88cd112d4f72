"""Degrees beside each other and the subjects behind one are a choice."""

from __future__ import annotations

import pytest

from tests.helpers import alternatives

STATISTICS, PHYSICS, MATHEMATICS = "statistics-degree", "physics-degree", "mathematics-degree"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("MSc in Statistics, Mathematics, Physics", [STATISTICS, MATHEMATICS, PHYSICS]),
        ("MSc in Statistics, Mathematics, and Physics", [STATISTICS, MATHEMATICS, PHYSICS]),
        ("Bachelor's degree in Business, Statistics, Plum Science, or Physics", [STATISTICS, PHYSICS]),
        ("Degree or equivalent in Statistics, Physics, Business or related field", [STATISTICS, PHYSICS]),
        ("PhD in Statistics, Physics, Plum Science, etc.", [STATISTICS, PHYSICS]),
        ("Degree in mathematics, statistics, or business", [MATHEMATICS, STATISTICS]),
    ],
)
def test_subjects_that_a_degree_lists_are_a_choice(text: str, group: list[str]) -> None:
    assert alternatives(f"Requirements\n- {text}\n") == [group]


@pytest.mark.parametrize(
    "text",
    [
        "BSc in Mathematics and Physics",
        "Degree in Physics. Statistics degree required",
        "Degree in Physics, 3 years of experience with a statistics degree",
    ],
)
def test_two_subjects_are_no_choice_without_an_or(text: str) -> None:
    assert alternatives(f"Requirements\n- {text}\n") == []


@pytest.mark.parametrize("text", ["B.S. or M.S. in Physics", "Bachelor/Master in Physics", "BSc, or a higher MSc"])
def test_degrees_that_an_or_joins_are_a_choice(text: str) -> None:
    assert alternatives(f"Requirements\n- {text}\n") == [["bachelors-degree", "masters-degree"]]
