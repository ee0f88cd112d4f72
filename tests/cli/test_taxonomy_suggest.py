"""``skillmatch taxonomy suggest``: unknown skills of documents as text, and as a layer for review."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.conftest import Run

LINES = (
    "Airflow, Spark, Flinkster and Kafka every day",
    "Our stack: Kafka, dbt, Flinkster 2.1, Snowflake",
    "Terraform, KUBERNETESS, Flinkster, Docker",
)


@pytest.fixture
def postings(tmp_path: Path) -> Path:
    """Three postings; all name an unknown tool, one misspells a known one."""
    folder = tmp_path / "postings"
    folder.mkdir()
    for number, line in enumerate(LINES):
        text = f"Data Engineer {number}\n\nRequirements\n- Python, SQL, Git\n- {line}\n"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


def test_text_shows_counts_and_an_example(run: Run, postings: Path) -> None:
    result = run("taxonomy", "suggest", postings)
    assert result.exit_code == 0, result.stderr
    head, *lines = result.stdout.splitlines()
    assert head.split() == ["documents", "wordings", "name", "kind", "nearest", "known", "skill"]
    assert lines[0].split()[:4] == ["3", "3", "Flinkster", "technology"]
    assert lines[1].strip() == "“Airflow, Spark, Flinkster and Kafka every day”"
    assert "1 candidate in at least 2 of 3 documents" in result.stderr


def test_rows_hold_counts_spellings_and_quotes(run: Run, postings: Path) -> None:
    result = run("taxonomy", "suggest", postings, "--as", "posting", "-f", "jsonl")
    record = next(r for r in map(json.loads, result.stdout.splitlines()) if r["id"] == "flinkster")
    assert (record["label"], record["kind"]) == ("Flinkster", "technology")
    review = record["review"]
    assert (review["documents"], review["wordings"], review["count"]) == (3, 3, 3)
    assert review["spellings"][0] == "Flinkster"
    assert len(review["quotes"]) == 3


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
def test_a_reviewed_file_is_a_layer(run: Run, postings: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"candidates.{suffix}"
    assert run("taxonomy", "suggest", postings, "--min-count", "1", "-o", out).exit_code == 0
    rows = out.read_text(encoding="utf-8-sig").splitlines()
    kept = [row for row in rows if not row.startswith(('{"id": "kubernetes"', "kubernetes,"))]
    assert len(kept) == len(rows) - 1
    out.write_text("\n".join(kept), encoding="utf-8")
    again = run("taxonomy", "suggest", postings, "--min-count", "1", "-f", "jsonl", "--taxonomy", out)
    assert "flinkster" not in again.stdout
    found = run("extract", postings / "0.txt", "--as", "posting", "--taxonomy", out).stdout
    assert "flinkster" in {mention["skill"] for mention in json.loads(found)["mentions"]}


def test_a_misspelling_becomes_an_alias(run: Run, postings: Path) -> None:
    result = run("taxonomy", "suggest", postings, "--min-count", "1", "-f", "csv")
    rows = {row["id"]: row for row in csv.DictReader(result.stdout.splitlines())}
    assert rows["kubernetes"]["aliases"] == "KUBERNETESS"
    assert rows["kubernetes"]["review_documents"] == "1"


def test_rows_of_a_table_are_documents(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "postings.jsonl"
    rows = [{"key": str(n), "body": f"Requirements\n- Python\n- {line}\n"} for n, line in enumerate(LINES)]
    table.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = run("taxonomy", "suggest", table, "--text-column", "body", "--id-column", "key", "-n", "1", "-f", "jsonl")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["flinkster"]


def test_too_high_a_count_says_so(run: Run, postings: Path) -> None:
    result = run("taxonomy", "suggest", postings, "--min-count", "9")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "0 candidates in at least 9 of 3 documents; try a lower --min-count" in result.stderr


def test_an_unreadable_document_is_said_and_the_rest_are_read(run: Run, postings: Path) -> None:
    (postings / "empty.txt").write_text("", encoding="utf-8")
    result = run("taxonomy", "suggest", postings)
    assert result.exit_code == 1
    assert "empty.txt" in result.stderr
    assert "Flinkster" in result.stdout


def test_a_wrong_path_is_one_sentence_and_exit_1(run: Run) -> None:
    result = run("taxonomy", "suggest", "no-such-folder")
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("args", [(), ("a.txt", "--min-count", "0"), ("a.txt", "-o", "a.pdf"), ("a.txt", "-n", "0")])
def test_wrong_usage_exits_2(run: Run, args: tuple[str, ...]) -> None:
    assert run("taxonomy", "suggest", *args).exit_code == 2
