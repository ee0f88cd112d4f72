"""What a search needs of a profile, worked out once for all segments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.credit import CreditFinder
from matcher.grid.scores import nearest_cosines, reached_skills, work_vectors
from matcher.matching import Settings, label_likeness
from matcher.similarity import STEPS, StaticEmbedder, Vectors, load_embedder
from matcher.taxonomy import load_taxonomy
from matcher.values import Profile


class Query:
    """A profile that is searched for."""

    def __init__(self, profile: Profile, settings: Settings) -> None:
        self.profile, self.settings = profile, settings
        self._taxonomy = load_taxonomy(*settings.layers)
        self._finder = CreditFinder(profile, self._taxonomy, settings.weights, label_likeness(settings))
        self.covered: dict[int, NDArray[Any]] = {}  # by a segment's number: the share of the skills that is covered
        self._shares: dict[tuple[str, int], float] = {}

    def credits(self, asked: Mapping[str, Sequence[tuple[int, int]]]) -> Iterator[tuple[int, float]]:
        """Yield each term that the profile earns anything for, and how much (0-1) of it."""
        for skill in reached_skills(self.profile, asked, self._taxonomy, self.settings):
            for term, months in asked.get(skill, ()):
                if (skill, months) not in self._shares:
                    self._shares[skill, months] = self._finder.best_for(skill, months).share
                yield term, self._shares[skill, months]

    def field_likeness(self, centres: NDArray[Any]) -> NDArray[np.float64]:
        """Return how near (0-1) the skills as a whole lie to some centres."""
        weights = self.settings.weights
        near = nearest_cosines(self.profile, np.asarray(centres, np.float32), weights.field_skills)
        likeness: NDArray[np.float64] = near.sum(axis=1) / weights.field_skills / weights.field_ceiling
        return np.minimum(1, likeness)

    @cached_property
    def work(self) -> Vectors:
        """The vectors of the work described, of length one."""
        vectors: Vectors = work_vectors(self.profile, self.settings) / np.float32(STEPS)
        return vectors

    @cached_property
    def piece_products(self) -> Vectors:
        """The product of each piece of a word with each vector of the work described."""
        embedder = load_embedder()
        assert isinstance(embedder, StaticEmbedder)
        return embedder.products(self.work)
