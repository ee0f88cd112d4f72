"""What a search needs of a profile, worked out once for all segments."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.grid.credits import Credits
from matcher.grid.scores import nearest_cosines, work_vectors
from matcher.matching import Settings
from matcher.similarity import STEPS, StaticEmbedder, Vectors, load_embedder
from matcher.values import Profile


class Query:
    """A profile that is searched for."""

    def __init__(self, profile: Profile, settings: Settings) -> None:
        self.profile, self.settings = profile, settings
        self.credits = Credits(profile, settings)
        self.groups: dict[int, NDArray[Any]] = {}  # by a segment's number: the field likeness of its groups
        self.covered: dict[int, NDArray[Any]] = {}  # by a segment's number: what share of the skills is covered

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
        found: Vectors = embedder.singles @ self.work.T
        return found
