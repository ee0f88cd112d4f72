"""One résumé's points in many postings as arrays, so that what a further skill is worth is known for all at once.

The arithmetic is that of scoring.py, credit.py and field.py for a skill that is added to the list of a résumé: the
numbers are those that scoring the changed résumé gives.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from matcher.beyond_names import FIELD, YEARS
from matcher.credit import COMPARED, Likeness, is_telling, similar_share
from matcher.enums import TECHNICAL
from matcher.field import load_field_vectors
from matcher.scoring import Score
from matcher.taxonomy import Taxonomy
from matcher.values import Finding, Profile, Requirements
from matcher.weights import Weights

Numbers = NDArray[np.float64]


class Ledger:
    """Rows are requirements: what each can earn (0-1 of its posting's score), and the share of it that is earned."""

    def __init__(
        self,
        profile: Profile,
        asked: Sequence[Requirements],
        scores: Sequence[Score],
        *,
        taxonomy: Taxonomy,
        likeness: Likeness,
        weights: Weights,
    ) -> None:
        self.taxonomy, self.likeness, self.weights = taxonomy, likeness, weights
        rows = [(at, f) for at, score in enumerate(scores) for f in score.findings if f.requirement.any_of]
        self._posting = np.array([at for at, _ in rows], int)
        self._worth = np.array([finding.max_points for _, finding in rows])
        self._share = np.array([f.points / f.max_points if f.max_points else 0.0 for _, f in rows])
        self._factor = np.array([weights.years_short_credit if f.requirement.min_months else 1.0 for _, f in rows])
        self._targets: dict[str, list[int]] = defaultdict(list)
        for row, (_, finding) in enumerate(rows):
            for skill in finding.requirement.any_of:
                self._targets[skill].append(row)
        self._compared = sorted(t for t in self._targets if t not in profile.held and taxonomy[t].kind in COMPARED)
        self._possible = np.maximum(np.bincount(self._posting, self._worth, len(asked)), 1e-12)
        parts = [{f.requirement.label: f for f in score.findings if not f.requirement.any_of} for score in scores]
        self._field, self._years = (self._worths(parts, label) for label in (FIELD, YEARS))
        self._fixed = np.array([sum(f.points for n, f in part.items() if n not in (FIELD, YEARS)) for part in parts])
        self._shown = np.array([_years_shown(profile, item) for item in asked])
        self._vectors = load_field_vectors()
        self._centres = np.array([self._vectors.centre(item.items, weights) for item in asked])
        self._credits: dict[str, dict[str, float]] = {}
        self._near = np.zeros((len(asked), weights.field_skills))
        for skill, held in sorted(profile.held.items()):
            if held.kind in TECHNICAL:
                self._near = self._near_with(skill)

    @staticmethod
    def _worths(parts: Sequence[dict[str, Finding]], label: str) -> Numbers:
        return np.array([part[label].max_points if label in part else 0.0 for part in parts])

    def values(self) -> Numbers:
        """Return the score (0-1) in every posting."""
        return self._values(self._share, self._near)

    def values_with(self, skill: str) -> Numbers:
        """Return the scores with a further skill in the list of the résumé."""
        return self._values(self._share_with(skill), self._near_with(skill))

    def add(self, skill: str) -> None:
        """Hold a further skill from now on."""
        self._share, self._near = self._share_with(skill), self._near_with(skill)

    def _values(self, share: Numbers, near: Numbers) -> Numbers:
        weights = self.weights
        earned = np.bincount(self._posting, self._worth * share, len(self._possible))
        covered = earned / self._possible
        likeness = np.minimum(1, near.sum(axis=1) / weights.field_skills / weights.field_ceiling)
        years = self._shown * np.minimum(1, covered / weights.years_full)
        field = self._field * np.maximum(likeness, covered)
        values: Numbers = np.minimum(1, self._fixed + earned + field + self._years * years)
        return values

    def _share_with(self, skill: str) -> Numbers:
        share = self._share.copy()
        only_listed = self.weights.listed_credit if self.taxonomy[skill].kind in TECHNICAL else 1.0
        if skill not in self._credits:
            self._credits[skill] = self._reach(skill)
        for target, credit in self._credits[skill].items():
            rows = self._targets[target]
            share[rows] = np.maximum(share[rows], credit * only_listed * self._factor[rows])
        return share

    def _reach(self, skill: str) -> dict[str, float]:
        """Return the credit (0-1) that a skill earns for each skill asked that it says anything about."""
        taxonomy, weights = self.taxonomy, self.weights
        ways = (
            (1.0, (skill, *taxonomy.ancestors(skill, levels=weights.narrower_levels))),
            (weights.implied_credit, taxonomy.entailed(skill)),
            (weights.related_credit, taxonomy.related(skill)),
            (weights.broader_credit, taxonomy.narrower(skill) if is_telling(skill, taxonomy, weights) else ()),
        )
        credits: dict[str, float] = {}
        for credit, targets in ways:
            for target in targets:
                if target in self._targets:
                    credits[target] = max(credit, credits.get(target, 0.0))
        if taxonomy[skill].kind in COMPARED and self._compared:
            for target, cosine in zip(self._compared, self.likeness(skill, self._compared), strict=True):
                credits[target] = max(similar_share(float(cosine), weights), credits.get(target, 0.0))
        return credits

    def _near_with(self, skill: str) -> Numbers:
        """Return the nearest cosines (postings × ``field_skills``) with a further skill, in the place of the least."""
        vector = self._vectors.vector(skill)
        if vector is None or self.taxonomy[skill].kind not in TECHNICAL:
            return self._near
        near = self._near.copy()
        rows, least = np.arange(len(near)), near.argmin(axis=1)
        near[rows, least] = np.maximum(near[rows, least], self._centres @ vector)
        return near


def _years_shown(profile: Profile, asked: Requirements) -> float:
    stated = asked.total_years
    if stated is None:
        return 0.0
    return min(1.0, (profile.total_months or 0) / stated.min_months) if stated.min_months else 1.0
