"""A document's tokens as plain lists and arrays, which the components read many times faster than the Doc itself.

Every different word has a number, so that what a component knows of a word is worked out once and then read for all
tokens of a document in one step (``WordTable``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ORTH, SPACY
from spacy.tokens import Doc

Codes = NDArray[np.intp]

ALPHA, SPACE, NEWLINE, SOFT_SEPARATOR = 1, 2, 4, 8  # flags of a word: letters only, white space, with a line's end, -.'
SOFT = frozenset("-.'")
MOST_WORDS = 500_000
SLOTS = 1 << 18
UNKNOWN = -1
_KEY = "skillmatch_tokens"


class _Words:
    """The words seen so far, numbered; a word is found by its hash, in most cases in one step for a whole document."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.lower: list[str] = []
        self._numbers: dict[int, int] = {}
        self._hashes, self._slots = np.zeros(SLOTS, np.uint64), np.zeros(SLOTS, np.intp)
        self._lock = Lock()

    def numbers(self, hashes: NDArray[np.uint64], doc: Doc) -> Codes:
        """Return the number of each word of a document."""
        slots = (hashes & np.uint64(SLOTS - 1)).astype(np.intp)
        numbers = self._slots[slots]
        for place in (self._hashes[slots] != hashes).nonzero()[0].tolist():
            key = int(hashes[place])
            number = self._numbers.get(key)
            numbers[place] = self._add(key, doc.vocab.strings[key]) if number is None else number
        return numbers

    def _add(self, key: int, word: str) -> int:
        with self._lock:
            number = self._numbers.setdefault(key, len(self.written))
            if number == len(self.written):
                self.written.append(word)
                self.lower.append(word.lower())
                slot = key & (SLOTS - 1)
                if not self._hashes[slot]:
                    self._slots[slot], self._hashes[slot] = number, key
            return number


_words = _Words()


class WordTable:
    """What a function says of each word, a number not below 0, asked once a word."""

    def __init__(self, describe: Callable[[str], int]) -> None:
        self._describe = describe
        self.clear()

    def clear(self) -> None:
        """Forget all."""
        self._of: _Words | None = None

    def read(self, tokens: Tokens) -> Codes:
        """Return the number of each token's word."""
        if self._of is not tokens.known:
            self._of, self._values = tokens.known, np.full(SLOTS // 16, UNKNOWN, np.intp)
        if len(tokens.known.written) > len(self._values):
            more = np.full(len(tokens.known.written), UNKNOWN, np.intp)
            self._values = np.concatenate([self._values, more])
        values: Codes = self._values[tokens.numbers]
        for place in (values == UNKNOWN).nonzero()[0].tolist():
            number = tokens.numbers[place]
            value = self._values[number]  # known by now if the word stands here twice
            if value == UNKNOWN:
                self._values[number] = value = self._describe(tokens.words[place])
            values[place] = value
        return values


@dataclass(frozen=True)
class Tokens:
    """The tokens: their words' numbers and flags, as written and in lower case, and 1 where white space follows.

    (That twice: a list to look up single tokens in, an array for all at once.)
    """

    known: _Words
    numbers: Codes
    words: list[str]
    lower: list[str]
    spaced: list[int]
    gaps: Codes

    def glued(self, position: int) -> bool:
        """Tell whether the next token follows without white space."""
        return position + 1 < len(self.words) and not self.spaced[position]

    @cached_property
    def flags(self) -> Codes:
        """The words' flags."""
        return _FLAGS.read(self)

    @cached_property
    def starts(self) -> Codes:
        """The offsets at which the tokens start."""
        whole = _LENGTHS.read(self) + self.gaps
        starts: Codes = np.cumsum(whole) - whole
        return starts


def tokens_of(doc: Doc) -> Tokens:
    """Return the tokens of a document, read once."""
    global _words
    tokens: Tokens | None = doc.user_data.get(_KEY)
    if tokens is None:
        if len(_words.written) > MOST_WORDS:
            _words = _Words()
        known = _words
        numbers = known.numbers(doc.to_array(ORTH).astype(np.uint64, copy=False), doc)
        places = numbers.tolist()
        words, lower = list(map(known.written.__getitem__, places)), list(map(known.lower.__getitem__, places))
        gaps = doc.to_array(SPACY).astype(np.intp)
        doc.user_data[_KEY] = tokens = Tokens(known, numbers, words, lower, gaps.tolist(), gaps)
    return tokens


def _flags(word: str) -> int:
    """Return the flags of a word."""
    return ALPHA * word.isalpha() + SPACE * word.isspace() + NEWLINE * ("\n" in word) + SOFT_SEPARATOR * (word in SOFT)


_FLAGS, _LENGTHS = WordTable(_flags), WordTable(len)
