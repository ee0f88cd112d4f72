"""``skillmatch index`` and ``skillmatch search``."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.conftest import AT, NOTHING, POSTING, Run
from tests.helpers import BATCH_COLUMNS

OTHER = "Requirements\n- Kubernetes\n- Terraform\n- Go\n- Helm\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of three postings, one of which asks for nothing."""
    rows = [
        {"id": "data", "title": "Data Engineer", "city": "Delmere", "description": POSTING},
        {"id": "kube", "title": "=Platform", "city": "Lindum", "description": OTHER},
        {"id": "garden", "title": "Gardener", "city": "Delmere", "description": NOTHING},
    ]
    path = tmp_path / "posts.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def index(run: Run, table: Path, tmp_path: Path) -> Path:
    """The index of the table."""
    result = run("index", "build", table, "-o", tmp_path / "posts.idx", "-j", "1")
    assert result.exit_code == 0
    assert "2 postings added, 1 left out" in result.stderr
    assert "garden" in result.stderr
    return tmp_path / "posts.idx"


def test_a_search_says_what_match_says(run: Run, index: Path, resume: Path, posting: Path) -> None:
    found = json.loads(run("search", resume, "--index", index, "-f", "json", *AT).stdout)
    single = json.loads(run(resume, posting, "-f", "json", *AT).stdout)
    assert [row["posting"] for row in found] == ["data", "kube"]
    assert found[0]["score"] == round(single["score"], 6)
    assert found[0]["title"] == "Data Engineer"
    assert set(BATCH_COLUMNS) <= set(found[0])
    lines = run("search", resume, "--index", index, "-f", "jsonl", *AT).stdout.splitlines()
    assert [json.loads(line) for line in lines] == found


def test_a_table_holds_the_columns_and_no_formula(run: Run, index: Path, resume: Path, tmp_path: Path) -> None:
    out = tmp_path / "best.csv"
    assert run("search", resume, "--index", index, "-o", out, *AT).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))
    assert [row["rank"] for row in rows] == ["1", "2"]
    assert rows[1]["title"] == "'=Platform"


def test_text_names_title_and_place(run: Run, index: Path, resume: Path) -> None:
    shown = run("search", resume, "--index", index, "--top", "1", *AT).stdout
    assert "the best 1 of 2 postings" in shown
    assert "data  Data Engineer · Delmere" in shown
    assert "kube" not in shown
    nothing = run("search", resume, "--index", index, "--where", "city = 'Ostrava'", *AT)
    assert (nothing.exit_code, "→ no posting where" in nothing.stdout) == (0, True)


def test_columns_are_known_however_a_spreadsheet_writes_their_names(run: Run, tmp_path: Path, resume: Path) -> None:
    table = tmp_path / "jobs.csv"
    table.write_text("Job Title,Description\nData Engineer,Requirements: Python and SQL\n", encoding="utf-8")
    assert run("index", "build", table, "-o", tmp_path / "i").exit_code == 0
    assert "jobs#1  Data Engineer" in run("search", resume, "--index", tmp_path / "i", *AT).stdout


def test_a_condition_chooses(run: Run, index: Path, resume: Path) -> None:
    shown = run("search", resume, "--index", index, "--where", "city = 'Lindum'", "-f", "json", *AT).stdout
    assert [row["posting"] for row in json.loads(shown)] == ["kube"]
    wrong = run("search", resume, "--index", index, "--where", "town = 'Lindum'", *AT)
    assert wrong.exit_code == 1
    assert "city (VARCHAR)" in wrong.stderr


def test_postings_are_added_and_removed(run: Run, index: Path, resume: Path, tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "extra.txt").write_text(POSTING, encoding="utf-8")
    added = run("index", "add", index, more, "-j", "1")
    assert (added.exit_code, "1 posting added" in added.stderr) == (0, True)
    assert run("index", "remove", index, "kube", "gone").exit_code == 0
    info = json.loads(run("index", "info", index, "-f", "json", "--check").stdout)
    assert (info["postings"], info["removed"], info["segments"]) == (2, 1, 2)
    assert {"title", "city", "path", "posting"} <= set(info["columns"])
    gone = run("index", "remove", index, "-", stdin="gone\nkube\n")
    assert (gone.exit_code, "no posting 'kube' is there" in gone.stderr) == (1, True)
    removed = run("index", "remove", index, "--where", "city = 'Delmere'")
    assert (removed.exit_code, "1 of 2 postings removed" in removed.stderr) == (0, True)
    left = json.loads(run("search", resume, "--index", index, "-f", "json", *AT).stdout)
    assert [row["posting"] for row in left] == ["extra"]


