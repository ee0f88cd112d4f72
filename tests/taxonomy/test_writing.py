"""What is written as a layer reads back as the same rows."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from matcher.taxonomy.rows import read_rows, row_of
from matcher.taxonomy.writing import layer_text

RECORDS: list[dict[str, Any]] = [
    {"id": "zorblax", "label": "Zorblax, Inc. Engine", "kind": "technology", "aliases": ["ZBX", "Zed"]},
    {"id": "quux", "label": "Quux", "kind": "soft", "broader": ["zorblax"], "review": {"count": 3, "quotes": ["=1+1", "b"]}},  # noqa: E501
    {"id": "kubernetes", "hidden_aliases": ["build, test and run"], "drop": ["kube"]},
]  # fmt: skip


@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_rows_come_back_as_they_were_written(tmp_path: Path, format: str) -> None:
    path = tmp_path / f"layer.{format}"
    path.write_text(layer_text(RECORDS, format), encoding="utf-8")
    rows, faults = read_rows(path)
    assert faults == []
    first = 1 if format == "jsonl" else 2
    assert rows == [row_of(record, line) for line, record in enumerate(RECORDS, first)]


def test_a_table_has_the_columns_that_are_used_and_one_for_each_note() -> None:
    rows = list(csv.reader(io.StringIO(layer_text(RECORDS, "csv"))))
    assert rows[0] == [
        "id", "label", "kind", "aliases", "hidden_aliases", "broader", "drop", "review_count", "review_quotes",
    ]  # fmt: skip
    assert rows[2][-2:] == ["3", " =1+1 | b"]


def test_a_note_never_begins_like_a_formula() -> None:
    text = layer_text([{"id": "a", "review": {"quote": "@SUM(1)"}}], "csv")
    assert "\na,, @SUM(1)\n" in text


def test_no_rows_are_a_table_without_rows() -> None:
    assert layer_text([], "csv") == "id,label\n"
    assert layer_text([], "jsonl") == ""
