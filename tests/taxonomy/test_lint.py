"""Each lint rule fires on a small bad taxonomy, and none on a good one."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.nlp.lexicon import build_lexicon
from matcher.roadmap import Group, Roadmap, Step
from matcher.taxonomy import Taxonomy
from matcher.taxonomy.lint import find_unreachable, lint_layers, lint_roadmaps, lint_taxonomy
from matcher.values import Kind, Skill
from tests.helpers import small_taxonomy


def _skill(id: str, label: str = "", **fields: tuple[str, ...]) -> Skill:
    return Skill(id=id, label=label or id.title(), kind=Kind.TECHNOLOGY, **fields)


def _faults(*skills: Skill) -> list[str]:
    return lint_taxonomy(Taxonomy(skills))


def test_a_good_taxonomy_has_no_fault() -> None:
    assert lint_taxonomy(small_taxonomy()) == []


@pytest.mark.parametrize("id", ["Python", "two words", "snake_case", "-x", "x--y", "ünicode"])
def test_a_bad_id_is_a_fault(id: str) -> None:
    assert any(fault.startswith(f"{id}: an id is lower-case") for fault in _faults(_skill(id, "Zorblax")))


def test_a_name_given_to_two_skills_is_a_fault() -> None:
    faults = _faults(_skill("one", "Zorblax"), _skill("two", "Quuxly", aliases=("zor-blax",)))
    assert "the name 'zorblax' belongs to one and two; keep it in one" in faults


@pytest.mark.parametrize("relation", ["broader", "implies", "related"])
def test_a_relation_to_nothing_is_a_fault(relation: str) -> None:
    assert _faults(_skill("zorblax", **{relation: ("gone",)})) == [
        f"zorblax: {relation} names 'gone', which is no skill"
    ]


@pytest.mark.parametrize("relation", ["broader", "implies", "related"])
def test_a_relation_to_itself_is_a_fault(relation: str) -> None:
    assert f"zorblax: {relation} names itself" in _faults(_skill("zorblax", **{relation: ("zorblax",)}))


def test_a_tool_or_concept_called_a_degree_is_a_fault() -> None:
    degree = Skill(id="physics-degree", label="Physics Degree", kind=Kind.CREDENTIAL)
    other = Skill(id="astronomy-degree", label="Astronomy Degree", kind=Kind.CREDENTIAL, broader=("physics-degree",))
    tool = Skill(id="lensbench", label="Lensbench", kind=Kind.TECHNOLOGY, broader=("physics-degree",))
    assert lint_taxonomy(Taxonomy([degree, other, tool])) == [
        "lensbench: technology is no kind of a degree, 'physics-degree'"
    ]


def test_a_circle_of_broader_skills_is_a_fault_at_each_of_them() -> None:
    faults = _faults(
        _skill("one", broader=("two",)), _skill("two", broader=("three",)), _skill("three", broader=("one",))
    )
    assert sorted(fault.split(":")[0] for fault in faults) == ["one", "three", "two"]
    assert all("is broader than itself" in fault for fault in faults)


def test_a_name_that_the_matcher_takes_for_another_skill_is_a_fault() -> None:
    singular = Skill(id="singular", label="Zorblax", kind=Kind.CONCEPT)
    plural = _skill("plural", "Quuxly", context_aliases=("Zorblaxs",))
    assert _faults(singular, plural) == ["plural: the matcher finds 'Zorblaxs' as singular in 'Zorblaxs'"]


def test_a_name_of_which_the_matcher_sees_only_a_part_is_a_fault() -> None:
    assert _faults(_skill("dashed", "-Zorblax")) == ["dashed: the matcher finds 'Zorblax' as dashed in '-Zorblax'"]


def test_a_roadmap_with_an_unknown_skill_is_a_fault() -> None:
    group = Group(label="", rule="any", skills=("python", "gone"))
    roadmap = Roadmap(
        id="r", title="R", source="s", steps=(Step(id="a", number=1, title="A", goal="g", groups=(group,)),)
    )
    assert lint_roadmaps([roadmap], small_taxonomy()) == ["roadmap r, step a: no skill 'gone'"]


def test_a_fault_of_a_layer_names_file_line_and_a_way_out(tmp_path: Path) -> None:
    path = tmp_path / "layer.jsonl"
    path.write_text('\n{"id": "zorblax", "label": "Zorblax", "aliases": ["-Quuxly"]}\n', encoding="utf-8")
    taxonomy, faults = lint_layers([path])
    assert "zorblax" in taxonomy
    (fault,) = (fault for fault in faults if str(path) in fault)
    assert fault.startswith(f"{path}:2: zorblax: the matcher finds")
    assert "in '-Quuxly'; spell it as texts do, or put it into hidden_aliases" in fault


def test_a_layer_with_a_wrong_row_is_not_linted_further(tmp_path: Path) -> None:
    path = tmp_path / "layer.csv"
    path.write_text("label,kind\n-Zorblax-,tool\n", encoding="utf-8")
    _, faults = lint_layers([path])
    assert [fault.partition(" is none of")[0] for fault in faults] == [f"{path}:2: kind 'tool'"]


def test_some_skills_alone_can_be_looked_up() -> None:
    taxonomy = Taxonomy((_skill("one", "-Zorblax"), _skill("two", "-Quux")))
    missed = list(find_unreachable(taxonomy, build_lexicon(taxonomy), [taxonomy["two"]]))
    assert [(skill.id, name, found) for skill, name, found in missed] == [("two", "-Quux", [("Quux", "two")])]
