"""What workers do: read a document, and score a block of pairs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.bulk.near import BYTES, sketch
from matcher.bulk.work import Kept, column
from matcher.errors import InputError
from matcher.grid import Scores, build_postings, pack, score_postings
from matcher.grid.scores import DIGITS
from matcher.matching import Settings, read_profile, read_requirements
from matcher.reading.kind import guess_kind
from matcher.reading.sources import Source
from matcher.scoring.score import check_recognised
from matcher.similarity import load_embedder
from matcher.store import pack_profile, unpack_profile
from matcher.values import DocumentKind, Profile
from matcher.values.enums import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A document to read."""

    source: Source
    kind: DocumentKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """Résumés × postings to score; of each résumé, or each posting with ``by_posting``, the best ``top`` are kept."""

    resumes: Sequence[Kept]
    postings: Sequence[Kept]
    top: int | None
    least: float
    by_posting: bool


Task = Reading | Scoring
Columns = dict[str, NDArray[Any]]


def perform(settings: Settings, task: Task) -> bytes | str | Columns:
    """Do a task: a document becomes what is kept of it or the sentence that says why not, pairs become columns."""
    return read(task, settings) if isinstance(task, Reading) else score(task, settings)


def preload(settings: Settings) -> None:
    """Load what reading needs, so that workers that are copies of this process have it."""
    import gc

    from matcher.nlp import create_pipeline

    create_pipeline(*settings.layers)
    gc.collect()
    gc.freeze()  # what is never looked through again is never copied


def read(task: Reading, settings: Settings) -> bytes | str:
    """Return what scoring needs of a document, or why it cannot be read.

    Before it stands whether it reads like one of the other side, and of a posting its sketch.
    """
    try:
        document = task.source.read(task.kind)
        if task.source.text is not None:
            document = replace(document, source=task.source.place)
        mark = bytes([guess_kind(document.text) is not task.kind])
        if task.kind == DocumentKind.RESUME:
            return mark + pack_profile(read_profile(document, settings), load_embedder(settings.embedder))
        requirements = read_requirements(document, settings)
        check_recognised(requirements)
    except InputError as exc:
        return str(exc)
    return mark + sketch(document.text) + pack(requirements, settings)


def split(kind: DocumentKind, data: bytes) -> tuple[bytes, bytes | None]:
    """Return what scoring needs of a document, and a posting's sketch."""
    own = data[1:]
    return (own, None) if kind == DocumentKind.RESUME else (own[BYTES:], own[:BYTES])


def reads_like_the_other_side(data: bytes) -> bool:
    """Tell whether what read() returned is of a résumé that reads like a posting, or the other way round."""
    return data[0] == 1


@lru_cache(maxsize=256)
def _profile(data: bytes) -> Profile:
    return unpack_profile(data)


def score(task: Scoring, settings: Settings) -> Columns:
    """Return the columns of a table of scores; numbers are rounded to six digits."""
    postings = build_postings([item.data for item in task.postings], settings)
    names = np.array([item.id for item in task.postings], object)
    found = [score_postings(_profile(item.data), postings) for item in task.resumes]
    chosen = [_chosen(scores, names, task) for scores in found]
    if task.by_posting and task.top is not None:
        chosen = _best_resumes(found, chosen, task)
    rows = [
        _columns(item, scores, places, task) for item, scores, places in zip(task.resumes, found, chosen, strict=True)
    ]
    return {name: np.concatenate([row[name] for row in rows]) for name in rows[0]}


def _chosen(scores: Scores, names: NDArray[np.object_], task: Scoring) -> NDArray[np.intp]:
    """Return the places of the postings that may come into the output for a résumé."""
    values = np.round(scores.values, DIGITS)
    places = np.flatnonzero(values >= task.least)
    if task.top is None or task.by_posting or len(places) <= task.top:
        return places
    order = np.lexsort((np.argsort(np.argsort(names[places], kind="stable")), -values[places]))
    return places[np.sort(order[: task.top])]


def _best_resumes(found: Sequence[Scores], chosen: Sequence[NDArray[np.intp]], task: Scoring) -> list[NDArray[np.intp]]:
    """Return of each résumé the postings for which it is among the best of this block."""
    assert task.top is not None
    values = np.round(np.stack([scores.values for scores in found]), DIGITS)
    wanted = np.zeros(values.shape, bool)
    for row, places in enumerate(chosen):
        wanted[row, places] = True
    by_name = np.argsort(np.argsort(np.array([item.id for item in task.resumes], object), kind="stable"))
    ranked = np.lexsort((np.broadcast_to(by_name[:, None], values.shape), np.where(wanted, -values, np.inf)), axis=0)
    best = np.zeros(values.shape, bool)
    np.put_along_axis(best, ranked[: task.top], True, axis=0)
    return [np.flatnonzero(row) for row in best & wanted]


def _columns(item: Kept, scores: Scores, places: NDArray[np.intp], task: Scoring) -> Columns:
    bands, chosen = scores.bands(), places.tolist()
    return {
        "resume": np.full(len(chosen), item.number),
        "posting": np.array([task.postings[at].number for at in chosen], np.int64),
        "score": np.round(scores.values[places], DIGITS),
        "band": column(bands[at] for at in chosen),
        "essential_coverage": np.round(scores.essential[places], DIGITS),
        "optional_coverage": np.round(scores.optional[places], DIGITS),
        "matched": column(scores.labels(Verdict.MET, chosen)),
        "missing": column(scores.labels(Verdict.MISSING, chosen)),
    }
