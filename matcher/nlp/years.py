"""Find the minimum of experience that a posting states: "3+ years of Python", "five to seven years"."""

from __future__ import annotations

import re
from collections.abc import Sequence

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
NUMBER = r"(?:\d{1,2}(?:\.5)?|" + "|".join(WORDS) + r")"
YEARS = re.compile(
    rf"(?<![\d$.,])\b(?P<low>{NUMBER})\s*(?:\(\s*\d+\s*\+?\s*\)\s*)?\+?\s*(?:(?:-|to|or|and)\s*(?P<high>{NUMBER})\s*\+?\s*)?"
    r"(?:\(\s*\d+\s*\)\s*)?(?:or\s+more\s+|plus\s+|full\s+)?\+?\s*(?P<unit>years?|yrs?|months?)\b['’]?\s*(?:\.)?(?:\s*(?:or\s+more|plus|and\s+above|\+))?",
    re.I,
)
NOT_EXPERIENCE = re.compile(
    r"^\W*(?:old|of\s+age|contract|in\s+business|ago|history|anniversary|warranty|program\b|degree|college|university|course\s*work|as\s+a\s+company)"
    r"|^\W*(?:of\s+)?(?:growth|innovation|success|service\s+to)",
    re.I,
)
COMPANY_BEFORE = re.compile(
    r"\b(?:past|last|next|over\s+the|every|within|founded|first|for\s+over|for\s+more\s+than|our)\s+(?:\w+\s+)?$", re.I
)
EXPERIENCE = re.compile(
    r"\bexp(?:erience|\.)?\b|\bbackground\b|\bwork(?:ing|ed)?\b|\bhands[\s-]on\b|\bindustry\b|\brole\b|\bdeveloping\b|\bbuilding\b|\busing\b",
    re.I,
)
TO_SKILL = re.compile(r"[\w\s,'’()/&+-]{0,60}?$")


def months_of(match: re.Match[str]) -> int:
    """Return the lower bound that a match of YEARS states, in months."""
    low = match["low"].lower()
    value = float(WORDS.get(low, 0) or low)
    return round(value if match["unit"].lower().startswith("month") else value * 12)


def find_years(
    text: str, segment: tuple[int, int], spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int, int, int | None]]:
    """Return (start, end, months, index of the span they speak of or None for experience in total)."""
    found = []
    matches = [m for m in YEARS.finditer(text, *segment) if _speaks_of_experience(text, m, segment)]
    for number, match in enumerate(matches):
        stop = matches[number + 1].start() if number + 1 < len(matches) else segment[1]
        found.append((match.start(), match.end(), months_of(match), _skill_after(text, match, stop, spans)))
    return found


def _speaks_of_experience(text: str, match: re.Match[str], segment: tuple[int, int]) -> bool:
    after = text[match.end() : segment[1]]
    before = text[segment[0] : match.start()]
    if NOT_EXPERIENCE.search(after) or COMPANY_BEFORE.search(before):
        return False
    return bool(EXPERIENCE.search(after) or EXPERIENCE.search(before) or re.match(r"\s*(?:of|in|with|as)\b", after))


def _skill_after(text: str, match: re.Match[str], stop: int, spans: Sequence[tuple[int, int]]) -> int | None:
    """Return the index of the first span that follows closely enough to be what the years are about."""
    for index, (start, _) in enumerate(spans):
        if match.end() <= start < stop:
            between = text[match.end() : start]
            if SKILL_PATH.fullmatch(between):
                return index
            return None
    return None


SKILL_PATH = re.compile(
    r"\W*(?:(?:of|in|with|using|the|a|an|as|or|to|and|on|at|for|professional|relevant|related|practical|direct|prior|previous|proven|demonstrated|solid|strong|hands[\s-]on|"
    r"work(?:ing)?|industry|commercial|experience[d]?|expertise|knowledge|exp|programming|coding|development|developing|building|designing|minimum|real[\s-]world|applied|advanced|proficien\w+|production|full[\s-]time|post[\s-]\w+)\b\W*)*",
    re.I,
)
