"""The sentence or line that a reader is shown of a document, and those that say something by themselves."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.lost_lines import has_no_lines
from matcher.reading.remains import unmark
from matcher.values import Document, Evidence, Section

MAX_QUOTE = 110
PASSAGE = re.compile(r"[^\n•]+")
MIN_PASSAGE_WORDS = 6
BULLET = re.compile(r"[-*–·o]\s+")  # before an item
BEFORE_QUOTE = re.compile(r"(?:[ \t•·|-]|\*(?=\s)|(?<![\w.])o(?=[ \t]))*")  # "o" marks an item
GLUED = re.compile(
    r"(?<![A-Za-z])[a-z]{3,}[.!?]?(?=[A-Z][a-z]{2}|\d{1,2}\+? (?:years?|yrs?)\b)|[a-z]\)(?=[A-Z])"
)  # "a related fieldExperience with", "a related field5+ years"
_SHORTENED = r"e\.g i\.e [JS]r [DM]r Mrs Ms St Prof Dipl Ing Hons Univ Dept [BM]\.Sc [BM]\.Tech [BM]\.Eng [BM]\.Ed Ph"
_NOT_SHORTENED = "".join(rf"(?<!\b{word}\.\s)" for word in _SHORTENED.split())
SENTENCE_END = re.compile(rf"\s(?<=[a-z)\d][.!?]\s){_NOT_SHORTENED}\s*(?=[A-Z])")

FEWEST, SHORTEST, WIDEST = 4, 45, 150  # lines of a wrapped text, and characters of one
FULL = 0.8  # of the width, at least, is a line that was wrapped, with the word that came next
LINE = re.compile(r"[^\n]*\S")
GOES_ON = re.compile(r"(?:[,&/]|\s(?:a|an|and|as|at|by|for|from|in|is|of|on|or|our|the|to|with|your))$")
STOPS = ".!?:;|•"


class Quote(NamedTuple):
    """What is quoted of a document: its bounds, its text, and whether its sentence goes on before and after it."""

    start: int
    end: int
    text: str
    cut: tuple[bool, bool]


def quote_bounds(text: str, start: int, end: int, *, limit: int = MAX_QUOTE) -> tuple[int, int]:
    """Return the bounds of the sentence or line around a span, cut at word borders to about ``limit`` characters."""
    left, right, _ = _cut_bounds(text, start, end, limit)
    return left, right


def _cut_bounds(text: str, start: int, end: int, limit: int) -> tuple[int, int, tuple[bool, bool]]:
    text = unwrapped(unmark(text))
    line = text.rfind("\n", 0, start) + 1
    left = max(line, text.rfind("•", line, start) + 1)
    right = text.find("\n", end)
    right = right if right >= 0 else len(text)
    bullet = text.find("•", end, right)
    right = bullet if bullet >= 0 else right
    starts, ends = _borders(text)
    before, after = bisect_right(ends, start) - 1, bisect_left(starts, end)
    if text[end : end + 1].isupper() and text[end - 1].isalnum():  # "GitHands-on": a line end was lost
        right = end
    left = max(left, ends[before]) if before >= 0 else left
    right = min(right, starts[after]) if after < len(starts) else right
    first, last = left, right
    if right - left > limit:
        slack = (limit - (end - start)) // 2
        if end - left > limit:
            left = text.find(" ", start - slack, start) + 1 or start
        if right - left > limit:
            right = max(end, text.rfind(" ", end, max(end, left + limit)))
    left = BEFORE_QUOTE.match(text, left, start).end()  # type: ignore[union-attr]
    is_cut = left > BEFORE_QUOTE.match(text, first, start).end(), bool(text[right:last].strip())  # type: ignore[union-attr]
    while right > end and text[right - 1].isspace():
        right -= 1
    return left, right, is_cut


def quote_in(document: Document, start: int, end: int) -> Quote:
    """Return the sentence or line around a span of a document, as it is quoted.

    Where it lost its lines, a quote ends with its section: no heading glued to it is quoted.
    """
    left, right, (goes_before, goes_on) = _cut_bounds(document.text, start, end, MAX_QUOTE)
    if has_no_lines(document.text):
        section = next((part for part in reversed(document.sections) if part.body <= start), None)
        if section is not None and end <= section.end:
            goes_before, goes_on = goes_before and left > section.body, goes_on and right < section.end
            left, right = max(left, section.body), min(right, section.end)
    return Quote(left, right, document.text[left:right], (goes_before, goes_on))


@lru_cache(maxsize=4)
def unwrapped(text: str) -> str:
    """Return a text of the same length with blanks for the line ends within its sentences, where lines have a width.

    >>> text = "\\n".join(["We build things that people like to work with and", "that last.", "Python", "Rust"])
    >>> unwrapped(text).split("\\n")
    ['We build things that people like to work with and that last.', 'Python', 'Rust']
    """
    lines = list(LINE.finditer(text))
    if len(lines) < FEWEST:
        return text
    width = sorted(line.end() - line.start() for line in lines)[int(0.95 * (len(lines) - 1))]
    if not SHORTEST <= width <= WIDEST:
        return text
    found = list(text)
    for line, after in pairwise(lines):
        words = after[0].split(maxsplit=1)
        room, gap = line.end() - line.start() + 1 + len(words[0]), text[line.end() : after.start()]
        if room < max(SHORTEST, FULL * width) or gap.count("\n") > 1 or line[0][-1] in STOPS:
            continue
        first = words[0][0]
        goes_on = first.islower() or first == "(" or (first.isalnum() and GOES_ON.search(line[0]))
        if goes_on and words[0] != "o":  # which marks an item
            found[line.end() : after.start()] = " " * len(gap)
    return "".join(found)


@lru_cache(maxsize=4)
def _borders(text: str) -> tuple[list[int], list[int]]:
    """Return where the borders between sentences, or items glued together, begin and end: a text may be one line."""
    found = [border.span() for border in SENTENCE_END.finditer(text)]
    if has_no_lines(text):
        found = sorted([*found, *((border.end(), border.end()) for border in GLUED.finditer(text))])
    return [start for start, _ in found], [end for _, end in found]


def find_passages(document: Document, sections: Iterable[Section], *, by_line: bool = False) -> list[Evidence]:
    """Return the lines and sentences of some sections that are long enough to say something.

    A sentence that goes on in the next line is one, or ``by_line`` several: what is left out of a résumé then makes
    nothing else in it likelier.
    """
    text = unmark(document.text)
    whole = text if by_line else unwrapped(text)
    return [p for section in sections for p in _sentences(text, whole, section)]


def _sentences(text: str, whole: str, section: Section) -> list[Evidence]:
    found = []
    for line in PASSAGE.finditer(whole, section.body, section.end):
        borders = [line.start(), *(b.end() for b in SENTENCE_END.finditer(whole, *line.span())), line.end()]
        for left, right in pairwise(borders):
            quote = text[left:right].strip()
            quote = quote[bullet.end() :] if (bullet := BULLET.match(quote)) else quote
            if len(quote.split()) >= MIN_PASSAGE_WORDS:
                offset = text.index(quote, left)
                found.append(Evidence(quote=quote, start=offset, end=offset + len(quote), section=section.kind))
    return found
