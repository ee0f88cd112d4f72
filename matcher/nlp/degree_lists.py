"""Join the degrees and the subjects that stand in one list: "B.S. or M.S. in Statistics, Physics, Economics".

Whoever lists three subjects of a degree asks for one of them, whatever word closes the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.nlp.links import LEVEL, Named
from matcher.nlp.studies import DEGREE, LINK, NO_SUBJECT, OPENING, REACH, WORDS
from matcher.values import Kind

EITHER = re.compile(r"\.?\s*(?:degrees?\s*)?(?:/|,?\s*(?:\bor\b|\band/or\b))\s*(?:an?\s+)?(?:higher\s+)?", re.I)
BRACKETS = re.compile(r"\s*[(:;,]\s*(?:e\.?\s?g\.?|i\.?e\.?|such\s+as|like|including)?,?\s*|\s*\)\s*,?", re.I)
LEADS = re.compile(
    r"\s*\b(?:from|the\s+fields?\s+of:?"
    r"|(?:an?\s+)?(?:quantitative|technical|analytical|scientific|related|relevant)\s+(?:fields?|disciplines?|background)\s*:?)\b",
    re.I,
)
MORE = re.compile(
    r"(?:,\s*[\w/&'’ -]{2,40}){0,3}?,?\s+or\s+(?!prefer)\w|(?:,\s*[\w/&'’ -]{2,40}){0,3}?,?\s+etc\b", re.I
)  # behind the last known subject
ENDS = re.compile(r"\.\s+(?=[A-Z])|\n|\b(?:prefer|desir|requir)\w*|\bplus\b", re.I)
LEAST = 3  # subjects that only commas join
LONGEST = 90  # characters between two subjects


def join_degrees(
    text: str, spans: Sequence[Named], segment_of: Sequence[int], runs: list[list[int]]
) -> list[list[int]]:
    """Return runs of alternatives with those of degrees beside each other and of the subjects behind them."""
    for found in (*_levels(text, spans, segment_of), *_subjects(text, spans, segment_of)):
        joined = [run for run in runs if not set(found).isdisjoint(run)]
        kept = [run for run in runs if run not in joined]
        runs = [*kept, sorted({*found, *(index for run in joined for index in run)})]
    return runs


def _is_level(text: str, span: Named) -> bool:
    """Tell whether a mention is a degree without a subject: not "Degree in Physics"."""
    if span.kind != Kind.CREDENTIAL or LEVEL.match(text, span.start, span.end) is None:
        return False
    return " in " not in text[span.start : span.end]


def _levels(text: str, spans: Sequence[Named], segment_of: Sequence[int]) -> Iterator[list[int]]:
    """Yield pairs of degrees that a slash or an "or" joins."""
    for index in range(len(spans) - 1):
        left, right = spans[index], spans[index + 1]
        if (
            _is_level(text, left)
            and _is_level(text, right)
            and segment_of[index] == segment_of[index + 1]
            and EITHER.fullmatch(text, left.end, right.start)
        ):
            yield [index, index + 1]


def _subjects(text: str, spans: Sequence[Named], segment_of: Sequence[int]) -> Iterator[list[int]]:
    """Yield the subjects of a list behind a degree, if they are a choice."""
    run: list[int] = []
    items = 0
    for index, span in enumerate(spans):
        if span.kind != Kind.CREDENTIAL or _is_level(text, span):
            continue
        together = run and segment_of[run[-1]] == segment_of[index]
        further = _between(text[spans[run[-1]].end : span.start]) if together else 0
        if not further:
            if _is_choice(text, spans, run, items):
                yield run
            run, further = [], _behind_degree(text, max(segment_of[index], span.start - REACH), span)
            items = 0
        if further:
            run.append(index)
            items += further
    if _is_choice(text, spans, run, items):
        yield run


def _is_choice(text: str, spans: Sequence[Named], run: Sequence[int], items: int) -> bool:
    """Tell whether subjects are three or more with those that nobody knows, or an "or" ends their list."""
    return len(run) > 1 and (items >= LEAST or MORE.match(text, spans[run[-1]].end) is not None)


def _behind_degree(text: str, start: int, span: Named) -> int:
    """Return 1 where a subject stands behind a degree, perhaps with unknown ones between, or with it; else 0."""
    if LEVEL.match(text, span.start, span.end):  # "Degree in Physics"
        return 1
    before = text[start : span.start]
    degree = next(reversed([*DEGREE.finditer(before.lower())]), None)
    if degree is None:
        return 0
    rest = LEADS.sub(" ", before[degree.end() :])
    opening = OPENING.match(rest)
    *unknown, last = LINK.split(rest[opening.end() :] if opening else rest)
    return int(not OPENING.sub("", last) and _are_subjects(unknown))


def _between(gap: str) -> int:
    """Return how many items further a subject stands in the list than the one before; 0 if it is in no list."""
    if len(gap) > LONGEST or ENDS.search(gap):
        return 0
    _, *parts = LINK.split(BRACKETS.sub(",", gap))
    if not _are_subjects(parts[:-1]) or (parts and OPENING.sub("", parts[-1])):
        return 0
    return len(parts)


def _are_subjects(parts: Sequence[str]) -> bool:
    """Tell whether unknown items of a list may be subjects, too."""
    return not any(len(part.split()) > WORDS or NO_SUBJECT.search(part) for part in parts)
