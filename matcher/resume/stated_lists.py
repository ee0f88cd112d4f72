"""What lists of skills state of each: "Expert (6 years): Go, SQL", "Python (2018–2023)", a column "Last used"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from matcher.nlp.tables import SLACK, Cell, rows_of
from matcher.nlp.years import NUMBER, number_of
from matcher.nlp.years_topics import may_be_topic
from matcher.resume.dates import Period
from matcher.resume.lines import line_end, line_start
from matcher.values import Document, Mention, SectionKind

# "Advanced (about 2 years each): Go, Rust"; of "Python (6 years): pandas" the label is what they are said of.
LABEL = re.compile(
    r"[^\w\n]*(?P<label>[^\W\d_][^\n:;|•()\[\],]{0,30}?)[ \t]*[(\[–—-][ \t]*"
    rf"(?:(?:about|over|around|more\s+than|ca\.?|~)[ \t]*)?(?P<low>{NUMBER})[ \t]*\+?[ \t]*(?:years?|yrs?\.?|y)\b"
    r"[ \t]*(?:each|\+|or more|of experience|exp\.?)?[ \t]*[)\]]?[ \t]*:",
    re.I,
)
UNIT = re.compile(r"y(?:ea)?r?s?\b[^\n:]{0,20}:")
# "Vivado 2018-2023" may be its versions.
BEHIND = re.compile(r"[ \t]*(?:[(\[:|][ \t]*(?:used|in use)?|[ \t][–—-](?=[ \t]))[ \t]*|[ \t]+(?=since\b)", re.I)
LAST_USED = re.compile(r"(?:year\s+)?(?:last|most\s+recently?)\s+(?:used?|year|worked(?:\s+with)?)|used\s+last", re.I)
MAY_BE_LAST = re.compile(r"[a-z] used|ast (?:year|worked)|sed last")
YEAR = re.compile(r"(?:\d\d?/|[A-Z][a-z]{2,8} )?(?P<year>(?:19|20)\d\d)")

_START = attrgetter("start")


def years_of_labels(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the names behind a label with a number of years, each with its months."""
    text = document.text
    for said in UNIT.finditer(text):  # quicker to skip to
        label = LABEL.match(text, line_start(text, said.start()), said.end())
        if label is None:
            continue
        stop = line_end(text, label.end())
        if any(may_be_topic(m.skill or "", m.kind) for m in _within(mentions, label.start(), label.end())):
            continue
        for mention in _within(mentions, label.end(), stop):
            yield mention.start, round(12 * number_of(label["low"]))


def dates_of_names(document: Document, mentions: Sequence[Mention], dates: Iterable[Period]) -> dict[Period, Mention]:
    """Return the dates right behind a name of a list of skills, each with that name."""
    found: dict[Period, Mention] = {}
    for period in dates:
        section = document.section_at(period.start)
        if section is None or section.kind is not SectionKind.SKILLS:
            continue
        before = bisect_left(mentions, period.start, key=_START) - 1
        named = mentions[before] if before >= 0 else None
        if named and may_be_topic(named.skill or "", named.kind) and _is_behind(document.text, named.end, period.start):
            found[period] = named
    return found


def _is_behind(text: str, end: int, start: int) -> bool:
    found = BEHIND.match(text, end)
    return found is not None and found.end() == start


def last_uses(document: Document, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the names in the rows of a table with a column "Last used", each with that year."""
    head: Cell | None = None
    for cells, signed in rows_of(document.text) if MAY_BE_LAST.search(document.text) else ():
        named = next((cell for cell in cells if LAST_USED.fullmatch(cell.text)), None)
        if named or not cells:
            head = named
        elif head is not None:
            column = head.column
            cell = min(cells, key=lambda cell: abs(cell.column - column))
            year = YEAR.fullmatch(cell.text)
            if year and abs(cell.column - column) <= (0 if signed else SLACK):
                yield from ((m.start, int(year["year"])) for m in _within(mentions, cells[0].start, cell.start))


def _within(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    return mentions[bisect_left(mentions, start, key=_START) : bisect_right(mentions, end - 1, key=_START)]
