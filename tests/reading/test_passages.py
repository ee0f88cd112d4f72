"""Quotes, and passages that say something by themselves."""

from __future__ import annotations

import pytest

from matcher.reading.passages import MAX_QUOTE, find_passages, quote_bounds, unwrapped
from tests.helpers import document

WRAPPED = """Runs the nightly batch and builds the services that
answer within 20 ms (Python, Rust
and FastAPI), and lowered the yearly bill to a third of
what it had been before
Python
rust
"""


@pytest.mark.parametrize("bullet", ["• ", "- ", "* ", "– ", "o  ", ""])
def test_a_bullet_is_no_word_of_a_passage(bullet: str) -> None:
    five, six = "Baked bread for the town", "Baked bread for the whole town"
    read = document(f"Experience\n{bullet}{five}\n{bullet}{six}")
    assert [passage.quote for passage in find_passages(read, read.sections)] == [six]


@pytest.mark.parametrize(
    ("text", "part", "quote"),
    [
        ("One line. It names Python here. Another.", "Python", "It names Python here."),
        ("first\nnames Python\nthird", "Python", "names Python"),
        ("• one • names Python", "Python", "names Python"),
        ("  - Python  \n", "Python", "Python"),
        ("  o  Python tutor", "Python", "Python tutor"),
        ("* Python tutor", "Python", "Python tutor"),
        ("- **Python tutor** (part-time)", "Python", "**Python tutor** (part-time)"),
        ("*MLOps:* Python", "Python", "*MLOps:* Python"),
        ("Python", "Python", "Python"),
        ("Sr. Python Baker", "Python", "Sr. Python Baker"),
        ("Northmere | M.Sc. Python Studies | 2014", "Python", "Northmere | M.Sc. Python Studies | 2014"),
    ],
)
def test_a_quote_is_the_sentence_or_line_around_a_span(text: str, part: str, quote: str) -> None:
    start = text.index(part)
    left, right = quote_bounds(text, start, start + len(part))
    assert text[left:right] == quote


def test_a_long_line_is_cut_at_words() -> None:
    words = " ".join(["word"] * 60)
    text = f"{words} Python {words}"
    start = text.index("Python")
    left, right = quote_bounds(text, start, start + 6)
    assert right - left <= MAX_QUOTE + 10
    assert set(text[left:right].split()) == {"word", "Python"}


def test_a_quote_ends_before_the_next_bullet() -> None:
    text = "• one • names Python • three"
    start = text.index("Python")
    assert text[slice(*quote_bounds(text, start, start + 6))].strip() == "names Python"


def test_a_quote_from_a_scraped_list_is_one_of_its_items() -> None:
    text = "['Reads the models daily. ', 'Builds Python services.', 'Likes plums']"
    start = text.index("Python")
    left, right = quote_bounds(text, start, start + len("Python"))
    assert text[left:right] == "Builds Python services."


@pytest.mark.parametrize(
    ("part", "quote"),
    [
        ("Rust", "Runs the nightly batch and builds the services that answer within 20 ms (Python, Rust"),
        ("FastAPI", "and FastAPI), and lowered the yearly bill to a third of what it had been before"),
        ("rust", "rust"),
    ],
)
def test_a_quote_goes_on_where_a_full_line_does(part: str, quote: str) -> None:
    """A short line ends a sentence, and so does one whose follower would have fitted."""
    start = WRAPPED.index(part)
    left, right = quote_bounds(WRAPPED, start, start + len(part))
    assert " ".join(WRAPPED[left:right].split()) == quote


@pytest.mark.parametrize(
    "text",
    [
        "We look for somebody who can do all of these:\nwriting services in Python\nbuilding models\nreading logs",
        "One line without an end " * 20 + "\nand another one",
        "",
    ],
)
def test_lists_and_long_lines_are_not_joined(text: str) -> None:
    assert unwrapped(text) == text


def test_a_name_that_a_lost_line_end_glued_ends_its_quote() -> None:
    text = "Version control with GitHands-on experience"
    start = text.index("Git")
    assert text[slice(*quote_bounds(text, start, start + 3))] == "Version control with Git"


def test_a_wrapped_sentence_is_one_passage_or_a_line_each() -> None:
    read = document(WRAPPED)
    assert len(find_passages(read, read.sections)) == 2
    assert len(find_passages(read, read.sections, by_line=True)) == 3


def test_an_item_marked_with_an_o_does_not_go_on_with_the_line_above() -> None:
    lines = [
        "Head baker, Plum and Pear Bakeries of Northmere           Mar 2018 - Dec 2021",
        "  o  Bread",
        "  o  Cake",
        "x",
    ]
    assert unwrapped("\n".join(lines)).split("\n") == lines
