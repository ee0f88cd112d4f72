"""How much a posting wants a skill at a place: what the words of its clause say, else what its section or list does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.nlp.cues import Cue, Cues
from matcher.nlp.cue_table import Sense
from matcher.nlp.priors import TOLD, Prior
from matcher.values import Importance

CLAUSE_BORDER = re.compile(
    r"[;|]|\b(?:but|whereas|while|though|although|however)\b|(?<=[\w).] )(?=[A-Z][\w-]*(?:\s[\w-]+){0,3}:\s)"
)
ITEM_BORDER = re.compile(r"[,;(]")
BRACKET = re.compile(r"(?: [\w-]+)? ?\(([^()]*)\)?")
# What may stand between a skill and the bracket or the word that speaks of it alone.
BESIDE = re.compile(
    r"\s*(?:\)|experience|knowledge|skills?)?\s*(?:is|are|would be|will be|:|–|-)?\s*(?:also\s+)?(?:an?\s+)?(?:(?:big|huge|strong"
    r"|definite|highly|strongly|absolute|real|not|strictly)\s+)*$"
)
OPENING = 8  # characters within which a clause's subject begins
NEAR = 40  # characters within which a word may speak of one skill alone
# A person is described up to here: "looking for a Java developer | to join our team"
AIM = re.compile(r"\b(?:to|who will|who'll|that will|for (?:our|the|a|an)|join(?:ing)?|in our|on our)\b")
AT_START = re.compile(r"[\W_]*(?:(?:and|also|or|highly|strongly|very|other|our|some|these|minimum|key)\W+)*$")
BEFORE_LIST = re.compile(r"[ \t]*(?::|[–-]\s|(?:experience|knowledge|skills?|qualifications?|technologies|but not required)\b)")
HELD_BEHIND = re.compile(r"(?:\s*(?:,|/|and|or|&)\s*[\w+#./-]+){0,4}\s+(?:programming |coding |development |modelling |modeling )?(?:experience|knowledge|skills?|expertise|proficiency|background)\b")
HELD_ITEM = re.compile(r"\s+(?:[\w-]+ )?(?:experience|knowledge|skills?|expertise|proficiency|background)\s*,")
SUBJECT = re.compile(r"[\W\d]*(?:[\w+#./-]+[,/ ]+){0,3}$")
# "(a big plus)" speaks of what stands before the bracket, "(Kafka a plus)" does not.
ONLY = re.compile(
    r"\W*(?:(?:highly|strongly|very|much|is|are|an?|big|huge|strong|definite|real|absolute|considered|this|that|one|all|both|also|would|be"
    r"|it|yes|but|not)\W+)*"
)
STATUS = {
    Sense.EITHER: Importance.OPTIONAL,
    Sense.EXTRA: Importance.OPTIONAL,
    Sense.FIRM: Importance.ESSENTIAL,
    Sense.MUST: Importance.ESSENTIAL,
}
INSISTING = re.compile(r"must\b|mandatory|required\b|have to\b")  # "at least a year" may be wished for as well
# "Excellent Python and PyTorch"
STRONG = re.compile(
    r"[\W\d]*(?:and )?(?:very |really )?(?:strong|solid|excellent|good|fluent|proficient|outstanding|sound|advanced|expert|native|fluid)"
    r" (?:[\w+#.]+(?:, | and | or | & |/| )){0,2}"
)


def importance_at(
    lower: str, place: tuple[int, int], segment: tuple[int, int], prior: Prior, cues: Cues
) -> Importance:
    """Return how much the posting wants what stands at a place of its text (given in lower case)."""
    start, end = place
    near = cues.between(*segment)
    if prior == TOLD and STRONG.fullmatch(lower, segment[0], start):
        return Importance.ESSENTIAL
    if not near:
        return prior.importance
    bracket = _bracket(lower, start, segment)
    if bracket is not None:
        clause = _clause(lower, place, bracket)
        inside = [cue for cue in near if clause[0] <= cue.start < clause[1]]
        if inside:
            return _judge(lower, place, clause, prior, inside)
    own = _own_bracket(lower, end, segment[1], near)
    if own is not None:
        return own
    clause = _clause(lower, place, segment)
    visible = [cue for cue in near if clause[0] <= cue.start < clause[1] and not _hidden(lower, cue, segment, start)]
    return _judge(lower, place, clause, prior, visible)


def _judge(lower: str, place: tuple[int, int], clause: tuple[int, int], prior: Prior, cues: Sequence[Cue]) -> Importance:
    """Return the importance that the cues of a clause leave: first what stands behind a skill, then what leads to it."""
    leading = _leading(lower, place, clause, cues)
    closing = _closing(lower, place, clause, cues, leading)
    said = {leading, closing}
    if prior.importance is Importance.OPTIONAL:
        insisting = said & {Sense.MUST, Sense.FIRM} and any(INSISTING.match(lower, cue.start) for cue in cues)
        return Importance.ESSENTIAL if insisting and Sense.WISH not in said else Importance.OPTIONAL
    if Sense.WISH in said:
        return Importance.OPTIONAL
    if prior.importance is Importance.ESSENTIAL:  # "Strong SQL (we use BigQuery)"
        employer = leading is Sense.TELLS and _of_employer(lower, place, clause, cues)
        return Importance.CONTEXT if employer else Importance.ESSENTIAL
    wanted = said & {Sense.HIRES} if prior.cold else said & {Sense.MUST, Sense.FIRM, Sense.ASKS, Sense.HIRES}
    return Importance.ESSENTIAL if wanted else prior.importance


def _leading(lower: str, place: tuple[int, int], clause: tuple[int, int], cues: Sequence[Cue]) -> Sense | None:
    """Return what the cue says that leads to a place, WISH for all that make it optional."""
    start = place[0]
    asked: Cue | None = None
    for cue in reversed([cue for cue in cues if cue.start < start]):
        sense = _directed(lower, cue, clause)
        if sense is Sense.EXTRA:
            break  # it closed what stands before: "Tableau a plus, experience with SQL"
        if sense is Sense.WISH:
            if asked is not None and _aside(lower, cue, clause) and "," in lower[cue.end : asked.start]:
                break  # "preferably in a lab, with experience in Python"
            return Sense.WISH
        if sense is Sense.TELLS:
            return asked.sense if asked else Sense.TELLS
        if sense is Sense.HIRES:
            if asked is None and AIM.search(lower, cue.end, start):
                continue
            return Sense.HIRES
        if sense in (Sense.MUST, Sense.FIRM):
            return sense
        if sense is Sense.ASKS:
            asked = asked or cue
    return asked.sense if asked else None


def _closing(
    lower: str, place: tuple[int, int], clause: tuple[int, int], cues: Sequence[Cue], leading: Sense | None
) -> Sense | None:
    """Return what the first cue behind a place says of it: WISH for "is a plus", FIRM for "is required"."""
    start, end = place
    asked_again = False
    for cue in cues:
        if cue.start < end:
            continue
        sense = _directed(lower, cue, clause)
        if sense is Sense.EXTRA:
            other_item = ITEM_BORDER.search(lower, end, cue.start) is not None
            # "Must: Python, Kafka a plus", "Python skills, Kafka a plus", "years of Python, experience with Kafka a plus"
            parted = leading in (Sense.MUST, Sense.FIRM) or HELD_ITEM.match(lower, end) or asked_again
            return None if other_item and parted else Sense.WISH
        if sense is Sense.FIRM:
            return Sense.FIRM
        if sense in (Sense.WISH, Sense.MUST):
            break
        asked_again = asked_again or (sense is Sense.ASKS and ITEM_BORDER.search(lower, end, cue.start) is not None)
    if leading is not Sense.TELLS and HELD_BEHIND.match(lower, end) and SUBJECT.fullmatch(lower, clause[0], start):
        return Sense.ASKS  # "Machine learning experience"
    return None


def _directed(lower: str, cue: Cue, clause: tuple[int, int]) -> Sense:
    """Return a cue's sense with its direction: "Preferred: Go" is a wish for what follows, "Go preferred" is not."""
    if cue.sense not in (Sense.EITHER, Sense.FIRM):
        return cue.sense
    leads = AT_START.fullmatch(lower, clause[0], cue.start) or BEFORE_LIST.match(lower, cue.end)
    if cue.sense is Sense.EITHER:
        return Sense.WISH if leads else Sense.EXTRA
    return Sense.MUST if leads or lower.startswith(("requires", "requiring"), cue.start) or _verb(lower, cue) else Sense.FIRM


