"""What it costs to learn a skill, in hours. Every figure is an estimate of ours; nobody measured them.

A technology to the point of first useful work takes 15 to 40 hours, a concept 20 to 60. Who holds a neighbour (a skill
of the same family, or a related one) needs about half, unless a technology that it is built on is unknown to them. The
hours of a language that it is written in or asked in, and that is unknown to them, are added.
"""

from __future__ import annotations

from collections.abc import Collection

from matcher.taxonomy import Taxonomy
from matcher.values import Effort, Kind

HOURS = {Kind.TECHNOLOGY: (15, 40), Kind.CONCEPT: (20, 60)}
WITH_NEIGHBOUR = 0.5
LANGUAGES = frozenset({"programming-language", "query-languages"})


def effort(skill: str, held: Collection[str], taxonomy: Taxonomy, *, beside: Collection[str] = ()) -> Effort:
    """Return the estimated hours to learn a technology or concept, given the ids of the skills that are held.

    ``beside`` are learned together with it: the hours of a language among them are its own.
    """
    known = taxonomy[skill]
    low, high = HOURS[known.kind]
    near = {*taxonomy.related(skill), *known.broader, *taxonomy.narrower(skill)}
    family = {sibling for parent in known.broader for sibling in taxonomy.narrower(parent)}
    shown = _shown(held, taxonomy)
    eased = (near | family) & set(held) and _base(skill, taxonomy) <= shown
    share = WITH_NEIGHBOUR if eased else 1
    first = [HOURS[taxonomy[language].kind] for language in _languages(skill, taxonomy) - shown - set(beside)]
    return Effort(
        low=round(low * share) + sum(hours for hours, _ in first),
        high=round(high * share) + sum(hours for _, hours in first),
    )


def unknown_languages(skills: Collection[str], held: Collection[str], taxonomy: Taxonomy) -> dict[str, set[str]]:
    """Return for each skill the languages that it is written or asked in and no held one shows: Java of Spring Boot."""
    shown = _shown(held, taxonomy)
    return {skill: _languages(skill, taxonomy) - shown for skill in skills}


def _shown(held: Collection[str], taxonomy: Taxonomy) -> set[str]:
    return set(held).union(*(taxonomy.entailed(skill) for skill in held if skill in taxonomy))


def _base(skill: str, taxonomy: Taxonomy) -> set[str]:
    """Return the technologies that a skill is built on."""
    return {other for other in taxonomy[skill].implies if taxonomy[other].kind is Kind.TECHNOLOGY}


def _languages(skill: str, taxonomy: Taxonomy) -> set[str]:
    return {other for other in _base(skill, taxonomy) if LANGUAGES & taxonomy.entailed(other)}
