"""Find the places in a text that may be headings, and say how much speaks for each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from matcher.reading.heading_grammar import CONTENT_WORDS, QUALIFIERS
from matcher.reading.heading_labels import GLYPHS, find_labels
from matcher.reading.heading_words import FOREIGN_PHRASES, LIST_WORDS
from matcher.reading.headings import (
    JOINING_WORDS,
    TELLING,
    heading_kind,
    is_announcement,
    is_of_resumes,
    may_be_heading,
    plain_title,
)
from matcher.reading.lost_lines import find_between_blanks, find_lone
from matcher.reading.nested_lists import holds_items
from matcher.reading.wordlist import words
from matcher.values import SectionKind as S

# Single words that open a section even without colon, capitals or a blank line before them.
PLAIN_WORDS = words(
    """awards benefits certifications compensation competencies description desirable duties education employment
    essential experience interests objective overview perks preferred prerequisites profile projects publications
    qualification qualifications references required requirements responsibilities skills summary"""
)
# "Programming skills" is as likely an item of a list as its heading.
ITEM_WORDS = words("skills experience knowledge training")
CLOSING_WORDS = words("plus preferred desired desirable bonus advantage helpful welcome appreciated optional")
OPEN_WISHES = words("Would")  # "Would be a bonus" says it of what follows, "Kafka would be a bonus" does not
LEADING_WORDS = (QUALIFIERS.keys() | FOREIGN_PHRASES.keys()) | words(
    "additional basic computer core digital education essential hard it key knowledge language other professional"
    " qualifications relevant skills soft technical work your volunteer volunteering freelance"
)
# An item with a colon that leads a list of its own is a heading of these: "• Requirements:".
LEADING_KINDS = frozenset((S.REQUIREMENTS, S.RESPONSIBILITIES, S.NICE_TO_HAVE, S.BENEFITS, S.ABOUT))
LEFT_FOR = frozenset((S.RESPONSIBILITIES, S.BENEFITS, S.ABOUT))  # "Preferred Skills | Requirements" goes on with wishes
# What other words stand before these, they open: "Computing skills", "Freelance projects".
HEAD_NOUNS = {
    **dict.fromkeys(words("skills competencies proficiencies toolkit"), S.SKILLS),
    **dict.fromkeys(words("projects"), S.PROJECTS),
    **dict.fromkeys(words("publications"), S.PUBLICATIONS),
    **dict.fromkeys(words("certifications certificates"), S.CERTIFICATIONS),
}
# Where "##" stands before a line or a rule below it, words enough may stand before these too.
MARKED_NOUNS = {
    **HEAD_NOUNS,
    **dict.fromkeys(words("experience employment jobs gigs"), S.EXPERIENCE),
    **dict.fromkeys(words("education studies schooling"), S.EDUCATION),
    **dict.fromkeys(words("stack tools technologies tooling"), S.SKILLS),
    **dict.fromkeys(words("courses certs"), S.CERTIFICATIONS),
    **dict.fromkeys(words("interests hobbies"), S.INTERESTS),
    **dict.fromkeys(words("awards references languages volunteering"), S.OTHER),
}
# "Strong communication skills" asks for some, "Led two projects" tells of some.
PRAISING_WORDS = words(
    """able advanced any deep effective excellent exceptional extensive good great outstanding proficient proven solid
    sound strong superb superior well"""
)
# Heads of columns beside a heading: "Requirements | Years | Level".
COLUMNS = words("years yrs level importance priority weight proficiency rating score notes comments")
LONG_TITLE = 40  # characters; a longer line before lower case is a wrapped sentence

# Every search runs on a newline and the text, so that a line's start is always a newline: one that
# the engine can skip to. Possessive quantifiers keep long lines from being tried twice.
_OWN_LINE = re.compile(r"[\r\n][ \t]*+([^\s][^\r\n]{1,80}+)(?=[\r\n]|\Z)")
_DETAILS = re.compile(
    r"((?:Education|Company|Skill) Details)[ \t]*+(?=[\r\n]|\Z|[A-Z\d]|company )"
)  # of one job board's pages
DINGBATS = frozenset("✅➕☑🔹🔸🔷🔶👉")  # before items, and before headings too
_BULLETED = re.compile(rf"[{GLYPHS}·]|[-*+–][ \t]|o[ \t]")
_DATED = re.compile(r"(?:19|20)\d\d\b|(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d")
_CONTINUED = re.compile(r"(?:[,;&/(]|\b(?:and|or|of|the|in|with|for|to|a|an))$", re.I)
_CHAINED = re.compile(r"[a-z](?:: ?)?[A-Z][a-z]")  # "About usThe role": the labels are found one by one
_CELL_SIGNS = ("|", "\t", "    ")
_CELLS = re.compile(r"\S[ ]*(?:\||\t|[ ]{4,})[ ]*\S")
_CELL_BORDER = re.compile(r"[ ]*(?:\||\t|[ ]{4,})[ ]*")
_NAMED = re.compile(rf"[A-Z][a-z]+(?: (?:[A-Za-z]+|&))? (?P<head>{'|'.join(HEAD_NOUNS)}):?", re.I)
_UNDER_MARKS = re.compile(rf"(?:#+ *)?(?:[\w'’&-]+ ){{1,4}}(?P<head>{'|'.join(MARKED_NOUNS)})[: #]*", re.I)
_RULE = re.compile(r"[\r\n]+[ \t]*(?:-{4,}|={4,}|_{4,}|~{4,})[ \t]*(?=[\r\n])")
_DEGREE = re.compile(r"\b[BM]\. ?Tech")  # "B.Tech - Computer Science" names no technology
_MARKED = re.compile(r"#|\*\*|__|[=~-]{2}")
_SMALL_WORDS = words("a an and at by for from in is of on or our the to with you your we")


class Candidate(NamedTuple):
    """A place that reads like a heading; ``firm`` where colon, capitals or marks set it apart."""

    start: int
    body: int
    kind: S
    title: str
    firm: bool
    inline: bool
    after_blank: bool


def find_candidates(text: str, *, lost: bool = False) -> list[Candidate]:
    """Return what may be headings, in order, none overlapping another; ``lost`` says that the text lost its lines."""
    lead = "\n" + text
    found = [*_own_lines(lead), *_labels(lead, lost=lost), *_details(lead)]
    if lost:
        labelled = {candidate.start for candidate in found}
        found += (
            Candidate(start, stop + 1, kind, lead[start:stop], True, False, False)
            for start, stop, kind in find_between_blanks(lead)
            if start not in labelled
        )
    found.sort(key=lambda candidate: (candidate.start, candidate.inline, -candidate.body))
    kept: list[Candidate] = []
    for candidate in found:
        if not kept or candidate.start >= kept[-1].body:
            kept.append(candidate)
    return [_last_of(one)._replace(start=one.start - 1, body=one.body - 1) for one in kept]


def find_lone_candidates(text: str, known: Collection[S]) -> list[Candidate]:
    """Return the headings of a single word between blanks in a résumé that lost its lines, of kinds not known yet."""
    return [
        Candidate(start, stop, kind, text[start:stop], True, False, True)
        for start, stop, kind in find_lone(text, known)
    ]


def _last_of(candidate: Candidate) -> Candidate:
    """Return what the last of two headings side by side opens: "Qualifications Preferred Qualifications:"."""
    parts = candidate.title.split(" ") if candidate.inline or candidate.firm else []
    for count in range(1, len(parts)):
        first, second = " ".join(parts[:count]), " ".join(parts[count:])
        if parts[count - 1].casefold() in JOINING_WORDS or not second[:1].isupper():
            continue
        kind, before = heading_kind(second), heading_kind(first)
        if kind in TELLING and before and _parts_from(before, kind, parts[count - 1]):
            return candidate._replace(kind=kind)
    return candidate


def _parts_from(before: S, kind: S, last: str) -> bool:
    """Tell whether a heading of a kind may follow another right away, of which ``last`` is the last word."""
    if kind is S.NICE_TO_HAVE:
        return True
    return last.casefold() in CONTENT_WORDS and (before is not S.NICE_TO_HAVE or kind in LEFT_FOR)


def _own_lines(lead: str) -> Iterator[Candidate]:
    for match in _OWN_LINE.finditer(lead):
        line = match[1].rstrip()
        kind = _line_kind(line) or _nested_kind(lead, match)
        if kind is None:
            kind = _named_kind(lead, match)
            if kind is not None:
                yield Candidate(match.start() + 1, _next_line(lead, match.end()), kind, line, False, False, True)
            continue
        title = plain_title(line)
        firm = line[-1] in ":*?" or title.isupper() or "|" in title or _MARKED.match(line) is not None
        start = match.start() + 1
        blank, before = _line_before(lead, start)
        following = lead[match.end() : match.end() + 12].lstrip()
        leads_list = _BULLETED.match(following) is not None or following[:1] in DINGBATS
        if title.casefold() in LIST_WORDS and not leads_list:
            continue
        is_set_apart = firm or leads_list or (blank and title[:1].isupper() and _DATED.match(following))
        if is_set_apart or _stands_out(title, kind, blank, before, wrapped=_wraps(title, following)):
            yield Candidate(start, _next_line(lead, match.end()), kind, title, firm, False, blank)


def _line_kind(line: str) -> S | None:
    """Return what a line of heading words opens, None for other lines, items of lists and heads of tables."""
    if line[-1] in ".,;" or (line[0].islower() and " " in line and line[-1] != ":"):
        return None
    if not may_be_heading(line) or _CHAINED.search(line):
        return None
    if any(border in line for border in _CELL_SIGNS) and _CELLS.search(line.strip("|")):
        first, *others = (cell.strip() for cell in _CELL_BORDER.split(line.strip("| ")))
        return heading_kind(first) if COLUMNS.issuperset(other.casefold() for other in others) else None
    item = _BULLETED.match(line) and not line.startswith("**") and not line.isupper()
    if item and line[-1] != ":":
        return None
    kind = heading_kind(line)
    return None if item and kind not in LEADING_KINDS else kind


def _nested_kind(lead: str, match: re.Match[str]) -> S | None:
    """Return what an item without a colon opens for those of the next level: "- Nice to have" above "  - Kotlin"."""
    line = match[1].rstrip()
    if not _BULLETED.match(line) or not may_be_heading(line) or line[-1] in ".,;":
        return None
    if not holds_items(lead, match.start() + 1, _next_line(lead, match.end())):
        return None
    kind = heading_kind(line)
    return kind if kind in LEADING_KINDS else None


def _named_kind(lead: str, match: re.Match[str]) -> S | None:
    """Return what a line of unknown words and a known last one opens: below a blank line, above one with text."""
    if (match[1][0] == "#" or _RULE.match(lead, match.end())) and (marked := _UNDER_MARKS.fullmatch(match[1].rstrip())):
        return MARKED_NOUNS[marked["head"].casefold()]
    named = _NAMED.fullmatch(match[1].rstrip())
    if named is None or _CHAINED.search(named[0]) or not named[0][0].isupper():
        return None
    if named[0].split()[0].casefold() in PRAISING_WORDS:
        return None
    body = _next_line(lead, match.end())
    if lead[body : body + 1] in ("", "\n", "\r") or not _line_before(lead, match.start() + 1)[0]:
        return None
    return HEAD_NOUNS[named["head"].casefold()]


def is_marked_in_resumes(title: str) -> bool:
    """Tell whether only its marks make a line a heading, and in résumés alone: "## Not-so-relevant experience"."""
    last = plain_title(title).casefold().rpartition(" ")[2]
    return last in MARKED_NOUNS and last not in HEAD_NOUNS and heading_kind(title) is None


def _wraps(title: str, following: str) -> bool:
    """Tell whether a line seems to be a piece of a sentence that the next line goes on with."""
    open_end = len(title) > LONG_TITLE or (title.split()[-1] in _SMALL_WORDS and " if " not in title)
    return open_end and following[:1].islower()


def _stands_out(title: str, kind: S, after_blank: bool, before: str, *, wrapped: bool) -> bool:
    """Whether a line of heading words is a heading, not an item of a list or a piece of a sentence."""
    parts = title.replace("-", " ").split()
    if title.islower():
        return after_blank and title in PLAIN_WORDS and title not in CLOSING_WORDS
    if not title[:1].isupper() or (not after_blank and _CONTINUED.search(before)):
        return False
    if len(parts) == 1:
        return after_blank or title.casefold() in PLAIN_WORDS
    if parts[0] in OPEN_WISHES and kind is S.NICE_TO_HAVE:
        return True
    if all(word[0].isupper() or word in _SMALL_WORDS for word in parts if word[0].isalpha()):
        return True
    if kind is S.NICE_TO_HAVE and not after_blank and _closes(parts):
        return False
    if parts[-1] in ITEM_WORDS:  # "Programming skills" may be an item, "Required skills" is none
        leads = parts[0].partition("-")[0].casefold() in LEADING_WORDS
        return leads or (after_blank and is_of_resumes(title))  # "Clinical experience"
    return after_blank or (is_announcement(title) and not wrapped)


def _closes(parts: list[str]) -> bool:
    """Tell whether a line says of itself what a heading says of others: "Relevant experience is a plus"."""
    return parts[0].casefold() in CONTENT_WORDS or (len(parts) > 2 and parts[-1] in CLOSING_WORDS)


def _labels(lead: str, *, lost: bool) -> Iterator[Candidate]:
    for label in find_labels(lead, lost=lost):
        if _DEGREE.search(lead, max(0, label.start - 3), label.start + len("Tech")):
            continue
        blank = label.opens_line and _line_before(lead, label.start)[0]
        yield Candidate(label.start, label.body, label.kind, label.title, True, True, blank)


def _details(lead: str) -> Iterator[Candidate]:
    for match in _DETAILS.finditer(lead) if "Details" in lead else ():
        kind = heading_kind(match[1])
        if kind is not None:
            yield Candidate(match.start(1), match.end(), kind, match[1], True, False, False)


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
