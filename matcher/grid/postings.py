"""Many postings as arrays: which questions each asks, what every answer is worth, what the work and the field are.

A question is a requirement seen apart from its posting: its alternatives, extent, kind and label. Thousands of postings
ask the same few thousand, so a profile answers each once. A term is a skill with how much of it is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from matcher.grid.packing import IMPORTANCES, KINDS, Packed, Question, unpack
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.scoring.credit import is_compared
from matcher.scoring.field import directions, load_field_vectors
from matcher.scoring.weights import Weights
from matcher.similarity import Vectors, embed_kept, in_steps, load_embedder
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import Extent
from matcher.values.enums import TECHNICAL, Importance, Kind

Kept = str | list[int]
Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Questions:
    """The distinct questions; ``terms`` holds those of question i from ``starts[i]`` to ``starts[i + 1]``."""

    items: tuple[Question, ...]
    starts: Places
    terms: Places
    asked: Mapping[str, Sequence[tuple[int, Extent]]]  # skill: (term, extent) of each term that asks it

    @cached_property
    def kinds(self) -> Places:
        """The kind of each, as its place in KINDS."""
        return np.array([KINDS.index(Kind(kind)) for _, _, kind, _ in self.items], np.int64)

    @cached_property
    def labels(self) -> NDArray[np.object_]:
        """The label of each."""
        return np.array([label for _, _, _, label in self.items], object)

    @cached_property
    def of_term(self) -> Places:
        """For each entry of ``terms``, its question."""
        return np.repeat(np.arange(len(self.items)), np.diff(self.starts))


@dataclass(frozen=True, kw_only=True)
class Postings:
    """Rows are requirements, those of posting i from ``starts[i]`` to ``starts[i + 1]``, the heaviest first.

    ``worth`` is what each row can earn (0-1 of its posting's score); ``field``, ``duties`` and ``years`` what those
    parts can, 0 where a posting says nothing about them. ``months`` are the years asked in total (-1 for none).
    ``centres`` (postings × 96) and ``described`` (duties × dimensions) are unit vectors in steps.
    """

    settings: Settings
    taxonomy: Taxonomy
    questions: Questions
    starts: Places
    question: Places
    importance: NDArray[np.int8]
    count: Places
    worth: Numbers
    field: Numbers
    duties: Numbers
    years: Numbers
    months: Places
    centres: Vectors
    duty_starts: Places
    described: Vectors

    def __len__(self) -> int:
        return len(self.months)

    @cached_property
    def posting(self) -> Places:
        """The posting of each row."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    def sums(self, numbers: Numbers, rows: Places | None = None) -> Numbers:
        """Return the sums of numbers of all rows, or of some, in each posting."""
        owners = self.posting if rows is None else self.posting[rows]
        return np.bincount(owners, numbers, len(self)).astype(np.float64, copy=False)

    @cached_property
    def possible(self) -> Numbers:
        """What all rows of each posting can earn together; 0 for a posting in which nothing was recognised."""
        return self.sums(self.worth)

    @cached_property
    def compared(self) -> list[str]:
        """The skills asked that are compared by likeness."""
        return compared_skills(self.questions.asked, self.taxonomy)

    @cached_property
    def rows_of(self) -> tuple[Places, Places]:
        """All rows ordered by their question, and where those of each begin."""
        counts = np.bincount(self.question, minlength=len(self.questions.items))
        return np.argsort(self.question, kind="stable"), np.concatenate([[0], np.cumsum(counts)])

    def of_importance(self, importance: Importance) -> tuple[Places, Numbers]:
        """Return the rows of an importance, and what they can earn in each posting."""
        if importance not in self._by_importance:
            rows = np.flatnonzero(self.importance == IMPORTANCES.index(importance))
            self._by_importance[importance] = rows, self.sums(self.worth[rows], rows)
        return self._by_importance[importance]

    @cached_property
    def _by_importance(self) -> dict[Importance, tuple[Places, Numbers]]:
        return {}


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What postings say, whatever the weights: rows as in Postings, but in any order within a posting."""

    starts: Places
    question: Places
    importance: Places
    count: Places
    months: Places
    duty_starts: Places

    @cached_property
    def posting(self) -> Places:
        """The posting of each row."""
        return np.repeat(np.arange(len(self.months)), np.diff(self.starts))


def build_postings(packed: Iterable[bytes], settings: Settings = DEFAULT_SETTINGS) -> Postings:
    """Return packed postings as arrays, in their order; raises DataError where one is damaged."""
    questions, facts, duties = read_facts(map(unpack, packed))
    described = in_steps(embed_kept(duties, load_embedder(settings.embedder)))
    return weigh(facts, index_questions(questions), described, settings)


def read_facts(packed: Iterable[Packed]) -> tuple[tuple[Question, ...], Facts, list[Kept]]:
    """Return the distinct questions of packed postings, what the postings say, and all their duties."""
    items = list(packed)
    known: dict[Question, int] = {}
    rows = [
        (known.setdefault(question, len(known)), importance, count)
        for item in items
        for question, importance, count in item.requirements
    ]
    question, importance, count = np.array(rows, np.int64).reshape(-1, 3).T
    facts = Facts(
        starts=starts_of(len(item.requirements) for item in items),
        question=question,
        importance=importance,
        count=count,
        months=np.array([-1 if item.years is None else item.years for item in items], np.int64),
        duty_starts=starts_of(len(item.duties) for item in items),
    )
    return tuple(known), facts, [duty for item in items for duty in item.duties]


def weigh(
    facts: Facts, questions: Questions, described: Vectors, settings: Settings, *, centres: Vectors | None = None
) -> Postings:
    """Return postings with what each row and part is worth; ``centres`` are worked out where they are not known."""
    weights, posting, size = settings.weights, facts.posting, len(facts.months)
    kind = questions.kinds[facts.question]
    technical = _technical(posting, kind, facts.count, size)
    weight, kind_weight = _weigh(kind, facts.importance, facts.count, technical[posting], weights)
    read = np.minimum(1, np.bincount(posting, kind_weight, size) / weights.few_requirements)
    duties = np.where(np.diff(facts.duty_starts) > 0, weights.duties, 0.0)
    years = np.where(facts.months >= 0, weights.years, 0.0)
    field = weights.field * technical
    skills = (1 - field - duties - years) * read
    order = np.lexsort((-weight, posting))
    total = np.bincount(posting, weight, size)
    return Postings(
        settings=settings,
        taxonomy=load_taxonomy(*settings.layers),
        questions=questions,
        starts=facts.starts,
        question=facts.question[order],
        importance=facts.importance[order].astype(np.int8),
        count=facts.count[order],
        worth=(skills[posting] * weight / total[posting])[order],
        field=field * read,
        duties=duties,
        years=years,
        months=facts.months,
        centres=_centres(facts, kind, questions.items, weights) if centres is None else centres,
        duty_starts=facts.duty_starts,
        described=described,
    )


def compared_skills(asked: Iterable[str], taxonomy: Taxonomy) -> list[str]:
    """Return those of the skills asked that are compared by likeness."""
    return sorted(skill for skill in asked if is_compared(skill, taxonomy))


def starts_of(counts: Iterable[int]) -> Places:
    """Return where each of some groups of these sizes starts, and where the last one ends."""
    return np.array([0, *accumulate(counts)], np.int64)


def _technical(posting: Places, kind: Places, count: Places, size: int) -> Numbers:
    """Return how technical each posting is, as in scoring.py."""
    is_technical = np.array([kind in TECHNICAL for kind in KINDS])[kind]
    named = np.bincount(posting, count, size)
    return np.minimum(1, 2 * np.bincount(posting, count * is_technical, size) / np.maximum(named, 1))


def _weigh(
    kind: Places, importance: Places, count: Places, technical: Numbers, weights: Weights
) -> tuple[Numbers, Numbers]:
    """Return what each row weighs, and the part of it that its kind makes, as in scoring.py."""
    of_kind = np.array([weights.kind[kind] for kind in KINDS])[kind] ** technical
    of_importance = np.array([weights.importance[importance] for importance in IMPORTANCES])[importance]
    return of_importance * of_kind * (1 + weights.repeated * np.log2(count)), of_kind


def _centres(facts: Facts, kind: Places, questions: Sequence[Question], weights: Weights) -> Vectors:
    """Return the direction in which each posting's technical requirements lie, as in field.py."""
    from scipy.sparse import csr_array

    vectors, size = load_field_vectors(), len(facts.months)
    means = np.array([vectors.mean(any_of) for any_of, _, _, _ in questions]).reshape(len(questions), vectors.size)
    of_importance = np.array([weights.importance[importance] for importance in IMPORTANCES])[facts.importance]
    share = of_importance * (1 + weights.repeated * np.log2(facts.count))
    share *= np.array([kind in TECHNICAL for kind in KINDS])[kind]
    sums = csr_array((share, facts.question, facts.starts), shape=(size, len(questions))) @ means
    return directions(sums.reshape(size, vectors.size))


def index_questions(items: tuple[Question, ...]) -> Questions:
    """Return distinct questions with their terms."""
    terms: dict[tuple[str, Extent], int] = {}
    places = [terms.setdefault((skill, extent), len(terms)) for any_of, extent, _, _ in items for skill in any_of]
    asked: dict[str, list[tuple[int, Extent]]] = {}
    for (skill, extent), term in terms.items():
        asked.setdefault(skill, []).append((term, extent))
    starts = starts_of(len(any_of) for any_of, _, _, _ in items)
    return Questions(items=items, starts=starts, terms=np.array(places, np.int64), asked=asked)
