"""What a profile earns for each skill that is asked: most are out of its reach, and the others are worked out once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from matcher.grid.postings import Numbers, compared_skills
from matcher.matching import Settings, label_likeness
from matcher.scoring.credit import CreditFinder, is_compared, is_met, reach
from matcher.taxonomy import load_taxonomy
from matcher.values import Extent, Profile

Asked = Mapping[str, Sequence[tuple[int, Extent]]]


class Credits:
    """A profile's credits, each found when it is first asked for."""

    def __init__(self, profile: Profile, settings: Settings) -> None:
        self._profile, self._weights = profile, settings.weights
        self._taxonomy, self._likeness = load_taxonomy(*settings.layers), label_likeness(settings)
        self._finder = CreditFinder(profile, self._taxonomy, settings.weights, self._likeness)
        self._known: dict[tuple[str, Extent], tuple[float, bool]] = {}

    def of_terms(self, asked: Asked) -> tuple[Numbers, NDArray[np.bool_]]:
        """Return for each term what it earns (0-1), and whether that meets it; ``asked`` holds those of each skill."""
        count = sum(map(len, asked.values()))
        shares, met = np.zeros(count), np.zeros(count, bool)
        for skill in self._reached(asked):
            for term, extent in asked.get(skill, ()):
                shares[term], met[term] = self._find(skill, extent)
        return shares, met

    def _find(self, skill: str, extent: Extent) -> tuple[float, bool]:
        if (skill, extent) not in self._known:
            credit = self._finder.best_for(skill, extent)
            self._known[skill, extent] = credit.share, is_met(credit, self._weights)
        return self._known[skill, extent]

    def _reached(self, asked: Collection[str]) -> set[str]:
        """Return the skills that a held one may say something about."""
        compared = compared_skills(asked, self._taxonomy)
        reached = {self._profile.written_in} if self._profile.written_in else set()
        for held in self._profile.held.values():
            reached.update(reach(held.skill, self._taxonomy, self._weights))
            if compared and is_compared(held.skill, self._taxonomy):
                cosines = self._likeness(held.skill, compared)
                reached.update(compared[at] for at in np.flatnonzero(cosines > self._weights.similar_floor))
        return reached
