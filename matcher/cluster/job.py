"""What the workers are told once: a file beside the parts; and what they do with a part."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import pickle
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import matcher
from matcher.cluster.parts import NAME, Part, find_parts, parquet_files
from matcher.frame import score_frame
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.reading.tables import document_columns
from matcher.values import Profile

if TYPE_CHECKING:
    import pandas as pd

ROWS = 2_000  # of a part at most: seconds of work, so that little is lost with a worker
_one_at_a_time = Lock()  # the pipeline is not made for several threads of a worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What every part is scored with."""

    profiles: tuple[Profile, ...]
    settings: Settings
    name: str
    id_column: str | None
    text_column: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The parts of a job, and the file that the job is in; the scores of the parts are written beside it."""

    parts: tuple[Part, ...]
    file: Path
    columns: tuple[str | None, str]

    @property
    def left(self) -> list[Part]:
        """The parts that have no scores yet."""
        return [part for part in self.parts if not (self.file.parent / part.name).exists()]


def prepare(
    profiles: Sequence[Profile],
    postings: Path,
    folder: Path,
    settings: Settings = DEFAULT_SETTINGS,
    *,
    id_column: str | None = None,
    text_column: str | None = None,
    rows: int = ROWS,
) -> Prepared:
    """Return the parts of some postings and their job, in a folder made ready for their scores.

    What an earlier run of the same job left in the folder stays; what another left is removed. Raises InputError where
    the postings are no Parquet, or have no column of texts.
    """
    paths = parquet_files(postings)
    parts, names = find_parts(paths, rows)
    id_name, text_name = document_columns(names, str(postings), id_column=id_column, text_column=text_column)
    layers = tuple(path.resolve() for path in settings.layers)
    settings = replace(settings, layers=layers, as_of=settings.as_of or dt.date.today().replace(day=1))
    job = Job(profiles=tuple(profiles), settings=settings, name=str(postings), id_column=id_name, text_column=text_name)
    file = folder.resolve() / f"job-{_key(job, parts, (*paths, *layers))}.pickle"
    if not file.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        file.write_bytes(pickle.dumps(job))
    return Prepared(parts=tuple(parts), file=file, columns=(id_name, text_name))


def score_part(postings: pd.DataFrame, file: str) -> pd.DataFrame:
    """Write the scores of a part beside the file of its job; return how many postings it had."""
    import pandas as pd

    job, name = _load(file), postings[NAME].iloc[0]
    with _one_at_a_time:
        scores = score_frame(
            postings,
            resume=job.profiles,
            settings=job.settings,
            id_column=job.id_column,
            text_column=job.text_column,
            name=job.name,
        )
    target = Path(file).with_name(name)
    partial = target.with_name(f".{name}.{os.getpid()}")  # another worker may be at the same part, thought lost
    scores.to_parquet(partial, index=False)
    partial.replace(target)
    return pd.DataFrame({"postings": [len(postings)]})


@lru_cache(maxsize=1)
def _load(file: str) -> Job:
    job: Job = pickle.loads(Path(file).read_bytes())
    return job


def _key(job: Job, parts: Sequence[Part], files: Sequence[Path]) -> str:
    """Return what tells a job from others; files count by their size and time."""
    stats = [(path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    texts = [(profile.document.id, profile.document.text) for profile in job.profiles]
    told = repr((matcher.__version__, job.settings, job.id_column, job.text_column, parts, stats, texts))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]
