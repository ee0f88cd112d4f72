"""What ``skillmatch batch`` reads, and what becomes of that which it cannot read."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.batches import AT, COLUMNS, OTHER, rows
from tests.conftest import NOTHING, POSTING, RESUME, Run


def test_a_file_a_folder_a_glob_and_a_table_are_all_inputs(run: Run, folders: tuple[Path, Path]) -> None:
    people, posts = folders
    table = posts.parent / "posts.csv"
    with table.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerows([["id", "description"], ["data", POSTING], ["kitchen", OTHER]])
    by_folder = run("batch", people / "jo.txt", posts, *AT)
    by_glob = run("batch", str(people / "j*.txt"), str(posts / "*.txt"), *AT)
    by_table = run("batch", people / "jo.txt", table, *AT)
    assert len(rows(by_folder)) == 2
    assert by_folder.stdout_bytes == by_glob.stdout_bytes == by_table.stdout_bytes


def test_a_jsonl_table_may_name_its_columns(run: Run, folders: tuple[Path, Path]) -> None:
    people, posts = folders
    table = posts.parent / "posts.jsonl"
    table.write_text(
        "".join(json.dumps({"nr": nr, "advert": text}) + "\n" for nr, text in ((7, POSTING), (8, OTHER))),
        encoding="utf-8",
    )
    result = run("batch", people / "jo.txt", table, "--id-column", "nr", "--text-column", "advert", *AT)
    assert {row["posting"] for row in rows(result)} == {"7", "8"}
    unnamed = run("batch", people / "jo.txt", table, *AT)
    assert unnamed.exit_code == 1
    assert "--text-column" in unnamed.stderr
    assert "nr, advert" in unnamed.stderr


def test_standard_input_may_be_one_side(run: Run, folders: tuple[Path, Path]) -> None:
    result = run("batch", "-", folders[1], *AT, stdin=RESUME)
    assert {row["resume"] for row in rows(result)} == {"stdin"}
    assert len(rows(result)) == 2


def test_a_table_may_come_through_standard_input(run: Run, resume: Path, folders: tuple[Path, Path]) -> None:
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in (("a", POSTING), ("b", OTHER)))
    assert {row["posting"] for row in rows(run("batch", resume, "-", *AT, stdin=lines))} == {"a", "b"}


def test_documents_of_one_name_keep_apart(run: Run, folders: tuple[Path, Path]) -> None:
    people, _ = folders
    (people / "jo.md").write_text(RESUME, encoding="utf-8")
    (people / "more" / "jo.md").write_text(RESUME, encoding="utf-8")
    names = {row["resume"] for row in rows(run("batch", *folders, *AT))}
    assert names == {"ann", "jo", "jo.txt", "jo.md"}


def test_an_unreadable_document_gets_a_row_and_the_rest_go_on(run: Run, folders: tuple[Path, Path]) -> None:
    people, posts = folders
    (people / "broken.pdf").write_bytes(b"no PDF")
    (posts / "empty.txt").write_bytes(b"")
    result = run("batch", *folders, *AT)
    assert result.exit_code == 0
    found = rows(result)
    assert len([row for row in found if row["score"]]) == 4
    broken = [row for row in found if row["resume"] == "broken"]
    empty = [row for row in found if row["posting"] == "empty"]
    for failed in (broken, empty):
        assert len(failed) == 1
        assert failed[0]["score"] == failed[0]["rank"] == failed[0]["band"] == ""
    assert "not a PDF" in broken[0]["error"]
    assert "is empty" in empty[0]["error"]
    assert broken[0]["error"] in result.stderr
    assert empty[0]["error"] in result.stderr
    assert "4 pairs scored, 2 documents failed" in result.stderr


def test_errors_do_not_depend_on_jobs(run: Run, folders: tuple[Path, Path]) -> None:
    (folders[0] / "broken.pdf").write_bytes(b"no PDF")
    (folders[1] / "empty.txt").write_bytes(b"")
    one, two = (run("batch", *folders, "--as-of", "2026-11", "--no-store", "-j", jobs) for jobs in (1, 2))
    assert one.stdout_bytes == two.stdout_bytes
    assert one.stderr == two.stderr


def test_a_bad_row_is_named_and_the_others_are_scored(run: Run, resume: Path, tmp_path: Path) -> None:
    table = tmp_path / "posts.jsonl"
    good = json.dumps({"id": "good", "text": POSTING})
    table.write_text(f'{good}\n{{"id": "torn\n{{"id": "none"}}\n{{"id": "good", "text": {json.dumps(OTHER)}}}\n')
    result = run("batch", resume, table, *AT)
    found = {row["posting"]: row["error"] for row in rows(result)}
    assert set(found) == {"good", "good#2", "posts#2", "none"}
    assert "posts.jsonl: row 2 is not JSON" in found["posts#2"]
    assert found["none"] == f"{table}: row 3 holds no text"
    assert "2 pairs scored, 2 documents failed" in result.stderr


def test_a_row_that_is_read_by_a_guess_is_told(run: Run, resume: Path, tmp_path: Path) -> None:
    table = tmp_path / "posts.csv"
    table.write_bytes(b'id,text\na,"' + POSTING.encode() + b'"\nb,"caf\xe9 ' + POSTING.encode() + b'"\n')
    result = run("batch", resume, table, *AT)
    assert len(rows(result)) == 2
    assert f"{table}: row 2" in result.stderr
    assert "read as Windows-1252" in result.stderr


def test_a_posting_that_asks_for_nothing_gets_an_error_and_no_score(run: Run, folders: tuple[Path, Path]) -> None:
    (folders[1] / "garden.txt").write_text(NOTHING, encoding="utf-8")
    result = run("batch", *folders, *AT)
    garden = [row for row in rows(result) if row["posting"] == "garden"]
    assert garden
    assert all(row["score"] == "" and "no requirement" in row["error"] for row in garden)
    assert sorted(row["rank"] for row in rows(result) if row["score"]) == ["1", "1", "2", "2"]


def test_nothing_scored_is_exit_1_with_the_errors_listed(run: Run, resume: Path, nothing: Path) -> None:
    result = run("batch", resume, nothing, *AT)
    assert result.exit_code == 1
    assert [row["score"] for row in rows(result)] == [""]
    assert "0 pairs scored, 1 document failed" in result.stderr


def test_a_table_without_rows_is_exit_1_with_the_columns(run: Run, resume: Path, tmp_path: Path) -> None:
    table = tmp_path / "none.csv"
    table.write_text("id,text\n", encoding="utf-8")
    result = run("batch", table, resume, *AT)
    assert result.exit_code == 1
    assert result.stdout == ",".join(COLUMNS) + "\n"
    assert f"{table} holds no rows" in result.stderr


@pytest.mark.parametrize("argument", ["gone", "gone/*.txt", "empty-folder"])
def test_an_argument_that_names_nothing_is_one_sentence_and_exit_1(
    run: Run, tmp_path: Path, resume: Path, argument: str
) -> None:
    (tmp_path / "empty-folder").mkdir()
    result = run("batch", resume, tmp_path / argument, *AT)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert argument in result.stderr


def test_sides_that_seem_swapped_are_told_with_and_without_the_store(run: Run, folders: tuple[Path, Path]) -> None:
    people, posts = folders
    for _ in range(2):
        assert "name the résumés first" in run("batch", posts, people, *AT).stderr
        assert "name the résumés first" not in run("batch", people, posts, *AT).stderr
