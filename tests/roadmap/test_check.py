"""The check of roadmap files: every mistake is a sentence with file, line, field, value and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from matcher.resources import data_path
from matcher.roadmap.check import check_roadmaps, check_skills
from matcher.roadmap.fields import GROUP as GROUP_FIELDS
from matcher.roadmap.fields import ROADMAP
from matcher.roadmap.fields import STEP as STEP_FIELDS
from matcher.roadmap.files import built_in_files
from matcher.roadmap.lines import find_lines, line_of
from matcher.roadmap.order import find_circle
from matcher.taxonomy import load_taxonomy
from matcher.values.steps import EvidenceKind

HEAD = 'id = "own"\ntitle = "Own"\nsource = "us"\n\n'
STEP = '[[steps]]\nid = "a"\ntitle = "A"\ngoal = "g"\nevidence = ["degree"]\n'
GROUP = '[[steps.groups]]\nlabel = "G"\nrule = "any"\nskills = ["python"]\n'


def _faults(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return [fault.removeprefix(f"{path}:") for fault in check_roadmaps([path], load_taxonomy())]


def test_the_shipped_roadmaps_have_no_fault() -> None:
    assert check_roadmaps(built_in_files().values(), load_taxonomy()) == []


def test_a_good_file_has_no_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, HEAD + STEP + GROUP) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('title = "T"\nsource = "s"\n' + STEP, "1: 'id' is missing; write it as id = \"...\""),
        ('id = "own"\ntitle = "T"\n' + STEP, "1: 'source' is missing; write it as"),
        (HEAD, "1: 'steps' is missing; begin each with a line [[steps]]"),
        (HEAD + "steps = []", "5: 'steps' is empty; write at least one [[steps]]"),
        (HEAD + 'steps = "a"', "5: 'steps' must be a list of tables, not 'a'; begin each with a line [[steps]]"),
        (HEAD.replace('"us"', "7") + STEP, "3: 'source' must be text, not 7; write it as source = \"...\""),
        (HEAD + 'colour = "red"\n' + STEP, "5: unknown field 'colour'; known are id, title, source, steps"),
        (HEAD + STEP + 'prerequisite = ["b"]', "10: unknown field 'prerequisite' (did you mean 'prereq"),
        (HEAD + STEP.replace('goal = "g"\n', ""), "5: 'goal' is missing; write it as goal = \"...\""),
        (HEAD + STEP.replace('id = "a"\n', ""), "5: step 1: 'id' is missing"),
        (HEAD + STEP.replace('"A"', "[1]"), "7: 'title' must be text, not [1]"),
        (HEAD + STEP.replace('["degree"]', '"degree"'), "9: 'evidence' must be a list of texts, not 'degree'"),
        (HEAD + STEP.replace('["degree"]', "[2]"), "9: 'evidence' must be a list of texts, not [2]"),
        (HEAD + STEP + 'covers = "s0.1"', "10: 'covers' must be a list of texts"),
        (HEAD + STEP.replace('"a"', '"A one"'), "6: step 'A one': id 'A one' is not lower-case words joined by"),
        (HEAD + STEP + STEP, "11: step 2: id 'a' is that of step 1 too; rename one of the two"),
        (HEAD + STEP + 'prerequisites = ["aa"]', "10: prerequisite 'aa' is no step; give the id of one"),
        (HEAD + STEP + 'prerequisites = ["a"]', "10: prerequisite 'a' is the step itself; take it out"),
        (HEAD + STEP.replace('["degree"]', '["degre"]'), "9: evidence 'degre' is no kind of evidence (did you"),
        (HEAD + STEP.replace('["degree"]', "[]"), "5: nothing could show it; give it a group"),
        (HEAD + STEP.replace('["degree"]', '["talk", "talk"]'), "9: evidence 'talk' is listed twice; keep it"),
        (HEAD + STEP + 'evidence_rule = "2 of"', "10: evidence_rule '2 of' needs more than the 1 listed"),
        (HEAD + STEP + 'evidence_rule = "optional"', "10: evidence_rule 'optional' is none of"),
        (HEAD + STEP + "groups = [1]", "10: 'groups' must be a list of tables, not [1]; begin each with a li"),
        (HEAD + STEP + GROUP.replace("any", "anny"), "12: rule 'anny' is none of"),
        (HEAD + STEP + GROUP.replace("any", "0 of"), "12: rule '0 of' is none of"),
        (HEAD + STEP + GROUP.replace("any", "2 of"), "12: rule '2 of' needs more than the 1 listed; list"),
        (HEAD + STEP + GROUP.replace('"any"', "2"), "12: 'rule' must be text, not 2"),
        (HEAD + STEP + GROUP.replace('["python"]', "[]"), "13: 'skills' is empty; name at least one skill"),
        (HEAD + STEP + '[[steps.groups]]\nlabel = "G"\n', "10: 'skills' is missing; write it as skills = ["),
        (HEAD + STEP + GROUP + GROUP, "17: skill 'python' stands in two groups of the step; keep it in one"),
        (HEAD + STEP + GROUP.replace('["python"]', '["git", "git"]'), "13: skill 'git' is listed twice; keep"),
        (HEAD + STEP + GROUP.replace("python", "kubernets"), "13: skill 'kubernets' is not in the taxonomy (di"),
        (HEAD + STEP + GROUP.replace('["python"]', '[\n  "git",\n  "k8s",\n]'), "15: skill 'k8s' is not in the"),
        (HEAD + STEP + GROUP.replace("python", "qqqq-zzzz"), "13: skill 'qqqq-zzzz' is not in the taxonomy; g"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_line_field_value_and_what_to_do(tmp_path: Path, text: str, fault: str) -> None:
    found = _faults(tmp_path, text)
    assert len(found) == 1
    assert found[0].replace("step 'a': ", "").startswith(fault)
    assert re.search(r"; \w", found[0])


def test_an_unknown_skill_comes_with_the_nearest_name(tmp_path: Path) -> None:
    for unknown, meant in (("kubernets", "kubernetes"), ("k8s", "kubernetes"), ("scikit-lern", "scikit-learn")):
        (fault,) = _faults(tmp_path, HEAD + STEP + GROUP.replace("python", unknown))
        assert f"(did you mean {meant!r}, {load_taxonomy().label(meant)}?)" in fault


def test_a_circle_is_told_once_with_its_way(tmp_path: Path) -> None:
    second = STEP.replace('"a"', '"b"') + 'prerequisites = ["a"]\n'
    assert _faults(tmp_path, HEAD + STEP + 'prerequisites = ["b"]\n' + second) == [
        "10: the prerequisites form a circle: a → b → a; take one of them out"
    ]


def test_an_unknown_kind_of_evidence_lists_them_all(tmp_path: Path) -> None:
    (fault,) = _faults(tmp_path, HEAD + STEP.replace("degree", "trophy"))
    assert all(kind in fault for kind in EvidenceKind)


def test_all_faults_come_in_the_order_of_their_lines(tmp_path: Path) -> None:
    text = HEAD.replace("title", "titel") + STEP.replace("goal", "gaol") + GROUP.replace("python", "qqqq-zzzz")
    lines = [int(fault.split(":")[0]) for fault in _faults(tmp_path, text)]
    assert lines == [1, 2, 5, 8, 13]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('id = "own"\nsteps = [', "2: not TOML: Invalid value; "),
        ('id = "a"\nid = "b"\n', "2: not TOML: Cannot overwrite"),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(tmp_path: Path, text: str, fault: str) -> None:
    (found,) = _faults(tmp_path, text)
    assert found.startswith(fault)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes('title = "Bäcker"'.encode("latin-1"))
    (fault,) = check_roadmaps([path], load_taxonomy())
    assert "cannot be read as UTF-8 text" in fault


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    assert _faults(tmp_path, "\ufeff" + HEAD + STEP) == []


def test_two_files_cannot_share_an_id(tmp_path: Path) -> None:
    paths = [tmp_path / "one.toml", tmp_path / "two.toml"]
    for path in paths:
        path.write_text(HEAD + STEP, encoding="utf-8")
    assert check_roadmaps(paths, load_taxonomy()) == [
        f"{paths[1]}:1: id 'own' is that of {paths[0]} too; rename one of the two"
    ]


def test_a_skill_of_a_layer_is_known_with_the_layer(tmp_path: Path) -> None:
    path, layer = tmp_path / "own.toml", tmp_path / "layer.jsonl"
    path.write_text(HEAD + STEP + GROUP.replace("python", "zorblax"), encoding="utf-8")
    layer.write_text('{"label": "Zorblax"}\n', encoding="utf-8")
    assert len(check_skills(path, load_taxonomy())) == 1
    assert check_skills(path, load_taxonomy(layer)) == []


def test_lines_are_found_whatever_stands_in_comments_and_long_texts() -> None:
    text = (
        'title = """\n[[steps]]\nid = "no"\n"""\n# [[steps]]\n[[steps]] # one\nid = "a" # "b"\n'
        '[[steps]]\n\'id\' = \'b\'\ngoal = "say \\"x\\" # y"\nskills = [ # "none"\n  "p", \'q\',\n]\n'
        '[[steps.groups]]\nrule="any"\n'
    )
    lines = find_lines(text)
    assert (lines["steps", 0], lines["steps", 0, "id"], lines["steps", 1, "id"]) == (6, 7, 9)
    assert (lines["steps", 1, "skills"], lines["steps", 1, "skills", "q"]) == (11, 12)
    assert lines["steps", 1, "groups", 0, "rule"] == 15
    assert line_of(("steps", 1, "groups", 0, "skills", "x"), lines) == 14
    assert line_of(("source",), lines) == 1


def test_a_circle_is_found_behind_steps_that_lead_to_it() -> None:
    assert find_circle({"a": ["b"], "b": ["c"], "c": ["d"], "d": ["b"], "e": ["a", "gone"]}) == ["b", "c", "d", "b"]
    assert find_circle({"a": ["b"], "b": [], "c": ["a", "b"]}) == []


README = (data_path("taxonomy/roadmaps") / "README.md").read_text(encoding="utf-8")


def test_the_example_of_the_documentation_has_no_fault(tmp_path: Path) -> None:
    example = README.split("```toml\n")[1].split("```")[0]
    assert _faults(tmp_path, example) == []


def test_the_documentation_names_every_kind_of_evidence_field_and_roadmap() -> None:
    names = [*EvidenceKind, *ROADMAP, *STEP_FIELDS, *GROUP_FIELDS, *(n for n in built_in_files() if n[:5] != "seed-")]
    assert [name for name in names if f"`{name}`" not in README and name not in ("steps", "groups")] == []
