"""Text that came out of a layout, mended."""

from __future__ import annotations

import pytest

from matcher.reading.clean import clean_text, join_split_words


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("e\ufb03cient \ufb02ow", "efficient flow"),
        ("a\u00a0b\u2003c", "a b c"),
        ("work\u00adflow", "workflow"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("bell\x07 and\x00 null", "bell and null"),
        ("Windows\u2122 10", "Windows 10"),
        ("skills(cid:63)4", "skills 4"),
        ("\uf095 555 0100", "555 0100"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("line   \nnext\t \nlast", "line\nnext\nlast"),
        ("  indented\n\n\n\n\nfar", "indented\n\nfar"),
        ("title \t 2019", "title\t2019"),
        ("deep   experience", "deep experience"),
        ("", ""),
    ],
)
def test_what_a_layout_leaves_behind_is_removed(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@pytest.mark.parametrize("bullet", ["•", "●", "▪", "➢", "✓", "\uf0b7", "\uf0a7", "(cid:127)", "·", "● •"])
def test_every_bullet_becomes_the_same_one(bullet: str) -> None:
    assert clean_text(f"Duties\n  {bullet}  Built it") in ("Duties\n• Built it", "Duties\n• • Built it")


def test_the_letter_o_is_a_bullet_only_before_a_sentence() -> None:
    assert clean_text("o Built it\no and on") == "• Built it\no and on"


def test_a_bullet_on_a_line_of_its_own_finds_its_words() -> None:
    assert clean_text("•\nBuilt it\n•\n\nRan it") == "• Built it\n• Ran it"


def test_a_dash_is_left_as_it_is() -> None:
    assert clean_text("- Built it") == "- Built it"


@pytest.mark.parametrize(
    ("split", "whole"),
    [
        ("manage-\nment of teams", "management of teams"),
        ("develop\u2010\nment", "development"),
        ("cloud-\nnative systems", "cloud-native systems"),
        ("state-of-\nthe-art", "state-of-the-art"),
        ("event-\ndriven", "event-driven"),
        ("PostgreSQL-\nDatabase", "PostgreSQL-\nDatabase"),
        ("2019-\npresent", "2019-\npresent"),
    ],
)
def test_words_split_at_a_line_end_are_joined_and_compounds_keep_their_hyphen(split: str, whole: str) -> None:
    assert join_split_words(split) == whole


def test_the_rest_of_the_text_decides_how_a_word_is_written() -> None:
    assert join_split_words("e-mail and e-\nmail") == "e-mail and e-mail"
    assert join_split_words("Timeline, time-\nline") == "Timeline, timeline"


def test_a_soft_hyphen_at_a_line_end_joins_too() -> None:
    assert clean_text("manage\u00ad\nment") == "management"


def test_names_of_languages_survive() -> None:
    names = "C++, C#, F#, .NET, Node.js, R&D, CI/CD, A/B, naïve, São Paulo"
    assert clean_text(names) == names


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("SkilledÂ\u00a0baker", "Skilled baker"),
        ("Skilled Â baker", "Skilled baker"),
        ("Bakery â€“ Graz", "Bakery – Graz"),
        ("the teamâ€™s oven", "the team’s oven"),
        ("â€¢ Bread", "• Bread"),
        ("CafÃ© Ã–sterreich", "Café Österreich"),
    ],
)
def test_utf8_that_was_misread_once_is_read_right(misread: str, meant: str) -> None:
    assert clean_text(misread) == meant


@pytest.mark.parametrize("text", ["Âmbar", "Ação São Paulo", "Ünal Öz", "“café”…", "PIÙ", "£5 à la carte"])
def test_accents_are_no_misread_bytes(text: str) -> None:
    assert clean_text(text) == text.replace("…", "...")


@pytest.mark.parametrize(("split", "whole"), [
    ("in Post-\ngreSQL for", "in PostgreSQL for"),
    ("TypeScript, and Type-\nScript too", "TypeScript, and TypeScript too"),
    ("as Co-\nFounder of", "as Co-\nFounder of"),
])  # fmt: skip
def test_names_with_capitals_within_them_are_made_whole(split: str, whole: str) -> None:
    assert clean_text(split) == whole
