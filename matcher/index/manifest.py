"""An index's manifest: its segments with their files' sizes and digests, and what it was built with."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from matcher import __version__
from matcher.errors import InputError
from matcher.matching import Settings
from matcher.resources import data_path
from matcher.scoring.weights_file import dump_weights
from matcher.store.keys import EXTRACTION, SCORING

SCHEMA = "skillmatch/index/2"
MANIFEST, LOCK = "manifest.json", "lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentRecord:
    """A segment: its folder, how many postings it holds, its files' sizes and SHA-256, which postings were removed.

    ``removed`` names a file of places (little-endian int64), "" where none was.
    """

    name: str
    postings: int
    files: dict[str, tuple[int, str]]
    removed: str = ""
    removed_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What an index is made of and with; the digests are SHA-256."""

    segments: tuple[SegmentRecord, ...] = ()
    columns: tuple[str, ...] = ()
    made_with: str = __version__
    data: str = ""
    layers: str = ""
    weights: str = ""
    schema: str = field(default=SCHEMA)


def new_manifest(settings: Settings) -> Manifest:
    """Return the manifest of an empty index for these settings."""
    return Manifest(data=_data_digest(), layers=_layers_digest(settings), weights=_weights_digest(settings))


def read_manifest(path: Path) -> Manifest:
    """Return an index's manifest; raises InputError where there is none, or one of another format."""
    try:
        record = json.loads((path / MANIFEST).read_text(encoding="utf-8"))
        schema = record["schema"]
        if schema == SCHEMA:
            segments = [SegmentRecord(**{**item, "files": _pairs(item["files"])}) for item in record.pop("segments")]
            return Manifest(**{**record, "segments": tuple(segments), "columns": tuple(record["columns"])})
    except (FileNotFoundError, NotADirectoryError) as exc:
        if path.exists():
            raise InputError(f"{path} is no index: name the folder that `skillmatch index build` wrote") from exc
        raise InputError(f"{path}: no index is there; `skillmatch index build POSTINGS -o {path}` makes one") from exc
    except (OSError, ValueError, KeyError, TypeError) as exc:
        raise InputError(f"{path}: its {MANIFEST} is damaged ({exc}); build the index anew") from exc
    raise InputError(f"{path}: its format is {schema}, and this version reads {SCHEMA}; build the index anew")


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write a manifest, whole or not at all: with it an index changes from one state to the next."""
    fresh = path / f"{MANIFEST}.{os.getpid()}"
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path / MANIFEST)


def check_settings(path: Path, manifest: Manifest, settings: Settings) -> None:
    """Raise InputError where an index was built with other skills, models or weights than these."""
    if settings.embedder:
        raise InputError("an index is scored with the shipped embedder: use `skillmatch batch` for another one")
    ours = new_manifest(settings)
    for theirs, mine, said in (
        (manifest.data, ours.data, f"with the skills and models of another version ({manifest.made_with})"),
        (manifest.layers, ours.layers, "with another --taxonomy"),
        (manifest.weights, ours.weights, "with other --weights"),
    ):
        if theirs != mine:
            raise InputError(f"{path}: built {said}, so its scores would not be those of match; build it anew")


def check_files(path: Path, manifest: Manifest, *, thoroughly: bool = False) -> None:
    """Raise InputError where a file is missing or has another size, or with ``thoroughly`` other content."""
    for segment in manifest.segments:
        if segment.removed and not _has_size(path / segment.removed, 8 * segment.removed_count):
            raise InputError(f"{path}: {segment.removed} is missing or damaged; build the index anew")
        for name, (size, digest) in segment.files.items():
            file = path / segment.name / name
            said = ""
            if not file.is_file():
                said = "is missing"
            elif file.stat().st_size != size:
                said = f"has {file.stat().st_size} bytes, not {size}"
            elif thoroughly and digest_of(file) != digest:
                said = "was changed"
            if said:
                raise InputError(f"{path}: {segment.name}/{name} {said}; build the index anew")


def _has_size(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size


def digest_of(path: Path) -> str:
    """Return a file's SHA-256."""
    from hashlib import file_digest

    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold an index for writing; raises InputError while another process does."""
    lock = path / LOCK
    try:
        handle = _take(lock)
    except OSError as exc:
        raise InputError(f"{path}: cannot be written to ({exc.strerror}); check the folder's permissions") from exc
    if handle is None:
        raise InputError(f"{path}: another process is changing it; wait for it, or delete {lock} if none is")
    try:
        with os.fdopen(handle, "w") as file:
            file.write(str(os.getpid()))
        yield
    finally:
        lock.unlink(missing_ok=True)


def _take(lock: Path) -> int | None:
    """Return a handle of the new lock file, None while a living process holds it."""
    for _ in range(2):
        try:
            return os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
        except FileExistsError:
            if _lives(lock):
                return None
            lock.unlink(missing_ok=True)
    return None


def _lives(lock: Path) -> bool:
    try:
        os.kill(int(lock.read_text()), 0)
    except (ProcessLookupError, FileNotFoundError):
        return False
    except (ValueError, OSError):
        return True
    return True


def _pairs(files: dict[str, Any]) -> dict[str, tuple[int, str]]:
    return {name: (int(size), str(digest)) for name, (size, digest) in files.items()}


def _data_digest() -> str:
    digest = sha256()
    models = (data_path("models") / name for name in (*EXTRACTION, *SCORING))
    for path in (*sorted(data_path("taxonomy").rglob("*.jsonl")), *models):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _layers_digest(settings: Settings) -> str:
    digests = [sha256(Path(layer).read_bytes()).digest() for layer in settings.layers]
    return sha256(b"".join(digests)).hexdigest()


def _weights_digest(settings: Settings) -> str:
    return sha256(dump_weights(settings.weights).encode()).hexdigest()
