"""A profile's scores in many postings: those of scoring.py, and which requirements are met, without the sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matcher.beyond_names import embed_passages, work_fraction
from matcher.credit import COMPARED, CreditFinder, is_met, reach
from matcher.enums import TECHNICAL, Importance, Verdict
from matcher.field import load_field_vectors
from matcher.grid.postings import Numbers, Postings, Questions
from matcher.matching import label_likeness
from matcher.similarity import STEPS, Vectors, load_embedder
from matcher.values import Profile

SEPARATOR = "; "
BLOCK = 1 << 15  # duties that are compared at once


@dataclass(frozen=True, kw_only=True)
class Scores:
    """``values`` (0-1) a posting, NaN where nothing was recognised in it; coverages, NaN where nothing is asked.

    ``terms`` is the credit (0-1) of each term, ``shares`` of each question, ``met`` tells which questions are met;
    ``near`` (postings × ``field_skills``) are the cosines of the nearest held skills, ``fixed`` the points of duties.
    """

    postings: Postings
    values: Numbers
    essential: Numbers
    optional: Numbers
    terms: Numbers
    shares: Numbers
    met: NDArray[np.bool_]
    near: Numbers
    fixed: Numbers
    shown: Numbers

    def bands(self) -> list[str]:
        """Return the word for each score."""
        floors = self.postings.settings.weights.bands[::-1]
        places = np.searchsorted([floor for floor, _ in floors], self.values, side="right") - 1
        return [floors[place][1] for place in places]

    def labels(self, verdict: Verdict, postings: Iterable[int] | None = None) -> list[str]:
        """Return for some postings (default: all) the labels of the requirements so judged, joined, heaviest first."""
        chosen = {
            Verdict.MET: self.met,
            Verdict.PARTIAL: ~self.met & (self.shares > 0),
            Verdict.MISSING: ~self.met & (self.shares <= 0),
        }[verdict][self.postings.question]
        rows = np.flatnonzero(chosen)
        words = self.postings.questions.labels[self.postings.question[rows]].tolist()
        places = np.searchsorted(rows, self.postings.starts).tolist()
        wanted = range(len(self.postings)) if postings is None else postings
        return [SEPARATOR.join(words[places[at] : places[at + 1]]) for at in wanted]


def score_postings(profile: Profile, postings: Postings) -> Scores:
    """Return a profile's scores in many postings."""
    terms, met = _credits(profile, postings)
    shares, is_met = answer(postings.questions, terms, met)
    near, fixed, shown = _nearest(profile, postings), _duties(profile, postings), _years_shown(profile, postings)
    earned = postings.worth * shares[postings.question]
    values = add_up(postings, postings.sums(earned), near.sum(axis=1), fixed, shown)
    coverage = [_coverage(postings, earned, item) for item in (Importance.ESSENTIAL, Importance.OPTIONAL)]
    return Scores(
        postings=postings,
        values=values,
        essential=coverage[0],
        optional=coverage[1],
        terms=terms,
        shares=shares,
        met=is_met,
        near=near,
        fixed=fixed,
        shown=shown,
    )


def add_up(postings: Postings, earned: Numbers, near: Numbers, fixed: Numbers, shown: Numbers) -> Numbers:
    """Return the scores (0-1), given what the skills earn in each posting and the sum of the nearest cosines."""
    weights = postings.settings.weights
    with np.errstate(invalid="ignore"):
        covered = earned / postings.possible
    likeness = np.minimum(1, near / weights.field_skills / weights.field_ceiling)
    years = shown * np.minimum(1, covered / weights.years_full)
    values: Numbers = earned + fixed + postings.field * np.maximum(likeness, covered) + postings.years * years
    return np.minimum(1, values)


