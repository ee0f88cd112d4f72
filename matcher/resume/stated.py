"""Lengths of time that a résumé states itself: "Java (5 yrs)", "six years of Python", "10+ years of experience"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from matcher.nlp.segments import Segments
from matcher.nlp.years import find_years
from matcher.nlp.years_topics import Topic, may_be_topic
from matcher.values import Document, Mention, SectionKind

# Jobs and projects tell their length by their dates, degrees and courses are no work.
TELLING = frozenset({SectionKind.HEADER, SectionKind.SUMMARY, SectionKind.SKILLS, SectionKind.OTHER})


# "Sold cars for 10 years before learning SQL", "six yrs. I take models to production"
APART = re.compile(r"\bbefore\b|\byrs\.\s+(?-i:[A-Z])|[!?]\s", re.I)

_START = attrgetter("start")


class Stated(NamedTuple):
    """The months stated of skills, by the offset of the mention that they are stated of, and of work in total."""

    months: dict[int, int]
    total: int | None


def find_stated(document: Document, mentions: Sequence[Mention]) -> Stated:
    """Return the lengths of time that a résumé states of itself and its skills, outside jobs, projects and degrees."""
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
    return Stated(months, total)
