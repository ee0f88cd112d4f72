"""Likeness of meaning from vectors: between concepts, and between duties and experience.

Names are never decided here (no embedding separates Java from JavaScript for sure). The default needs no torch:
models/static is a sentence-transformers model of one StaticEmbedding module, read here with tokenizers and numpy,
and label_vectors.npz holds a vector of each concept's label; models/train_static.py makes both. Any other
sentence-transformers model can take their place.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from matcher.errors import DataError
from matcher.resources import data_path, require

Vectors = NDArray[np.float32]
BATCH = 256  # texts whose pieces are looked up at once
REMEMBERED = 20_000  # words whose pieces are kept
STEPS = 4000  # of which a length of one is made in in_steps()


class Embedder(Protocol):
    """Anything that turns texts into unit vectors of one length."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return a float32 array (texts × dimensions) whose rows have length one."""
        ...


class StaticEmbedder:
    """A StaticEmbedding model of sentence-transformers, by default the shipped one: the mean of the pieces' vectors."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = (folder or data_path("models/static")) / "0_StaticEmbedding"
        self._known = lru_cache(REMEMBERED)(self._encode)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        return Tokenizer.from_file(str(self._folder / "tokenizer.json"))

    @cached_property
    def _vectors(self) -> NDArray[np.float16]:
        return read_matrix(self._folder / "model.safetensors")

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors; a text without any word gives zeros."""
        return self.embed_pieces(self.pieces(texts))

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the numbers of the pieces that each text is made of, in ascending order: all that its vector needs."""
        return [sorted(chain.from_iterable(map(self._known, text.split()))) for text in texts]

    def _encode(self, word: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces. No piece goes over white space."""
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids)

    def embed_pieces(self, pieces: Sequence[list[int] | NDArray[np.uint16]]) -> Vectors:
        """Return the unit vectors of texts by their pieces."""
        vectors = self.__dict__.get("singles", self._vectors)  # quicker, where they were needed already
        found = np.zeros((len(pieces), vectors.shape[1]), np.float32)
        rows = [row for row, item in enumerate(pieces) if len(item)]
        for start in range(0, len(rows), BATCH):
            batch = rows[start : start + BATCH]
            firsts = np.cumsum([0, *(len(pieces[row]) for row in batch[:-1])])
            joined = np.concatenate([pieces[row] for row in batch])
            found[batch] = np.add.reduceat(vectors[joined].astype(np.float32, copy=False), firsts)
        return unit(found)

    @cached_property
    def singles(self) -> Vectors:
        """The vectors of all pieces in memory (pieces × dimensions)."""
        return np.asarray(self._vectors, np.float32)


class TransformerEmbedder:
    """A sentence-transformers model, by name or folder."""

    def __init__(self, name: str) -> None:
        library = require("sentence_transformers", extra="transformers")
        self._model = library.SentenceTransformer(name)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return the model's vectors, scaled to length one."""
        return np.asarray(self._model.encode(list(texts), normalize_embeddings=True), dtype=np.float32)


def keep_texts(texts: Sequence[str], embedder: Embedder) -> list[str | list[int]]:
    """Return what to keep of texts so that their vectors can be made again: of the shipped embedder, sorted pieces."""
    if isinstance(embedder, StaticEmbedder):
        return [*embedder.pieces(texts)]
    return list(texts)


def embed_kept(kept: Sequence[str | list[int]], embedder: Embedder) -> Vectors:
    """Return the vectors of what keep_texts() returned; raises DataError where it was kept for another embedder."""
    if isinstance(embedder, StaticEmbedder):
        if any(isinstance(item, str) for item in kept):
            raise DataError("texts were kept for another embedder: read the documents again")
        return embedder.embed_pieces([np.array(item, np.uint16) for item in kept])
    if not all(isinstance(item, str) for item in kept):
        raise DataError("texts were kept for the shipped embedder: read the documents again")
    return embedder.embed([str(item) for item in kept])


def read_matrix(path: Path) -> NDArray[np.float16]:
    """Return the one float16 matrix of a safetensors file, mapped into memory rather than read."""
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        (tensor,) = (value for key, value in json.loads(file.read(length)).items() if key != "__metadata__")
    if tensor["dtype"] != "F16":
        raise DataError(f"{path} holds {tensor['dtype']} numbers, not F16")
    return np.memmap(path, np.float16, mode="r", offset=8 + length, shape=tuple(tensor["shape"]))


def unit(vectors: Vectors) -> Vectors:
    """Return the rows scaled to length one; zero rows stay zero."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(length > 0, length, 1)).astype(np.float32)


def in_steps(vectors: Vectors) -> Vectors:
    """Return unit vectors in whole steps of 1/4000.

    Sums of their products are whole numbers below 2^24, which float32 holds exactly in whatever order they are added:
    a cosine is the same to the last bit alone, among a million others, and on any machine.
    """
    found: Vectors = np.rint(vectors * np.float32(STEPS))
    return found


def cosines(left: Vectors, right: Vectors) -> NDArray[np.float64]:
    """Return the cosines (rows of the left × rows of the right) of vectors in steps."""
    found: NDArray[np.float64] = (left @ right.T).astype(np.float64) / STEPS**2
    return found


@lru_cache(maxsize=2)
def load_embedder(name: str | None = None) -> Embedder:
    """Return the shipped static embedder, or a sentence-transformers model by name or folder.

    Raises MissingExtra when a name is given and sentence-transformers is not installed.
    """
    return StaticEmbedder() if name is None else TransformerEmbedder(name)


class LabelVectors:
    """The shipped vectors of the labels of concepts and domains (skills × 256, unit rows)."""

    def __init__(self) -> None:
        with np.load(data_path("models/label_vectors.npz")) as stored:
            self._rows = {skill.decode(): row for row, skill in enumerate(stored["ids"].tolist())}
            self._vectors = in_steps(unit(stored["vectors"].astype(np.float32)))
        self._known = lru_cache(maxsize=8)(self._find)  # one after the other is compared with the same ones

    def likeness(self, skill: str, others: Sequence[str]) -> NDArray[np.float64]:
        """Return the cosine (-1 to 1) of one skill's label with others'; 0 where either has no vector."""
        found = np.zeros(len(others))
        if skill in self._rows:
            places, vectors = self._known(tuple(others))
            found[places] = cosines(vectors, self._vectors[self._rows[skill]])
        return found

    def _find(self, others: tuple[str, ...]) -> tuple[list[int], Vectors]:
        """Return the places of those that have a vector, and the vectors."""
        places = [at for at, other in enumerate(others) if other in self._rows]
        return places, self._vectors[[self._rows[others[at]] for at in places]]


@lru_cache(maxsize=1)
def load_label_vectors() -> LabelVectors:
    """Return the shipped label vectors."""
    return LabelVectors()
