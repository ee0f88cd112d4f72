"""Load roadmaps, assess a profile against their steps, put what is missing into learning order.

A step is done when the rule of each of its required groups holds; a step without groups cannot be seen in a
résumé's words and is not assessed. The learning order never puts a step before a missing prerequisite.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from matcher.errors import RoadmapError
from matcher.resources import data_path
from matcher.values import RoadmapAssessment, Status, StepAssessment

DEFAULT = "ml-engineer"
RULE = re.compile(r"all|any|optional|([1-9]\d*) of")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Skills of a step and the rule that says how many of them are needed: all, any, "2 of", optional."""

    label: str
    rule: str
    skills: tuple[str, ...]

    @property
    def needed(self) -> int:
        """How many of the skills satisfy the rule."""
        if self.rule == "all":
            return len(self.skills)
        counted = RULE.fullmatch(self.rule)
        return int(counted[1]) if counted and counted[1] else int(self.rule == "any")

    def held_in(self, held: Collection[str]) -> tuple[str, ...]:
        """Return the group's skills that are held."""
        return tuple(skill for skill in self.skills if skill in held)

    def satisfied_by(self, held: Collection[str]) -> bool:
        """Tell whether the rule holds."""
        return len(self.held_in(held)) >= self.needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what it is for, what must come first, its skill groups, evidence beyond words."""

    id: str
    number: int
    title: str
    goal: str
    prerequisites: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    evidence: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    project: str = ""
    resources: tuple[str, ...] = ()

    @property
    def skills(self) -> tuple[str, ...]:
        """Every skill of every group, once, in order."""
        return tuple(dict.fromkeys(skill for group in self.groups for skill in group.skills))


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """A career roadmap: its steps in their own order."""

    id: str
    title: str
    source: str
    steps: tuple[Step, ...]


def parse_roadmap(text: str, where: str) -> Roadmap:
    """Read a roadmap from TOML; raises RoadmapError that names the file and the step at fault."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        raise RoadmapError(f"{where}: not TOML: {exc}") from exc
    for field in ("id", "title", "source", "steps"):
        if field not in table:
            raise RoadmapError(f"{where}: {field!r} is missing")
    steps = tuple(_step(record, number, where) for number, record in enumerate(table["steps"], 1))
    known = {step.id for step in steps}
    if len(known) != len(steps):
        raise RoadmapError(f"{where}: two steps share an id")
    for step in steps:
        if unknown := set(step.prerequisites) - known:
            raise RoadmapError(f"{where}: step {step.id!r} has the unknown prerequisite {min(unknown)!r}")
    roadmap = Roadmap(id=table["id"], title=table["title"], source=table["source"], steps=steps)
    learning_order(roadmap.steps)
    return roadmap


def _step(record: Mapping[str, Any], number: int, where: str) -> Step:
    for field in ("id", "title", "goal"):
        if not record.get(field):
            raise RoadmapError(f"{where}: step {number} has no {field!r}")
    groups = tuple(_group(group, f"{where}: step {record['id']!r}") for group in record.get("groups", ()))
    lists = {field: tuple(record.get(field, ())) for field in ("prerequisites", "evidence", "covers", "resources")}
    return Step(
        id=record["id"],
        number=number,
        title=record["title"],
        goal=record["goal"],
        groups=groups,
        project=record.get("project", ""),
        **lists,
    )


def _group(record: Mapping[str, Any], where: str) -> Group:
    group = Group(label=record.get("label", ""), rule=record.get("rule", "any"), skills=tuple(record.get("skills", ())))
    if not RULE.fullmatch(group.rule):
        raise RoadmapError(f'{where}: rule {group.rule!r} is none of "all", "any", "N of", "optional"')
    if not group.skills or group.needed > len(group.skills):
        raise RoadmapError(f"{where}: group {group.label!r} names too few skills for its rule {group.rule!r}")
    return group


