"""The score with one part off: what each part is worth on graded pairs.

A new part is a row of PARTS: the fields of ``matcher.scoring.weights.Weights`` that switch it off.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from fit_scorers import OURS, Scorer, ours

from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from matcher.values import Importance, Kind

PARTS: dict[str, dict[str, Any]] = {
    "all relations": {"narrower_levels": 0, "implied_credit": 0.0, "broader_credit": 0.0, "related_credit": 0.0},
    "implied and narrower skills": {"narrower_levels": 0, "implied_credit": 0.0},
    "broader and related skills": {"broader_credit": 0.0, "related_credit": 0.0},
    "similar concepts (embeddings)": {"similar_credit": 0.0},
    "field of work (embeddings)": {"field": 0.0},
    "listed apart from used": {"listed_credit": 1.0},
    "importance": {"importance": dict.fromkeys(Importance, 1.0)},
    "kinds": {"kind": dict.fromkeys(Kind, 1.0)},
    "repetition": {"repeated": 0.0},
    "duties (embeddings)": {"duties": 0.0},
    "years in total": {"years": 0.0},
    "years of a skill": {"years_short_credit": 1.0},
}


def weights_without(part: str) -> Weights:
    """Return the default weights with one part of PARTS off."""
    return replace(DEFAULT_WEIGHTS, **PARTS[part])


def ablations() -> dict[str, Scorer]:
    """Return the score as it is, then without each part, by name."""
    return {OURS: ours, **{f"without {part}": partial(ours, weights=weights_without(part)) for part in PARTS}}
