"""What a run has in hand: its documents in order and the scores of pairs, in DuckDB, which keeps little in memory.

The scores of a long run stand in a file of their own, named by all that decides them, until the run is through: one
that was stopped finds them there and goes on.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from numpy.typing import NDArray

from matcher.bulk.near import ALIKE, BANDS, Families, bands, likeness
from matcher.values import DocumentKind

MEMORY = "128MB"
FLUSH = 512  # documents that are written at once
COMPARED = 4096  # pairs of sketches at once
FORGOTTEN = 7 * 24 * 3600  # seconds after which the scores of a run that nobody continued are deleted
SIDES = {DocumentKind.RESUME: 0, DocumentKind.POSTING: 1}
DOCUMENTS = "documents (side TINYINT, no BIGINT, id VARCHAR, data BLOB, sketch BLOB, error VARCHAR)"
SCORES = (
    "scores (resume BIGINT, posting BIGINT, score DOUBLE, band VARCHAR, essential_coverage DOUBLE, "
    "optional_coverage DOUBLE, matched VARCHAR, missing VARCHAR)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document in its place: what scoring needs of it, or why it could not be read."""

    id: str
    data: bytes | None = None
    sketch: bytes | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A readable document as it is scored: its place among all of its side, its id, what scoring needs of it."""

    number: int
    id: str
    data: bytes


class Work:
    """The documents and scores of one run; a context manager that leaves nothing behind."""

    def __init__(self, *, dedupe: bool = False) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="skillmatch-"))
        self.connection = duckdb.connect(
            config={"threads": 1, "memory_limit": MEMORY, "temp_directory": str(self._folder)}
        )
        self.connection.execute(f"CREATE TABLE {DOCUMENTS}")
        self.connection.execute("CREATE TABLE folded (no BIGINT, first BIGINT)")
        self._dedupe = dedupe
        self._waiting: dict[int, list[Document]] = {0: [], 1: []}
        self._counts = {0: 0, 1: 0}
        self._digest = blake2b(digest_size=16)
        self._kept: Path | None = None
        self._scores = "scores"
        if dedupe:
            self.connection.execute("CREATE TABLE bands (band TINYINT, hash UBIGINT, no BIGINT)")

    def __enter__(self) -> Work:
        return self

    def __exit__(self, kind: type[BaseException] | None, *fault: object) -> None:
        self.connection.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        if kind is None and self._kept is not None:
            self._kept.unlink(missing_ok=True)
            with suppress(OSError):  # others are at work there
                self._kept.parent.rmdir()

    def add(self, kind: DocumentKind, documents: Iterable[Document]) -> None:
        """Take the next documents of a side."""
        side = SIDES[kind]
        self._waiting[side] += documents
        if len(self._waiting[side]) >= FLUSH:
            self._flush(side)

    def _flush(self, side: int) -> None:
        items, self._waiting[side] = self._waiting[side], []
        if not items:
            return
        first = self._counts[side]
        self._counts[side] += len(items)
        for item in items:
            self._digest.update(repr((side, item.id, item.error)).encode("utf-8", "replace") + (item.data or b""))
        numbers = np.arange(first, first + len(items))
        self._insert(
            "documents",
            side=np.full(len(items), side, np.int8),
            no=numbers,
            id=column(item.id for item in items),
            data=column(item.data for item in items),
            sketch=column(item.sketch if self._dedupe else None for item in items),
            error=column(item.error for item in items),
        )
        known = [(number, item.sketch) for number, item in zip(numbers, items, strict=True) if item.sketch]
        if self._dedupe and known:
            hashes = bands([mark for _, mark in known])
            self._insert(
                "bands",
                band=np.tile(np.arange(BANDS, dtype=np.int8), len(known)),
                hash=hashes.ravel(),
                no=np.repeat(np.array([number for number, _ in known]), BANDS),
            )

    def _insert(self, table: str, **columns: NDArray[Any]) -> None:
        self.connection.register("fresh", columns)
        self.connection.execute(f"INSERT INTO {table} SELECT * FROM fresh")
        self.connection.unregister("fresh")

    def settle(self) -> int:
        """Finish both sides; where wanted, fold near-duplicate postings into the first one; return how many."""
        for side in self._waiting:
            self._flush(side)
        if not self._dedupe:
            return 0
        pairs = self.connection.cursor().execute(
            "WITH likely AS (SELECT no, min(no) OVER same AS first, lag(no) OVER (PARTITION BY band, hash ORDER BY no)"
            " AS before FROM bands WINDOW same AS (PARTITION BY band, hash)), "
            "pairs AS (SELECT DISTINCT no, unnest([first, before]) AS other FROM likely) "
            "SELECT a.no, b.no, a.sketch, b.sketch FROM pairs JOIN documents a ON a.side = 1 AND a.no = pairs.no "
            "JOIN documents b ON b.side = 1 AND b.no = other WHERE other < pairs.no ORDER BY a.no, b.no"
        )
        families = Families()
        while rows := pairs.fetchmany(COMPARED):
            alike = likeness([row[2] for row in rows], [row[3] for row in rows]) >= ALIKE
            for row in (rows[at] for at in np.flatnonzero(alike)):
                families.join(row[0], row[1])
        if folded := families.folded():
            numbers, first = np.array(folded).T
            self._insert("folded", no=numbers, first=first)
        return len(folded)

    def count(self, kind: DocumentKind) -> int:
        """Return how many documents of a side are scored."""
        (found,) = self.connection.execute(f"SELECT count(*) FROM {_scored(SIDES[kind])}").fetchone() or (0,)
        return int(found)

    def documents(self, kind: DocumentKind, *, size: int) -> Iterator[list[Kept]]:
        """Yield the documents of a side that are scored, in order, those of so many places at once."""
        side = SIDES[kind]
        query = f"SELECT no, id, data FROM {_scored(side)} AND no >= ? AND no < ? ORDER BY no"
        for first in range(0, self._counts[side], size):
            if found := self.connection.execute(query, [first, first + size]).fetchall():
                yield [Kept(number=number, id=id, data=data) for number, id, data in found]

    def keep_scores(self, folder: Path | None, decided_by: str, warn: Callable[[str], None]) -> set[int]:
        """Make a place for scores, on disk in a folder or for this run alone; return the steps that are done already.

        ``decided_by`` is what the scores rest on besides the documents.
        """
        if folder is not None:
            self._digest.update(decided_by.encode())
            path = folder / f"{self._digest.hexdigest()}.duckdb"
            try:
                folder.mkdir(parents=True, exist_ok=True)
                _forget(folder)
                self.connection.execute(f"ATTACH '{str(path).replace(chr(39), chr(39) * 2)}' AS kept")
                self.connection.execute(f"CREATE TABLE IF NOT EXISTS kept.{SCORES}")
                self.connection.execute("CREATE TABLE IF NOT EXISTS kept.steps (step BIGINT)")
                self._kept, self._scores = path, "kept.scores"
                return {step for (step,) in self.connection.execute("SELECT step FROM kept.steps").fetchall()}
            except (duckdb.Error, OSError) as exc:
                said = "another run holds it" if "lock" in str(exc) else str(exc).partition("\n")[0]
                warn(f"{path}: scores cannot be kept there ({said}): if this run is stopped, it scores again")
        self.connection.execute(f"CREATE TABLE {SCORES}")
        return set()

    def add_scores(self, step: int, columns: dict[str, NDArray[Any]]) -> None:
        """Take the scores of a step, all of them or none."""
        self.connection.execute("BEGIN")
        self._insert(self._scores, **columns)
        if self._kept is not None:
            self.connection.execute("INSERT INTO kept.steps VALUES (?)", [step])
        self.connection.execute("COMMIT")

    @property
    def has_scores(self) -> bool:
        """Whether any pair is among the scores."""
        return bool(self.connection.execute(f"SELECT 1 FROM {self._scores} LIMIT 1").fetchall())

    @property
    def scores(self) -> str:
        """The name of the table of scores."""
        return self._scores


def _scored(side: int) -> str:
    where = f"documents WHERE side = {side} AND data IS NOT NULL"
    return where + (" AND no NOT IN (SELECT no FROM folded)" if side else "")


def _forget(folder: Path) -> None:
    """Delete the scores of runs that were stopped long ago."""
    for path in folder.glob(f"{'[0-9a-f]' * 32}.duckdb*"):
        if time.time() - path.stat().st_mtime > FORGOTTEN:
            path.unlink(missing_ok=True)


def column(values: Iterable[object]) -> NDArray[np.object_]:
    """Return values as a column of objects."""
    found = list(values)
    made = np.empty(len(found), object)
    made[:] = found
    return made
