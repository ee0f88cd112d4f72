"""Match × Roadmap → GapReport: which steps are missing, in learning order, and what they are worth."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from matcher.matching import choices, learnable
from matcher.reports.effort import HOURS, effort
from matcher.roadmap import Roadmap, Step, load_roadmap
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import (
    Effort,
    Finding,
    Gap,
    GapReport,
    Kind,
    Match,
    RoadmapAssessment,
    Status,
    StepAssessment,
    Verdict,
)


def find_gaps(match: Match, *, roadmap: Roadmap | None = None, taxonomy: Taxonomy | None = None) -> GapReport:
    """Return the open roadmap steps of a match in learning order, with what each would add to the score.

    ``roadmap`` is the one that the match was made with, ``taxonomy`` that with the match's layers; neither need be
    given when it is built in. Raises RoadmapError where the match's roadmap is a file and not given.
    """
    taxonomy = taxonomy or load_taxonomy()
    roadmap = roadmap or load_roadmap(match.roadmap.id)
    opened = {step.id for step in match.roadmap.steps if step.order is not None}
    covered = {skill for step in roadmap.steps if step.id in opened for skill in step.skills}
    beyond = [
        finding
        for finding in match.findings
        if finding.verdict != Verdict.MET
        and finding.requirement.any_of
        and (finding.requirement.kind == Kind.CREDENTIAL or covered.isdisjoint(finding.requirement.any_of))
    ]
    return GapReport(
        title=match.roadmap.title,
        resume=match.resume,
        posting=match.posting,
        score=match.score,
        done=_done(match.roadmap),
        gaps=_gaps(match.roadmap, roadmap, taxonomy, learnable(match.findings)),
        beyond=tuple(beyond),
        warnings=match.warnings,
        band=match.band,
        coverage=match.coverage,
        steps=match.roadmap.steps,
        findings=match.findings,
        what_if=match.what_if,
        target=match.target,
    )


def gaps_of_assessment(
    assessment: RoadmapAssessment,
    roadmap: Roadmap,
    *,
    resume: str,
    taxonomy: Taxonomy | None = None,
    warnings: tuple[str, ...] = (),
) -> GapReport:
    """Return the open steps of a roadmap without any posting."""
    return GapReport(
        title=assessment.title,
        resume=resume,
        posting="",
        score=None,
        done=_done(assessment),
        gaps=_gaps(assessment, roadmap, taxonomy or load_taxonomy(), {}),
        beyond=(),
        warnings=warnings,
        steps=assessment.steps,
    )


def _done(assessment: RoadmapAssessment) -> tuple[str, ...]:
    return tuple(step.title for step in assessment.steps if step.status == Status.DONE)


def _gaps(
    assessment: RoadmapAssessment, roadmap: Roadmap, taxonomy: Taxonomy, unmet: Mapping[str, Finding]
) -> tuple[Gap, ...]:
    steps = {step.id: step for step in roadmap.steps}
    opened = sorted((step for step in assessment.steps if step.order is not None), key=lambda step: step.order or 0)
    held = {skill for step in assessment.steps for skill in step.have}
    return tuple(_gap(step, steps[step.id], taxonomy, unmet, held) for step in opened)


def _gap(
    assessed: StepAssessment, step: Step, taxonomy: Taxonomy, unmet: Mapping[str, Finding], held: Collection[str]
) -> Gap:
    asked = choices(step.skills, unmet)
    rest = [
        skill
        for skill in assessed.missing
        if skill not in unmet and taxonomy[skill].kind != Kind.CREDENTIAL  # nobody takes a degree to do a step
    ]
    wanted = [
        [skill for skill in alternatives if taxonomy[skill].kind in HOURS]
        for alternatives in asked or [(skill,) for skill in assessed.to_complete]
    ]
    costs = {skill: effort(skill, held, taxonomy) for alternatives in wanted for skill in alternatives}
    first = [min(alternatives, key=lambda skill: costs[skill].high) for alternatives in wanted if alternatives]
    hours = [effort(skill, held, taxonomy, beside=first) for skill in first]
    return Gap(
        step=assessed,
        goal=step.goal,
        have=tuple(taxonomy.label(skill) for skill in assessed.have if skill not in unmet),
        learn=tuple(map(taxonomy.label, rest)),
        asked=tuple(taxonomy.label(skill) for skill in step.skills if skill in unmet),
        gain=assessed.gain,
        first=tuple(map(taxonomy.label, first)),
        effort=Effort(low=sum(h.low for h in hours), high=sum(h.high for h in hours)) if hours else None,
        project=step.project,
        resources=step.resources,
        choices=tuple(" or ".join(map(taxonomy.label, alternatives)) for alternatives in asked),
    )
