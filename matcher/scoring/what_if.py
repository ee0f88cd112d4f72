"""What would change a score: the exact score with further skills, and the cheapest skills that reach one.

A further skill counts as a name in the résumé's list of skills; the score is made anew with it, so the answer is the
one that a changed résumé would get. Used at work or in a project, the skill would earn a little more.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence

from matcher.errors import InputError
from matcher.matching import DEFAULT_SETTINGS, Settings, score_profile
from matcher.reports.effort import effort
from matcher.resume.profile import with_skills
from matcher.roadmap import Roadmap, learning_order, load_roadmap
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import (
    Change,
    Finding,
    Profile,
    Requirements,
    Target,
    TargetSkill,
    Verdict,
    WhatIf,
)
from matcher.values.enums import TECHNICAL

SEEN = 0.0005  # points that a reader can see


def what_if(
    profile: Profile, requirements: Requirements, names: Iterable[str], settings: Settings = DEFAULT_SETTINGS
) -> WhatIf:
    """Return the score of the résumé with further skills, by name or id, and what changes.

    Raises InputError where a name is no known skill.
    """
    taxonomy = load_taxonomy(*settings.layers)
    skills = tuple(dict.fromkeys(_resolve(name, taxonomy) for name in names))
    before = score_profile(profile, requirements, settings)
    after = score_profile(with_skills(profile, skills, taxonomy), requirements, settings)
    earned = {_key(finding): finding.points for finding in before.findings}
    changes = [
        Change(label=f.requirement.label, before=earned[_key(f)], after=f.points, reason=f.reason)
        for f in after.findings
        if abs(f.points - earned[_key(f)]) > SEEN
    ]
    changes.sort(key=lambda change: (change.before - change.after, change.label))
    return WhatIf(
        skills=skills,
        labels=tuple(taxonomy.label(skill) for skill in skills),
        before=before.value,
        score=after.value,
        band=after.band,
        changes=tuple(changes),
    )


def reach(profile: Profile, requirements: Requirements, wanted: float, settings: Settings = DEFAULT_SETTINGS) -> Target:
    """Return the cheapest missing skills that were found to bring the score to ``wanted`` (0-1), in learning order."""
    taxonomy, roadmap = load_taxonomy(*settings.layers), load_roadmap(settings.roadmap)

    def score_with(skills: Iterable[str]) -> float:
        return score_profile(with_skills(profile, skills, taxonomy), requirements, settings).value

    now = score_profile(profile, requirements, settings)
    candidates = dict.fromkeys(
        skill
        for finding in now.findings
        if finding.verdict != Verdict.MET
        for skill in finding.requirement.any_of
        if skill not in profile.held and taxonomy[skill].kind in TECHNICAL
    )
    best = score_with(candidates)
    if now.value >= wanted or best < wanted:
        return Target(wanted=wanted, reached=now.value >= wanted, best=best, skills=())
    costs = {skill: effort(skill, profile.held, taxonomy) for skill in candidates}
    chosen = _cheapest({skill: cost.high for skill, cost in costs.items()}, score_with, wanted)
    ordered = _in_learning_order(chosen, roadmap, taxonomy)
    path = [
        TargetSkill(
            skill=skill,
            label=taxonomy.label(skill),
            effort=effort(skill, profile.held, taxonomy, beside=chosen),
            score=score_with([other for other, _ in ordered[: place + 1]]),
            step=step,
        )
        for place, (skill, step) in enumerate(ordered)
    ]
    return Target(wanted=wanted, reached=True, best=best, skills=tuple(path))


def _cheapest(costs: Mapping[str, int], score_with: Callable[[Sequence[str]], float], wanted: float) -> list[str]:
    """Return skills that bring a score to ``wanted``, which all together do, for few hours.

    They are taken by what they add an hour of effort; then each, the dearest first, is left out where it is not
    needed, or else gives way to the cheapest one that does as well.
    """
    chosen: list[str] = []
    while (reached := score_with(chosen)) < wanted:
        gains = {skill: score_with([*chosen, skill]) - reached for skill in costs if skill not in chosen}
        chosen.append(max(gains, key=lambda skill: (gains[skill] / costs[skill], skill)))
    by_cost = sorted(costs, key=lambda skill: (costs[skill], skill))
    before: list[str] = []
    while chosen != before:
        before = chosen
        for skill in reversed([skill for skill in by_cost if skill in before]):
            rest = [other for other in chosen if other != skill]
            cheaper = [other for other in by_cost if costs[other] < costs[skill] and other not in chosen]
            sets = (rest, *([*rest, other] for other in cheaper))
            chosen = next((skills for skills in sets if score_with(skills) >= wanted), chosen)
    return chosen


def _in_learning_order(skills: Sequence[str], roadmap: Roadmap, taxonomy: Taxonomy) -> list[tuple[str, str | None]]:
    """Return skills with the title of their roadmap step, in the roadmap's learning order, those of no step last.

    What a skill is built on comes before it.
    """
    steps = learning_order(roadmap.steps)
    found: list[tuple[int, str, str | None]] = []
    for skill in skills:
        places = [(place, step.title) for place, step in enumerate(steps) if skill in step.skills]
        place, title = places[0] if places else (len(steps), None)
        found.append((place, skill, title))
    left = {skill: title for _, skill, title in sorted(found, key=lambda item: item[:2])}
    ordered: list[tuple[str, str | None]] = []
    while left:
        ready = (skill for skill in left if left.keys().isdisjoint(taxonomy.entailed(skill) - {skill}))
        skill = next(ready, next(iter(left)))
        ordered.append((skill, left.pop(skill)))
    return ordered


def _key(finding: Finding) -> tuple[str, int]:
    return finding.requirement.label, finding.requirement.start


def _resolve(name: str, taxonomy: Taxonomy) -> str:
    skill = taxonomy.resolve(name)
    if skill is None:
        raise InputError(
            f"{name!r} is no skill that the taxonomy knows: try `skillmatch taxonomy search {shlex.quote(name)}`"
        )
    return skill.id
