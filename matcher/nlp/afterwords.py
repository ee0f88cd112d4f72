"""The paragraphs below a bulleted list that tell of the job and ask for nothing: "The old warehouse is retired."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import Cues
from matcher.reading.wordlist import one_of

BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
ITEM = re.compile(r"(?:\A|\n)[ \t]*(?:[-*•●▪■◦‣➢➤✓✔❖+–·]|\d{1,2}[.)])[ \t]")
FEWEST = 2  # line ends in a paragraph that lists items without bullets
OPENING = re.compile(
    r"(?:the|this|these|our|we|we're|you'll|you will|it|they|there|in|at|on|all|every|please|apply|send)\b"
)
VERB = re.compile(
    r"'ll\b|\b"
    + one_of("is are was were be been will has have can may runs? uses? works? takes? apply send join")
    + r"\b"
)
DEMANDING = re.compile(
    r"\b(?:"
    + one_of(
        r"experience\w* knowledge\w* skills? must needs? requir\w+ requirements? candidates? applicants? expect\w*"
        r" ideal\w* degree proficien\w* familiar\w* you_(?:have|know|are|can|should) your who able ability"
        r" comfortable fluen\w+ understand\w* looking strong solid background expert\w* essential"
    )
    + r"|you(?:'ve|'re)\b)\b"
)
OFFERING = re.compile(
    r"\b(?:benefits? (?:include|package)|equal[- ](?:employment )?opportunit\w+|reasonable accommodations?)\b"
)
ASKING = frozenset(Sense) - {Sense.TELLS, Sense.PARTS}
# "Brindlewick Labs is a fast-growing company", but not "The analyst is a member of the firm"
PORTRAIT = re.compile(
    r"[A-Z](?:(?<=\n.)|(?<=[.!?)] .)|(?<=[a-z][.!].)|(?<=['\"].))"
    r"[\w&.-]*(?: (?:[A-Z&][\w&.-]*|of|and)){0,4},?(?: (?:Inc|LLC|Corp|Ltd)\.?,?)? is (?:an?|the|one of)\b"
    r"[^.\n]{0,110}?\b(?:company|firm|startup|start-up|corporation|consultancy|organi[sz]ation|provider|agency)\b"
)
NO_NAME = re.compile(r"(?:The|Th[ia][st]|These|Our|We|You|Your|It|An?|As|Candidates?|Ideal|Experience|Must|Who|What)\b")
SENTENCE = re.compile(r"[.!?](?:\s|(?=[A-Z]))|['\"], ['\"]|\n|\Z")


def find_afterwords(lower: str, start: int, end: int, cues: Cues) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a section that stand below a list and only tell of something."""
    borders = list(BLANK_LINE.finditer(lower, start, end))
    below_list = False
    left = start
    for index, border in enumerate(borders):
        paragraph = lower[left : border.start()]
        below_list = below_list or ITEM.search(paragraph) is not None or paragraph.strip().count("\n") >= FEWEST
        left = border.end()
        right = borders[index + 1].start() if index + 1 < len(borders) else end
        if below_list and _only_tells(lower, left, right, cues):
            yield left, right


def _only_tells(lower: str, start: int, end: int, cues: Cues) -> bool:
    """Tell whether a paragraph is whole sentences without any word of demand, or none before what is offered."""
    paragraph = lower[start:end].rstrip()
    if not paragraph.endswith((".", "!")) or ITEM.search(paragraph):
        return False
    if offering := OFFERING.search(paragraph):
        return not DEMANDING.search(paragraph, 0, offering.start())
    if not OPENING.match(paragraph) or not VERB.search(paragraph) or DEMANDING.search(paragraph):
        return False
    return all(cue.sense not in ASKING for cue in cues.between(start, end))


def find_portraits(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what an employer says of itself below what it asks for, up to the next word of demand or line."""
    behind = start
    for found in PORTRAIT.finditer(text, start, end):
        opens = not NO_NAME.match(text, found.start())
        if found.start() < behind or not opens or DEMANDING.search(text, found.start(), found.end()):
            continue
        behind = found.end()
        while (stop := SENTENCE.search(text, behind, end)) and not DEMANDING.search(text.lower(), behind, stop.start()):
            behind = stop.end()
            if stop[0].strip(" .!?") or "\n" in stop[0] or behind >= end:
                break
        yield found.start(), max(behind, found.end())
