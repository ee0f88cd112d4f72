"""Of several lengths of time the one for the lowest degree, and one in total, are the minimum."""

from __future__ import annotations

import pytest

from matcher.nlp.years import Statement
from matcher.nlp.years_choice import lowest_degree, one_total
from tests.helpers import stated_years


def test_of_statements_apart_by_degree_the_longest_is_kept() -> None:
    text = "A Master's and 3 years, or a Bachelor's and 5 years"
    three, five = (Statement(text.index(words), text.index(words) + 7, months, None) for words, months in
                   (("3 years", 36), ("5 years", 60)))  # fmt: skip
    assert lowest_degree(text, [three, five]) == [five]


def test_without_degrees_nothing_is_left_out() -> None:
    text = "3 years, 5 years"
    both = [Statement(0, 7, 36, None), Statement(9, 16, 60, None)]
    assert lowest_degree(text, both) == both


def test_one_total_is_kept() -> None:
    text = "2 years, 4 years preferred, 3 years"
    two, four, three = Statement(0, 7, 24, None), Statement(9, 16, 48, None), Statement(28, 35, 36, None)
    assert one_total(text, [two, four, three]) == [three]
    assert one_total(text, [four]) == [four]
    assert one_total(text, []) == []


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("8 years of experience, 3 years of practice in a comparable job", [(None, 96)]),
        ("2 years of experience. 4-6 years preferred.", [(None, 24)]),
        ("8 years of Java, or 5 years of experience with an advanced degree", [("java", 96)]),
        ("BS plus 8 years of experience; 6 yrs w/ Master's. In lieu of degree, 12 years exp", [(None, 96)]),
        ("A Bachelor's with 6 years, a Master's with 4 years or a PhD with 2 years of Java", [("java", 72)]),
    ],
)
def test_the_choice_within_a_posting(text: str, stated: list[tuple[str | None, int]]) -> None:
    assert stated_years(text) == stated
