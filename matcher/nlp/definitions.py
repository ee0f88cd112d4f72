"""Abbreviations that a text spells out: "Space and Airborne Systems (SAS)", "PDM (product data management)".

What a text defines is what it means by it, whatever else the letters may stand for (Schwartz & Hearst 2003, "A simple
algorithm for identifying abbreviation definitions in biomedical text"; here each letter must begin a word).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from matcher.reading.wordlist import words

BRACKETS = re.compile(r"\(([^()\n]{2,80})\)")
SHORT = re.compile(r"\b[A-Z][A-Za-z&]{1,6}")
SHORT_BEFORE = re.compile(rf"{SHORT.pattern}(?= ?$)")
WORD = re.compile(r"[A-Za-z][\w'’]*")
SKIPPED = words("a an and for in of on the to with")
REACH, LONGEST = 100, 9  # characters before a bracket: of a long form, of an abbreviation
SURE = 3  # letters of an abbreviation that leaves the last word of its long form out
STEM = 5  # letters that words of one stem share
LEAST_SHARED = 0.5  # of the words that two long forms of one thing share


# What ends the long form of no technology: "Digital Analytics Office (DAO)", "Global Real Estate (GRE)"
INSTITUTION = re.compile(
    r".*\b(?:act|administration|agency|association|board|bureau|cent(?:er|re)|committee|council|department|division|estate"
    r"|group|institute|office|organi[sz]ation|plans?|program(?:me)?|society|team|union|unit|university)",
    re.I | re.S,
)


class Definition(NamedTuple):
    """An abbreviation, and where its long form stands."""

    short: str
    start: int
    end: int


def find_definitions(text: str) -> Iterator[Definition]:
    """Yield the abbreviations that a text spells out before or in brackets, singular ones of plurals too."""
    for match in BRACKETS.finditer(text):
        at, (first, behind) = match.start(), match.span(1)
        if SHORT.fullmatch(match[1]):
            line = max(text.rfind("\n", 0, at) + 1, at - REACH)
            end = at - text[line:at].endswith(" ")
            found = list(WORD.finditer(text, line, end))
            start = _long_form(match[1], found)
            if start is None and len(match[1]) >= SURE:  # "part of speech tagging (POS)"
                start = _long_form(match[1], found[:-1])
            yield from _both(match[1], start, end)
        elif short := SHORT_BEFORE.search(text, max(0, at - LONGEST), at):
            start = _long_form(short[0], list(WORD.finditer(text, first, behind)))
            yield from _both(short[0], start if start == first else None, behind)


def spells_out(name: str, long: str) -> bool:
    """Tell whether two names of more than a word share half of their words' stems or more."""
    one, other = (
        {word[0].lower().removesuffix("s")[:STEM] for word in WORD.finditer(text)} - SKIPPED for text in (name, long)
    )
    return len(one) > 1 and len(one & other) >= LEAST_SHARED * max(len(one), len(other))


def abbreviates(short: str, names: Iterable[str]) -> bool:
    """Tell whether the letters of an abbreviation begin the last words of some name."""
    return any(_long_form(short, list(WORD.finditer(name))) is not None for name in names)


def _both(short: str, start: int | None, end: int) -> Iterator[Definition]:
    if start is not None:
        yield Definition(short, start, end)
        if short.endswith("s"):
            yield Definition(short[:-1], start, end)


def _long_form(short: str, found: Sequence[re.Match[str]]) -> int | None:
    """Return where the last words begin whose first letters, with or without small words, are the abbreviation's."""
    letters = short.replace("&", "").removesuffix("s").lower()
    every = main = ""
    for match in reversed(found):
        word = match[0].lower()
        every = word[0] + every
        if word not in SKIPPED:
            main = word[0] + main
            if letters in (every, main) and len(every) > 1:
                return match.start()
    return None
