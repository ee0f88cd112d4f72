"""What it costs to learn a skill, in hours. Every figure is an estimate of ours; nobody measured them.

A technology to the point of first useful work takes 15 to 40 hours, a concept 20 to 60. Who holds a neighbour (a skill
of the same family, or a related one) needs about half.
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
    share = WITH_NEIGHBOUR if (near | family) & set(held) else 1
    return Effort(low=round(low * share), high=round(high * share))
