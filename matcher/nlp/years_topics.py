"""What a stated minimum is about: the skills and job titles in the words that follow it, or right before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from matcher.nlp.years_titles import find_titles
from matcher.values import Kind

TITLE = "title"
KINDS = frozenset({Kind.TECHNOLOGY, Kind.CONCEPT, Kind.DOMAIN})
# Soft skills that are work of its own; "5 years in a fast-paced environment" are no years of adaptability.
SOFT_WORK = frozenset({
    "leadership", "project-management", "program-management", "people-management", "client-relationship-management",
    "customer-service", "vendor-management", "stakeholder-management", "mentoring", "coaching", "teaching",
    "supervision", "public-relations", "training-delivery", "negotiation", "hiring-and-interviewing",
})  # fmt: skip
TOO_VAGUE = frozenset(
    {"information-technology", "domain-knowledge", "clean-code", "online-marketplaces", "multilingualism"}
)

# What ends the phrase between the years and the first thing that they are about.
BREAK = re.compile(
    r"""[.;!?]\s | (?<!experience):\s | [.;!?]$ | [\n|\[\]•] | ["']\s*,\s*["'] | (?-i:[a-z)](?=[A-Z][a-z]+\s))
    | \bexp(?:erience)?\b\s*\((?!or\b|preferred|required)
    | \b(?:who|that|which|where|whose|preferably|ideally|plus|but|if|while|must|will|would|may|can|should|than|at(?!\s+least)|for
      |from|by|required\s+to|ability|able|needs?\s+to|degree|bachelor\w*|master\w*|ph\.?\s?d|b\.?s\.?|m\.?s\.?|including|alongside
      |preferred\W*$)\b
    | \b(?:roles?(?!\s+(?:focus\w+|cent\w+|dedicated)\s+(?:on|in|to)\b)|positions?|capacity|environments?|settings?|compan(?:y|ies)|firms?|organi[sz]ations?|fields?
      |industr(?:y|ies)|sectors?|disciplines?)\b(?!\s+(?:work|exp))
    | ,(?!\s*(?:(?:and|or|&)\s+)?(?:\w+ing|\w+al|\w+ive|recent|hands-on|relevant|direct|related|full-time|paid)\b)
    | \bexperiences?,?\s+(?:and|or|&|plus)\b(?!\s+success\s+(?:in|with)\b)
    | \b(?:and|or|&)\s+(?:an?\s+)?(?:strong|solid|good|excellent|proven|deep|knowledge|understanding|familiar\w*
      |proficien\w+|expertise|skills?|passion|fluen\w+|demonstrated|experience)\b
    | (?-i:\s(?:Strong|Solid|Proven|Excellent|Good|Proficien\w+|Knowledge|Experienced|Expert\w*|Must|Demonstrated
      |Familiar\w*|Advanced|Ability|Working\s+knowledge)\s)
    | (?-i:\b[a-z][a-z-]*\s+Experience\s)
    | (?-i:\s(?:Deep|Extensive|Analytical|Background|Understanding|Comfortable)\s[a-z])
    """,
    re.I | re.X,
)
EXAMPLES = re.compile(
    r"\b(?:such\s+as|like|(?:e\.g|i\.e)\.?,?|following(?!\s+(?:fields|disciplines|industries|degrees))(?:\s+\w+)?:?|of(?:\s+th[eo]se)?:"
    r"|(?:languages?|tools?|technolog(?:y|ies)|frameworks?|platforms?|packages?|software|librar(?:y|ies)|databases?)\b"
    r"[^.;:()\n]{0,40}(?:\(|,?\s+including\b))",
    re.I,
)
AS_TITLE = re.compile(
    r"\b(?:as|role\s+of)\s+(?:an?\s+)?(?:(?!(?:with|for|to|at|in|on|who|that|by|from|of)\b)[\w-]+(?:\s*[,/])?\s*){0,5}$", re.I
)
SENTENCE_END = re.compile(r"[.;\n]\s")
# What may stand between two things that the years are about.
LIGHT = r"(?:in|with|using|on|of|the|an?|its|other|related|modern|either|both|e\.g\.,?|such\s+as|like)"
NOUN = (
    r"(?:models?|modell?ing|tools?|algorithms?|techniques?|methods?|frameworks?|applications?|systems?|solutions?"
    r"|products?|platforms?|technolog(?:y|ies)|approach(?:es)?|librar(?:y|ies)|pipelines?|services?|projects?"
    r"|development|engineering|operations|design|implementation|analysis|programming|coding|languages?|databases?|environments?|code|cloud"
    r"|stack|packages?|processes|software|workflows?|practices?)"
)
NOUNS = rf"(?:\s+{NOUN}){{0,2}}"
# "analytics, measurement, business intelligence": a list goes on after a thing that no name covers.
UNKNOWN = r"(?:,\s*(?!(?:and|or|including|preferably|ideally|with|plus|but|strong|good)\b)[a-z-]+(?:\s[a-z-]+)?(?=\s*,))?"
BESIDE = re.compile(
    rf"{NOUNS}(?:\s*\([^()]*\))?{UNKNOWN}(?:\s*(?:,|/|&|\+|\band/or\b|\band\b|\bor\b|\bas\s+well\s+as\b))+\s*(?:{LIGHT}\s+){{0,3}}"
    r"(?:[a-z]+ing\s+(?:with\s+)?)?",
    re.I,
)
IS_NOUN = re.compile(NOUN, re.I)
FUSED = re.compile(r"[\s'-]*(?:s\s)?")
# "years of software development experience in Java" speaks of both.
FURTHER = re.compile(
    rf"{NOUNS}\s+(?:(?:and\s+\w+\s+)?(?:experience|expertise|background)\s*,?\s+)?(?:in|with|using|as|role\s+using)\s+(?:{LIGHT}\s+)?"
    r"(?:\w+\s+(?:such\s+as|like)\s+)?(?:\w+ing\s+)?",
    re.I,
)
PLAIN_BEFORE = (
    r"(?:\s+(?:role|position|post|job|programming|development|coding|work))?"
    r"(?:\s+(?:experience|knowledge|skills?|background|proficiency))?"
)
AT_LEAST = r"(?:(?:min\w*\.?|at\s+least|over|more\s+than|>=?)\s*(?:of\s+)?)?"
MARKED_BEFORE = re.compile(rf"{PLAIN_BEFORE}\s*(?:[(:|-]+|\bof\b)\s*{AT_LEAST}", re.I)
LOOSE_BEFORE = re.compile(
    rf"{PLAIN_BEFORE}\s*(?:[,;]|(?P<lasting>\bfor\b)|)\s{{0,3}}(?:required\s+)?{AT_LEAST}", re.I
)
LOOSE_AFTER = re.compile(r"\s*(?:[,;.)|\n]|$|\((?:required|must)|each\b|or\s+more\b|\w+\s*(?:\n|\Z))", re.I)
ROW_START = re.compile(r"(?<![^\n])[ \t]*$")
ROW_END = re.compile(r"[ \t]*(?:\n|$)")
EACH_BEFORE = re.compile(r"\s*(?:and|or|&|/)\s*", re.I)
# "Claims data: 3 years (Required)": a form's row names what it asks for.
ROW_NAME = re.compile(
    r"(?<![^\n])[ \t]*(?P<name>(?!.*\b(?:overall|total|relevant|related|work|years?|experience|industry|similar)\b)"
    r"[A-Za-z][^\n:;.]{1,40}):\s*$",
    re.I,
)
ROW_DEMAND = re.compile(r"\s*\(required\)", re.I)
LONGEST_ROW = 50
# "The product has run on Oracle for 8 years" asks for nothing.
THINGS = re.compile(r"\b(?:we|our|us|product|platform|system|company|application|app|service|site|it)\b", re.I)
FURTHEST = 3  # "languages used for statistics and reporting (Python, R)"
LONGEST_GAP = 75
LONGEST_EXAMPLES = 150
TAIL = 200
NEAR = 6
INDENT = 6
SUBJECT = 66
Bounds = tuple[int, int]


class Topic(NamedTuple):
    """A mention, or a job title that stands for a skill, that years may be stated for."""

    start: int
    end: int
    skill: str | None
    label: str
    kind: str


def may_be_topic(skill: str, kind: str) -> bool:
    """Tell whether years can be stated for a skill."""
    return skill not in TOO_VAGUE and (kind in KINDS or skill in SOFT_WORK)


def topics_of(text: str, years: Bounds, reach: Bounds, topics: Sequence[Topic], *, near: bool = False) -> list[Topic]:
    """Return what years are about, nothing for experience in total; with ``near`` only what follows at once."""
    after = _with_titles(text, years[1], reach[1], topics)
    if near:
        return _after(text, years, [topic for topic in after if topic.start - years[1] <= NEAR])
    found = _after(text, years, after)
    before = _with_titles(text, max(reach[0], years[0] - TAIL), years[0], topics)
    before = [topic for topic in before if topic.kind != TITLE or text[topic.end : topic.end + 1] == ":"]
    if found and not (before and _is_row(text, before[-1], years, found[0])):
        return found
    return _before(text, years, before)


def row_topic(text: str, start: int, end: int) -> list[Topic]:
    """Return what a form's row asks years of where no name of the taxonomy says so, under the row's own words."""
    row = ROW_DEMAND.match(text, end) and ROW_NAME.search(text[max(0, start - LONGEST_ROW) : start])
    return [Topic(start - len(row[0]), start, None, row["name"], Kind.DOMAIN)] if row else []


def _with_titles(text: str, start: int, end: int, topics: Sequence[Topic]) -> list[Topic]:
    """Return the topics between two offsets and the titles near the first, in the order of the text."""
    titles = [
        Topic(first, last, skill, skill, TITLE)
        for first, last, skill in find_titles(text, start, min(end, start + TAIL))
    ]
    inside = [topic for topic in topics if start <= topic.start and topic.end <= end]
    if not titles:
        return inside
    titles = [_specialised(text, title, inside) for title in titles]
    return sorted([*titles, *(t for t in inside if not any(title.start <= t.start < title.end for title in titles))])


def _specialised(text: str, title: Topic, topics: Sequence[Topic]) -> Topic:
    """Return a title with the word before it that belongs to a name: years as "clinical data analyst"."""
    for topic in topics:
        if topic.start < title.start < topic.end:
            branch = text[topic.start : title.start]
            return title._replace(start=topic.start, label=branch + title.label.replace("-", " "))
    return title


def _after(text: str, years: Bounds, topics: Sequence[Topic]) -> list[Topic]:
    """Return the topics of the phrase after the years: the first that it leads to, and those listed with it."""
    first = next((index for index in range(min(FURTHEST, len(topics))) if _leads_to(text, years, topics, index)), None)
    if first is None:
        return []
    found = [topics[first]]
    for topic in topics[first + 1 :]:
        gap = text[found[-1].end : topic.start]
        if FUSED.fullmatch(gap) and IS_NOUN.fullmatch(text, topic.start, topic.end):
            continue  # "machine learning algorithms", "SQL databases"
        if FUSED.fullmatch(gap) or BESIDE.fullmatch(gap) or (topic.kind != Kind.DOMAIN and FURTHER.fullmatch(gap)):
            found.append(topic)
        elif not _in_brackets(text, gap, topic):
            break
    return found


def _in_brackets(text: str, gap: str, topic: Topic) -> bool:
    """Tell whether a topic stands in brackets that only explain the one before: "AWS (S3, EC2) and Java"."""
    return gap.count("(") > gap.count(")") and ")" in text[topic.end : topic.end + TAIL]


def _leads_to(text: str, years: Bounds, topics: Sequence[Topic], index: int) -> bool:
    topic = topics[index]
    gap = text[years[1] : topic.start]
    if len(gap) > LONGEST_EXAMPLES:
        return False
    if topic.kind == TITLE and AS_TITLE.search(gap):
        return not SENTENCE_END.search(gap)
    several_words = " " in text[topic.start : topic.end]
    broken = BREAK.search(text[years[1] : topic.end] if several_words else gap)
    border = broken.start() if broken else len(gap)
    if examples := EXAMPLES.search(gap):
        return border >= examples.start()
    return index == 0 and len(gap) <= LONGEST_GAP and border >= len(gap)


def _is_row(text: str, before: Topic, years: Bounds, after: Topic) -> bool:
    """Tell whether a line is a row of a table: "Python 2-4 years Medium"."""
    between = text[before.end : years[0]] + text[years[1] : after.start]
    starts_line = ROW_START.search(text, max(0, before.start - INDENT), before.start)
    return between.isspace() and bool(starts_line and ROW_END.match(text, after.end))


def _before(text: str, years: Bounds, topics: Sequence[Topic]) -> list[Topic]:
    """Return the topics that the years are put behind: "Python (3 years)", "Python and SQL: 3 years"."""
    if not topics:
        return []
    last = topics[-1]
    if not MARKED_BEFORE.fullmatch(text, last.end, years[0]):
        loose = LOOSE_BEFORE.fullmatch(text, last.end, years[0])
        if not loose or not (loose["lasting"] or LOOSE_AFTER.match(text, years[1])):
            return []
        if loose["lasting"] and THINGS.search(text, max(0, last.start - SUBJECT), last.start):
            return []
    found = [last]
    for topic in reversed(topics[:-1]):
        if not EACH_BEFORE.fullmatch(text, topic.end, found[-1].start):
            break
        found.append(topic)
    return found[::-1]
