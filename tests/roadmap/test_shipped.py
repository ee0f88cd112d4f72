"""The shipped roadmaps load whole, hold known skills, and the merged one stands for all the others."""

from __future__ import annotations

import pytest

from matcher.roadmap import assess, learning_order, load_roadmap, load_roadmaps
from matcher.taxonomy import load_taxonomy
from matcher.taxonomy.lint import lint_roadmaps
from matcher.values import Status

SOURCES = {"seed-s0": 15, "seed-s1": 10, "seed-s2": 6, "seed-s3": 14, "seed-s4": 15}
OWN = {
    "backend-engineer": 15,
    "computer-vision-engineer": 14,
    "data-analyst": 12,
    "data-engineer": 14,
    "data-scientist": 14,
    "llm-engineer": 14,
    "mlops-engineer": 15,
}
COUNTS = {"ml-engineer": 18, **SOURCES, **OWN}
ALL = sorted(COUNTS)
WITH_PROJECTS = ALL
LONGEST_PROJECT = 220  # characters


def test_the_roadmaps_are_shipped_the_default_first() -> None:
    assert list(load_roadmaps()) == ["ml-engineer", *sorted({*SOURCES, *OWN})]


@pytest.mark.parametrize(("roadmap", "steps"), sorted(COUNTS.items()))
def test_a_roadmap_has_its_steps_numbered_from_one(roadmap: str, steps: int) -> None:
    assert [step.number for step in load_roadmap(roadmap).steps] == list(range(1, steps + 1))


def test_every_skill_of_every_roadmap_is_in_the_taxonomy() -> None:
    assert lint_roadmaps(load_roadmaps().values(), load_taxonomy()) == []


def test_the_merged_roadmap_covers_every_source_step() -> None:
    covered = {place for step in load_roadmap().steps for place in step.covers}
    sources = {f"s{i}.{n}" for i in range(5) for n in range(1, SOURCES[f"seed-s{i}"] + 1)}
    assert covered == sources


def test_only_the_merged_roadmap_covers_others() -> None:
    seeds = [roadmap for roadmap in load_roadmaps().values() if roadmap.id != "ml-engineer"]
    assert {step.covers for roadmap in seeds for step in roadmap.steps} == {()}


def test_what_every_other_posting_of_a_trade_asks_for_is_in_its_roadmap() -> None:
    assert {"dbt", "spark", "airflow", "kafka", "snowflake"} <= load_roadmap("data-engineer").skills


@pytest.mark.parametrize(
    ("name", "step", "skill"),
    [
        ("data-engineer", "distributed-processing", "microservices"),
        ("data-engineer", "cloud", "looker-studio"),
        ("data-analyst", "analysis", "tf-idf"),
        ("data-analyst", "metrics", "forecasting"),
    ],
)
def test_a_skill_of_another_trade_does_not_complete_a_step(name: str, step: str, skill: str) -> None:
    held = {skill, *load_taxonomy().entailed(skill)}
    (assessed,) = (item for item in assess(load_roadmap(name), held).steps if item.id == step)
    assert assessed.status == Status.MISSING


@pytest.mark.parametrize("name", ALL)
def test_holding_every_skill_completes_every_assessable_step(name: str) -> None:
    roadmap = load_roadmap(name)
    assessed = assess(roadmap, {skill.id for skill in load_taxonomy()})
    wanted = [Status.DONE if step.required else Status.NOT_ASSESSED for step in roadmap.steps]
    assert [step.status for step in assessed.steps] == wanted
    assert all(step.missing == () for step in assessed.steps)


@pytest.mark.parametrize("name", ALL)
def test_holding_nothing_completes_no_step(name: str) -> None:
    assessed = assess(load_roadmap(name), set())
    assert {step.status for step in assessed.steps} <= {Status.MISSING, Status.NOT_ASSESSED}
    assert sorted(step.order or 0 for step in assessed.steps) == list(range(1, len(assessed.steps) + 1))


@pytest.mark.parametrize("name", ALL)
def test_the_learning_order_respects_prerequisites_whatever_step_is_wanted(name: str) -> None:
    steps = load_roadmap(name).steps
    for wanted in steps:
        seen: set[str] = set()
        for step in learning_order(steps, first=[wanted.id]):
            assert set(step.prerequisites) <= seen
            seen.add(step.id)
        assert len(seen) == len(steps)


@pytest.mark.parametrize("name", ALL)
def test_a_step_that_words_cannot_show_says_what_would(name: str) -> None:
    assert [step.id for step in load_roadmap(name).steps if not step.required and not step.evidence] == []


@pytest.mark.parametrize("name", ALL)
def test_every_assessable_step_can_be_done_by_a_part_of_its_skills(name: str) -> None:
    for step in load_roadmap(name).steps:
        for group in step.groups:
            assert group.satisfied_by(group.skills[: group.needed])


def test_every_step_of_the_merged_roadmap_has_a_title_of_its_own() -> None:
    titles = [step.title for step in load_roadmap().steps]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("name", WITH_PROJECTS)
def test_every_step_has_a_short_project_of_its_own(name: str) -> None:
    projects = [step.project for step in load_roadmap(name).steps]
    assert [text for text in projects if not 0 < len(text) <= LONGEST_PROJECT or text != " ".join(text.split())] == []
    assert len(set(projects)) == len(projects)


@pytest.mark.parametrize("name", WITH_PROJECTS)
def test_every_step_names_two_or_more_resources_without_addresses(name: str) -> None:
    for step in load_roadmap(name).steps:
        assert len(set(step.resources)) == len(step.resources) >= 2, step.id
        assert not any("://" in resource or "www." in resource for resource in step.resources)
