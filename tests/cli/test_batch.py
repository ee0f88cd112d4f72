"""``skillmatch batch``: which rows there are, what they say, in which order."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.batches import AT, COLUMNS, rows
from tests.conftest import SAMPLES, Run, RunProcess


def pairs(result: Result) -> list[tuple[str, str, str]]:
    return [(row["resume"], row["posting"], row["rank"]) for row in rows(result)]


def test_every_pair_has_a_row_with_the_promised_columns(run: Run, folders: tuple[Path, Path]) -> None:
    result = run("batch", *folders, *AT)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].split(",") == COLUMNS
    found = rows(result)
    pairs = {(row["resume"], row["posting"]) for row in found}
    assert pairs == {(resume, posting) for resume in ("jo", "ann") for posting in ("data", "kitchen")}
    assert len(found) == 4
    assert all(row["error"] == "" for row in found)
    assert "4 pairs scored" in result.stderr


def test_a_row_says_what_match_says(run: Run, folders: tuple[Path, Path]) -> None:
    people, posts = folders
    single = json.loads(run(people / "jo.txt", posts / "data.txt", "-f", "json", "--as-of", "2026-11").stdout)
    row = next(row for row in rows(run("batch", *folders, *AT)) if (row["resume"], row["posting"]) == ("jo", "data"))
    labels = {
        verdict: [f["requirement"]["label"] for f in single["findings"]
                  if f["verdict"] == verdict and f["requirement"]["any_of"]]
        for verdict in ("met", "missing")
    }  # fmt: skip
    assert float(row["score"]) == pytest.approx(single["score"], abs=1e-6)
    assert row["band"] == single["band"]
    assert float(row["essential_coverage"]) == pytest.approx(single["coverage"]["essential"], abs=1e-6)
    assert float(row["optional_coverage"]) == pytest.approx(single["coverage"]["optional"], abs=1e-6)
    assert row["matched"].split("; ") == labels["met"]
    assert row["missing"].split("; ") == labels["missing"]


def test_ranks_run_from_the_best_posting_of_each_resume(run: Run, folders: tuple[Path, Path]) -> None:
    found = rows(run("batch", *folders, *AT))
    for resume in ("jo", "ann"):
        own = [row for row in found if row["resume"] == resume]
        assert [row["rank"] for row in own] == ["1", "2"]
        assert float(own[0]["score"]) >= float(own[1]["score"])


def test_coverage_that_nothing_asks_for_is_an_empty_cell(run: Run, folders: tuple[Path, Path]) -> None:
    row = next(row for row in rows(run("batch", *folders, *AT)) if row["posting"] == "kitchen")
    assert row["optional_coverage"] == ""


def test_the_bytes_depend_neither_on_jobs_nor_on_the_store(run: Run, folders: tuple[Path, Path]) -> None:
    outputs = [
        run("batch", *folders, "--as-of", "2026-11", *options).stdout_bytes
        for options in (("-j", "1"), ("-j", "2"), ("--jobs", "3"), ("-j", "1", "--no-store"), ())
    ]
    assert len(set(outputs)) == 1
    assert outputs[0].count(b"\n") == 5


def test_processes_write_the_same_file_of_the_samples(run_process: RunProcess, tmp_path: Path) -> None:
    args = ("batch", SAMPLES / "resumes/*.txt", SAMPLES / "postings/*.txt", "--as-of", "2026-11")
    for jobs in (1, 2):
        done = run_process(*args, "-j", jobs, "-o", tmp_path / f"{jobs}.csv")
        assert (done.returncode, done.stdout) == (0, b"")
    assert (tmp_path / "1.csv").read_bytes() == (tmp_path / "2.csv").read_bytes()
    pairs = len(list((SAMPLES / "resumes").glob("*.txt"))) * len(list((SAMPLES / "postings").glob("*.txt")))
    assert len(rows((tmp_path / "1.csv").read_text(encoding="utf-8"))) == pairs


def test_scores_have_at_most_six_digits(run: Run, folders: tuple[Path, Path]) -> None:
    for row in rows(run("batch", *folders, *AT)):
        assert len(row["score"].partition(".")[2]) <= 6
        assert 0 <= float(row["score"]) <= 1


def test_top_keeps_the_best_postings_of_each_resume(run: Run) -> None:
    args = ("batch", SAMPLES / "resumes", SAMPLES / "postings", *AT)
    everything = rows(run(*args))
    best = run(*args, "--top", "3")
    assert rows(best) == [row for row in everything if int(row["rank"]) <= 3]
    assert len(rows(best)) == 36
    assert "144 pairs scored" in best.stderr


def test_a_least_score_leaves_ranks_as_they_are(run: Run, folders: tuple[Path, Path]) -> None:
    everything = rows(run("batch", *folders, *AT))
    least = sorted(float(row["score"]) for row in everything)[1] * 100 + 0.001
    kept = rows(run("batch", *folders, *AT, "--min-score", least))
    assert kept == [row for row in everything if float(row["score"]) * 100 >= least]
    assert 0 < len(kept) < len(everything)


@pytest.mark.parametrize("format", ["csv", "table"])
def test_a_least_score_that_nobody_reaches_is_told(run: Run, folders: tuple[Path, Path], format: str) -> None:
    result = run("batch", *folders, *AT, "--min-score", "99.5", "-f", format)
    assert result.exit_code == 0
    assert "skillmatch: no pair reaches 99.5 %\n" in result.stderr
    assert rows(result) == []
    assert "no pair" not in run("batch", *folders, *AT, "--min-score", "1", "-f", format).stderr


@pytest.mark.parametrize("top", [None, 1, 2])
def test_by_posting_ranks_the_resumes_of_each(run: Run, top: int | None) -> None:
    args = ("batch", SAMPLES / "resumes", SAMPLES / "postings", *AT)
    scores = {(row["resume"], row["posting"]): float(row["score"]) for row in rows(run(*args))}
    found = pairs(run(*args, "--by", "posting", *(["--top", top] if top else [])))
    postings = list(dict.fromkeys(posting for _, posting, _ in found))
    assert postings == sorted(postings)
    for posting in postings:
        own = [(resume, rank) for resume, other, rank in found if other == posting]
        people = sorted({resume for resume, _ in scores}, key=lambda resume: (-scores[resume, posting], resume))
        assert own == [(resume, str(rank)) for rank, resume in enumerate(people[: top or len(people)], 1)]


def test_rows_are_sorted_as_asked(run: Run, folders: tuple[Path, Path]) -> None:
    (folders[0] / "broken.pdf").write_bytes(b"no PDF")
    args = ("batch", *folders, *AT)
    by_score = [float(row["score"] or -1) for row in rows(run(*args, "--sort", "score"))]
    assert by_score == sorted(by_score, reverse=True)
    assert by_score[-1] == -1
    by_posting = [row["posting"] for row in rows(run(*args, "--sort", "posting"))]
    assert by_posting == ["data", "data", "kitchen", "kitchen", ""]
    assert [row["resume"] for row in rows(run(*args, "--sort", "resume"))] == ["ann", "ann", "broken", "jo", "jo"]
    assert sorted(rows(run(*args)), key=str) == sorted(rows(run(*args, "--sort", "score")), key=str)


def test_near_duplicates_are_folded_into_the_first_which_names_them(run: Run, resume: Path, tmp_path: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted((SAMPLES / "postings").glob("*.txt"))[:2]]
    postings = {"here": texts[0], "other": texts[1], "there": f"Lisbon\n{texts[0]}", "again": texts[0].upper()}
    table = tmp_path / "posts.csv"
    with table.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["id", "text"], *postings.items()])
    result = run("batch", resume, table, *AT, "--dedupe")
    assert result.stdout.splitlines()[0].split(",") == [*COLUMNS, "duplicates"]
    assert {row["posting"]: row["duplicates"] for row in rows(result)} == {"here": "there; again", "other": ""}
    assert sorted(row["rank"] for row in rows(result)) == ["1", "2"]
    assert "2 pairs scored, 2 near-duplicates folded" in result.stderr
    assert {row["posting"] for row in rows(run("batch", resume, table, *AT))} == set(postings)


def test_weights_change_scores_that_come_from_the_store(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    weights = tmp_path / "weights.toml"
    weights.write_text("field = 0.1\n", encoding="utf-8")
    plain, other = run("batch", *folders, *AT), run("batch", *folders, *AT, "--weights", weights)
    assert plain.stdout != other.stdout
    assert other.stdout == run("batch", *folders, *AT, "--weights", weights, "--no-store").stdout
