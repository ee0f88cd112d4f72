"""Worker processes that may be lost: what hangs or crashes costs the one item that it was at, and the rest go on.

Each worker is handed a chunk of items and answers item by item, so it is known which one it was at. Results come in
the order of the chunks whatever the number of workers, and few chunks are under way at once.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
import traceback
import warnings
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from matcher.errors import SkillmatchError
from matcher.reading.limits import data_in_use

Tag = TypeVar("Tag")
MEMORY = 2 << 30  # bytes that a worker may take for itself
LIFETIME = 2048  # items after which a worker is replaced: what libraries remember of texts adds up
AHEAD = 2  # chunks a worker that may be under way or done before their turn
FORKS = sys.platform == "linux"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What stands for the result of an item whose worker was lost, and why."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """What stands for the result of an item that raised something.

    ``stop`` is set where no item can succeed: a taxonomy file that is wrong, an extra that is not installed.
    """

    name: str
    trace: str
    stop: SkillmatchError | None = None

    @property
    def reason(self) -> str:
        """What happened, without the text of the document that an error may quote."""
        if self.name == "MemoryError":
            return f"needs more than {MEMORY >> 30} GiB of memory"
        return f"makes skillmatch fail ({self.name}); please report it"


@dataclass(slots=True)
class _Chunk(Generic[Tag]):
    tag: Tag
    items: Sequence[Any]
    results: list[Any] = field(default_factory=list)

    @property
    def done(self) -> bool:
        return len(self.results) == len(self.items)


@dataclass(slots=True)
class _Worker:
    process: Any
    pipe: Connection
    chunk: _Chunk[Any] | None = None
    since: float = 0.0
    answered: int = 0


class Pool:
    """``jobs`` processes that apply ``act`` to items.

    On Linux they start as copies of this process, with everything that it has loaded.
    """

    def __init__(self, act: Callable[[Any], Any], *, jobs: int) -> None:
        self._act, self._jobs = act, jobs
        self._timeout: float | None = None
        self._context: Any = multiprocessing.get_context("fork" if FORKS else "spawn")
        self._workers: list[_Worker] = []

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *fault: object) -> None:
        for worker in list(self._workers):
            self._part_with(worker)

    def map(
        self, chunks: Iterable[tuple[Tag, Sequence[Any]]], timeout: float | None = None
    ) -> Iterator[tuple[Tag, list[Any]]]:
        """Yield each tag with the results of its items, in order; a Lost or Raised stands for what failed.

        Each item may take ``timeout`` seconds.
        """
        self._timeout = timeout
        coming = iter(chunks)
        queue: deque[_Chunk[Tag]] = deque()  # all that is under way or waits for its turn to be yielded
        idle: deque[_Chunk[Tag]] = deque()  # what no worker is at
        more = True
        while more or queue:
            while more and len(queue) < self._jobs * AHEAD and len(idle) < self._jobs:
                found = next(coming, None)
                if found is None:
                    more = False
                else:
                    queue.append(_Chunk(*found))
                    if found[1]:
                        idle.append(queue[-1])
                self._hand_out(idle)
            if queue and not queue[0].done:
                idle.extendleft(self._listen())
                self._hand_out(idle)
            while queue and queue[0].done:
                chunk = queue.popleft()
                yield chunk.tag, chunk.results

    def _hand_out(self, idle: deque[_Chunk[Any]]) -> None:
        """Give chunks to workers that have none, starting workers while there are fewer than wanted."""
        while idle:
            free = next((worker for worker in self._workers if worker.chunk is None), None)
            if free is not None and free.answered >= LIFETIME:
                self._part_with(free)
                free = None
            if free is None and len(self._workers) >= self._jobs:
                return
            worker = free or self._start()
            chunk = idle.popleft()
            try:
                worker.pipe.send(chunk.items[len(chunk.results) :])
            except OSError:  # it died while it had nothing to do
                self._part_with(worker)
                idle.appendleft(chunk)
                continue
            worker.chunk, worker.since = chunk, time.monotonic()

    def _listen(self) -> list[_Chunk[Any]]:
        """Take in what workers answer; return the chunks whose worker was lost."""
        busy = {worker.pipe: worker for worker in self._workers if worker.chunk is not None}
        rest = None
        if self._timeout is not None:
            rest = max(0.0, min(w.since for w in busy.values()) + self._timeout - time.monotonic())
        returned = []
        for pipe in wait(list(busy), rest):
            worker = busy[pipe]  # type: ignore[index]
            chunk = worker.chunk
            assert chunk is not None
            try:
                chunk.results.append(worker.pipe.recv())
                worker.since = time.monotonic()
                worker.answered += 1
            except (EOFError, OSError):
                returned += self._lose(worker, self._told(worker))
                continue
            if chunk.done:
                worker.chunk = None
        if self._timeout is not None:
            late = time.monotonic() - self._timeout
            for worker in [w for w in self._workers if w.chunk is not None and w.since <= late]:
                returned += self._lose(worker, f"took more than {self._timeout:g} seconds to read")
        return returned

    @staticmethod
    def _told(worker: _Worker) -> str:
        worker.process.join()
        code = worker.process.exitcode
        how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
        return f"ended the process that read it ({how})"

    def _lose(self, worker: _Worker, reason: str) -> list[_Chunk[Any]]:
        """Give a worker up; return its chunk, the item that it was at marked, where items are left."""
        self._part_with(worker)
        chunk = worker.chunk
        assert chunk is not None
        chunk.results.append(Lost(reason=reason))
        return [] if chunk.done else [chunk]

    def _part_with(self, worker: _Worker) -> None:
        worker.process.kill()
        worker.process.join()
        worker.pipe.close()
        self._workers.remove(worker)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        others = [worker.pipe for worker in self._workers] + [ours]
        inherited = others if FORKS else []
        process = self._context.Process(target=_serve, args=(theirs, inherited, self._act), daemon=True)
        with _quiet():
            process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours))
        return self._workers[-1]


def reason(result: object) -> str | None:
    """Return why an item has no result, None where it has one; raises what stops everything."""
    if isinstance(result, Raised) and result.stop is not None:
        raise result.stop
    return result.reason if isinstance(result, Lost | Raised) else None


def in_process(
    act: Callable[[Any], Any], chunks: Iterable[tuple[Tag, Sequence[Any]]], timeout: float | None = None
) -> Iterator[tuple[Tag, list[Any]]]:
    """Do what Pool.map does in this process, where nothing can be stopped: ``timeout`` is not heeded."""
    for tag, items in chunks:
        yield tag, [_result(act, item) for item in items]


@contextmanager
def _quiet() -> Iterator[None]:
    """Silence what libraries say about copies of a process: the copies use none of its threads."""
    name = "TOKENIZERS_PARALLELISM"
    before = os.environ.get(name)
    os.environ.setdefault(name, "false")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            yield
    finally:
        if before is None:
            del os.environ[name]


def _serve(pipe: Connection, inherited: Sequence[Connection], act: Callable[[Any], Any]) -> None:
    """Answer chunks until the pipe closes, which it does when the process that started this one is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for other in inherited:
        other.close()
    _limit_memory()
    try:
        while True:
            for item in pipe.recv():
                pipe.send(_result(act, item))
    except (EOFError, OSError):
        os._exit(0)


def _result(act: Callable[[Any], Any], item: Any) -> Any:
    try:
        return act(item)
    except SkillmatchError as exc:
        return Raised(name=type(exc).__name__, trace=traceback.format_exc(), stop=exc)
    except Exception as exc:  # noqa: BLE001 - the caller decides what it costs
        return Raised(name=type(exc).__name__, trace=traceback.format_exc())


def _limit_memory() -> None:
    """Let this process take so much more than it was born with."""
    used = data_in_use()
    if used is not None:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (used + MEMORY, used + MEMORY))
