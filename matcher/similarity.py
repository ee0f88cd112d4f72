"""Likeness of meaning from vectors: between concepts, and between duties and experience.

Names are never decided here (no embedding separates Java from JavaScript). The default needs no torch:
the label vectors of the taxonomy and a static word-piece model, both shipped in models/ and made by
models/build_vectors.py from all-MiniLM-L6-v2. Any sentence-transformers model can take their place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from matcher.resources import data_path, require

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Anything that turns texts into unit vectors of one length."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return a float32 array (texts × dimensions) whose rows have length one."""
        ...


class StaticEmbedder:
    """The shipped model: the mean of the word pieces' vectors."""

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        return Tokenizer.from_file(str(data_path("models/tokenizer.json")))

    @cached_property
    def _vectors(self) -> Vectors:
        with np.load(data_path("models/static_vectors.npz")) as stored:
            vectors: Vectors = stored["vectors"].astype(np.float32) * stored["scale"][:, None]
        return vectors

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors; a text without any known piece gives zeros."""
        found = np.zeros((len(texts), self._vectors.shape[1]), np.float32)
        for row, item in enumerate(self._tokenizer.encode_batch(list(texts), add_special_tokens=False)):
            if item.ids:
                found[row] = self._vectors[item.ids].mean(axis=0)
        return unit(found)


class TransformerEmbedder:
    """A sentence-transformers model, by name or folder."""

    def __init__(self, name: str) -> None:
        library = require("sentence_transformers", extra="transformers")
        self._model = library.SentenceTransformer(name)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return the model's vectors, scaled to length one."""
        return np.asarray(self._model.encode(list(texts), normalize_embeddings=True), dtype=np.float32)


def unit(vectors: Vectors) -> Vectors:
    """Return the rows scaled to length one; zero rows stay zero."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(length > 0, length, 1)).astype(np.float32)


@lru_cache(maxsize=2)
def load_embedder(name: str | None = None) -> Embedder:
    """Return the shipped static embedder, or a sentence-transformers model by name or folder.

    Raises MissingExtra when a name is given and sentence-transformers is not installed.
    """
    return StaticEmbedder() if name is None else TransformerEmbedder(name)


class LabelVectors:
    """The shipped vectors of the taxonomy's labels (skills × 128, unit rows)."""

    def __init__(self) -> None:
        with np.load(data_path("models/label_vectors.npz")) as stored:
            self._rows = {skill.decode(): row for row, skill in enumerate(stored["ids"].tolist())}
            self._vectors = unit(stored["vectors"].astype(np.float32))

    def rows(self, skills: Sequence[str]) -> Vectors:
        """Return the vectors (skills × 128) of some skills, zeros where one has none."""
        found = np.zeros((len(skills), self._vectors.shape[1]), np.float32)
        for at, skill in enumerate(skills):
            if skill in self._rows:
                found[at] = self._vectors[self._rows[skill]]
        return found

    def likeness(self, skill: str, others: Sequence[str]) -> NDArray[np.float32]:
        """Return the cosine (-1 to 1) of one skill's label with others'; 0 where either has no vector."""
        cosines = np.zeros(len(others), np.float32)
        if skill not in self._rows:
            return cosines
        known = [(at, self._rows[other]) for at, other in enumerate(others) if other in self._rows]
        if known:
            places, rows = zip(*known, strict=True)
            cosines[list(places)] = self._vectors[list(rows)] @ self._vectors[self._rows[skill]]
        return cosines


@lru_cache(maxsize=1)
def load_label_vectors() -> LabelVectors:
    """Return the shipped label vectors."""
    return LabelVectors()
