"""Find the jobs of a résumé that carry a single year: "Tutor, Bar School, 2017", or the year on a line of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from matcher.reading.job_words import JOB
from matcher.resume.dates import SAME_YEAR_MONTHS, Period
from matcher.resume.lines import ITEM, MAX_HEADING, may_open, wraps

MAX_LEAD = 2  # lines of a heading above the one with its year

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = tuple(
    map(
        re.compile,
        (
            rf"(?P<title>)[ \t*_(]*{_YEAR}[ \t*_)]*",
            # "Tutor, Bar School, 2017", "Intern (2016)", but not "moved to the cloud in 2017"
            rf"(?P<title>.*?)(?:[ \t]*[,;|(–—\t-][ \t(]*|[ ]{{2,}}|(?<![ \t][a-z]{{2}}) ){_YEAR}[)*_ \t]*",
            rf"[ \t*_(]*{_YEAR}[)*_]*(?:[ \t]*[,;|:–—\t-])?[ \t]+(?P<title>[^\W\d_].*)",
        ),
    )
)
_NO_JOB = re.compile(r"\b(?:award|prize|medal|scholarship|grant|certifi|diploma|employee of|winner|course|talk)", re.I)


def find_lone_years(
    text: str, start: int, end: int, dated: Sequence[Period], *, as_of: int
) -> Iterator[tuple[Period, int]]:
    """Yield the lone years of a section of jobs, each with where its entry begins.

    A lone year counts like a range within that year: half of it. It opens an entry only apart from what stands above,
    with a title and no other dates beside it, and where a post is named or something is told below.
    """
    lines = text[start:end].split("\n")
    offsets = [start]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    taken = {bisect_right(offsets, period.start) - 1 for period in dated}
    longest = max(map(len, lines))
    opened = -1
    for index, line in enumerate(lines):
        year = _year(line)
        if not year or int(year["year"]) * 12 > as_of:
            continue
        first = index
        while first > max(opened + 1, index - MAX_LEAD) and may_open(lines[first - 1]):
            first -= 1
        last = index + (first == index and not year["title"])  # the title stands below the year
        titles = [year["title"] if at == index else lines[at] for at in range(first, min(last + 1, len(lines)))]
        is_apart = first in (0, opened + 1) or _is_apart(lines[first - 1], lines[first], longest)
        if is_apart and taken.isdisjoint(range(first, last + 2)) and _is_job(titles, lines[last + 1 :]):
            opened = last
            place = offsets[index] + year.start("year")
            january = int(year["year"]) * 12
            after = min(january + SAME_YEAR_MONTHS, as_of + 1)
            yield Period(january, after, False, place, place + len(year["year"])), offsets[first]


def _year(line: str) -> re.Match[str] | None:
    if len(line) > MAX_HEADING or ITEM.match(line):
        return None
    return next((found for form in _FORMS if (found := form.fullmatch(line))), None)


def _is_apart(above: str, line: str, longest: int) -> bool:
    """Tell whether a heading stands below an empty line or a whole item."""
    return not above.strip() or (ITEM.match(above) is not None and not wraps(above, line, longest))


def _is_job(titles: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether a heading is one of a job: it names a post, or something is told below it."""
    title = " ".join(" ".join(titles).split())
    if not may_open(title) or _NO_JOB.search(title):
        return False
    is_told = bool(below) and (below[0].strip() or (len(below) > 1 and ITEM.match(below[1])))
    return bool(is_told or JOB.search(title))
