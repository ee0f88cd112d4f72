"""Roadmaps: files read, steps assessed, what is open put into learning order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matcher.errors import RoadmapError
from matcher.roadmap import Group, Roadmap, Step, assess, learning_order, load_roadmap, load_roadmaps, parse_roadmap
from matcher.serialize import from_plain, to_plain
from matcher.values import Status, StepAssessment
from matcher.values.steps import EvidenceKind, ShownEvidence, SkillQuote

HEAD = 'id = "r"\ntitle = "R"\nsource = "s"\n'


def _step(id: str, number: int, *before: str, groups: tuple[Group, ...] = ()) -> Step:
    return Step(id=id, number=number, title=id.upper(), goal="g", prerequisites=before, groups=groups)


def _group(rule: str, *skills: str) -> Group:
    return Group(label="", rule=rule, skills=skills)


def _roadmap(*steps: Step) -> Roadmap:
    return Roadmap(id="r", title="R", source="s", steps=steps)


def _toml(*steps: str) -> str:
    return HEAD + "".join(f"[[steps]]\n{step}\n" for step in steps)


STEP = 'id = "a"\ntitle = "A"\ngoal = "g"\n'


@pytest.mark.parametrize(("rule", "needed"), [("any", 1), ("all", 3), ("2 of", 2), ("optional", 0), ("3 of", 3)])
def test_a_rule_says_how_many_skills_are_needed(rule: str, needed: int) -> None:
    group = _group(rule, "x", "y", "z")
    assert group.needed == needed
    assert group.satisfied_by({"x", "y", "z"})
    assert group.satisfied_by({"x", "y", "z"} if needed == 3 else set(["x", "y", "z"][:needed]))
    assert not needed or not group.satisfied_by(set(["x", "y", "z"][: needed - 1]))


def test_skills_outside_a_group_do_not_satisfy_it() -> None:
    assert not _group("any", "x").satisfied_by({"y", "z"})


def test_a_step_lists_each_skill_once() -> None:
    assert _step("a", 1, groups=(_group("any", "x", "y"), _group("optional", "y", "z"))).skills == ("x", "y", "z")


def test_a_roadmap_is_read_from_toml() -> None:
    group = '[[steps.groups]]\nlabel = "G"\nrule = "2 of"\nskills = ["x", "y"]\n'
    second = 'id = "b"\ntitle = "B"\ngoal = "h"\nprerequisites = ["a"]\nevidence = ["degree"]\ncovers = ["s0.1"]\n'
    roadmap = parse_roadmap(_toml(STEP + group, second), "r.toml")
    assert [step.number for step in roadmap.steps] == [1, 2]
    assert roadmap.steps[0].groups == (Group(label="G", rule="2 of", skills=("x", "y")),)
    assert roadmap.steps[1].prerequisites == ("a",)
    assert (roadmap.steps[1].evidence, roadmap.steps[1].covers) == (("degree",), ("s0.1",))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("id = ", "r.toml:1: not TOML"),
        ('title = "R"\nsource = "s"\nsteps = []', "r.toml:1: 'id' is missing"),
        (HEAD, "r.toml:1: 'steps' is missing"),
        (_toml('title = "A"\ngoal = "g"'), "r.toml:4: step 1: 'id' is missing"),
        (_toml('id = "a"\ntitle = ""\ngoal = "g"'), "r.toml:4: step 'a': 'title' is missing"),
        (_toml('id = "a"\ntitle = "A"'), "r.toml:4: step 'a': 'goal' is missing"),
        (_toml(STEP, STEP), "r.toml:10: step 2: id 'a' is that of step 1 too"),
        (_toml(STEP + 'prerequisites = ["gone"]'), "r.toml:8: step 'a': prerequisite 'gone' is no step"),
        (_toml(STEP + 'prerequisites = ["a"]'), "r.toml:8: step 'a': prerequisite 'a' is the step itself"),
        (_toml(STEP + '[[steps.groups]]\nrule = "some"\nskills = ["x"]'), "r.toml:9: step 'a': rule 'some' is none of"),
        (_toml(STEP + '[[steps.groups]]\nrule = "2 of"\nskills = ["x"]'), "rule '2 of' needs more than the 1 listed"),
        (_toml(STEP + '[[steps.groups]]\nrule = "any"\nskills = []'), "r.toml:10: step 'a': 'skills' is empty"),
    ],
)
def test_a_malformed_roadmap_is_refused_with_its_fault(text: str, fault: str) -> None:
    with pytest.raises(RoadmapError, match=fault):
        parse_roadmap(text, "r.toml")


def test_an_unknown_roadmap_lists_the_ids() -> None:
    with pytest.raises(RoadmapError, match="no roadmap 'astronaut'; choose one of ml-engineer, backend-engineer"):
        load_roadmap("astronaut")


def test_a_roadmap_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(_toml(STEP), encoding="utf-8")
    assert load_roadmap(str(path)).id == "r"


def test_the_default_roadmap_comes_first() -> None:
    assert next(iter(load_roadmaps())) == load_roadmap().id == "ml-engineer"


def test_open_steps_come_in_their_own_order() -> None:
    steps = [_step("a", 1), _step("b", 2), _step("c", 3)]
    assert [step.id for step in learning_order(steps)] == ["a", "b", "c"]


def test_a_prerequisite_comes_first_even_when_it_is_numbered_later() -> None:
    assert [step.id for step in learning_order([_step("a", 1, "b"), _step("b", 2)])] == ["b", "a"]


def test_a_prerequisite_that_is_done_does_not_hold_a_step_up() -> None:
    assert [step.id for step in learning_order([_step("b", 2, "a")])] == ["b"]


def test_wanted_steps_come_early_and_pull_their_prerequisites_along() -> None:
    steps = [_step("a", 1), _step("b", 2), _step("c", 3, "b"), _step("d", 4)]
    assert [step.id for step in learning_order(steps, first=["c"])] == ["b", "c", "a", "d"]


def test_wanting_an_unknown_step_changes_nothing() -> None:
    steps = [_step("a", 1), _step("b", 2)]
    assert learning_order(steps, first=["z"]) == steps


def test_a_circle_of_prerequisites_is_refused() -> None:
    with pytest.raises(RoadmapError, match="a, b form a circle"):
        learning_order([_step("a", 1, "b"), _step("b", 2, "a")])


STEPS = _roadmap(
    _step("basics", 1, groups=(_group("any", "x", "y"), _group("optional", "o"))),
    _step("more", 2, "basics", groups=(_group("2 of", "p", "q", "r"), _group("any", "s"))),
    _step("people", 3),
    _step("extras", 4, groups=(_group("optional", "o"),)),
)


def _statuses(*held: str) -> list[str]:
    return [step.status for step in assess(STEPS, set(held)).steps]


def test_a_step_is_done_when_every_required_group_is_satisfied() -> None:
    assert _statuses("x", "p", "q", "s") == ["done", "done", "not-assessed", "not-assessed"]


def test_a_step_is_partial_when_a_skill_of_a_required_group_is_held() -> None:
    assert _statuses("x", "p") == ["done", "partial", "not-assessed", "not-assessed"]
    assert _statuses("q", "s") == ["missing", "partial", "not-assessed", "not-assessed"]


def test_a_skill_of_an_optional_group_begins_no_step() -> None:
    assert _statuses("o")[0] == "missing"


def test_nothing_held_leaves_every_step_missing() -> None:
    assert _statuses() == ["missing", "missing", "not-assessed", "not-assessed"]


def test_a_step_without_required_groups_is_never_assessed() -> None:
    assert {step.status for step in assess(STEPS, {"o"}).steps[2:]} == {Status.NOT_ASSESSED}


def test_what_is_missing_are_the_skills_of_unsatisfied_groups() -> None:
    more = assess(STEPS, {"p", "s"}).steps[1]
    assert (more.have, more.missing) == (("p", "s"), ("q", "r"))


def test_a_done_step_has_nothing_missing_and_no_place_in_the_order() -> None:
    basics = assess(STEPS, {"x"}).steps[0]
    assert (basics.missing, basics.order) == ((), None)


def test_open_steps_are_numbered_from_one() -> None:
    assert [step.order for step in assess(STEPS, {"x"}).steps] == [None, 1, 2, 3]


def test_a_step_asked_by_the_posting_is_marked_and_comes_early() -> None:
    roadmap = _roadmap(
        _step("a", 1, groups=(_group("any", "x"),)), _step("b", 2), _step("c", 3, groups=(_group("any", "z"),))
    )
    assessed = assess(roadmap, set(), asked={"z"})
    assert [step.asked_by_posting for step in assessed.steps] == [False, False, True]
    assert [step.order for step in assessed.steps] == [2, 3, 1]


def test_the_assessment_keeps_the_roadmaps_own_order_and_name() -> None:
    assessed = assess(STEPS, set())
    assert (assessed.id, assessed.title) == ("r", "R")
    assert [step.id for step in assessed.steps] == ["basics", "more", "people", "extras"]


def _quote(skill: str, held: str) -> SkillQuote:
    return SkillQuote(skill=skill, held=held, quote=held, start=0, end=1)


def _shown(*kinds: EvidenceKind) -> tuple[ShownEvidence, ...]:
    return tuple(ShownEvidence(kind=kind, quote="q", start=0, end=1) for kind in kinds)


def test_the_groups_that_decided_are_told_with_rule_need_and_what_is_there() -> None:
    more = assess(STEPS, {"p", "s"}).steps[1].groups
    assert [(group.rule, group.needed, group.have, group.missing, group.satisfied) for group in more] == [
        ("2 of", 2, ("p",), ("q", "r"), False),
        ("any", 1, ("s",), (), True),
    ]


def test_the_fewest_skills_that_complete_a_step_are_those_listed_first() -> None:
    assert assess(STEPS, set()).steps[1].to_complete == ("p", "q", "s")
    assert assess(STEPS, {"q"}).steps[1].to_complete == ("p", "s")
    assert assess(STEPS, {"p", "q", "s"}).steps[1].to_complete == ()


def test_of_skills_that_complete_a_step_those_asked_for_come_first() -> None:
    assert assess(STEPS, set(), asked={"r"}).steps[1].to_complete == ("r", "p", "s")


def test_a_skill_in_two_groups_counts_for_both() -> None:
    roadmap = _roadmap(_step("a", 1, groups=(_group("any", "x"), _group("2 of", "x", "y", "z"))))
    assert assess(roadmap, set()).steps[0].to_complete == ("x", "y")


def test_the_quotes_of_a_step_are_those_of_its_skills() -> None:
    quotes = {"x": _quote("x", "y"), "s": _quote("s", "s")}
    assessed = assess(STEPS, {"x", "s"}, quotes=quotes).steps
    assert [step.quotes for step in assessed[:2]] == [(quotes["x"],), (quotes["s"],)]


@pytest.mark.parametrize(
    ("rule", "kinds", "status"),
    [
        ("any", [], "not-assessed"),
        ("any", [EvidenceKind.TALK], "done"),
        ("any", [EvidenceKind.DEGREE], "not-assessed"),
        ("2 of", [EvidenceKind.TALK], "partial"),
        ("2 of", [EvidenceKind.TALK, EvidenceKind.PUBLICATION], "done"),
        ("all", [EvidenceKind.TALK, EvidenceKind.PUBLICATION], "partial"),
    ],
)
def test_a_step_without_required_groups_is_decided_by_evidence(
    rule: str, kinds: list[EvidenceKind], status: str
) -> None:
    step = Step(
        id="a",
        number=1,
        title="A",
        goal="g",
        groups=(_group("optional", "x"),),
        evidence=("talk", "publication", "teaching"),
        evidence_rule=rule,
    )
    assessed = assess(_roadmap(step), {"x"}, shown=_shown(*kinds)).steps[0]
    assert (assessed.status, assessed.order is None) == (status, status == "done")
    assert [item.kind for item in assessed.shown] == [kind for kind in kinds if kind in step.evidence]


def test_evidence_never_decides_a_step_with_required_groups() -> None:
    step = Step(id="a", number=1, title="A", goal="g", groups=(_group("any", "x"),), evidence=("talk",))
    assessed = assess(_roadmap(step), set(), shown=_shown(EvidenceKind.TALK)).steps[0]
    assert (assessed.status, assessed.evidence_needed, len(assessed.shown)) == (Status.MISSING, 0, 1)


def test_an_assessment_survives_json() -> None:
    quotes = {"x": _quote("x", "y")}
    step = assess(STEPS, {"x"}, quotes=quotes, shown=_shown(EvidenceKind.TALK)).steps[0]
    assert from_plain(StepAssessment, json.loads(json.dumps(to_plain(step)))) == step
