"""Find skills by names that are misspelled or only known in part: character n-grams with scikit-learn."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from matcher.taxonomy import Taxonomy
from matcher.values import Skill

NGRAMS = (2, 4)


def search_names(taxonomy: Taxonomy, text: str, *, most: int = 10) -> list[tuple[Skill, float]]:
    """Return skills with the cosine (0-1) of their likest name's TF-IDF character n-grams, likest first.

    >>> from matcher.taxonomy import load_taxonomy
    >>> search_names(load_taxonomy(), "kubernets", most=1)[0][0].id
    'kubernetes'
    """
    vectorizer, matrix, owners = _index(taxonomy)
    likeness = (matrix @ vectorizer.transform([text]).T).toarray().ravel()
    best: dict[str, float] = {}
    for owner, value in zip(owners, likeness.tolist(), strict=True):
        if value > best.get(owner, 0.0):
            best[owner] = value
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return [(taxonomy[skill], value) for skill, value in ranked[:most]]


@lru_cache(maxsize=2)
def _index(taxonomy: Taxonomy) -> tuple[Any, Any, list[str]]:
    from sklearn.feature_extraction.text import TfidfVectorizer

    names = [(name, skill.id) for skill in taxonomy for name in skill.names]
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=NGRAMS, sublinear_tf=True)
    return vectorizer, vectorizer.fit_transform([name for name, _ in names]), [owner for _, owner in names]
