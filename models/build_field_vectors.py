"""Rebuild field_vectors.npz, in which skills lie near each other that mean something alike or are asked for together.

    python models/build_field_vectors.py POSTINGS.jsonl

POSTINGS holds a JSON object a line with a ``text`` or ``description``; only counts of skills are taken from it.

Method: positive pointwise mutual information of the skills that postings name together (context distribution
smoothed by 0.75, Levy, Goldberg and Dagan 2015), 32 dimensions by truncated SVD; a skill that no posting names takes
the mean of its broader, related and implied ones. These stand beside the centred label vectors
(build_label_vectors.py), and a PCA brings both to 96 dimensions, quantised to int8.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from build_label_vectors import label_vectors
from scipy.sparse.linalg import svds
from vector_files import note, quantise

from matcher import make_document
from matcher.nlp import find_mentions
from matcher.similarity import load_embedder, unit
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import DocumentKind
from matcher.values.enums import TECHNICAL

HERE = Path(__file__).resolve().parent
TOGETHER, DIMENSIONS = 32, 96
RARE = 5  # skills in fewer postings say nothing reliable
SMOOTHING, BORROWED = 0.75, 0.7


def skill_sets(path: Path, *, limit: int) -> list[list[str]]:
    """Return the technical skills of each posting."""
    found = []
    for line in path.read_text(encoding="utf-8").split("\n")[:limit]:
        record = json.loads(line or "{}")
        text = record.get("text") or record.get("description") or ""
        mentions = find_mentions(make_document(text, id="", kind=DocumentKind.POSTING)).mentions
        found.append(sorted({m.skill for m in mentions if m.skill and not m.negated and m.kind in TECHNICAL}))
    return [skills for skills in found if len(skills) > 2]


def together(sets: Iterable[list[str]]) -> dict[str, np.ndarray]:
    """Return a unit vector for every skill that is named often enough."""
    sets = list(sets)
    counts = Counter(skill for skills in sets for skill in skills)
    known = {skill: at for at, skill in enumerate(sorted(s for s, n in counts.items() if n >= RARE))}
    cells = [(row, known[skill]) for row, skills in enumerate(sets) for skill in skills if skill in known]
    rows, columns = zip(*cells, strict=True)
    table = sp.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(sets), len(known)))
    pairs = (table.T @ table).toarray()
    np.fill_diagonal(pairs, 0)
    named = pairs.sum(axis=0)
    smoothed = named**SMOOTHING / (named**SMOOTHING).sum() * named.sum()
    shift = np.log(np.maximum(pairs, 1e-9) * pairs.sum() / np.outer(named, smoothed))
    information = sp.csr_matrix(np.maximum(shift, 0) * (pairs >= 2))
    left, strength, _ = svds(information, k=TOGETHER, random_state=0)
    vectors = unit(left * np.sqrt(strength))
    return {skill: vectors[at] for skill, at in known.items()}


def spread(vectors: dict[str, np.ndarray], taxonomy: Taxonomy) -> np.ndarray:
    """Return a row a skill: its own vector, or a share of the mean of its neighbours'."""
    rows = np.zeros((len(taxonomy), TOGETHER))
    for row, skill in enumerate(taxonomy):
        near = [vectors[other] for other in (*skill.broader, *skill.related, *skill.implies) if other in vectors]
        if skill.id in vectors:
            rows[row] = vectors[skill.id]
        elif near:
            rows[row] = BORROWED * unit(np.sum(near, axis=0)[None])[0]
    return rows


def main() -> None:
    """Write field_vectors.npz and its entry in manifest.json."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("postings", type=Path)
    parser.add_argument("--limit", type=int, default=5000)
    options = parser.parse_args()
    taxonomy = load_taxonomy()
    sets = skill_sets(options.postings, limit=options.limit)
    ids = [skill.id for skill in taxonomy]
    meaning = unit(label_vectors(list(taxonomy), load_embedder()).astype(np.float32))
    meaning = unit(meaning - meaning.mean(axis=0))
    both = unit(np.concatenate([meaning, spread(together(sets), taxonomy)], axis=1))
    _, _, axes = np.linalg.svd(both, full_matrices=False)
    vectors, scale = quantise(unit(both @ axes[:DIMENSIONS].T))
    np.savez(HERE / "field_vectors.npz", ids=np.array([i.encode() for i in ids]), vectors=vectors, scale=scale)
    note("field_vectors.npz", f"models/build_field_vectors.py on {len(sets)} postings and the static model, int8")


if __name__ == "__main__":
    main()
