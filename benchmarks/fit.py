"""Compare the score with graded pairs, beside TF-IDF cosine and the plain share of keywords.

\b
python benchmarks/fit.py                                          # sample_data/
python benchmarks/fit.py RESUMES.jsonl POSTINGS.jsonl GRADES.jsonl
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click
import numpy as np
from annotated import SAMPLES, read_jsonl, sample_documents, table_documents
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import roc_auc_score

from matcher.matching import match_profile, read_profile, read_requirements
from matcher.values import Document, DocumentKind

GOOD = 3
Scores = dict[tuple[str, str], float]


def ours(resumes: dict[str, Document], postings: dict[str, Document]) -> Scores:
    """Return skillmatch's score of every pair."""
    people = {name: read_profile(document) for name, document in resumes.items()}
    asked = {name: read_requirements(document) for name, document in postings.items()}
    return {(r, p): match_profile(people[r], asked[p]).score for r in people for p in asked}


def keyword_share(resumes: dict[str, Document], postings: dict[str, Document]) -> Scores:
    """Return the share of a posting's skills that a résumé names: no relations, no importance."""
    held = {name: set(read_profile(document).held) for name, document in resumes.items()}
    asked = {name: {s for r in read_requirements(d).items for s in r.any_of} for name, d in postings.items()}
    return {(r, p): len(held[r] & asked[p]) / max(len(asked[p]), 1) for r in held for p in asked}


def tfidf(resumes: dict[str, Document], postings: dict[str, Document]) -> Scores:
    """Return the cosine of word TF-IDF vectors."""
    texts = [document.text for document in (*resumes.values(), *postings.values())]
    rows = TfidfVectorizer(stop_words="english", sublinear_tf=True).fit_transform(texts).toarray()
    cosines = rows[: len(resumes)] @ rows[len(resumes) :].T
    return {(r, p): float(cosines[i, j]) for i, r in enumerate(resumes) for j, p in enumerate(postings)}


def spearman(a: np.ndarray, b: np.ndarray) -> float:
    """Return the rank correlation (-1 to 1), ties sharing their mean rank; nan when one does not vary."""
    ranks = [np.array([((x < v).sum() + (x <= v).sum() + 1) / 2 for v in x]) for x in (a, b)]
    if any(rank.std() == 0 for rank in ranks):
        return float("nan")
    return float(np.corrcoef(*ranks)[0, 1])


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(files: tuple[Path, ...]) -> None:
    """Print a row a scorer."""
    if len(files) not in (0, 3):
        raise click.UsageError("name résumés, postings and grades, or nothing")
    if files:
        resumes = table_documents(files[0], DocumentKind.RESUME)
        postings = table_documents(files[1], DocumentKind.POSTING)
    else:
        resumes, postings = sample_documents(DocumentKind.RESUME), sample_documents(DocumentKind.POSTING)
    graded = read_jsonl(files[2] if files else SAMPLES / "gold" / "fit.gold.jsonl")
    names = {record["resume"] for record in graded}, {record["posting"] for record in graded}
    resumes = {name: document for name, document in resumes.items() if name in names[0]}
    postings = {name: document for name, document in postings.items() if name in names[1]}
    cover = np.array([record["cover"] for record in graded], float)
    good = np.array([record["grade"] >= GOOD for record in graded])
    scorers: dict[str, Callable[[dict[str, Document], dict[str, Document]], Scores]] = {
        "skillmatch": ours,
        "keyword share": keyword_share,
        "TF-IDF cosine": tfidf,
    }
    click.echo(f"{len(graded)} graded pairs")
    for name, scorer in scorers.items():
        scores = scorer(resumes, postings)
        found = np.array([scores[record["resume"], record["posting"]] for record in graded])
        within = {}
        for side in ("resume", "posting"):
            keys = np.array([record[side] for record in graded])
            within[side] = np.nanmean([spearman(found[keys == key], cover[keys == key]) for key in sorted(set(keys))])
        click.echo(
            f"{name:<16} Spearman {spearman(found, cover):.3f}   within a résumé {within['resume']:.3f}   "
            f"within a posting {within['posting']:.3f}   AUC of grades 3-4 {roc_auc_score(good, found):.3f}"
        )


if __name__ == "__main__":
    main()
