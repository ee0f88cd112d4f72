"""Items of lists that say nothing of their own, and are meant like those beside them."""

from __future__ import annotations

import re

from matcher.nlp.cue_rows import Sense
from matcher.nlp.cues import Cues
from matcher.nlp.priors import Stretch
from matcher.nlp.segments import Segments
from matcher.reading.wordlist import one_of

LONG_ITEM = 160  # characters
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


def _asks(lower: str, item: tuple[int, int], cues: Cues) -> bool:
    """Tell whether an item asks for something, by its first words."""
    said = cues.between(item[0], min(item[1], item[0] + FIRST_WORDS))
    return bool(said) and said[0].sense in ASKING and not DUTY.match(lower, *item)
