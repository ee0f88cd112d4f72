"""Every résumé against every posting, from Python: each document is read once, the pairs are scored, ranked, tabled."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.bulk.output import COLUMNS as COLUMNS
from matcher.bulk.output import View, fetch
from matcher.bulk.pool import Pool, in_process, reason
from matcher.bulk.report import Report
from matcher.bulk.run import SCORING, Options, place, run
from matcher.errors import InputError
from matcher.grid.scores import SEPARATOR as SEPARATOR
from matcher.matching import DEFAULT_SETTINGS, Settings, read_profile, read_requirements
from matcher.reading.given import Documents, is_text, sources_of
from matcher.reading.sources import Source, Sources, open_sources
from matcher.taxonomy import load_taxonomy
from matcher.values import DocumentKind, Profile, Requirements

if TYPE_CHECKING:
    import pandas as pd

CHUNK = 8
MANY = 40  # documents from which further processes are worth their start

Progress = Callable[[int, int], None]
Read = Profile | Requirements | str  # what was understood, or the sentence that says why not


def batch(
    resumes: Documents,
    postings: Documents,
    settings: Settings = DEFAULT_SETTINGS,
    *,
    jobs: int = 1,
    top: int | None = None,
    min_score: float = 0.0,
    by_posting: bool = False,
    dedupe: bool = False,
    store: str | Path | None = None,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return a table with one row a pair, sorted by résumé and rank; columns as in COLUMNS.

    An argument is a path (file, folder, glob or table), a text, a Document, a list of these, or a pandas Series or
    DataFrame of texts: see sources_of. A document that cannot be read gets one row with its error, and the rest go on.
    The result does not depend on ``jobs``, the number of processes (1: this one), nor on ``store``, a file that keeps
    what was understood of documents for the next time. ``top`` and ``min_score`` (0-1) leave out pairs, ``by_posting``
    ranks résumés for each posting instead, and ``dedupe`` folds near-duplicate postings into the first, whose
    ``duplicates`` names them. ``progress`` is told pairs done and all. Raises InputError where a path leads nowhere or
    no column holds text, TaxonomyError for a layer that is wrong, ValueError for a number out of its range.
    """
    if jobs < 1 or (top is not None and top < 1):
        raise ValueError(f"jobs and top are 1 or more, not {jobs} and {top}")
    if not 0 <= min_score <= 1:
        raise ValueError(f"min_score is a share (0-1), not {min_score}: 0.5 is 50 %")
    sides = [_opened(side, settings) for side in (resumes, postings)]
    options = Options(
        jobs=jobs if jobs > 1 else 0,
        store=Path(store) if store else None,
        top=top,
        least=min_score,
        by_posting=by_posting,
        dedupe=dedupe,
    )
    view = View(top=top, by_posting=by_posting, dedupe=dedupe)
    with run(sides, settings, options, _Told(progress)) as work:
        return fetch(work, view).df().drop(columns="place")


def _opened(side: Documents, settings: Settings) -> Sources | Sequence[Source]:
    """Return the sources that a side stands for; what a path leads to is read as it is asked for."""
    if isinstance(side, os.PathLike) or (isinstance(side, str) and not is_text(side)):
        return open_sources(os.fspath(side), ocr=settings.ocr)
    return sources_of(side, ocr=settings.ocr)


class _Told(Report):
    """Hands on how many pairs are scored."""

    def __init__(self, progress: Progress | None) -> None:
        super().__init__()
        self._progress = progress
        self._total: int | None = None

    def begin(self, stage: str, total: int | None) -> None:
        """Note the number of pairs."""
        self._total = total if stage == SCORING else None

    def step(self, done: int, share: float | None = None) -> None:
        """Hand on the number of pairs that are done."""
        if self._progress and self._total is not None:
            self._progress(done, self._total)


def read_all(
    sources: Sequence[Source], kind: DocumentKind, settings: Settings = DEFAULT_SETTINGS, *, jobs: int = 1
) -> tuple[list[Profile | Requirements], list[tuple[str, str]]]:
    """Return what was understood, in the order of the sources, and (id, why not) of each that was not.

    Raises TaxonomyError for a wrong layer.
    """
    settings = settings.dated()
    load_taxonomy(*settings.layers)  # a fault of the settings is no fault of each document
    read = partial(_read, kind=kind, settings=settings)
    chunks = ((None, sources[start : start + CHUNK]) for start in range(0, len(sources), CHUNK))
    with Pool(read, jobs=jobs) as pool:
        results = pool.map(chunks) if jobs > 1 and len(sources) >= MANY else in_process(read, chunks)
        found = [item for _, items in results for item in items]
    told = []
    for source, item in zip(sources, found, strict=True):
        if why := reason(item):
            told.append((source.id, f"{place(source)} {why}"))
        elif isinstance(item, str):
            told.append((source.id, item))
    return [item for item in found if isinstance(item, Profile | Requirements)], told


def _read(source: Source, *, kind: DocumentKind, settings: Settings) -> Read:
    try:
        document = replace(source.read(kind), id=source.id)  # two files may share a stem, their sources never an id
        return (
            read_profile(document, settings) if kind == DocumentKind.RESUME else read_requirements(document, settings)
        )
    except InputError as exc:
        return str(exc)
