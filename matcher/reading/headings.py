"""The headings of résumés and postings: a table of phrases, open patterns, and a small grammar for the rest.

"Required Education and Experience" is in no table; that each of its words may stand in a heading, and that
one of them names a section, is what makes it one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.reading.heading_foreign import FOREIGN_WORDS
from matcher.reading.heading_grammar import CONTENT_WORDS, FILLERS, MIXED, QUALIFIERS, SENTENCE_WORDS, SIGNS
from matcher.reading.heading_patterns import PATTERN_STARTS, PATTERNS
from matcher.reading.heading_words import FOREIGN_PHRASES, PHRASES, RESUME_PHRASES
from matcher.reading.wordlist import words
from matcher.values import SectionKind

MAX_LENGTH = 72  # characters
MAX_WORDS = 10

STRAIGHT_APOSTROPHES = str.maketrans("’‘`´", "''''")
_SPACED_OUT = re.compile(r"(?<!\S)(?:[^\W\d_]|&)(?: (?:[^\W\d_]|&)){3,}(?!\S)")
NUMERALS = frozenset(("ii", "iii", "iv", "vi", "vii", "viii", "ix"))
_LEAD = re.compile(
    r"^(?:[#*_>=~•–—\-\s|\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]+|\d{1,2}[.)]\s+|[ivxIVX]{1,4}[.)]\s+)+"
)
# As LaTeX counts sections: "2 Work Experience"; "5 Years Experience" is none.
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})?\s+(?=[A-Z])(?!(?i:year|yr|month|week|day|hour)s?\b)")
_TRAIL = re.compile(r"(?:[\s:*_#=~|.…–—\-]|\((?:[^()]{0,40})\))+$")
_ORDER = re.compile(  # "Requirements, most important first"
    r",? (?:in (?:\w+ ){0,3}order(?: of (?:\w+ )?(?:importance|priority))?|in no particular order|no particular order"
    r"|(?:ordered|sorted|ranked) by (?:importance|priority)|(?:the )?most important (?:ones )?first)$"
)
_JOINTS = re.compile(r"\s*(?:&|/|\+|,|;|\band/or\b)\s*")
_ODD = re.compile(r"[^\w' -]")
_SPACES = re.compile(r"[\s-]+")
_INCLUDING = re.compile(
    r"(?: may| will| shall)? (?:includes?|including)(?:(?: and)? but (?:is |are )?(?:not )?limited to)?$"
)
# "knowledge of Programming Languages: Go" goes on with its capital.
JOINING_WORDS = words(
    """a an and any as at by for from in into is its my of on or our over such that the their these this to under using
    via with your & / +"""
)
# Without any mark around it, only a heading of these is sure to open something.
TELLING = frozenset(
    (
        SectionKind.REQUIREMENTS,
        SectionKind.RESPONSIBILITIES,
        SectionKind.NICE_TO_HAVE,
        SectionKind.BENEFITS,
        SectionKind.SKILLS,
        SectionKind.ABOUT,
    )
)
_SENTENCES = re.compile(r"[.!?;]\s+\w")
_GENERIC = SENTENCE_WORDS | FILLERS | CONTENT_WORDS.keys()
# The words that a heading may begin with; most lines and labels are told by theirs that they are none.
_STARTS = frozenset(phrase.split()[0] for phrase in PHRASES) | PATTERN_STARTS | _GENERIC
STARTS = _STARTS | {word.replace("'", "’") for word in _STARTS}
_FIRST_WORD = re.compile(r"[\W\d_]*([^\W\d_]+(?:['’][^\W\d_]+)?)")
_FUSED = {phrase.replace(" ", ""): kind for phrase, kind in PHRASES.items()}
_PLAUSIBLE = re.compile(r"[^\W\d_]{3}")


def plain_title(title: str) -> str:
    """Return a heading without its decoration: marks, numbering, colon, letter spacing.

    >>> plain_title("## E X P E R I E N C E :")
    'EXPERIENCE'
    """
    bare = _TRAIL.sub("", _LEAD.sub("", title.strip()))
    if _SPACED_OUT.search(bare):
        # two or more spaces part the words of a letter-spaced heading
        parts = re.split(r"\s{2,}", bare)
        bare = " ".join(_SPACED_OUT.sub(lambda match: match[0].replace(" ", ""), part) for part in parts)
    bare = bare.strip()
    number = _NUMBER.match(bare)
    return bare[number.end() :] if number and heading_kind(bare[number.end() :]) else bare


def may_be_heading(line: str) -> bool:
    """Tell by its first word whether a line may be a heading at all."""
    first = _FIRST_WORD.match(line)
    if first is None:
        return False
    word = first[1].casefold()
    return word in STARTS or len(word) == 1 or word in NUMERALS


@lru_cache(maxsize=8192)
def heading_kind(title: str) -> SectionKind | None:
    """Return what a heading opens, or None for a line that is no known heading.

    >>> heading_kind("Preferred Skills & Experience:")
    <SectionKind.NICE_TO_HAVE: 'nice_to_have'>
    """
    if len(title) > 2 * MAX_LENGTH or (title.count(" ") > MAX_WORDS and not _SPACED_OUT.search(title)):
        return None
    if not _PLAUSIBLE.search(title.replace(" ", "").replace(";", "")):
        return None
    phrase = _normalised(title)
    if not phrase or len(phrase) > MAX_LENGTH:
        return None
    phrase = phrase.removeprefix("here's ")
    known = PHRASES.get(phrase) or PHRASES.get(phrase.replace("the ", "")) or _by_letters(title, phrase)
    known = known or _by_languages(phrase)
    found = known or _by_pattern(phrase) or _by_words(phrase.split())
    return found if found or _SENTENCES.search(title) else _by_signs(phrase)


def _by_letters(title: str, phrase: str) -> SectionKind | None:
    """Return what a letter-spaced heading opens whose words nothing parts: "W O R K H I S T O R Y"."""
    if not _SPACED_OUT.search(title):
        return None
    halves = (_by_words([phrase[:cut], phrase[cut:]]) for cut in range(1, len(phrase)))
    return _FUSED.get(phrase) or next(filter(None, halves), None)


def _by_languages(phrase: str) -> SectionKind | None:
    """Return what a heading in two languages opens: "Berufserfahrung / Work experience", "Dein Profil / You"."""
    first, joint, second = phrase.partition(" and ")
    if not joint:
        return None
    if known := FOREIGN_PHRASES.get(first) or FOREIGN_PHRASES.get(second):
        return known
    for half, other in ((second, first), (first, second)):
        if not FOREIGN_WORDS.isdisjoint(other.split()) and (known := PHRASES.get(half) or _by_pattern(half)):
            return known
    return None


def is_of_resumes(title: str) -> bool:
    """Tell whether a heading is known from résumés alone."""
    return _normalised(title) in RESUME_PHRASES


def is_announcement(title: str) -> bool:
    """Tell whether a line's wording alone makes it a heading: a known phrase, or a sentence that names nothing."""
    phrase = _normalised(title)
    return phrase in PHRASES or _by_pattern(phrase) is not None or _by_signs(phrase) is not None


def _normalised(title: str) -> str:
    phrase = _ORDER.sub("", plain_title(title.translate(STRAIGHT_APOSTROPHES)).casefold())
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


def _by_words(parts: list[str]) -> SectionKind | None:
    """Return the kind of a phrase of heading words alone: a qualifier decides, else its first content word.

    "Responsibilities / Qualifications" asks for things, among others.
    """
    if len(parts) > MAX_WORDS or not all(word in CONTENT_WORDS or word in FILLERS for word in parts):
        return None
    contents = [CONTENT_WORDS[word] for word in parts if word in CONTENT_WORDS]
    if not contents:
        return None
    for word in parts:
        if word in QUALIFIERS:
            return QUALIFIERS[word]
    return SectionKind.REQUIREMENTS if set(contents) >= MIXED else contents[0]


def _by_signs(phrase: str) -> SectionKind | None:
    """Return what a sentence announces that names nothing itself: "it would be nice if you also bring"."""
    parts = phrase.split()
    if len(parts) == 1 or parts[-1] == "or" or not all(word in _GENERIC or word.isdigit() for word in parts):
        return None
    for kind, pattern in SIGNS:
        if pattern.search(phrase):
            return kind
    return None
