"""Cut a text into segments, the stretches within which a cue word speaks: sentences, bullets and lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from matcher.reading.wordlist import words

# One pattern each, opening with what is rare: the engine is fast to skip to that.
SENTENCE_END = re.compile(r"[.!?](?:\s+(?=[A-Z•*(\"\d])|(?=[A-Z][a-z]))")  # also scraped: "Oozie.Experience"
LINE_END = re.compile(r"\n\s*")
BULLET = re.compile(r"[•●▪■◦‣➢➤✓✔❖]")
STAR = re.compile(r" \* (?=[A-Z\d])")  # of a list that lost its lines
GAP = re.compile(r"    [ \t]*")
# Scraped: "toolsExperience with the", "a PLUSExperience in", "business needs Strong knowledge of"
JOINED = re.compile(
    r"[A-Z](?:(?<=[a-z)].)|(?<=[A-Z]{3}.)|(?<=[A-Za-z)0-9] .))[a-z]{2,}"
    r"(?:(?= (?P<joint>with|in|using)\b| [a-z]| ?\()|(?P<open>(?=[ /:’'-])))"
)
STATUS = re.compile(r"red\)(?=\w)")  # "Go: 2 years (Required)Rust: 1 year"
# What opens an item, whatever follows it, behind a word in small letters: "eye for detail Strong SQL"
DEMAND = re.compile(
    r"[ABDEMPS](?<= .)(?:dvanced|achelor|emonstrated|xcellent|aster|inimum|roficient|roven|olid|trong)(?=s?\b)"
)
YEARS = re.compile(r"y(?:ea)?rs?\b")
NUMBER = re.compile(r"(?<!\d)[1-9]\d?(?: ?[-–] ?\d\d?)?\+? ?$")
ABBREVIATIONS = ("e.g", "i.e", "min", "max", "incl", "approx", "yrs", "esp", "equiv", "prof")
INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")
DEGREE = re.compile(r"/[BM]\.(?=\w)")  # "B.E/B.Tech"
GLUED = re.compile(r"(?:^|[\s(/])[a-z]{3,}$|\)$")
LAST_WORD = re.compile(r"[\w'’&+-]+ $")
LONGEST_NUMBER = 9  # "10 - 12+ "
WRAPPED = 40  # characters of a line that may go on in the next one
FULL = 0.7  # of the longest line: the next word may not have fitted
SURELY_OPEN = re.compile(r"(?:[,&/(]|\b(?:and|or|the|a|an|using|including))$", re.I)
OPEN_END = re.compile(
    r"(?:[,&/(]|\b(?:and|or|of|the|in|with|for|to|a|an|as|using|including|into|from|by|on|at|via))$", re.I
)
LONGEST_OPEN = len("including")
ITEM = re.compile(r"[-*•●▪■◦‣➢➤✓✔❖+–#>|]|\d{1,2}[.)]\s|o\s")

# The words that items of a posting's lists begin with.
STARTERS = words(
    """ability able academic adept advanced advise analytical analyze applied apply architect assist at automate ba
    bachelor bachelors basic bs build building certification certified clean collaborate collaborating collect comfort
    comfortable communicate competence competency computer conduct contribute coordinate create creating creative
    curiosity debug deep define deliver demonstrable demonstrated deploy design designing detail develop developing
    document drive eager effective enhance ensure establish evaluate excellence excellent exceptional execute
    experience experienced expert expertise explore exposure extensive extract facilitate familiar familiarity fluency
    fluent gather general generate good graduate great hands have help high highly identify implement implementing
    improve integrate interact interest interpret investigate keen knowledge lead leading leverage liaise maintain
    maintaining manage managing master masters mentor minimum monitor motivated must optimize organized outstanding
    own participate partner passion passionate perform phd practical prepare present previous prior produce
    proficiency proficient programming proven provide recent relevant research responsible review self skilled skills
    solid some strong support supporting technical test thorough track train translate troubleshoot understand
    understanding use utilize validate willing willingness work working write writing you"""
)
# What an item ends with rather than begins, where another follows: "communication skills Strong SQL".
CLOSING = words("skills experience knowledge")
# "a related field 5+ years of", but not "with 5 years" or "minimum 5 years".
BEFORE_YEARS = words("degree discipline equivalent experience field fields knowledge skills")
NOUNS = words(
    "analytical architect design document experience interest lead master research support technical test work"
)
NAMES = frozenset((("Visual", "basic"), ("Power", "automate"), ("Adobe", "experience")))
JOINING = words(
    """a an and & any as at by for from in into is its my no of on or our other over per such that the their this to
    under using via with your very more most both all new"""
)


def opens_item(word: str) -> bool:
    """Tell whether items begin with a word: "Experience", "Optimized"."""
    lower = word.lower()
    return lower in STARTERS or lower.removesuffix("d") in STARTERS or lower.removesuffix("ed") in STARTERS


class Segments:
    """The segments of one text, found by offset."""

    __slots__ = ("_bounds", "starts")

    def __init__(self, text: str) -> None:
        self.starts = sorted({0, *_starts(text)} - {len(text)} or {0})
        self._bounds = list(pairwise((*self.starts, len(text))))

    def at(self, offset: int) -> tuple[int, int]:
        """Return start and end of the segment that holds an offset."""
        return self._bounds[bisect_right(self.starts, offset) - 1]


def _starts(text: str) -> Iterator[int]:
    """Yield where segments start, in no order."""
    for border in SENTENCE_END.finditer(text):
        if _ends_sentence(text, border.start()):
            yield border.end()
    lines = list(LINE_END.finditer(text))
    width = max(b.start() - a.end() for a, b in pairwise(lines)) if len(lines) > 1 else len(text)
    for border in lines:
        if not _wraps(text, border.start(), border.end(), width):
            yield border.end()
    for border in JOINED.finditer(text):
        if _joins(text, border):
            yield border.start()
    for border in DEMAND.finditer(text):
        previous = _word_before(text, border.start())
        if previous.islower() and previous not in JOINING:
            yield border.start()
    for border in YEARS.finditer(text):
        number = NUMBER.search(text, max(0, border.start() - LONGEST_NUMBER), border.start())
        if number and _stands_free(text, number.start()):
            yield number.start()
    if not text.isascii():
        for border in BULLET.finditer(text):
            yield border.start()
    if " * " in text:
        for border in STAR.finditer(text):
            yield border.start() + 1
    for border in STATUS.finditer(text):
        yield border.end()
    for border in GAP.finditer(text):
        if text[border.start() - 1 : border.start()] != "\n":  # what a line is indented by is no gap
            yield border.end()


def _ends_sentence(text: str, dot: int) -> bool:
    """Tell whether a dot ends a sentence: not the one of an initial ("J. Smith") or an abbreviation's."""
    if INITIAL.search(text, max(0, dot - 2), dot) or DEGREE.match(text, max(0, dot - 2)):
        return False
    return not text[max(0, dot - 6) : dot].lower().endswith(ABBREVIATIONS)