@lru_cache(maxsize=1)
def load_roadmaps() -> Mapping[str, Roadmap]:
    """Return the built-in roadmaps by id, the default first."""
    folder = data_path("taxonomy/roadmaps")
    found = [parse_roadmap(path.read_text(encoding="utf-8"), path.name) for path in sorted(folder.glob("*.toml"))]
    return {roadmap.id: roadmap for roadmap in sorted(found, key=lambda r: (r.id != DEFAULT, r.id))}


def load_roadmap(name: str = DEFAULT) -> Roadmap:
    """Return a built-in roadmap by id, or one from a TOML file; raises RoadmapError that lists the ids."""
    if name in (known := load_roadmaps()):
        return known[name]
    if name.endswith(".toml") and Path(name).is_file():
        try:
            return parse_roadmap(Path(name).read_text(encoding="utf-8"), name)
        except (OSError, UnicodeDecodeError) as exc:
            raise RoadmapError(f"{name}: cannot be read as UTF-8 text ({exc}); save it as TOML") from exc
    raise RoadmapError(f"no roadmap {name!r}; choose one of {', '.join(known)}, or name a .toml file")


def learning_order(steps: Sequence[Step], *, first: Collection[str] = ()) -> list[Step]:
    """Return steps so that none comes before a prerequisite among them; ``first`` as early as that allows.

    A step named in ``first`` pulls its prerequisites along. Raises RoadmapError when prerequisites form a circle.
    """
    waiting = {step.id: step for step in steps}
    wanted = _with_prerequisites(waiting, first)
    ordered: list[Step] = []
    while waiting:
        ready = [step for step in waiting.values() if not any(p in waiting for p in step.prerequisites)]
        if not ready:
            raise RoadmapError(f"the prerequisites of {', '.join(sorted(waiting))} form a circle")
        chosen = min(ready, key=lambda step: (step.id not in wanted, step.number))
        ordered.append(waiting.pop(chosen.id))
    return ordered


def _with_prerequisites(steps: Mapping[str, Step], wanted: Collection[str]) -> set[str]:
    pulled: set[str] = set()
    todo = [step for step in wanted if step in steps]
    while todo:
        step = todo.pop()
        if step not in pulled:
            pulled.add(step)
            todo += [p for p in steps[step].prerequisites if p in steps]
    return pulled


def assess(roadmap: Roadmap, held: Collection[str], *, asked: Collection[str] = ()) -> RoadmapAssessment:
    """Assess held skills (ids, entailed ones included) against every step.

    ``asked`` are the skills that a posting asks for: steps that hold a missing one of them come as early as
    their prerequisites allow.
    """
    lacking = {step.id: _lacking(step, held, asked) for step in roadmap.steps}
    statuses = {step.id: _status(step, held) for step in roadmap.steps}
    open_steps = [step for step in roadmap.steps if statuses[step.id] != Status.DONE]
    first = [step.id for step in open_steps if set(lacking[step.id]) & set(asked)]
    order = {step.id: place for place, step in enumerate(learning_order(open_steps, first=first), 1)}
    steps = tuple(
        StepAssessment(
            id=step.id,
            number=step.number,
            title=step.title,
            status=statuses[step.id],
            have=tuple(skill for skill in step.skills if skill in held),
            missing=lacking[step.id],
            asked_by_posting=not set(step.skills).isdisjoint(asked),
            order=order.get(step.id),
            evidence=step.evidence,
        )
        for step in roadmap.steps
    )
    return RoadmapAssessment(id=roadmap.id, title=roadmap.title, steps=steps)


def _lacking(step: Step, held: Collection[str], asked: Collection[str]) -> tuple[str, ...]:
    """Return the skills that would complete the step's unsatisfied groups, those asked for first."""
    groups = [group for group in step.groups if not group.satisfied_by(held)]
    lacking = dict.fromkeys(skill for group in groups for skill in group.skills if skill not in held)
    return tuple(sorted(lacking, key=lambda skill: skill not in asked))


def _status(step: Step, held: Collection[str]) -> Status:
    required = [group for group in step.groups if group.rule != "optional"]
    if not required:
        return Status.NOT_ASSESSED
    if all(group.satisfied_by(held) for group in required):
        return Status.DONE
    return Status.PARTIAL if any(group.held_in(held) for group in step.groups) else Status.MISSING
