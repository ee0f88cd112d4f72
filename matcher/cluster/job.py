"""What the workers are told once, in a file beside the parts, and what they do with a part."""

from __future__ import annotations

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

from matcher.bulk.frame import score_sources
from matcher.bulk.near import sketch
from matcher.bulk.run import Options
from matcher.bulk.work import Kept
from matcher.cluster.parts import NAME, Part, find_parts, parquet_files
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.reading.given import frame_sources
from matcher.reading.tables import document_columns
from matcher.store.keys import scoring_digest, version_digest

if TYPE_CHECKING:
    import pandas as pd

ROWS = 2_000  # of a part at most: seconds of work, so that little is lost with a worker
DEFAULT_OPTIONS = Options()
PAIRS = 200_000  # of a part at most, so that its scores fit into memory
_one_at_a_time = Lock()  # the pipeline is not made for several threads of a worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """A Dask scheduler's address, the postings (a Parquet file, or a folder of them), and a folder for what is found.

    All machines have to see both at these paths. ``columns`` are the names of those of ids and texts, None for one that
    is to be found by itself. A part has so many ``rows`` at most.
    """

    address: str
    postings: Path
    folder: Path
    columns: tuple[str | None, str | None] = (None, None)
    rows: int = ROWS


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What every part is scored with; messages call the postings by ``name``."""

    people: tuple[Kept, ...]
    settings: Settings
    options: Options
    name: str
    id_column: str | None
    text_column: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The parts of a job, and the file that the job is in; what is found in the parts is written beside it."""

    parts: tuple[Part, ...]
    file: Path
    columns: tuple[str, ...]

    @property
    def left(self) -> list[Part]:
        """The parts that were not scored yet."""
        return [part for part in self.parts if not self.documents(part).exists()]

    def documents(self, part: Part) -> Path:
        """Return the file of a part's documents, which is written last."""
        return self.file.with_name(documents_name(part.name))

    def scores(self, part: Part) -> Path:
        """Return the file of a part's scores."""
        return self.file.with_name(part.name)


def documents_name(part: str) -> str:
    """Return the name of the file of a part's documents."""
    return part.replace("part-", "documents-")


def prepare(
    people: Sequence[Kept],
    cluster: Cluster,
    settings: Settings = DEFAULT_SETTINGS,
    options: Options = DEFAULT_OPTIONS,
) -> Prepared:
    """Return the parts of some postings and their job, in a folder made ready for what is found.

    What an earlier run of the same job left in the folder stays; what another left is removed. Raises InputError where
    the postings are no Parquet, or have no column of texts.
    """
    paths = parquet_files(cluster.postings)
    parts, names = find_parts(paths, max(1, min(cluster.rows, PAIRS // max(len(people), 1))))
    id_column, text_column = cluster.columns
    id_name, text_name = document_columns(names, str(cluster.postings), id_column=id_column, text_column=text_column)
    layers = tuple(path.resolve() for path in settings.layers)
    job = Job(
        people=tuple(people),
        settings=replace(settings, layers=layers),
        options=options,
        name=str(cluster.postings),
        id_column=id_name,
        text_column=text_name,
    )
    file = cluster.folder.resolve() / f"job-{_key(job, parts, (*paths, *layers))}.pickle"
    if not file.exists():
        shutil.rmtree(cluster.folder, ignore_errors=True)
        cluster.folder.mkdir(parents=True)
        file.write_bytes(pickle.dumps(job))
    columns = (text_name,) if id_name in (None, text_name) else (str(id_name), text_name)
    return Prepared(parts=tuple(parts), file=file, columns=columns)


def score_part(postings: pd.DataFrame, file: str) -> pd.DataFrame:
    """Write what is found in a part beside the file of its job; return how many postings it had."""
    import pandas as pd

    job, part = _load(file), Path(file).with_name(postings[NAME].iloc[0])
    with _one_at_a_time:
        columns = {"id_column": job.id_column, "text_column": job.text_column}
        sources = list(frame_sources(postings, job.name, **columns, of_file=True))
        scores = score_sources(sources, job.people, job.settings)
        scores = scores.set_axis(postings.index[scores.index])
    documents = scores.loc[~scores.index.duplicated(), ["posting", "error"]]
    if job.options.dedupe:
        documents["sketch"] = [sketch(str(text)) for text in postings[job.text_column]]
    _write(_wanted(scores[scores["error"] == ""], job.options), part)
    _write(documents, part.with_name(documents_name(part.name)))
    return pd.DataFrame({"postings": [len(postings)]})


def _wanted(scores: pd.DataFrame, options: Options) -> pd.DataFrame:
    """Return the rows that may come into the output: with folding, which comes later, the best may not be enough."""
    scores = scores[scores["score"] >= options.least].drop(columns="error")
    if options.top is None or options.dedupe:
        return scores
    by, other = ("posting", "resume") if options.by_posting else ("resume", "posting")
    order = scores.reset_index(drop=True).sort_values(["score", other], ascending=[False, True], kind="stable")
    best = order.groupby(by, sort=False).head(options.top).index.sort_values()
    return scores.iloc[best]


def _write(table: pd.DataFrame, target: Path) -> None:
    """Write a file that appears whole or not at all; another worker may be at the same part, thought lost."""
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    table.rename_axis("row").reset_index().to_parquet(partial, index=False)
    partial.replace(target)


@lru_cache(maxsize=1)
def _load(file: str) -> Job:
    job: Job = pickle.loads(Path(file).read_bytes())
    return job


def _key(job: Job, parts: Sequence[Part], files: Sequence[Path]) -> str:
    """Return what tells a job from others; files count by their size and time."""
    stats = [(path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    options = (job.options.top, job.options.least, job.options.by_posting, job.options.dedupe)
    code = version_digest() + scoring_digest(job.settings)
    told = repr((code, job.settings.month, replace(job, options=Options()), options, parts, stats))
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]
