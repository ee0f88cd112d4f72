"""Lengths of time that a résumé states itself: "Java (5 yrs)", "six years of Python", "10+ years of experience"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from matcher.nlp.segments import Segments
from matcher.nlp.years import find_years
from matcher.nlp.years_topics import Topic, may_be_topic
from matcher.resume.dates import Period
from matcher.resume.stated_lists import dates_of_names, last_uses, years_of_labels
from matcher.values import Document, Mention, SectionKind

# Jobs and projects tell their length by their dates, degrees and courses are no work.
TELLING = frozenset({SectionKind.HEADER, SectionKind.SUMMARY, SectionKind.SKILLS, SectionKind.OTHER})


# "Sold cars for 10 years before learning SQL", "six yrs. I take models to production"
APART = re.compile(r"\bbefore\b|\byrs\.\s+(?-i:[A-Z])|[!?]\s", re.I)

_START = attrgetter("start")


class Stated(NamedTuple):
    """What is stated of skills, by the offset of the mention that it is stated of, and of work in total.

    ``dates`` are those of a skill, and no job's.
    """

    months: dict[int, int]
    total: int | None
    last: dict[int, int]  # the year of the last use
    dates: frozenset[Period]


def find_stated(document: Document, mentions: Sequence[Mention], dates: Iterable[Period] = ()) -> Stated:
    """Return the lengths of time that a résumé states of itself and its skills, outside jobs, projects and degrees.

    The ``dates`` found in the résumé may be stated of skills too.
    """
    told = [mention for mention in mentions if mention.section in TELLING]

    def topics_in(start: int, end: int) -> list[Topic]:
        return [
            Topic(mention.start, mention.end, mention.skill, mention.surface, mention.kind)
            for mention in told[bisect_left(told, start, key=_START) : bisect_left(told, end, key=_START)]
            if may_be_topic(mention.skill or "", mention.kind)
        ]

    months: dict[int, int] = {}
    total: int | None = None
    for statement in find_years(document.text, Segments(document.text), topics_in):
        section = document.section_at(statement.start)
        if section and section.kind not in TELLING:
            continue
        topic = statement.topic
        if topic and APART.search(document.text, statement.start, max(statement.start, topic.start + 1)):
            continue
        if statement.topic is None:
            total = max(statement.months, total or 0)
        else:
            months[statement.topic.start] = max(statement.months, months.get(statement.topic.start, 0))
    for place, length in years_of_labels(document, told):
        months.setdefault(place, length)
    last = dict(last_uses(document, told))
    dated = dates_of_names(document, told, dates)
    for period, mention in dated.items():
        months.setdefault(mention.start, period.after - period.first)
        last.setdefault(mention.start, period.last_year)
    return Stated(months, total, last, frozenset(dated))
