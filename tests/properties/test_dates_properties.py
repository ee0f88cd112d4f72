"""Dates: whatever the form, a range counts the same months."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from matcher.resume.dates import Period, count_months, find_periods
from tests.helpers import JUNE_2025, quick

NAMES = ("Jan", "February", "Mar.", "April", "May", "june", "Jul", "AUG", "Sept", "October", "Nov", "Dec")
month = st.integers(2000 * 12, 2024 * 12 + 11)
dashes = st.sampled_from((" - ", " – ", "-", " to ", " until ", "—"))
spans = st.tuples(st.integers(0, 300), st.integers(1, 60)).map(lambda pair: Period(pair[0], sum(pair), False, 0, 0))


def _named(number: int) -> str:
    return f"{NAMES[number % 12]} {number // 12}"


def _numbered(number: int) -> str:
    return f"{number % 12 + 1:02}/{number // 12}"


@quick(100)
@given(month, st.integers(0, 100), dashes, st.sampled_from((_named, _numbered)))
def test_a_range_covers_both_its_months(first: int, more: int, dash: str, form: object) -> None:
    text = f"{form(first)}{dash}{form(first + more)}"  # type: ignore[operator]
    (period,) = find_periods(f"Acme, engineer, {text}\nBuilt things", as_of=JUNE_2025)
    assert (period.first, period.after, period.is_open) == (first, first + more + 1, False)


@quick(60)
@given(month, st.sampled_from(("present", "Present", "now", "current", "today")))
def test_an_open_range_ends_with_as_of(first: int, word: str) -> None:
    (period,) = find_periods(f"{_named(first)} - {word}", as_of=JUNE_2025)
    assert (period.first, period.after, period.is_open) == (first, JUNE_2025 + 1, True)


@quick(100)
@given(st.lists(spans, max_size=8))
def test_periods_cover_at_most_their_sum_and_at_least_the_longest(periods: list[Period]) -> None:
    lengths = [period.after - period.first for period in periods]
    assert max(lengths, default=0) <= count_months(periods) <= sum(lengths)
    assert count_months(periods) == count_months(list(reversed(periods))) == count_months([*periods, *periods])
    assert count_months(periods) == len({m for period in periods for m in range(period.first, period.after)})
