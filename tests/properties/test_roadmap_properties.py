"""Whatever is held, the learning order never puts a step before a missing prerequisite."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.errors import RoadmapError
from matcher.matching import Settings, read_profile
from matcher.resume.evidence import find_evidence
from matcher.roadmap import Roadmap, assess, learning_order, load_roadmap, load_roadmaps, parse_roadmap
from matcher.taxonomy import load_taxonomy
from matcher.values import Status
from tests.helpers import document, quick
from tests.properties.strategies import SKILLS, roadmaps, skill_sets, texts

SHIPPED = sorted({skill for roadmap in load_roadmaps().values() for step in roadmap.steps for skill in step.skills})
shipped_sets = st.frozensets(st.sampled_from(SHIPPED), max_size=60)
names = st.sampled_from(sorted(load_roadmaps()))


def _order_holds(roadmap: Roadmap, held: frozenset[str], asked: frozenset[str]) -> None:
    assessed = {step.id: step for step in assess(roadmap, held, asked=asked).steps}
    opened = [step for step in assessed.values() if step.status != Status.DONE]
    assert sorted(step.order or 0 for step in opened) == list(range(1, len(opened) + 1))
    for step in roadmap.steps:
        place = assessed[step.id].order
        before = [assessed[prerequisite].order for prerequisite in step.prerequisites]
        assert place is None or all(earlier is None or earlier < place for earlier in before)


@quick(100)
@given(roadmaps(), skill_sets, skill_sets)
def test_no_step_comes_before_a_missing_prerequisite(
    roadmap: Roadmap, held: frozenset[str], asked: frozenset[str]
) -> None:
    _order_holds(roadmap, held, asked)


@quick()
@given(names, shipped_sets, shipped_sets)
def test_no_step_of_a_shipped_roadmap_comes_before_a_missing_prerequisite(
    name: str, held: frozenset[str], asked: frozenset[str]
) -> None:
    _order_holds(load_roadmap(name), held, asked)


@quick()
@given(roadmaps(), st.frozensets(st.sampled_from([f"s{i}" for i in range(8)])))
def test_every_step_is_ordered_once_whatever_is_wanted(roadmap: Roadmap, first: frozenset[str]) -> None:
    ordered = learning_order(roadmap.steps, first=first)
    assert sorted(step.id for step in ordered) == sorted(step.id for step in roadmap.steps)


@quick()
@given(roadmaps())
def test_the_order_does_not_depend_on_how_steps_are_listed(roadmap: Roadmap) -> None:
    assert learning_order(roadmap.steps) == learning_order(tuple(reversed(roadmap.steps)))


@quick()
@given(roadmaps(), skill_sets, st.sampled_from(SKILLS))
def test_learning_a_skill_never_undoes_a_step(roadmap: Roadmap, held: frozenset[str], skill: str) -> None:
    rank = {Status.NOT_ASSESSED: 0, Status.MISSING: 0, Status.PARTIAL: 1, Status.DONE: 2}
    before, after = assess(roadmap, held).steps, assess(roadmap, held | {skill}).steps
    assert all(rank[old.status] <= rank[new.status] for old, new in zip(before, after, strict=True))


@quick()
@given(roadmaps(), skill_sets)
def test_learning_what_is_missing_completes_every_assessable_step(roadmap: Roadmap, held: frozenset[str]) -> None:
    missing = {skill for step in assess(roadmap, held).steps for skill in step.missing}
    statuses = {step.status for step in assess(roadmap, held | missing).steps}
    assert statuses <= {Status.DONE, Status.NOT_ASSESSED}


@quick()
@given(roadmaps(), skill_sets)
def test_have_and_missing_never_share_a_skill(roadmap: Roadmap, held: frozenset[str]) -> None:
    for step in assess(roadmap, held).steps:
        assert set(step.have) <= held
        assert held.isdisjoint(step.missing)


@quick()
@given(names, shipped_sets, shipped_sets)
def test_to_complete_is_a_smallest_set_for_every_step_of_a_shipped_roadmap(
    name: str, held: frozenset[str], asked: frozenset[str]
) -> None:
    roadmap = load_roadmap(name)
    for step, before in zip(roadmap.steps, assess(roadmap, held, asked=asked).steps, strict=True):
        after = assess(roadmap, held | set(before.to_complete)).steps[step.number - 1]
        assert after.status == (Status.DONE if step.required else Status.NOT_ASSESSED)
        for skill in before.to_complete:
            fewer = held | set(before.to_complete) - {skill}
            assert assess(roadmap, fewer).steps[step.number - 1].status != Status.DONE


@quick(30)
@given(texts)
def test_evidence_is_quoted_from_any_text_and_never_twice_of_a_kind(text: str) -> None:
    profile = read_profile(document(text), Settings(as_of=dt.date(2025, 6, 15)))
    found = find_evidence(profile, load_taxonomy())
    assert len({item.kind for item in found}) == len(found)
    assert all(profile.document.text[item.start : item.end] == item.quote for item in found)


@quick(40)
@given(st.text(alphabet="[]\"'#=\n{}a.1 ", max_size=60))
def test_any_text_is_a_roadmap_or_refused_with_file_and_line(text: str) -> None:
    with pytest.raises(RoadmapError, match=r"^own\.toml:\d+: "):
        parse_roadmap(text, "own.toml")
