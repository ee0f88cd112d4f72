"""One résumé against many postings: what the market asks that it lacks, and which skills open the most postings.

A posting is open where the match is good or better. The best next skills are chosen greedily: each is the one that
opens the most postings after those before it, ties going to the higher mean score. A skill waits for the language
that it is written in, where postings ask for that too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import itemgetter

import numpy as np

from matcher.grid import Scores, build_postings, pack, score_postings
from matcher.grid.packing import IMPORTANCES
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.reports.effort import effort, unknown_languages
from matcher.reports.ledger import Ledger
from matcher.roadmap import load_roadmap
from matcher.scoring.score import check_recognised
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import Demand, Importance, Kind, PathPoint, Portfolio, PostingScore, Profile, Requirements
from matcher.values.enums import TECHNICAL
from matcher.warnings.gathering import warn_of_resume
from matcher.warnings.roadmap import warn_of_roadmap

WEIGHED = 200  # missing skills whose worth is worked out, the most demanded first
SHOWN = 40
MOST_ASKED = 10  # of those shown are there because most postings ask for them, whatever they are worth
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
    for item in asked:
        check_recognised(item)
    taxonomy, roadmap = load_taxonomy(*settings.layers), load_roadmap(settings.roadmap)
    scores = score_postings(profile, build_postings((pack(item, settings) for item in asked), settings))
    ledger = Ledger(profile, scores)
    good = next(floor for floor, word in settings.weights.bands if word == "good")
    now = scores.values
    missing, essential = missing_skills(profile, scores)
    demanded = sorted(missing, key=lambda skill: (-missing[skill], skill))[:WEIGHED]
    steps = {skill: step.title for step in reversed(roadmap.steps) for skill in step.skills}
    demand = []
    for skill in demanded:
        then = ledger.values_with(skill)
        demand.append(
            Demand(
                skill=skill,
                label=taxonomy.label(skill),
                kind=taxonomy[skill].kind,
                postings=missing[skill],
                essential=essential[skill],
                opens=int(((then >= good) & (now < good)).sum()),
                gain=float((then - now).mean()),
                effort=effort(skill, profile.held, taxonomy),
                step=steps.get(skill),
            )
        )
    judged = zip((item.document.id for item in asked), now.tolist(), scores.bands(), strict=True)
    return Portfolio(
        resume=profile.document.id,
        roadmap=roadmap.title,
        good=int((now >= good).sum()),
        mean=float(now.mean()) if len(now) else 0.0,
        postings=tuple(
            PostingScore(posting=name, score=value, band=band)
            for name, value, band in sorted(judged, key=lambda item: (-item[1], item[0]))
        ),
        demand=_shown(demand),
        path=tuple(_path(ledger, demanded, good, profile, taxonomy)),
        uncovered=tuple(sorted((d for d in demand if d.step is None), key=lambda d: (-d.postings, d.label))[:SHOWN]),
        unread=tuple(unread),
        warnings=(
            *profile.document.warnings,
            *warn_of_resume(profile, taxonomy),
            *warn_of_roadmap(asked, roadmap),
        ),
        demand_total=len(missing),
        uncovered_total=sum(skill not in steps for skill in missing),
    )


def _shown(demand: Sequence[Demand]) -> tuple[Demand, ...]:
    """Return the skills that are worth most, and among them some that most postings ask for whatever they are worth."""
    ordered = sorted(demand, key=_worth)
    best, rest = ordered[: SHOWN - MOST_ASKED], ordered[SHOWN - MOST_ASKED :]
    asked_most = sorted(rest, key=lambda item: -item.postings)[:MOST_ASKED]
    return tuple(sorted([*best, *asked_most], key=_worth))


def _worth(item: Demand) -> tuple[int, float, str]:
    return -item.opens, -item.gain, item.label


def missing_skills(profile: Profile, scores: Scores) -> tuple[Counter[str], Counter[str]]:
    """Return how many postings ask for each learnable skill that is not met there, and how many as a must-have."""
    postings, must = scores.postings, IMPORTANCES.index(Importance.ESSENTIAL)
    unmet = np.flatnonzero(~scores.met[postings.question])
    rows = zip(postings.posting[unmet].tolist(), postings.question[unmet].tolist(), strict=True)
    asked: dict[tuple[str, int], bool] = {}
    for (posting, question), importance in zip(rows, postings.importance[unmet].tolist(), strict=True):
        any_of, _, kind, _ = postings.questions.items[question]
        for skill in any_of if kind != Kind.CREDENTIAL else ():  # a field of study is no skill to learn
            asked[skill, posting] = asked.get((skill, posting), False) or importance == must
    learnable = {
        skill for skill, _ in asked if skill not in profile.held and postings.taxonomy[skill].kind in TECHNICAL
    }
    return (
        Counter(skill for skill, _ in asked if skill in learnable),
        Counter(skill for (skill, _), needed in asked.items() if needed and skill in learnable),
    )


def _path(ledger: Ledger, skills: Sequence[str], good: float, profile: Profile, taxonomy: Taxonomy) -> list[PathPoint]:
    """Return the best next skills, one after another; the ledger holds them afterwards."""
    left, held = list(skills), set(profile.held)
    path: list[PathPoint] = []
    while left and len(path) < PATH:
        languages = unknown_languages(left, held, taxonomy)
        ready = [skill for skill in left if languages[skill].isdisjoint(left)] or left
        worth = [(int((v >= good).sum()), float(v.mean()), s) for s in ready for v in (ledger.values_with(s),)]
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
