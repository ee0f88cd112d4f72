"""``skillmatch RESUME POSTING``: what it promises, from the command line's outside."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from matcher.values import Importance, SectionKind, Status, Verdict, Via
from tests.conftest import AT, NOTHING, POSTING, RESUME, SAMPLES, Run

AMARA, ML = SAMPLES / "resumes/amara-okafor.pdf", SAMPLES / "postings/ml-engineer.txt"

MATCH_KEYS = {"schema", "score", "band", "coverage", "findings", "roadmap", "warnings"} | {"resume", "posting"}
FINDING_KEYS = {"requirement", "verdict", "via", "points", "max_points", "reason", "evidence"}
REQUIREMENT_KEYS = {"label", "any_of", "importance", "min_months", "quote", "start", "end"} | {"kind", "count"}
EVIDENCE_KEYS = {"quote", "start", "end", "section", "months", "last_used"}
STEP_KEYS = {"id", "number", "title", "status", "have", "missing", "asked_by_posting", "order"}
FURTHER_STEP_KEYS = {"gain", "evidence", "evidence_needed", "groups", "to_complete", "quotes", "shown"}
BANDS = {"strong", "good", "partial", "weak", "unrelated"}


@pytest.fixture
def report(run: Run, resume: Path, posting: Path) -> dict[str, Any]:
    """The small pair as JSON."""
    record: dict[str, Any] = json.loads(run(resume, posting, "-f", "json", *AT).stdout)
    return record


@pytest.fixture(scope="module")
def big_report(request: pytest.FixtureRequest) -> dict[str, Any]:
    """A sample pair as JSON."""
    from matcher.serialize import match_to_dict

    record: dict[str, Any] = match_to_dict(request.getfixturevalue("sample_matches")["amara-okafor", "ml-engineer"])
    return record


def test_a_resume_alone_is_told_where_it_goes(run: Run, resume: Path) -> None:
    result = run(resume)
    assert result.exit_code == 2
    assert "Missing argument 'POSTING': `skillmatch gap RESUME` takes a résumé alone" in result.stderr
    assert "RESUME POSTING" in run("match", "--help").stdout


def test_no_verb_means_match(run: Run, resume: Path, posting: Path) -> None:
    bare, named = run(resume, posting, *AT), run("match", resume, posting, *AT)
    assert bare.exit_code == named.exit_code == 0
    assert bare.stdout_bytes == named.stdout_bytes
    assert bare.stderr == ""


def test_options_may_stand_before_between_and_after(run: Run, resume: Path, posting: Path) -> None:
    orders = [
        ("-f", "json", *AT, resume, posting),
        (resume, "-f", "json", posting, *AT),
        (resume, posting, *AT, "--format", "json"),
        ("match", *AT, resume, posting, "-f", "json"),
    ]
    assert len({run(*order).stdout_bytes for order in orders}) == 1


def test_the_same_inputs_give_the_same_bytes(run: Run) -> None:
    first, second = (run(AMARA, ML, *AT).stdout_bytes for _ in range(2))
    assert first == second
    assert len(first) > 1000


def test_the_order_of_the_sections_is_score_findings_roadmap_advice(run: Run, resume: Path, posting: Path) -> None:
    text = run(resume, posting, *AT).stdout
    places = [text.index(word) for word in ("jo → post", " match ", "Missing (", "There (", "Roadmap: ", "advice")]
    assert places == sorted(places)


def test_the_text_shows_percent_and_why(run: Run, resume: Path, posting: Path) -> None:
    text = run(resume, posting, *AT).stdout
    assert " % " in text
    assert "Kubernetes is not shown, but the related Docker" in " ".join(text.split())
    assert "posting “Kubernetes”" in text


@pytest.mark.parametrize("side", ["resume", "posting"])
def test_a_dash_is_standard_input(run: Run, resume: Path, posting: Path, side: str) -> None:
    if side == "resume":
        result = run("-", posting, "-f", "json", *AT, stdin=RESUME)
    else:
        result = run(resume, "-", "-f", "json", *AT, stdin=POSTING)
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert record[side] == "stdin"
    whole = json.loads(run(resume, posting, "-f", "json", *AT).stdout)
    assert {**record, side: ""} == {**whole, side: ""}


@pytest.mark.parametrize("verb", [("match",), (), ("gap",), ("gap", "--before"), ("batch",), ("read",)], ids=" ".join)
def test_only_one_input_can_be_standard_input(run: Run, verb: tuple[str, ...]) -> None:
    result = run(*verb, "-", "-", stdin=RESUME)
    assert result.exit_code == 2
    assert "only one of" in result.stderr
    assert result.stdout == ""


def _files(folder: Path) -> dict[str, Path]:
    made = {
        "missing": folder / "gone.txt",
        "empty": folder / "empty.txt",
        "blank": folder / "blank.md",
        "unknown format": folder / "letter.doc",
        "a picture": folder / "photo.png",
        "a picture named otherwise": folder / "photo.txt",
        "not the PDF it says": folder / "fake.pdf",
        "not the Word file it says": folder / "fake.docx",
        "a folder": folder / "folder",
        "binary": folder / "data.txt",
    }
    contents = {
        "empty": b"",
        "blank": b" \r\n\t\n",
        "unknown format": b"\xd0\xcf\x11\xe0",
        "a picture": b"\x89PNG\r\n\x1a\n",
        "a picture named otherwise": b"\x89PNG\r\n\x1a\n",
        "not the PDF it says": b"Python",
        "not the Word file it says": b"Python",
        "binary": bytes(range(256)) * 4,
    }
    for name, content in contents.items():
        made[name].write_bytes(content)
    made["a folder"].mkdir()
    return made


FAULTS = ["missing", "empty", "blank", "unknown format", "a picture", "a picture named otherwise",
          "not the PDF it says", "not the Word file it says", "a folder", "binary"]  # fmt: skip


@pytest.mark.parametrize("side", [0, 1], ids=["resume", "posting"])
@pytest.mark.parametrize("fault", FAULTS)
def test_an_unreadable_input_is_one_sentence_and_exit_1(
    run: Run, tmp_path: Path, resume: Path, posting: Path, fault: str, side: int
) -> None:
    inputs = [resume, posting]
    inputs[side] = _files(tmp_path)[fault]
    result = run(*inputs)
    assert result.exit_code == 1
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("skillmatch: ")
    assert inputs[side].name in line
    assert ":" in line.removeprefix("skillmatch: "), "it says what to do after a colon"


def test_empty_standard_input_is_one_sentence_and_exit_1(run: Run, posting: Path) -> None:
    result = run("-", posting)
    assert result.exit_code == 1
    assert result.stderr.startswith("skillmatch: standard input is empty")


@pytest.mark.parametrize("format", ["text", "json", "markdown"])
def test_a_posting_without_requirements_gets_no_score(run: Run, resume: Path, nothing: Path, format: str) -> None:
    result = run(resume, nothing, "-f", format, "--fail-under", "0")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "no requirement" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_resume_without_skills_gets_a_low_score_and_a_warning(run: Run, posting: Path) -> None:
    record = json.loads(run("-", posting, "-f", "json", *AT, stdin=NOTHING).stdout)
    assert record["score"] < 0.1
    assert record["band"] == "unrelated"
    assert record["warnings"]


def test_an_unknown_roadmap_is_wrong_usage_and_lists_the_choices(run: Run, resume: Path, posting: Path) -> None:
    result = run(resume, posting, "--roadmap", "astronaut")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "ml-engineer" in result.stderr
    assert "seed-s4" in result.stderr


def test_another_roadmap_can_be_chosen(run: Run, resume: Path, posting: Path) -> None:
    record = json.loads(run(resume, posting, "--roadmap", "seed-s2", "-f", "json", *AT).stdout)
    assert record["roadmap"]["id"] == "seed-s2"
    assert len(record["roadmap"]["steps"]) == 6


def test_a_roadmap_may_be_a_toml_file(run: Run, tmp_path: Path, resume: Path, posting: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        'id = "own"\ntitle = "My own way"\nsource = "me"\n[[steps]]\nid = "one"\ntitle = "One"\ngoal = "Begin."\n'
        '[[steps.groups]]\nlabel = "Boxes"\nrule = "any"\nskills = ["kubernetes"]\n',
        encoding="utf-8",
    )
    result = run(resume, posting, "--roadmap", own, "-f", "json", *AT)
    assert result.exit_code == 0, result.stderr
    (step,) = json.loads(result.stdout)["roadmap"]["steps"]
    assert (step["id"], step["status"], step["missing"], step["order"]) == ("one", "missing", ["kubernetes"], 1)


@pytest.mark.parametrize(
    ("option", "name", "text", "said"),
    [("--roadmap", "own.toml", "steps = [", "own.toml"), ("--taxonomy", "layer.jsonl", "{nonsense\n", "layer.jsonl:1")],
)
def test_a_damaged_file_of_ones_own_is_one_sentence_and_exit_1(
    run: Run, tmp_path: Path, resume: Path, posting: Path, option: str, name: str, text: str, said: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    result = run(resume, posting, option, tmp_path / name)
    assert result.exit_code == 1
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_missing_extra_names_itself(run: Run, resume: Path, posting: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    result = run(resume, posting, "--embedder", "any-model")
    assert result.exit_code == 1
    assert "skillmatch[transformers]" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_score_below_fail_under_exits_3_with_the_report_printed(
    run: Run, resume: Path, posting: Path, report: dict[str, Any]
) -> None:
    percent = report["score"] * 100
    result = run(resume, posting, "--fail-under", str(percent + 0.5), *AT)
    assert result.exit_code == 3
    assert result.stdout_bytes == run(resume, posting, *AT).stdout_bytes


def test_a_score_at_or_above_fail_under_exits_0(run: Run, resume: Path, posting: Path, report: dict[str, Any]) -> None:
    percent = report["score"] * 100
    for limit in (0, percent - 0.5, percent):
        assert run(resume, posting, "--fail-under", repr(limit), *AT).exit_code == 0


def test_fail_under_still_writes_the_file(run: Run, resume: Path, posting: Path, tmp_path: Path) -> None:
    result = run(resume, posting, "--fail-under", "100", "-o", tmp_path / "out.json")
    assert result.exit_code == 3
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["score"] < 1


@pytest.mark.parametrize("which", ["report", "big_report"])
def test_the_json_has_exactly_the_promised_keys(request: pytest.FixtureRequest, which: str) -> None:
    record = request.getfixturevalue(which)
    assert record["schema"] == "skillmatch/match/1"
    assert set(record) == MATCH_KEYS
    assert set(record["coverage"]) == {"essential", "optional"}
    assert set(record["roadmap"]) == {"id", "steps"} | {"title"}
    assert {frozenset(step) for step in record["roadmap"]["steps"]} == {frozenset(STEP_KEYS | FURTHER_STEP_KEYS)}
    for finding in record["findings"]:
        assert set(finding) == FINDING_KEYS
        assert set(finding["requirement"]) == REQUIREMENT_KEYS
        assert all(set(evidence) == EVIDENCE_KEYS for evidence in finding["evidence"])


@pytest.mark.parametrize("which", ["report", "big_report"])
def test_the_json_says_only_words_that_the_contract_knows(request: pytest.FixtureRequest, which: str) -> None:
    record = request.getfixturevalue(which)
    assert record["band"] in BANDS
    for finding in record["findings"]:
        assert finding["verdict"] in set(Verdict)
        assert finding["via"] in {*Via, None}
        assert finding["requirement"]["importance"] in set(Importance)
        assert all(evidence["section"] in set(SectionKind) for evidence in finding["evidence"])
    assert {step["status"] for step in record["roadmap"]["steps"]} <= set(Status)


@pytest.mark.parametrize("which", ["report", "big_report"])
def test_the_score_is_the_sum_of_the_points(request: pytest.FixtureRequest, which: str) -> None:
    record = request.getfixturevalue(which)
    assert 0 < record["score"] < 1
    assert record["score"] == pytest.approx(sum(finding["points"] for finding in record["findings"]), abs=1e-9)
    assert sum(finding["max_points"] for finding in record["findings"]) <= 1 + 1e-9


@pytest.mark.parametrize("which", ["report", "big_report"])
def test_open_steps_are_numbered_in_learning_order(request: pytest.FixtureRequest, which: str) -> None:
    steps = request.getfixturevalue(which)["roadmap"]["steps"]
    assert [step["number"] for step in steps] == list(range(1, len(steps) + 1))
    assert {step["order"] for step in steps if step["status"] == "done"} <= {None}
    opened = sorted(step["order"] for step in steps if step["status"] != "done")
    assert opened == list(range(1, len(opened) + 1))


def test_alternatives_are_one_requirement(report: dict[str, Any]) -> None:
    found = {finding["requirement"]["label"]: finding["requirement"]["any_of"] for finding in report["findings"]}
    assert ["snowflake", "bigquery"] in found.values()
    assert found["Docker"] == ["docker"]


def test_stated_years_are_months_and_none_is_not_stated(report: dict[str, Any]) -> None:
    months = {
        finding["requirement"]["label"]: finding["requirement"]["min_months"]
        for finding in report["findings"]
        if finding["requirement"]["any_of"]
    }
    assert months["Python"] == 36
    assert months["Docker"] is None


def test_quotes_stand_at_their_offsets_in_the_files_own_text(report: dict[str, Any]) -> None:
    quoted = 0
    for finding in report["findings"]:
        for item, text in ((finding["requirement"], POSTING), *((e, RESUME) for e in finding["evidence"])):
            if item["quote"]:
                assert item["quote"] == text[item["start"] : item["end"]]
                quoted += 1
    assert quoted > 5


def test_as_of_is_the_month_that_present_means(run: Run, resume: Path, posting: Path) -> None:
    def docker_months(month: str) -> int:
        record = json.loads(run(resume, posting, "-f", "json", "--as-of", month).stdout)
        found = next(f for f in record["findings"] if f["requirement"]["label"] == "Docker")
        months: int = found["evidence"][0]["months"]
        return months

    assert docker_months("2026-11") - docker_months("2024-11") == 24


def test_a_layer_adds_a_skill(run: Run, tmp_path: Path, resume: Path) -> None:
    layer = tmp_path / "layer.jsonl"
    layer.write_text('{"id": "zorblax", "label": "Zorblax", "kind": "technology"}\n', encoding="utf-8")
    post = tmp_path / "zorblax.txt"
    post.write_text("Requirements\n- Zorblax\n- Python\n", encoding="utf-8")
    record = json.loads(run(resume, post, "--taxonomy", layer, "-f", "json", *AT).stdout)
    assert ["zorblax"] in [finding["requirement"]["any_of"] for finding in record["findings"]]


def test_a_web_page_answers_what_was_asked_beside_the_score(
    run: Run, resume: Path, posting: Path, tmp_path: Path
) -> None:
    target = tmp_path / "report.html"
    result = run(resume, posting, "--what-if", "Kubernetes", "--target", 90, "-o", target, *AT)
    assert (result.exit_code, result.stdout) == (0, "")
    page = target.read_text(encoding="utf-8")
    for said in (
        "With Kubernetes in the list of skills",
        "To reach 90 %",
        "Both documents",
        "Where the points come from",
    ):
        assert said in page


def test_what_if_names_skills(run: Run, resume: Path, posting: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text("label,kind,aliases\nFrobnikator,technology,Frobni\n", encoding="utf-8")
    shown = run(resume, posting, "--what-if", "Frobni; k8s", "--taxonomy", own, *AT).stdout
    assert "With Frobnikator and Kubernetes in the list of skills" in shown
    assert run(resume, posting, "--what-if", " , ", *AT).exit_code == 2
    assert "search 'Zorblax (A, B)'`" in run(resume, posting, "--what-if", "Zorblax (A, B)", *AT).stderr


@pytest.mark.parametrize("option", [("--what-if", "Kubernetes"), ("--target", 90)])
def test_what_a_csv_has_no_place_for_is_wrong_usage(
    run: Run, resume: Path, posting: Path, option: tuple[object, ...]
) -> None:
    result = run(resume, posting, *option, "-f", "csv", *AT)
    assert (result.exit_code, result.stdout) == (2, "")
    assert option[0] in result.stderr


@pytest.mark.parametrize("format", ["text", "markdown", "csv", "html"])
def test_quotes_show_no_marks_of_emphasis_in_any_format(run: Run, tmp_path: Path, format: str) -> None:
    cv, wanted = tmp_path / "cv.md", tmp_path / "job.md"
    cv.write_text("Experience\nBaker, 2019 - 2021\n- **Kept ovens** with *Terraform* by night\n")
    wanted.write_text("Requirements\n- **Much skill** in Terraform\n")
    verb = ["gap"] if format == "html" else ["match"]
    said = run(*verb, cv, wanted, "-f", format).stdout
    assert "Kept ovens with Terraform by night" in said
    assert "Much skill in Terraform" in said
