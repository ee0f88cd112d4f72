"""The work of a résumé that follows its list of skills without a heading: "Analyst, Plum Ltd, 2018 – 2021"."""

from __future__ import annotations

import re
from dataclasses import replace

from matcher.reading.job_words import JOB
from matcher.resume.dates import RANGE, VERSIONS
from matcher.resume.lines import ITEM, PROSE_WORDS
from matcher.values import Section, SectionKind

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_YEAR = re.compile(r"(?:19|20)\d\d|['’]\d\d\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_PROJECT = re.compile(r"[ \t*#]*project[ \t]*(?:#|no\.?|number)?[ \t]*\d{1,2}\b(?!\s*(?:\+|years?|months?))", re.I)
_DEGREES = r"bachelor|master of|master's|b\.?sc|m\.?sc|b\.?tech|m\.?tech|ph\.?d|mba|diploma|degree"
DEGREE = re.compile(rf"\b(?:{_DEGREES})\b", re.I)
_NO_JOB = re.compile(  # what else has dates
    rf"\b(?:certif\w+|licen[cs]e\w*|course\w*|{_DEGREES}|university|college|school|awards?|member\w*|version\w*)\b",
    re.I,
)
LABELS = frozenset(
    (
        SectionKind.OTHER,
        SectionKind.CERTIFICATIONS,
        SectionKind.PUBLICATIONS,
        SectionKind.INTERESTS,
        SectionKind.SUMMARY,
    )
)
_POSTS = re.compile(r"volunt|leadership|communit|open.source|activit|affiliat|militar|position|teach|member", re.I)
ACHIEVED = re.compile(r"achievement|accomplishment|highlight", re.I)
MOST_WORDS = 16  # of the heading of a job beside its dates


def with_work(text: str, section: Section, *, within_work: bool = False) -> list[Section]:
    """Return a section, in two parts where below its skills stand jobs or numbered projects.

    What a job names by a label, its awards or courses, ends where the next job begins: a section ``within_work``.
    """
    may_label = section.kind in LABELS or section.title.lower().startswith("training")
    is_label = within_work and may_label and not _POSTS.search(section.title)
    if section.kind is not SectionKind.SKILLS and not is_label:
        return [section]
    lines = [line for line in _LINE.finditer(text, section.body, section.end) if _begins(text, line)]
    for above, line, below in zip([None, *lines], lines, [*lines[1:], None], strict=False):
        kind = _opens(text, above, line, below)
        if is_label and not (kind is SectionKind.EXPERIENCE and JOB.search(line[0])):
            continue
        if kind and text[section.body : line.start()].strip():
            work = Section(kind=kind, title="", start=line.start(), body=line.start(), end=section.end)
            return [replace(section, end=line.start()), work]
    return [section]


def heads_a_job(text: str, end: int) -> bool:
    """Tell whether the last line of text before a place has the dates of a job and is no item of a list."""
    above = text[:end].rstrip().rpartition("\n")[2]
    return RANGE.search(above) is not None and ITEM.match(above) is None and above.count(" ") <= MOST_WORDS


def _begins(text: str, line: re.Match[str]) -> bool:
    return not line.start() or text[line.start() - 1] == "\n"


def _opens(
    text: str, above: re.Match[str] | None, line: re.Match[str], below: re.Match[str] | None
) -> SectionKind | None:
    """Return what a line opens: a job that it heads with its dates, or a project with its number."""
    if below is None or ITEM.match(line[0]):
        return None
    if _PROJECT.match(line[0]):
        return SectionKind.PROJECTS
    dates = RANGE.search(line[0]) if _YEAR.search(line[0]) else None
    if dates is None or VERSIONS.search(line[0], 0, dates.start()):
        return None
    before, after = line[0][: dates.start()].strip(" \t()|,–-"), line[0][dates.end() :].strip(" \t()|,–-")
    beside = len(_WORD.findall(before)), len(_WORD.findall(after.partition(".")[0]))
    is_at_end = not after or after.startswith((".", ":")) or not before
    if ":" in before or not is_at_end or not 2 <= sum(beside) <= MOST_WORDS or _NO_JOB.search(line[0]):
        return None
    told = ITEM.match(below[0]) is not None or below[0].count(" ") >= PROSE_WORDS or after.count(" ") >= PROSE_WORDS
    is_apart = above is None or text.count("\n", above.end(), line.start()) > 1
    return SectionKind.EXPERIENCE if told and (is_apart or JOB.search(line[0])) else None
