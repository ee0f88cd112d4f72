"""One résumé against many postings: what the market asks that it lacks, and which skills open the most postings.

A posting is open where the match is good or better. The best next skills are chosen greedily: each is the one that
opens the most postings after those before it, ties going to the higher mean score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

from matcher.effort import effort
from matcher.enums import TECHNICAL
from matcher.ledger import Ledger
from matcher.limits import warn_of_resume
from matcher.matching import DEFAULT_SETTINGS, Settings, label_likeness, score_profile
from matcher.roadmap import load_roadmap
from matcher.scoring import Score
from matcher.taxonomy import load_taxonomy
from matcher.values import Demand, Importance, PathPoint, Portfolio, PostingScore, Profile, Requirements, Verdict

WEIGHED = 200  # missing skills whose worth is worked out, the most demanded first
SHOWN = 40
PATH = 10


def survey(
    profile: Profile,
    asked: Sequence[Requirements],
    settings: Settings = DEFAULT_SETTINGS,
    *,
    unread: Sequence[tuple[str, str]] = (),
) -> Portfolio:
    """Return where a profile stands in many postings and what it should learn next.

    Raises NothingRecognised where a posting asks for no known skill.
    """
    taxonomy, roadmap = load_taxonomy(*settings.layers), load_roadmap(settings.roadmap)
    scores = [score_profile(profile, item, settings) for item in asked]
    likeness = label_likeness(settings)
    ledger = Ledger(profile, asked, scores, taxonomy=taxonomy, likeness=likeness, weights=settings.weights)
    good = next(floor for floor, word in settings.weights.bands if word == "good")
    now = ledger.values()
    missing = missing_skills(scores, profile, settings)
    essential = Counter(skill for skills in missing for skill, importance in skills.items() if importance)
    counts = Counter(skill for skills in missing for skill in skills)
    demanded = sorted(counts, key=lambda skill: (-counts[skill], skill))[:WEIGHED]
    steps = {skill: step.title for step in reversed(roadmap.steps) for skill in step.skills}
    demand = []
    for skill in demanded:
        then = ledger.values_with(skill)
        demand.append(
            Demand(
                skill=skill,
                label=taxonomy.label(skill),
                kind=taxonomy[skill].kind,
                postings=counts[skill],
                essential=essential[skill],
                opens=int(((then >= good) & (now < good)).sum()),
                gain=float((then - now).mean()),
                effort=effort(skill, profile.held, taxonomy),
                step=steps.get(skill),
            )
        )
    demand.sort(key=lambda item: (-item.opens, -item.gain, item.label))
    ranked = sorted(zip(asked, scores, strict=True), key=lambda pair: (-pair[1].value, pair[0].document.id))
    return Portfolio(
        resume=profile.document.id,
        roadmap=roadmap.title,
        good=int((now >= good).sum()),
        mean=float(now.mean()) if len(now) else 0.0,
        postings=tuple(PostingScore(posting=i.document.id, score=s.value, band=s.band) for i, s in ranked),
        demand=tuple(demand[:SHOWN]),
        path=tuple(_path(ledger, demanded, good, profile, settings)),
        uncovered=tuple(sorted((d for d in demand if d.step is None), key=lambda d: (-d.postings, d.label))[:SHOWN]),
        unread=tuple(unread),
        warnings=(*profile.document.warnings, *warn_of_resume(profile, load_taxonomy(*settings.layers))),
    )


def missing_skills(scores: Sequence[Score], profile: Profile, settings: Settings) -> list[dict[str, bool]]:
    """Return for each posting the learnable skills that are asked and not met, and whether as a must-have."""
    taxonomy = load_taxonomy(*settings.layers)
    return [
        {
            skill: finding.requirement.importance == Importance.ESSENTIAL
            for finding in score.findings
            if finding.verdict != Verdict.MET
            for skill in finding.requirement.any_of
            if skill not in profile.held and taxonomy[skill].kind in TECHNICAL
        }
        for score in scores
    ]


def _path(ledger: Ledger, skills: Sequence[str], good: float, profile: Profile, settings: Settings) -> list[PathPoint]:
    """Return the best next skills, one after another; the ledger holds them afterwards."""
    taxonomy = load_taxonomy(*settings.layers)
    left, held = list(skills), set(profile.held)
    path: list[PathPoint] = []
    while left and len(path) < PATH:
        worth = [(int((v >= good).sum()), float(v.mean()), s) for s in left for v in (ledger.values_with(s),)]
        opened, mean, best = max(worth, key=itemgetter(0, 1))
        if mean <= float(ledger.values().mean()) + 1e-9:
            break
        point = PathPoint(
            skill=best, label=taxonomy.label(best), effort=effort(best, held, taxonomy), opened=opened, mean=mean
        )
        path.append(point)
        ledger.add(best)
        held.add(best)
        left.remove(best)
    return path
