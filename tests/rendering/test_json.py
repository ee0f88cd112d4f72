"""Reports as JSON: what is in the values, and nothing else."""

from __future__ import annotations

import json

import pytest

from matcher.rendering import render
from matcher.reports.gaps import find_gaps
from matcher.serialize import from_plain
from matcher.values import Document, Match

Pair = tuple[str, str]


def test_every_sample_match_comes_back_from_its_json(sample_matches: dict[Pair, Match]) -> None:
    for match in sample_matches.values():
        assert from_plain(type(match), json.loads(render(match, "json"))) == match


def test_the_score_equals_the_sum_of_the_points_in_every_sample_match(sample_matches: dict[Pair, Match]) -> None:
    for match in sample_matches.values():
        record = json.loads(render(match, "json"))
        assert record["score"] == pytest.approx(sum(f["points"] for f in record["findings"]), abs=1e-9)
        assert 0 <= record["score"] <= 1
        for finding in record["findings"]:
            assert -1e-9 <= finding["points"] <= finding["max_points"] + 1e-9


def test_verdicts_fit_their_points(sample_matches: dict[Pair, Match]) -> None:
    for match in sample_matches.values():
        for finding in json.loads(render(match, "json"))["findings"]:
            if finding["verdict"] == "missing":
                assert finding["points"] == 0
            if finding["via"] is not None:
                assert finding["verdict"] != "missing"
            assert finding["reason"].strip()


def test_quotes_stand_at_their_offsets_in_every_sample(
    sample_matches: dict[Pair, Match], sample_documents: dict[str, Document]
) -> None:
    checked = 0
    for (resume, posting), match in sample_matches.items():
        for finding in json.loads(render(match, "json"))["findings"]:
            sides = [(posting, finding["requirement"]), *((resume, item) for item in finding["evidence"])]
            for name, item in sides:
                if item["quote"]:
                    assert item["quote"] == sample_documents[name].text[item["start"] : item["end"]]
                    checked += 1
    assert checked > 1000


def test_json_is_indented_unescaped_and_ends_in_a_newline(sample_matches: dict[Pair, Match]) -> None:
    text = render(sample_matches["amara-okafor", "ml-engineer"], "json")
    assert text.startswith('{\n  "schema": "skillmatch/match/1",')
    assert text.endswith("}\n")
    assert "résumé" in text
    assert "\\u00e9" not in text


def test_a_gap_report_carries_its_schema_and_the_matchs_score(sample_matches: dict[Pair, Match]) -> None:
    match = sample_matches["tomasz-wierzba", "data-engineer"]
    record = json.loads(render(find_gaps(match), "json"))
    assert record["schema"] == "skillmatch/gap/1"
    assert record["score"] == match.score
    assert (record["resume"], record["posting"]) == ("tomasz-wierzba", "data-engineer")


def test_no_number_is_infinite_or_not_a_number(sample_matches: dict[Pair, Match]) -> None:
    for match in sample_matches.values():
        for value in (match, find_gaps(match)):
            text = render(value, "json")
            json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))
