"""Answers and reports that stand on many scores: what if, a target, many postings, many people.

Points, scores and gains are in 0-1.
"""

from __future__ import annotations

from dataclasses import dataclass

from matcher.values.enums import Kind
from matcher.values.steps import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A finding whose points (0-1) differ when something is added to a résumé, and why it then earns what it does."""

    label: str
    before: float
    after: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """The score with further skills in the list of a résumé, and every finding that changes, the most gained first."""

    skills: tuple[str, ...]
    labels: tuple[str, ...]
    before: float
    score: float
    band: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """Hours of learning, from and to: an estimate by the kind of skill, never a measurement."""

    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSkill:
    """A skill on the way to a score: what it costs, the score (0-1) after it, the title of its roadmap step."""

    skill: str
    label: str
    effort: Effort
    score: float
    step: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The cheapest skills that were found to reach a score (0-1), in learning order.

    Where ``reached`` is False none do; ``best`` is the score with all that can be learned.
    """

    wanted: float
    reached: bool
    best: float
    skills: tuple[TargetSkill, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A skill that a résumé lacks, and what many postings make of it.

    ``postings`` ask for it, ``essential`` of them as a must-have; with it ``opens`` more of them would be a good match
    or better, and the mean score (0-1) over all would rise by ``gain``.
    """

    skill: str
    label: str
    kind: Kind
    postings: int
    essential: int
    opens: int
    gain: float
    effort: Effort
    step: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PathPoint:
    """The n-th best skill to learn next: how many postings are then a good match, and the mean score (0-1) then."""

    skill: str
    label: str
    effort: Effort
    opened: int
    mean: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingScore:
    """A posting's score (0-1) and band."""

    posting: str
    score: float
    band: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """One résumé against many postings: where it stands, what is asked and lacking, and what to learn next.

    ``good`` postings are a good match or better now. ``path`` is greedy: each point is the best next one after those
    before. ``uncovered`` are demanded skills that no step of the roadmap holds. Of long lists ``demand`` and
    ``uncovered`` hold what matters most, ``demand_total`` and ``uncovered_total`` count all. ``unread`` are (id, why
    not). ``hours_per_week`` is there when a timeline was asked for.
    """

    resume: str
    roadmap: str
    good: int
    mean: float
    postings: tuple[PostingScore, ...]
    demand: tuple[Demand, ...]
    path: tuple[PathPoint, ...]
    uncovered: tuple[Demand, ...]
    unread: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()
    hours_per_week: float | None = None
    demand_total: int = 0
    uncovered_total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One résumé of a cohort: the status of every step, and its scores by posting where there are postings."""

    name: str
    statuses: tuple[Status, ...]
    scores: tuple[PostingScore, ...] = ()

    @property
    def done(self) -> int:
        """How many steps are done."""
        return self.statuses.count(Status.DONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDemand:
    """How many of a cohort have a step done, begun, missing or not to be seen, and the skills lacking most often."""

    id: str
    title: str
    done: int
    partial: int
    missing: int
    lacking: tuple[str, ...]
    unseen: int = 0

    @property
    def open(self) -> int:
        """How many people lack the step or have only begun it."""
        return self.partial + self.missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """Many résumés against one roadmap, and against postings where there are any: people × steps, common gaps."""

    title: str
    steps: tuple[StepDemand, ...]
    people: tuple[Person, ...]
    postings: tuple[str, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Where one person stood in a month ("2026-11"): skills and steps of a roadmap by id, a posting's score (0-1)."""

    resume: str
    as_of: str
    roadmap: str
    held: tuple[str, ...]
    steps: tuple[tuple[str, Status], ...]
    posting: str = ""
    score: float | None = None

    @property
    def done(self) -> int:
        """The number of steps that are done."""
        return sum(status == Status.DONE for _, status in self.steps)
