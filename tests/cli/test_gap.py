"""``skillmatch gap``: the missing roadmap steps in learning order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import AT, POSTING, RESUME, Run

KEYS = {"schema", "title", "resume", "posting", "score", "done", "gaps", "beyond", "warnings"} | {
    "band", "coverage", "steps", "findings", "hours_per_week"
}  # fmt: skip


@pytest.fixture
def report(run: Run, resume: Path, posting: Path) -> dict[str, Any]:
    """The small pair's gaps as JSON."""
    record: dict[str, Any] = json.loads(run("gap", resume, posting, "-f", "json", *AT).stdout)
    return record


def test_the_json_has_its_keys(report: dict[str, Any]) -> None:
    assert set(report) == KEYS
    assert report["schema"] == "skillmatch/gap/1"
    for gap in report["gaps"]:
        assert set(gap) == {"step", "goal", "have", "learn", "asked", "gain"} | {
            "first", "effort", "project", "resources"
        }  # fmt: skip


def test_open_steps_come_in_learning_order_and_all_of_them(
    run: Run, report: dict[str, Any], resume: Path, posting: Path
) -> None:
    orders = [gap["step"]["order"] for gap in report["gaps"]]
    assert orders == list(range(1, len(orders) + 1))
    steps = json.loads(run(resume, posting, "-f", "json", *AT).stdout)["roadmap"]["steps"]
    assert {gap["step"]["id"] for gap in report["gaps"]} == {step["id"] for step in steps if step["order"]}
    assert report["done"] == [step["title"] for step in steps if step["status"] == "done"]


def test_a_step_never_comes_before_its_open_prerequisites(run: Run, report: dict[str, Any]) -> None:
    roadmap = json.loads(run("roadmap", "show", "ml-engineer", "-f", "json").stdout)
    before = {step["id"]: step["prerequisites"] for step in roadmap["steps"]}
    order = {gap["step"]["id"]: gap["step"]["order"] for gap in report["gaps"]}
    for step, place in order.items():
        assert all(order[earlier] < place for earlier in before[step] if earlier in order)


def test_what_the_posting_asks_for_is_named_and_worth_points(report: dict[str, Any]) -> None:
    asking = [gap for gap in report["gaps"] if gap["asked"]]
    assert any("Kubernetes" in gap["asked"] for gap in asking)
    assert all(gap["gain"] > 0 for gap in asking)
    assert all(gap["gain"] == 0 for gap in report["gaps"] if not gap["asked"])


def test_requirements_that_no_step_covers_are_listed_beyond(run: Run, resume: Path, posting: Path) -> None:
    posting.write_text(f"{POSTING}- COBOL\n", encoding="utf-8")
    report = json.loads(run("gap", resume, posting, "-f", "json", *AT).stdout)
    (finding,) = report["beyond"]
    assert (finding["requirement"]["any_of"], finding["verdict"]) == (["cobol"], "missing")
    covered = {skill for gap in report["gaps"] for skill in (*gap["step"]["have"], *gap["step"]["missing"])}
    assert "cobol" not in covered


def test_a_resume_alone_is_enough(run: Run, resume: Path) -> None:
    record = json.loads(run("gap", resume, "-f", "json", *AT).stdout)
    assert record["score"] is None
    assert (record["resume"], record["posting"]) == ("jo", "")
    assert record["gaps"]
    assert record["beyond"] == []
    text = run("gap", resume, *AT)
    assert text.exit_code == 0
    assert text.stdout.startswith("jo: ")
    assert "match" not in text.stdout.splitlines()[1]


def test_the_resume_may_come_from_standard_input(run: Run, resume: Path) -> None:
    piped = json.loads(run("gap", "-", "-f", "json", *AT, stdin=RESUME).stdout)
    assert {**piped, "resume": "jo"} == json.loads(run("gap", resume, "-f", "json", *AT).stdout)


@pytest.mark.parametrize(
    ("suffix", "begins"), [(".md", "# jo → post: "), (".txt", "jo → post: "), (".json", '{\n  "schema"')]
)
def test_the_format_follows_the_suffix(
    run: Run, tmp_path: Path, resume: Path, posting: Path, suffix: str, begins: str
) -> None:
    out = tmp_path / f"gaps{suffix}"
    result = run("gap", resume, posting, "-o", out, *AT)
    assert (result.exit_code, result.output) == (0, "")
    assert out.read_text(encoding="utf-8").startswith(begins)


