"""Many résumés against one roadmap: who stands where, what most of them lack, who is ready for which posting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from matcher.matching import DEFAULT_SETTINGS, Settings, assess_profile, score_profile
from matcher.roadmap import load_roadmap
from matcher.taxonomy import load_taxonomy
from matcher.values import (
    Cohort,
    Kind,
    Person,
    PostingScore,
    Profile,
    Requirements,
    RoadmapAssessment,
    Status,
    StepDemand,
)

LACKING = 6


def compare_people(
    profiles: Sequence[Profile],
    asked: Sequence[Requirements] = (),
    settings: Settings = DEFAULT_SETTINGS,
    *,
    unread: Sequence[tuple[str, str]] = (),
) -> Cohort:
    """Return people × steps, and people × postings where there are postings, in the order of the profiles."""
    roadmap, taxonomy = load_roadmap(settings.roadmap), load_taxonomy(*settings.layers)
    assessments = [assess_profile(profile, roadmap, taxonomy) for profile in profiles]
    people = tuple(
        Person(
            name=profile.document.id,
            statuses=tuple(step.status for step in assessment.steps),
            scores=tuple(_score(profile, item, settings) for item in asked),
        )
        for profile, assessment in zip(profiles, assessments, strict=True)
    )
    return Cohort(
        title=roadmap.title,
        steps=tuple(_step(at, assessments, settings) for at in range(len(roadmap.steps))) if assessments else (),
        people=people,
        postings=tuple(item.document.id for item in asked),
        unread=tuple(unread),
    )


def _score(profile: Profile, asked: Requirements, settings: Settings) -> PostingScore:
    score = score_profile(profile, asked, settings)
    return PostingScore(posting=asked.document.id, score=score.value, band=score.band)


def _step(at: int, assessments: Sequence[RoadmapAssessment], settings: Settings) -> StepDemand:
    taxonomy = load_taxonomy(*settings.layers)
    steps = [assessment.steps[at] for assessment in assessments]
    statuses = Counter(step.status for step in steps)
    lacking = Counter(
        skill
        for step in steps
        if step.status != Status.DONE
        for skill in step.missing
        if taxonomy[skill].kind != Kind.CREDENTIAL  # a degree is no lesson
    )
    place = {skill: number for number, skill in enumerate(load_roadmap(settings.roadmap).steps[at].skills)}
    most = sorted(lacking, key=lambda skill: (-lacking[skill], place[skill]))[
        :LACKING
    ]  # the roadmap's order is telling
    return StepDemand(
        id=steps[0].id,
        title=steps[0].title,
        done=statuses[Status.DONE],
        partial=statuses[Status.PARTIAL],
        missing=statuses[Status.MISSING],
        unseen=statuses[Status.NOT_ASSESSED],
        lacking=tuple(map(taxonomy.label, most)),
    )
