"""The importance of every mention of a posting: what is said where it stands, and the strongest that its skill has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.nlp.cue_table import Sense
from matcher.nlp.cues import Cues, lowered
from matcher.nlp.importance import importance_at
from matcher.nlp.priors import TOLD, Priors, Stretch
from matcher.nlp.segments import Segments
from matcher.values import Document, Importance

TITLE_WORDS = 12
JOB = re.compile(
    r"\b(?:engineer|developer|scientist|analyst|architect|manager|consultant|intern(?:ship)?|lead|specialist|administrator"
    r"|designer|researcher|director|head|expert|programmer|tester|trainee|graduate)s?\b",
    re.I,
)
# "Data Engineer, Machine Learning Platform": where somebody works, not what they do.
UNIT = re.compile(
    r"(?:[ /&-]+(?!(?:engineer|developer)\b)[\w&]+)? (?:platform|team|group|labs?|department|division|unit|organi[sz]ation|practice|office|studio"
    r"|cent(?:er|re)|institute|squad|tribe)\b(?=\W*(?:$|[,|–(/-]))",
    re.I,
)
UNIT_BEFORE = re.compile(r"\b(?:office|department|division|group|team|lab) (?:of|for) (?:\w+ )?$", re.I)
DEGREE = re.compile(
    r"\b(?:degrees?|bachelor(?:'?s)?|master(?:'?s)?|ph\.?\s?d\.?|doctorate|diploma|b\.?sc?\.?|m\.?sc?\.?|b\.?a\.?|m\.?a\.?|b\.?e\.?|b\.?tech|m\.?tech|majors?|graduates?|undergraduate)"
    r"(?=[\s,/(])(?:(?!\bexperience|\bknowledge|\byears?|\bskills|\bproficien|\bfamiliar|\bwith\b)[^.;:\n])*$",
    re.I,
)
DUTY = re.compile(
    r"\W*(?:accelerat|act|advis|analy[sz]|appl|architect|assist|attend|automat|build|champion|clean|coach|cod|collaborat|collect|communicat|conduct"
    r"|configur|consult|contribut|coordinat|creat|debug|defin|deliver|deploy|design|develop|devis|discover|document|driv|enabl|engag|enhanc|ensur"
    r"|establish|estimat|evaluat|execut|experiment|explor|extract|facilitat|find|formulat|gather|generat|guid|handl|help|identif|implement|improv"
    r"|influenc|inform|innovat|install|integrat|interact|interfac|interpret|investigat|iterat|join|keep|launch|lead|leverag|liais|maintain|mak"
    r"|manag|measur|mentor|migrat|model|monitor|operat|optimi[sz]|orchestrat|organi[sz]|own|participat|partner|perform|plan|prepar|present|process"
    r"|produc|propos|prototyp|provid|publish|push|recommend|refin|report|research|resolv|review|run|scal|select|serv|set|shap|shar|ship|solv"
    r"|steer|streamlin|supervis|support|synthesi[sz]|tak|test|track|train|transform|translat|troubleshoot|tun|updat|us|utili[sz]|validat|visuali[sz]"
    r"|work|writ|you)(?:e|es|s|ing|y|ies|ning|ting)?\b"
)
LONG_ITEM = 160  # characters
FIRST_WORDS = 48  # characters within which an item says what it is
ASKING = frozenset((Sense.MUST, Sense.FIRM, Sense.ASKS, Sense.EITHER, Sense.EXTRA, Sense.WISH))
STRENGTH = {Importance.ESSENTIAL: 2, Importance.OPTIONAL: 1, Importance.CONTEXT: 0}
Named = tuple[int, int, str]  # start, end, skill


def weigh(document: Document, text: str, named: Sequence[Named], segments: Segments) -> list[Importance]:
    """Return the importance of each mention: the strongest that its skill has anywhere in the posting.

    The subject of a degree is asked for as such; it makes the skill no stronger elsewhere.
    """
    lower = lowered(text)
    cues = Cues(text, lower, segments.starts)
    priors = Priors(document, lower, cues)
    title = _title(text)
    own: list[Importance] = []
    strongest: dict[str, Importance] = {}
    for start, end, skill in named:
        stretch = priors.at(start)
        segment = _within(segments.at(start), stretch)
        importance = importance_at(lower, (start, end), segment, stretch.prior, cues)
        if importance == Importance.CONTEXT and start < title[1] and not _names_unit(text, start, end, title):
            importance = Importance.ESSENTIAL
        if importance == Importance.CONTEXT and stretch.prior == TOLD and _among_wishes(lower, segments, segment, stretch, cues):
            importance = Importance.ESSENTIAL
        own.append(importance)
        if not DEGREE.search(text, segment[0], start):
            strongest[skill] = max(strongest.get(skill, Importance.CONTEXT), importance, key=STRENGTH.__getitem__)
    return [strongest.get(skill, importance) for importance, (_, _, skill) in zip(own, named, strict=True)]


def _among_wishes(lower: str, segments: Segments, segment: tuple[int, int], stretch: Stretch, cues: Cues) -> bool:
    """Tell whether an item without a word of its own stands between two that ask: "Docker" after "Strong Python"."""
    start, end = segment
    if end - start > LONG_ITEM or cues.between(start, end) or DUTY.match(lower, start, end):
        return False
    beside = [segments.at(offset) for offset in (start - 1, end) if stretch.start <= offset < stretch.end]
    return len(beside) == 2 and all(_asks(lower, item, cues) for item in beside)


def _asks(lower: str, item: tuple[int, int], cues: Cues) -> bool:
    """Tell whether an item asks for something, by its first words."""
    said = cues.between(item[0], min(item[1], item[0] + FIRST_WORDS))
    return bool(said) and said[0].sense in ASKING and not DUTY.match(lower, *item)


def _within(segment: tuple[int, int], stretch: Stretch) -> tuple[int, int]:
    """Return the part of a segment that lies in a section or list: a scrape may have lost what parts them."""
    return max(segment[0], stretch.start), min(segment[1], stretch.end)


def _title(text: str) -> tuple[int, int]:
    """Return where the posting's title stands: its first line, if that is short and names a job."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    title = text[start:end]
    return (start, end) if end > 0 and len(title.split()) <= TITLE_WORDS and JOB.search(title) else (0, 0)


def _names_unit(text: str, start: int, end: int, title: tuple[int, int]) -> bool:
    """Tell whether a part of a title names a team or a place."""
    return bool(UNIT.match(text, end, title[1]) or UNIT_BEFORE.search(text, title[0], start))
