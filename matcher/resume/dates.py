"""Read the date ranges of a résumé: "Mar 2019 – present", "03/2019 - 05/2021", "2018-2020", "Summer 2021".

A month is counted as ``year * 12 + month - 1``, so ranges are plain integers, half open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matcher.values.stretches import Stretches, covered

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
# Of German, Dutch, French and Spanish, as templates of Europe write them.
FOREIGN_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar januari janvier enero", "februar februari février febrero", "märz mrz maart mrt mars marzo",
            "april avril abril", "mai mei mayo", "juni juin junio", "juli juillet julio", "augustus août agosto",
            "septembre septiembre", "oktober okt octobre octubre", "novembre noviembre",
            "dezember dez décembre diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
MONTH_NUMBERS = {**FOREIGN_MONTHS, **MONTHS}
SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
_NAMES = "|".join(sorted([*MONTH_NUMBERS, *SEASONS], key=len, reverse=True))
_MONTHS = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d(?!\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
# Each form of a date, its parts named by its place in the range (a: first, b: last, c: the one after "since").
_FORMS = (
    # Mar 2019, March 5, 2019, 5 March 2019, Jan-19, June '19
    rf"(?:{_DAY}[\s.-]\s*)?(?P<@name>{_NAMES})(?![a-z])\.?,?[\s/-]*(?:{_DAY},?\s+)?(?:of\s+)?"
    rf"['’]?(?P<@year1>{_YEAR}|(?<=['’/-])\d\d(?!\d))",
    # Q3 2021, H1 2021
    rf"(?P<@part>[QH][1-4])[\s/'’-]*(?P<@year2>{_YEAR})",
    # 03/15/2019, 15.03.2019
    rf"(?P<@one>[0-3]?\d)(?P<@mark>[/.-])(?P<@two>[0-3]?\d)(?P=@mark)(?P<@year3>{_YEAR})",
    # 03/2019, 3.2019
    rf"(?P<@month4>0?[1-9]|1[0-2])\s?[/.-]\s?(?P<@year4>{_YEAR})",
    # 06/19
    r"(?P<@month5>0[1-9]|1[0-2])/(?P<@year5>\d\d)(?![\d/])",
    # 2019, 2019-03, 2019-03-15, 2019.5, 2019 Mar
    rf"(?P<@year6>{_YEAR})(?:[/.-](?P<@month6>0[1-9]|1[0-2]|(?<=\.)[1-9](?!\.))(?:[/.-]\d\d)?(?!\d)|\s(?P<@name6>{_MONTHS})(?![a-z]))?",
    # '12
    r"['’](?P<@year7>\d\d)(?![\d\w])",
)
_DATE = f"(?:{'|'.join(_FORMS)})"
_ABOUT = r"(?:(?:early|mid|late|(?:the\s+)?end\s+of)[\s-]+)?"
_OPEN = (
    r"(?P<open>(?:the\s+)?present|current(?:ly)?|now|today|ongoing|till\s+date|to\s+date|till\s+now|until\s+now|date"
    r"|(?:bis\s+)?heute|aktuell|laufend|heden|nu|(?:à\s+ce\s+jour|aujourd['’]hui|présent)|(?:la\s+)?actualidad|presente|oggi|atual)"
    r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))"  # "CurrentPlum": a text that lost its lines
)
_TO = r"\s*(?:\.{2,3}|[-–—−~→‐‒―➔➜➝➞⟶⇒]+>?|\b(?:to|until|till|through|thru|bis|tot|t/m)\b)\s*"
# Where a line's end was lost before dates: "Ovens2019", "Fenwhistle, CO2019", "WORK2019", "JIRA06/2019"
_GLUED = (
    r"(?-i:(?:(?<=[a-z]{3})|(?<=, [A-Z]{2})|(?<=[A-Z]{4}))(?=[A-Z\d])"
    r"|(?<=[A-Za-z])(?=(?:0[1-9]|1[0-2])/(?:19|20)\d\d))"
)
RANGE = re.compile(
    rf"(?:(?<![\w/+])|{_GLUED})(?<!\d-)(?:(?:(?P<between>between)\s+)?{_DATE.replace('@', 'a')}"
    rf"(?:(?:{_TO}|(?(between)\s+and\s+|(?!)))"
    rf"(?:{_OPEN}|(?(ayear4)(?P<lmonth>[1-9])/(?P<lyear>\d\d)(?![\d/])|(?!))"
    rf"|{_ABOUT}{_DATE.replace('@', 'b')}|(?:['’]|(?<=[-–—−‐‒―]))(?P<short>\d\d)(?![\w/.:%+]))"
    r"|(?P<on>\s*[-–—](?:\s*(?=\n|$|\))|(?P<column>(?=\t|[ ]{2})))|\s+onwards?\b))"
    # Mar – Aug 2019
    rf"|(?P<month>{_MONTHS})\.?\s*[-–—/]\s*(?P<dname>{_MONTHS})\.?,?\s+(?P<dyear1>{_YEAR}))(?!-?\d)"
    rf"|\b(?:since|from|seit|sinds|depuis|desde)\s+{_DATE.replace('@', 'c')}(?!\s*(?:[-–—]|to|until|till))",
    re.I,
)
# "Aug 25 – Feb 26", a year in two digits beside each month; "2016/17"
_SHORT = re.compile(
    rf"(?<![\w/+])(?P<name>{_MONTHS})\.?[ \t](?P<year>\d\d){_TO}"
    rf"(?:{_OPEN}|(?P<lname>{_MONTHS})\.?[ \t](?P<lyear>\d\d)(?![\w/.:%+]|,?[ \t]+{_YEAR}))",
    re.I,
)
# The columns "From" and "To" of a table: those that open its rows, and others below a head that names them
_GAP = r"[ \t]*(?:[|\t]|[ ]{2})[ \t]*"
_ENDS = rf"(?:{_OPEN}|{_DATE.replace('@', 'b')})"
_CELLS = re.compile(
    rf"^[ \t|]*(?P<first>){_DATE.replace('@', 'a')}[ \t]*[|\t][ \t]*{_ENDS}(?=[ \t]*[|\t])",
    re.I | re.M,
)
_TABLE = re.compile(
    rf"\b(?:from|start(?:ed|[ ]date)?|joined|joining[ ]date){_GAP}"
    r"(?:to|until|till|end(?:ed|[ ]date)?|left|leaving[ ]date)\b",
    re.I,
)
_LATER_CELLS = re.compile(
    rf"(?<![^ \t|])(?P<first>){_DATE.replace('@', 'a')}{_GAP}{_ENDS}(?=[ \t]*(?:$|[|\t]|[ ]{{2}}))", re.I | re.M
)
_SPLIT_YEAR = re.compile(r"^[ \t(]*(?P<year>(?:19|20)\d\d)/(?P<next>\d\d)(?![\d/])(?![ \t]*[-–—])", re.M)
_DAYS = re.compile(r"(?<![\d/.-])(?P<one>[0-3]?\d)[/-](?P<two>[0-3]?\d)[/-](?:19|20)\d\d(?!\d)")
_SINCE = tuple(name for name in RANGE.groupindex if name.startswith("cyear"))
SINGLE = re.compile(
    rf"\b(?:(?P<name>{'|'.join(SEASONS)})|(?P<part>Q[1-4]|H[12]))[\s/'’-]+(?P<year>(?:19|20)\d\d|(?<=['’])\d\d)\b",
    re.I,
)
SEASON_MONTHS = 3
HALF_MONTHS = 6
SAME_YEAR_MONTHS = 6
# "Availability: from 01.09.2024" is a date to come, and no job's
TO_COME = re.compile(
    r"\b(?:availab\w+|notice(?:\s+period)?|(?:start|entry|joining)\s+date"
    r"|(?:can|could|able\s+to|free\s+to|ready\s+to|earliest|possible)\s+(?:start|join)\w*)[^\S\n]*:?[^\S\n]*"
    r"(?:(?:is|again|full[ -]time|immediately|or|work(?:ing)?|for\s+\w+(?:\s+\w+)?)[^\S\n]*){0,4}$",
    re.I,
)
# "Windows Server 2012–2022", "S/4HANA (1909–2023)": versions
VERSIONS = re.compile(
    r"\b(?:(?:windows|sql|exchange|sharepoint|team\s+foundation)(?:\s+server)?|s/4\s?hana(?:\s+\w+)?|visual\s+studio|autocad|revit"
    r"|solidworks|dynamics(?:\s+\w+)?|biztalk(?:\s+server)?|(?:ms|microsoft)\s+(?:office|project|word|excel|access|outlook|visio))"
    r"[\s(]*$",
    re.I,
)
LONGEST = 60 * 12  # months of a job
CENTURY = 50  # '98 is 1998


@dataclass(frozen=True, slots=True)
class Period:
    """A date range in a text: first month, the month after the last, whether it is still open, its offsets.

    ``to_year`` says that its end is a bare year, of which the range has no month: "2018 - 2020" has 24.
    """

    first: int
    after: int
    is_open: bool
    start: int
    end: int
    to_year: bool = False

    @property
    def last_year(self) -> int:
        """Return the year in which the range ends, as it is written."""
        return (self.after if self.to_year else self.after - 1) // 12


def find_periods(text: str, *, as_of: int) -> list[Period]:
    """Return the date ranges of a text in order; open ones ("present") end with the month ``as_of``.

    >>> [period.after - period.first for period in find_periods("Mar 2019 – Feb 2021", as_of=0)]
    [24]
    """
    day_first = _is_day_first(text)
    found = [
        period
        for match in RANGE.finditer(text)
        if not (_is_to_come(text, match) or _is_in_a_line(text, match) or _is_of_versions(text, match.start()))
        and (period := _period(match, as_of, day_first=day_first))
    ]
    ranges = Stretches((period.start, period.end) for period in found)
    found += [period for period in _abbreviated(text, as_of) if not ranges.meet(period.start, period.end)]
    ranges = Stretches((period.start, period.end) for period in found)
    found += [period for period in _in_cells(text, as_of, day_first) if not ranges.meet(period.start, period.end)]
    ranges = Stretches((period.start, period.end) for period in found)
    for match in SINGLE.finditer(text):
        if not ranges.hold(match.start()):
            named = match["name"]
            first = _january(match["year"]) + (SEASONS[named.lower()] - 1 if named else _part(match["part"])[0])
            length = SEASON_MONTHS if named else _part(match["part"])[1]
            found.append(Period(first, first + length, False, *match.span()))
    return sorted(found, key=lambda period: period.start)


def _is_of_versions(text: str, start: int) -> bool:
    """Tell whether years stand right behind a product whose versions are years."""
    return VERSIONS.search(text, max(text.rfind("\n", 0, start) + 1, start - 30), start) is not None


def _abbreviated(text: str, as_of: int) -> Iterator[Period]:
    """Yield the ranges whose years have two digits beside a month each, and those of one year written as two."""
    for match in _SHORT.finditer(text):
        first = _january(match["year"]) + MONTH_NUMBERS[match["name"].lower()] - 1
        after = as_of + 1 if match["open"] else _january(match["lyear"]) + MONTH_NUMBERS[match["lname"].lower()]
        if first < after:
            yield Period(first, after, bool(match["open"]), *match.span())
    for match in _SPLIT_YEAR.finditer(text):
        year = int(match["year"])
        if int(match["next"]) == (year + 1) % 100:
            yield Period(year * 12, year * 12 + 12, False, match.start("year"), match.end("next"), to_year=True)


def _in_cells(text: str, as_of: int, day_first: bool) -> Iterator[Period]:
    """Yield the ranges of a table's rows with a column for each end: "03/2018 | 02/2021 | Plum Ltd"."""
    table = _TABLE.search(text)
    later = _LATER_CELLS.finditer(text, table.end()) if table else ()
    rows = {match.start("first"): match for match in (*_CELLS.finditer(text), *later)}
    for match in rows.values():
        first, last = _span(match, "a", day_first), _span(match, "b", day_first)
        after = as_of + 1 if last is None else last[0] + (last[1] if last[1] < 12 else 0)
        if first and (match["open"] or last) and first[0] < after <= first[0] + LONGEST:
            to_year = last is not None and last[1] == 12
            yield Period(first[0], after, last is None, match.start("first"), match.end(), to_year=to_year)


