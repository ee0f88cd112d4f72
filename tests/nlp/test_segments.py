"""Segments are the stretches within which a cue word speaks."""

from __future__ import annotations

import pytest

from matcher.nlp.segments import Segments


def _cut(text: str) -> list[str]:
    segments = Segments(text)
    return [text[slice(*segments.at(start))].strip() for start in segments.starts]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One thing. Another thing.", ["One thing.", "Another thing."]),
        ("first line\nsecond line", ["first line", "second line"]),
        ("• one • two", ["• one", "• two"]),
        ("We use AWS. You too.", ["We use AWS.", "You too."]),
        ("Worked with Oozie.Experience helps", ["Worked with Oozie.", "Experience helps"]),
        ("many toolsExperience with the cloud", ["many tools", "Experience with the cloud"]),
        ("left     right", ["left", "right"]),
        ("business needs Strong knowledge of Go", ["business needs", "Strong knowledge of Go"]),
        ("in SQL Experience with Go", ["in SQL", "Experience with Go"]),
        ("a degree in Operations Research or so", ["a degree in Operations Research or so"]),
        ("Strong Knowledge of Go", ["Strong Knowledge of Go"]),
        ("some JavaScript and other languages", ["some JavaScript and other languages"]),
        ("many skills Strong interest in bread", ["many skills", "Strong interest in bread"]),
        ("an eye for detail Strong SQL", ["an eye for detail", "Strong SQL"]),
        ("with a Strong SQL", ["with a Strong SQL"]),
        ("of our customers Bachelor's degree", ["of our customers", "Bachelor's degree"]),
        ("a related field 5+ years of Go", ["a related field", "5+ years of Go"]),
        ("the databases3-5 years of Go", ["the databases", "3-5 years of Go"]),
        ("at least 5 years of Go", ["at least 5 years of Go"]),
        ("through dataProblem-solving", ["through data", "Problem-solving"]),
        ("Go: 2 years (Required)Rust: 1 year", ["Go: 2 years (Required)", "Rust: 1 year"]),
        ("no border at all", ["no border at all"]),
        ("about 3.5 years of Node.js here", ["about 3.5 years of Node.js here"]),
        ("", [""]),
    ],
)
def test_a_text_is_cut_at_sentences_lines_bullets_and_scraped_joins(text: str, pieces: list[str]) -> None:
    assert [piece for piece in _cut(text) if piece or not text] == pieces


def test_a_wrapped_line_goes_on_in_the_next() -> None:
    wrapped = "a sentence that is long enough to fill a line of its\nparagraph and goes on"
    assert _cut(wrapped) == [wrapped]
    assert _cut("a sentence that is long enough and knows Python, Go and\nRust") == [
        "a sentence that is long enough and knows Python, Go and\nRust"
    ]


def test_short_lines_items_and_sentences_do_not_wrap() -> None:
    assert _cut("python\nsql") == ["python", "sql"]
    assert _cut("a list that is long enough to fill a line of its own and\n- an item") == [
        "a list that is long enough to fill a line of its own and",
        "- an item",
    ]
    assert len(_cut("a sentence that is long enough to fill a line and ends.\nanother one")) == 2


def test_a_segment_is_found_by_any_offset_in_it() -> None:
    text = "One thing. Another."
    segments = Segments(text)
    assert segments.at(0) == segments.at(9) == (0, 11)
    assert segments.at(11) == segments.at(len(text)) == (11, len(text))
