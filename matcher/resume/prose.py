"""Jobs told in running text: "From 2019 to 2021 I was a baker at Plum, before that (2016–2019) a miller at Pear."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.job_words import JOB
from matcher.resume.dates import Period
from matcher.resume.lines import ITEM
from matcher.values import Document, SectionKind

WORDS, WIDTH = 25, 60  # at least, of a paragraph, and characters of its lines on the average
MOST_WORDS, MOST_OTHERS = 250, 3  # of a whole résumé, and its lines that are no sentences
WORKED = re.compile(
    r"\b(?:worked|working|joined|employed|employee|freelanc\w+|self-employed"
    r"|I (?:was|am|spent|led|ran|started|did|moved)|as an?|(?-i:at (?=[A-Z])))\b|(?<=at )(?=[A-Z])",
    re.I,
)
ELSE = re.compile(  # what a later sentence tells of: studies, skills, wishes
    r"\b(?:stud(?:y|ied|ies|ying)|graduat\w+|degree|diploma|bachelor|master(?:'s| of)|[BM]\.?Sc|[BM]\.?A|Ph\.?D|MBA"
    r"|university|college|school|hobb\w+|spare time|free time|looking for|seeking|skilled|strong in|proficient|fluent"
    r"|colleagues?|skills|certifi\w+|I(?:'m| am)? (?:also )?(?:like|love|enjoy|speak|know|live|want|would|hope))\b",
    re.I,
)
SENTENCE = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)\s+(?=[A-Z\d(\"'])")
CLAUSE = re.compile(r"[,;:](?:\s+and)?\s+|\s+(?:and|then)\s+")
STORIES = frozenset({SectionKind.HEADER, SectionKind.SUMMARY, SectionKind.OTHER})


def told_jobs(document: Document, periods: Sequence[Period]) -> list[tuple[Period, int]]:
    """Return the dates of a section that tells of jobs in running text alone, each with where that begins.

    None for a section with other dates, and in a résumé of another form.
    """
    text, section = document.text, document.section_at(periods[0].start)
    if section and section.kind not in STORIES:
        return []
    if not (_is_story(document) and all(_is_in_prose(text, period) for period in periods)):
        return []
    jobs: list[tuple[Period, int]] = []
    for period in periods:
        if any(period.first <= other.first and other.after < period.after for other in periods):
            continue  # "a programmer since 2015", above the jobs
        start, end = _sentence(text, period)
        if not (WORKED.search(text, start, end) or JOB.search(text, start, end)):
            continue
        if jobs and jobs[-1][0].end > start:
            start = _clause(text, jobs[-1][0].end, period.start)
        jobs.append((period, start))
    return jobs


def _is_story(document: Document) -> bool:
    """Tell whether a résumé is short, in sentences but for a few lines, and has no section of jobs."""
    text = document.text
    if text.count(" ") > MOST_WORDS or any(part.kind not in STORIES for part in document.sections):
        return False
    lines = [line for line in text.split("\n") if line.strip()]
    others = sum(len(line) < WIDTH and not line.rstrip().endswith((".", "!")) for line in lines)
    return others <= MOST_OTHERS and not any(map(ITEM.match, lines))


def _is_in_prose(text: str, period: Period) -> bool:
    """Tell whether dates stand in a paragraph of sentences."""
    paragraph = text[slice(*_paragraph(text, period))].strip()
    lines = paragraph.split("\n")
    is_long = len(paragraph.split()) >= WORDS and len(paragraph) >= WIDTH * len(lines)
    return is_long and paragraph.endswith((".", "!")) and not any(map(ITEM.match, lines))


def end_of_job(text: str, period: Period, end: int) -> int:
    """Return where the sentences about a job end that running text tells of: at its paragraph's end, or a new theme."""
    stop = min(end, _paragraph(text, period)[1])
    borders = [found.end() for found in SENTENCE.finditer(text, period.end, stop)]
    for start, after in pairwise([*borders, stop]):
        if ELSE.search(text, start, after):
            return start
    return stop


def _paragraph(text: str, period: Period) -> tuple[int, int]:
    end = text.find("\n\n", period.end)
    return text.rfind("\n\n", 0, period.start) + 1, len(text) if end < 0 else end


def _sentence(text: str, period: Period) -> tuple[int, int]:
    start, end = _paragraph(text, period)
    starts = [start, *(found.end() for found in SENTENCE.finditer(text, start, period.start))]
    after = SENTENCE.search(text, period.end, end)
    return starts[-1], after.start() if after else end


def _clause(text: str, floor: int, end: int) -> int:
    """Return where the words begin that belong to the second dates of a sentence."""
    borders = [found.end() for found in CLAUSE.finditer(text, floor, end)]
    return borders[0] if borders else floor