def _is_day_first(text: str) -> bool:
    """Tell whether a text writes dates like "01/05/2020" with the day first."""
    dates = [(int(match["one"]), int(match["two"])) for match in _DAYS.finditer(text)]
    if any(one > 12 for one, _ in dates):
        return True
    is_plain = len(dates) > 1 and all(one == 1 and two <= 12 for one, two in dates)
    return is_plain and len({two for _, two in dates}) > 1


def _is_in_a_line(text: str, match: re.Match[str]) -> bool:
    """Tell whether a beginning without an end, before a wide gap, is not in the first column: there only it is open."""
    return match["column"] is not None and bool(text[text.rfind("\n", 0, match.start()) + 1 : match.start()].strip())


def _is_to_come(text: str, match: re.Match[str]) -> bool:
    """Tell whether an open beginning is that of a job still looked for."""
    if not next((match[name] for name in _SINCE if match[name]), None):
        return False
    return TO_COME.search(text, text.rfind("\n", 0, match.start()) + 1, match.start()) is not None


def _period(match: re.Match[str], as_of: int, *, day_first: bool) -> Period | None:
    first, last = (_span(match, "a", day_first) or _span(match, "c", day_first)), _span(match, "b", day_first)
    if match["lmonth"]:  # "5/2018 - 7/19"
        last = _january(match["lyear"]) + int(match["lmonth"]) - 1, 1
    if match["month"]:  # "Mar – Aug 2019"
        year = int(match["dyear1"]) * 12
        first, last = ((year + MONTH_NUMBERS[match[name].lower()] - 1, 1) for name in ("month", "dname"))
    if first is None:
        return None
    after = as_of + 1
    if match["short"]:
        if not match["ayear6"] or match["amonth6"] or not _is_year(match["short"], match[0]):
            return None
        last = (_century(match["short"], int(match["ayear6"])) * 12, 12)
    if last is not None:
        # "2018 - 2020" says no month: two years
        after = last[0] + last[1] if last[1] < 12 else max(last[0], first[0] + SAME_YEAR_MONTHS)
    to_year = last is not None and last[1] == 12 and after == last[0]
    is_range = first[0] < after <= first[0] + LONGEST
    return Period(first[0], after, last is None, *match.span(), to_year=to_year) if is_range else None


