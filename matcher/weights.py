"""Every constant of the score, in one value.

The shares, the weights of importance and kind, ``repeated`` and the ``duty_`` bounds were chosen on graded pairs of
résumés and postings (benchmarks/fit.py shows the figures on those of sample_data); the credits and
``years_short_credit`` are guesses that the graded pairs hardly speak about.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from matcher.values import Importance, Kind


def _importance() -> dict[Importance, float]:
    return {Importance.ESSENTIAL: 1.0, Importance.OPTIONAL: 0.5, Importance.CONTEXT: 0.5}


def _kind() -> dict[Kind, float]:
    return {Kind.TECHNOLOGY: 1.0, Kind.CONCEPT: 0.8, Kind.SOFT: 0.02, Kind.CREDENTIAL: 0.1, Kind.DOMAIN: 0.1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The settings of the score; shares and credits are in 0-1.

    ``skills`` + ``duties`` + ``years`` = 1 is how the whole score is shared out; the share of a part that a
    posting says nothing about goes to the skills.
    """

    skills: float = 0.75
    duties: float = 0.2
    years: float = 0.05
    importance: Mapping[Importance, float] = field(default_factory=_importance)
    kind: Mapping[Kind, float] = field(default_factory=_kind)
    repeated: float = 0.3  # more weight for each doubling of how often a posting names a skill
    narrower_levels: int = 2  # farther up, "a kind of" says too little: A/B testing is no evidence of mathematics
    implied_credit: float = 0.9
    broader_credit: float = 0.4
    related_credit: float = 0.45
    similar_credit: float = 0.6  # times the likeness above the floor
    similar_floor: float = 0.6  # cosine under which two concepts are not called similar
    years_short_credit: float = 0.5  # of a skill held for no stated time, or less than asked
    met: float = 0.85  # share of a requirement from which it counts as met
    few_requirements: float = 3.0  # weighed by kind; with fewer, a part of the score can be earned by nobody
    broad_skill: int = 12  # a skill with more narrower ones than this says little about any of them
    duty_floor: float = 0.35  # cosine of a duty with unrelated experience
    duty_ceiling: float = 0.65  # cosine from which experience counts as the same work
    bands: tuple[tuple[float, str], ...] = (
        (0.60, "strong"),
        (0.45, "good"),
        (0.30, "partial"),
        (0.15, "weak"),
        (0.0, "unrelated"),
    )


DEFAULT_WEIGHTS = Weights()
