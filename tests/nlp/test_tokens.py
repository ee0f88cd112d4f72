"""A document's tokens as lists and arrays say what the Doc says, and what is known of a word is asked once."""

from __future__ import annotations

import pytest

from matcher.nlp import create_pipeline
from matcher.nlp import tokens as module
from matcher.nlp.tokens import ALPHA, NEWLINE, SOFT_SEPARATOR, SPACE, WordTable, tokens_of
from tests.helpers import read_tokens

TEXT = "We use CI/CD, scikit-learn\n\n and  C++;we use Python3."


def test_the_lists_and_arrays_say_what_the_document_says() -> None:
    doc = create_pipeline().tokenizer(TEXT)
    read = tokens_of(doc)
    assert read.words == [token.text for token in doc]
    assert read.lower == [token.lower_ for token in doc]
    assert read.starts.tolist() == [token.idx for token in doc]
    assert read.spaced == read.gaps.tolist() == [bool(token.whitespace_) for token in doc]
    assert (read.flags & ALPHA > 0).tolist() == [token.is_alpha for token in doc]
    assert (read.flags & SPACE > 0).tolist() == [token.is_space for token in doc]
    assert (read.flags & NEWLINE > 0).tolist() == ["\n" in token.text for token in doc]
    assert (read.flags & SOFT_SEPARATOR > 0).tolist() == [token.text in {"-", ".", "'"} for token in doc]
    assert tokens_of(doc) is read


def test_an_empty_text_has_no_tokens() -> None:
    assert read_tokens("").words == []
    assert read_tokens("").starts.tolist() == []


def test_a_word_is_described_once() -> None:
    asked: list[str] = []

    def describe(word: str) -> int:
        asked.append(word)
        return len(word)

    table = WordTable(describe)
    assert table.read(read_tokens("use Go , use Java")).tolist() == [3, 2, 1, 3, 4]
    assert table.read(read_tokens("Java , Go")).tolist() == [4, 1, 2]
    assert asked == ["use", "Go", ",", "Java"]
    table.clear()
    assert table.read(read_tokens("Go")).tolist() == [2]
    assert asked[4:] == ["Go"]


def test_words_whose_hashes_share_a_slot_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SLOTS", 2)
    monkeypatch.setattr(module, "_words", module._Words())
    words = ["one", "two", "three", "four", "one", "two", "three", "four"]
    assert read_tokens(" ".join(words)).words == words
    assert read_tokens(" ".join(reversed(words))).words == words[::-1]


def test_too_many_words_are_forgotten_and_numbered_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    table = WordTable(len)
    first = read_tokens("some words and others")
    monkeypatch.setattr(module, "MOST_WORDS", 1)
    monkeypatch.setattr(module, "_words", module._Words())
    second, third = read_tokens("quite other words"), read_tokens("some again")
    assert [table.read(each).tolist() for each in (first, second, third)] == [[4, 5, 3, 6], [5, 5, 5], [4, 5]]
    assert third.words == ["some", "again"]
