"""Find the cues of a text, all in one pass."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from matcher.nlp.cue_demands import DEMANDS
from matcher.nlp.cue_rows import Row, Sense
from matcher.nlp.cue_wishes import WISHES

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
    after: re.Pattern[str]
    before: re.Pattern[str] | None


def _compiled() -> tuple[re.Pattern[str], dict[str, list[_Test]]]:
    """Return a pattern of all cue words, by first letter so that most fail at once, and the tests of each word."""
    tests: dict[str, list[_Test]] = defaultdict(list)
    for row in ROWS:
        test = _Test(
            row.sense, re.compile(row.after), re.compile(row.before.replace("$", r"\Z")) if row.before else None
        )
        for word in row.words.split():
            tests[word].append(test)
    rests: dict[str, list[str]] = defaultdict(list)
    for word in sorted(tests, reverse=True):
        rests[word[0]].append(re.escape(word[1:]))
    letters = "|".join(f"{letter}(?:{'|'.join(ends)})" for letter, ends in rests.items())
    return re.compile(f"(?:{letters})"), dict(tests)


_ANYWHERE, _TESTS = _compiled()
_PARTING = re.compile(r"[;|]")
_WORD = re.compile(rf"(?<![a-z0-9_]){_ANYWHERE.pattern}")


class Cues:
    """The cues of one text, found by stretch."""

    __slots__ = ("_border_starts", "_borders", "_starts", "found")

    def __init__(self, text: str, lower: str, segments: Sequence[int]) -> None:
        # scraped: "toolsExperience with"
        glued = (start for start in segments if start and lower[start - 1].isalnum())
        words = [*_WORD.finditer(lower), *filter(None, (_ANYWHERE.match(lower, start) for start in glued))]
        cues = [cue for word in words if _ends(text, word.end()) and (cue := _cue(lower, word)) is not None]
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
    """Tell whether a word ends at an offset, be it at a capital glued to it."""
    following = text[offset : offset + 1]
    return not following.isalnum() or following.isupper()


def _cue(lower: str, word: re.Match[str]) -> Cue | None:
    """Return what a cue word says where it stands, None where it says nothing."""
    window = max(0, word.start() - LOOK_BACK)
    left = lower[window : word.start()]
    for test in _TESTS[word[0]]:
        after = test.after.match(lower, word.end())
        before = test.before.search(left) if test.before and after else None
        if after is not None and (before is not None or test.before is None):
            return Cue(window + before.start() if before else word.start(), after.end(), test.sense)
    return None


def lowered(text: str) -> str:
    """Return a text in lower case, each character in its place."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
