"""Fit the constants of the score on graded pairs that are kept apart from those it is measured on.

    python models/fit_weights.py [RESUMES.jsonl POSTINGS.jsonl]

The pairs lie in training/fit/ (grades by the rubric of sample_data/gold/RUBRIC.md, a recruiter's reading); their
documents are the invented ones of training/ and, where a table of real ones is given, those whose ids the third
file names. Prints what to write into matcher/scoring/weights.py.

Method: one constant after another moves to where the rank correlation with the graded cover is highest (over all
pairs, within a résumé and within a posting, averaged over the files), if that gains GAIN at least; a constant that
hardly matters stays where it was. Bands: isotonic regression (scikit-learn) of cover on the score, cut at the rubric's
borders: where to begin, the shipped ones were then moved to where most grades are met, here and in sample_data.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import spearmanr
from sklearn.isotonic import IsotonicRegression
from tagger_data import inline_documents, read_records

from matcher import make_document
from matcher.matching import read_profile, read_requirements
from matcher.scoring.score import score
from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from matcher.similarity import Vectors, load_embedder, load_label_vectors
from matcher.taxonomy import load_taxonomy
from matcher.values import Document, DocumentKind, Importance, Kind, Profile, Requirements

TRAINING = Path(__file__).resolve().parent / "training"
GAIN = 0.001
FACTORS = (0.7, 0.85, 1.15, 1.4)
COVERS = {"strong": 80, "good": 60, "partial": 35, "weak": 10}  # the rubric's borders
NUMBERS = (
    "field", "duties", "years", "repeated", "implied_credit", "broader_credit", "related_credit", "similar_credit",
    "listed_credit", "years_short_credit", "few_requirements", "field_ceiling", "duty_floor", "duty_ceiling",
    "years_full",
)  # fmt: skip
UNBOUNDED = ("repeated", "few_requirements")
TABLES = {
    **dict.fromkeys((Importance.OPTIONAL, Importance.CONTEXT), "importance"),
    **dict.fromkeys((Kind.CONCEPT, Kind.SOFT, Kind.CREDENTIAL, Kind.DOMAIN), "kind"),
}
Pair = tuple[Profile, Requirements]


class Remembering:
    """An embedder that embeds each text once."""

    def __init__(self) -> None:
        self._embedder, self._known = load_embedder(), dict[str, np.ndarray]()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors (texts × dimensions)."""
        if fresh := [text for text in dict.fromkeys(texts) if text not in self._known]:
            self._known.update(zip(fresh, self._embedder.embed(fresh), strict=True))
        return np.stack([self._known[text] for text in texts])


class Graded:
    """One file of graded pairs, its documents read once."""

    def __init__(self, records: Sequence[Mapping[str, Any]], documents: Mapping[str, Document]) -> None:
        self.cover = np.array([record["cover"] for record in records], float)
        self.sides = [np.array([record[side] for record in records]) for side in ("resume", "posting")]
        people = {name: read_profile(documents[name]) for name in sorted(set(self.sides[0]))}
        asked = {name: read_requirements(documents[name]) for name in sorted(set(self.sides[1]))}
        self.pairs: list[Pair] = [(people[r], asked[p]) for r, p in zip(*self.sides, strict=True)]

    def scores(self, weights: Weights, embedder: Remembering) -> np.ndarray:
        """Return the score of every pair."""
        fixed = {"taxonomy": load_taxonomy(), "likeness": load_label_vectors().likeness, "embedder": embedder}
        return np.array([score(person, asked, weights=weights, **fixed).value for person, asked in self.pairs])  # type: ignore[arg-type]

    def agreement(self, found: np.ndarray) -> np.ndarray:
        """Return the rank correlation over all pairs, and its mean within each résumé and each posting."""
        means = [
            np.nanmean([spearmanr(found[side == name], self.cover[side == name])[0] for name in sorted(set(side))])
            for side in self.sides
        ]
        return np.array([spearmanr(found, self.cover)[0], *means])


def read_graded(tables: Sequence[Path]) -> list[Graded]:
    """Return the files of training/fit/ whose documents are all at hand."""
    documents: dict[str, Document] = {}
    for stem, kind in (("resumes", DocumentKind.RESUME), ("postings", DocumentKind.POSTING)):
        for path in sorted(TRAINING.glob(f"{stem}-*.txt")):
            for title, text, _ in inline_documents(path):
                name = title.partition("id: ")[2].partition(" ")[0]
                documents[name] = make_document(text, id=name, kind=kind)
    for path, kind in zip(tables, (DocumentKind.RESUME, DocumentKind.POSTING), strict=False):
        for record in read_records(path):
            documents[record["id"]] = make_document(record["text"], id=record["id"], kind=kind)
    graded = []
    for path in sorted((TRAINING / "fit").glob("*.jsonl")):
        records = list(read_records(path))
        if missing := {record[side] for record in records for side in ("resume", "posting")} - set(documents):
            print(f"{path.name} left out: no document {min(missing)}")
        else:
            graded.append(Graded(records, documents))
    return graded


def variants(weights: Weights, name: str) -> Iterator[tuple[str, Weights]]:
    """Yield weights in which one constant is some steps lower or higher."""
    for factor in FACTORS:
        if name in TABLES:
            table = getattr(weights, TABLES[name])
            value = table[name] * factor
            yield f"{name} {value:.3g}", replace(weights, **{TABLES[name]: {**table, name: value}})
        else:
            value = getattr(weights, name) * factor
            yield f"{name} {value:.3g}", replace(weights, **{name: value if name in UNBOUNDED else min(1, value)})


def fit(start: Weights, quality: Callable[[Weights], float], *, sweeps: int) -> Weights:
    """Return weights in which each constant in turn has moved to where the quality is best, if that gains enough."""
    best, reached = start, quality(start)
    for _ in range(sweeps):
        before = best
        for name in (*NUMBERS, *TABLES):
            gained, said, weights = max(
                ((quality(weights), said, weights) for said, weights in variants(best, name)), key=lambda item: item[0]
            )
            if gained >= reached + GAIN:
                best, reached = weights, gained
                print(f"{said:<28} {reached:.4f}", flush=True)
        if best is before:
            break
    return best


def bands(found: np.ndarray, cover: np.ndarray) -> dict[str, float]:
    """Return the lowest score of each band: where the fitted cover reaches the rubric's border."""
    curve = IsotonicRegression(out_of_bounds="clip").fit(found, cover)
    grid = np.linspace(0, 1, 1001)
    fitted = curve.predict(grid)
    return {word: float(grid[np.argmax(fitted >= border)]) for word, border in COVERS.items()}


def main() -> None:
    """Print the fitted weights and bands."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path, nargs="*")
    parser.add_argument("--sweeps", type=int, default=2)
    options = parser.parse_args()
    graded, embedder = read_graded(options.tables), Remembering()

    def quality(weights: Weights) -> float:
        return float(np.mean([g.agreement(g.scores(weights, embedder)) for g in graded]))

    print(f"{sum(len(g.pairs) for g in graded)} pairs, agreement at the start {quality(DEFAULT_WEIGHTS):.4f}")
    best = fit(DEFAULT_WEIGHTS, quality, sweeps=options.sweeps)
    found = np.concatenate([g.scores(best, embedder) for g in graded])
    print(best)
    print(json.dumps(bands(found, np.concatenate([g.cover for g in graded]))))


if __name__ == "__main__":
    main()
