"""A roadmap: steps with goals, prerequisites, groups of skills under a rule, and evidence beyond words."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

RULE = re.compile(r"all|any|optional|([1-9]\d*) of")
OPTIONAL = "optional"


def needed(rule: str, count: int) -> int:
    """Return how many of so many things satisfy a rule: all, any, "2 of", optional.

    >>> needed("any", 3), needed("2 of", 3), needed("all", 3), needed("optional", 3)
    (1, 2, 3, 0)
    """
    if rule == "all":
        return count
    counted = RULE.fullmatch(rule)
    return int(counted[1]) if counted and counted[1] else int(rule == "any")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Skills of a step and the rule that says how many of them are needed: all, any, "2 of", optional."""

    label: str
    rule: str
    skills: tuple[str, ...]

    @property
    def needed(self) -> int:
        """How many of the skills satisfy the rule."""
        return needed(self.rule, len(self.skills))

    def held_in(self, held: Collection[str]) -> tuple[str, ...]:
        """Return the group's skills that are held."""
        return tuple(skill for skill in self.skills if skill in held)

    def satisfied_by(self, held: Collection[str]) -> bool:
        """Tell whether the rule holds."""
        return len(self.held_in(held)) >= self.needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: what it is for, what must come first, its skill groups, evidence beyond words.

    ``evidence_rule`` says how many of the kinds of evidence complete a step that has no required group. ``project`` is
    a piece of work that would prove the step, ``resources`` name what teaches it.
    """

    id: str
    number: int
    title: str
    goal: str
    prerequisites: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    evidence: tuple[str, ...] = ()
    evidence_rule: str = "any"
    covers: tuple[str, ...] = ()
    project: str = ""
    resources: tuple[str, ...] = ()

    @property
    def skills(self) -> tuple[str, ...]:
        """Every skill of every group, once, in order."""
        return tuple(dict.fromkeys(skill for group in self.groups for skill in group.skills))

    @property
    def required(self) -> tuple[Group, ...]:
        """The groups that decide about the step; none where words cannot show it."""
        return tuple(group for group in self.groups if group.rule != OPTIONAL)

    @property
    def evidence_needed(self) -> int:
        """How many kinds of evidence complete the step; 0 where its required groups decide."""
        return 0 if self.required else needed(self.evidence_rule, len(self.evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class Roadmap:
    """A career roadmap: its steps in their own order."""

    id: str
    title: str
    source: str
    steps: tuple[Step, ...]

    @property
    def skills(self) -> frozenset[str]:
        """The skills of all steps."""
        return frozenset(skill for step in self.steps for skill in step.skills)

    @property
    def required_skills(self) -> frozenset[str]:
        """The skills of every required group: those that tell its field of work from others."""
        return frozenset(skill for step in self.steps for group in step.required for skill in group.skills)
