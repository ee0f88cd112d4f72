"""Date ranges become whole months, half open, overlaps counted once."""

from __future__ import annotations

import pytest

from matcher.resume.dates import Period, count_months, find_periods
from tests.helpers import JUNE_2025


def _months(text: str) -> list[int]:
    return [period.after - period.first for period in find_periods(text, as_of=JUNE_2025)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("Mar 2019 – Feb 2021", 24),
        ("March 2019 - February 2021", 24),
        ("03/2019 - 05/2021", 27),
        ("3/2019-5/2021", 27),
        ("12.2019 - 01.2020", 2),
        ("2019-03 – 2019-08", 6),
        ("2018.5-2019.7", 15),
        ("5/2018-7/19", 15),
        ("'12-'13", 12),
        ("’14 – ’16", 24),
        ("Sept. 2019 to Oct 2019", 2),
        ("Feb 2020 - Feb 2020", 1),
        ("January 5, 2020 - March 3, 2020", 3),
        ("Jan '19 - Dec '20", 24),
        ("Jan 2020 until Mar 2020", 3),
        ("Jan 2020 through Mar 2020", 3),
        ("Jan 2020 → Mar 2020", 3),
        ("from Jan 2020 to Mar 2020", 3),
        ("2018-2020", 24),
        ("März 2019 bis Feb. 2021", 24),
        ("1. Oktober 2019 – 31. Dez. 2019", 3),
        ("mei 2019 t/m augustus 2019", 4),
        ("septembre 2019 – octobre 2020", 14),
        ("2018 — 2020", 24),
        ("2018 – Mar 2020", 27),
        ("2019–20", 12),
        ("1998-99", 12),
        ("1999–00", 12),
        ("2015 – ’18", 36),
        ("2018-2020 (2 years)", 24),
        ("2 years (2018-2020)", 24),
        ("Mar – Aug 2019", 6),
        ("Jan-19 – Feb-20", 14),
        ("Jan-2019 to Feb-2020", 14),
        ("06/19 - 07/20", 14),
        ("5 March 2019 – 10 April 2020", 14),
        ("March 5th, 2019 – April 10th, 2020", 14),
        ("03/15/2019 - 04/20/2020", 14),
        ("15/03/2019 - 20/04/2020", 14),
        ("15.03.2019 - 04.04.2020", 14),
        ("2019-03-15 – 2020-04-20", 14),
        ("2019 Mar – 2020 Apr", 14),
        ("Aug2019 - Sep2020", 14),
        ("Q1 2020 – Q3 2021", 21),
        ("mid-2019 to late 2020", 12),
        ("Jan 2020 ‐ Mar 2020", 3),
        ("Jan 2020 thru Mar 2020", 3),
        ("Summer 2021", 3),
        ("Autumn 2019", 3),
        ("Q3 2021", 3),
        ("H1 2021", 6),
        ("Aug 23 – Feb 24", 7),
        ("2021-02 ➜ 2023-01", 24),
        ("06/2019 -> 07/2020", 14),
        ("2016/17\tTutor", 12),
        ("01/03/2016 - 30/04/2020", 50),
        ("01/05/2020 – 01/07/2020", 3),
    ],
)
def test_a_range_counts_its_months(text: str, months: int) -> None:
    assert _months(text) == [months]


@pytest.mark.parametrize(
    "text",
    [
        "Jan 2024 – present",
        "Jan 2024 - Current",
        "01/2024 to date",
        "Jan 2024 – now",
        "Jan 2024 until now",
        "since January 2024",
        "Jan 2024 till date",
        "Jan 2024 - ongoing",
        "Jan 2024 - today",
        "(Jan 2024 - )",
        "Jan 2024 -\nnext line",
        "2024 - Present",
        "01/2024–",
        "01/24 – present",
        "Early 2024 – Present",
        "January 2024 to the present",
        "Jan 2024 onwards",
        "Jan 24 – to date",
        "2024–      Tutor",
        "2024-01 ➜ now",
        "01.01.2024 – heute",
        "01/2024 bis heute",
        "jan 2024 - heden",
        "seit Januar 2024",
    ],
)
def test_an_open_range_ends_with_the_month_as_of(text: str) -> None:
    (period,) = find_periods(text, as_of=JUNE_2025)
    assert period.is_open
    assert period.after - period.first == 18


