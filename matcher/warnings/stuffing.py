"""What in a résumé looks as if it were there for a program to count."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from matcher.scoring.credit import is_only_listed
from matcher.taxonomy import Taxonomy
from matcher.values import Document, Profile

MOST_NAMINGS = 8  # of one name …
FEW_LINES = 300  # … within so many characters: real résumés reach eight in 400
KEYWORDS, KEYWORD_SHARE = 80, 0.75  # skills that are listed and never used; their share of all: real ones list up to 60
PASTED = 12  # words in a row that two people do not write alike
QUOTED = 6  # words of a pasted passage
_WORD = re.compile(r"\w+")


def warn_of_stuffing(profile: Profile, taxonomy: Taxonomy) -> Iterator[str]:
    """Yield what in a résumé looks as if it were there for a program to count."""
    listed = sum(map(is_only_listed, profile.held.values()))
    if listed >= KEYWORDS and listed >= KEYWORD_SHARE * len(profile.held):
        yield f"the résumé lists {listed} skills that it never shows at work; lists say little"
    if repeated := _repeated(profile.document.text, tuple(profile.held), taxonomy):
        name, times = repeated
        yield f'the résumé names "{name}" {times} times within a few lines; a repeated name earns nothing more'


def warn_of_copies(resume: Document, posting: Document) -> Iterator[str]:
    """Yield that a résumé holds passages of the posting."""
    if pasted := _pasted(resume.text, posting.text):
        yield f'the résumé repeats whole passages of the posting word for word ("{pasted} …")'


@lru_cache(maxsize=8)
def _repeated(text: str, skills: tuple[str, ...], taxonomy: Taxonomy) -> tuple[str, int] | None:
    """Return the skill's name that stands most often within a few lines, and how often; None where that is natural."""
    folded = text.casefold()
    found = None
    for name in (name for skill in skills if skill in taxonomy.skills for name in taxonomy.skills[skill].names):
        if folded.count(name.casefold()) <= MOST_NAMINGS:
            continue
        places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I)]
        times = max((bisect_left(places, place + FEW_LINES) - i for i, place in enumerate(places)), default=0)
        if times > (found[1] if found else MOST_NAMINGS):
            found = (name, times)
    return found


def _pasted(resume: str, posting: str) -> str | None:
    """Return the start of a run of words that both texts hold, where it is long."""
    shared = _runs(resume) & _runs(posting)
    return " ".join(min(shared).split()[:QUOTED]) if shared else None


@lru_cache(maxsize=128)
def _runs(text: str) -> frozenset[str]:
    """Return all runs of so many words of a text."""
    found = _WORD.findall(text.casefold())
    return frozenset(" ".join(found[start : start + PASTED]) for start in range(len(found) - PASTED + 1))