def _verb(lower: str, cue: Cue) -> bool:
    """Tell whether "require" has a subject: "we require"."""
    return lower[cue.start : cue.end] == "require"


def _of_employer(lower: str, place: tuple[int, int], clause: tuple[int, int], cues: Sequence[Cue]) -> bool:
    """Tell whether the clause up to a place is about the employer: "we use …", "our customers run …"."""
    leading = [cue for cue in cues if cue.start < place[0]]
    if any(cue.sense is not Sense.TELLS for cue in leading):
        return False
    subject = leading[0].start
    return lower.startswith("we", subject) or (lower.startswith("our", subject) and subject - clause[0] < OPENING)


def _aside(lower: str, cue: Cue, clause: tuple[int, int]) -> bool:
    """Tell whether "preferably" only comments on what stands before it."""
    return not AT_START.fullmatch(lower, clause[0], cue.start)


def _bracket(lower: str, start: int, segment: tuple[int, int]) -> tuple[int, int] | None:
    """Return the inside of the bracket that a place stands in."""
    left = lower.rfind("(", segment[0], start)
    if left < 0 or lower.find(")", left, start) >= 0:
        return None
    right = lower.find(")", start, segment[1])
    return left + 1, right if right >= 0 else segment[1]


def _hidden(lower: str, cue: Cue, segment: tuple[int, int], start: int) -> bool:
    """Tell whether a cue stands in a bracket that the place is not in."""
    inside = _bracket(lower, cue.start, segment)
    return inside is not None and not inside[0] <= start < inside[1]


def _own_bracket(lower: str, end: int, stop: int, cues: Sequence[Cue]) -> Importance | None:
    """Return what a bracket right behind a place says: "Python (must)", "Docker (nice to have)"."""
    bracket = BRACKET.match(lower, end, stop)
    if bracket is None or bracket.end() - bracket.start() > NEAR:
        return None
    for cue in cues:
        if bracket.start(1) <= cue.start < bracket.end():
            alone = cue.sense in STATUS and ONLY.fullmatch(lower, bracket.start(1), cue.start)
            return STATUS[cue.sense] if alone else None
    return None


def _clause(lower: str, place: tuple[int, int], segment: tuple[int, int]) -> tuple[int, int]:
    """Return the clause around a place."""
    left, right = segment
    for border in CLAUSE_BORDER.finditer(lower, segment[0], segment[1]):
        if border.end() <= place[0]:
            left = border.end()
        elif border.start() >= place[1]:
            right = border.start()
            break
    return left, right