@pytest.mark.parametrize(
    "text",
    [
        "Jan 12 - Feb 14, 2019",
        "Orchard report, 2024 –  lead",
        "release 2011/15 of Plum",
        "Windows Server 2012–2022, Plum",
        "SAP S/4HANA Finance (1909–2023)",
        "Exchange 2010->2016 hybrid",
        "Plum 1909 – 2023",
    ],
)
def test_days_numbers_and_versions_are_no_years_of_a_range(text: str) -> None:
    assert find_periods(text, as_of=JUNE_2025) == []


@pytest.mark.parametrize(("text", "year"), [("2018 - 2020", 2020), ("2018 - Jan 2020", 2020), ("2019 – 12/2019", 2019)])
def test_a_range_ends_in_the_year_that_is_written(text: str, year: int) -> None:
    assert [period.last_year for period in find_periods(text, as_of=JUNE_2025)] == [year]


def test_a_date_on_a_day_above_twelve_tells_how_all_of_a_text_are_read() -> None:
    first, _ = find_periods("01/05/2020 – 01/06/2021\n01/03/2016 – 30/04/2020", as_of=JUNE_2025)
    assert first.first == 2020 * 12 + 4


def test_a_later_as_of_makes_an_open_range_longer() -> None:
    early, late = (find_periods("Jan 2024 - present", as_of=month)[0] for month in (JUNE_2025, JUNE_2025 + 7))
    assert late.after - early.after == 7
    assert late.first == early.first


def test_a_closed_range_does_not_depend_on_as_of() -> None:
    assert find_periods("Mar 2019 – Feb 2021", as_of=0) == find_periods("Mar 2019 – Feb 2021", as_of=JUNE_2025)


@pytest.mark.parametrize(
    "text",
    [
        "Dec 2021 - Jan 2021",
        "Jan 2030 - present",
        "May 2019",
        "2018/2020",
        "born 1990",
        "2009-12",
        "2009-03",
        "2015 - 20 people",
        "555-2010-20",
        "0049 2019-2021-33",
        "ISO 27001-2013",
        "May to March 2019 people",
        "3-5 years",
        "pages 12-15",
        "",
    ],
)
def test_what_is_no_range_counts_nothing(text: str) -> None:
    assert _months(text) == []


@pytest.mark.parametrize("text", ["Summer '15", "Summer ’15", "Summer 2015"])
def test_a_season_has_three_months_however_its_year_is_written(text: str) -> None:
    assert _months(text) == [3]


@pytest.mark.parametrize("text", ["between May 2014 and April 2016", "Between 05/2014 and 04/2016"])
def test_a_range_may_be_told_by_between(text: str) -> None:
    assert _months(text) == [24]


def test_a_year_range_within_one_year_counts_half_of_it() -> None:
    assert _months("2020 - 2020") == [6]


def test_periods_come_in_the_order_of_the_text_and_point_to_their_words() -> None:
    text = "B: Jan 2021 - Mar 2021\nA: Jan 2019 - Mar 2019\nSummer 2018"
    periods = find_periods(text, as_of=JUNE_2025)
    assert [text[p.start : p.end] for p in periods] == ["Jan 2021 - Mar 2021", "Jan 2019 - Mar 2019", "Summer 2018"]


def test_a_season_within_a_range_is_not_counted_again() -> None:
    assert len(find_periods("Summer 2020 - Autumn 2021", as_of=JUNE_2025)) == 1


def _period(first: int, after: int) -> Period:
    return Period(first, after, False, 0, 0)


def test_overlapping_periods_count_once() -> None:
    assert count_months([_period(0, 12), _period(6, 18)]) == 18
    assert count_months([_period(0, 24), _period(6, 12)]) == 24
    assert count_months([_period(0, 12), _period(12, 24)]) == 24
    assert count_months([_period(0, 6), _period(12, 18)]) == 12


def test_no_periods_count_nothing() -> None:
    assert count_months([]) == 0


def test_two_digit_years_of_the_nineties_are_read_as_such() -> None:
    (period,) = find_periods("Jan '98 - Dec '99", as_of=JUNE_2025)
    assert period.first == 1998 * 12
