"""How near a résumé's skills as a whole lie to what a posting is about: the field of work, by embeddings of skills.

Requirements are compared name by name; a reader also sees that somebody who trains, tunes and serves models works in
the same field as the post, whatever tools either side happens to name. Each skill has a vector (skills × 96, unit
rows) in which lie together those whose labels mean something alike and those that postings ask for together;
models/build_field_vectors.py makes them. A held skill can only add to the likeness, never take from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from matcher.resources import data_path
from matcher.scoring.weights import Weights
from matcher.similarity import Vectors, cosines, in_steps, unit
from matcher.values import Held, Profile, Requirement
from matcher.values.enums import TECHNICAL


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
            self._vectors: Vectors = in_steps(unit(stored["vectors"].astype(np.float32)))

    @property
    def size(self) -> int:
        """How many numbers a vector has."""
        return int(self._vectors.shape[1])

    def vectors(self, skills: Iterable[str]) -> Vectors:
        """Return the vectors, in steps, of those skills that have one (rows × 96)."""
        return self._vectors[[self._rows[skill] for skill in skills if skill in self._rows]]

    def mean(self, any_of: Iterable[str]) -> NDArray[np.float64]:
        """Return the mean vector (96 numbers, in steps) of alternatives, zeros where none has one."""
        known = self.vectors(any_of).astype(np.float64)
        mean: NDArray[np.float64] = known.sum(axis=0) / max(len(known), 1)
        return mean

    def centre(self, items: Sequence[Requirement], weights: Weights) -> Vectors:
        """Return the direction (96 numbers, in steps, or zeros) in which technical requirements lie."""
        centre = np.zeros((1, self.size))
        for item in items:
            if item.kind in TECHNICAL:
                share = weights.importance[item.importance] * weights.repetition(item.count)
                centre += share * self.mean(item.any_of)
        direction: Vectors = directions(centre)[0]
        return direction

    def likeness(self, profile: Profile, items: Sequence[Requirement], weights: Weights) -> FieldLikeness:
        """Return the mean cosine of the ``field_skills`` nearest technical skills with what is asked, over the ceiling.

        Where fewer are held the others count as 0, so that a résumé of two words is near nothing.
        """
        held = [h for _, h in sorted(profile.held.items()) if h.kind in TECHNICAL and h.skill in self._rows]
        if not held:
            return FieldLikeness(value=0.0, nearest=())
        found = cosines(self.vectors(h.skill for h in held), self.centre(items, weights))
        order = np.argsort(-found, kind="stable")[: weights.field_skills]
        near = np.clip(found[order], 0, None)
        value = min(1.0, float(near.sum()) / weights.field_skills / weights.field_ceiling)
        return FieldLikeness(value=value, nearest=tuple(held[at] for at in order if found[at] > 0))


def directions(sums: NDArray[np.float64]) -> Vectors:
    """Return each row scaled to length one, in steps; zero rows stay zero."""
    length = np.linalg.norm(sums, axis=1, keepdims=True)
    return in_steps((sums / np.where(length > 0, length, 1)).astype(np.float32))


@lru_cache(maxsize=1)
def load_field_vectors() -> FieldVectors:
    """Return the shipped vectors."""
    return FieldVectors()
