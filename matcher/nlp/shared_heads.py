"""Read the words that share the noun behind the last of them: "smoke, sanity and regression testing" names three."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matcher.nlp.lexicon import GLUE, SOFT, Certainty, Name
from matcher.nlp.tokens import Tokens, WordTable
from matcher.reading.wordlist import words

HEADS = words(
    """analysis analytics automation databases development engineering learning modeling modelling processing
    programming regression testing tests"""
)
DEEDS = words("a an our the build conduct create design develop do execute generate perform prepare run write")
TESTS = frozenset(("testing", "tests"))
JOINERS = frozenset(("and", "or", "&", "/"))
LONGEST = 3  # words of one part
FEWEST = 2  # parts before the last one, where nothing but commas joins them
_IS_HEAD = WordTable(lambda word: word.lower() in HEADS)
Part = tuple[int, int, Name]  # its first token, the token behind it, what it names together with the noun


def find_shared(tokens: Tokens, look_up: Callable[[str], Name | None]) -> Iterator[Part]:
    """Yield the parts that go without their noun in a text, with what they name together with it."""
    lower = tokens.lower
    for head in _IS_HEAD.read(tokens).nonzero()[0].tolist():
        start = _start(lower, head)
        if lower[start] in DEEDS:  # "review the process and run analytics"
            continue
        own = _named(tokens, start, head, head, look_up)
        first, parts, needed = True, [], 1
        if lower[head] in TESTS and lower[start - 1] == ",":  # "Functional, System, Backend testing" has no "and"
            first, needed = False, FEWEST
        while start < head and start > 1 and (lower[start - 1] in JOINERS or (lower[start - 1] == "," and not first)):
            end = start - 1
            if lower[end] in JOINERS and end > 1 and lower[end - 1] == ",":
                end -= 1
            start = _start(lower, end)
            named = _named(tokens, start, end, head, look_up)
            if named is None:
                break
            if own is None or named[2].skill != own[2].skill:  # "statistical and machine learning" names two
                parts.append(named)
            start, first = named[0], False
        if len(parts) >= needed:
            yield from parts


def _start(lower: list[str], end: int) -> int:
    """Return where the part that ends before a token begins: behind a border, or LONGEST words before."""
    start, count = end, 0
    while start and count < LONGEST and (lower[start - 1].isalpha() or lower[start - 1] == "-"):
        if lower[start - 1] in JOINERS:
            break
        start -= 1
        count += lower[start] != "-"
    return start


def _named(tokens: Tokens, start: int, end: int, head: int, look_up: Callable[[str], Name | None]) -> Part | None:
    """Return the longest words before a token that name something together with the noun."""
    for first in range(start, end):
        if tokens.lower[first] in SOFT:
            continue
        name = look_up(f"{key_of(tokens, first, end)} {tokens.lower[head]}")
        if name is not None and name.certainty >= Certainty.CASED:
            return first, end, name
    return None


def key_of(tokens: Tokens, first: int, end: int) -> str:
    """Return the key of the table (lexicon.py) for some words."""
    key = ""
    for place in range(first, end):
        word = tokens.lower[place]
        if word in SOFT:
            continue
        border = " " if tokens.spaced[place - 1] or tokens.lower[place - 1] in SOFT else GLUE
        key += word if not key else border + word
    return key
