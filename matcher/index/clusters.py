"""Groups of postings of one field, so that how near a profile lies is first asked of the group."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from matcher.grid.postings import Places
from matcher.scoring.field import directions
from matcher.similarity import Vectors

SAMPLE = 20_000  # postings that the groups are found with
SIZE = 32  # postings of a group, at the least
MOST = 1024  # groups
ROUNDS = 8
BLOCK = 16_384  # postings that are compared at once


def find_clusters(centres: NDArray[np.int16]) -> Vectors:
    """Return the middles of groups of centres (groups × 96, in steps), by k-means on the sphere."""
    count = int(np.clip(len(centres) // SIZE, 1, MOST))
    sample = np.asarray(centres[:: max(1, len(centres) // SAMPLE)], np.float32)
    middles = sample[np.linspace(0, len(sample) - 1, count).astype(np.int64)]
    for _ in range(ROUNDS):
        nearest = nearest_cluster(sample, middles)
        sums = np.zeros((count, sample.shape[1]))
        np.add.at(sums, nearest, sample)
        known = np.bincount(nearest, minlength=count) > 0
        middles = np.where(known[:, None], directions(sums), middles)
    return middles


def nearest_cluster(centres: NDArray[np.float32] | NDArray[np.int16], middles: Vectors) -> Places:
    """Return the group that each centre lies nearest to."""
    blocks = [
        (np.asarray(centres[at : at + BLOCK], np.float32) @ middles.T).argmax(axis=1)
        for at in range(0, len(centres), BLOCK)
    ]
    return np.concatenate(blocks) if blocks else np.zeros(0, np.int64)
