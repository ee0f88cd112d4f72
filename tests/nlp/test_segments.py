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
        ("no border at all", ["no border at all"]),
        ("about 3.5 years of Node.js here", ["about 3.5 years of Node.js here"]),
        ("", [""]),
    ],
)
def test_a_text_is_cut_at_sentences_lines_bullets_and_scraped_joins(text: str, pieces: list[str]) -> None:
    assert [piece for piece in _cut(text) if piece or not text] == pieces


def test_a_segment_is_found_by_any_offset_in_it() -> None:
    text = "One thing. Another."
    segments = Segments(text)
    assert segments.at(0) == segments.at(9) == (0, 11)
    assert segments.at(11) == segments.at(len(text)) == (11, len(text))
