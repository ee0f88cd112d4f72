"""Every constant of the score, in one value.

Those marked "fitted" were found by models/fit_weights.py on graded pairs of résumés and postings that are kept apart
from the pairs it is measured on (benchmarks/fit.py shows the figures). Those marked "guess" hardly show in them.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping

from matcher.values import Importance, Kind


def _importance() -> dict[Importance, float]:
    return {Importance.ESSENTIAL: 1.0, Importance.OPTIONAL: 0.42, Importance.CONTEXT: 0.37}


def _kind() -> dict[Kind, float]:
    return {Kind.TECHNOLOGY: 1.0, Kind.CONCEPT: 0.6, Kind.SOFT: 0.02, Kind.CREDENTIAL: 0.25, Kind.DOMAIN: 0.3}


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The settings of the score; shares and credits are in 0-1.

    ``field``, ``duties`` and ``years`` are shares of the whole score; what is left, and the share of a part that a
    posting says nothing about, goes to the skills. Raises ValueError where shares cannot be shares of one score.
    """

    field: float = 0.35  # fitted: how near the skills as a whole lie to what is asked
    duties: float = 0.09  # fitted: how like the work done is to the work described
    years: float = 0.03  # fitted: years in total against a stated minimum
    importance: Mapping[Importance, float] = dataclasses.field(default_factory=_importance)  # fitted
    kind: Mapping[Kind, float] = dataclasses.field(default_factory=_kind)  # fitted
    repeated: float = 0.84  # fitted: more weight for each doubling of how often a posting names a skill
    narrower_levels: int = (
        2  # guess: farther up, "a kind of" says too little (A/B testing is no evidence of mathematics)
    )
    implied_credit: float = 0.85  # fitted
    broader_credit: float = 0.3  # fitted
    related_credit: float = 0.3  # fitted
    similar_credit: float = 0.6  # guess: times the likeness above the floor
    similar_floor: float = 0.6  # guess: cosine under which two concepts are not called similar
    written_credit: float = 0.5  # guess: of a language that a résumé is written in and does not name
    listed_credit: float = (
        0.8  # fitted: of a skill that is only listed or from a degree, not used at work or in a project
    )
    basics_credit: float = 0.4  # guess: of a skill claimed at a beginner's level where more is asked
    years_short_credit: float = 0.5  # guess: of a skill held for no stated time, or less than asked
    met: float = 0.8  # guess: share of a requirement from which it counts as met
    few_requirements: float = 3.0  # fitted: weighed by kind; with fewer, a part of the score can be earned by nobody
    broad_skill: int = 12  # guess: a skill with more narrower ones than this says little about any of them
    field_skills: int = 12  # fitted: so many of the nearest held skills are compared with what a posting is about
    field_ceiling: float = 0.75  # guess: mean cosine from which two documents are of one field
    duty_floor: float = 0.35  # fitted: cosine of a duty with unrelated experience
    duty_ceiling: float = 0.65  # guess: cosine from which experience counts as the same work
    years_full: float = 0.5  # guess: covered share of the skills from which years of experience count in full
    # Chosen for the grades of training/fit/ and sample_data, with an eye on the real pairs (models/MODEL_CARD.md).
    bands: tuple[tuple[float, str], ...] = (
        (0.685, "strong"),
        (0.595, "good"),
        (0.475, "partial"),
        (0.235, "weak"),
        (0.0, "unrelated"),
    )

    def __post_init__(self) -> None:
        if min(self.field, self.duties, self.years) < 0:
            raise ValueError("field, duties and years are shares of one score; none of them is below 0")
        if self.field + self.duties + self.years > 1:
            raise ValueError("field, duties and years are shares of one score; together they exceed 1")
        if self.duty_floor >= self.duty_ceiling:
            raise ValueError("duty_floor must be below duty_ceiling")

    def repetition(self, count: int) -> float:
        """Return how much more a skill weighs that a posting names ``count`` times (1 for once)."""
        return 1 + self.repeated * math.log2(count)


DEFAULT_WEIGHTS = Weights()
