"""Reports as CSV: one tidy table each, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from matcher.rendering import render
from matcher.rendering.portfolio import planned
from matcher.rendering.table import GAP, MARKET, MATCH, PROGRESS
from matcher.spreadsheet import csv_text, harmless
from matcher.values import Cohort, GapReport, Match, Portfolio, Progress, Report
from tests.rendering.conftest import Reports


def rows(value: Match | Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(value, "csv"))))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_begins_like_a_formula_becomes_text(start: str) -> None:
    assert harmless(f"{start}cmd") == f"'{start}cmd"


def test_other_text_and_numbers_stay_as_they_are() -> None:
    for cell in ("C++", "a=b", "", " x", -0.5, 3, None):
        assert harmless(cell) == cell


def test_columns_and_cells_of_a_table_are_harmless() -> None:
    text = csv_text(["=a", "b"], [{"=a": "@x", "b": None}, {"b": -1}])
    assert text == "'=a,b\n'@x,\n,-1\n"


def test_a_match_has_a_row_a_finding(made_match: Match) -> None:
    found = rows(made_match)
    assert tuple(found[0]) == MATCH
    assert len(found) == len(made_match.findings)
    assert sum(float(row["points"]) for row in found) == pytest.approx(made_match.score, abs=1e-4)


def test_a_gap_report_has_a_row_a_step_the_open_ones_first(reports: Reports) -> None:
    report = reports["gap"]
    assert isinstance(report, GapReport)
    found = rows(report)
    assert tuple(found[0]) == GAP
    assert sorted(int(row["number"]) for row in found) == list(range(1, 19))
    assert [row["order"] for row in found] == [*(str(gap.step.order) for gap in report.gaps), *[""] * len(report.done)]
    assert all((row["status"] == "done") == (row["order"] == "") for row in found)
    assert float(found[0]["gain"]) == pytest.approx(report.gaps[0].gain, abs=1e-6)
    assert (found[0]["first_week"], found[0]["hours_low"]) == (
        "1",
        str(report.gaps[0].effort and report.gaps[0].effort.low),
    )


def test_a_market_has_a_row_a_missing_skill_each_once(reports: Reports) -> None:
    report = reports["market"]
    assert isinstance(report, Portfolio)
    found = rows(report)
    assert tuple(found[0]) == MARKET
    named = [row["skill"] for row in found]
    assert len(set(named)) == len(named)
    assert set(named) == {item.skill for item in (*report.demand, *report.uncovered, *report.path)}
    following = sorted((row for row in found if row["next"]), key=lambda row: int(row["next"]))
    assert [row["skill"] for row in following] == [point.skill for point in report.path]
    weeks = [(int(row["first_week"]), int(row["last_week"])) for row in following]
    assert weeks == [time for _, time in planned(report)]
    assert not any(row["first_week"] for row in rows(replace(report, hours_per_week=None)))


def test_a_cohort_has_a_row_a_person_with_a_column_a_step_and_a_posting(reports: Reports) -> None:
    report = reports["cohort"]
    assert isinstance(report, Cohort)
    found = rows(report)
    assert list(found[0]) == [
        "person",
        "done",
        *(s.id for s in report.steps),
        *(f"score: {p}" for p in report.postings),
    ]
    assert [row["person"] for row in found] == [person.name for person in report.people]
    for row, person in zip(found, report.people, strict=True):
        assert [row[step.id] for step in report.steps] == [status.value for status in person.statuses]
        assert float(row[f"score: {report.postings[0]}"]) == pytest.approx(person.scores[0].score, abs=1e-6)


def test_progress_has_a_row_a_change(reports: Reports) -> None:
    report = reports["progress"]
    assert isinstance(report, Progress)
    found = rows(report)
    assert tuple(found[0]) == PROGRESS
    counts = {
        kind: sum(row["change"] == kind for row in found) for kind in ("score", "gained", "no longer shown", "step")
    }
    assert counts == {
        "score": 1, "gained": len(report.gained), "no longer shown": len(report.lost), "step": len(report.steps),
    }  # fmt: skip


def test_names_from_outside_cannot_become_formulas(reports: Reports) -> None:
    bad = "=HYPERLINK(1)"
    cohort, market = reports["cohort"], reports["market"]
    assert isinstance(cohort, Cohort)
    assert isinstance(market, Portfolio)
    people = tuple(replace(person, name=bad) for person in cohort.people)
    assert rows(replace(cohort, people=people))[0]["person"] == f"'{bad}"
    assert rows(replace(market, resume=bad))[0]["resume"] == f"'{bad}"


def test_a_file_ends_its_lines_alike_and_is_the_same_twice(reports: Reports) -> None:
    for value in reports.values():
        text = render(value, "csv")
        assert text == render(value, "csv")
        assert "\r" not in text
        assert text.endswith("\n")
