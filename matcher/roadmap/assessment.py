"""Assess what somebody holds against the steps of a roadmap.

The required groups of a step decide: it is done when the rule of each holds, partial when one of their skills is
there. Optional groups (words for a whole field) never decide. A step without required groups is decided by evidence
beyond words, and not assessed where there is none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from matcher.roadmap.model import Group, Roadmap, Step
from matcher.roadmap.order import learning_order
from matcher.values import RoadmapAssessment, Status, StepAssessment
from matcher.values.steps import GroupAssessment, ShownEvidence, SkillQuote

NO_QUOTES: Mapping[str, SkillQuote] = MappingProxyType({})


def assess(
    roadmap: Roadmap,
    held: Collection[str],
    *,
    asked: Collection[str] = (),
    quotes: Mapping[str, SkillQuote] = NO_QUOTES,
    shown: Sequence[ShownEvidence] = (),
) -> RoadmapAssessment:
    """Assess held skills (ids, entailed ones included) against every step.

    ``asked`` are the skills that a posting asks for: steps that hold a missing one of them come as early as
    their prerequisites allow. ``quotes`` says by skill where a résumé shows it, ``shown`` is its evidence beyond words.
    """
    lacking = {step.id: _lacking(step, held, asked) for step in roadmap.steps}
    statuses = {step.id: _status(step, held, shown) for step in roadmap.steps}
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
            evidence_needed=step.evidence_needed,
            groups=tuple(_group(group, held) for group in step.groups),
            to_complete=_to_complete(step, held, asked),
            quotes=tuple(quotes[skill] for skill in step.skills if skill in quotes),
            shown=tuple(item for item in shown if item.kind in step.evidence),
        )
        for step in roadmap.steps
    )
    return RoadmapAssessment(id=roadmap.id, title=roadmap.title, steps=steps)


def _group(group: Group, held: Collection[str]) -> GroupAssessment:
    return GroupAssessment(
        label=group.label,
        rule=group.rule,
        needed=group.needed,
        have=group.held_in(held),
        missing=tuple(skill for skill in group.skills if skill not in held),
        satisfied=group.satisfied_by(held),
    )


def _lacking(step: Step, held: Collection[str], asked: Collection[str]) -> tuple[str, ...]:
    """Return the skills that would complete the step's unsatisfied groups, those asked for first."""
    groups = [group for group in step.groups if not group.satisfied_by(held)]
    lacking = dict.fromkeys(skill for group in groups for skill in group.skills if skill not in held)
    return _asked_first(lacking, asked)


def _to_complete(step: Step, held: Collection[str], asked: Collection[str]) -> tuple[str, ...]:
    """Return the fewest skills that complete a step, those asked for first, then those that its groups list first.

    The fewest for certain where no skill stands in two groups, as in every file that passes the check.
    """
    chosen: list[str] = []
    for group in step.required:
        open_places = group.needed - len(group.held_in({*held, *chosen}))
        fresh = [skill for skill in group.skills if skill not in held and skill not in chosen]
        chosen += _asked_first(fresh, asked)[: max(open_places, 0)]
    return tuple(chosen)


def _asked_first(skills: Iterable[str], asked: Collection[str]) -> tuple[str, ...]:
    return tuple(sorted(skills, key=lambda skill: skill not in asked))


def _status(step: Step, held: Collection[str], shown: Sequence[ShownEvidence]) -> Status:
    if not step.required:
        return _status_by_evidence(step, {item.kind.value for item in shown})
    if all(group.satisfied_by(held) for group in step.required):
        return Status.DONE
    return Status.PARTIAL if any(group.held_in(held) for group in step.required) else Status.MISSING


def _status_by_evidence(step: Step, kinds: Collection[str]) -> Status:
    count = sum(kind in kinds for kind in step.evidence)
    if not count:
        return Status.NOT_ASSESSED
    return Status.DONE if count >= step.evidence_needed else Status.PARTIAL
