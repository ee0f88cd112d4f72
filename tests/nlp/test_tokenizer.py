"""The tokenizer splits finely, and keeps what would lose its meaning."""

from __future__ import annotations

import pytest

from matcher.nlp.tokenizer import FOLD, fold, split_name
from matcher.taxonomy import load_taxonomy
from tests.helpers import tokenizer, tokens


@pytest.mark.parametrize("name", ["C++", "C#", "F#", "J#", ".NET", ".net", "Security+"])
def test_names_with_marks_of_their_own_stay_whole(name: str) -> None:
    assert tokens(f"with {name}, and") == ["with", name, ",", "and"]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("CI/CD", ["CI", "/", "CD"]),
        ("Node.js", ["Node", ".", "js"]),
        ("scikit-learn", ["scikit", "-", "learn"]),
        ("PyTorch", ["Py", "Torch"]),
        ("skillsPython", ["skills", "Python"]),
        ("SQLBachelor", ["SQL", "Bachelor"]),
        ("Python3", ["Python", "3"]),
        ("HTML5", ["HTML", "5"]),
        ("5Years", ["5", "Years"]),
        ("2008SQL", ["2008", "SQL"]),
        ("2008R2", ["2008R", "2"]),
        ("C++11", ["C++", "11"]),
        ("C#Java", ["C#", "Java"]),
        ("Python+Java", ["Python", "+", "Java"]),
        ("(C++)", ["(", "C++", ")"]),
        ("C++/C#", ["C++", "/", "C#"]),
        ("end.Start", ["end", ".", "Start"]),
        ("5+ years", ["5", "+", "years"]),
    ],
)
def test_chunks_fall_apart_at_their_borders(text: str, pieces: list[str]) -> None:
    assert tokens(text) == pieces


@pytest.mark.parametrize("text", ["a  b\n\nc\td", "C++, C#\n.NET", " leading and trailing ", "R&D – 50 % – ½", ""])
def test_tokenizing_loses_no_character(text: str) -> None:
    assert "".join(token.text_with_ws for token in tokenizer()(text)) == text


def test_folding_keeps_every_offset() -> None:
    assert all(isinstance(value, str) and len(value) == 1 for value in FOLD.values())


@pytest.mark.parametrize(
    ("text", "folded"),
    [("scikit‑learn", "scikit-learn"), ("bachelor’s", "bachelor's"), ("▪ C＋＋", "• C++"), ("TCP⁄IP", "TCP/IP")],
)
def test_typographic_marks_are_read_as_plain_ones(text: str, folded: str) -> None:
    assert text.translate(FOLD) == folded


def test_split_name_agrees_with_the_tokenizer_on_every_shipped_name() -> None:
    names = [name for skill in load_taxonomy() for name in skill.names]
    assert [name for name in names if split_name(name) != tokens(name.translate(FOLD))] == []


@pytest.mark.parametrize("text", ["C#/.NET", "C#,.NET"])
def test_dotnet_stays_whole_after_a_separator(text: str) -> None:
    assert tokens(text)[-1] == ".NET"


def test_folding_keeps_every_offset_and_undoes_wrongly_decoded_spaces() -> None:
    text = "MSÂ\u00a0Office – “Âge”"
    assert fold(text) == 'MS  Office - "Âge"'
    assert len(fold(text)) == len(text)


def test_a_long_line_of_marks_is_cut_as_a_short_one() -> None:
    long, short = ([token.text for token in tokenizer()("Python" + "(" * count)] for count in (400, 20))
    assert short == ["Python", *"(" * 20]
    assert long == ["Python", *"(" * 400]
