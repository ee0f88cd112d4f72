"""Say for each skill of a roadmap which passage of a résumé shows it."""

from __future__ import annotations

from matcher.resume.profile import STRENGTH
from matcher.roadmap.model import Roadmap
from matcher.taxonomy import Taxonomy
from matcher.values import Held, Profile
from matcher.values.steps import SkillQuote


def quote_skills(profile: Profile, roadmap: Roadmap, taxonomy: Taxonomy) -> dict[str, SkillQuote]:
    """Return the strongest passage for each skill of a roadmap that a profile shows, by the skill's id.

    A passage that names the skill itself comes before one that names a skill which entails it.
    """
    wanted = roadmap.skills
    best: dict[str, tuple[tuple[int, int, int], Held]] = {}
    for held in profile.held.values():
        evidence = held.evidence[0]
        strength = (STRENGTH.get(evidence.section, 0), held.months or 0)
        for skill in wanted & {held.skill, *taxonomy.entailed(held.skill)}:
            rank = (int(skill == held.skill), *strength)
            if skill not in best or rank > best[skill][0]:
                best[skill] = rank, held
    return {skill: _quote(skill, held) for skill, (_, held) in best.items()}


def _quote(skill: str, held: Held) -> SkillQuote:
    evidence = held.evidence[0]
    return SkillQuote(skill=skill, held=held.skill, quote=evidence.quote, start=evidence.start, end=evidence.end)
