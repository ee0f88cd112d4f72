"""What joins two mentions: separators of a list, and what may stand around them."""

from __future__ import annotations

import pytest

from matcher.nlp.links import Named, find_link, join_heads
from matcher.values import Kind


def between(text: str, kinds: tuple[Kind, Kind] = (Kind.TECHNOLOGY, Kind.TECHNOLOGY)) -> str | None:
    """Return the link of the first and the last word of a text."""
    first = next(index for index, letter in enumerate(text) if not letter.isalnum())
    last = len(text) - next(index for index, letter in enumerate(reversed(text)) if not letter.isalnum())
    return find_link(text, Named(0, first, kinds[0]), Named(last, len(text), kinds[1]))


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("A, B", "comma"),
        ("A/B", "slash"),
        ("A / B", "slash"),
        ("A or B", "orword"),
        ("A, or B", "orword"),
        ("A and/or B", "orword"),
        ("A and or B", "orword"),
        ("A (or B", "slash"),
        ("A (preferred) or B", "orword"),
        ("A or, failing that, B", "orword"),
        ("A, alternatively B", "orword"),
        ("A or better B", "orword"),
        ("A scripting or B", "orword"),
        ("A and B", "andword"),
        ("A & B", "andword"),
        ("A (B", "aside"),
        ("A, but experience with B", "aside"),
        ("A is like B", None),
        ("A; B", None),
        ("A is nice, or so they say, and then there is also B", None),
    ],
)
def test_each_separator_has_its_sort(text: str, link: str | None) -> None:
    assert between(text) == link


def test_only_a_bare_or_joins_a_technology_and_a_concept() -> None:
    kinds = (Kind.TECHNOLOGY, Kind.CONCEPT)
    assert between("A or B", kinds) == "orword"
    assert between("A, B", kinds) is None
    assert between("A or other B", kinds) is None


def test_fields_of_a_degree_are_joined_but_not_its_level() -> None:
    kinds = (Kind.CREDENTIAL, Kind.CONCEPT)
    assert between("Physics or Statistics", kinds) == "orword"
    assert between("PhD or Statistics", kinds) is None


def test_a_vendor_is_a_part_of_its_product() -> None:
    text = "AWS Lambda, AWS"
    spans = [Named(0, 3, Kind.TECHNOLOGY), Named(4, 10, Kind.TECHNOLOGY), Named(12, 15, Kind.TECHNOLOGY)]
    assert join_heads(text, spans) == [(1, Named(0, 10, Kind.TECHNOLOGY)), (2, spans[2])]


def test_a_word_like_scripting_belongs_to_what_it_follows() -> None:
    text = "Python scripting, Bash"
    spans = [Named(0, 6, Kind.TECHNOLOGY), Named(7, 16, Kind.CONCEPT), Named(18, 22, Kind.TECHNOLOGY)]
    assert join_heads(text, spans) == [(0, Named(0, 16, Kind.TECHNOLOGY)), (2, spans[2])]
