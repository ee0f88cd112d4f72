"""Headings that stand in running text without any mark: "… in a small team. Requirements 4+ years of Go …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.heading_words import PHRASES
from matcher.reading.headings import JOINING_WORDS, STRAIGHT_APOSTROPHES, TELLING, heading_kind
from matcher.reading.wordlist import words
from matcher.values import SectionKind as S

# A capital in running text, with the words that may go on with it.
_WORDS = re.compile(
    r"[A-Z](?:(?<=[\w.!?)”\"#* ] .)|(?<=[a-z.!?)\n].))[A-Za-z’']+(?=((?: (?:&|[A-Za-z’'][A-Za-z’'/-]*)){0,9}))"
)
_OPENS = re.compile(r"\??+ ++(?:[-–•*(#|£$€\d]|[A-Z])|[•·●▪■]")
_GLUED = re.compile(r"[a-z][A-Z]")
SINGLE_WORDS = words("requirements responsibilities qualifications benefits perks duties desirable")
STARTS = words(
    """about additional basic benefits bonus core day desirable desired duties essential even extra good great how it
    job key main minimum must nice other our perks position preferred primary qualifications required requirements
    responsibilities role skills technical the these we we'd what what's who why would you you'll your"""
)
GLUED_WORDS = words("Preferred Required Desired")
OPEN_WORDS = words("have has is are be will would do if you we need needs bring must should can who that which what i")
SPEAKING_WORDS = words("you we it would these even we'd it'd")
ASKING_WORDS = words("what what's who about why how")
# What closes a sentence rather than a heading: "Cloud experience preferred", "Bonus points for deep".
CLOSING_WORDS = words(
    "plus preferred desired desirable advantage helpful welcome appreciated optional required asset deep great people"
)
STAYING_WORDS = words("for if in")
INSISTING_WORDS = words("required minimum must essential requirements ideally")
WISHED = re.compile(
    r"\b(?:nice|bonus\w*|plus\w*|prefer\w*|desir\w+|optional\w*|advantage\w*|better|good|great|additional|wish"
    r"|recommended|helpful|beneficial|assets?|extra|icing|impress\w*|stand out|apart|would be|ideal\w*)\b"
)
WINDOW = 24  # characters that hold the word before


def find_running(lead: str, *, lost: bool = False) -> Iterator[tuple[int, int, S]]:
    """Yield start, end and kind of the headings of running text, each before a capital, a number or a bullet.

    A line opens with one only in a text that ``lost`` its lines.
    """
    for match in _WORDS.finditer(lead):
        if match[0].casefold() not in STARTS:
            continue
        opens = lead[match.start() - 1] == "\n"
        if not lost if opens else not _may_follow(lead, match.start()):
            continue
        stop = match.end(1)
        while stop >= match.end():
            kind = _kind(lead[match.start() : stop]) if _OPENS.match(lead, stop) else None
            if kind is None and _is_glued_word(lead, match.start(), stop):
                kind = heading_kind(lead[match.start() : stop])
            if kind is not None:
                yield match.start(), stop, kind
                break
            stop = lead.rfind(" ", match.start(), stop)


def _is_glued_word(lead: str, start: int, stop: int) -> bool:
    """Tell whether a word such as "Preferred" is glued to a sentence and opens what follows what is "Required"."""
    glued = lead[start - 1 : start].isalpha() and _OPENS.match(lead, stop) is not None
    return glued and lead[start:stop] in GLUED_WORDS and "Required" in lead[:stop]


def _may_follow(lead: str, start: int) -> bool:
    """Tell whether a heading may follow the word before an offset: not in "of our Requirements Team"."""
    before = lead[max(0, start - WINDOW) : start].split()
    return not before or (before[-1].casefold() not in JOINING_WORDS and before[-1][-1] not in ",:")


def _kind(title: str) -> S | None:
    """Return what a phrase opens if it is surely a whole heading: not "We are looking for"."""
    parts = title.translate(STRAIGHT_APOSTROPHES).casefold().split()
    if _GLUED.search(title):
        return None
    if len(parts) == 1:
        return PHRASES.get(parts[0]) if parts[0] in SINGLE_WORDS else None
    kind = heading_kind(title)
    phrase = " ".join(parts)
    if kind is S.NICE_TO_HAVE:
        return kind if phrase in PHRASES or _is_whole_wish(parts, phrase) else None
    if kind not in TELLING:
        return None
    if phrase == "you have" or parts[0] in ASKING_WORDS:
        return kind
    sure = phrase in PHRASES or title.istitle()
    is_open = parts[0] in SPEAKING_WORDS or parts[-1] in JOINING_WORDS or parts[-1] in OPEN_WORDS
    return kind if sure and not is_open else None


def _is_whole_wish(parts: list[str], phrase: str) -> bool:
    """Tell whether a phrase is a heading of wishes, and no sentence of which it is a part: "You will help"."""
    last = parts[-1]
    if last in CLOSING_WORDS or (last in JOINING_WORDS and last not in STAYING_WORDS) or parts[0] in INSISTING_WORDS:
        return False
    if last == "for" and "points" not in parts:  # "a bonus for the people you refer"
        return False
    return WISHED.search(phrase) is not None and (last != "you" or parts[-2] == "if")
