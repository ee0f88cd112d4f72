"""A whole run: documents are read, each once, then scored block by block; what it found is asked for with SQL."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from matcher.bulk.pool import FORKS, Pool, in_process, reason
from matcher.bulk.report import Report
from matcher.bulk.tasks import Reading, Scoring, perform, preload, reads_like_the_other_side, split
from matcher.bulk.work import Document, Work
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.reading.limits import cut_text
from matcher.reading.sources import Source, Sources, few
from matcher.store import Keys, Store
from matcher.values import DocumentKind
from matcher.warnings.mistaken import SWAPPED

GROUP = 512  # documents that are looked up at once …
GROUP_SIZE = 16 << 20  # … or so many bytes of them
CHUNK = 16  # documents a worker is handed
SAVED_EVERY, SAVED = 5.0, 4096  # seconds, documents: what a run that is killed reads again
PEOPLE = 64  # résumés of a block that is scored at once …
PAIRS = 32_768  # … against so many postings that about this many pairs come of it …
FEWEST, MOST = 512, 1024  # … but no fewer, and no more
MANY_STEPS = 16  # steps from which scores are kept for a run that is stopped
SCORING = "Scoring pairs"  # the last stage
Mapper = Callable[[Iterable[tuple[Any, Sequence[Any]]], float | None], Iterator[tuple[Any, list[Any]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to run: ``jobs`` processes beside this one (0: in this one, unprotected), ``timeout`` seconds a document.

    ``top`` keeps the best postings of each résumé (with ``by_posting``: résumés of each posting), ``least`` scores from
    there on (0-1), ``dedupe`` folds near-duplicate postings.
    """

    jobs: int = 0
    timeout: float | None = None
    store: Path | None = None
    top: int | None = None
    least: float = 0.0
    by_posting: bool = False
    dedupe: bool = False


@contextmanager
def run(
    sides: Sequence[Sources | Sequence[Source]],
    settings: Settings = DEFAULT_SETTINGS,
    options: Options = Options(),
    report: Report | None = None,
) -> Iterator[Work]:
    """Score every résumé (the first side) against every posting; what was found is there as long as the context lasts.

    Documents are read from the store where they are there, and added where they are not; a run that was stopped goes
    on where it was. Memory depends neither on the number of documents nor on that of pairs.
    """
    report, settings = report or Report(), settings.dated()
    with ExitStack() as stack:
        stack.callback(gc.unfreeze)  # what preload() froze
        work = stack.enter_context(Work(dedupe=options.dedupe))
        act = partial(perform, settings)
        mapper: Mapper = partial(in_process, act)
        if options.jobs:
            mapper = stack.enter_context(Pool(act, jobs=options.jobs)).map
        store = Store(options.store, warn=report.warn) if options.store else None
        reader = _Reader(settings, options, mapper, store, work, report)
        for sources, kind in zip(sides, (DocumentKind.RESUME, DocumentKind.POSTING), strict=True):
            with report.timed(f"read {kind}s"):
                reader.read(sources, kind)
        if reader.seems_swapped:
            report.warn(SWAPPED)
        with report.timed("fold"):
            report.summary.folded = work.settle()
        _score(work, settings, options, mapper, report)
        yield work
        if store is not None:
            store.tidy()


