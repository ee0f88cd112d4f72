"""Made postings are like real ones in what matters for speed, and the same every time."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from statistics import mean

import duckdb
import postings
import pytest

from matcher.matching import read_requirements
from matcher.reading import make_document
from matcher.taxonomy import load_taxonomy
from matcher.values import DocumentKind

MADE = list(postings.make_postings(60))


def test_they_have_the_length_and_the_requirements_of_real_ones():
    assert 430 <= mean(len(posting["text"].split()) for posting in MADE) <= 490
    read = [
        read_requirements(make_document(posting["text"], id=posting["id"], kind=DocumentKind.POSTING))
        for posting in MADE[:12]
    ]
    assert 25 <= mean(len(found.items) for found in read) <= 38


def test_a_longer_table_begins_with_a_shorter_one():
    assert MADE[:5] == list(postings.make_postings(5))
    assert MADE[40] == postings.make_posting(40)
    assert len({posting["text"] for posting in MADE}) == len({posting["id"] for posting in MADE}) == len(MADE)


def test_no_slot_is_left_open_and_some_have_lost_their_lines():
    assert not any("{" in posting["text"] for posting in MADE)
    flat = [posting for posting in MADE if "\n" not in posting["text"]]
    assert 0 < len(flat) < len(MADE) / 4


def test_every_skill_that_they_draw_is_known():
    names = [name for role in postings.parts()["roles"].values() for kind in ("tech", "concept") for name in role[kind]]
    assert [name for name in names if load_taxonomy().resolve(name) is None] == []


def test_what_is_wanted_more_is_asked_more():
    texts = [posting["text"] for posting in postings.make_postings(200) if posting["role"] == "data-analyst"]
    assert sum("SQL" in text for text in texts) > sum("DAX" in text for text in texts)


@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet"])
def test_tables_hold_the_same_rows_in_order(suffix: str, tmp_path: Path):
    path = tmp_path / f"made.{suffix}"
    postings.write_postings(path, 7)
    if suffix == "csv":
        rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(keepends=True)))
    elif suffix == "jsonl":
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    else:
        found = duckdb.execute("SELECT * FROM read_parquet(?)", [str(path)])
        names = [column[0] for column in found.description]
        rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    assert rows == MADE[:7]
    assert list(tmp_path.iterdir()) == [path]
