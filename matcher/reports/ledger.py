"""One résumé's points in many postings, so that what a further skill is worth is known for all at once.

The arithmetic is that of grid/ for a skill that is added to the list of a résumé: the numbers are those that scoring
the changed résumé gives.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.grid import Postings, Scores
from matcher.grid.postings import Numbers, Places
from matcher.grid.scores import add_up
from matcher.matching import label_likeness
from matcher.scoring.credit import is_compared, reach, similar_share
from matcher.scoring.field import load_field_vectors
from matcher.similarity import cosines
from matcher.values import Profile
from matcher.values.enums import TECHNICAL


@dataclass(frozen=True, slots=True, kw_only=True)
class _Effect:
    """What a further skill earns: the credit of some questions, the cosine of the skill with each posting's centre."""

    questions: Places
    shares: Numbers
    cosines: Numbers | None


class Ledger:
    """What a profile earns now in each posting, and with further skills."""

    def __init__(self, profile: Profile, scores: Scores) -> None:
        self._profile, self._scores = profile, scores
        self._shares, self._near = scores.shares.copy(), np.sort(scores.near)  # the least cosine of a posting first
        self._near_sum: Numbers = self._near.sum(axis=1)
        postings = scores.postings
        self._earned = postings.sums(postings.worth * self._shares[postings.question])
        self._effects: dict[str, _Effect] = {}

    @property
    def _postings(self) -> Postings:
        return self._scores.postings

    def values(self) -> Numbers:
        """Return the score (0-1) in every posting."""
        return self._values(self._earned, self._near_sum)

    def values_with(self, skill: str) -> Numbers:
        """Return the scores with a further skill in the list of the résumé."""
        effect = self._effect(skill)
        near = self._near_sum
        if effect.cosines is not None:
            near = near + np.maximum(effect.cosines - self._near[:, 0], 0)
        return self._values(self._earned + self._further(effect), near)

    def add(self, skill: str) -> None:
        """Hold a further skill from now on."""
        effect = self._effect(skill)
        self._earned += self._further(effect)
        self._shares[effect.questions] = np.maximum(self._shares[effect.questions], effect.shares)
        if effect.cosines is not None:
            self._near[:, 0] = np.maximum(self._near[:, 0], effect.cosines)
            self._near.sort()
            self._near_sum = self._near.sum(axis=1)

    def _values(self, earned: Numbers, near: Numbers) -> Numbers:
        return add_up(self._postings, earned, near, self._scores.fixed, self._scores.shown)

    def _further(self, effect: _Effect) -> Numbers:
        """Return what each posting's requirements earn more."""
        more = np.maximum(effect.shares - self._shares[effect.questions], 0)
        chosen = np.flatnonzero(more)
        order, starts = self._postings.rows_of
        first, counts = starts[effect.questions[chosen]], np.diff(starts)[effect.questions[chosen]]
        rows = order[np.repeat(first - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())]
        postings = self._postings
        return postings.sums(postings.worth[rows] * np.repeat(more[chosen], counts), rows)

    def _effect(self, skill: str) -> _Effect:
        if skill not in self._effects:
            questions, shares = self._reach(skill)
            known = load_field_vectors().vectors([skill] if self._is_technical(skill) else [])
            near = np.maximum(cosines(self._postings.centres, known[0]), 0) if len(known) else None
            self._effects[skill] = _Effect(questions=questions, shares=shares, cosines=near)
        return self._effects[skill]

    def _reach(self, skill: str) -> tuple[Places, Numbers]:
        """Return the questions that a skill says anything about, and what it earns for each when it is listed."""
        postings = self._postings
        taxonomy, weights = postings.taxonomy, postings.settings.weights
        credits = reach(skill, taxonomy, weights)
        if is_compared(skill, taxonomy):
            compared = [target for target in postings.compared if target not in self._profile.held]
            for target, cosine in zip(compared, label_likeness(postings.settings)(skill, compared), strict=True):
                credits[target] = max(similar_share(float(cosine), weights), credits.get(target, 0.0))
        listed = weights.listed_credit if self._is_technical(skill) else 1.0
        terms = np.zeros(len(self._scores.terms))
        for target, credit in credits.items():
            for term, extent in postings.questions.asked.get(target, ()):
                terms[term] = credit * listed * (weights.years_short_credit if extent.months else 1.0)
        entries = np.flatnonzero(terms[postings.questions.terms])
        shares = np.zeros(len(self._shares))
        np.maximum.at(shares, postings.questions.of_term[entries], terms[postings.questions.terms[entries]])
        questions = np.flatnonzero(shares)
        return questions, shares[questions]

    def _is_technical(self, skill: str) -> bool:
        return self._postings.taxonomy[skill].kind in TECHNICAL
