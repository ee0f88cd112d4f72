"""Find the cues of a text, all in one pass over the words that may be one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Sequence
from functools import lru_cache
from string import ascii_lowercase, digits
from typing import NamedTuple

from matcher.nlp.cue_demands import DEMANDS
from matcher.nlp.cue_rows import Row, Sense
from matcher.nlp.cue_wishes import WISHES
from matcher.nlp.tokens import Tokens, WordTable

ROWS = (Row(Sense.PARTS, "but whereas while though although however"), *WISHES, *DEMANDS)
LOOK_BACK = 60  # characters that may decide what a cue word means


class Cue(NamedTuple):
    """A cue's place and sense."""

    start: int
    end: int
    sense: Sense


class _Test(NamedTuple):
    """A row of the table, compiled."""

    sense: Sense
    after: re.Pattern[str] | None
    before: re.Pattern[str] | None


def _compiled() -> tuple[re.Pattern[str], dict[str, list[_Test]]]:
    """Return a pattern of all cue words, by first letter so that most fail at once, and the tests of each word."""
    tests: dict[str, list[_Test]] = defaultdict(list)
    for row in ROWS:
        after = re.compile(row.after) if row.after else None
        test = _Test(row.sense, after, re.compile(row.before.replace("$", r"\Z")) if row.before else None)
        for word in row.words.split():
            tests[word].append(test)
    rests: dict[str, list[str]] = defaultdict(list)
    for word in sorted(tests, reverse=True):
        rests[word[0]].append(re.escape(word[1:]))
    letters = "|".join(f"{letter}(?:{'|'.join(ends)})" for letter, ends in rests.items())
    return re.compile(f"(?:{letters})"), dict(tests)


_CUE_WORD, _TESTS = _compiled()
_WITH = re.compile(r"(?<![\w/])w/(?= )")
_PARTING = re.compile(r"[;|]")
_LETTERS = re.compile("(?<![a-z0-9_])[a-z]+")
_FIRST_PARTS = frozenset(found[0] for word in _TESTS if (found := _LETTERS.match(word)))


def _opening(word: str) -> int:
    """Return 1 more than the offset at which a cue may begin in a token, 0 if none does: 3 for "5+years"."""
    return next((found.start() + 1 for found in _LETTERS.finditer(word.lower()) if found[0] in _FIRST_PARTS), 0)


_OPENINGS = WordTable(_opening)
_GLUES = frozenset(ascii_lowercase + digits + "_")


def cue_places(tokens: Tokens) -> list[int]:
    """Return the offsets of the tokens that may begin a cue word."""
    openings = _OPENINGS.read(tokens)
    opened = openings.nonzero()
    places: list[int] = (tokens.starts[opened] + openings[opened] - 1).tolist()
    return places


class Cues:
    """The cues of one text, found by stretch."""

    __slots__ = ("_border_starts", "_borders", "_starts", "found")

    def __init__(self, text: str, lower: str, segments: Container[int], places: Sequence[int]) -> None:
        cues = []
        for place in places:
            if place and lower[place - 1] in _GLUES and place not in segments:  # scraped: "toolsExperience with"
                continue
            word = _CUE_WORD.match(lower, place)
            if word and _ends(text, word.end()) and (cue := _cue(lower, word[0], place)) is not None:
                cues.append(cue)
        self.found = sorted(cue for cue in cues if cue.sense != Sense.PARTS)
        self._starts = [cue.start for cue in self.found]
        parting = [(cue.start, cue.end) for cue in cues if cue.sense == Sense.PARTS]
        self._borders = sorted([*parting, *(sign.span() for sign in _PARTING.finditer(lower))])
        self._border_starts = [start for start, _ in self._borders]

    def between(self, start: int, end: int) -> list[Cue]:
        """Return the cues that start within a stretch."""
        return self.found[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def clause(self, place: tuple[int, int], stretch: tuple[int, int]) -> tuple[int, int]:
        """Return the clause around a place: what of a stretch no "but" and no semicolon parts from it."""
        left, right = stretch
        index = bisect_left(self._border_starts, place[0])
        if index and self._borders[index - 1][1] > left:
            left = min(self._borders[index - 1][1], place[0])
        following = bisect_left(self._border_starts, place[1], index)
        if following < len(self._borders):
            right = min(right, self._borders[following][0])
        return left, right


def _ends(text: str, offset: int) -> bool:
    """Tell whether a word ends at an offset, be it at a capital or a figure glued to it: "preferred2+ years"."""
    following = text[offset : offset + 1]
    return not following.isalpha() or following.isupper()


def _cue(lower: str, word: str, start: int) -> Cue | None:
    """Return what a cue word says where it stands, None where it says nothing."""
    end = start + len(word)
    window = max(0, start - LOOK_BACK)
    for sense, behind, ahead in _TESTS[word]:
        after = behind.match(lower, end) if behind else None
        if behind and after is None:
            continue
        # A row that only forbids words before its own fits here at once, or nowhere.
        before = ahead and (ahead.match(lower, start, start) or ahead.search(lower[window:start]))
        if ahead and before is None:
            continue
        return Cue(start - len(before[0]) if before else start, after.end() if after else end, sense)
    return None


@lru_cache(maxsize=4)
def lowered(text: str) -> str:
    """Return a text in lower case, each character in its place; "w/ Java" reads "in Java"."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := char.lower()) == 1 else char for char in text)
    return _WITH.sub("in", lower) if "w/ " in lower else lower
