"""A segment of an index, mapped into memory: a guess at every score, and exact scores of some."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.grid.packing import KINDS, Question
from matcher.grid.postings import Facts, Places, Postings, index_questions, weigh
from matcher.grid.scores import Scores, score_postings, years_shown
from matcher.index.arrays import Texts, map_numbers, slices, sum_groups
from matcher.index.query import Query
from matcher.matching import Settings
from matcher.scoring.beyond_names import work_fraction
from matcher.similarity import StaticEmbedder, in_steps, load_embedder
from matcher.values import Extent

BLOCK = 4096  # postings whose points are summed up at once: their numbers stay in the processor's cache
USUAL_WORK = 0.3  # of the points for duties that a fitting résumé earns, until they are looked at
Singles = NDArray[np.floating[Any]]


class Segment:
    """Postings of an index; ``kept`` leaves out those that were removed."""

    def __init__(self, folder: Path, number: int, settings: Settings, removed: Places) -> None:
        self.folder, self.number, self.settings, self.removed = folder, number, settings, removed
        self.ids, self.cells = Texts(folder, "ids"), Texts(folder, "cells")
        self._labels = Texts(folder, "labels")
        self._arrays: dict[str, NDArray[Any]] = {}
        self._was_asked = False

    def __len__(self) -> int:
        return len(self.ids)

    def array(self, name: str) -> NDArray[Any]:
        """Return an array of the segment."""
        if name not in self._arrays:
            self._arrays[name] = map_numbers(self.folder, name)
        return self._arrays[name]

    @cached_property
    def kept(self) -> NDArray[np.bool_]:
        """Whether each posting is still there."""
        kept = np.ones(len(self), bool)
        kept[self.removed] = False
        return kept

    @cached_property
    def terms(self) -> list[tuple[str, Extent]]:
        """The skill of each term and how much of it is asked."""
        texts = Texts(self.folder, "terms")
        return [(skill, Extent(*extent)) for skill, extent in json.loads(texts[0])] if len(texts) else []

    @cached_property
    def asked(self) -> dict[str, list[tuple[int, Extent]]]:
        """For each skill the terms that ask it, with how much they ask."""
        asked: dict[str, list[tuple[int, Extent]]] = {}
        for term, (skill, extent) in enumerate(self.terms):
            asked.setdefault(skill, []).append((term, extent))
        return asked

    def _earned(self, shares: Singles) -> Singles:
        """Return the points that each posting gives for the shares (0-1) in which its questions are met.

        The first time without scipy, whose import takes longer than its product saves.
        """
        if self._was_asked:
            found: Singles = self._worths @ shares
            return found
        self._was_asked = True
        worth, question, starts = self.array("worth"), self.array("question"), self.array("starts")
        parts = [
            sum_groups(
                shares.take(question[span[0] : span[-1]], mode="clip") * worth[span[0] : span[-1]], span - span[0]
            )
            for span in (starts[first : first + BLOCK + 1] for first in range(0, len(self), BLOCK))
        ]
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)

    @cached_property
    def _worths(self) -> Any:
        """What each question is worth in each posting, a sparse matrix."""
        from scipy.sparse import csr_array

        starts = np.asarray(self.array("starts"), np.int32 if len(self.array("worth")) < 2**31 else np.int64)
        shape = len(self), len(self.array("question_kind"))
        return csr_array((self.array("worth"), self.array("question"), starts), shape=shape)

    @cached_property
    def _has_duties(self) -> NDArray[np.bool_]:
        return np.diff(self.array("duty_starts")) > 0

    @cached_property
    def _timed(self) -> tuple[Places, Places]:
        """The postings that ask for years in total, and how many months."""
        months = self.array("months")
        places = np.flatnonzero(months >= 0)
        return places, months[places].astype(np.int64)

    def guess(self, query: Query) -> Singles:
        """Return about what each posting scores: exact but for duties and the field, which is its group's."""
        weights = self.settings.weights
        terms = query.credits.of_terms(self.asked)[0].astype(np.float32)
        shares = np.maximum.reduceat(terms[self.array("question_terms")], self.array("question_starts")[:-1])
        earned = self._earned(shares)
        covered = earned / self.array("possible")
        groups = query.field_likeness(self.array("clusters")).astype(np.float32)
        near = groups[self.array("cluster")]
        found: Singles = earned + self.array("field") * np.maximum(near, covered)
        found += np.float32(USUAL_WORK * weights.duties) * self._has_duties
        timed, months = self._timed
        shown = years_shown(query.profile, months) * np.minimum(1, covered[timed] / weights.years_full)
        found[timed] += (weights.years * shown).astype(np.float32)
        query.covered[self.number], query.groups[self.number] = covered, groups
        return found

    def refine(self, query: Query, places: Places, guessed: Singles) -> Singles:
        """Return guesses for some postings with the field itself in place of its group's."""
        field, covered = self.array("field")[places], query.covered[self.number][places]
        old = query.groups[self.number][self.array("cluster")[places]]
        new = query.field_likeness(self.array("centre")[places])
        found: Singles = guessed + field * (np.maximum(new, covered) - np.maximum(old, covered))
        return found

    def refine_work(self, query: Query, places: Places, guessed: Singles) -> Singles:
        """Return guesses for some postings with the work described in place of the usual."""
        weights = self.settings.weights
        duties, borders = slices(self.array("duty_starts"), places)
        counts = np.diff(borders)
        if not len(duties) or not len(query.work):
            return guessed - np.float32(USUAL_WORK * weights.duties) * (counts > 0)
        rows, starts = slices(self.array("piece_starts"), duties)
        sums = sum_groups(query.piece_products[self.array("pieces")[rows]], starts)
        likest = sums.max(axis=1) / np.maximum(self.array("length")[duties], 1e-9)
        owner = np.repeat(np.arange(len(places)), counts)
        alike = np.bincount(owner, work_fraction(likest, weights), len(places)) / np.maximum(counts, 1)
        found: Singles = guessed + weights.duties * np.where(counts > 0, alike - USUAL_WORK, 0)
        return found

    def score(self, query: Query, places: Places) -> Scores:
        """Return the exact scores of some postings."""
        return score_postings(query.profile, self.take(places), query.credits)

    def take(self, places: Places) -> Postings:
        """Return some postings as arrays of their own."""
        rows, starts = slices(self.array("starts"), places)
        numbers, question = np.unique(self.array("question")[rows], return_inverse=True)
        duties, duty_starts = slices(self.array("duty_starts"), places)
        pieces, piece_starts = slices(self.array("piece_starts"), duties)
        embedder = load_embedder()
        assert isinstance(embedder, StaticEmbedder)
        texts = np.split(np.asarray(self.array("pieces")[pieces]), piece_starts[1:-1]) if len(duties) else []
        facts = Facts(
            starts=starts,
            question=question.astype(np.int64),
            importance=np.asarray(self.array("importance")[rows], np.int64),
            count=np.asarray(self.array("count")[rows], np.int64),
            months=np.asarray(self.array("months")[places], np.int64),
            duty_starts=duty_starts,
        )
        questions = index_questions(tuple(self._question(int(number)) for number in numbers))
        described = in_steps(embedder.embed_pieces(texts))
        centres = np.asarray(self.array("centre")[places], np.float32)
        return weigh(facts, questions, described, self.settings, centres=centres)

    def _question(self, number: int) -> Question:
        first, last = self.array("question_starts")[number : number + 2]
        terms = [self.terms[term] for term in self.array("question_terms")[first:last]]
        kind = KINDS[self.array("question_kind")[number]]
        return tuple(skill for skill, _ in terms), terms[0][1], kind, self._labels[number]
