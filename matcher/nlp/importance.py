"""How much a posting wants a skill at a place: the cue nearest in the same segment, else the section's heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.values import Importance, Section, SectionKind

Cue = tuple[int, int, Importance]

OPTIONAL = (
    r"(?:nice|good|great)[\s-]to[\s-]ha(?:ve|s)\b",
    r"(?<!just a )(?<!only a )(?:plus(?:es)?|bonus)\b(?!\s*\d)",
    r"prefer(?:red|ably|ence|able)?\b",
    r"desir(?:ed|able)\b",
    r"ideal(?!\s+(?:candidate|person|fit))(?:ly)?\b",
    r"(?<!not )optional(?:ly)?\b",
    r"(?:nice|should|could)\s*:",
    r"advantage(?:ous)?\b",
    r"(?:beneficial|helpful|useful|welcome|appreciate[ds]?|valued|favou?rabl[ey])\b",
    r"(?:great|even\s+better|nice|good|cool)\s+if\b",
    r"(?:would|might)\s+(?:help|know)\b",
    r"an?\s+(?:\w+\s+)?(?:asset|benefit)\b",
    r"not\s+required\b",
    r"would\s+be\s+(?:great|nice|good)\b",
    r"(?:extra|brownie)\s+(?:points|credit)\b",
    r"(?:set\s+you\s+apart|stand\s+out)\b",
)
STRENGTH_WORDS = (
    "strong|solid|proven|deep|extensive|excellent|demonstrated|advanced|in-depth|working|good|sound|thorough"
    "|hands-on|practical|prior|previous|significant"
)
ESSENTIAL = (
    r"must\b|not\s+optional\b",
    r"(?<!not )(?<!n't )require(?:d|s|ments?)?\b",
    r"(?:mandatory|essential|minimum|necessary|prerequisites?)\b",
    r"at\s+least\b",
    r"need(?:s|ed)?\s+(?:to|a|an|strong)\b",
    r"(?:proficien(?:t|cy)|expert(?:ise)?|fluen(?:t|cy)|competen(?:t|ce|cy)|certified)\b",
    rf"(?:{STRENGTH_WORDS})\s+(?:\w+[\s,/]+){{0,4}}?"
    r"(?:experience|knowledge|understanding|skills?|background|command|grasp|track|ability|familiarity)\b",
    r"experienced?\s+(?:\w+\s+){0,2}?(?:in|with|using|of|building|working|developing|designing)\b",
    r"(?:knowledge|understanding)\s+of\b",
    r"familiar(?:ity)?\s+with\b",
    r"ability\s+to\b",
    r"able\s+to\b",
    r"skill(?:s|ed)\s+(?:in|with)\b",
    r"comfortable\s+with\b",
    r"\d+\s*\+?\s*(?:years?|yrs?)\b",
    r"degree\s+in\b",
    r"you\s+(?:have|know|are|bring)\b",
    r"(?:looking|searching)\s+for\b|hiring\b|seeking\b",
)
# The word border stands in front of everything, so that most offsets fail at once.
CUE = re.compile(rf"\b(?:(?P<optional>{'|'.join(OPTIONAL)})|(?P<essential>{'|'.join(ESSENTIAL)}))", re.I)
FIRM = re.compile(r"must|require|mandatory|essential|minimum|at\s+least|prerequisite", re.I)
MUST = re.compile(r"must", re.I)
FORWARD = re.compile(r"preferably|ideally", re.I)  # they speak of what follows them
ITEM_BORDER = re.compile(r"[,;(]")
CLAUSE_BORDER = re.compile(
    r"[;|]|\b(?i:but|whereas|while|though|although)\b|(?<=[\w).] )(?=[A-Z][\w-]*(?:\s[\w-]+){0,3}:\s)"
)
BRACKET = re.compile(r"\s*\(([^()]{2,40})\)")
PREDICATE = re.compile(
    r"\s*(?:\)|experience|knowledge|skills?)?\s*(?:is|are|would\s+be|:|–|-)?\s*(?:also\s+)?(?:an?\s+)?(?:\w+\s+)?(?=\w)",
    re.I,
)
BY_SECTION = {
    SectionKind.REQUIREMENTS: Importance.ESSENTIAL,
    SectionKind.SKILLS: Importance.ESSENTIAL,
    SectionKind.EDUCATION: Importance.ESSENTIAL,
    SectionKind.CERTIFICATIONS: Importance.ESSENTIAL,
    SectionKind.NICE_TO_HAVE: Importance.OPTIONAL,
}
COLD_SECTIONS = frozenset({SectionKind.ABOUT, SectionKind.BENEFITS})


def find_cues(text: str, segment: tuple[int, int]) -> list[Cue]:
    """Return the cues in a segment as (start, end, importance)."""
    return [(cue.start(), cue.end(), Importance(cue.lastgroup or "essential")) for cue in CUE.finditer(text, *segment)]


def importance_at(text: str, start: int, end: int, section: Section | None, cues: Sequence[Cue]) -> Importance:
    """Return how much the posting wants what stands at a place; the cues are those of its segment."""
    kind = section.kind if section else SectionKind.OTHER
    here = BY_SECTION.get(kind, Importance.CONTEXT)
    if not cues or kind in COLD_SECTIONS:
        return here
    own = _own_cue(text, end, cues)
    if own is not None:
        return own
    cues = _of_clause(text, start, end, cues)
    if _nearest(text, start, end, cues) == Importance.OPTIONAL:
        return Importance.OPTIONAL
    firmly = any(MUST.match(text, cue[0]) and cue[1] <= start for cue in cues)
    if (here == Importance.OPTIONAL and not firmly) or all(cue[2] == Importance.OPTIONAL for cue in cues):
        return here
    return Importance.ESSENTIAL


def _own_cue(text: str, end: int, cues: Sequence[Cue]) -> Importance | None:
    """Return what a cue says that stands right behind a place: "Python (must)", "Docker is a plus"."""
    bracket = BRACKET.match(text, end)
    for cue in cues:
        if bracket and bracket.start(1) <= cue[0] < bracket.end(1) and not FORWARD.match(text, cue[0]):
            return cue[2]
    predicate = PREDICATE.match(text, end)
    for cue in cues:
        if predicate and cue[0] == predicate.end() and (cue[2] == Importance.OPTIONAL or FIRM.match(text, cue[0])):
            return None if FORWARD.match(text, cue[0]) else cue[2]
    return None


def _of_clause(text: str, start: int, end: int, cues: Sequence[Cue]) -> list[Cue]:
    """Return the cues that no clause border parts from a place."""
    return [cue for cue in cues if not CLAUSE_BORDER.search(text, min(end, cue[1]), max(start, cue[0]))]


def _nearest(text: str, start: int, end: int, cues: Sequence[Cue]) -> Importance | None:
    """Return what the cue says that speaks of a place: the last one before it, or an optional one that closes after it.

    "Must: Python, Spark, Kafka a plus" makes Kafka alone optional, "Python, Spark and Kafka are a plus" all three.
    """
    preceding = [cue for cue in cues if cue[1] <= start]
    following = next((cue for cue in cues if cue[0] >= end), None)
    if following and following[2] == Importance.OPTIONAL and not FORWARD.match(text, following[0]):
        same_item = not ITEM_BORDER.search(text, end, following[0])
        if same_item or not any(FIRM.match(text, cue[0]) for cue in preceding):
            return Importance.OPTIONAL
    if not preceding:
        return None
    nearest = preceding[-1]
    for cue in reversed(preceding):
        if cue[2] == Importance.OPTIONAL and not ITEM_BORDER.search(text, cue[1], max(cue[1], nearest[0])):
            return Importance.OPTIONAL  # "nice to have experience with", "a plus if you have experience with"
        if FIRM.match(text, cue[0]):
            break
    return nearest[2]
