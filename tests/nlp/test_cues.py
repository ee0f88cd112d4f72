"""Cues are found in one pass, each with what it says."""

from __future__ import annotations

import pytest

from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import ROWS, lowered
from matcher.nlp.segments import Segments
from tests.helpers import cues


def _senses(text: str) -> list[Sense]:
    return [cue.sense for cue in cues(text, Segments(text).starts).found]


@pytest.mark.parametrize(
    ("sense", "texts"),
    [
        (
            Sense.WISH,
            ["Ideally Go", "bonus points for Go", "Great if you use Go", "It helps if Go is known", "nice: Go"],
        ),
        (Sense.WISH, ["We'd love some experience", "you might know Go", "willing to learn Go"]),
        (Sense.EXTRA, ["Go is a plus", "Go a big bonus", "Go is helpful", "Go would be great", "Go is not required"]),
        (Sense.EXTRA, ["Go (or willing to learn)", "Go will set you apart", "Go - PLUS", "Go would help."]),
        (Sense.EITHER, ["Go preferred", "desired: Go", "Go is optional", "nice to have: Go", "Good-to-have Go"]),
        (Sense.FIRM, ["Go required", "Go is mandatory", "Go is not optional", "Go is a must", "Must-have: Go"]),
        (
            Sense.MUST,
            ["you must write Go", "at least Go", "you need to use Go", "min. 2 of them", "Candidates must have Go"],
        ),
        (
            Sense.ASKS,
            [
                "experience with Go",
                "fluent in Go",
                "strong Go and SQL skills",
                "3+ years",
                "familiar with Go",
                "experience w/ Go",
            ],
        ),
        (Sense.STUDY, ["degree in physics", "MSc in physics", "Master's degree in physics"]),
        (Sense.HIRES, ["looking for a Go developer", "seeking a Go developer", "an opening for an engineer"]),
        (
            Sense.TELLS,
            ["our customers", "we use Go", "you will learn Go", "gain experience with Go", "with the data team"],
        ),
    ],
)
def test_a_cue_says_what_it_says(sense: Sense, texts: list[str]) -> None:
    assert {text: sense in _senses(text) for text in texts} == dict.fromkeys(texts, True)


@pytest.mark.parametrize(
    "text",
    [
        "to reach the desired outcomes",
        "take advantage of Go",
        "a competitive advantage",
        "salary plus 401k",
        "an annual bonus plan",
        "as required",
        "requirements",
        "essential to our business",
        "must be able to lift 20 kg",
        "it is not just a plus",
        "happy to hear from you",
    ],
)
def test_words_that_only_look_like_wishes_or_demands_are_no_cues(text: str) -> None:
    wanted = {Sense.WISH, Sense.EXTRA, Sense.EITHER, Sense.FIRM, Sense.MUST}
    assert not wanted & set(_senses(text))


def test_a_cue_is_found_where_a_scrape_glued_it_to_a_word() -> None:
    text = "many toolsExperience with Go preferredBenefits"
    assert _senses(text) == [Sense.ASKS, Sense.EITHER]


def test_a_cue_begins_with_the_words_that_make_it_one() -> None:
    text = "Docker is not required"
    (cue,) = cues(text).found
    assert text[cue.start : cue.end] == "not required"


def test_cues_are_found_by_stretch_and_clauses_by_borders() -> None:
    text = "Go is a must but SQL is a plus; Git required"
    found = cues(text)
    assert [text[cue.start : cue.end] for cue in found.between(0, len(text))] == ["a must", "a plus", "required"]
    assert [text[cue.start : cue.end] for cue in found.between(14, 32)] == ["a plus"]
    sql, git = text.index("SQL"), text.index("Git")
    assert text[slice(*found.clause((sql, sql + 3), (0, len(text))))] == " SQL is a plus"
    assert text[slice(*found.clause((git, git + 3), (0, len(text))))] == " Git required"
    assert text[slice(*found.clause((0, 2), (0, len(text))))] == "Go is a must "


@pytest.mark.parametrize(
    "text", ["5+years of Go", "Wanted:experience with Go", "- EXPERIENCE with Go", "»knowledge of Go"]
)
def test_a_cue_may_begin_behind_a_sign(text: str) -> None:
    assert _senses(text)[-1:] == [Sense.ASKS]


def test_a_piece_of_a_word_is_no_cue() -> None:
    assert _senses("inexperience with Go, experienceX, 4experience") == []


def test_lower_case_keeps_every_character_in_its_place() -> None:
    text = "İstanbul Ideally GO"
    assert len(lowered(text)) == len(text)
    assert lowered(text).endswith("ideally go")
    assert lowered("Plain") == "plain"


def test_every_row_has_words_in_lower_case() -> None:
    for row in ROWS:
        assert row.words.split()
        assert row.words == row.words.lower()
