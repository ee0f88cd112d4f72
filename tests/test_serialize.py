"""Values to and from plain dictionaries."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from matcher.matching import Settings, extract, match
from matcher.reports.gaps import find_gaps
from matcher.serialize import (
    extraction_to_dict,
    from_plain,
    match_to_dict,
    report_to_dict,
    to_line,
    to_plain,
)
from matcher.values import (
    Coverage,
    DocumentKind,
    Evidence,
    Extraction,
    GapReport,
    Importance,
    Match,
    Mention,
    Progress,
    SectionKind,
    Target,
    Verdict,
    Via,
)


@pytest.fixture
def made(resume: Path, posting: Path, settings: Settings) -> Match:
    """The small pair's match."""
    return match(resume, posting, settings)


def test_a_match_comes_back_whole(made: Match) -> None:
    assert from_plain(Match, match_to_dict(made)) == made
    assert from_plain(Match, json.loads(json.dumps(match_to_dict(made)))) == made


def test_a_match_comes_back_with_its_enums_and_tuples(made: Match) -> None:
    back = from_plain(Match, match_to_dict(made))
    assert isinstance(back.findings, tuple)
    assert isinstance(back.findings[0].verdict, Verdict)
    assert isinstance(back.findings[0].requirement.importance, Importance)
    assert {type(finding.via) for finding in back.findings} == {Via, type(None)}
    assert isinstance(back.roadmap.steps[0].have, tuple)


def test_what_is_not_stated_stays_none_and_nothing_stays_nought() -> None:
    for months in (None, 0, 5):
        evidence = Evidence(quote="x", start=0, end=1, section=SectionKind.SKILLS, months=months)
        assert from_plain(Evidence, to_plain(evidence)).months == months
    assert from_plain(Coverage, {"essential": None, "optional": 0.0}) == Coverage(essential=None, optional=0.0)


def test_keys_from_a_later_version_are_ignored(made: Match) -> None:
    record = {**match_to_dict(made), "mood": "fine"}
    record["findings"][0]["requirement"]["colour"] = "blue"
    assert from_plain(Match, record) == made


def test_keys_with_defaults_may_be_absent(made: Match) -> None:
    record = match_to_dict(made)
    del record["warnings"], record["resume"]
    assert from_plain(Match, record) == replace(made, warnings=(), resume="")


def test_a_word_that_no_enum_knows_is_refused(made: Match) -> None:
    record = match_to_dict(made)
    record["findings"][0]["verdict"] = "splendid"
    with pytest.raises(ValueError, match="splendid"):
        from_plain(Match, record)


def test_plain_values_hold_only_what_json_has(made: Match) -> None:
    def check(value: object) -> None:
        assert type(value) in (dict, list, str, int, float, bool, type(None))
        if isinstance(value, dict):
            assert all(type(key) is str for key in value)
            list(map(check, value.values()))
        if isinstance(value, list):
            list(map(check, value))

    check(match_to_dict(made))
    check(report_to_dict(find_gaps(made)))


def test_the_schema_comes_first(made: Match, posting: Path) -> None:
    for record in (match_to_dict(made), report_to_dict(find_gaps(made)), extraction_to_dict(extract(posting))):
        assert next(iter(record)) == "schema"
        assert record["schema"].startswith("skillmatch/")
        assert record["schema"].endswith("/1")


def test_a_gap_report_comes_back_whole(made: Match) -> None:
    report = find_gaps(made)
    assert from_plain(GapReport, report_to_dict(report)) == report


def test_mentions_come_back_whole(posting: Path) -> None:
    found = extract(posting, kind=DocumentKind.POSTING)
    record = extraction_to_dict(found)
    assert tuple(from_plain(Mention, mention) for mention in record["mentions"]) == found.mentions


def test_an_extraction_joins_the_warnings_of_reading_and_finding(posting: Path) -> None:
    found = extract(posting)
    told = Extraction(
        document=replace(found.document, warnings=("read",)), mentions=(), min_years=(), warnings=("found",)
    )
    assert extraction_to_dict(told)["warnings"] == ["read", "found"]
    assert "text" not in extraction_to_dict(told)
    assert extraction_to_dict(told, text=True)["text"] == found.document.text


@pytest.mark.parametrize("end", ["\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
def test_a_line_is_one_line_for_every_reader(end: str) -> None:
    line = to_line({"text": f"one{end}two é"})
    assert len(line.splitlines()) == 1
    assert line.endswith("}\n")
    assert json.loads(line) == {"text": f"one{end}two é"}
    assert "é" in line


def test_a_gap_report_keeps_a_matchs_own_answers_out_of_its_json() -> None:
    report = GapReport(
        title="", resume="", posting="", score=None, done=(), gaps=(), beyond=(),
        target=Target(wanted=0.5, reached=False, best=0.1, skills=()),
    )  # fmt: skip
    progress = Progress(before="", after="", posting="", scores=(None, None), gained=(), lost=(), steps=(), next=report)
    for record in (report_to_dict(report), report_to_dict(progress)["next"]):
        assert not {"target", "what_if", "documents"} & set(record)
