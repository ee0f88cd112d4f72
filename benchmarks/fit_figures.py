"""How well scores agree with graded pairs: rank correlations, AUC, bands, and how sure the figures are.

Scores, covers and grades are arrays (résumés × postings), nan where a pair was not graded. The figures take any
number of axes before these two, so that all draws of the bootstrap are worked out at once.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.stats import rankdata

GOOD = 3  # the grade from which a person would be invited
BANDS = ("unrelated", "weak", "partial", "good", "strong")  # of the score, by the grade that they stand for
ALL, WITHIN_RESUME, WITHIN_POSTING, AUC = "all pairs", "within a résumé", "within a posting", "AUC, grades 3–4"
FIGURES = (ALL, WITHIN_RESUME, WITHIN_POSTING, AUC)
DRAWS, SEED = 1_000, 7


def figures(scores: np.ndarray, cover: np.ndarray, grade: np.ndarray) -> dict[str, np.ndarray]:
    """Return every figure by name, an array over the axes before résumés and postings."""
    scores = np.where(np.isnan(cover), np.nan, scores)
    by_posting = (np.swapaxes(values, -1, -2) for values in (scores, cover))
    return {
        ALL: spearman(_flat(scores), _flat(cover)),
        WITHIN_RESUME: _mean(spearman(scores, cover)),
        WITHIN_POSTING: _mean(spearman(*by_posting)),
        AUC: auc(_flat(scores), _flat(grade)),
    }


def spearman(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the rank correlation (-1 to 1) along the last axis, ties sharing their mean rank.

    It is nan where one of the two does not vary.

    >>> float(spearman(np.array([1.0, 2, 3]), np.array([10.0, 30, 20])))
    0.5
    """
    ranks = rankdata(np.stack([a, b]), axis=-1, nan_policy="omit")
    a, b = ranks - _mean(ranks)[..., None]
    with np.errstate(invalid="ignore"):
        correlation: np.ndarray = np.nansum(a * b, axis=-1) / np.sqrt(np.nansum(a**2, -1) * np.nansum(b**2, -1))
    return correlation


def auc(scores: np.ndarray, grade: np.ndarray) -> np.ndarray:
    """Return how often (0-1) a pair of a good grade scores above one of a lower grade; a tie is half, nan without both.

    >>> float(auc(np.array([0.9, 0.5, 0.5, 0.1]), np.array([4.0, 3, 2, 0])))
    0.875
    """
    ranks = rankdata(scores, axis=-1, nan_policy="omit")
    good, lower = (grade >= GOOD).sum(axis=-1), (grade < GOOD).sum(axis=-1)
    above = np.where(grade >= GOOD, ranks, 0).sum(axis=-1) - good * (good + 1) / 2
    with np.errstate(invalid="ignore"):
        share: np.ndarray = above / (good * lower)
    return share


def resample(values: np.ndarray, *, draws: int = DRAWS, seed: int = SEED) -> np.ndarray:
    """Return (draws × résumés × postings): each time as many résumés and as many postings, drawn with replacement.

    Pairs of one résumé or one posting are no independent cases, so both are drawn, never single pairs. Arrays of one
    shape get the same draws, so that two scorers can be compared draw by draw.
    """
    random = np.random.default_rng(seed)
    rows, columns = (random.integers(size, size=(draws, size)) for size in values.shape)
    drawn: np.ndarray = values[rows[:, :, None], columns[:, None, :]]
    return drawn


def interval(draws: np.ndarray) -> tuple[float, float]:
    """Return the bounds between which 95 % of the draws lie; draws without a figure (nan) are left out."""
    low, high = np.nanpercentile(draws, [2.5, 97.5])
    return float(low), float(high)


def agreement(bands: np.ndarray, grade: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the share of pairs (0-1) whose band (0-4, the place in BANDS) is the grade, and at most one from it."""
    distance = _flat(np.abs(bands - grade))
    graded = (~np.isnan(distance)).sum(axis=-1)
    return (distance == 0).sum(axis=-1) / graded, (distance <= 1).sum(axis=-1) / graded


def reliability(
    bands: np.ndarray, cover: np.ndarray, grade: np.ndarray
) -> Iterator[tuple[str, int, float, np.ndarray]]:
    """Yield what stands behind each band, the best first: name, pairs, mean cover (0-100), shares (0-1) of grades."""
    for number in reversed(range(len(BANDS))):
        held = (bands == number) & ~np.isnan(grade)
        pairs = int(held.sum())
        grades = np.bincount(grade[held].astype(int), minlength=len(BANDS))
        yield BANDS[number], pairs, float(cover[held].mean()) if pairs else float("nan"), grades / max(pairs, 1)


def _flat(values: np.ndarray) -> np.ndarray:
    return values.reshape(*values.shape[:-2], -1)


def _mean(values: np.ndarray) -> np.ndarray:
    """Return the mean of what is known along the last axis; nan where nothing is."""
    with np.errstate(invalid="ignore"):
        mean: np.ndarray = np.nansum(values, axis=-1) / (~np.isnan(values)).sum(axis=-1)
    return mean
