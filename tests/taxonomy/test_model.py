"""The taxonomy: names looked up, relations walked, files read and layered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matcher.errors import TaxonomyError
from matcher.taxonomy import Taxonomy, load_taxonomy, normalise, parse_skill, read_skills
from matcher.values import Kind, Skill
from tests.helpers import skill_record, small_taxonomy


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("scikit-learn", "SciKit Learn"),
        ("scikit-learn", "scikitlearn"),
        ("Node.js", "nodejs"),
        ("Bachelor's", "bachelors"),
        ("  Python ", "python"),
        ("CI–CD", "ci-cd"),
    ],
)
def test_spellings_of_one_name_normalise_alike(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"), [(".NET", "net"), ("C++", "C"), ("C#", "C"), ("CI/CD", "cicd"), ("R", "R&D")]
)
def test_marks_that_carry_meaning_are_kept(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@pytest.mark.parametrize(
    ("name", "skill"),
    [
        ("k8s", "kubernetes"),
        ("K8S", "kubernetes"),
        ("sklearn", "scikit-learn"),
        ("SciKit Learn", "scikit-learn"),
        ("Python 3.8", "python"),
        ("python 3", "python"),
        ("Data Modelling", "data-modeling"),
        ("visualisation", "data-visualization"),
        ("behaviour driven development", "behavior-driven-development"),
        ("C++", "cpp"),
        ("c#", "csharp"),
        (".net", "dotnet"),
        ("research & development", "research-and-development"),
        ("golang", "go"),
        ("decision trees", "decision-tree"),
        ("pl-sql", "pl-sql"),
    ],
)
def test_a_name_is_resolved_whatever_its_spelling(name: str, skill: str) -> None:
    found = load_taxonomy().resolve(name)
    assert found is not None
    assert found.id == skill


@pytest.mark.parametrize("name", ["", " ", "zorblax", "the", "kubernets", "++", "."])
def test_an_unknown_name_resolves_to_none(name: str) -> None:
    assert load_taxonomy().resolve(name) is None


def test_an_id_resolves_to_its_own_skill() -> None:
    found = load_taxonomy().resolve("csharp")
    assert found is not None
    assert found.label == "C#"


def test_a_hidden_alias_is_understood_but_gives_way_to_a_real_name() -> None:
    hidden = Skill(id="a", label="A", kind=Kind.CONCEPT, hidden_aliases=("shared", "only mine"))
    real = Skill(id="b", label="Shared", kind=Kind.CONCEPT)
    taxonomy = Taxonomy((hidden, real))
    assert taxonomy.resolve("shared") is real
    assert taxonomy.resolve("only mine") is hidden


def test_a_name_is_exactly_a_skills_or_no_name() -> None:
    taxonomy = load_taxonomy()
    assert taxonomy.named("scikit LEARN") is taxonomy["scikit-learn"]
    assert taxonomy.named("Python 3.8") is None
    assert taxonomy.named("zorblax") is None


def test_only_skills_of_layers_have_origins(tmp_path: Path) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text('\n{"label": "Zorblax"}\n', encoding="utf-8")
    assert load_taxonomy().origins == {}
    assert load_taxonomy(path).origins == {"zorblax": f"{path}:2"}


def test_ancestors_are_broader_skills_near_and_far() -> None:
    assert small_taxonomy().ancestors("postgresql") == {"sql-database", "database"}
    assert small_taxonomy().ancestors("database") == frozenset()


def test_entailed_skills_follow_broader_and_implies() -> None:
    assert small_taxonomy().entailed("postgresql") == {"sql-database", "database", "sql"}


def test_relations_of_an_unknown_skill_are_empty() -> None:
    taxonomy = small_taxonomy()
    assert taxonomy.entailed("nothing") == taxonomy.related("nothing") == frozenset()
    assert taxonomy.narrower("nothing") == ()
    assert taxonomy.label("nothing") == "nothing"


def test_circles_do_not_trap_a_walk() -> None:
    one = Skill(id="one", label="One", kind=Kind.CONCEPT, broader=("two",))
    two = Skill(id="two", label="Two", kind=Kind.CONCEPT, broader=("one",))
    assert Taxonomy((one, two)).ancestors("one") == {"two"}


def test_narrower_is_the_reverse_of_broader() -> None:
    assert small_taxonomy().narrower("sql-database") == ("mysql", "postgresql")


def test_related_holds_in_both_directions() -> None:
    assert small_taxonomy().related("mysql") == {"postgresql"}
    assert small_taxonomy().related("postgresql") == {"mysql"}


def test_a_layer_adds_and_overrides_and_leaves_the_first_alone() -> None:
    below = small_taxonomy()
    above = below.layered(
        [Skill(id="sql", label="Sequel", kind=Kind.CONCEPT), Skill(id="x", label="X", kind=Kind.SOFT)]
    )
    assert (above.label("sql"), below.label("sql")) == ("Sequel", "SQL")
    assert len(above) == len(below) + 1
    assert "x" in above
    assert "x" not in below


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        (["python"], "must be a JSON object"),
        (skill_record("x", colour="red"), "unknown field 'colour'"),
        ({"id": "x", "label": "X"}, "'kind' is missing"),
        ({"label": "X", "kind": "soft"}, "'id' is missing"),
        (skill_record("x", kind="thing"), "kind 'thing' is none of technology, concept"),
        (skill_record("x", aliases="one"), "'aliases' must be a list"),
        (skill_record("x", aliases=[1]), "'aliases' must be a list of strings"),
        (skill_record("x", label=" "), "'label' must be text"),
        (skill_record("x", label=3), "'label' must be text"),
    ],
)
def test_a_malformed_skill_is_refused_with_place_and_fault(record: object, fault: str) -> None:
    with pytest.raises(TaxonomyError, match=rf"file:7: .*{fault}"):
        parse_skill(record, "file:7")


def test_a_record_becomes_a_skill() -> None:
    skill = parse_skill(skill_record("x", aliases=["Ex"], broader=["y"]), "here")
    assert skill == Skill(id="x", label="X", kind=Kind.TECHNOLOGY, aliases=("Ex",), broader=("y",))


def test_a_line_that_is_not_json_is_named(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(json.dumps(skill_record("x")) + "\n\n{oops\n", encoding="utf-8")
    with pytest.raises(TaxonomyError, match=r"bad\.jsonl:3: not JSON"):
        read_skills(path)


def test_blank_lines_of_a_file_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / "good.jsonl"
    path.write_text("\n" + json.dumps(skill_record("x")) + "\n\n", encoding="utf-8")
    assert [skill.id for skill in read_skills(path)] == ["x"]


def test_the_last_layer_wins(tmp_path: Path) -> None:
    layers = []
    for name in ("first", "second"):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(json.dumps(skill_record("zorblax", label=name)), encoding="utf-8")
        layers.append(path)
    assert load_taxonomy(*layers).label("zorblax") == "second"
    assert "zorblax" not in load_taxonomy()
