"""Dates in a narrow column that break after their dash: the second one stands beside the next line of the entry."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.pdf_fragments import Row

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?"
_DATE = rf"(?:{_MONTH} |\d{{1,2}}[/.])?(?:19|20)\d\d(?:-\d\d)?"
_END = rf"(?:{_DATE}|present|current|now|today|ongoing)\b"
_OPEN = re.compile(rf"({_DATE}) ?(?:[-–—]|to\b)(?:\s+({_MONTH})(?=\s|$))?(?:\s+(?!{_END})(\S.*))?", re.I)
_CLOSE = re.compile(rf"({_END})(?:\s+(?![-–—])(\S.*))?", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
MAX_SPREAD = 4  # fragments of "Jun   2020   –   Feb"
PITCH = 2.5  # type sizes to the next line, at most


def with_whole_ranges(rows: Sequence[Row]) -> list[Row]:
    """Return rows with dates that break between two of them made whole in the upper one.

    "06/2020 – Analyst, Harbour Bank / Present • Built a ledger" is read as
    "06/2020 – Present Analyst, Harbour Bank / • Built a ledger".
    """
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        if above is None or above.y - row.y > PITCH * above.size:
            found.append(row)
            continue
        (first, count), second = _opened(above), _CLOSE.fullmatch(row.fragments[0].text)
        if first is None or second is None or not _follow(first[1], second[1]):
            found.append(row)
            continue
        last = f"{first[2]} {second[1]}" if first[2] else second[1]
        whole = f"{first[1]} – {last} {first[3] or ''}".rstrip()
        dates = above.fragments[0]._replace(text=whole, x1=above.fragments[count - 1].x1)
        found[-1] = Row((dates, *above.fragments[count:]))
        kept = (row.fragments[0]._replace(text=second[2]),) if second[2] else ()
        if rest := (*kept, *row.fragments[1:]):
            found.append(Row(rest))
    return found


def _opened(row: Row) -> tuple[re.Match[str] | None, int]:
    """Return a range left open at the start of a row, and over how many fragments a justified line spreads it."""
    for count in range(min(MAX_SPREAD, len(row.fragments)), 1, -1):
        match = _OPEN.fullmatch(" ".join(fragment.text for fragment in row.fragments[:count]))
        if match and not match[3]:
            return match, count
    return _OPEN.fullmatch(row.fragments[0].text), 1


def _follow(first: str, second: str) -> bool:
    """Tell whether two dates may be the ends of a range."""
    start, end = _YEAR.search(first), _YEAR.search(second)
    return start is not None and (end is None or start[0] <= end[0])