class _Reader:
    """Reads one side after the other, with the store before and after the workers."""

    def __init__(
        self, settings: Settings, options: Options, mapper: Mapper, store: Store | None, work: Work, report: Report
    ) -> None:
        self._settings, self._options, self._mapper = settings, options, mapper
        self._store, self._work, self._report = store, work, report
        self._keys = Keys(settings)
        self._alike = {kind: [0, 0] for kind in DocumentKind}  # documents of the right kind, and of the other
        self._fresh: dict[bytes, bytes] = {}
        self._saved = time.monotonic()
        self._loaded = not (options.jobs and FORKS)

    def read(self, sources: Sources | Sequence[Source], kind: DocumentKind) -> None:
        """Read the documents of a side."""
        total = sources.total if isinstance(sources, Sources) else len(sources)
        share = sources.share if isinstance(sources, Sources) else lambda: None
        self._report.begin(f"Reading {kind}s", total)
        done = 0
        try:
            for looked_up, results in self._mapper(self._chunks(sources, kind), self._options.timeout):
                answers = iter(results)
                documents = [self._document(kind, item, answers) for item in looked_up]
                self._work.add(kind, documents)
                done += len(documents)
                self._report.step(done, share())
                if time.monotonic() - self._saved > SAVED_EVERY or len(self._fresh) >= SAVED:
                    self._save()
        finally:
            self._save()
            self._report.end()
        for note in few(sources.notes()) if isinstance(sources, Sources) else ():
            self._report.warn(note)

    def _chunks(self, sources: Iterable[Source], kind: DocumentKind) -> Iterator[tuple[list[Any], list[Reading]]]:
        """Yield documents with their key and what is kept of them, and those that are to be read."""
        for group in _groups(self._cut(source) for source in sources):
            keys = [self._keys.key(source, kind) if self._store is not None else None for source in group]
            kept: dict[bytes, bytes] = {}
            if self._store is not None:
                with self._report.timed("look up"):
                    kept = self._store.find(key for key in keys if key)
            found = [(source, key, kept.get(key) if key else None) for source, key in zip(group, keys, strict=True)]
            if not self._loaded and any(data is None and not source.fault for source, _, data in found):
                preload(self._settings)
                self._loaded = True
            for start in range(0, len(found), CHUNK):
                part = found[start : start + CHUNK]
                yield part, [Reading(source=s, kind=kind) for s, _, data in part if data is None and not s.fault]

    def _cut(self, source: Source) -> Source:
        """Return a row whose text is no longer than a document may be."""
        text, said = cut_text(source.text or "", place(source))
        if not said:
            return source
        self._report.warn(said[0])
        return replace(source, text=text)

    def _document(
        self, kind: DocumentKind, found: tuple[Source, bytes | None, bytes | None], answers: Iterator[Any]
    ) -> Document:
        """Return a document (and its key, and what is kept of it) in its place, as a worker answers if need be."""
        source, key, kept = found
        if kept is not None:
            self._report.summary.from_store += 1
        answer = source.told(source.fault) or kept or next(answers)
        if isinstance(answer, bytes):
            self._report.summary.read += 1
            if kept is None and key is not None:
                self._fresh[key] = answer
            self._alike[kind][reads_like_the_other_side(answer)] += 1
            data, sketch = split(kind, answer)
            return Document(id=source.id, data=data, sketch=sketch)
        if why := reason(answer):
            answer = f"{place(source)} {why}"
        self._report.fault(answer)
        return Document(id=source.id, error=answer)

    @property
    def seems_swapped(self) -> bool:
        """Whether most documents of each side read like those of the other."""
        return all(other > right for right, other in self._alike.values())

    def _save(self) -> None:
        if self._store is not None:
            with self._report.timed("store"):
                self._store.add(self._fresh)
        self._fresh.clear()
        self._saved = time.monotonic()


def place(source: Source) -> str:
    """Return what messages call a source; one that is read blind by its number."""
    return source.id if source.hides else source.place


def _groups(sources: Iterable[Source]) -> Iterator[list[Source]]:
    """Yield sources with their bytes in hand, not too many at once."""
    group: list[Source] = []
    size = 0
    for source in map(Source.load, sources):
        group.append(source)
        size += len(source.data or b"") + len(source.text or "")
        if len(group) >= GROUP or size >= GROUP_SIZE:
            yield group
            group, size = [], 0
    if group:
        yield group


def _score(work: Work, settings: Settings, options: Options, mapper: Mapper, report: Report) -> None:
    people, asked = work.count(DocumentKind.RESUME), work.count(DocumentKind.POSTING)
    width = min(PEOPLE, max(people, 1))
    size = min(MOST, max(FEWEST, PAIRS // width))
    steps = -(-people // width) * -(-asked // size)
    folder = options.store.with_name(f"{options.store.name}.runs") if options.store and steps >= MANY_STEPS else None
    kept = (options.top, options.least, options.by_posting, options.dedupe)
    decided = repr((settings, settings.month, width, size, kept))
    done = work.keep_scores(folder, decided + _versions(settings), report.warn)
    report.begin(SCORING, people * asked)
    pairs = 0

    def tasks() -> Iterator[tuple[tuple[int, int], list[Scoring]]]:
        step = 0
        for resumes in work.documents(DocumentKind.RESUME, size=width):
            for postings in work.documents(DocumentKind.POSTING, size=size):
                task = Scoring(
                    resumes=resumes,
                    postings=postings,
                    top=options.top,
                    least=options.least,
                    by_posting=options.by_posting,
                )
                yield (step, len(resumes) * len(postings)), [] if step in done else [task]
                step += 1

    with report.timed("score"):
        for (step, count), results in mapper(tasks(), None):
            for columns in results:
                if why := reason(columns):
                    raise RuntimeError(f"scoring failed: {getattr(columns, 'trace', why)}")
                work.add_scores(step, columns)
            pairs += count
            report.step(pairs)
    report.end()
    report.summary.scored = pairs


def _versions(settings: Settings) -> str:
    """Return what else decides scores: code, models, files of the user's own."""
    from matcher.store.keys import scoring_digest

    return scoring_digest(settings).hex()
