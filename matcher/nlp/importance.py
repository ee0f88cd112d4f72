"""How much a posting wants a skill at a place: what the words around it say, else what its section or list does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.nlp.clauses import DEGREE, INSISTING, LEVEL, ONLY, PRAISE, Clause
from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import Cue, Cues
from matcher.nlp.priors import TOLD, Prior
from matcher.reading.wordlist import one_of
from matcher.values import Importance

BULLETS = " \t-*•–·"
LONG_BRACKET = 40  # characters; a longer one is no remark
FAR = 1500  # characters; no sentence is as long, and no cue reaches as far
BRACKET = re.compile(r"(?: [\w-]+|: \d+\+? (?:year|month)s?)? ?\(([^()]*)\)?")  # "SQL: 3 years (required)"
OTHER_BEHIND = re.compile(r",?\s+or\s+(?!better\b|similar\b|equivalent\b)\w")
CLOSED = re.compile(r"\([^()]*\)[\s.;,]*")
JOINED = re.compile(r"\s*(?:&|/|and\b)\s*[\w+#.-]+(?: [\w+#.-]+)? ?(?=\()")
REMARK = re.compile(r"\([^()]{1,40}\)(?=[\s.;,]|$)")
NOT_WHOLE = re.compile(r"[;&)]|\band\b|\bor\b.*,")
LEADING = re.compile(r" (?:\w+ )?(?:with|in|using|of|for|on)\b")  # "caching with Redis"
OPENS_DEGREE = re.compile(rf"[\W_]*(?:an? )?{LEVEL.pattern}(?=\s*(?:[/,(]|(?:in|or|and|of|from|degree)\b))")
OTHER_LEVEL = re.compile(rf"(?:,|;|\band)\s+(?:an?\s+)?{DEGREE.pattern}")  # "Bachelor's, Master's (preferred)"
STATUS = {
    Sense.EITHER: Importance.OPTIONAL,
    Sense.EXTRA: Importance.OPTIONAL,
    Sense.FIRM: Importance.ESSENTIAL,
    Sense.MUST: Importance.ESSENTIAL,
}
# In a list of wishes "at least a year" is part of the wish; these are not.
STRICT = re.compile(r"(?:an? (?:absolute )?)?must\b|mandatory|required\b|have to\b")
# "Excellent Python and PyTorch"
STRONG = re.compile(
    r"[\W\d]*(?:and )?(?:very |really )?" + one_of(PRAISE) + r" (?:[\w+#.]+(?:, | and | or | & |/| )){0,2}"
)
WANTING = frozenset((Sense.MUST, Sense.FIRM, Sense.ASKS, Sense.STUDY, Sense.HIRES))


def importance_at(lower: str, place: tuple[int, int], segment: tuple[int, int], prior: Prior, cues: Cues) -> Importance:
    """Return how much the posting wants what stands at a place of its text (given in lower case)."""
    near = cues.between(max(segment[0], place[0] - FAR), min(segment[1], place[1] + FAR))
    if prior == TOLD and _is_strong(lower, place, segment, near):
        return Importance.ESSENTIAL
    if not near:
        return prior.importance
    bracket = _bracket(lower, place[0], segment)
    if bracket is not None:
        clause = _clause(lower, place, bracket, cues, near)
        if clause.cues:
            return _judged(clause, place, prior)
    own = _remark(lower, place, segment[1], near)
    if own is not None:
        return own
    both = _said_of_both(lower, place, segment[1], near)
    if both is not None:
        return both
    if _is_closed_as_wish(lower, place, segment[1], near) or _is_wished_degree(lower, place, segment, near):
        return Importance.OPTIONAL
    bracketed = lower.find("(", *segment) >= 0
    visible = [cue for cue in near if not _hidden(lower, cue, segment, place[0])] if bracketed else near
    return _judged(_clause(lower, place, segment, cues, visible), place, prior)


def _is_strong(lower: str, place: tuple[int, int], segment: tuple[int, int], near: Sequence[Cue]) -> bool:
    """Tell whether an item opens with a word of strength: "Excellent Python, C++", but not the Go of ", Go a plus"."""
    if not STRONG.fullmatch(lower, segment[0], place[0]):
        return False
    behind = next((cue for cue in near if cue.start >= place[1]), None)
    if behind is None or behind.sense not in (Sense.EXTRA, Sense.EITHER):
        return True
    return "," not in lower[segment[0] : place[0]] or "," in lower[place[1] : behind.start]


def _clause(lower: str, place: tuple[int, int], stretch: tuple[int, int], cues: Cues, visible: Sequence[Cue]) -> Clause:
    start, end = cues.clause(place, stretch)
    return Clause(lower, start, end, [cue for cue in visible if start <= cue.start < end])


def _judged(clause: Clause, place: tuple[int, int], prior: Prior) -> Importance:
    """Return the importance that a clause leaves of what its section or list says."""
    leading = clause.leading(place[0])
    said = {leading, clause.closing(place, leading)}
    if prior.importance is Importance.OPTIONAL:
        strict = said & INSISTING and any(STRICT.match(clause.lower, cue.start) for cue in clause.cues)
        if strict and Sense.WISH not in said:
            return Importance.ESSENTIAL
    elif Sense.WISH in said:
        return Importance.OPTIONAL
    if prior.importance is not Importance.CONTEXT:
        aside = prior.importance is Importance.OPTIONAL and clause.lower[clause.start - 1 : clause.start] == "("
        told = not aside and _is_employers(clause, place, leading)  # "GIS (we use QGIS)" among wishes is one
        return Importance.CONTEXT if told else prior.importance
    wanted = Sense.HIRES in said or (bool(said & WANTING) and (not prior.cold or clause.opens_asking(place[0])))
    return Importance.ESSENTIAL if wanted else prior.importance


def _is_employers(clause: Clause, place: tuple[int, int], leading: Sense | None) -> bool:
    """Tell whether all that leads to a place is about the employer: "Strong SQL (we use BigQuery)"."""
    if leading is not Sense.TELLS:
        return False
    before = [cue for cue in clause.cues if cue.start < place[0]]
    return all(cue.sense is Sense.TELLS for cue in before) and clause.is_employers(before[0])


def _bracket(lower: str, start: int, segment: tuple[int, int]) -> tuple[int, int] | None:
    """Return the inside of the bracket that a place stands in."""
    left = lower.rfind("(", segment[0], start)
    if left < 0 or lower.find(")", left, start) >= 0:
        return None
    right = lower.find(")", start, segment[1])
    return left + 1, right if right >= 0 else segment[1]


def _hidden(lower: str, cue: Cue, segment: tuple[int, int], start: int) -> bool:
    """Tell whether a cue stands in a bracket that the place is not in, and that does not open its item."""
    inside = _bracket(lower, cue.start, segment)
    if inside is None or inside[0] <= start < inside[1]:
        return False
    return bool(lower[segment[0] : inside[0] - 1].strip(BULLETS))


def _is_second(lower: str, start: int, end: int, stop: int) -> bool:
    """Tell whether a place is the other of two, and its item goes on: not in "R or Python (preferred)"."""
    return lower.endswith(" or ", 0, start) and bool(lower[end:stop].strip(" .;\n"))


def _remark(lower: str, place: tuple[int, int], stop: int, cues: Sequence[Cue]) -> Importance | None:
    """Return what a bracket right behind a place says: "Python (must)", "Docker (nice to have)"."""
    bracket = BRACKET.match(lower, place[1], stop)
    if bracket is None or bracket.end() - bracket.start() > LONG_BRACKET:
        return None
    for cue in cues:
        if bracket.start(1) <= cue.start < bracket.end() and cue.sense in STATUS:
            alone = ":" not in lower[place[1] : bracket.start(1)]
            if (
                alone
                and cue.sense is Sense.EITHER
                and (OTHER_BEHIND.match(lower, bracket.end(), stop) or _is_second(lower, place[0], bracket.end(), stop))
            ):
                return None  # "Python (preferred) or R" asks for one of them
            item = max(bracket.start(1), lower.rfind(",", bracket.start(1), cue.start) + 1)
            if ONLY.fullmatch(lower, item, cue.start):
                return STATUS[cue.sense]
    return None


def _said_of_both(lower: str, place: tuple[int, int], stop: int, cues: Sequence[Cue]) -> Importance | None:
    """Return what a bracket behind the second of two says of both: "SystemVerilog & UVM (mandatory)".

    A wish is for both where a slash joins them: "Cypress/Playwright (good to have)", not "R/Python (preferred)".
    """
    joined = JOINED.match(lower, place[1], stop)
    if joined is None or not REMARK.match(lower, joined.end(), stop):
        return None
    for cue in cues:
        if cue.start > joined.end() and cue.sense in STATUS and ONLY.fullmatch(lower, joined.end() + 1, cue.start):
            said = STATUS[cue.sense]
            slash = "/" in joined[0] and not lower.startswith("prefer", cue.start)
            return said if slash or said is Importance.ESSENTIAL else None
    return None


def _is_closed_as_wish(lower: str, place: tuple[int, int], stop: int, cues: Sequence[Cue]) -> bool:
    """Tell whether a bracket ends an item and makes all of it a wish: "Tests with k6, JMeter or Gatling (desirable)".

    In "Java, Kotlin (desirable)" and "Java or Kotlin (a plus)" it speaks of the last name alone.
    """
    bracket = lower.find("(", place[1], stop)
    if bracket < 0 or not CLOSED.fullmatch(lower, bracket, stop):
        return False
    between = lower[place[1] : bracket]
    if NOT_WHOLE.search(between):
        return False
    listed = "," in between or (between.startswith(" or ") and lower.endswith(", ", 0, place[0]))
    if (listed and " or " not in between.rpartition(",")[2]) or not (listed or LEADING.match(between)):
        return False
    return any(
        cue.start > bracket
        and STATUS.get(cue.sense) is Importance.OPTIONAL
        and not lower.startswith("prefer", cue.start)  # "R or Python (preferred)" names the better one
        and ONLY.fullmatch(lower, bracket + 1, cue.start)
        for cue in cues
    )


def _is_wished_degree(lower: str, place: tuple[int, int], segment: tuple[int, int], cues: Sequence[Cue]) -> bool:
    """Tell whether a bracket that ends an item makes the degree that opens it a wish: "PhD in physics (preferred)"."""
    bracket = lower.find("(", place[1], segment[1])
    if bracket < 0 or not CLOSED.fullmatch(lower, bracket, segment[1]) or not OPENS_DEGREE.match(lower, *segment):
        return False
    if OTHER_LEVEL.search(lower, place[1], bracket) or any(
        cue.sense in (Sense.FIRM, Sense.MUST) for cue in cues if cue.start < bracket
    ):
        return False
    return any(
        cue.start > bracket
        and STATUS.get(cue.sense) is Importance.OPTIONAL
        and ONLY.fullmatch(lower, bracket + 1, cue.start)
        for cue in cues
    )
