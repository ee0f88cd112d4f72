"""Near-duplicate postings: MinHash of runs of three words, banded, so that only likely pairs are compared.

Two postings count as the same from a likeness (shared runs of three words over all of both, Jaccard) of about 0.8:
other places, dates or reference numbers in otherwise the same text. See Broder, "On the resemblance and containment of
documents" (1997), and Shrivastava, "Optimal densification for fast and accurate minwise hashing" (2017).
"""

from __future__ import annotations

import re
import zlib

import numpy as np
from numpy.typing import NDArray

SIZE = 128  # numbers of a sketch
BYTES = 2 * SIZE
BANDS = 16
ALIKE = 0.8  # share of equal numbers from which two postings are the same
_WORD = re.compile(r"\w+")
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)


def sketch(text: str) -> bytes:
    """Return 128 numbers (two bytes each) of which two texts share about as many as of their runs of three words."""
    words = "\n".join(_WORD.findall(text.lower())).encode("utf-8", "replace").split(b"\n")
    hashes = np.array([*map(zlib.crc32, words)], np.uint64)
    count = max(1, len(hashes) - len(_MIX) + 1)
    runs = np.zeros(count, np.uint64)
    for place, factor in enumerate(_MIX[: len(hashes)]):
        runs += (hashes[place : place + count] + np.uint64(1)) * factor
    runs ^= runs >> np.uint64(31)
    runs *= _MIX[1]
    runs ^= runs >> np.uint64(29)
    least = np.full(SIZE, np.iinfo(np.uint64).max, np.uint64)
    np.minimum.at(least, (runs % np.uint64(SIZE)).astype(np.intp), runs >> np.uint64(7))
    return _filled(least).astype("<u2").tobytes()


def _filled(least: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the numbers, each empty place taking the next one's, changed by how far away that is."""
    places = np.flatnonzero(least != np.iinfo(np.uint64).max)
    following = np.searchsorted(places, np.arange(SIZE)) % len(places)
    distance = (places[following] - np.arange(SIZE)) % SIZE
    filled: NDArray[np.uint64] = least[places[following]] * np.uint64(2654435761)
    filled += distance.astype(np.uint64) * _MIX[2]
    return filled


def bands(sketches: list[bytes]) -> NDArray[np.uint64]:
    """Return a hash for each band of each sketch (sketches × 16); near-duplicates share at least one."""
    rows = np.frombuffer(b"".join(sketches), "<u2").reshape(len(sketches), BANDS, SIZE // BANDS).astype(np.uint64)
    found: NDArray[np.uint64] = np.arange(BANDS, dtype=np.uint64) * _MIX[0] + np.zeros((len(sketches), 1), np.uint64)
    for column in range(rows.shape[2]):
        found = (found ^ rows[:, :, column]) * _MIX[1]
        found ^= found >> np.uint64(32)
    return found


def likeness(one: list[bytes], other: list[bytes]) -> NDArray[np.float64]:
    """Return the share (0-1) of equal numbers in pairs of sketches."""
    left, right = (np.frombuffer(b"".join(side), "<u2").reshape(-1, SIZE) for side in (one, other))
    alike: NDArray[np.float64] = (left == right).mean(axis=1)
    return alike


class Families:
    """Postings that are the same, each family known by its first member."""

    def __init__(self) -> None:
        self._first: dict[int, int] = {}

    def first(self, number: int) -> int:
        """Return the first member of a posting's family, itself where it is alone."""
        while number in self._first:
            number = self._first[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make two postings members of one family."""
        low, high = sorted((self.first(one), self.first(other)))
        if low != high:
            self._first[high] = low

    def folded(self) -> list[tuple[int, int]]:
        """Return (posting, the one that stands for it) of all but the first members."""
        return [(number, self.first(number)) for number in sorted(self._first)]
