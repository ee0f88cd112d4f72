"""Write a résumé that came as data (JSON Resume, Europass) as the text that its owner would have typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.reading.clean import BULLET, clean_text
from matcher.resume.dates import MONTHS

_MONTH_NAMES = [name.title() for name in MONTHS if len(name) == 3]
_DATE = re.compile(r"^\s*(\d{4})(?:\D{0,2}(\d{1,2})(?!\d))?")
PRESENT = "Present"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One job, course, project or prize."""

    title: str = ""  # the role, degree or name
    place: str = ""  # the employer, school or issuer
    period: str = ""
    text: str = ""
    points: Sequence[str] = ()

    def lines(self) -> list[str]:
        """Return the entry as lines: what and where, when, the text, a bullet for each point."""
        head = ", ".join(filter(None, (self.title, self.place)))
        points = [BULLET + point for point in self.points if point.strip()]
        return [line for line in (head, self.period, self.text, *points) if line.strip()]


def write_resume(head: Iterable[str], sections: Iterable[tuple[str, Iterable[Entry]]]) -> str:
    """Return the text of a résumé: its head line by line, then each section that has entries under its heading."""
    blocks = ["\n".join(line for line in head if line.strip())]
    for heading, entries in sections:
        written = ["\n".join(lines) for entry in entries if (lines := entry.lines())]
        if written:
            blocks.append("\n\n".join((heading.upper(), *written)))
    return clean_text("\n\n".join(blocks))


def write_period(start: str, end: str, *, is_open: bool = False) -> str:
    """Return two dates as a range that dates.py reads; ``is_open`` says what a missing end means.

    >>> write_period("2019-03-01", "", is_open=True)
    'Mar 2019 – Present'
    """
    first, last = write_date(start), write_date(end) or (PRESENT if is_open else "")
    if not first:
        return "" if last == PRESENT else last
    return f"{first} – {last}" if last else first


def write_date(date: str) -> str:
    """Return "2019-03" as "Mar 2019"; a date of another form stays as it is.

    >>> write_date("2019"), write_date("Spring 2019")
    ('2019', 'Spring 2019')
    """
    found = _DATE.match(date)
    if found is None:
        return date.strip()
    month = int(found[2] or 0)
    return f"{_MONTH_NAMES[month - 1]} {found[1]}" if 1 <= month <= 12 else found[1]
