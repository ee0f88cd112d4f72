"""Rebuild label_vectors.npz with the static model: after a change of the taxonomy, without torch.

    python models/build_label_vectors.py

Then rebuild field_vectors.npz (build_field_vectors.py), which stands on such vectors of all skills.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from vector_files import note

from matcher.scoring.credit import COMPARED
from matcher.similarity import Embedder, load_embedder
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import Skill

HERE = Path(__file__).resolve().parent
SPELLED_OUT = 5  # letters of an alias from which it says what it means


def label_vectors(skills: Sequence[Skill], embedder: Embedder) -> np.ndarray:
    """Return a vector a skill, int8: the mean of its label (twice) and its spelled-out aliases."""
    texts, owners = [], []
    for row, skill in enumerate(skills):
        names = (skill.label, skill.label, *(alias for alias in skill.aliases if len(alias) >= SPELLED_OUT))
        texts += names
        owners += [row] * len(names)
    encoded = embedder.embed(texts)
    sums = np.zeros((len(skills), encoded.shape[1]), np.float32)
    np.add.at(sums, owners, encoded)
    largest = np.maximum(np.abs(sums).max(axis=1, keepdims=True), 1e-9)
    return np.round(sums / largest * 127).astype(np.int8)


def save_labels(taxonomy: Taxonomy, embedder: Embedder) -> None:
    """Write the vectors of the skills that are compared by likeness."""
    skills = [skill for skill in taxonomy if skill.kind in COMPARED]
    ids = np.array([skill.id.encode() for skill in skills])
    np.savez(HERE / "label_vectors.npz", ids=ids, vectors=label_vectors(skills, embedder))
    note("label_vectors.npz", "models/build_label_vectors.py: the static model's vectors of the labels, int8")


if __name__ == "__main__":
    save_labels(load_taxonomy(), load_embedder())