def test_info_is_said_in_words(run: Run, index: Path) -> None:
    shown = run("index", "info", index, "--check").stdout
    assert "2 postings in 1 part, 0 removed" in shown
    assert "every file is as it was written" in shown
    assert "title (VARCHAR)" in shown


@pytest.mark.parametrize("args", [("remove",), ("remove", "a", "--where", "true")], ids=" ".join)
def test_it_must_be_said_what_to_remove(run: Run, index: Path, args: tuple[str, ...]) -> None:
    verb, *rest = args
    result = run("index", verb, index, *rest)
    assert (result.exit_code, "their IDs, or --where" in result.stderr) == (2, True)


def test_no_index_is_one_sentence(run: Run, resume: Path, tmp_path: Path) -> None:
    for args in (("search", resume, "--index"), ("index", "info"), ("index", "remove", "--where", "true")):
        result = run(*args, tmp_path / "gone.idx")
        assert (result.exit_code, "no index is there" in result.stderr) == (1, True)


def test_a_search_says_what_makes_the_resume_doubtful(run: Run, index: Path, resume: Path, tmp_path: Path) -> None:
    posting = tmp_path / "posting.txt"
    posting.write_text(
        "Data Engineer (m/f/d)\n\nYour tasks\n- Build pipelines\n\nWe are looking for\n- 3+ years of experience with "
        "Python\n- SQL\n\nWe offer\n- 30 days of holiday\n",
        encoding="utf-8",
    )
    said = run("search", posting, "--index", index, *AT)
    assert (said.exit_code, "posting: it reads like a posting; name a résumé" in said.stderr) == (0, True)
    assert "reads like" not in run("search", resume, "--index", index, *AT).stderr


def test_a_row_without_an_id_takes_no_older_postings_place(run: Run, tmp_path: Path, index: Path) -> None:
    older = tmp_path / "older.csv"
    older.write_text("id,text\n1,Requirements: Python and SQL\n", encoding="utf-8")
    nameless = tmp_path / "nameless.csv"
    nameless.write_text("text\nRequirements: Java and Go\n", encoding="utf-8")
    run("index", "build", older, "-o", tmp_path / "o.idx", "-j", "1")
    added = run("index", "add", tmp_path / "o.idx", nameless, "-j", "1")
    assert added.stderr.endswith("o.idx: 1 posting added\n")
    assert "2 postings" in run("index", "info", tmp_path / "o.idx").stdout


def test_a_table_without_rows_makes_no_index_and_says_so(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "none.csv"
    table.write_text("id,text\n", encoding="utf-8")
    result = run("index", "build", table, "-o", tmp_path / "none.idx", "-j", "1")
    assert result.exit_code == 1
    assert f"{table} holds no rows" in result.stderr


def test_a_condition_that_ends_too_early_is_told_in_the_users_terms(run: Run, index: Path, resume: Path) -> None:
    result = run("search", resume, "--index", index, "--where", "city =", *AT)
    assert result.exit_code == 1
    assert "'city =': it ends too early, or its brackets do not match; the columns are" in result.stderr


def test_a_small_index_has_a_size(run: Run, index: Path) -> None:
    assert re.search(r"^  [1-9][\d,]*\.\d kB, built", run("index", "info", index).stdout, re.M)


def test_the_list_to_read_says_what_is_missing(run: Run, index: Path, resume: Path) -> None:
    rows = json.loads(run("search", resume, "--index", index, "-f", "json", *AT).stdout)
    lines = run("search", resume, "--index", index, *AT).stdout.splitlines()
    told = [line.strip().rstrip("…") for line in lines if line.strip().startswith("missing: ")]
    wanted = [f"missing: {row['missing']}" for row in rows if row["missing"]]
    assert wanted
    assert [want.startswith(said) for want, said in zip(wanted, told, strict=True)] == [True] * len(wanted)


def test_the_list_to_read_counts_the_postings_that_meet_the_condition(run: Run, index: Path, resume: Path) -> None:
    for where, told in [
        ("city = 'Lindum'", "the best 1 of 1 posting"),
        ("1 = 1", "the best 1 of 2 postings"),
        ("1 = 0", "no posting"),
    ]:
        shown = run("search", resume, "--index", index, "--where", where, "--top", "1", *AT).stdout
        assert shown.splitlines()[0].endswith(f"→ {told} where {where}")
