"""The table made from the one below is the table worked out whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.nlp.layered_lexicon import extend_lexicon
from matcher.nlp.lexicon import Certainty, Lexicon, Steps, build_lexicon
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import Kind, Skill

BUILT_IN = load_taxonomy()


@pytest.fixture(scope="module")
def built_in() -> Lexicon:
    """The table of the built-in taxonomy, worked out once."""
    return build_lexicon(BUILT_IN)


def _skill(id: str, label: str, kind: Kind = Kind.TECHNOLOGY, **fields: tuple[str, ...]) -> Skill:
    return Skill(id=id, label=label, kind=kind, **fields)


def _same(below: Taxonomy, above: Taxonomy, lexicon: Lexicon | None = None) -> Lexicon:
    extended = extend_lexicon(lexicon or build_lexicon(below), below, above)
    whole = build_lexicon(above)
    assert extended.lines == whole.lines
    return extended


SMALL = Taxonomy(
    (
        _skill("one", "Zorblax Engine", context_aliases=("Zed",)),
        _skill("two", "Zorblax Engines", Kind.CONCEPT, aliases=("R & D rig", "zed plan")),
        _skill("three", "Quux", cased_aliases=("Zed",), exclude=("zed plan b",)),
    )
)


@pytest.mark.parametrize(
    "changed",
    [
        (_skill("four", "Brass Finch"),),
        (_skill("four", "R and D rig", Kind.CONCEPT),),
        (_skill("four", "Zed", aliases=("Zorblax Engine",)),),
        (_skill("one", "Zorblax Engine"),),
        (_skill("one", "Other"), _skill("three", "Zed")),
        (replace(SMALL["two"], aliases=("R and D rig",)),),
        (replace(SMALL["three"], exclude=()),),
        (_skill("four", "Zorblax", exclude=("zorblax engine", "R&D rig")),),
    ],
)
def test_changed_skills_give_the_whole_table(changed: tuple[Skill, ...]) -> None:
    _same(SMALL, SMALL.layered(changed))


@pytest.mark.parametrize("gone", ["one", "two", "three"])
def test_a_skill_taken_away_gives_its_names_back_to_the_others(gone: str) -> None:
    _same(SMALL, Taxonomy(skill for skill in SMALL if skill.id != gone))


def test_nothing_changed_is_the_same_table() -> None:
    assert _same(SMALL, Taxonomy(SMALL)).rows == build_lexicon(SMALL).rows


def test_the_built_in_table_is_extended_exactly(built_in: Lexicon) -> None:
    every = list(BUILT_IN)[::211]
    shorter = [replace(skill, aliases=skill.aliases[1:], label=f"{skill.label} X") for skill in every]
    rivals = [_skill(f"rival-{skill.id}", f"{skill.label}s", Kind.CONCEPT) for skill in list(BUILT_IN)[7::307]]
    gone = {skill.id for skill in list(BUILT_IN)[5::401]}
    above = Taxonomy(skill for skill in BUILT_IN.layered([*shorter, *rivals]) if skill.id not in gone)
    _same(BUILT_IN, above, built_in)


def test_a_new_name_is_found_in_the_extended_table(built_in: Lexicon) -> None:
    above = BUILT_IN.layered([_skill("zorblax", "Zorblax Engine", cased_aliases=("ZBX",))])
    extended = extend_lexicon(built_in, BUILT_IN, above)
    assert {extended.get(key).skill for key in ("zorblax engine", "zorblaxengine", "zbx")} == {"zorblax"}  # type: ignore[union-attr]
    name = extended.get("zbx")
    assert name is not None
    assert name.certainty is Certainty.CASED
    assert "engine" in Steps(extended)["zorblax"].followers
