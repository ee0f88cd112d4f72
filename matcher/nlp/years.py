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
LABELLED = re.compile(r"\byears?\s+of\s+experience\s*:\s*(?P<low>\d{1,2})(?:\.5)?\+?(?P<unit>)", re.I)
NOT_EXPERIENCE = re.compile(
    r"\W*(?:old|of\s+age|contract|in\s+business|ago|history|anniversary|warranty|program\b|degree|college|university"
    r"|course\s*work|as\s+a\s+company|in\s+a\s+row|with\s+(?:the|our|us)\b"
    r"|(?:of\s+)?(?:growth|innovation|success|service\s+to|history|parental|leave|\w+\s+(?:records|history)))",
    re.I,
)
COMPANY_BEFORE = re.compile(
    r"\b(?:past|last|next|over\s+the|every|within|founded|first|for\s+over|for\s+more\s+than|our|after|in|average|contract"
    r"|length|notice|period|duration|ranked\s+\w+)\W+(?:of\s+)?(?:\w+\s+)?$",
    re.I,
)
EXPERIENCE = re.compile(
    r"\bexp(?:erience[ds]?|\.)?\b|\bbackground\b|\bwork(?:ing|ed)?\b|\bhands[\s-]on\b|\bindustry\b|\bdeveloping\b"
    r"|\bbuilding\b|\busing\b",
    re.I,
)
ROLE_BEFORE = re.compile(
    r"\b(?:senior|lead|engineer|developer|analyst|scientist|manager|architect|designer)\s*\($", re.I
)
# What may stand between the years and the skill that they are about.
PATH = re.compile(
    r"""\W*(?:(?:of|in|with|using|the|a|an|as|or|to|and|on|at|for|is|be|more|professional|relevant|related|practical|direct|prior
    |previous|proven|demonstrated|solid|strong|hands[\s-]on|work(?:ing)?|industry|industrial|commercial|experiences?|experienced
    |expertise|knowledge|exp|programming|coding|development|developing|building|designing|doing|creating|architecting|implementing
    |minimum|real[\s-]world|applied|advanced|proficien\w+|production|full[\s-]time|post[\s-]\w+|paid|preferred|required
    |acting|dedicated|modern|large|complex|recent|it)\b\W*)*""",
    re.I | re.X,
)
BESIDE = re.compile(r"\s*(?:,|/|&|\(|,?\s*(?:and|or|and/or))\s*(?:and|or)?\s*", re.I)
BEFORE = re.compile(
    r"(?:\s+(?:experience|knowledge|skills?))?(?:\s*[(:|–-]+\s*|\s+for\s+|\s+of\s+|\s{1,3})"
    r"(?:(?:min\w*\.?|at\s+least|over|more\s+than|>=?)\s*)?",
    re.I,
)
AS_TITLE = r"\W*(?:of\s+)?(?:\w+\s+){0,3}?(?:as|being)\s+(?:an?\s+)?(?:\w+\s+)?"
TITLES = re.compile(
    rf"{AS_TITLE}(?:(?P<science>data\s+scientist)|(?P<engineering>data\s+engineer)"
    r"|(?P<software>software\s+(?:engineer|developer))|(?P<learning>(?:machine\s+learning|ml)\s+engineer)"
    r"|(?P<analysis>data\s+analyst))\b",
    re.I,
)
TITLE_SKILLS = {
    "science": "data-science",
    "engineering": "data-engineering",
    "software": "software-engineering",
    "learning": "machine-learning",
    "analysis": "data-analysis",
}

WINDOW = 40
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
    matches = [match for match in YEARS.finditer(text, *segment) if _counts(text, match, segment)]
    for number, match in enumerate(matches):
        left = matches[number - 1].end() if number else segment[0]
        right = matches[number + 1].start() if number + 1 < len(matches) else segment[1]
        subjects = _subjects(text, match, (left, right), spans)
        if subjects or _speaks_of_experience(text, match, segment):
            for subject in subjects or [None]:
                yield match.start(), match.end(), months_of(match), subject
    for match in LABELLED.finditer(text, *segment):
        yield match.start(), match.end(), months_of(match), None


def _counts(text: str, match: re.Match[str], segment: tuple[int, int]) -> bool:
    """Tell whether a length of time can be a demand: not nought, not a company's age, a contract or a notice period."""
    if not months_of(match) or NOT_EXPERIENCE.match(text, match.end(), segment[1]):
        return False
    if COMPANY_BEFORE.search(text, max(segment[0], match.start() - WINDOW), match.start()):
        return False
    in_months = match["unit"].lower().startswith("month")
    return not in_months or bool(EXPERIENCE.search(text, *segment))


def _speaks_of_experience(text: str, match: re.Match[str], segment: tuple[int, int]) -> bool:
    after = text[match.end() : segment[1]]
    before = text[segment[0] : match.start()]
    if EXPERIENCE.search(after) or EXPERIENCE.search(before) or ROLE_BEFORE.search(before):
        return True
    return bool(re.match(r"\s*(?:of|in|with|as)\b", after))


def _subjects(
    text: str, match: re.Match[str], reach: tuple[int, int], spans: Sequence[tuple[int, int]]
) -> list[int | str | None]:
    """Return what the years are about: the skill right before them, a job title, or the skills listed after them."""
    before = [i for i, span in enumerate(spans) if reach[0] <= span[0] and span[1] <= match.start()]
    if before and BEFORE.fullmatch(text, spans[before[-1]][1], match.start()):
        return [before[-1]]
    title = TITLES.match(text, match.end(), reach[1])
    if title:
        return [TITLE_SKILLS[title.lastgroup or ""]]
    path = PATH.match(text, match.end(), reach[1])
    start = path.end() if path else match.end()
    listed: list[int | str | None] = []
    for index, span in enumerate(spans):
        first = match.end() <= span[0] <= start and span[1] <= reach[1]
        if first or (listed and span[0] > start and BESIDE.fullmatch(text, start, span[0])):
            listed.append(index)
            start = span[1]
    return listed