def test_the_roadmap_can_be_chosen_and_an_unknown_one_lists_the_choices(run: Run, resume: Path) -> None:
    assert len(json.loads(run("gap", resume, "--roadmap", "seed-s1", "-f", "json", *AT).stdout)["gaps"]) <= 10
    result = run("gap", resume, "--roadmap", "astronaut")
    assert result.exit_code == 2
    assert "seed-s0" in result.stderr


def test_the_roadmap_may_be_a_toml_file(run: Run, tmp_path: Path, resume: Path, posting: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'id = "own"\ntitle = "My own way"\nsource = "me"\n[[steps]]\nid = "one"\ntitle = "One"\ngoal = "Begin."\n'
        '[[steps.groups]]\nlabel = "Boxes"\nrule = "any"\nskills = ["kubernetes"]\n',
        encoding="utf-8",
    )
    result = run("gap", resume, posting, "--roadmap", own, "-f", "json", *AT)
    assert result.exit_code == 0
    assert [gap["goal"] for gap in json.loads(result.stdout)["gaps"]] == ["Begin."]


@pytest.mark.parametrize("which", ["resume", "posting"])
def test_a_missing_file_is_one_sentence_and_exit_1(run: Run, resume: Path, which: str) -> None:
    result = run("gap", "gone.txt") if which == "resume" else run("gap", resume, "gone.txt")
    assert result.exit_code == 1
    assert result.stderr == "skillmatch: gone.txt: no such file, folder or pattern; check the path\n"


def test_a_posting_without_requirements_is_refused(run: Run, resume: Path, nothing: Path) -> None:
    result = run("gap", resume, nothing)
    assert result.exit_code == 1
    assert result.stdout == ""


@pytest.mark.parametrize("suffix", [".html", ".htm"])
def test_a_web_page_holds_both_documents_and_a_timeline(
    run: Run, resume: Path, posting: Path, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / f"report{suffix}"
    result = run("gap", resume, posting, "--hours-per-week", 6, "-o", target, *AT)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    page = target.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Timeline with 6 hours a week" in page
    assert "Both documents, with the skills that were found" in page
    run("gap", resume, posting, "--hours-per-week", 6, "-o", target.with_stem("again"), *AT)
    assert target.with_stem("again").read_text(encoding="utf-8") == page


def test_every_report_can_be_a_web_page(run: Run, resume: Path, posting: Path, tmp_path: Path) -> None:
    for folder, path in (("people", resume), ("postings", posting)):
        (tmp_path / folder).mkdir()
        for name in ("one.txt", "two.txt"):
            (tmp_path / folder / name).write_bytes(path.read_bytes())
    people, postings = tmp_path / "people", tmp_path / "postings"
    for args, said in (
        ((resume,), "A résumé on a roadmap"),
        ((resume, postings), "One résumé beside many postings"),
        ((people, postings, "--anonymous"), "Many résumés on one roadmap"),
        ((resume, posting, "--before", resume), "Two résumés of one person"),
    ):
        result = run("gap", *args, "-f", "html", *AT)
        assert result.exit_code == 0
        assert said in result.stdout


def test_whoever_names_neither_posting_nor_roadmap_is_told_whose_steps_these_are(
    run: Run, resume: Path, posting: Path
) -> None:
    assert "this is ml-engineer; `skillmatch roadmap list` shows the others" in run("gap", resume).stderr
    assert run("gap", resume, "--roadmap", "ml-engineer").stderr == run("gap", resume, posting).stderr == ""


@pytest.mark.parametrize("verb", ["gap", "extract", "read", "batch", "taxonomy suggest"])
def test_every_verb_that_takes_folders_says_what_it_passed_over(
    run: Run, tmp_path: Path, resume: Path, verb: str
) -> None:
    folder = tmp_path / "people"
    folder.mkdir()
    (folder / "jo.txt").write_bytes(resume.read_bytes())
    (folder / "all.zip").write_bytes(b"PK")
    result = run(*verb.split(), folder, *([resume] if verb == "batch" else []))
    assert f"skillmatch: {folder}: passed over 1 file that no reader knows (.zip)" in result.stderr
