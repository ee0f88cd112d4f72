"""The store: a DuckDB file that keeps what was understood of each document, by its key.

It is opened for a moment only, when a few hundred documents are looked up or added, so that runs at the same time
share it. Documents are added in batches, and a key leads to its batch: one that was read in the same order as before
is found with few look-ups. Whatever is the matter with the file costs a warning and never the run.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLE = "store.documents_1"  # a later way of keeping them takes the next number
FOREIGN = "SELECT 1 FROM duckdb_tables() WHERE database_name = 'store' AND NOT starts_with(table_name, 'documents_')"
ELSEWHERE = "name another file for it, or delete this one if it was a store: a store only saves time"
OPTIONS: dict[str, str | bool | int | float | list[str]] = {"threads": 1, "memory_limit": "128MB"}
ROW_GROUP = 2048  # rows that are rewritten at most when some are added
PATIENCE = 5.0  # seconds to wait for another run that has the store open
PAUSE = 0.02
LARGEST = 4 << 30  # bytes; a store that grew larger loses the older half of its documents
Kept = dict[bytes, bytes]


def default_store() -> Path | None:
    """Return where the store is when nobody says: in the user's cache folder; None for a user without a home."""
    folders = {"win32": "AppData/Local", "darwin": "Library/Caches"}
    base = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else None)
    try:
        folder = Path(base) if base else Path.home() / folders.get(sys.platform, ".cache")
    except RuntimeError:
        return None
    return folder / "skillmatch" / "documents.duckdb"


