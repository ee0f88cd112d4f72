"""Reports for a terminal: 80 columns, colour only where wanted, nothing from a document that drives the terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from matcher.rendering import render
from matcher.rendering.text import Page
from matcher.reports.gaps import find_gaps
from matcher.values import GapReport, Match, Status, Verdict

ANSI = re.compile(r"\x1b\[[0-9;]*m")
Pair = tuple[str, str]
GAUDY = ("amara-okafor", "ml-engineer")


@pytest.fixture(scope="module")
def gap_reports(sample_matches: dict[Pair, Match]) -> dict[Pair, GapReport]:
    """The gap report of every sample pair."""
    return {pair: find_gaps(match) for pair, match in sample_matches.items()}


def too_long(text: str, width: int) -> list[str]:
    return [line for line in text.splitlines() if len(line) > width]


def test_no_line_of_any_sample_match_is_wider_than_80_columns(sample_matches: dict[Pair, Match]) -> None:
    assert len(sample_matches) == 144
    assert {pair: bad for pair, match in sample_matches.items() if (bad := too_long(render(match), 80))} == {}


def test_no_line_of_any_sample_gap_report_is_wider_than_80_columns(gap_reports: dict[Pair, GapReport]) -> None:
    assert {pair: bad for pair, report in gap_reports.items() if (bad := too_long(render(report), 80))} == {}


@pytest.mark.parametrize("width", [45, 50, 60])
@pytest.mark.parametrize("explain", [False, True])
def test_no_line_is_wider_than_a_narrow_page(sample_matches: dict[Pair, Match], width: int, explain: bool) -> None:
    for match in sample_matches.values():
        assert too_long(render(match, width=width, explain=explain), width) == []


def test_no_line_ends_in_space(sample_matches: dict[Pair, Match], gap_reports: dict[Pair, GapReport]) -> None:
    for value in (*sample_matches.values(), *gap_reports.values()):
        assert not [line for line in render(value).splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("width", [20, 40, 100])
def test_any_width_works_and_says_the_same_words(sample_matches: dict[Pair, Match], width: int) -> None:
    match = sample_matches[GAUDY]
    assert match.findings[0].reason.split() == match.findings[0].reason.split()
    for finding in match.findings:
        assert " ".join(finding.reason.split()) in " ".join(render(match, width=width).split())


def test_a_wider_page_needs_no_more_lines(sample_matches: dict[Pair, Match]) -> None:
    match = sample_matches[GAUDY]
    assert len(render(match, width=100).splitlines()) <= len(render(match, width=80).splitlines())


def test_colour_adds_marks_and_changes_nothing_else(
    sample_matches: dict[Pair, Match], gap_reports: dict[Pair, GapReport]
) -> None:
    for value in (sample_matches[GAUDY], gap_reports[GAUDY]):
        coloured = render(value, colour=True)
        assert ANSI.search(coloured)
        assert ANSI.sub("", coloured) == render(value)


def test_there_is_no_colour_unless_it_is_asked_for(sample_matches: dict[Pair, Match]) -> None:
    assert not any("\x1b" in render(match) for match in sample_matches.values())


def test_every_finding_is_told_with_its_mark_reason_and_points(sample_matches: dict[Pair, Match]) -> None:
    match = sample_matches[GAUDY]
    text = render(match)
    marks = {Verdict.MET: "✓", Verdict.PARTIAL: "~", Verdict.MISSING: "✗"}
    flat = " ".join(text.split())
    for finding in match.findings:
        assert " ".join(finding.reason.split()) in flat
    for verdict, mark in marks.items():
        count = sum(finding.verdict == verdict for finding in match.findings)
        assert len(re.findall(rf"^  {mark} .* points$", text, re.M)) == count


def test_headings_count_their_findings(sample_matches: dict[Pair, Match]) -> None:
    for match in sample_matches.values():
        told = re.findall(r"^(?:Missing|Partly there|There) \((\d+)\)$", render(match), re.M)
        assert sum(map(int, told)) == len(match.findings)


def test_open_steps_are_numbered_and_done_ones_named(sample_matches: dict[Pair, Match]) -> None:
    match = sample_matches[GAUDY]
    opened = [int(number) for number in re.findall(r"^ +(\d+)\. [~✗?] ", render(match), re.M)]
    assert opened == list(range(1, len(opened) + 1))
    done = [step for step in match.roadmap.steps if step.status == Status.DONE]
    assert len(opened) + len(done) == len(match.roadmap.steps)
    assert f"{len(done)} of {len(match.roadmap.steps)} steps done" in render(match)


def test_warnings_are_shown(sample_matches: dict[Pair, Match], gap_reports: dict[Pair, GapReport]) -> None:
    warned = replace(sample_matches[GAUDY], warnings=("read this first " * 12,))
    assert "  ! read this first" in render(warned)
    assert too_long(render(warned), 80) == []
    assert "  ! careful" in render(replace(gap_reports[GAUDY], warnings=("careful",)))


def test_a_document_cannot_drive_the_terminal(sample_matches: dict[Pair, Match]) -> None:
    match = sample_matches[GAUDY]
    evil = "\x1b[2Jgone\x07\x9b31m"
    first = match.findings[0]
    requirement = replace(first.requirement, label=f"{evil} label", quote=f"{evil} quote")
    evidence = tuple(replace(item, quote=evil) for item in first.evidence)
    finding = replace(first, requirement=requirement, evidence=evidence, reason=f"{evil} reason")
    shown = render(replace(match, resume=evil, posting=evil, findings=(finding,), warnings=(evil,)))
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown) == []
    assert "[2Jgone31m" in shown


def test_the_name_behind_an_option_stays_one_word() -> None:
    assert Page(width=37).wrap("choose that with --roadmap data-engineer", 0).split("\n")[-1] == "data-engineer"


def test_a_long_word_is_left_whole() -> None:
    address = "https://example.com/" + "a" * 90
    assert address in Page(width=40).wrap(f"see {address} there", 4)


def test_a_long_label_is_cut_so_that_the_points_fit(sample_matches: dict[Pair, Match]) -> None:
    match = sample_matches[GAUDY]
    first = match.findings[0]
    finding = replace(first, requirement=replace(first.requirement, label="very long words " * 9))
    text = render(replace(match, findings=(finding,)))
    assert too_long(text, 80) == []
    assert " …" in text


def test_the_advice_closes_every_report(sample_matches: dict[Pair, Match], gap_reports: dict[Pair, GapReport]) -> None:
    for value in (sample_matches[GAUDY], gap_reports[GAUDY]):
        assert render(value).endswith("\n\nThe score is advice for people, not a hiring decision.\n")


def test_painting_needs_colour_and_a_style() -> None:
    assert Page(colour=True).paint("x", "bold", "red") == "\x1b[1;31mx\x1b[0m"
    assert Page(colour=True).paint("x") == "x"
    assert Page().paint("x", "bold") == "x"


def test_an_unknown_format_lists_the_choices(sample_matches: dict[Pair, Match]) -> None:
    with pytest.raises(ValueError, match="text, markdown, json"):
        render(sample_matches[GAUDY], "rtf")


def test_bars_of_the_waterfall_are_to_one_scale_and_go_where_there_is_no_room(made_match: Match) -> None:
    lines = render(made_match, explain=True).splitlines()
    drawn = [(float(line.split()[1]), line.count("█") + line.count("░")) for line in lines if re.search("[█░]", line)]
    widest = max(points for points, _ in drawn)
    assert [width for _, width in drawn] == [max(1, round(12 * points / widest)) for points, _ in drawn]
    narrow = render(made_match, explain=True, width=50)
    assert not re.search("[█░]", narrow)
    assert max(map(len, narrow.splitlines()[3:-2])) <= 50
