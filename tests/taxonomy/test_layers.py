"""Rows laid over a taxonomy add skills, add to skills and take away; what contradicts the rest is a fault."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.taxonomy import Taxonomy
from matcher.taxonomy.layers import apply_rows
from matcher.taxonomy.rows import row_of
from matcher.values import Kind, Skill

BASE = Taxonomy(
    (
        Skill(id="databases", label="Databases", kind=Kind.CONCEPT),
        Skill(id="cpp", label="C++", kind=Kind.TECHNOLOGY),
        Skill(
            id="zorblax",
            label="Zorblax",
            kind=Kind.TECHNOLOGY,
            aliases=("ZBX engine", "zorb tool"),
            context_aliases=("Zo",),
            hidden_aliases=("that thing",),
            exclude=("Zorblax Street",),
            broader=("databases",),
        ),
        Skill(id="quux", label="Quux", kind=Kind.SOFT, related=("zorblax",)),
    )
)
Record = dict[str, Any]


def _laid(*records: Record, base: Taxonomy = BASE) -> tuple[Taxonomy, list[tuple[int, str]]]:
    return apply_rows(base, (row_of(record, line) for line, record in enumerate(records, 1)), "layer.csv")


def _good(*records: Record, base: Taxonomy = BASE) -> Taxonomy:
    taxonomy, faults = _laid(*records, base=base)
    assert faults == []
    return taxonomy


def _fault(*records: Record) -> tuple[int, str]:
    _, faults = _laid(*records)
    assert len(faults) == 1, faults
    return faults[0]


def test_a_new_skill_is_a_technology_with_an_id_made_from_its_label() -> None:
    assert _good({"label": "Brass Finch"})["brass-finch"] == Skill(
        id="brass-finch", label="Brass Finch", kind=Kind.TECHNOLOGY
    )


def test_a_made_id_never_takes_another_skills_place() -> None:
    taxonomy = _good({"label": "Quux!!"}, {"label": "C", "kind": "concept"}, base=Taxonomy((*BASE,)))
    assert taxonomy["quux"].label == "Quux"
    assert taxonomy["quux-2"].label == "Quux!!"
    assert taxonomy["c"].label == "C"


@pytest.mark.parametrize("key", [{"id": "zorblax"}, {"label": "ZORBLAX"}, {"label": "zbx-engine"}])
def test_a_known_id_or_name_adds_to_its_skill(key: Record) -> None:
    skill = _good({**key, "aliases": ["Zed"], "implies": ["C++"]})["zorblax"]
    assert skill.label == "Zorblax"
    assert skill.aliases == ("ZBX engine", "zorb tool", "Zed")
    assert (skill.broader, skill.implies, skill.exclude) == (("databases",), ("cpp",), ("Zorblax Street",))
    assert skill.kind is Kind.TECHNOLOGY


def test_with_its_id_label_and_kind_are_replaced() -> None:
    taxonomy = _good({"id": "zorblax", "label": "Zorblax Next", "kind": "concept"})
    assert (taxonomy["zorblax"].label, taxonomy["zorblax"].kind) == ("Zorblax Next", Kind.CONCEPT)
    assert taxonomy.resolve("Zorblax") is None
    assert taxonomy.resolve("ZBX engine") is taxonomy["zorblax"]


def test_an_old_label_stays_a_name_where_a_list_has_it() -> None:
    taxonomy = _good({"id": "zorblax", "label": "Zorblax Next", "aliases": ["Zorblax"]})
    assert taxonomy.resolve("Zorblax") is taxonomy["zorblax"]


def test_a_name_put_into_another_list_moves_there() -> None:
    skill = _good({"id": "zorblax", "aliases": ["Zo"], "hidden_aliases": ["zorb tool"]})["zorblax"]
    assert skill.aliases == ("ZBX engine", "Zo")
    assert skill.context_aliases == ()
    assert skill.hidden_aliases == ("that thing", "zorb tool")


def test_relations_take_ids_and_names_of_old_and_new_skills() -> None:
    taxonomy = _good({"label": "One", "broader": ["TWO", "Databases"], "related": ["zbx engine"]}, {"label": "Two"})
    assert taxonomy["one"].broader == ("two", "databases")
    assert taxonomy["one"].related == ("zorblax",)


@pytest.mark.parametrize(
    "item", ["ZBX engine", "zbx-engine", "Zo", "that thing", "Zorblax Street", "databases", "DATABASES"]
)
def test_drop_takes_one_name_phrase_or_relation_away(item: str) -> None:
    before, after = BASE["zorblax"], _good({"id": "zorblax", "drop": [item]})["zorblax"]
    held, kept = (
        {*s.names, *s.hidden_aliases, *s.exclude, *s.broader}
        for s in (before, after)
    )  # fmt: skip
    assert len(held - kept) == 1
    assert kept < held


def test_the_label_can_be_dropped_for_another() -> None:
    taxonomy = _good({"id": "zorblax", "label": "Zed", "drop": ["Zorblax"]})
    assert taxonomy.resolve("Zorblax") is None
    assert taxonomy.resolve("Zed") is taxonomy["zorblax"]


def test_a_star_drops_the_skill_and_the_relations_to_it() -> None:
    taxonomy = _good({"label": "Zorblax", "drop": ["*"]})
    assert "zorblax" not in taxonomy
    assert taxonomy["quux"].related == ()
    assert "zorblax" in BASE


def test_a_dropped_skill_can_be_made_anew() -> None:
    taxonomy = _good({"id": "zorblax", "drop": ["*"]}, {"id": "zorblax", "label": "Zorblax", "kind": "concept"})
    assert taxonomy["zorblax"] == Skill(id="zorblax", label="Zorblax", kind=Kind.CONCEPT)
    assert taxonomy["quux"].related == ("zorblax",)


def test_a_name_may_go_to_another_skill_when_its_owner_drops_it() -> None:
    taxonomy = _good({"id": "zorblax", "drop": ["ZBX engine"]}, {"label": "ZBX", "aliases": ["ZBX engine"]})
    assert taxonomy.resolve("zbx engine") is taxonomy["zbx"]


def test_the_taxonomy_below_stays_as_it_was() -> None:
    before = dict(BASE.skills)
    _good({"id": "zorblax", "label": "Zed", "aliases": ["new"]}, {"label": "Other"})
    assert BASE.skills == before


def test_untouched_skills_are_the_same_objects() -> None:
    taxonomy = _good({"label": "Other"})
    assert all(taxonomy[skill.id] is skill for skill in BASE)


def test_origins_say_where_a_skill_was_touched_last() -> None:
    first = _good({"label": "Other"}, {"id": "quux", "aliases": ["Qx"]})
    assert first.origins == {"other": "layer.csv:1", "quux": "layer.csv:2"}
    second, _ = apply_rows(first, [row_of({"id": "quux", "aliases": ["Qy"]}, 9)], "b.jsonl")
    assert second.origins == {"other": "layer.csv:1", "quux": "b.jsonl:9"}
    assert second["quux"].aliases == ("Qx", "Qy")


@pytest.mark.parametrize(
    ("records", "line", "parts"),
    [
        ([{"id": "nothing", "aliases": ["x1"]}], 1, ["id 'nothing' is no skill", "give a label"]),
        ([{"id": "zorblxa", "aliases": ["x1"]}], 1, ["(did you mean 'zorblax'?)"]),
        ([{"label": "New"}, {"id": "new", "kind": "soft"}], 2, ["'new' is given in line 1 already", "make one row"]),
        ([{"label": "New", "drop": ["old"]}], 1, ["drop 'old': no earlier layer has 'New'", "leave drop out"]),
        ([{"id": "zorblax", "drop": ["Zed"]}], 1, ["drop 'Zed': Zorblax (zorblax) has no such name", "take it out"]),
        ([{"id": "zorblax", "drop": ["zorb-lax"]}], 1, ["drop 'zorb-lax' is the label", "drop '*'"]),
        ([{"id": "quux", "drop": ["*"], "aliases": ["x1"]}], 1, ["drop '*' takes the whole of 'quux' away"]),
        (
            [{"label": "New", "aliases": ["zorb tool"]}],
            1,
            ["aliases 'zorb tool' already names Zorblax (zorblax)", "drop it there (id 'zorblax', drop 'zorb tool')"],
        ),
        ([{"id": "new", "label": "Quux"}], 1, ["label 'Quux' already names Quux (quux)", "give the id 'quux'"]),
        (
            [{"label": "New", "aliases": ["Nn"]}, {"label": "Newer", "cased_aliases": ["NN"]}],
            2,
            ["cased_aliases 'NN' already names New (new) in layer.csv:1"],
        ),
        (
            [{"label": "New", "broader": ["Databse"]}],
            1,
            ["broader 'Databse' is no skill (did you mean Databases, id 'databases'?)"],
        ),
        ([{"label": "New", "implies": ["nowhere"]}], 1, ["implies 'nowhere' is no skill; give the id or a name"]),
        ([{"label": "New", "related": ["new"]}], 1, ["related 'new' is the skill itself"]),
        ([{"id": "databases", "broader": ["zorblax"]}], 1, ["broader 'zorblax' has 'databases' above it already"]),
    ],
)  # fmt: skip
def test_a_row_that_contradicts_the_rest_is_a_fault(records: list[Record], line: int, parts: list[str]) -> None:
    where, said = _fault(*records)
    assert where == line
    for part in parts:
        assert part in said


def test_a_relation_to_a_dropped_skill_is_a_fault() -> None:
    assert "is no skill" in _fault({"id": "quux", "drop": ["*"]}, {"label": "New", "related": ["quux"]})[1]


def test_a_faulty_row_leaves_the_others_in_force() -> None:
    taxonomy, faults = _laid({"id": "nothing"}, {"label": "New"})
    assert len(faults) == 1
    assert "new" in taxonomy
