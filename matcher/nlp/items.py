"""Items of lists that say nothing of their own, and are meant like those beside them."""

from __future__ import annotations

import re

from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import Cues
from matcher.nlp.priors import Stretch
from matcher.nlp.segments import Segments
from matcher.reading.wordlist import one_of

LONG_ITEM = 160  # characters
MARKED = re.compile(r"[ \t]*(?:[-*+–•●▪■◦‣➢✓·]|\d{1,2}[.)])[ \t]+\S")
MOST_LINES = 30  # of a list, above or below an item
LEAST_ASKING, SHARE_ASKING = 2, 0.25  # of a list's items: how many ask for something at least
FIRST_WORDS = 48  # characters within which an item says what it is
ASKING = frozenset((Sense.MUST, Sense.FIRM, Sense.ASKS, Sense.STUDY, Sense.EITHER, Sense.EXTRA, Sense.WISH))
# "Design …", "Developing …", "Maintains …", "You …": what is done, not what is asked for.
DUTY = re.compile(
    r"\W*"
    + one_of(
        """accelerat act advis analy[sz] appl architect assist attend automat build champion clean coach cod collaborat
        collect communicat conduct configur consult contribut coordinat creat debug defin deliver deploy design develop
        devis discover document driv enabl engag enhanc ensur establish estimat evaluat execut experiment explor extract
        facilitat find formulat gather generat guid handl help identif implement improv influenc inform innovat install
        integrat interact interfac interpret investigat iterat join keep launch lead leverag liais maintain mak manag
        measur mentor migrat model monitor operat optimi[sz] orchestrat organi[sz] own participat partner perform plan
        prepar present process produc propos prototyp provid publish push recommend refin report research resolv review
        run scal select serv set shap shar ship solv steer streamlin supervis support synthesi[sz] tak test track train
        transform translat troubleshoot tun updat us utili[sz] validat visuali[sz] work writ you"""
    )
    + r"(?:e|es|s|ing|y|ies|ning|ting)?\b"
)


def stands_among_wishes(lower: str, item: tuple[int, int], stretch: Stretch, segments: Segments, cues: Cues) -> bool:
    """Tell whether an item without a cue stands between two that ask: "Strong Go", "Docker", "Good knowledge of C"."""
    start, end = item
    if end - start > LONG_ITEM or cues.between(start, end) or DUTY.match(lower, start, end):
        return False
    beside = [segments.at(offset) for offset in (start - 1, end) if stretch.start <= offset < stretch.end]
    return len(beside) == 2 and all(_asks(lower, other, cues) for other in beside)


def stands_in_list_of_wishes(lower: str, item: tuple[int, int], stretch: Stretch, cues: Cues) -> bool:
    """Tell whether an item without a cue stands in a list of which some items ask, and none tells what is done.

    All items bear marks: "• 7+ years of C++", "• Python for tooling", "• FPGA a plus".
    """
    lines = _marked_lines(lower, item, stretch)
    if not lines or item[1] - item[0] > LONG_ITEM or cues.between(*item):
        return False
    asking = sum(any(cue.sense in ASKING for cue in cues.between(*line)) for line in lines)
    done = any(DUTY.match(lower, *line) for line in lines)
    return not done and asking >= max(LEAST_ASKING, SHARE_ASKING * len(lines))


def _marked_lines(lower: str, item: tuple[int, int], stretch: Stretch) -> list[tuple[int, int]]:
    """Return the lines of the list that an item stands in, from the first that bears a mark to the last."""
    start = lower.rfind("\n", 0, item[0]) + 1
    lines: list[tuple[int, int]] = []
    while start >= stretch.start and MARKED.match(lower, start) and len(lines) < MOST_LINES:
        lines.append((start, lower.find("\n", start) % (len(lower) + 1)))
        start = lower.rfind("\n", 0, start - 1) + 1 if start else -1
    place = lines[0][1] + 1 if lines else len(lower)
    below = 0
    while place < stretch.end and MARKED.match(lower, place) and below < MOST_LINES:
        lines.append((place, lower.find("\n", place) % (len(lower) + 1)))
        place, below = lines[-1][1] + 1, below + 1
    return lines


def _asks(lower: str, item: tuple[int, int], cues: Cues) -> bool:
    """Tell whether an item asks for something, by its first words."""
    said = cues.between(item[0], min(item[1], item[0] + FIRST_WORDS))
    return bool(said) and said[0].sense in ASKING and not DUTY.match(lower, *item)