def _wraps(text: str, end: int, start: int, width: int) -> bool:
    """Tell whether a line goes on in the next: a long one before lower case, or one that closes with a comma."""
    if text.count("\n", end, start) > 1 or ITEM.match(text, start):
        return False
    line = text[text.rfind("\n", 0, end) + 1 : end].rstrip()
    if len(line) < min(WRAPPED, FULL * width):
        return False
    if text[start : start + 1].islower():
        return line[-1] not in ".:;!?"
    return (OPEN_END if len(line) > FULL * width else SURELY_OPEN).search(line, len(line) - LONGEST_OPEN) is not None


def _joins(text: str, border: re.Match[str]) -> bool:
    """Tell whether a capital begins an item that a scrape joined to the one before it.

    In "SQL Experience with" it asks for something; in "Operations Research" it goes on with a name.
    """
    start, word = border.start(), border[0].lower()
    if text[start - 1] != " ":  # "toolsExperience", but not "JavaScript"
        return word in STARTERS or GLUED.search(text, max(0, start - 24), start) is not None
    if border["open"] is not None:  # "a Master's", "Strong SQL": no sign of a sentence
        return False
    previous = _word_before(text, start) or "-"
    if word not in STARTERS or previous.lower() in JOINING:
        return False
    if previous.lower() in STARTERS and previous not in CLOSING:
        return False
    if (previous, word) in NAMES:
        return False
    new_item = border["joint"] is not None and word == "experience" and previous.isupper()
    return new_item or not (previous[0].isupper() and word in NOUNS)


def _stands_free(text: str, number: int) -> bool:
    """Tell whether a number of years opens an item: "in a related field 5+ years", but not "with 5 years"."""
    return text[number - 1 : number].islower() or _word_before(text, number) in BEFORE_YEARS


def _word_before(text: str, start: int) -> str:
    """Return the word that one blank parts from an offset, "" where something else stands."""
    before = LAST_WORD.search(text, max(0, start - 24), start)
    return before[0].rstrip() if before else ""
