"""Headings in running text, without any mark around them."""

from __future__ import annotations

import pytest

from matcher.reading.heading_running import find_running
from matcher.values import SectionKind as S


def _found(text: str) -> list[tuple[str, S]]:
    return [(text[start:stop], kind) for start, stop, kind in find_running(text)]


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("We bake. Requirements 4+ years of it", ("Requirements", S.REQUIREMENTS)),
        ("We bake. Responsibilities Heat the oven", ("Responsibilities", S.RESPONSIBILITIES)),
        ("many ovens What you bring Python", ("What you bring", S.REQUIREMENTS)),
        ("many ovens Nice to have Docker", ("Nice to have", S.NICE_TO_HAVE)),
        ("It rises. It would be nice if you also bring Docker", ("It would be nice if you also bring", S.NICE_TO_HAVE)),
        ("many ovens What we are looking for • Python", ("What we are looking for", S.REQUIREMENTS)),
        ("many ovens You have 4 years", ("You have", S.REQUIREMENTS)),
        ("ovens. Preferred Qualifications Python", ("Preferred Qualifications", S.NICE_TO_HAVE)),
        ("citizenship requiredDesired Qualifications      HLS", ("Desired Qualifications", S.NICE_TO_HAVE)),
        ("ovens.What you will do Bake", ("What you will do", S.RESPONSIBILITIES)),
        ("ovens ## Your job - Bake", ("Your job", S.RESPONSIBILITIES)),
    ],
)
def test_a_heading_before_a_capital_a_number_or_a_bullet_is_found(text: str, heading: tuple[str, S]) -> None:
    assert heading in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        "We bake. We are looking for Python developers",
        "It is nice to have bread",
        "one of our Requirements Teams",
        "skills, Benefits Managers",
        "Experience Python like never before",
        "We bake. The ideal candidate for the Baker role",
        "We bake. You will join the Oven Group",
    ],
)
def test_pieces_of_sentences_are_none(text: str) -> None:
    assert _found(text) == []
