"""Cut words apart that a scrape or a PDF glued together: "theintegration", "Springmodules", "SQLAJAX".

A piece of text that is no word is cut into the words that are most likely to give it (a unigram model; Norvig, "Natural
Language Corpus Data", 2009, decoded by Viterbi). Only a text in which several such pieces stand is cut at all: in a
proper one they are names ("Snowplow").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import log

from spacy.tokenizer import Tokenizer

from matcher.nlp.tokenizer import CACHE_SIZE, INFIX
from matcher.nlp.tokens import NEWLINE, Tokens, WordTable
from matcher.resources import data_path

PIECE = re.compile(r"[A-Za-z][a-z]{5,}|[A-Z]{6,}")  # no capital inside: there the tokenizer cuts anyway
MIXED = re.compile(r"([A-Z]{2,})([A-Z][a-z]{2,})")  # the tokenizer cuts before the last capital: "SQLBachelor"
LIKELY, SURE = 2.2, 1.9  # nats a letter at most; "theintegration" has 1.0, "Cybernetics" as cyber|net|i|cs 3.6
CAPITALS = 0.6  # more: acronyms are short and rare, as in "SQLAJAX"
_FRAMEWORK = re.compile(r"\.NET(?![a-z])")  # behind a word: "Skills.NET", not "Stryker.NET"
RUN = re.compile(r"[\w.+#/]+")  # of letters, figures and signs of names
BULLET = "o"  # a list's, glued to the end of the line before it
USUAL = 100  # texts that a usual word stands in, and no name is taken to
LONGEST = 20  # letters of a word
PARTS = 8  # texts that a word must have been seen in to be a part; rarer ones are known as words only
ENOUGH = 3  # different glued pieces that a text must have …
LINE = 200  # … or one, if it has this many tokens a line


class _Words:
    """The words, and what each costs as a part: the negative logarithm of its likelihood."""

    def __init__(self) -> None:
        text = data_path("models/words.txt").read_text(encoding="utf-8")
        rows = [(word, int(texts), int(times)) for word, texts, times in map(str.split, text.splitlines())]
        total = sum(times for _, _, times in rows)
        self.known = {word for word, _, _ in rows}
        self.costs = {word: log(total / times) for word, texts, times in rows if texts >= PARTS}
        self.usual = {word for word, texts, _ in rows if texts > USUAL}

    def hold(self, word: str) -> bool:
        """Tell whether a lower-case word, or its singular or plural, is one of them."""
        return word in self.known or word + "s" in self.known or (word[-1] == "s" and word[:-1] in self.known)

    def cut(self, piece: str, likely: float) -> tuple[int, ...]:
        """Return where a piece is to be cut; nowhere if it is a word, or not likely enough to be several."""
        lower = piece.lower()
        if self.hold(lower):
            return ()
        if lower[-1] == BULLET and self.hold(lower[:-1]):
            return (len(lower) - 1,)
        ways: list[tuple[float, int]] = [(0.0, 0)]  # to each letter: what the cheapest way costs, its last border
        for end in range(1, len(lower) + 1):
            ways.append(
                min(
                    (
                        (ways[start][0] + cost, start)
                        for start in range(max(0, end - LONGEST), end)
                        if (cost := self.costs.get(lower[start:end])) is not None
                    ),
                    default=(float("inf"), 0),
                )
            )
        if ways[-1][0] > (likely + CAPITALS * piece.isupper()) * len(lower):
            return ()
        borders = []
        place = ways[-1][1]
        while place:
            borders.append(place)
            place = ways[place][1]
        return tuple(reversed(borders))


@lru_cache(maxsize=1)
def _words() -> _Words:
    return _Words()


@lru_cache(maxsize=50_000)
def cut_word(piece: str, likely: float = LIKELY) -> tuple[int, ...]:
    """Return the offsets at which a piece of text falls apart into words; none where it is one.

    >>> cut_word("theintegration"), cut_word("integration")
    ((3,), ())
    """
    return _words().cut(piece, likely)


def is_word(word: str) -> bool:
    """Tell whether a lower-case word is one of the language, as far as the list of words knows it."""
    return _words().hold(word)


_GLUED = WordTable(lambda word: PIECE.fullmatch(word) is not None and cut_word(word, SURE) != ())


def is_glued(tokens: Tokens) -> bool:
    """Tell whether a text has several words that were glued together, or one and next to no lines."""
    pieces = len(set(tokens.numbers[_GLUED.read(tokens) == 1].tolist()))
    return pieces >= ENOUGH or (pieces > 0 and (tokens.flags & NEWLINE != 0).sum() * LINE < len(tokens.words))


@dataclass(frozen=True, slots=True)
class _Border:
    """A place between two letters, as the match of a pattern that has no width."""

    place: int

    def start(self) -> int:
        """Return the place."""
        return self.place

    end = start


class _Borders:
    """Finds the borders of the tokenizer, and those between glued words.

    A class, because spaCy asks a search for the pattern that it belongs to.
    """

    pattern = INFIX.pattern

    def find(self, chunk: str) -> Iterator[re.Match[str] | _Border]:
        """Yield the borders within a chunk in order."""
        start = 0
        for border in INFIX.finditer(chunk):
            place = border.start()
            is_framework = _FRAMEWORK.match(chunk, place) is not None and chunk[start:place].lower() in _words().usual
            moved = place == border.end() and _ends_later(chunk, place)
            place += moved
            yield from self._within(chunk, start, place)
            yield _Border(place) if moved or is_framework else border
            start = place if is_framework else max(place, border.end())
        yield from self._within(chunk, start, len(chunk))

    def _within(self, chunk: str, start: int, end: int) -> Iterator[_Border]:
        if PIECE.fullmatch(chunk, start, end):
            for place in cut_word(chunk[start:end]):
                yield _Border(start + place)


class _Meetings:
    """Finds the borders of the tokenizer, and where two names meet in what it does not part."""

    pattern = INFIX.pattern

    def __init__(self, names: Callable[[str], int]) -> None:
        self.names = names

    def find(self, chunk: str) -> Iterator[re.Match[str] | _Border]:
        """Yield the borders within a chunk in order."""
        meetings = [run.start() + place for run in RUN.finditer(chunk) if (place := self.names(run[0]))]
        for border in INFIX.finditer(chunk):
            while meetings and meetings[0] < border.start():
                yield _Border(meetings.pop(0))
            is_capital = border.start() == border.end() and chunk[border.start()].isupper()
            if not meetings or meetings[0] > border.start() + is_capital:
                yield border  # neither the dot of "Kafka.NET" nor the L of "SQLmacOS" stands by itself
        for place in meetings:
            yield _Border(place)


def _ends_later(chunk: str, place: int) -> bool:
    """Tell whether the last of several capitals, before which a border is, belongs to them: "SQLserver"."""
    first = place
    while first and chunk[first - 1].isupper():
        first -= 1
    mixed = MIXED.match(chunk, first)
    if mixed is None or mixed.end(1) != place:
        return False
    return not is_word(mixed[2].lower()) and _falls_apart(chunk[place + 1 : mixed.end()])


def _falls_apart(piece: str) -> bool:
    """Tell whether a piece in lower case is a word or several: "operations", "backupforeach"."""
    return is_word(piece) or cut_word(piece) != ()


def cutting(tokenizer: Tokenizer, names: Callable[[str], int] | None = None) -> Tokenizer:
    """Return a tokenizer with the rules of another that cuts glued words too, or where two of some names meet."""
    return Tokenizer(
        tokenizer.vocab,
        prefix_search=tokenizer.prefix_search,
        suffix_search=tokenizer.suffix_search,
        infix_finditer=(_Meetings(names) if names else _Borders()).find,
        max_cache_size=CACHE_SIZE,
    )
