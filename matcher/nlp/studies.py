"""Names that mean a subject of study behind a degree: "BSc in Computer Science, Mathematics or Statistics"."""

from __future__ import annotations

import re

from matcher.reading.wordlist import words

# Subjects whose names mean departments, trades and systems, too: "Department: Engineering", "our information systems".
VAGUE = frozenset(
    f"{subject}-degree"
    for subject in words("""
        business-administration civil-engineering commerce engineering english geography industrial-engineering
        informatics information-systems mechanical-engineering natural-sciences quantitative social-sciences stem
        """)
)
DEGREE = re.compile(
    r"""\b(?<!high\ )(?<!large\ )(?<!great\ )(?<!certain\ )(?:
        degrees?|diploma|bachelor(?:['’]?s)?|master['’]?s|ph\.?\s?d|doctorate|mba|mph|[bm]\.?(?:sc|eng|tech)\b|mphil
      | (?:[bm]\.?[as]|master|major(?:ed|ing)?|graduated?)(?=\.?\s+(?:degrees?\s+)?(?:in|of)\b)
      | [bm]\.?[as](?=\.?\s+$)
      | (?:education|major)(?=:)
    )""",
    re.X,
)
LINK = re.compile(r"\s*(?:,\s*(?:and|or|and/or)\b|,|/|\b(?:and/or|or|and)\b|&)\s*", re.I)
ASIDE = re.compile(r"\([^()]{0,40}\)")
OPENING = re.compile(
    r"(?:[.:()]|\s|(?:with\s+)?(?:an?\s+)?(?:speciali[sz]ation|concentration|focus|emphasis)\s+(?:in|on)\b"
    r"|,?\s*(?:preferably|ideally)\s+in\b"
    r"|\b(?:degrees?|(?:or\s+)?(?:equivalent|higher|above)|honou?rs|level|program(?:me)?|of\s+(?:science|arts|engineering)|in|of|an?|the"
    r"|(?:(?:quantitative|technical|scientific|analytical|numerate|computational|stem|closely|related|relevant|similar)[\s/-]+){0,3}"
    r"(?:fields?|disciplines?|subjects?|areas?)(?:\s+(?:like|such\s+as|including))?|e\.?\s?g|either|applied|pure)\b)*",
    re.I,
)
NO_SUBJECT = re.compile(
    r"\b(?:experience|skills?|knowledge|years?|work\w*|strong|solid|with|using|must|have|is|are|ability|expertise"
    r"|understanding|proficien\w+|familiar\w*|in|to)\b",
    re.I,
)
NO_SUBJECT_AFTER = re.compile(
    r"\s+(?:experience|skills?|knowledge|tools?|work|background|platforms?|teams?|roles?|projects?|industry)\b", re.I
)
# Behind a subject: "Statistics, or a closely related technical field", "Statistics (or similar)"
RELATED_FIELD = re.compile(
    r"[\s,(/]*(?:(?!experience)[\w-]+[\s,]+){0,3}?(?:\b(?:and/or|or|and)\b|[/&])[\s(]*"
    r"(?:(?:in|an?|any|another|other|some|closely|degrees?)\s+)*"
    r"(?:(?:related|similar|comparable|adjacent|allied)\b\s*(?:[.,;)\n]|$|(?:[\w-]+[\s/,]+){0,4}?(?:@)\b)"
    r"|(?:relevant|equivalent)\s+(?:[\w-]+\s+)?(?:@)\b)".replace(
        "@",
        "fields?|disciplines?|subjects?|areas?|degrees?|majors?|stud(?:y|ies)|domains?|sciences?|specialit(?:y|ies)|streams?|qualifications?",
    ),
    re.I,
)
REACH, WORDS = 160, 4  # characters of a list of subjects; words of one


def speaks_of_degree(text: str, segment: tuple[int, int]) -> bool:
    """Tell whether a sentence says what somebody has studied: "our information systems" does not."""
    return DEGREE.search(text[slice(*segment)].lower()) is not None


def is_studied(text: str, start: int, end: int, segment: int) -> bool:
    """Tell whether a name stands behind a degree, in a list of subjects perhaps; its sentence begins at ``segment``."""
    before = text[max(segment, start - REACH) : start]
    degree = next(reversed([*DEGREE.finditer(before)]), None)
    if degree is None or NO_SUBJECT_AFTER.match(text, end):
        return False
    behind = ASIDE.sub("", before[degree.end() :])
    opening = OPENING.match(behind)
    rest, *others = LINK.split(behind[opening.end() :] if opening else behind)
    if not others:
        return not rest
    between = [rest, *others[:-1]]
    return not OPENING.sub("", others[-1]) and not any(
        len(part.split()) > WORDS or NO_SUBJECT.search(part) for part in between
    )


def takes_related(text: str, end: int) -> bool:
    """Tell whether behind a subject of study, which ends there, a related one is said to do as well."""
    return RELATED_FIELD.match(text, end) is not None
