"""Unknown names in a résumé's lines with dates are employers, schools and places: "2019-2021 Lead iOS, Zorblax"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from matcher.nlp.employers import DATED, DATES_ALONE, DATES_FIRST, NAME_WORD, PLACE_LINE, RANGE
from matcher.nlp.spans import CANDIDATES, beginning_in, get_spans
from matcher.reading.job_words import JOB
from matcher.reading.lost_lines import has_no_lines
from matcher.values import Kind

PART_BORDER = re.compile(r"(?:^|[,|@(]|\s-)\s*$")
# In a text that lost its lines: "… and Helm. Zorblax Mills, Delmere, CO    Feb 2019 - Mar 2021"
LOST_DATES = re.compile(
    rf"(?: {NAME_WORD}){{0,2}}(?:,?\s(?:{NAME_WORD} ?){{1,2}}|,[ ]?[A-Z]{{2}}){{0,2}}[\s(\[,|-]*{RANGE}", re.M
)
BEFORE_LOST = re.compile(r"(?:[.;,|:(•]\s*|\s-\s|[a-z)]|\n\s*)$")
ENDS_LINE = re.compile(r"[\s.)]*$")
LONGEST_LINE = 90


def stands_with_dates(doc: Doc, start: int, end: int) -> bool:
    """Tell whether some characters are a part of a line with dates, or the place in the line below one."""
    text: str = doc._.folded
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if last - first > LONGEST_LINE and LOST_DATES.match(text, end):
        return BEFORE_LOST.search(text, max(0, start - 12), start) is not None and has_no_lines(text)
    if last - first > LONGEST_LINE or not PART_BORDER.search(text[first:start]):
        return False
    if PLACE_LINE.match(text, first, last) and _follows_dates(text, first):
        return not _names_technology(doc, first, last)
    if DATES_FIRST.match(text, first, last):
        return ENDS_LINE.match(text, end, last) is not None and not _follows_technology(doc, first, start)
    return DATED.match(text, end, last) is not None and not _follows_technology(doc, first, start)


def _follows_dates(text: str, first: int) -> bool:
    """Tell whether the line above is one of dates only, or that of a post below one."""
    above = text.rfind("\n", 0, max(first - 1, 0)) + 1
    if above >= first:
        return False
    if DATES_ALONE.match(text, above, first - 1):
        return True
    top = text.rfind("\n", 0, max(above - 1, 0)) + 1
    is_post = first - above <= LONGEST_LINE and JOB.search(text, above, first) is not None
    return top < above and is_post and DATES_ALONE.match(text, top, above - 1) is not None


def _follows_technology(doc: Doc, first: int, start: int) -> bool:
    """Tell whether the part of the line before is a technology's name only: "Crop Advisor | Flask, Zorb | 2021"."""
    before = doc._.folded[first:start].rstrip(" ,|@(-\t")
    return any(
        span.label_ == Kind.TECHNOLOGY and span.end_char == first + len(before) and _opens_part(before, len(span.text))
        for span in beginning_in(get_spans(doc, CANDIDATES), first, start)
    )


def _opens_part(before: str, length: int) -> bool:
    return PART_BORDER.search(before[: len(before) - length]) is not None


def _names_technology(doc: Doc, first: int, last: int) -> bool:
    return any(span.label_ == Kind.TECHNOLOGY for span in beginning_in(get_spans(doc, CANDIDATES), first, last))
