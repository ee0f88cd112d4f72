"""What a posting's sections, tables and announced lists say about all that stands in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from matcher.nlp.cues import Cues
from matcher.nlp.cue_table import Sense
from matcher.nlp.tables import find_columns
from matcher.values import Document, Importance, SectionKind

ANNOUNCING = re.compile(r"(?::|\.\.\.|…)[ \t]*(?=\n)")
BULLETED = re.compile(r"[ \t]*(?:[-*•●▪■◦‣➢➤✓✔❖+–o·]|\d{1,2}[.)])[ \t]+")
BLANK = re.compile(r"[ \t]*\n")
LONG_ITEM = 240  # characters; a longer line without a bullet is no item
DUTY = re.compile(r"\b(?:responsib\w+|dut(?:y|ies)|tasks?|you'?ll|you will|will be|includ\w+|examples?)\b")
OPTIONAL = frozenset((Sense.WISH, Sense.EXTRA, Sense.EITHER))
ASKED = frozenset((Sense.MUST, Sense.FIRM, Sense.ASKS))


class Prior(NamedTuple):
    """What a section or a list says about all in it; a ``cold`` one is told by the employer about itself."""

    importance: Importance
    cold: bool = False


class Stretch(NamedTuple):
    """A part of a text of which one prior holds."""

    start: int
    end: int
    prior: Prior


ESSENTIAL, OPTIONALLY = Prior(Importance.ESSENTIAL), Prior(Importance.OPTIONAL)
TOLD, COLD = Prior(Importance.CONTEXT), Prior(Importance.CONTEXT, cold=True)
BY_SECTION = {
    SectionKind.REQUIREMENTS: ESSENTIAL,
    SectionKind.SKILLS: ESSENTIAL,
    SectionKind.EDUCATION: ESSENTIAL,
    SectionKind.CERTIFICATIONS: ESSENTIAL,
    SectionKind.NICE_TO_HAVE: OPTIONALLY,
    SectionKind.ABOUT: COLD,
    SectionKind.BENEFITS: COLD,
}


class Priors:
    """The priors of one posting, found by offset: a table's or a list's before its section's."""

    __slots__ = ("_lists", "_sections", "_starts")

    def __init__(self, document: Document, lower: str, cues: Cues) -> None:
        self._sections = [
            Stretch(section.start, section.end, BY_SECTION.get(section.kind, TOLD)) for section in document.sections
        ]
        self._starts = [section.start for section in self._sections]
        bodies = {section.body for section in document.sections}
        self._lists = [
            *(Stretch(start, end, Prior(importance)) for start, end, importance in find_columns(document.text)),
            *_announced(lower, bodies, cues),
            *filter(None, (_advertised(section, cues) for section in self._sections)),
        ]

    def at(self, offset: int) -> Stretch:
        """Return what is said about a place, and how far that reaches."""
        for stretch in self._lists:
            if stretch.start <= offset < stretch.end:
                return stretch
        index = bisect_right(self._starts, offset) - 1
        return self._sections[index] if index >= 0 else Stretch(0, offset + 1, TOLD)


def _advertised(section: Stretch, cues: Cues) -> Stretch | None:
    """Return the part of an employer's words about itself that goes on with whom it looks for."""
    if not section.prior.cold:
        return None
    hires = next((cue for cue in cues.between(section.start, section.end) if cue.sense is Sense.HIRES), None)
    return Stretch(hires.start, section.end, TOLD) if hires else None


def _announced(lower: str, bodies: set[int], cues: Cues) -> Iterator[Stretch]:
    """Yield the lists that a line announces without being a heading: "You should have worked with:"."""
    for colon in ANNOUNCING.finditer(lower):
        if colon.end() + 1 in bodies:
            continue
        start = lower.rfind("\n", 0, colon.start()) + 1
        start = max(start, lower.rfind(". ", start, colon.start()) + 2) if ". " in lower[start : colon.start()] else start
        senses = {cue.sense for cue in cues.between(start, colon.end())}
        if senses & OPTIONAL and Sense.MUST not in senses:
            prior = OPTIONALLY
        elif senses & ASKED or (Sense.HIRES in senses and not DUTY.search(lower, start, colon.start())):
            prior = ESSENTIAL
        elif DUTY.search(lower, start, colon.start()):
            prior = TOLD
        else:
            continue
        body = colon.end() + 1
        end = _list_end(lower, body)
        if end > body:
            yield Stretch(body, end, prior)


def _list_end(lower: str, body: int) -> int:
    """Return where the list that starts at a line ends: with its bullets, or at a blank line or another announcement."""
    blank = BLANK.match(lower, body)
    offset = blank.end() if blank else body
    bulleted = BULLETED.match(lower, offset) is not None
    end = offset
    while end < len(lower):
        line_end = lower.find("\n", end)
        line_end = len(lower) if line_end < 0 else line_end
        line = lower[end:line_end].strip()
        if not line or line[-1] == ":" or (bulleted and not BULLETED.match(lower, end)):
            break
        if not bulleted and len(line) > LONG_ITEM:
            break
        end = line_end + 1
    return min(end, len(lower))
