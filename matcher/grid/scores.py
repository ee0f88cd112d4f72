"""A profile's scores in many postings: those of scoring.py, and which requirements are met, without the sentences."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matcher.grid.credits import Credits
from matcher.grid.postings import Numbers, Places, Postings, Questions
from matcher.matching import Settings
from matcher.scoring.beyond_names import embed_passages, work_fraction
from matcher.scoring.field import load_field_vectors
from matcher.similarity import STEPS, Vectors, load_embedder
from matcher.values import Profile
from matcher.values.enums import TECHNICAL, Importance, Verdict

SEPARATOR = "; "
DIGITS = 6  # of scores and coverages that are listed and ranked by
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


def score_postings(profile: Profile, postings: Postings, credits: Credits | None = None) -> Scores:
    """Return a profile's scores in many postings; its credits may be known from others already."""
    terms, met = (credits or Credits(profile, postings.settings)).of_terms(postings.questions.asked)
    shares, is_met = answer(postings.questions, terms, met)
    near = nearest_cosines(profile, postings.centres, postings.settings.weights.field_skills)
    fixed, shown = _duties(profile, postings), years_shown(profile, postings.months)
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


def nearest_cosines(profile: Profile, centres: Vectors, count: int) -> Numbers:
    """Return the cosines of so many nearest held skills with each centre (centres × count), those below 0 as 0."""
    held = load_field_vectors().vectors(h.skill for h in profile.held.values() if h.kind in TECHNICAL)
    near = np.zeros((len(centres), max(count, len(held))), np.float32)
    np.maximum(centres @ held.T, 0, out=near[:, : len(held)])
    if near.shape[1] > count:
        near.partition(near.shape[1] - count, axis=1)
    return near[:, near.shape[1] - count :].astype(np.float64) / STEPS**2


def work_vectors(profile: Profile, settings: Settings) -> Vectors:
    """Return the vectors, in steps, of the work that a profile describes."""
    if profile.work is not None:
        return profile.work
    quotes = tuple(passage.quote for passage in profile.passages)
    return embed_passages(load_embedder(settings.embedder), quotes)  # type: ignore[arg-type]


def _duties(profile: Profile, postings: Postings) -> Numbers:
    """Return what the work described earns in each posting."""
    weights, described = postings.settings.weights, postings.described
    if not profile.passages or not len(described):
        return np.zeros(len(postings))
    passages = work_vectors(profile, postings.settings)
    likest = np.concatenate(
        [(passages @ described[at : at + BLOCK].T).max(axis=0) for at in range(0, len(described), BLOCK)]
    )
    counts = np.diff(postings.duty_starts)
    owner = np.repeat(np.arange(len(postings)), counts)
    alike = np.bincount(owner, work_fraction(likest.astype(np.float64) / STEPS**2, weights), len(postings))
    found: Numbers = postings.duties * alike / np.maximum(counts, 1)
    return found


def years_shown(profile: Profile, asked: Places) -> Numbers:
    """Return the share (0-1) that a profile shows of the months asked in total; 0 where none are stated (-1)."""
    shown = np.minimum(1, (profile.total_months or 0) / np.maximum(asked, 1))
    return np.where(asked > 0, shown, np.where(asked == 0, 1.0, 0.0))


def _coverage(postings: Postings, earned: Numbers, importance: Importance) -> Numbers:
    """Return the share (0-1) of the skills of this importance that is earned, NaN where a posting asks for none."""
    rows, possible = postings.of_importance(importance)
    with np.errstate(invalid="ignore"):
        return np.minimum(1, postings.sums(earned[rows], rows) / possible)
