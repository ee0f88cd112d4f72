"""What it costs to learn a skill, in hours. Every figure is an estimate of ours; nobody measured them.

A technology to the point of first useful work takes 15 to 40 hours, a concept 20 to 60. Who holds a neighbour (a skill
of the same family, or a related one) needs about half, unless a technology that it is built on is unknown to them.
"""

from __future__ import annotations

from collections.abc import Collection

from matcher.taxonomy import Taxonomy
from matcher.values import Effort, Kind

HOURS = {Kind.TECHNOLOGY: (15, 40), Kind.CONCEPT: (20, 60)}
WITH_NEIGHBOUR = 0.5


def effort(skill: str, held: Collection[str], taxonomy: Taxonomy) -> Effort:
    """Return the estimated hours to learn a technology or concept, given the ids of the skills that are held."""
    known = taxonomy[skill]
    low, high = HOURS[known.kind]
    near = {*taxonomy.related(skill), *known.broader, *taxonomy.narrower(skill)}
    family = {sibling for parent in known.broader for sibling in taxonomy.narrower(parent)}
    eased = (near | family) & set(held) and not _unknown_base(skill, held, taxonomy)
    share = WITH_NEIGHBOUR if eased else 1
    return Effort(low=round(low * share), high=round(high * share))


def _unknown_base(skill: str, held: Collection[str], taxonomy: Taxonomy) -> bool:
    """Tell whether a skill is built on a technology that no held one shows: Spring Boot to those without Java."""
    base = {other for other in taxonomy[skill].implies if taxonomy[other].kind is Kind.TECHNOLOGY} - set(held)
    return bool(base) and not base <= set().union(*(taxonomy.entailed(other) for other in held if other in taxonomy))
