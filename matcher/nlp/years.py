"""Find the minimum of experience that a posting states: "3+ years of Python", "five to seven years"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
}  # fmt: skip
NUMBER = r"(?:\d{1,2}(?:\.5)?|" + "|".join(WORDS) + r")"
YEARS = re.compile(
    rf"(?<![\d$.,])\b(?P<low>{NUMBER})\s*(?:\(\s*\w+\s*\+?\s*\)\s*)?\+?\s*(?:(?:-|to|or|and)\s*(?P<high>{NUMBER})\s*\+?\s*)?"
    r"(?:\(\s*\d+\s*\)\s*)?(?:or\s+more\s+|plus\s+|full\s+)?\+?\s*(?P<unit>years?|yrs?|months?)\b['’]?\s*(?:\.)?"
    r"(?:\s*(?:or\s+more|plus|and\s+above|\+))?",
    re.I,
)
NOT_EXPERIENCE = re.compile(
    r"^\W*(?:old|of\s+age|contract|in\s+business|ago|history|anniversary|warranty|program\b|degree|college|university"
    r"|course\s*work|as\s+a\s+company|(?:of\s+)?(?:growth|innovation|success|service\s+to))",
    re.I,
)
COMPANY_BEFORE = re.compile(
    r"\b(?:past|last|next|over\s+the|every|within|founded|first|for\s+over|for\s+more\s+than|our|after|in)\s+(?:\w+\s+)?$",
    re.I,
)
EXPERIENCE = re.compile(
    r"\bexp(?:erience[ds]?|\.)?\b|\bbackground\b|\bwork(?:ing|ed)?\b|\bhands[\s-]on\b|\bindustry\b|\bdeveloping\b|\bbuilding\b|\busing\b",
    re.I,
)
# What may stand between the years and the skill that they are about.
PATH = re.compile(
    r"""\W*(?:(?:of|in|with|using|the|a|an|as|or|to|and|on|at|for|is|be|more|professional|relevant|related|practical|direct|prior
    |previous|proven|demonstrated|solid|strong|hands[\s-]on|work(?:ing)?|industry|industrial|commercial|experiences?|experienced
    |expertise|knowledge|exp|programming|coding|development|developing|building|designing|doing|creating|architecting|implementing
    |minimum|real[\s-]world|applied|advanced|proficien\w+|production|full[\s-]time|post[\s-]\w+|paid|preferred|required
    |acting|dedicated|modern|large|complex|data)\b\W*)*""",
    re.I | re.X,
)
BESIDE = re.compile(r"\s*(?:,|/|&|\(|,?\s*(?:and|or|and/or))\s*(?:and|or)?\s*", re.I)
DIRECTLY = re.compile(r"[\s:()|–-]*(?:experience)?[\s:()|–-]*(?:\(?(?:min\w*\.?|at least|>=?)\s*)?", re.I)
TITLES = re.compile(
    r"\b(?P<science>data\s+scientist)|(?P<engineering>data\s+engineer)|(?P<software>software\s+(?:engineer|developer))"
    r"|(?P<learning>machine\s+learning\s+engineer)|(?P<analysis>data\s+analyst)",
    re.I,
)
TITLE_SKILLS = {
    "science": "data-science",
    "engineering": "data-engineering",
    "software": "software-engineering",
    "learning": "machine-learning",
    "analysis": "data-analysis",
}

Found = tuple[int, int, int, "int | str | None"]


def months_of(match: re.Match[str]) -> int:
    """Return the lower bound that a match of YEARS states, in months."""
    low = match["low"].lower()
    value = float(WORDS.get(low, 0) or low)
    return round(value if match["unit"].lower().startswith("month") else value * 12)


def find_years(text: str, segment: tuple[int, int], spans: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """Yield (start, end, months, subject) for each minimum that a segment states.

    The subject is the index of a span, the id of the skill that a job title stands for ("3 years as a data
    scientist"), or None for experience in total.
    """
    matches = [match for match in YEARS.finditer(text, *segment) if months_of(match)]
    for number, match in enumerate(matches):
        left = matches[number - 1].end() if number else segment[0]
        right = matches[number + 1].start() if number + 1 < len(matches) else segment[1]
        subjects = _subjects(text, match, (left, right), spans)
        if subjects or _speaks_of_experience(text, match, segment):
            for subject in subjects or [None]:
                yield match.start(), match.end(), months_of(match), subject


def _speaks_of_experience(text: str, match: re.Match[str], segment: tuple[int, int]) -> bool:
    after = text[match.end() : segment[1]]
    before = text[segment[0] : match.start()]
    if NOT_EXPERIENCE.search(after) or COMPANY_BEFORE.search(before):
        return False
    return bool(EXPERIENCE.search(after) or EXPERIENCE.search(before) or re.match(r"\s*(?:of|in|with|as)\b", after))


def _subjects(
    text: str, match: re.Match[str], reach: tuple[int, int], spans: Sequence[tuple[int, int]]
) -> list[int | str | None]:
    """Return what the years are about: the skills listed after them, a job title, or the skill right before them."""
    path = PATH.match(text, match.end(), reach[1])
    start = path.end() if path else match.end()
    listed: list[int | str | None] = []
    for index, span in enumerate(spans):
        if (match.end() <= span[0] <= start and span[1] <= reach[1]) or (
            listed and span[0] > start and BESIDE.fullmatch(text, start, span[0])
        ):
            listed.append(index)
            start = span[1]
    if listed:
        return listed
    title = TITLES.match(text, start, reach[1])
    if title:
        return [TITLE_SKILLS[title.lastgroup or ""]]
    before = [i for i, span in enumerate(spans) if reach[0] <= span[0] and span[1] <= match.start()]
    if before and DIRECTLY.fullmatch(text, spans[before[-1]][1], match.start()):
        return [before[-1]]
    return []
