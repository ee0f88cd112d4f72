"""The headings of résumés and postings: a table of phrases, and a small grammar for the rest.

"Required Education and Experience" is in no table; that each of its words may stand in a heading, and that
one of them names a section, is what makes it one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.heading_words import CONTENT_WORDS, FILLERS, PATTERN_STARTS, PATTERNS, PHRASES, QUALIFIERS
from matcher.values import SectionKind

MAX_LENGTH = 64  # characters
MAX_WORDS = 9

STRAIGHT_APOSTROPHES = str.maketrans("’‘`´", "''''")
_SPACED_OUT = re.compile(r"(?<!\S)(?:[^\W\d_]|&)(?: (?:[^\W\d_]|&)){3,}(?!\S)")
_LEAD = re.compile(
    r"^(?:[#*_>=~•–—\-\s|\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]+|\d{1,2}[.)]\s+|[ivxIVX]{1,4}[.)]\s+)+"
)
_TRAIL = re.compile(r"(?:[\s:*_#=~|.…–—\-]|\((?:[^()]{0,40})\))+$")
_JOINTS = re.compile(r"\s*(?:&|/|\+|,|;|\band/or\b)\s*")
_ODD = re.compile(r"[^\w' -]")
_SPACES = re.compile(r"[\s-]+")
_INCLUDING = re.compile(
    r"(?: may| will| shall)? (?:includes?|including)(?:(?: and)? but (?:is |are )?(?:not )?limited to)?$"
)
_PLAUSIBLE = re.compile(r"[^\W\d_]{3}")


def plain_title(title: str) -> str:
    """Return a heading without its decoration: marks, numbering, colon, letter spacing.

    >>> plain_title("## E X P E R I E N C E :")
    'EXPERIENCE'
    """
    bare = _TRAIL.sub("", _LEAD.sub("", title.strip()))
    if _SPACED_OUT.search(bare):
        # two or more spaces part the words of a letter-spaced heading
        words = re.split(r"\s{2,}", bare)
        bare = " ".join(_SPACED_OUT.sub(lambda match: match[0].replace(" ", ""), word) for word in words)
    return bare.strip()


@lru_cache(maxsize=8192)
def heading_kind(title: str) -> SectionKind | None:
    """Return what a heading opens, or None for a line that is no known heading.

    >>> heading_kind("Preferred Skills & Experience:")
    <SectionKind.NICE_TO_HAVE: 'nice_to_have'>
    """
    if len(title) > 2 * MAX_LENGTH or (title.count(" ") > MAX_WORDS and not _SPACED_OUT.search(title)):
        return None
    if not _PLAUSIBLE.search(title.replace(" ", "")):
        return None
    phrase = _normalised(title)
    if not phrase or len(phrase) > MAX_LENGTH:
        return None
    known = PHRASES.get(phrase) or PHRASES.get(phrase.replace("the ", ""))
    return known or _by_pattern(phrase) or _by_words(phrase)


def _normalised(title: str) -> str:
    phrase = plain_title(title.translate(STRAIGHT_APOSTROPHES)).casefold()
    phrase = _ODD.sub(" ", _JOINTS.sub(" and ", phrase))
    phrase = _SPACES.sub(" ", phrase).strip()
    return _INCLUDING.sub("", phrase).removesuffix(" and")


def _by_pattern(phrase: str) -> SectionKind | None:
    if phrase.partition(" ")[0] not in PATTERN_STARTS:
        return None
    for kind, pattern in PATTERNS:
        if pattern.fullmatch(phrase):
            return kind
    return None


def _by_words(phrase: str) -> SectionKind | None:
    """Return the kind of a phrase of heading words alone: a qualifier decides, else its first content word."""
    words = phrase.split()
    if len(words) > MAX_WORDS or not all(word in CONTENT_WORDS or word in FILLERS for word in words):
        return None
    contents = [CONTENT_WORDS[word] for word in words if word in CONTENT_WORDS]
    if not contents:
        return None
    for word in words:
        if word in QUALIFIERS:
            return QUALIFIERS[word]
    return contents[0]
