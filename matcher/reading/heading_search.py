"""Find the places in a text that may be headings, and say how much speaks for each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.heading_words import PHRASES
from matcher.reading.headings import STRAIGHT_APOSTROPHES, heading_kind, plain_title
from matcher.reading.wordlist import words
from matcher.values import SectionKind

# Single words that open a section even without colon, capitals or a blank line before them.
PLAIN_WORDS = words(
    "awards benefits certifications duties education employment experience interests objective overview perks profile "
    "projects publications qualifications references requirements responsibilities skills summary"
)
# Names of form fields: "Position: …" tells something and opens nothing.
FIELD_WORDS = words(
    "about client company culture department description job location mission note position project role schedule "
    "software team tools values you"
)
# "Programming skills" is as likely an item of a list as its heading.
ITEM_WORDS = words("skills experience knowledge training")
INLINE_WORDS = 7  # a longer start of a line is a sentence, colon or not

# Every search runs on a newline and the text, so that a line's start is always a newline: one that
# the engine can skip to. Possessive quantifiers keep long lines from being tried twice.
_GLYPH = "•‣▪●○■□▶►➢➤❖◆✓✔~−"
_OWN_LINE = re.compile(r"[\r\n][ \t]*+([^\s][^\r\n]{1,80}+)(?=[\r\n]|\Z)")
_INLINE = re.compile(
    rf"[\r\n][ \t#>*_]*+([A-Z](?:[^\r\n:{_GLYPH}–—-]+|-(?! )|(?<! )-)++)"
    rf"(?::[*_]*|(?<= )[–—-](?= )|(?=[{_GLYPH}]))[ \t]*(?=\S)"
)
_CAPITALS_FIRST = re.compile(r"[\r\n][ \t]*+([A-Z][A-Z&/ ]{4,30}[A-Z])[ \t]+(?=[A-Z][a-z])")
# Lost line breaks: "…analyticsRequirements:5+ years", "Job SummaryThe team …", "', 'Responsibilities', '".
_FUSED = re.compile(
    r"([A-Z](?:(?<=[a-z0-9)%.!?…;\]][A-Z])|(?<=[.!?…;)\]] [A-Z])|(?<=\\n[A-Z]))"
    r"[A-Za-z'’&/,\- ]{2,48}?)[ \t]*(?::[ \t]*|(?<=[a-z])\??(?=[A-Z0-9•])|(?=[\r\n]))"
)
_QUOTED = re.compile(r"(?<=['\"])[ ]?([A-Z][A-Za-z’&/,\- ]{2,48}?)[ ]?:?[ ]?['\"],\s*(?=['\"])")
_DETAILS = re.compile(r"((?:Education|Company|Skill) Details)[ \t]*(?=[\r\n]|\Z)")
_LISTED = re.compile(r"', '|\", \"|', \"")
_BULLETED = re.compile(rf"[{_GLYPH}·]|[-*+–][ \t]|o[ \t]")
_CONTINUED = re.compile(r"(?:[,;&/(]|\b(?:and|or|of|the|in|with|for|to|a|an))$", re.I)
_MARKED = re.compile(r"#|\*\*|__|[=~]{2}")
_SMALL_WORDS = words("a an and at by for from in is of on or our the to with you your we")


class Candidate(NamedTuple):
    """A place that reads like a heading; ``firm`` where colon, capitals or marks set it apart."""

    start: int
    body: int
    kind: SectionKind
    title: str
    firm: bool
    inline: bool
    after_blank: bool


def find_candidates(text: str) -> list[Candidate]:
    """Return what may be headings, in order, none overlapping another."""
    lead = "\n" + text
    found = [*_own_lines(lead), *_inlines(lead), *_fused(lead)]
    found.sort(key=lambda candidate: (candidate.start, candidate.inline, -candidate.body))
    kept: list[Candidate] = []
    for candidate in found:
        if not kept or candidate.start >= kept[-1].body:
            kept.append(candidate)
    return [candidate._replace(start=candidate.start - 1, body=candidate.body - 1) for candidate in kept]


def _own_lines(lead: str) -> Iterator[Candidate]:
    for match in _OWN_LINE.finditer(lead):
        line = match[1].rstrip()
        if line[-1] in ".,;" or (line[0].islower() and " " in line and line[-1] != ":"):
            continue
        if _BULLETED.match(line) and not line.startswith("**") and not line.isupper():
            continue
        kind = heading_kind(line)
        if kind is None:
            continue
        title = plain_title(line)
        firm = line[-1] in ":*" or title.isupper() or _MARKED.match(line) is not None
        start = match.start() + 1
        blank, before = _line_before(lead, start)
        leads_list = _BULLETED.match(lead[match.end() : match.end() + 12].lstrip()) is not None
        if _stands_out(title, firm or leads_list, blank, before):
            yield Candidate(start, _next_line(lead, match.end()), kind, title, firm, False, blank)


def _stands_out(title: str, firm: bool, after_blank: bool, before: str) -> bool:
    """Whether a line of heading words is a heading, not an item of a list or the rest of a sentence.

    ``firm`` says that its form or the list it leads tells so already.
    """
    if firm:
        return True
    parts = title.split()
    if title.islower():
        return after_blank and title in PLAIN_WORDS
    if not title[:1].isupper() or (not after_blank and _CONTINUED.search(before)):
        return False
    if len(parts) == 1:
        return after_blank or title.casefold() in PLAIN_WORDS
    phrase = title.translate(STRAIGHT_APOSTROPHES).casefold()
    if (phrase in PHRASES or after_blank) and parts[-1] not in ITEM_WORDS:
        return True
    return all(word[0].isupper() or word in _SMALL_WORDS for word in parts if word[0].isalpha())


def _inlines(lead: str) -> Iterator[Candidate]:
    for pattern in (_INLINE, _CAPITALS_FIRST):
        for match in pattern.finditer(lead):
            title = plain_title(match[1])
            if title.count(" ") >= INLINE_WORDS or title.casefold() in FIELD_WORDS:
                continue
            kind = heading_kind(title)
            if kind is not None:
                start = match.start() + 1
                blank, _ = _line_before(lead, start)
                yield Candidate(start, match.end(), kind, title, True, True, blank)


def _fused(lead: str) -> Iterator[Candidate]:
    patterns = (_FUSED, _DETAILS, _QUOTED) if _LISTED.search(lead) else (_FUSED, _DETAILS)
    for pattern in patterns:
        for match in pattern.finditer(lead):
            kind = heading_kind(match[1])
            # at a line's end, after a sentence, one word is too little to go by
            ends_line = match[0][-1] != ":" and lead[match.end() : match.end() + 1] in ("", "\n", "\r")
            if kind is not None and (" " in match[1] or not ends_line):
                inline = pattern is not _DETAILS
                yield Candidate(match.start(1), match.end(), kind, plain_title(match[1]), True, inline, False)


def _line_before(text: str, start: int) -> tuple[bool, str]:
    """Return whether a blank line (or nothing) stands before an offset, and the last words before it."""
    window = text[max(0, start - 160) : start]
    before = window.rstrip()
    gap = window[len(before) :]
    return not before or max(gap.count("\n"), gap.count("\r")) > 1, before[-40:]


def _next_line(text: str, end: int) -> int:
    if text.startswith("\r\n", end):
        return end + 2
    return min(end + 1, len(text))
