"""Read the date ranges of a résumé: "Mar 2019 – present", "03/2019 - 05/2021", "2018-2020", "Summer 2021".

A month is counted as ``year * 12 + month - 1``, so ranges are plain integers, half open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
            "sep sept september", "oct october", "nov november", "dec december",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_NAMES = "|".join(sorted([*MONTHS, *SEASONS], key=len, reverse=True))
_DATE = (
    rf"(?:(?P<{{0}}name>(?:{_NAMES})\b)\.?,?\s*(?:\d{{{{1,2}}}}(?:st|nd|rd|th)?,?\s+)?(?:of\s+)?'?(?P<{{0}}year1>(?:19|20)\d\d|(?<=')\d\d)"
    rf"|(?P<{{0}}month>0?[1-9]|1[0-2])\s?[/.-]\s?(?P<{{0}}year2>(?:19|20)\d\d)"
    rf"|(?P<{{0}}year3>(?:19|20)\d\d)(?:[/.-](?P<{{0}}month3>0[1-9]|1[0-2])(?!\d))?)"
)
_OPEN = r"(?P<open>present|current(?:ly)?|now|today|ongoing|till\s+date|to\s+date|till\s+now|until\s+now|date)\b"
RANGE = re.compile(
    rf"(?<![\w/]){_DATE.format('a')}\s*(?:(?:[-–—−~→]+|to|until|till|through)\s*(?:{_OPEN}|{_DATE.format('b')})|(?P<since>\s*[-–—]\s*(?=\n|$|\))))"
    rf"|\b(?:since|from)\s+{_DATE.format('c')}(?!\s*(?:[-–—]|to|until|till))",
    re.I,
)
SINGLE_SEASON = re.compile(rf"\b(?P<name>{'|'.join(SEASONS)})\s+(?P<year>(?:19|20)\d\d)\b", re.I)
SEASON_MONTHS = 3
SAME_YEAR_MONTHS = 6
CENTURY = 50  # '98 is 1998


@dataclass(frozen=True, slots=True)
class Period:
    """A date range in a text: first month, the month after the last, whether it is still open, its offsets."""

    first: int
    after: int
    is_open: bool
    start: int
    end: int


def find_periods(text: str, *, as_of: int) -> list[Period]:
    """Return the date ranges of a text in order; open ones ("present") end with the month ``as_of``.

    >>> [period.after - period.first for period in find_periods("Mar 2019 – Feb 2021", as_of=0)]
    [24]
    """
    found = [period for match in RANGE.finditer(text) if (period := _period(match, as_of))]
    for match in SINGLE_SEASON.finditer(text):
        if not any(period.start <= match.start() < period.end for period in found):
            first = int(match["year"]) * 12 + SEASONS[match["name"].lower()] - 1
            found.append(Period(first, first + SEASON_MONTHS, False, *match.span()))
    return sorted(found, key=lambda period: period.start)


def _period(match: re.Match[str], as_of: int) -> Period | None:
    first = _month(match, "a", 1)
    if first is None:
        first = _month(match, "c", 1)
    if first is None:
        return None
    last = _month(match, "b", 1)
    if last is None:
        after = as_of + 1
    elif match["bname"] or match["bmonth"] or match["bmonth3"]:
        after = last + 1
    else:  # "2018 - 2020" says no month: two years
        after = max(last, first + SAME_YEAR_MONTHS)
    return Period(first, after, last is None, *match.span()) if first < after else None


def _month(match: re.Match[str], which: str, default: int) -> int | None:
    """Return the month number of the a, b or c date of a match; a bare year takes the default month."""
    year = match[f"{which}year1"] or match[f"{which}year2"] or match[f"{which}year3"]
    if year is None:
        return None
    number = int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= CENTURY else 2000)
    if name := match[f"{which}name"]:
        return number * 12 + (MONTHS.get(name.lower()) or SEASONS[name.lower()]) - 1
    month = match[f"{which}month"] or match[f"{which}month3"]
    return number * 12 + int(month or default) - 1


def count_months(periods: Iterable[Period]) -> int:
    """Return how many months the periods cover, overlaps counted once."""
    covered = 0
    reached = 0
    for period in sorted(periods, key=lambda period: period.first):
        covered += max(0, period.after - max(period.first, reached))
        reached = max(reached, period.after)
    return covered
