"""The columns of a batch table for one profile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matcher.enums import Verdict
from matcher.grid.postings import Numbers, Postings, build_postings
from matcher.grid.scores import score_postings
from matcher.matching import Settings
from matcher.values import Profile

DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Columns, a place a posting; numbers are rounded to six digits, NaN where there is none."""

    score: Numbers
    band: list[str]
    essential_coverage: Numbers
    optional_coverage: Numbers
    matched: list[str]
    missing: list[str]


_last: list[tuple[Sequence[bytes], Settings, Postings]] = []  # the next profile meets the same postings


def score_rows(profile: Profile, packed: Sequence[bytes], settings: Settings) -> Rows:
    """Return the columns for a profile and packed postings; a posting in which nothing was recognised has no score."""
    if not _last or _last[0][0] != packed or _last[0][1] != settings:
        _last[:] = [(packed, settings, build_postings(packed, settings))]
    scores = score_postings(profile, _last[0][2])
    return Rows(
        score=np.round(scores.values, DIGITS),
        band=scores.bands(),
        essential_coverage=np.round(scores.essential, DIGITS),
        optional_coverage=np.round(scores.optional, DIGITS),
        matched=scores.labels(Verdict.MET),
        missing=scores.labels(Verdict.MISSING),
    )
