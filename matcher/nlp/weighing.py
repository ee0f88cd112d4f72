"""The importance of every mention of a posting: what is said where it stands, and the strongest that its skill has."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import Cues, cue_places, lowered
from matcher.nlp.importance import importance_at
from matcher.nlp.items import DUTY, stands_among_wishes, stands_in_list_of_wishes
from matcher.nlp.priors import TOLD, Priors, Stretch
from matcher.nlp.segments import Segments
from matcher.nlp.titles import find_title
from matcher.nlp.tokens import Tokens
from matcher.reading.wordlist import one_of
from matcher.values import Document, Importance
from matcher.values.enums import STRENGTH

_OTHER_DEMANDS = one_of(
    r"experience knowledge years? skills proficien\w* familiar\w* with who that strong plus using ability preferred"
)
# What may stand between a degree and its subject: other subjects, not a verb or another demand.
SUBJECTS = re.compile(rf"(?!.*\b{_OTHER_DEMANDS}\b)[^.;:\n–•]{{0,120}}")
NOTE, LISTED, SHARE = 80, 2, 0.6  # words of a text without headings; names of a list, and their share of its letters
Named = tuple[int, int, str]  # start, end, skill


class Weights(NamedTuple):
    """The importance of each mention: what is said where it stands, and the strongest that its skill has anywhere."""

    own: list[Importance]
    shared: list[Importance]


def weigh(
    document: Document,
    text: str,
    named: Sequence[Named],
    segments: Segments,
    tokens: Tokens,
    denied: Sequence[bool],
) -> Weights:
    """Return the importance of each mention: the strongest that its skill has anywhere in the posting, and its own.

    The subject of a degree is asked for as such, and never less than it says; neither it nor what is denied makes the
    skill stronger elsewhere.
    """
    lower = lowered(text)
    cues = Cues(text, lower, frozenset(segments.starts), _outside_names(lower, cue_places(tokens), named))
    priors = Priors(document, text, cues)
    title = find_title(text)
    degrees = [cue.end for cue in cues.found if cue.sense is Sense.STUDY]
    is_note = not any(section.title for section in document.sections) and text.count(" ") < NOTE
    own: list[Importance] = []
    strongest: dict[str, Importance] = {}
    for (start, end, skill), no in zip(named, denied, strict=True):
        stretch = priors.at(start)
        segment = _within(segments.at(start), stretch)
        importance = importance_at(lower, (start, end), segment, stretch.prior, cues)
        if importance is Importance.CONTEXT and stretch.prior == TOLD:
            asked = title.asks_for(start, end) or stands_among_wishes(lower, segment, stretch, segments, cues)
            asked = asked or stands_in_list_of_wishes(lower, segment, stretch, cues)
            asked = asked or (is_note and not DUTY.match(lower, *segment) and _is_list(text, segment, named))
            importance = Importance.ESSENTIAL if asked else importance
        own.append(importance)
        if not no and not _is_subject(lower, degrees, segment, start):
            before = strongest.get(skill)
            if before is None or STRENGTH[importance] > STRENGTH[before]:
                strongest[skill] = importance
    shared = []
    for importance, (_, _, skill), no in zip(own, named, denied, strict=True):
        best = strongest.get(skill, importance)
        shared.append(best if no else max(importance, best, key=STRENGTH.__getitem__))
    return Weights(own, shared)


def _outside_names(lower: str, places: list[int], named: Sequence[Named]) -> list[int]:
    """Return the places without the "plus" of names: "Cyber Essentials Plus"."""
    names = [(start, end) for start, end, _ in named if " plus" in lower[start:end]]
    return [place for place in places if not any(start < place < end for start, end in names)] if names else places


def _within(segment: tuple[int, int], stretch: Stretch) -> tuple[int, int]:
    """Return the part of a segment that lies in a section or list: a scrape may have lost what parts them."""
    return max(segment[0], stretch.start), min(segment[1], stretch.end)


def _is_list(text: str, segment: tuple[int, int], named: Sequence[Named]) -> bool:
    """Tell whether a sentence is a list of names and little more, as in a note: "Go or Rust, PostgreSQL, Docker."."""
    inside = [(start, end) for start, end, _ in named if segment[0] <= start < segment[1]]
    letters = sum(map(str.isalnum, text[slice(*segment)]))
    return len(inside) >= LISTED and sum(end - start for start, end in inside) >= SHARE * letters


def _is_subject(lower: str, degrees: Sequence[int], segment: tuple[int, int], start: int) -> bool:
    """Tell whether a place names the subject of a degree: "a degree in statistics"."""
    index = bisect_right(degrees, start) - 1
    return index >= 0 and degrees[index] > segment[0] and bool(SUBJECTS.fullmatch(lower, degrees[index], start))
