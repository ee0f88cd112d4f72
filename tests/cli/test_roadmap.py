"""``skillmatch roadmap``: what the roadmaps hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matcher.roadmap import load_roadmaps
from matcher.taxonomy import load_taxonomy
from tests.conftest import Run

STEP_KEYS = {"id", "number", "title", "goal", "prerequisites", "skills", "evidence", "covers"} | {
    "groups",
    "evidence_rule",
    "project",
    "resources",
}
ROADMAPS = list(load_roadmaps())


def shown(run: Run, name: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(run("roadmap", "show", name, "-f", "json").stdout)
    return record


def test_list_has_exactly_the_promised_keys_and_the_default_first(run: Run) -> None:
    rows = json.loads(run("roadmap", "list", "-f", "json").stdout)
    assert [list(row) for row in rows] == [["id", "title", "source", "steps"]] * len(rows)
    assert [row["id"] for row in rows] == ROADMAPS
    assert {row["id"]: row["steps"] for row in rows} == {
        roadmap.id: len(roadmap.steps) for roadmap in load_roadmaps().values()
    }


def test_the_list_as_text_has_a_line_each_within_80_columns(run: Run) -> None:
    lines = run("roadmap", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == ROADMAPS
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("name", ROADMAPS)
def test_show_has_exactly_the_promised_keys(run: Run, name: str) -> None:
    record = shown(run, name)
    assert set(record) == {"id", "title", "source", "steps"}
    assert record["id"] == name
    assert {frozenset(step) for step in record["steps"]} == {frozenset(STEP_KEYS)}
    assert [step["number"] for step in record["steps"]] == list(range(1, len(record["steps"]) + 1))


@pytest.mark.parametrize("name", ROADMAPS)
def test_every_step_names_known_skills_and_prerequisites(run: Run, name: str) -> None:
    steps = shown(run, name)["steps"]
    ids = {step["id"] for step in steps}
    for step in steps:
        assert step["goal"].strip()
        assert set(step["prerequisites"]) <= ids - {step["id"]}
        assert set(step["skills"]) <= set(load_taxonomy().skills)


def test_the_merged_roadmap_stands_for_every_step_of_the_sources(run: Run) -> None:
    covered = [place for step in shown(run, "ml-engineer")["steps"] for place in step["covers"]]
    wanted = {f"s{n}.{step['number']}" for n in range(5) for step in shown(run, f"seed-s{n}")["steps"]}
    assert set(covered) == wanted


def test_the_sources_cover_nothing(run: Run) -> None:
    assert all(step["covers"] == [] for step in shown(run, "seed-s0")["steps"])


@pytest.mark.parametrize("name", ROADMAPS)
def test_the_page_stays_within_80_columns(run: Run, name: str) -> None:
    lines = run("roadmap", "show", name).stdout.splitlines()
    assert len(lines) > 10
    assert max(map(len, lines)) <= 80


def test_an_unknown_roadmap_is_wrong_usage_and_lists_the_choices(run: Run) -> None:
    result = run("roadmap", "show", "astronaut")
    assert result.exit_code == 2
    assert "Invalid value for ID" in result.stderr
    assert all(name in result.stderr for name in ROADMAPS)


def test_output_goes_to_a_file_in_the_format_of_its_suffix(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "map.json"
    assert run("roadmap", "show", "seed-s0", "-o", out).output == ""
    assert json.loads(out.read_text(encoding="utf-8")) == shown(run, "seed-s0")


OWN = 'id = "own"\ntitle = "Own"\nsource = "us"\n[[steps]]\nid = "a"\ntitle = "A"\ngoal = "g"\nevidence = ["degree"]\n'
GROUP = '[[steps.groups]]\nrule = "any"\nskills = ["{}"]\n'


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(OWN + GROUP.format("python"), encoding="utf-8")
    return path


def test_check_of_good_files_says_so_on_standard_error(run: Run, own: Path) -> None:
    result = run("roadmap", "check", own)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "1 roadmap: 0 faults\n")


def test_check_without_files_checks_the_built_in_ones(run: Run) -> None:
    result = run("roadmap", "check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"{len(ROADMAPS)} roadmaps: 0 faults" in result.stderr


def test_check_prints_all_faults_and_exits_1(run: Run, own: Path) -> None:
    own.write_text(OWN.replace("degree", "trophy") + GROUP.format("qqqq-zzzz"), encoding="utf-8")
    result = run("roadmap", "check", own)
    assert result.exit_code == 1
    assert [line.split(": ")[0] for line in result.stdout.splitlines()] == [f"{own}:8", f"{own}:11"]
    assert "2 faults" in result.stderr


def test_check_takes_layers(run: Run, own: Path, tmp_path: Path) -> None:
    layer = tmp_path / "layer.jsonl"
    layer.write_text('{"label": "Zorblax"}\n', encoding="utf-8")
    own.write_text(OWN + GROUP.format("zorblax"), encoding="utf-8")
    assert run("roadmap", "check", own).exit_code == 1
    assert run("roadmap", "check", own, "--taxonomy", layer).exit_code == 0


def test_a_roadmap_of_ones_own_is_shown_and_used(run: Run, own: Path, tmp_path: Path) -> None:
    assert shown(run, str(own))["steps"][0]["skills"] == ["python"]
    resume = tmp_path / "resume.txt"
    resume.write_text("Jo Example\n\nSkills\nPython, Git, SQL\n", encoding="utf-8")
    result = run("gap", resume, "--roadmap", own, "-f", "json")
    assert json.loads(result.stdout)["done"] == ["A"]


def test_an_unknown_skill_in_a_roadmap_of_ones_own_is_an_error_where_it_is_used(run: Run, own: Path) -> None:
    own.write_text(OWN + GROUP.format("kubernets"), encoding="utf-8")
    result = run("gap", own, "--roadmap", own)
    assert result.exit_code == 1
    assert f"{own}:11" in result.stderr
    assert "did you mean 'kubernetes'" in result.stderr
