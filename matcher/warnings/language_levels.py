"""How well a language is asked for and stated, as warnings need it: levels are not weighed by the score.

Levels are those of the Common European Framework of Reference (Council of Europe 2001), A1 to C2 as 1 to 6, and 7 for a
first language. A word spans the levels that people mean by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from matcher.taxonomy import Taxonomy
from matcher.taxonomy.languages import is_language
from matcher.values import Profile, Requirements

FIRST = 7
WORDS = {
    r"[ABC][12]": (0, 0),  # said by the code itself
    r"native|mother[- ]tongue|first[- ]language|bilingual": (FIRST, FIRST),
    r"fluen(?:t|tly|cy)|proficient|full professional|business[- ]fluent|negotiation": (5, 6),
    r"advanced|excellent|very good|professional|upper[- ]intermediate": (4, 6),
    r"good(?! to have)|working": (3, 5),
    r"conversational|intermediate": (3, 4),
    r"limited(?: working)?": (2, 3),
    r"basics?|beginners?'?|elementary|rudimentary|school|some": (1, 2),
}
LEVEL = "|".join(f"(?P<w{number}>{words})" for number, words in enumerate(WORDS))
RANGES = tuple(WORDS.values())
LINKS = (
    "level|at|least|minimum|min|of|CEFR|in|written|spoken|and|command|knowledge|speaker|language|skills?|working|"
    "proficiency"
)
GAP = rf"(?:[\s(:–—-]|\b(?:{LINKS})\b)*"
BEHIND = re.compile(rf"{GAP}\b(?:{LEVEL})\b", re.I)
BEFORE = re.compile(rf"\b(?:{LEVEL})\b{GAP}$", re.I)
JOINED = re.compile(r"\band\b", re.I)
BORDER = re.compile(r"[,;|•·\n]|\.\s")
CODES = ("A1", "A2", "B1", "B2", "C1", "C2")


class Level(NamedTuple):
    """From which level to which a text means (1-7), and its own word for it."""

    least: int
    most: int
    said: str


def find_level(quote: str, names: Iterable[str]) -> Level | None:
    """Return the level that a passage states beside one of the names of a language; None where it states none.

    >>> find_level("Fluent German (C1 or better) and good English", ["English"])
    Level(least=3, most=5, said='good')
    """
    for name in sorted(names, key=len):
        if place := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", quote, re.I):
            behind, before = BORDER.split(quote[place.end() :])[0], BORDER.split(quote[: place.start()])[-1]
            found, led = BEHIND.match(behind), BEFORE.search(before)
            is_led = led and (not found or JOINED.search(found[0]))  # "very good German and good English"
            told = led if is_led else found
            return _level(told) if told else None
    return None


def _level(found: re.Match[str]) -> Level:
    number, word = next((number, found[f"w{number}"]) for number in range(len(WORDS)) if found[f"w{number}"])
    code = CODES.index(word.upper()) + 1 if word.upper() in CODES else 0
    return Level(code, code, word.upper()) if code else Level(*RANGES[number], word)


def warn_of_levels(profile: Profile, requirements: Requirements, taxonomy: Taxonomy) -> Iterator[str]:
    """Yield each language of which a posting asks for more than the résumé states."""
    for item in requirements.items:
        skill = taxonomy.skills.get(item.any_of[0]) if len(item.any_of) == 1 else None
        if skill and is_language(skill.id, taxonomy) and skill.id in profile.held:
            asked = find_level(item.quote, skill.names)
            passages = (find_level(evidence.quote, skill.names) for evidence in profile.held[skill.id].evidence)
            stated = max(filter(None, passages), key=lambda level: level.most, default=None)
            if asked and stated and stated.most < asked.least:
                yield (
                    f"of {skill.label} the posting asks for “{asked.said}” and the résumé states “{stated.said}”; "
                    "the score weighs no levels of languages"
                )
