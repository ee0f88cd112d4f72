"""What ``skillmatch batch`` writes, and what it tells of its work."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import duckdb
import pytest

from tests.cli.batches import AT, COLUMNS, rows
from tests.conftest import NOTHING, POSTING, SAMPLES, Run


def test_jsonl_says_the_same_as_csv(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    result = run("batch", *folders, *AT, "-o", tmp_path / "out.jsonl")
    assert result.exit_code == 0
    assert result.stdout == ""
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    table = rows(run("batch", *folders, *AT))
    assert [list(record) for record in records] == [COLUMNS] * 4
    assert [record["score"] for record in records] == [float(row["score"]) for row in table]
    assert [record["rank"] for record in records] == [int(row["rank"]) for row in table]
    assert run("batch", *folders, *AT, "-f", "jsonl").stdout == (tmp_path / "out.jsonl").read_text(encoding="utf-8")


def test_a_database_with_tables_of_its_own_is_not_replaced(
    run: Run, resume: Path, posting: Path, tmp_path: Path
) -> None:
    out = tmp_path / "mine.duckdb"
    assert run("batch", resume, posting, *AT, "-o", out).exit_code == 0
    assert run("batch", resume, posting, *AT, "-o", out).exit_code == 0  # scores in the place of scores
    with duckdb.connect(str(out)) as connection:
        connection.execute("CREATE TABLE notes AS SELECT 1 AS x")
        connection.execute("CREATE VIEW best AS SELECT * FROM scores WHERE score > 0.6")
    result = run("batch", resume, posting, *AT, "-o", out)
    assert result.exit_code == 2
    assert "mine.duckdb holds other tables (best, notes): give the output a file of its own" in result.stderr
    with duckdb.connect(str(out), read_only=True) as connection:
        assert connection.execute("SELECT * FROM notes").fetchall() == [(1,)]


@pytest.mark.parametrize("suffix", ["parquet", "duckdb"])
def test_parquet_and_duckdb_hold_what_jsonl_holds(
    run: Run, folders: tuple[Path, Path], tmp_path: Path, suffix: str
) -> None:
    (folders[0] / "broken.pdf").write_bytes(b"no PDF")
    out = tmp_path / f"out.{suffix}"
    assert run("batch", *folders, *AT, "-o", out).exit_code == 0
    with duckdb.connect(str(out) if suffix == "duckdb" else ":memory:") as connection:
        found = connection.execute(f"SELECT * FROM {'scores' if suffix == 'duckdb' else repr(str(out))}")
        names = [column[0] for column in found.description or ()]
        records = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    assert records == [json.loads(line) for line in run("batch", *folders, *AT, "-f", "jsonl").stdout.splitlines()]
    assert sorted(path.name for path in tmp_path.iterdir()) == [out.name, "people", "posts"]


def test_a_table_for_people_shows_the_best_of_each(run: Run) -> None:
    shown = run("batch", SAMPLES / "resumes", SAMPLES / "postings", *AT, "-f", "table", "--top", "2").stdout
    lines = shown.splitlines()
    assert lines[0] == "amara-okafor"
    assert re.match(r"   1\.  [78]\d% strong     ml-engineer", lines[1])
    assert lines[2].startswith("   2. ")
    assert lines[3:5] == ["", "dario-fontanelle"]
    assert max(map(len, lines)) <= 80


def test_no_cell_of_a_csv_is_run_by_a_spreadsheet(run: Run, resume: Path, tmp_path: Path) -> None:
    table = tmp_path / "posts.csv"
    with table.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["id", "description"], ["=HYPERLINK(1)", POSTING], ["@x", NOTHING]])
    assert {row["posting"] for row in rows(run("batch", resume, table, *AT))} == {"'=HYPERLINK(1)", "'@x"}
    lines = run("batch", resume, table, *AT, "-f", "jsonl").stdout.splitlines()
    assert {json.loads(line)["posting"] for line in lines} == {"=HYPERLINK(1)", "@x"}


def test_no_cell_of_duplicates_is_run_by_a_spreadsheet(run: Run, resume: Path, tmp_path: Path) -> None:
    table = tmp_path / "posts.csv"
    with table.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["id", "text"], ["first", POSTING], ["+cmd", POSTING], ["\tx", POSTING]])
    (row,) = rows(run("batch", resume, table, *AT, "--dedupe"))
    assert row["duplicates"] == "'+cmd; \tx"


def test_a_file_that_was_there_is_replaced(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out.duckdb"
    for _ in range(2):
        assert run("batch", *folders, *AT, "-o", out).exit_code == 0
    with duckdb.connect(str(out)) as connection:
        assert connection.execute("SELECT count(*) FROM scores").fetchone() == (4,)


def test_a_place_that_cannot_be_written_to_is_told_before_any_work(run: Run, folders: tuple[Path, Path]) -> None:
    result = run("batch", *folders, *AT, "-o", "no/such/folder/out.csv")
    assert result.exit_code == 1
    assert result.stderr.startswith("skillmatch: cannot write no/such/folder/out.csv: its folder does not exist")
    assert "scored" not in result.stderr


def test_no_progress_bar_is_drawn_off_a_terminal(run: Run, folders: tuple[Path, Path]) -> None:
    result = run("batch", *folders, *AT)
    assert "Scoring" not in result.output
    assert "\r" not in result.output
    assert "\x1b" not in result.output


def test_messages_may_be_json(run: Run, folders: tuple[Path, Path]) -> None:
    (folders[0] / "broken.pdf").write_bytes(b"no PDF")
    told = [
        json.loads(line)
        for line in run("batch", *folders, *AT, "--log-format", "json", "--profile").stderr.splitlines()
    ]
    assert [event["event"] for event in told] == ["stage", "unreadable", "stage", "stage", "summary"]
    assert "not a PDF" in told[1]["message"]
    summary = told[-1]
    assert (summary["pairs"], summary["failed"], summary["read"]) == (4, 1, 4)
    assert {"read resumes", "read postings", "score", "write"} <= set(summary["seconds"])


def test_a_profile_names_the_stages(run: Run, folders: tuple[Path, Path]) -> None:
    told = run("batch", *folders, *AT, "--profile").stderr
    assert [stage for stage in ("read resumes", "read postings", "score", "write", "memory") if stage in told] == [
        "read resumes", "read postings", "score", "write", "memory",
    ]  # fmt: skip
    assert "read resumes" not in run("batch", *folders, *AT).stderr


def test_the_store_says_how_much_it_knew(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    store = tmp_path / "mine.duckdb"
    cold, warm = (run("batch", *folders, *AT, "--store", store) for _ in range(2))
    assert cold.stdout_bytes == warm.stdout_bytes
    assert "store" not in cold.stderr
    assert "4 of 4 documents from the store" in warm.stderr
    (folders[1] / "new.txt").write_text(POSTING.replace("Python", "Rust"), encoding="utf-8")
    assert "4 of 5 documents from the store" in run("batch", *folders, *AT, "--store", store).stderr
    assert "store" not in run("batch", *folders, *AT, "--no-store").stderr
    assert run("batch", *folders, *AT, "--no-store", "--store", store).exit_code == 2
