"""Make an index of postings, or add to one: documents are read by several processes, each once."""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path

from matcher.bulk.pool import Lost, Pool, Raised, in_process
from matcher.bulk.tasks import Reading, preload, read, split
from matcher.errors import InputError
from matcher.grid.packing import unpack
from matcher.index.index import Index, remove_places
from matcher.index.manifest import (
    MANIFEST,
    Manifest,
    check_files,
    check_settings,
    locked,
    new_manifest,
    read_manifest,
    write_manifest,
)
from matcher.index.writing import SegmentWriter
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.reading.sources import Source, Sources
from matcher.values import DocumentKind

CHUNK = 32
TIMEOUT = 120.0  # seconds for a document
FAULTS = 1000  # that are kept with their reasons
LONGEST = 2_000  # characters of a cell
Progress = Callable[[int], None]


@dataclass(slots=True, kw_only=True)
class Built:
    """What came of building: postings added, those that took the place of one with the same id, and the faults."""

    added: int = 0
    replaced: int = 0
    failed: int = 0
    faults: list[tuple[str, str]] = field(default_factory=list)


def build_index(
    sources: Iterable[Source],
    path: str | Path,
    settings: Settings = DEFAULT_SETTINGS,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Built:
    """Make an index, whole or not at all; an index that was there is replaced.

    Raises InputError where something else is there, or where no posting could be read.
    """
    target = Path(path)
    if target.exists() and not (target / MANIFEST).is_file() and (not target.is_dir() or any(target.iterdir())):
        raise InputError(f"{target}: something else is there already; give the index another name")
    with _scratch(target.parent, target.name) as folder:
        built, manifest = _write(sources, folder, new_manifest(_checked(settings)), settings, jobs, progress)
        write_manifest(folder, manifest)
        _put(folder, target)
    return built


def add_postings(
    sources: Iterable[Source],
    path: str | Path,
    settings: Settings = DEFAULT_SETTINGS,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Built:
    """Add postings to an index, all or none; one with the id of a posting that is there takes its place.

    Raises InputError where there is no index, or where no posting could be read.
    """
    target = Path(path)
    with locked(target):
        before = read_manifest(target)
        check_settings(target, before, settings)
        check_files(target, before)
        with _scratch(target, "new") as folder:
            built, manifest = _write(sources, folder, before, settings, jobs, progress)
            name = manifest.segments[-1].name
            shutil.rmtree(target / name, ignore_errors=True)  # of a run that was stopped
            (folder / name).replace(target / name)
            there = Index(target, before, settings)
            fresh = Index(target, replace(manifest, segments=manifest.segments[-1:]), settings)
            gone = there.find(fresh.segments[0].ids.all())
            built.replaced = len(gone)
            write_manifest(target, remove_places(target, manifest, gone.values()))
    return built


def _checked(settings: Settings) -> Settings:
    if settings.embedder:
        raise InputError("an index is built with the shipped embedder: leave --embedder out")
    return settings


def _write(
    sources: Iterable[Source],
    folder: Path,
    manifest: Manifest,
    settings: Settings,
    jobs: int,
    progress: Progress | None,
) -> tuple[Built, Manifest]:
    """Write a further segment into a folder; return what came of it and the manifest with it."""
    number = len(manifest.segments)
    writer = SegmentWriter(folder / f"{number + 1:04}", number, settings)
    built = Built()
    act = partial(_read, settings=settings)
    chunks = _chunks(sources)
    if jobs > 1:
        preload(settings)
    with Pool(act, jobs=jobs) as pool, ExitStack() as stack:
        stack.callback(gc.unfreeze)  # what preload() froze
        for batch, results in pool.map(chunks, TIMEOUT) if jobs > 1 else in_process(act, chunks):
            for source, result in zip(batch, results, strict=True):
                if isinstance(result, bytes):
                    packed, _ = split(DocumentKind.POSTING, result)
                    writer.add(source.id, unpack(packed), _cells(source))
                    built.added += 1
                else:
                    built.failed += 1
                    if len(built.faults) < FAULTS:
                        said = result.reason if isinstance(result, Lost | Raised) else result
                        built.faults.append((source.id, said))
            if progress:
                progress(built.added + built.failed)
    if not built.added:
        notes = sources.notes() if isinstance(sources, Sources) else []
        reasons = [*(said for _, said in built.faults), *notes]
        raise InputError(f"no posting could be read{f': {reasons[0]}' if reasons else ''}")
    record = writer.close()
    columns = tuple(dict.fromkeys((*manifest.columns, *writer.columns)))
    return built, replace(manifest, segments=(*manifest.segments, record), columns=columns)


def _read(source: Source, *, settings: Settings) -> bytes | str:
    return read(Reading(source=source, kind=DocumentKind.POSTING), settings)


def _chunks(sources: Iterable[Source]) -> Iterator[tuple[Sequence[Source], Sequence[Source]]]:
    coming = iter(sources)
    while batch := list(islice(coming, CHUNK)):
        yield batch, batch


def _cells(source: Source) -> dict[str, object]:
    """Return the other cells of a table's row, long ones cut."""
    return {
        name: cell[:LONGEST] if isinstance(cell, str) else cell
        for name, cell in (source.columns or {"path": source.path}).items()
    }


@contextmanager
def _scratch(parent: Path, name: str) -> Iterator[Path]:
    """Lend a folder beside the target that is gone afterwards, whatever happens."""
    try:
        folder = Path(tempfile.mkdtemp(dir=parent, prefix=f".{name}."))
    except OSError as exc:
        raise InputError(f"cannot write into {parent}: {exc.strerror}; check that the folder exists") from exc
    try:
        folder.chmod(0o755)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _put(folder: Path, target: Path) -> None:
    """Put a finished folder in its place; what was there goes last."""
    with _scratch(target.parent, target.name) as aside:
        if target.exists():
            target.replace(aside / "old")
        folder.replace(target)
