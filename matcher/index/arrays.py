"""A segment's arrays: numbers in files that are mapped into memory, and lists of texts as bytes with their borders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from matcher.grid.postings import Places

FIELD_SIZE = 96
# Per row: question, importance, count, worth; per posting: possible, field, months, centre, cluster; per duty: length.
NUMBERS: dict[str, tuple[str, int]] = {
    "starts": ("<i8", 1),
    "question": ("<i4", 1),
    "importance": ("|u1", 1),
    "count": ("<u2", 1),
    "worth": ("<f4", 1),
    "possible": ("<f4", 1),
    "field": ("<f4", 1),
    "months": ("<i4", 1),
    "centre": ("<i2", FIELD_SIZE),
    "cluster": ("<u2", 1),
    "clusters": ("<i2", FIELD_SIZE),
    "duty_starts": ("<i8", 1),
    "length": ("<f4", 1),
    "piece_starts": ("<i8", 1),
    "pieces": ("<u2", 1),
    "question_starts": ("<i8", 1),
    "question_terms": ("<i4", 1),
    "question_kind": ("|u1", 1),
}
TEXTS = ("ids", "labels", "terms", "cells")


class Writer:
    """Appends to the arrays of a new segment; each starts empty."""

    def __init__(self, folder: Path) -> None:
        names = [*NUMBERS, *(f"{name}{end}" for name in TEXTS for end in ("", "_starts"))]
        self._files: dict[str, BinaryIO] = {name: (folder / f"{name}.bin").open("wb") for name in names}
        self._ends = dict.fromkeys(TEXTS, 0)
        for name in TEXTS:
            self._files[f"{name}_starts"].write(np.zeros(1, "<i8").tobytes())

    def numbers(self, name: str, values: Any) -> None:
        """Append numbers."""
        self._files[name].write(np.ascontiguousarray(values, NUMBERS[name][0]).tobytes())

    def texts(self, name: str, values: Iterable[str]) -> None:
        """Append texts."""
        data = [value.encode("utf-8", "replace") for value in values]
        ends = self._ends[name] + np.cumsum([len(item) for item in data], dtype=np.int64)
        self._ends[name] = int(ends[-1]) if len(data) else self._ends[name]
        self._files[name].write(b"".join(data))
        self._files[f"{name}_starts"].write(ends.astype("<i8").tobytes())

    def flush(self) -> None:
        """Write out what is held back, so that it can be mapped."""
        for file in self._files.values():
            file.flush()

    def close(self) -> None:
        """Write everything out."""
        for file in self._files.values():
            file.close()


def map_numbers(folder: Path, name: str) -> NDArray[Any]:
    """Return an array of a segment, mapped into memory."""
    dtype, columns = NUMBERS.get(name, ("<i8", 1))
    found = _map(folder / f"{name}.bin", np.dtype(dtype))
    return found.reshape(-1, columns) if columns > 1 else found


class Texts(Sequence[str]):
    """A list of texts of a segment."""

    def __init__(self, folder: Path, name: str) -> None:
        self._starts = map_numbers(folder, f"{name}_starts")
        self._bytes = _map(folder / f"{name}.bin", np.dtype("|u1"))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, place: Any) -> Any:
        return self._bytes[self._starts[place] : self._starts[place + 1]].tobytes().decode("utf-8")

    def all(self) -> list[str]:
        """Return the whole list, which is quicker than one by one."""
        data, starts = self._bytes.tobytes(), self._starts.tolist()
        return [data[start:end].decode("utf-8") for start, end in pairwise(starts)]


def slices(starts: NDArray[Any], places: Places) -> tuple[Places, Places]:
    """Return the rows of some groups one after the other, and where each of these starts among them."""
    first = np.asarray(starts[places], np.int64)
    counts = np.asarray(starts[places + 1], np.int64) - first
    borders = np.concatenate([[0], np.cumsum(counts)])
    return np.repeat(first - borders[:-1], counts) + np.arange(borders[-1]), borders


def sum_groups(rows: NDArray[np.float32], starts: Places) -> NDArray[np.float32]:
    """Return the sum of each group of rows; they stand one group after the other."""
    sums = np.zeros((len(starts) - 1, *rows.shape[1:]), np.float32)
    filled = np.flatnonzero(np.diff(starts))
    if len(filled):
        sums[filled] = np.add.reduceat(rows, starts[filled])
    return sums


def sum_pieces(numbers: NDArray[np.float32], pieces: NDArray[Any], starts: Places) -> NDArray[np.float32]:
    """Return the sums of the rows that some texts' pieces have (texts × columns)."""
    from scipy.sparse import csr_array

    ones = np.ones(len(pieces), np.float32)
    shape = len(starts) - 1, len(numbers)
    found: NDArray[np.float32] = (
        csr_array((ones, pieces.astype(np.int32), starts.astype(np.int32)), shape=shape) @ numbers
    )
    return found


def _map(path: Path, dtype: np.dtype[Any]) -> NDArray[Any]:
    """Return a file as an array; an empty file cannot be mapped."""
    return np.asarray(np.memmap(path, dtype, mode="r")) if path.stat().st_size else np.zeros(0, dtype)
