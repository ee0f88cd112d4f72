"""Texts that lost their lines when they were copied, and the headings that stand in them between mere blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.heading_words import PHRASES
from matcher.reading.headings import JOINING_WORDS, heading_kind
from matcher.reading.wordlist import words
from matcher.values import SectionKind as S

FEWEST_WORDS, LINE = 80, 40  # of a text that has lost its lines: words in all, and words a line
MOST_WORDS = 4  # of a heading
# Words that begin with a capital or are in capitals, before another: "WORK HISTORY SENIOR BAKER"
_RUN = re.compile(r"(?<=\s)(?:[A-Z]{4,}|[A-Z][a-z]{3,})(?: (?:[A-Z]{2,}|[A-Z][a-z]+|&|and|of)){0,4}(?= [A-Z\d•])")
SINGLE_WORDS = words(
    """accomplishments achievements awards certifications education employment experience highlights interests objective
    profile projects publications qualifications references skills summary"""
)
_SENTENCE_END = re.compile(r"[.!?][ \t]+$")


def has_no_lines(text: str) -> bool:
    """Tell whether a text has next to no lines for its words."""
    blanks = text.count(" ")
    return blanks >= FEWEST_WORDS and text.count("\n") * LINE <= blanks


def find_between_blanks(lead: str) -> Iterator[tuple[int, int, S]]:
    """Yield start, end and kind of the headings that stand between blanks, in capitals or of several words.

    One of a single word is usual, and in small letters only behind a sentence.
    """
    for run in _RUN.finditer(lead):
        before = lead[max(0, run.start() - 24) : run.start()]
        if (before.split() or [""])[-1].casefold() in JOINING_WORDS:
            continue
        parts = run[0].split(" ")
        for count in range(min(MOST_WORDS, len(parts)), 0, -1):
            title = " ".join(parts[:count])
            phrase = title.casefold().replace("&", "and")
            alone = phrase in SINGLE_WORDS and (title.isupper() or _SENTENCE_END.search(before))
            if (alone or (count > 1 and phrase in PHRASES)) and (kind := heading_kind(title)):
                yield run.start(), run.start() + len(title), kind
                break
