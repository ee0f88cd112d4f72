"""Texts that lost their lines when they were copied, and the headings that stand in them between mere blanks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import chain

from matcher.reading.heading_grammar import CONTENT_WORDS
from matcher.reading.heading_words import PHRASES
from matcher.reading.headings import JOINING_WORDS, TELLING, heading_kind
from matcher.reading.wordlist import words
from matcher.values import SectionKind as S

FEWEST_WORDS, LINE = 80, 40  # of a text that has lost its lines: words in all, and words a line
MOST_WORDS = 4  # of a heading
# Words that begin with a capital or are in capitals, before another: "WORK HISTORY SENIOR BAKER"
_RUN = re.compile(
    r"(?<=\s)(?=((?:[A-Z]{4,}|IT|[A-Z][a-z]{2,})(?: (?:[A-Z]{2,}|[A-Z][a-z]+|&|and|of)){0,4}) +[A-Z\d•])[A-Z]"
)
SINGLE_WORDS = words(
    """accomplishments achievements awards certificates certification certifications description desired duties
    education employment experience
    highlights interests objective overview preferred profile projects publications qualifications references required
    requirements responsibilities skills summary"""
)
# What a résumé's jobs stand below; a posting asks for it: "5+ years of Professional Experience".
OF_WORK = frozenset(
    f"{first} {second}"
    for first in (
        "professional",
        "work",
        "working",
        "professional work",
        "relevant work",
        "employment",
        "job",
        "relevant",
    )
    for second in ("experience", "history")
)
TIME_WORDS = words("year years yr yrs months")
_TWO_WORDS = re.compile(  # "Work experience Baker 2019 – 2021"
    r"(?<=\s)(?:(?P<experience>(?:Work|Professional|Employment) (?:experience|history))"
    r"|(?P<skills>(?:Technical|Key|Computer|IT) skills))(?= +[A-Z\d])"
)
# Headings of one word that begins with a capital, and what stands soon behind each: dates, a degree, a list.
_LONE = re.compile(
    r"(?<=\s)(?:(?P<experience>Experience|Employment)(?= [^\n]{0,120}\b(?:19|20)\d\d\b)"
    r"|(?P<education>Education)(?= [^:]{0,60}\b(?:B\.?(?:A|S|E|Sc|Tech|Com)\b|M\.?(?:A|S|E|Sc|Tech|BA|CA)\b|Ph\.?D"
    r"|Bachelor|Master|Diploma|Associate|University|College|Institute|School))"
    r"|(?P<summary>Summary)(?= [^.:]{1,60} (?:with|of|and|to|in|that|who) )"
    r"|(?P<skills>Skills)(?= [^.]{1,50}[,:])|(?P<certifications>Certifications)(?= [^.:]{0,40}(?:[Cc]ertifi|CompTIA)))"
    r"(?= +[A-Z\d])"
)
# Words before one with which it names something: "User Experience", "Special Education", "People Skills".
NAMING_WORDS = words(
    """adult candidate client communication consumer continuing customer digital distance early elementary employee
    gained general global guest hands-on health higher interpersonal leadership medical member passenger patient
    people physical player primary product public relevant secondary shopper soft special transferable user visitor
    vocational"""
)
GAP = "    "  # at least, where a scrape put blanks in place of a line's end and what stood beside it
_GAP = re.compile(rf"(?<=\S){GAP} *(?=[^\s\d])")
_BEHIND_LINE = re.compile(r"(?:[.!?][ \t]+|\n)$")


@lru_cache(maxsize=4)
def has_no_lines(text: str) -> bool:
    """Tell whether a text has next to no lines for its words."""
    blanks = text.count(" ")
    return blanks >= FEWEST_WORDS and text.count("\n") * LINE <= blanks


def with_lines(text: str) -> str:
    """Return a text of the same length with a line's end in each wide gap, if it has next to no lines.

    >>> with_lines("We bake bread of rye and wheat." * 20 + "     Tasks:     Bake it")[-22:]
    '.\\n    Tasks:\\n    Bake it'
    """
    return _GAP.sub(lambda gap: "\n".ljust(len(gap[0])), text) if has_no_lines(text) else text


def find_between_blanks(lead: str) -> Iterator[tuple[int, int, S]]:
    """Yield start, end and kind of the headings that stand between blanks, in capitals or of several words.

    One of a single word is usual, and in small letters only behind a sentence.
    """
    behind = 0
    for run in _RUN.finditer(lead):
        before = lead[max(0, run.start() - 24) : run.start()]
        if run.start() < behind or (before.split() or [""])[-1].casefold() in JOINING_WORDS:
            continue
        parts = run[1].split(" ")
        for count in range(min(MOST_WORDS, len(parts)), 0, -1):
            title = " ".join(parts[:count])
            kind = None if parts[count - 1].casefold() in JOINING_WORDS else heading_kind(title)
            if kind and _is_sure(title, kind, before):
                behind = run.start() + len(title)
                yield run.start(), behind, kind
                break


def find_lone(lead: str, known: Collection[S]) -> Iterator[tuple[int, int, S]]:
    """Yield start, end and kind of a résumé's headings of a single word between blanks, one of each kind not known."""
    seen = set(known)
    for match in chain(_TWO_WORDS.finditer(lead), _LONE.finditer(lead)):
        kind = S(match.lastgroup or "")
        before = _last_word(lead[max(0, match.start() - 24) : match.start()])
        if kind not in seen and before not in JOINING_WORDS | NAMING_WORDS | TIME_WORDS:
            seen.add(kind)
            yield match.start(), match.end(), kind


def _last_word(before: str) -> str:
    return before.rstrip("+ ").rpartition(" ")[2].casefold()


def _is_sure(title: str, kind: S, before: str) -> bool:
    """Tell whether words of a kind are a heading, not a part of a sentence or of a name."""
    phrase = title.casefold().replace("&", "and")
    if " " in title:
        if phrase in OF_WORK:
            return _last_word(before) not in TIME_WORDS
        is_joint = " and " in phrase and CONTENT_WORDS.keys() >= set(phrase.split()) - {"and"}
        return is_joint or phrase in PHRASES or (kind in TELLING and phrase.split()[-1] in CONTENT_WORDS)
    return phrase in SINGLE_WORDS and (title.isupper() or _BEHIND_LINE.search(before) is not None)
