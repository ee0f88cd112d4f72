"""Signs in a text that its layout was not read in the order in which a person reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.reading.headings import heading_kind
from matcher.reading.pdf_fragments import DATE
from matcher.resume.dates import MONTHS, SEASONS

DATES = 4  # lines in a row that hold dates alone: their jobs stand elsewhere
HEADINGS = 3  # headings in a row without a word between them
MAX_DATE = 40  # characters of such a line
LETTERS = 8  # lines in a row of a character or two: a word written downwards, or a page read sideways
ACROSS = 5  # lines in a row whose halves both run on in the next line
LONG_HALF = 4  # words of such a half

_DATE_WORDS = re.compile(
    rf"{DATE.pattern}|\b(?:{'|'.join((*MONTHS, *SEASONS))})\b"
    r"|\b(?:to|until|till|since|from|years?|yrs?|months?|mos?)\b|\d{1,2}",
    re.I,
)
_MARKS = re.compile(r"[\W\d_]*")


def order_doubts(text: str) -> tuple[str, ...]:
    """Return a phrase for each sign that a text may not stand in the order of reading.

    >>> order_doubts("Experience\\nEducation\\nSkills\\nClerk, Orchard Ltd")
    ('3 headings in a row without text under them ("Experience", "Education", "Skills")',)
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return (*_dates(lines), *_headings(lines), *_letters(lines), *_across(lines))


def _dates(lines: Sequence[str]) -> Iterator[str]:
    for run in _runs([_is_date(line) for line in lines], DATES):
        yield f'{len(run)} lines in a row hold dates alone ("{lines[run[0]]}", "{lines[run[1]]}" …)'
        return


def _is_date(line: str) -> bool:
    return (
        len(line) <= MAX_DATE and DATE.search(line) is not None and not any(map(str.isalnum, _DATE_WORDS.sub("", line)))
    )


def _headings(lines: Sequence[str]) -> Iterator[str]:
    for run in _runs([heading_kind(line) is not None for line in lines], HEADINGS):
        named = ", ".join(f'"{lines[index]}"' for index in run[:HEADINGS])
        yield f"{len(run)} headings in a row without text under them ({named})"
        return


def _letters(lines: Sequence[str]) -> Iterator[str]:
    for run in _runs([len(line) <= 2 and not _MARKS.fullmatch(line) for line in lines], LETTERS):
        yield f"{len(run)} lines in a row of one or two letters"
        return


def _across(lines: Sequence[str]) -> Iterator[str]:
    """Look for lines that go on over a gutter: both halves are prose, and both begin within a sentence."""
    halves = [[half for half in line.split("\t") if len(half.split()) >= LONG_HALF] for line in lines]
    for run in _runs([len(two) == 2 and any(half[0].islower() for half in two) for two in halves], ACROSS):
        yield f'{len(run)} lines in a row seem to run across two columns ("{lines[run[0]].expandtabs(2)[:60]} …")'
        return


def _runs(flags: Sequence[bool], least: int) -> Iterator[list[int]]:
    """Yield the stretches of so many true flags in a row, as their indices."""
    run: list[int] = []
    for index, flag in enumerate([*flags, False]):
        if flag:
            run.append(index)
            continue
        if len(run) >= least:
            yield run
        run = []