def _span(match: re.Match[str], which: str, day_first: bool) -> tuple[int, int] | None:
    """Return the first month of the a, b or c date of a match, and how many it names: a bare year has 12."""
    year = next((found for number in range(1, 8) if (found := match[f"{which}year{number}"])), None)
    if year is None:
        return None
    january = _january(year)
    if name := match[f"{which}name"] or match[f"{which}name6"]:
        return january + (MONTH_NUMBERS.get(name.lower()) or SEASONS[name.lower()]) - 1, 1
    if part := match[f"{which}part"]:
        first, length = _part(part)
        return january + first, length
    if one := match[f"{which}one"]:
        is_day = day_first or match[f"{which}mark"] == "." or int(one) > 12
        month = int(match[f"{which}two"]) if is_day and int(match[f"{which}two"]) <= 12 else int(one)
        return (january + month - 1, 1) if 1 <= month <= 12 else None
    month_text = match[f"{which}month4"] or match[f"{which}month5"] or match[f"{which}month6"]
    return (january + int(month_text) - 1, 1) if month_text else (january, 12)


def _january(year: str) -> int:
    return 12 * (int(year) if len(year) == 4 else int(year) + (1900 if int(year) >= CENTURY else 2000))


def _part(part: str) -> tuple[int, int]:
    """Return how many months of the year come before a quarter or a half, and how many it has."""
    length = SEASON_MONTHS if part[0] in "Qq" else HALF_MONTHS
    return (int(part[1]) - 1) * length % 12, length


def _is_year(short: str, shown: str) -> bool:
    """Tell whether two digits after a year are another one: "2010-12" may be a month, "2010–12" is none."""
    return int(short) > 12 or int(short) == 0 or "-" not in shown


def _century(short: str, first: int) -> int:
    year = first // 100 * 100 + int(short)
    return year if year >= first else year + 100


def count_months(periods: Iterable[Period]) -> int:
    """Return how many months the periods cover, overlaps counted once."""
    return covered((period.first, period.after) for period in periods)
