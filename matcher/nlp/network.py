"""The small trained network that reads a document's tokens and says which of them name a skill.

Two convolutions over word vectors, affixes, shapes, and what the finder marked; trained by
models/train_tagger.py, run here with numpy alone. The first convolution is one table row a word: what the word
adds to the five places around it. So an unknown word costs one small matrix product, a known one nothing.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from matcher.nlp.inputs import LAYOUTS, MARKS, SECTIONS, Inputs, word_rows
from matcher.nlp.tokens import WordTable
from matcher.resources import data_path
from matcher.values import Kind

Floats = NDArray[np.float32]

OUTSIDE, TECHNOLOGY, CONCEPT, OTHER = 0, 1, 3, 5  # the tag that begins a span; the next one goes on with it
TAGS = 7
BEGINS = {kind.value: {Kind.TECHNOLOGY: TECHNOLOGY, Kind.CONCEPT: CONCEPT}.get(kind, OTHER) for kind in Kind}

CACHED_WORDS = 30_000
BLOCK = 16  # rows of one matrix product: small enough that BLAS does not wake a second thread for it


class Network:
    """The network. ``score`` gives a row of logits a token."""

    def __init__(self, weights: dict[str, NDArray[np.generic]], vocabulary: list[str]) -> None:
        self._vocabulary = {word: row for row, word in enumerate(vocabulary, 1)}
        get = {name: np.asarray(value, np.float32) for name, value in weights.items() if value.dtype != np.int8}
        tables = [weights[f"embedding{number}"].astype(np.float32) * get[f"scale{number}"] for number in range(6)]
        self._table = np.vstack(tables)
        self._offsets = [0, *np.cumsum([len(table) for table in tables])[:-1].tolist()]
        first = get["conv1.weight"]  # hidden × inputs × width
        self._hidden, self._width = first.shape[0], first.shape[2]
        size = self._table.shape[1]
        flat = first.transpose(1, 2, 0).reshape(first.shape[1], -1)
        self._word_weights = np.ascontiguousarray(flat[:size])
        self._codes = self._by_place(self._code_table(get, flat[size:]))
        second = get["conv2.weight"]
        self._reach = second.shape[2] // 2
        self._second = np.ascontiguousarray(second.transpose(2, 1, 0))
        self._bias1, self._bias2 = get["conv1.bias"] + get["company"], get["conv2.bias"]
        self._out, self._out_bias = np.ascontiguousarray(get["out.weight"].T), get["out.bias"]
        self._rows = WordTable(self._word_row)
        self._cached = 0
        self._cache = np.empty((self._width, CACHED_WORDS, self._hidden), np.float32)

    def _code_table(self, get: dict[str, Floats], weights: Floats) -> Floats:
        """Return what each combination of mark, layout and section adds, in the order of their codes."""
        parts = [get["marks"], get["layouts"], get["sections"]]
        mark, layout, section = np.indices((MARKS, LAYOUTS, len(SECTIONS))).reshape(3, -1)
        inputs = np.hstack([part[codes] for part, codes in zip(parts, (mark, layout, section), strict=True)])
        table: Floats = inputs @ weights
        return table

    def _word_row(self, word: str) -> int:
        numbers = (self._vocabulary.get(word.lower(), 0), *word_rows(word))
        vector = self._table[[offset + number for offset, number in zip(self._offsets, numbers, strict=True)]].sum(
            axis=0
        )
        if self._cached == self._cache.shape[1]:  # one text of so many words
            self._cache = np.concatenate([self._cache, np.empty_like(self._cache)], axis=1)
        row, self._cached = self._cached, self._cached + 1
        self._cache[:, row] = (vector @ self._word_weights).reshape(self._width, self._hidden)
        return row

    def _by_place(self, table: Floats) -> Floats:
        """Return a table with what its rows add to each place of a window put together."""
        return np.ascontiguousarray(table.reshape(len(table), self._width, self._hidden).transpose(1, 0, 2))

    def knows(self, word: str) -> bool:
        """Tell whether a lower-case word is usual in postings and résumés."""
        return word in self._vocabulary

    def score(self, inputs: Inputs) -> Floats:
        """Return the logits of the tags (tokens × 7)."""
        count, hidden, half, reach = len(inputs.marks), self._hidden, self._width // 2, self._reach
        if self._cached + count > CACHED_WORDS:
            self._cached = 0
            self._rows.clear()
        rows = self._rows.read(inputs.tokens)
        codes = (inputs.marks * LAYOUTS + inputs.layouts) * len(SECTIONS) + inputs.sections
        added = np.zeros((count + 2 * half, hidden), np.float32)
        taken = np.empty((count, hidden), np.float32)  # memory that is used again stays in the processor's cache
        for place in range(self._width):  # what a token adds to the one at this place of its window
            there = added[2 * half - place : 2 * half - place + count]
            there += self._cache[place].take(rows, axis=0, out=taken, mode="clip")
            there += self._codes[place].take(codes, axis=0, out=taken, mode="clip")
        first = added[half : half + count]
        first += self._bias1.take(inputs.company, axis=0, out=taken, mode="clip")
        rows_up = -(-count // BLOCK) * BLOCK
        padded = np.zeros((rows_up + 2 * reach, hidden), np.float32)
        first = np.maximum(first, 0, out=padded[reach : reach + count])
        second = np.zeros((rows_up // BLOCK, BLOCK, hidden), np.float32)
        product = np.empty_like(second)
        for place, weights in enumerate(self._second):
            second += np.matmul(padded[place : place + rows_up].reshape(second.shape), weights, out=product)
        second = second.reshape(rows_up, hidden)[:count]
        second += self._bias2
        np.maximum(second, 0, out=second)
        scores: Floats = first @ self._out[:hidden] + second @ self._out[hidden:] + self._out_bias
        return scores


@lru_cache(maxsize=1)
def load_network() -> Network:
    """Return the shipped network."""
    with np.load(data_path("models") / "tagger.npz") as stored:
        weights = {name: stored[name] for name in stored.files}
    vocabulary = weights.pop("vocabulary").tobytes().decode().split("\n")
    return Network(weights, vocabulary)
