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
