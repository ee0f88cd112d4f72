"""``skillmatch batch``: every résumé against every posting, whatever the documents come in."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import duckdb
import pytest
from click.testing import Result

from tests.conftest import NOTHING, POSTING, RESUME, SAMPLES, Run, RunProcess
from tests.helpers import BATCH_COLUMNS

AT = ("--as-of", "2026-11", "-j", "1")
COLUMNS = list(BATCH_COLUMNS)
OURS = ["error"]
OTHER = "Chef\n\nRequirements\n- Food hygiene\n- Python\n- Kubernetes, Terraform, Ansible and Go\n"


def rows(result: Result | str) -> list[dict[str, str]]:
    text = result if isinstance(result, str) else result.stdout
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two résumés and two postings."""
    people, posts = tmp_path / "people", tmp_path / "posts"
    (people / "more").mkdir(parents=True)
    posts.mkdir()
    (people / "jo.txt").write_text(RESUME, encoding="utf-8")
    (people / "more" / "ann.md").write_text(RESUME.replace("Docker", "Terraform and Go"), encoding="utf-8")
    (posts / "data.txt").write_text(POSTING, encoding="utf-8")
    (posts / "kitchen.txt").write_text(OTHER, encoding="utf-8")
    return people, posts


def test_every_pair_has_a_row_with_the_promised_columns(run: Run, folders: tuple[Path, Path]) -> None:
    result = run("batch", *folders, *AT)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].split(",") == COLUMNS + OURS
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
    assert result.stdout == ",".join(COLUMNS + OURS) + "\n"
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


def test_jsonl_says_the_same_as_csv(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    result = run("batch", *folders, *AT, "-o", tmp_path / "out.jsonl")
    assert result.exit_code == 0
    assert result.stdout == ""
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    table = rows(run("batch", *folders, *AT))
    assert [list(record) for record in records] == [COLUMNS + OURS] * 4
    assert [record["score"] for record in records] == [float(row["score"]) for row in table]
    assert [record["rank"] for record in records] == [int(row["rank"]) for row in table]
    assert run("batch", *folders, *AT, "-f", "jsonl").stdout == (tmp_path / "out.jsonl").read_text(encoding="utf-8")


def test_no_progress_bar_is_drawn_off_a_terminal(run: Run, folders: tuple[Path, Path]) -> None:
    result = run("batch", *folders, *AT)
    assert "Scoring" not in result.output
    assert "\r" not in result.output
    assert "\x1b" not in result.output


def test_scores_have_at_most_six_digits(run: Run, folders: tuple[Path, Path]) -> None:
    for row in rows(run("batch", *folders, *AT)):
        assert len(row["score"].partition(".")[2]) <= 6
        assert 0 <= float(row["score"]) <= 1


def test_no_cell_of_a_csv_is_run_by_a_spreadsheet(run: Run, resume: Path, tmp_path: Path) -> None:
    table = tmp_path / "posts.csv"
    with table.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["id", "description"], ["=HYPERLINK(1)", POSTING], ["@x", NOTHING]])
    assert {row["posting"] for row in rows(run("batch", resume, table, *AT))} == {"'=HYPERLINK(1)", "'@x"}
    lines = run("batch", resume, table, *AT, "-f", "jsonl").stdout.splitlines()
    assert {json.loads(line)["posting"] for line in lines} == {"=HYPERLINK(1)", "@x"}


# What the rows are: how many, in which order, ranked by what.


def pairs(result: Result) -> list[tuple[str, str, str]]:
    return [(row["resume"], row["posting"], row["rank"]) for row in rows(result)]


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
    assert result.stdout.splitlines()[0].split(",") == [*COLUMNS, *OURS, "duplicates"]
    assert {row["posting"]: row["duplicates"] for row in rows(result)} == {"here": "there; again", "other": ""}
    assert sorted(row["rank"] for row in rows(result)) == ["1", "2"]
    assert "2 pairs scored, 2 near-duplicates folded" in result.stderr
    assert {row["posting"] for row in rows(run("batch", resume, table, *AT))} == set(postings)


# What comes in.


def test_a_table_may_come_through_standard_input(run: Run, resume: Path, folders: tuple[Path, Path]) -> None:
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in (("a", POSTING), ("b", OTHER)))
    assert {row["posting"] for row in rows(run("batch", resume, "-", *AT, stdin=lines))} == {"a", "b"}


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


# What goes out.


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


def test_a_table_for_people_shows_the_best_of_each(run: Run) -> None:
    shown = run("batch", SAMPLES / "resumes", SAMPLES / "postings", *AT, "-f", "table", "--top", "2").stdout
    lines = shown.splitlines()
    assert lines[0] == "amara-okafor"
    assert re.match(r"   1\.  [78]\d% strong     ml-engineer", lines[1])
    assert lines[2].startswith("   2. ")
    assert lines[3:5] == ["", "dario-fontanelle"]
    assert max(map(len, lines)) <= 80


def test_no_cell_of_duplicates_is_run_by_a_spreadsheet(run: Run, resume: Path, tmp_path: Path) -> None:
    table = tmp_path / "posts.csv"
    with table.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([["id", "text"], ["first", POSTING], ["+cmd", POSTING], ["\tx", POSTING]])
    (row,) = rows(run("batch", resume, table, *AT, "--dedupe"))
    assert row["duplicates"] == "'+cmd; \tx"


# What is told.


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


def test_weights_change_scores_that_come_from_the_store(run: Run, folders: tuple[Path, Path], tmp_path: Path) -> None:
    weights = tmp_path / "weights.toml"
    weights.write_text("field = 0.1\n", encoding="utf-8")
    plain, other = run("batch", *folders, *AT), run("batch", *folders, *AT, "--weights", weights)
    assert plain.stdout != other.stdout
    assert other.stdout == run("batch", *folders, *AT, "--weights", weights, "--no-store").stdout


def test_sides_that_seem_swapped_are_told_with_and_without_the_store(run: Run, folders: tuple[Path, Path]) -> None:
    people, posts = folders
    for _ in range(2):
        assert "name the résumés first" in run("batch", posts, people, *AT).stderr
        assert "name the résumés first" not in run("batch", people, posts, *AT).stderr
