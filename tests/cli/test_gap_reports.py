"""``skillmatch gap`` with many postings, many people or two résumés: which report, what format, what is left out."""

from __future__ import annotations

import csv
import io
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click
import pytest

from matcher.cli import options
from matcher.cli.options import report_format
from matcher.cli.output import write
from matcher.errors import MissingExtra
from matcher.rendering import words
from tests.conftest import AT, NOTHING, POSTING, RESUME, SAMPLES, Run, RunProcess

PEOPLE, POSTINGS = SAMPLES / "resumes", SAMPLES / "postings"
NOOR, ML = PEOPLE / "noor-haddadin.md", POSTINGS / "ml-engineer.txt"
OTHER = "Cook\n\nRequirements\n- Food hygiene\n- Python\n- Kubernetes, Terraform, Ansible and Go\n"
SCORE = {"posting", "score", "band"}
EFFORT = {"low", "high"}
DEMAND = {"skill", "label", "kind", "postings", "essential", "opens", "gain", "effort", "step"}
KEYS = {
    "skillmatch/market/1": {
        "schema", "resume", "roadmap", "good", "mean", "postings", "demand", "path", "uncovered", "unread", "warnings",
        "hours_per_week", "demand_total", "uncovered_total",
    },
    "skillmatch/cohort/1": {"schema", "title", "steps", "people", "postings", "unread"},
    "skillmatch/progress/1": {
        "schema", "before", "after", "posting", "scores", "gained", "lost", "steps", "next", "course",
    },
}  # fmt: skip


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Three people and three postings, one of each of no use."""
    people, posts = tmp_path / "people", tmp_path / "posts"
    people.mkdir()
    posts.mkdir()
    (people / "ann-secret.txt").write_text(RESUME, encoding="utf-8")
    (people / "bo-secret.pdf").write_bytes(b"no PDF at all")
    (people / "cy-secret.txt").write_text(RESUME.replace("Docker", "Terraform and Go"), encoding="utf-8")
    (posts / "data.txt").write_text(POSTING, encoding="utf-8")
    (posts / "garden.txt").write_text(NOTHING, encoding="utf-8")
    (posts / "kitchen.txt").write_text(OTHER, encoding="utf-8")
    return people, posts


def test_one_resume_and_all_sample_postings_make_a_market_report(run: Run) -> None:
    result = run("gap", NOOR, POSTINGS, "-f", "json", *AT)
    assert (result.exit_code, result.stderr) == (0, "")
    record = json.loads(result.stdout)
    assert record["schema"] == "skillmatch/market/1"
    assert set(record) == KEYS[record["schema"]]
    assert all(set(item) == SCORE for item in record["postings"])
    assert all(set(item) == DEMAND and set(item["effort"]) == EFFORT for item in record["demand"] + record["uncovered"])
    assert all(set(item) == {"skill", "label", "effort", "opened", "mean"} for item in record["path"])
    assert len(record["postings"]) == 12
    scores = [item["score"] for item in record["postings"]]
    assert scores == sorted(scores, reverse=True)


def test_all_sample_resumes_make_a_cohort_report(run: Run) -> None:
    record = json.loads(run("gap", PEOPLE, POSTINGS, "-f", "json", *AT).stdout)
    assert record["schema"] == "skillmatch/cohort/1"
    assert set(record) == KEYS[record["schema"]]
    assert all(set(item) == {"name", "statuses", "scores"} for item in record["people"])
    assert all(
        set(item) == {"id", "title", "done", "partial", "missing", "lacking", "unseen"} for item in record["steps"]
    )
    assert all(set(score) == SCORE for item in record["people"] for score in item["scores"])
    assert (len(record["people"]), len(record["steps"]), len(record["postings"])) == (12, 18, 12)


def test_an_earlier_resume_makes_a_progress_report(run: Run) -> None:
    record = json.loads(run("gap", NOOR, ML, "--before", PEOPLE / "tomasz-wierzba.txt", "-f", "json", *AT).stdout)
    assert record["schema"] == "skillmatch/progress/1"
    assert set(record) == KEYS[record["schema"]]
    assert (record["before"], record["after"]) == ("tomasz-wierzba", "noor-haddadin")
    now = json.loads(run("gap", NOOR, ML, "-f", "json", *AT).stdout)
    del now["schema"]
    assert record["next"] == now
    assert record["scores"][1] == now["score"]


@pytest.mark.parametrize("suffix", [".txt", ".md", ".json", ".csv"])
@pytest.mark.parametrize("kind", ["gap", "market", "cohort", "progress"])
def test_every_report_comes_in_every_format(
    run: Run, tmp_path: Path, folders: tuple[Path, Path], kind: str, suffix: str
) -> None:
    people, posts = folders
    jo = people / "ann-secret.txt"
    args = {
        "gap": (jo, posts / "data.txt"),
        "market": (jo, posts),
        "cohort": folders,
        "progress": (jo, "--before", people / "cy-secret.txt"),
    }[kind]
    out = tmp_path / f"report{suffix}"
    result = run("gap", *args, "-o", out, *AT)
    assert (result.exit_code, result.stdout) == (0, "")
    text = out.read_text(encoding="utf-8")
    assert (words.ADVICE in text) == (suffix in (".txt", ".md"))
    assert text == run("gap", *args, "-f", {".txt": "text", ".md": "markdown"}.get(suffix, suffix[1:]), *AT).stdout


@pytest.mark.parametrize("format", ["text", "markdown", "json"])
def test_what_cannot_be_used_costs_only_itself_and_is_listed(run: Run, folders: tuple[Path, Path], format: str) -> None:
    result = run("gap", *folders, "-f", format, *AT)
    assert result.exit_code == 0
    told = " ".join(result.stdout.replace("\\_", "_").split())
    assert "bo-secret.pdf is not a PDF" in told
    assert "no requirement was recognised" in told
    assert "ann-secret" in told
    assert "kitchen" in told
    assert "bo-secret.pdf is not a PDF" in result.stderr
    assert "garden: no requirement was recognised in it" in result.stderr
    market = run("gap", folders[0] / "ann-secret.txt", folders[1], "-f", format, *AT)
    assert market.exit_code == 0
    assert "garden" in market.stdout


def test_sides_that_seem_swapped_are_told_whatever_the_report(run: Run) -> None:
    for sides in ((POSTINGS, NOOR), (ML, PEOPLE)):
        assert "name the résumés first" in run("gap", *sides, *AT).stderr
    assert run("gap", NOOR, POSTINGS, *AT).stderr == ""


def test_postings_that_all_ask_for_nothing_are_one_sentence_and_exit_1(run: Run, tmp_path: Path, resume: Path) -> None:
    (tmp_path / "posts").mkdir()
    for name in ("one", "two"):
        (tmp_path / "posts" / f"{name}.txt").write_text(NOTHING, encoding="utf-8")
    result = run("gap", resume, tmp_path / "posts", *AT)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "any of the 2 postings" in result.stderr


@pytest.mark.parametrize("format", ["text", "markdown", "json", "csv"])
@pytest.mark.parametrize("kind", ["gap", "market", "cohort", "progress"])
def test_anonymous_hides_every_name(run: Run, folders: tuple[Path, Path], kind: str, format: str) -> None:
    people, posts = folders
    ann, cy = people / "ann-secret.txt", people / "cy-secret.txt"
    args = {
        "gap": (ann, posts / "data.txt"),
        "market": (ann, posts),
        "cohort": folders,
        "progress": (ann, posts / "data.txt", "--before", cy),
    }[kind]
    result = run("gap", *args, "--anonymous", "-f", format, *AT)
    assert result.exit_code == 0
    for name in ("secret", "ann-", "Jo Example", "jo@example.com"):
        assert name not in result.output
    assert "Person 1" in result.stdout


def test_a_number_stays_when_a_file_before_it_cannot_be_read(run: Run, folders: tuple[Path, Path]) -> None:
    record = json.loads(run("gap", *folders, "--anonymous", "-f", "json", *AT).stdout)
    assert [person["name"] for person in record["people"]] == ["Person 1", "Person 3"]
    assert record["unread"][0][0] == "Person 2"
    assert record["unread"][0][1].startswith("Person 2 is not a PDF")


def test_two_files_of_one_name_are_two_people(run: Run, tmp_path: Path) -> None:
    for name in ("ann", "bo"):
        (tmp_path / "class" / name).mkdir(parents=True)
        (tmp_path / "class" / name / "cv.txt").write_text(RESUME, encoding="utf-8")
    record = json.loads(run("gap", tmp_path / "class", "-f", "json", *AT).stdout)
    names = [person["name"] for person in record["people"]]
    assert len(set(names)) == 2


def test_hours_a_week_become_a_timeline(run: Run, resume: Path, posting: Path, folders: tuple[Path, Path]) -> None:
    text = run("gap", resume, posting, "--hours-per-week", "5", *AT).stdout
    assert "At 5 hours a week" in text
    assert "weeks 1–" in text
    assert "At 5 hours a week" in " ".join(run("gap", resume, folders[1], "--hours-per-week", "5", *AT).stdout.split())
    rows = csv.DictReader(io.StringIO(run("gap", resume, posting, "--hours-per-week", "5", "-f", "csv", *AT).stdout))
    assert next(rows)["first_week"] == "1"
    progress = run("gap", resume, "--before", resume, "--hours-per-week", "5", *AT)
    assert "At 5 hours a week" in progress.stdout


def test_what_no_report_can_hold_is_wrong_usage(run: Run, resume: Path, folders: tuple[Path, Path]) -> None:
    people, posts = folders
    for args in ((people, "--hours-per-week", "5"), (people, "--before", resume), (resume, posts, "--before", resume)):
        result = run("gap", *args, *AT)
        assert result.exit_code == 2
        assert result.stdout == ""


def test_no_line_of_the_sample_reports_is_wider_than_80_columns(run: Run) -> None:
    for args in ((NOOR, POSTINGS, "--hours-per-week", "6"), (PEOPLE, POSTINGS), (NOOR, ML, "--hours-per-week", "6")):
        text = run("gap", *args, *AT).stdout
        assert [line for line in text.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("verb", ["match", "gap"])
def test_a_pdf_is_written_whole_to_a_file_or_a_pipe(run: Run, tmp_path: Path, verb: str) -> None:
    pytest.importorskip("typst")
    out = tmp_path / "report.pdf"
    done = run(verb, NOOR, ML, *AT, "-o", out)
    assert (done.exit_code, done.stdout) == (0, "")
    assert out.read_bytes().startswith(b"%PDF-")
    assert run(verb, NOOR, ML, *AT, "-f", "pdf").stdout_bytes == out.read_bytes()


@pytest.mark.parametrize("verb", ["match", "gap"])
def test_without_typst_a_pdf_is_refused_before_anything_is_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    result = run(verb, "gone.txt", "gone.txt", "-o", tmp_path / "report.pdf")
    assert result.exit_code == 1
    assert 'pip install "skillmatch[pdf]"' in result.stderr
    assert not (tmp_path / "report.pdf").exists()


def test_a_pdf_does_not_go_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(options.sys, "stdout", _Terminal())
    monkeypatch.setitem(sys.modules, "typst", None)
    for output in (None, "-"):
        with pytest.raises(click.UsageError, match=r"-o report\.pdf"):
            report_format("pdf", output)
    with pytest.raises(MissingExtra):
        report_format(None, "report.pdf")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write(b"%PDF-\r\n\xff\x00", str(tmp_path / "x.pdf"))
    assert (tmp_path / "x.pdf").read_bytes() == b"%PDF-\r\n\xff\x00"


def test_a_history_is_kept_and_compared_with(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "noor.jsonl"
    first = run("gap", NOOR, ML, "--history", kept, "-f", "json", "--as-of", "2026-03")
    assert json.loads(first.stdout)["schema"] == "skillmatch/gap/1"
    later = tmp_path / "noor.txt"
    later.write_text(
        NOOR.read_text(encoding="utf-8") + "\n\nBuilt a service in FastAPI on Kubernetes.\n", encoding="utf-8"
    )
    args = ("gap", later, ML, "--history", kept, "-f", "json", "--as-of", "2026-11")
    record = json.loads(run(*args).stdout)
    assert record["before"] == "noor-haddadin (2026-03)"
    assert "FastAPI" in record["gained"]
    assert record["scores"][0] < record["scores"][1]
    assert [state["as_of"] for state in record["course"]] == ["2026-03", "2026-11"]
    before = kept.read_bytes()
    assert json.loads(run(*args).stdout) == record
    assert kept.read_bytes() == before  # the same report again is no further state
    assert "Cleaned" not in kept.read_text(encoding="utf-8")  # nothing of the résumé's text
    for suffix in ("txt", "md", "csv", "html"):
        out = tmp_path / f"report.{suffix}"
        assert run(*args[:5], "-o", out, "--as-of", "2026-11").exit_code == 0
        assert "2026-03" in out.read_text(encoding="utf-8")


def test_states_of_another_roadmap_or_posting_are_not_compared(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "noor.jsonl"
    run("gap", NOOR, ML, "--history", kept, *AT)
    other = json.loads(run("gap", PEOPLE / "tomasz-wierzba.txt", "--history", kept, "-f", "json", *AT).stdout)
    assert other["scores"] == [None, None]
    elsewhere = run("gap", NOOR, "--roadmap", "data-engineer", "--history", kept, "-f", "json", *AT)
    assert json.loads(elsewhere.stdout)["schema"] == "skillmatch/gap/1"
    said = f"{kept}: its states are on ml-engineer, this report is on data-engineer: name one with --roadmap"
    assert said in elsewhere.stderr
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 3


def test_a_resume_that_shows_nothing_new_is_told_from_its_history(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "noor.jsonl"
    first, second = (run("gap", NOOR, ML, "--history", kept, "--as-of", "2026-03") for _ in range(2))
    assert first.stderr == ""
    assert second.stderr.endswith("noor.jsonl: the résumé shows what it showed then, so there is no change to report\n")


def test_a_history_that_is_none_is_refused_and_kept(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "noor.jsonl"
    kept.write_text('{"schema": "skillmatch/gap/1"}\n', encoding="utf-8")
    result = run("gap", NOOR, "--history", kept, *AT)
    assert result.exit_code == 1
    assert "line 1" in result.stderr
    assert kept.read_text(encoding="utf-8") == '{"schema": "skillmatch/gap/1"}\n'
    assert run("gap", PEOPLE, "--history", kept, *AT).exit_code == 2


def test_reports_that_are_made_at_once_lose_no_state_of_a_history(run_process: RunProcess, tmp_path: Path) -> None:
    kept = tmp_path / "noor.jsonl"
    kept.write_text("\n", encoding="utf-8")
    months = [f"2026-{month:02}" for month in range(1, 5)]
    with ThreadPoolExecutor() as pool:
        done = pool.map(lambda month: run_process("gap", NOOR, "--history", kept, "--as-of", month), months)
    assert [item.returncode for item in done] == [0] * len(months)
    states = [json.loads(line) for line in kept.read_text(encoding="utf-8").splitlines() if line]
    assert sorted(state["as_of"] for state in states) == months


def test_a_history_that_lacks_its_last_line_end_goes_on_below_it(run: Run, tmp_path: Path) -> None:
    kept = tmp_path / "noor.jsonl"
    run("gap", NOOR, "--history", kept, "--as-of", "2026-03")
    kept.write_text(kept.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    run("gap", NOOR, "--history", kept, *AT)
    assert len(kept.read_text(encoding="utf-8").splitlines()) == 2


def test_of_thousands_of_postings_left_out_the_first_are_told(run: Run, tmp_path: Path, resume: Path) -> None:
    table = tmp_path / "jobs.csv"
    lines = [f"{number},{text}" for number, text in enumerate(["Requirements: Python and SQL", *[""] * 60])]
    table.write_text("\n".join(["id,text", *lines]), encoding="utf-8")
    result = run("gap", resume, table, *AT)
    assert "skillmatch: 40 more are left out; -f json names them all\n" in result.stderr
    assert len(result.stderr.splitlines()) < 25
    assert "! 40 more are left out; -f json names them all" in result.stdout
    assert len(json.loads(run("gap", resume, table, *AT, "-f", "json").stdout)["unread"]) == 60
