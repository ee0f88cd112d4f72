"""Every constant of the score, in one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from matcher.values import Importance, Kind


def _importance() -> dict[Importance, float]:
    return {Importance.ESSENTIAL: 1.0, Importance.OPTIONAL: 0.4, Importance.CONTEXT: 0.25}


def _kind() -> dict[Kind, float]:
    return {Kind.TECHNOLOGY: 1.0, Kind.CONCEPT: 1.0, Kind.SOFT: 0.1, Kind.CREDENTIAL: 0.25, Kind.DOMAIN: 0.3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """The settings of the score; shares and credits are in 0-1.

    ``skills`` + ``duties`` + ``years`` = 1 is how the whole score is shared out; the share of a part that a
    posting says nothing about goes to the skills.
    """

    skills: float = 0.7
    duties: float = 0.2
    years: float = 0.1
    importance: Mapping[Importance, float] = field(default_factory=_importance)
    kind: Mapping[Kind, float] = field(default_factory=_kind)
    repeated: float = 0.15  # more weight for each doubling of how often a posting names a skill
    implied_credit: float = 0.9
    broader_credit: float = 0.4
    related_credit: float = 0.45
    similar_credit: float = 0.6  # times the likeness above the floor
    similar_floor: float = 0.6  # cosine under which two concepts are not called similar
    years_short_credit: float = 0.5  # of a skill held for no stated time, or less than asked
    broad_skill: int = 12  # a skill with more narrower ones than this says little about any of them
    duty_floor: float = 0.3  # cosine of a duty with unrelated experience
    duty_ceiling: float = 0.75  # cosine from which experience counts as the same work
    bands: tuple[tuple[float, str], ...] = (
        (0.75, "strong"),
        (0.55, "good"),
        (0.35, "partial"),
        (0.15, "weak"),
        (0.0, "unrelated"),
    )


DEFAULT_WEIGHTS = Weights()
