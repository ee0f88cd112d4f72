"""The documents that train the tagger are whole: marks parse, spans lie in their texts, kinds exist."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from matcher.values import Kind

MODELS = Path(__file__).resolve().parents[1] / "models"
sys.path.insert(0, str(MODELS))
from tagger_data import LETTERS, inline_documents, surface_spans  # noqa: E402


@pytest.mark.parametrize("path", sorted((MODELS / "training").glob("*.txt")), ids=lambda path: path.stem)
def test_inline_marks_parse(path: Path) -> None:
    documents = list(inline_documents(path))
    assert len({id for id, _, _ in documents}) == len(documents) > 5
    for id, text, spans in documents:
        assert "[[" not in text, id
        assert "]]" not in text, id
        assert all(text[start:end].strip() == text[start:end] for start, end, _ in spans), id
        assert {kind for _, _, kind in spans} <= set(Kind), id


@pytest.mark.parametrize("path", sorted((MODELS / "training").glob("spans-*.jsonl")), ids=lambda path: path.stem)
def test_spans_without_text_lie_within_their_documents(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        assert set(record) == {"id", "length", "spans"}
        for start, end, letter in record["spans"]:
            assert 0 <= start < end <= record["length"]
            assert letter in LETTERS


def test_a_surface_stands_where_it_is_a_word_and_only_where_told() -> None:
    text = "Go and go to Go-Kart, Golang"
    assert list(surface_spans(text, [{"surface": "Go", "kind": "technology", "only": [0]}])) == [(0, 2, "technology")]
    nested = [{"surface": "Go-Kart", "kind": "concept"}, {"surface": "Kart", "kind": "concept"}]
    assert [text[start:end] for start, end, _ in surface_spans(text, nested)] == ["Go-Kart"]


BORDERS = ((80, 4), (60, 3), (35, 2), (10, 1), (0, 0))


@pytest.mark.parametrize("path", sorted((MODELS / "training/fit").glob("*.jsonl")), ids=lambda path: path.stem)
def test_graded_pairs_follow_the_rubric_and_each_is_there_once(path: Path) -> None:
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert all(set(record) == {"resume", "posting", "grade", "cover"} for record in records)
    assert len({(record["resume"], record["posting"]) for record in records}) == len(records) > 150
    for record in records:
        assert record["grade"] == next(grade for border, grade in BORDERS if record["cover"] >= border)


def test_no_graded_pair_is_one_that_the_score_is_measured_on() -> None:
    samples = MODELS.parent / "sample_data/gold/fit.gold.jsonl"
    measured = {json.loads(line)["resume"] for line in samples.read_text(encoding="utf-8").splitlines()}
    for path in (MODELS / "training/fit").glob("*.jsonl"):
        assert measured.isdisjoint(json.loads(line)["resume"] for line in path.read_text(encoding="utf-8").splitlines())
