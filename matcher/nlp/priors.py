"""What a posting's sections, tables and announced lists say about all that stands in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from matcher.nlp.afterwords import find_afterwords, find_portraits
from matcher.nlp.announcements import find_announced
from matcher.nlp.applying import find_applying
from matcher.nlp.criteria import find_criteria
from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import Cues, lowered
from matcher.nlp.quotations import find_quotations
from matcher.nlp.tables import find_columns
from matcher.reading.remains import PRINTED_BORDER, unmark
from matcher.values import Document, Importance, SectionKind


class Prior(NamedTuple):
    """What a section or a list says about all in it; a ``cold`` one is told by the employer about itself."""

    importance: Importance
    cold: bool = False


class Stretch(NamedTuple):
    """A part of a text of which one prior holds."""

    start: int
    end: int
    prior: Prior


TOLD, COLD = Prior(Importance.CONTEXT), Prior(Importance.CONTEXT, cold=True)
BY_SECTION = {
    SectionKind.REQUIREMENTS: Prior(Importance.ESSENTIAL),
    SectionKind.SKILLS: Prior(Importance.ESSENTIAL),
    SectionKind.EDUCATION: Prior(Importance.ESSENTIAL),
    SectionKind.CERTIFICATIONS: Prior(Importance.ESSENTIAL),
    SectionKind.NICE_TO_HAVE: Prior(Importance.OPTIONAL),
    SectionKind.ABOUT: COLD,
    SectionKind.BENEFITS: COLD,
}


def _within_items(document: Document, sections: Sequence[Stretch]) -> list[Stretch]:
    """End a label within an item of a printed list with that item: "['Nice to have: Go', 'Strong SQL']"."""
    kept: list[Stretch] = []
    for stretch, section in zip(sections, document.sections, strict=True):
        border = PRINTED_BORDER.search(document.text, section.body, stretch.end)
        heading = document.text[section.start : section.body].rstrip()
        if border is None or heading.endswith(("'", '"', "’")):  # an item of its own
            kept.append(stretch)
            continue
        before = kept[-1].prior if kept else TOLD
        kept += (stretch._replace(end=border.start()), Stretch(border.start(), stretch.end, before))
    return kept


class Layers:
    """Stretches found by offset, the first given of those that hold it."""

    __slots__ = ("_borders", "_tops")

    def __init__(self, stretches: Sequence[Stretch]) -> None:
        self._borders = sorted({border for stretch in stretches for border in stretch[:2]})
        self._tops: list[Stretch | None] = [None] * len(self._borders)
        for stretch in reversed(stretches):
            covered = slice(bisect_left(self._borders, stretch.start), bisect_left(self._borders, stretch.end))
            self._tops[covered] = [stretch] * (covered.stop - covered.start)

    def at(self, offset: int) -> Stretch | None:
        """Return the stretch that lies over a place, if any."""
        index = bisect_right(self._borders, offset) - 1
        return self._tops[index] if index >= 0 else None


class Priors:
    """The priors of one posting, found by offset: a table's or a list's before its section's."""

    __slots__ = ("_lists", "_sections", "_starts")

    def __init__(self, document: Document, text: str, cues: Cues) -> None:
        lower = lowered(text)
        sections = document.sections
        told = [Stretch(item.start, item.end, BY_SECTION.get(item.kind, TOLD)) for item in sections]
        printed = PRINTED_BORDER.search(document.text) is not None
        self._sections = _within_items(document, told) if printed else told
        self._starts = [section.start for section in self._sections]
        listed = [
            *find_columns(unmark(document.text)),
            *find_criteria(document.text),
            *find_announced(lower, sections, cues),
        ]
        listed += (
            (*paragraph, Importance.CONTEXT)
            for item in sections
            if BY_SECTION.get(item.kind, TOLD).importance is not Importance.CONTEXT
            for paragraph in find_afterwords(lower, item.body, item.end, cues)
        )
        aside = [*find_applying(text), *find_quotations(document.text)]
        for item in sections:
            if BY_SECTION.get(item.kind, TOLD).importance is not Importance.CONTEXT:
                aside += find_portraits(text, item.body, item.end)
        advertised = (_advertised(section, cues) for section in self._sections if section.prior.cold)
        self._lists = Layers(
            [
                *(Stretch(start, end, COLD) for start, end in aside),
                *(Stretch(start, end, Prior(importance)) for start, end, importance in listed),
                *(stretch for stretch in advertised if stretch is not None),
            ]
        )

    def at(self, offset: int) -> Stretch:
        """Return what is said about a place, and how far that reaches."""
        if (stretch := self._lists.at(offset)) is not None:
            return stretch
        index = bisect_right(self._starts, offset) - 1
        return self._sections[index] if index >= 0 else Stretch(0, offset + 1, TOLD)


def _advertised(section: Stretch, cues: Cues) -> Stretch | None:
    """Return the part of an employer's words about itself that goes on with whom it looks for."""
    for cue in cues.between(section.start, section.end):
        if cue.sense is Sense.HIRES:
            return Stretch(cue.start, section.end, TOLD)
    return None
