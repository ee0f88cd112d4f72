"""What a stated minimum is about: the skills and job titles in the words that follow it, or right before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from matcher.nlp.years_phrases import (
    AS_TITLE,
    BESIDE,
    BREAK,
    EACH_BEFORE,
    EACH_BEFORE_SIGN,
    EXAMPLES,
    FURTHER,
    FUSED,
    IS_NOUN,
    ITEM_ENDS,
    LOOSE_AFTER,
    LOOSE_BEFORE,
    MARKED_BEFORE,
    NAME_BEFORE,
    ROW_DEMAND,
    ROW_END,
    ROW_NAME,
    ROW_START,
    SAID_WITHIN,
    SENTENCE_END,
    THINGS,
)
from matcher.nlp.years_titles import find_titles
from matcher.values import Kind

TITLE = "title"
IN_BRACKETS = re.compile(r"\s?\((?:at least |min\.? )?")
CLOSED = re.compile(r"\)\s+(?:w/|(?:with|and|or|in|using)\b)")
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
INCLUDING = re.compile(r",?\s+\(?(?:incl\.?|including)\s+(?:\w+\s+)?", re.I)  # "Power BI incl. DAX and M, 3 years"
LONGEST_ROW = 50
FURTHEST = 3  # "languages used for statistics and reporting (Python, R)"
LONGEST_GAP = 75
LONGEST_EXAMPLES = 150
TAIL = 200
LASTING = re.compile(r"(?<!\w)for (?:at least )?(?:over )?(?:an? )?\Z")  # "Kafka for a year (Pulsar: also fine)"
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
        return _after(text, years, after) if after and after[0].start - years[1] <= NEAR else []
    before = [topic for topic in topics if reach[0] <= topic.start and topic.end <= years[0]]
    if before and IN_BRACKETS.fullmatch(text, before[-1].end, years[0]) and CLOSED.match(text, years[1]):
        return _before(text, years, before)
    found = _after(text, years, after)
    before = _with_titles(text, max(reach[0], years[0] - TAIL), years[0], topics)
    before = [topic for topic in before if topic.kind != TITLE or text[topic.end : topic.end + 1] == ":"]
    is_aside = found and before and text[years[1] : found[0].start] == " (" and LASTING.search(text, 0, years[0])
    if found and not is_aside and not (before and _is_row(text, before[-1], years, found[0])):
        return found
    return _before(text, years, before)


def topics_before_each(text: str, years: Sequence[Bounds], topics: Sequence[Topic]) -> list[list[Topic]]:
    """Return what each of several minimums stands behind, in a list of such: "Java - 5 years, SQL (3 yrs)"."""
    each: list[list[Topic]] = []
    left = 0
    for start, end in years if len(years) > 1 else ():
        before = [topic for topic in topics if left <= topic.start and topic.end <= start]
        if not before or not NAME_BEFORE.fullmatch(text, before[-1].end, start):
            return []
        if not ITEM_ENDS.match(text, end) and not _goes_on(text, end, years[-1][1], topics):
            return []
        each.append(_listed_with(text, before))
        left = end
    return each


def _goes_on(text: str, end: int, last: int, topics: Sequence[Topic]) -> bool:
    """Tell whether the next name stands right behind years, in a list that ends with years: "SQL 3 years R 2 years"."""
    behind = [topic.start for topic in topics if topic.start >= end]
    if end == last:
        return not behind or bool(text[end : behind[0]].strip())
    return bool(behind) and not text[end : behind[0]].strip()


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
    inside: list[Topic] = []
    for topic in topics:
        if start <= topic.start and topic.end <= end and not (inside and _is_noun_of(text, inside[-1], topic)):
            inside.append(topic)
    if not titles:
        return inside
    named = [title for title in titles if not any(t.start < title.start and title.end <= t.end for t in inside)]
    titles = [_specialised(text, title, inside) for title in named]
    return sorted([*titles, *(t for t in inside if not any(title.start <= t.start < title.end for title in titles))])


def _is_noun_of(text: str, before: Topic, topic: Topic) -> bool:
    """Tell whether a topic only says what the one before is: "SQL databases", "deep learning models in use"."""
    fused = FUSED.fullmatch(text, before.end, topic.start)
    return bool(fused and IS_NOUN.fullmatch(text, topic.start, topic.end))


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
        if gap == " " and found[-1].kind == topic.kind == Kind.CONCEPT:
            found[-1] = _headed(text, found[-1], topic)
        elif FUSED.fullmatch(gap) or BESIDE.fullmatch(gap) or (topic.kind != Kind.DOMAIN and FURTHER.fullmatch(gap)):
            found.append(topic)
        elif not _in_brackets(text, gap, topic):
            break
    return found


def _headed(text: str, before: Topic, head: Topic) -> Topic:
    """Return what two concepts side by side name: "big data architecture", but only the "model hosting" of ML's."""
    if " " in head.label:
        return head
    return head._replace(start=before.start, label=text[before.start : head.end])


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
    marked = MARKED_BEFORE.fullmatch(text, last.end, years[0])
    if marked and "(" in marked[0] and SAID_WITHIN.match(text, years[1]):
        return []
    if not marked:
        loose = LOOSE_BEFORE.fullmatch(text, last.end, years[0])
        if not loose or not (loose["lasting"] or LOOSE_AFTER.match(text, years[1])):
            return []
        if loose["lasting"] and THINGS.search(text, max(0, last.start - SUBJECT), last.start):
            return []
    signed = marked is not None and (":" in marked[0] or "|" in marked[0])
    listed = _listed_with(text, topics, EACH_BEFORE_SIGN if signed else EACH_BEFORE)
    whole = list(topics[: -len(listed)])
    return whole[-1:] if whole and INCLUDING.fullmatch(text, whole[-1].end, listed[0].start) else listed


def _listed_with(text: str, topics: Sequence[Topic], joint: re.Pattern[str] = EACH_BEFORE) -> list[Topic]:
    """Return the last topic and those listed right before it."""
    found = [topics[-1]]
    for topic in reversed(topics[:-1]):
        if not joint.fullmatch(text, topic.end, found[-1].start):
            break
        found.append(topic)
    return found[::-1]
