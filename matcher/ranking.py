"""Every résumé against every posting: each document is read once, the pairs are scored, ranked, tabled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from matcher.errors import InputError
from matcher.grid import pack, score_rows
from matcher.matching import DEFAULT_SETTINGS, Settings, read_profile, read_requirements
from matcher.reading.sources import Source, find_sources
from matcher.scoring import check_recognised
from matcher.values import DocumentKind, Profile, Requirements

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "resume", "posting", "score", "band", "essential_coverage", "optional_coverage", "matched", "missing", "rank",
    "error",
)  # fmt: skip
SCORED = COLUMNS[2:8]
CHUNK = 8
MANY = 40  # documents from which further processes are worth their start

Row = dict[str, object]
Progress = Callable[[int, int], None]
Read = Profile | Requirements | str  # what was understood, or the sentence that says why not


def batch(
    resumes: str | Sequence[Source],
    postings: str | Sequence[Source],
    settings: Settings = DEFAULT_SETTINGS,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
) -> pd.DataFrame:
    """Return a table with one row a pair, sorted by résumé and rank; columns as in COLUMNS.

    An argument is a file, folder, glob or table, or sources already found. A document that cannot be read gets one
    row with its error, and the rest go on. The result does not depend on ``jobs``, the number of processes.
    """
    import pandas as pd

    left = find_sources(resumes) if isinstance(resumes, str) else list(resumes)
    right = find_sources(postings) if isinstance(postings, str) else list(postings)
    with _mapper(jobs) as apply:
        people = list(apply(partial(_read, kind=DocumentKind.RESUME, settings=settings), left))
        asked = list(apply(partial(_read, kind=DocumentKind.POSTING, settings=settings), right))
        rows: list[Row] = []
        known = [(source, item) for source, item in zip(right, asked, strict=True) if not isinstance(item, str)]
        work = partial(_rows, asked=[_packed(*item) for item in known], settings=settings)
        for number, found in enumerate(apply(work, zip(left, people, strict=True)), 1):
            rows += found
            if progress:
                progress(number, len(left))
    rows += [
        _error(posting=source.id, error=said)
        for source, said in zip(right, asked, strict=True)
        if isinstance(said, str)
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def read_all(
    sources: Sequence[Source], kind: DocumentKind, settings: Settings = DEFAULT_SETTINGS, *, jobs: int = 1
) -> tuple[list[Profile | Requirements], list[tuple[str, str]]]:
    """Return what was understood, in the order of the sources, and (id, why not) of each that was not."""
    with _mapper(jobs if len(sources) >= MANY else 1) as apply:
        found = list(apply(partial(_read, kind=kind, settings=settings), sources))
    return (
        [item for item in found if not isinstance(item, str)],
        [(source.id, item) for source, item in zip(sources, found, strict=True) if isinstance(item, str)],
    )


class _mapper:  # noqa: N801 - a context manager used as a function
    """An ordered map over this process, or over a pool of them."""

    def __init__(self, jobs: int) -> None:
        self._pool = ProcessPoolExecutor(jobs) if jobs > 1 else None

    def __enter__(self) -> Callable[..., Iterator]:  # type: ignore[type-arg]
        return partial(self._pool.map, chunksize=CHUNK) if self._pool else map

    def __exit__(self, *fault: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)


def _read(source: Source, *, kind: DocumentKind, settings: Settings) -> Read:
    try:
        document = replace(source.read(kind), id=source.id)  # two files may share a stem, their sources never an id
        return (
            read_profile(document, settings) if kind == DocumentKind.RESUME else read_requirements(document, settings)
        )
    except InputError as exc:
        return str(exc)


def _rows(person: tuple[Source, Read], *, asked: Sequence[tuple[str, Read | bytes]], settings: Settings) -> list[Row]:
    source, profile = person
    if isinstance(profile, str):
        return [_error(resume=source.id, error=profile)]
    assert isinstance(profile, Profile)
    known = [(posting, item) for posting, item in asked if isinstance(item, bytes)]
    found = score_rows(profile, [item for _, item in known], settings)
    columns = zip(*(getattr(found, name) for name in SCORED), strict=True)
    scored: list[Row] = [
        {**_error(resume=source.id, posting=posting), **dict(zip(SCORED, map(_plain, values), strict=True))}
        for (posting, _), values in zip(known, columns, strict=True)
    ]
    scored.sort(key=lambda row: (-float(str(row["score"])), str(row["posting"])))
    for rank, row in enumerate(scored, 1):
        row["rank"] = rank
    silent = [_error(resume=source.id, posting=name, error=said) for name, said in asked if isinstance(said, str)]
    return [*scored, *silent]


def _plain(value: object) -> object:
    """Return a cell as Python has it, None where there is none."""
    value = value.item() if isinstance(value, np.generic) else value
    return None if value != value else value  # NaN


def _packed(source: Source, item: Read) -> tuple[str, Read | bytes]:
    """Return a posting's name with what scoring needs of it, or the sentence that says why nothing was recognised."""
    if not isinstance(item, Requirements):
        return source.id, item
    try:
        check_recognised(item)
    except InputError as exc:
        return source.id, str(exc)
    return source.id, pack(item)


def _error(*, resume: str = "", posting: str = "", error: str = "") -> Row:
    return {**dict.fromkeys(COLUMNS), "resume": resume, "posting": posting, "error": error}