class Store:
    """What was understood of documents, on disk; ``warn`` is told once why it cannot be used."""

    def __init__(self, path: Path, *, warn: Callable[[str], None], patience: float = PATIENCE) -> None:
        self.path, self._warn, self._patience = path, warn, patience
        self._usable = True
        self._keys, self._batches = np.zeros(0, np.uint64), np.zeros(0, np.int32)
        self._last: tuple[int, Kept] = (-1, {})
        if _may_be_there(path):  # opened for writing, DuckDB folds in the journal that a killed run left beside it
            self._briefly(self._load, write=_may_be_there(path.with_name(f"{path.name}.wal")))

    def __len__(self) -> int:
        return len(self._keys)

    def find(self, keys: Iterable[bytes]) -> Kept:
        """Return what is kept of documents, by their keys; those that are not there are left out."""
        wanted: dict[int, set[bytes]] = {}
        for key in keys if len(self._keys) and self._usable else ():
            short = _short(key)
            for at in range(*(int(np.searchsorted(self._keys, short, side)) for side in ("left", "right"))):
                wanted.setdefault(int(self._batches[at]), set()).add(key)
        found = _those(self._last[1], wanted.pop(self._last[0], ()))
        if wanted:
            self._briefly(lambda connection: found.update(self._look_up(connection, wanted)))
        return found

    def _look_up(self, connection: DuckDBPyConnection, wanted: Mapping[int, Iterable[bytes]]) -> Kept:
        found: Kept = {}
        for batch, members in sorted(wanted.items()):
            rows = connection.execute(f"SELECT key, data FROM {TABLE} WHERE batch = ?", [batch]).fetchall()
            self._last = batch, dict(rows)
            found |= _those(self._last[1], members)
        return found

    def add(self, documents: Kept) -> None:
        """Keep what was understood of documents, all of them or none."""
        if not documents or not self._usable:
            return

        def insert(connection: DuckDBPyConnection) -> None:
            connection.execute(f"CREATE TABLE IF NOT EXISTS {TABLE} (batch INTEGER, key BLOB, data BLOB)")
            columns = {"key": _column(documents), "data": _column(documents.values())}
            connection.register("columns", columns)
            connection.execute(
                f"INSERT INTO {TABLE} SELECT (SELECT coalesce(max(batch), 0) + 1 FROM {TABLE}), key, data FROM columns"
            )

        self._briefly(insert, write=True)

    def tidy(self, largest: int = LARGEST) -> None:
        """Drop the older half of the documents where the file has grown too large and holds nothing else."""
        if self._usable and self.path.exists() and self.path.stat().st_size > largest:
            self._briefly(self._halve, write=True)

    def _halve(self, connection: DuckDBPyConnection) -> None:
        if connection.execute(FOREIGN).fetchone():  # they would be lost
            return
        smaller = self.path.with_name(f"{self.path.name}.{os.getpid()}.tmp")
        try:
            connection.execute(f"ATTACH {_quoted(smaller)} AS smaller (ROW_GROUP_SIZE {ROW_GROUP})")
            connection.execute(
                f"CREATE TABLE {TABLE.replace('store', 'smaller')} AS SELECT * FROM {TABLE} "
                f"WHERE batch > (SELECT median(batch) FROM {TABLE}) ORDER BY batch"
            )
            connection.execute("DETACH smaller")
            smaller.replace(self.path)
        finally:
            smaller.unlink(missing_ok=True)

    def _load(self, connection: DuckDBPyConnection) -> None:
        """Read the keys and where they lead to."""
        known = "SELECT 1 FROM duckdb_tables() WHERE database_name || '.' || table_name = ?"
        if not connection.execute(known, [TABLE]).fetchall():
            return
        rows = connection.execute(f"SELECT key, batch FROM {TABLE}").fetchnumpy()
        keys = np.frombuffer(b"".join(bytes(key[:8]) for key in rows["key"]), "<u8")
        order = np.argsort(keys, kind="stable")
        self._keys, self._batches = keys[order], np.asarray(rows["batch"])[order]

    def _briefly(self, act: Callable[[DuckDBPyConnection], None], *, write: bool = False) -> None:
        """Do something with the file open; what goes wrong is told, and the store is not used again in this run."""
        import duckdb

        until = time.monotonic() + self._patience
        while True:
            try:
                with duckdb.connect(config=OPTIONS) as connection:
                    self._attach(connection, write=write)
                    act(connection)
            except _NotAStoreError as exc:
                self._refuse(str(exc), f"; {ELSEWHERE}")
            except (duckdb.Error, OSError, ValueError) as exc:
                if "lock" in str(exc) and time.monotonic() < until:
                    time.sleep(PAUSE)
                    continue
                held = "lock" in str(exc)
                said = "another program holds it" if held else str(exc).partition("\n")[0]
                self._refuse(said, "" if held else "; it only saves time, so delete it where it is damaged")
            return

    def _refuse(self, said: str, advice: str) -> None:
        self._usable = False
        self._warn(f"{self.path}: the store cannot be used ({said}): this run goes on without it{advice}")

    def _attach(self, connection: DuckDBPyConnection, *, write: bool) -> None:
        if self.path.exists() and not _is_database(self.path):
            raise _NotAStoreError("it is no DuckDB file")
        if write:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        how = f"ROW_GROUP_SIZE {ROW_GROUP}" if write else "READ_ONLY"
        connection.execute(f"ATTACH {_quoted(self.path)} AS store ({how})")


class _NotAStoreError(Exception):
    """A file is something else, which nobody should be told to delete."""


def _may_be_there(path: Path) -> bool:
    """Tell whether a file exists, or stands where nobody may look."""
    try:
        return path.exists()
    except OSError:
        return True


def _is_database(path: Path) -> bool:
    """Tell whether a file is DuckDB's, or one that another run is just making."""
    with path.open("rb") as file:
        head = file.read(12)
    return not head or head.endswith(b"DUCK")


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _short(key: bytes) -> np.uint64:
    return np.uint64(int.from_bytes(key[:8], "little"))


def _those(kept: Kept, keys: Iterable[bytes]) -> Kept:
    return {key: kept[key] for key in keys if key in kept}


def _column(values: Iterable[bytes]) -> NDArray[np.object_]:
    found = list(values)
    column = np.empty(len(found), object)
    column[:] = found
    return column
