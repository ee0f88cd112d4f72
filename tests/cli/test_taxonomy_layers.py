"""``--taxonomy`` in every verb that takes it: CSV and JSONL, several layers, and what is said of a wrong one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matcher.cli.taxonomy import command as taxonomy_command
from matcher.taxonomy import load_taxonomy
from tests.conftest import SAMPLES, Run

LAYERS = sorted((SAMPLES / "taxonomy").iterdir())
WARD = """\
Staff nurse, ward 5

Requirements
- Wound care, medication rounds and venepuncture
- Experience with Wardwise eMAR and SBAR
- no phlebotomy on Sundays
"""
NURSE = """\
Jo Example

Experience

Staff Nurse, Quillmere Hospital
Jan 2020 - present
- Wound dressing and drug rounds, charted in Wardwise

Skills
Phlebotomy, Excel
"""


@pytest.fixture
def hospital() -> Path:
    """The sample layer of ward skills."""
    return SAMPLES / "taxonomy" / "hospital.csv"


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    """A posting that only the layer makes sense of."""
    path = tmp_path / "ward.txt"
    path.write_text(WARD, encoding="utf-8")
    return path


@pytest.fixture
def nurse(tmp_path: Path) -> Path:
    """A résumé for it."""
    path = tmp_path / "nurse.txt"
    path.write_text(NURSE, encoding="utf-8")
    return path


def _layer(tmp_path: Path, text: str, name: str = "own.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def _skills(run: Run, *args: object) -> list[tuple[str, str | None]]:
    result = run("extract", *args)
    assert result.exit_code == 0, result.stderr
    return [(m["surface"], m["skill"]) for line in result.stdout.splitlines() for m in json.loads(line)["mentions"]]


def test_names_of_a_layer_are_found_in_text(run: Run, ward: Path, hospital: Path) -> None:
    found = dict(_skills(run, ward, "--taxonomy", hospital))
    for surface, skill in {
        "Wound care": "wound-care",
        "medication rounds": "medication-rounds",
        "venepuncture": "blood-sampling",
        "Wardwise eMAR": "wardwise",
        "SBAR": "patient-handover",
    }.items():
        assert found[surface] == skill
    assert "wardwise" not in dict(_skills(run, ward)).values()


def test_a_match_is_made_with_the_layer(run: Run, nurse: Path, ward: Path, hospital: Path) -> None:
    args = (nurse, ward, "-f", "json", "--as-of", "2026-11")
    plain = json.loads(run(*args).stdout or '{"score": 0}')
    record = json.loads(run(*args, "--taxonomy", hospital).stdout)
    verdicts = {f["requirement"]["label"]: f["verdict"] for f in record["findings"]}
    assert {verdicts[name] for name in ("Wound Care", "Medication Rounds", "Wardwise")} == {"met"}
    assert verdicts["Patient Handover"] == "missing"
    assert record["score"] > plain["score"]


def test_batch_and_gap_take_layers_too(run: Run, nurse: Path, ward: Path, hospital: Path) -> None:
    table = run("batch", nurse, ward, "-j", "1", "--taxonomy", hospital)
    assert table.exit_code == 0
    assert "Wound Care" in table.stdout
    assert run("gap", nurse, ward, "-f", "json", "--taxonomy", hospital).exit_code == 0


def test_look_ups_take_layers_too(run: Run, hospital: Path) -> None:
    layer = ("--taxonomy", hospital)
    assert "Blood Sampling (blood-sampling, concept)" in run("taxonomy", "resolve", "phlebotomy", *layer).stdout
    assert "Wardwise (wardwise, technology)" in run("taxonomy", "search", "wardwize", *layer).stdout
    assert json.loads(run("taxonomy", "show", "ward nursing", *layer).stdout)["narrower"]


@pytest.mark.parametrize("layers", [LAYERS, LAYERS[::-1]], ids=["in order", "reversed"])
def test_the_sample_layers_load_together(layers: list[Path]) -> None:
    taxonomy = load_taxonomy(*layers)
    assert taxonomy["kubernetes"].label == "Kubernetes"
    assert taxonomy.resolve("the Harbour cluster") is taxonomy["kubernetes"]
    assert "wardwise" in taxonomy


def test_the_sample_layers_pass_the_check(run: Run) -> None:
    result = run("taxonomy", "check", *LAYERS)
    assert not any(str(path) in result.stdout for path in LAYERS)
    assert "skills of the files: " in result.stderr


def test_the_last_of_several_layers_wins(run: Run, tmp_path: Path) -> None:
    first = _layer(tmp_path, "id,label,kind\nzorblax,Zorblax,soft\n", "1.csv")
    second = _layer(tmp_path, '{"id": "zorblax", "label": "Zorblax Two", "kind": "domain"}', "2.jsonl")
    result = run("taxonomy", "resolve", "zorblax", "--taxonomy", first, "--taxonomy", second)
    assert result.stdout == "zorblax: Zorblax Two (zorblax, domain)\n"
    result = run("taxonomy", "resolve", "zorblax", "--taxonomy", second, "--taxonomy", first)
    assert result.stdout == "zorblax: Zorblax (zorblax, soft)\n"


def test_a_later_layer_drops_what_an_earlier_one_or_the_built_in_gave(run: Run, tmp_path: Path) -> None:
    first = _layer(tmp_path, "label,aliases\nZorblax,ZBX|Zed\n", "1.csv")
    second = _layer(tmp_path, "id;drop\nzorblax;Zed\nkubernetes;k8s\nhelm;*\n", "2.csv")
    text = "Requirements\n- Zorblax, ZBX, Docker\n- Kubernetes, Terraform, Ansible\n"
    path = _layer(tmp_path, text + "- k8s and Zed\n- Helm\n", "post.txt")
    found = dict(_skills(run, path, "--as", "posting", "--taxonomy", first, "--taxonomy", second))
    assert found["ZBX"] == "zorblax"
    assert found["Kubernetes"] == "kubernetes"
    assert {found.get(name) for name in ("k8s", "Zed", "Helm")} == {None}


VERBS: list[tuple[Any, ...]] = [
    ("match", "RESUME", "POSTING"),
    ("batch", "RESUME", "POSTING", "-j", "1"),
    ("gap", "RESUME"),
    ("extract", "POSTING"),
    ("taxonomy", "resolve", "x"),
    ("taxonomy", "search", "x"),
    ("taxonomy", "show", "python"),
    ("taxonomy", "suggest", "POSTING"),
]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: " ".join(verb[:2]))
def test_a_wrong_layer_is_one_sentence_and_exit_1_in_every_verb(
    run: Run, tmp_path: Path, resume: Path, posting: Path, verb: tuple[Any, ...]
) -> None:
    layer = _layer(tmp_path, "label,kind\nZorblax,tool\nQuux,tool\n")
    files = {"RESUME": resume, "POSTING": posting}
    result = run(*(files.get(arg, arg) for arg in verb), "--taxonomy", layer)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{layer}:2: kind 'tool' is none of technology, concept" in result.stderr
    assert f"(1 more: see `skillmatch taxonomy check {layer}`)" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_check_lists_every_fault_in_the_order_of_the_lines(run: Run, tmp_path: Path) -> None:
    layer = _layer(
        tmp_path,
        "label,kind,aliases,broader\nOne,,k8s,\nTwo,tool,,\nThree,,,nowhere-at-all\nFour,,,\nFour,,,\n",
    )
    result = run("taxonomy", "check", layer)
    assert result.exit_code == 1
    assert [line.split(":")[1] for line in result.stdout.removeprefix(str(layer)).splitlines()] == ["2", "3", "4", "6"]
    assert "4 faults" in result.stderr


def test_check_says_what_a_layer_changes(run: Run, tmp_path: Path) -> None:
    layer = _layer(tmp_path, "id,label,aliases,drop\n,Zorblax,,\npython,,zorbython,\ncobol,,,*\n")
    result = run("taxonomy", "check", layer)
    assert "skills of the files: 1 new, 1 changed, 1 taken away" in result.stderr


def test_a_download_is_told_from_a_layer(run: Run, tmp_path: Path) -> None:
    layer = _layer(tmp_path, "conceptType,conceptUri,preferredLabel\na,b,c\n")
    result = run("taxonomy", "check", layer)
    assert result.exit_code == 1
    assert "`skillmatch taxonomy import`" in result.stderr


def test_the_group_names_its_verbs() -> None:
    assert sorted(taxonomy_command.commands) == ["check", "import", "resolve", "search", "show", "suggest"]


@pytest.mark.parametrize("format", ["text", "markdown", "csv", "html"])
@pytest.mark.parametrize("verb", ["match", "gap"])
def test_steps_of_a_roadmap_call_skills_as_the_layer_does(
    run: Run, nurse: Path, ward: Path, hospital: Path, tmp_path: Path, verb: str, format: str
) -> None:
    roadmap = tmp_path / "ward.toml"
    groups = {"Charts": '"wardwise", "excel"', "Care": '"wound-care", "patient-handover"'}
    steps = [
        f'[[steps]]\nid = "{title.lower()}"\ntitle = "{title}"\ngoal = "g"\n'
        f'[[steps.groups]]\nlabel = "All"\nrule = "all"\nskills = [{skills}]\n'
        for title, skills in groups.items()
    ]
    roadmap.write_text('id = "ward"\ntitle = "Ward"\nsource = "ours"\n' + "".join(steps))
    args = ("--roadmap", roadmap, "--taxonomy", hospital, "-f", format)
    said = run(verb, nurse, ward, *args).stdout
    assert "Patient Handover" in said or format == "csv"
    assert "patient-handover" not in said.replace(str(roadmap), "")
    assert "wound-care" not in said
    shown = run("roadmap", "show", roadmap, "--taxonomy", hospital).stdout
    assert "Wardwise, Microsoft Excel" in shown