def answer(questions: Questions, terms: Numbers, met: NDArray[np.bool_]) -> tuple[Numbers, NDArray[np.bool_]]:
    """Return the credit of each question, the best of its alternatives', and whether that one meets it."""
    if not len(questions.items):
        return np.zeros(0), np.zeros(0, bool)
    shares = terms[questions.terms]
    best = np.maximum.reduceat(shares, questions.starts[:-1])
    places = np.arange(len(shares))
    is_best = shares == best[questions.of_term]
    first = np.minimum.reduceat(np.where(is_best, places, len(shares)), questions.starts[:-1])
    return best, met[questions.terms[first]]


def _credits(profile: Profile, postings: Postings) -> tuple[Numbers, NDArray[np.bool_]]:
    """Return for each term what it earns (0-1), and whether that meets it; most skills asked are out of reach."""
    weights, asked = postings.settings.weights, postings.questions.asked
    finder = CreditFinder(profile, postings.taxonomy, weights, label_likeness(postings.settings))
    count = sum(map(len, asked.values()))
    shares, met = np.zeros(count), np.zeros(count, bool)
    for skill in set(_reached(profile, postings)):
        for term, months in asked.get(skill, ()):
            credit = finder.best_for(skill, months)
            shares[term], met[term] = credit.share, is_met(credit, weights)
    return shares, met


def _reached(profile: Profile, postings: Postings) -> Iterator[str]:
    """Yield the skills that a held one may say something about."""
    weights, likeness = postings.settings.weights, label_likeness(postings.settings)
    for held in profile.held.values():
        yield from reach(held.skill, postings.taxonomy, weights)
        if held.kind in COMPARED and postings.compared:
            cosines = likeness(held.skill, postings.compared)
            yield from (postings.compared[at] for at in np.flatnonzero(cosines > weights.similar_floor))


def _nearest(profile: Profile, postings: Postings) -> Numbers:
    """Return the cosines of the nearest held skills with what each posting is about, those below 0 as 0."""
    count = postings.settings.weights.field_skills
    held = load_field_vectors().vectors(h.skill for h in profile.held.values() if h.kind in TECHNICAL)
    near = np.zeros((len(postings), max(count, len(held))), np.float32)
    np.maximum(postings.centres @ held.T, 0, out=near[:, : len(held)])
    if near.shape[1] > count:
        near.partition(near.shape[1] - count, axis=1)
    return near[:, near.shape[1] - count :].astype(np.float64) / STEPS**2


def _duties(profile: Profile, postings: Postings) -> Numbers:
    """Return what the work described earns in each posting."""
    weights = postings.settings.weights
    if not profile.passages or not len(postings.described):
        return np.zeros(len(postings))
    passages: Vectors | None = profile.work
    if passages is None:
        embedder = load_embedder(postings.settings.embedder)
        passages = embed_passages(embedder, tuple(p.quote for p in profile.passages))  # type: ignore[arg-type]
    described = postings.described
    likest = np.concatenate(
        [(passages @ described[at : at + BLOCK].T).max(axis=0) for at in range(0, len(described), BLOCK)]
    )
    counts = np.diff(postings.duty_starts)
    owner = np.repeat(np.arange(len(postings)), counts)
    alike = np.bincount(owner, work_fraction(likest.astype(np.float64) / STEPS**2, weights), len(postings))
    found: Numbers = postings.duties * alike / np.maximum(counts, 1)
    return found


def _years_shown(profile: Profile, postings: Postings) -> Numbers:
    """Return the share (0-1) of the years asked in total that a profile shows."""
    asked = postings.months
    shown = np.minimum(1, (profile.total_months or 0) / np.maximum(asked, 1))
    return np.where(asked > 0, shown, np.where(asked == 0, 1.0, 0.0))


def _coverage(postings: Postings, earned: Numbers, importance: Importance) -> Numbers:
    """Return the share (0-1) of the skills of this importance that is earned, NaN where a posting asks for none."""
    rows, possible = postings.of_importance(importance)
    with np.errstate(invalid="ignore"):
        return np.minimum(1, postings.sums(earned[rows], rows) / possible)
