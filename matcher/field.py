"""How near a résumé's skills as a whole lie to what a posting is about: the field of work, by embeddings of skills.

Requirements are compared name by name; a reader also sees that somebody who trains, tunes and serves models works in
the same field as the post, whatever tools either side happens to name. Each skill has a vector (skills × 96, unit
rows) in which lie together those whose labels mean something alike and those that postings ask for together;
models/build_field_vectors.py makes them. A held skill can only add to the likeness, never take from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from matcher.enums import TECHNICAL
from matcher.resources import data_path
from matcher.values import Held, Profile, Requirement
from matcher.weights import Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLikeness:
    """The likeness (0-1) of a profile to what is asked, and the held skills that lie nearest to it."""

    value: float
    nearest: tuple[Held, ...]


class FieldVectors:
    """The shipped vectors of skills (skills × 96, unit rows)."""

    def __init__(self) -> None:
        with np.load(data_path("models/field_vectors.npz")) as stored:
            self._rows = {skill.decode(): row for row, skill in enumerate(stored["ids"].tolist())}
            vectors = stored["vectors"].astype(np.float32)
        self._vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)

    def vector(self, skill: str) -> NDArray[np.float32] | None:
        """Return a skill's vector, None where it has none."""
        return self._vectors[self._rows[skill]] if skill in self._rows else None

    def centre(self, items: Sequence[Requirement], weights: Weights) -> NDArray[np.float32]:
        """Return the direction (96 numbers of length one, or zeros) in which technical requirements lie."""
        centre = np.zeros(self._vectors.shape[1], np.float32)
        for item in sorted(items, key=lambda item: (item.any_of, item.importance, item.count)):  # sums in one order
            known = [self._rows[skill] for skill in item.any_of if skill in self._rows]
            if item.kind in TECHNICAL and known:
                share = weights.importance[item.importance] * weights.repetition(item.count)
                centre += share * self._vectors[known].mean(axis=0)
        centre /= max(float(np.linalg.norm(centre)), 1e-9)
        return centre

    def likeness(self, profile: Profile, items: Sequence[Requirement], weights: Weights) -> FieldLikeness:
        """Return the mean cosine of the ``field_skills`` nearest technical skills with what is asked, over the ceiling.

        Where fewer are held the others count as 0, so that a résumé of two words is near nothing.
        """
        held = [h for _, h in sorted(profile.held.items()) if h.kind in TECHNICAL and h.skill in self._rows]
        if not held:
            return FieldLikeness(value=0.0, nearest=())
        cosines = (self._vectors[[self._rows[h.skill] for h in held]] * self.centre(items, weights)).sum(axis=1)
        order = np.argsort(-cosines, kind="stable")[: weights.field_skills]
        near = np.clip(cosines[order], 0, None)
        value = min(1.0, float(near.sum()) / weights.field_skills / weights.field_ceiling)
        return FieldLikeness(value=value, nearest=tuple(held[at] for at in order if cosines[at] > 0))


@lru_cache(maxsize=1)
def load_field_vectors() -> FieldVectors:
    """Return the shipped vectors."""
    return FieldVectors()
