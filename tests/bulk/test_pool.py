"""Worker processes: results in order, and a lost worker costs one item."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from matcher.bulk.pool import FORKS, Lost, Pool, Raised, in_process, reason
from matcher.errors import TaxonomyError

pytestmark = pytest.mark.skipif(not FORKS, reason="functions of a test module start only as copies of this process")


def square(item: int) -> int:
    return item * item


def stopped(_: int) -> int:
    """Raise what is wrong with a file of the user's."""
    raise TaxonomyError("own.csv: line 7")


def whoever(_: int) -> int:
    """Return which process this is."""
    return os.getpid()


def troubled(item: int) -> int:
    """Square a number; some of them hang, crash, or are too much."""
    if item == 3:
        time.sleep(600)
    if item == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    if item == 7:
        raise ValueError("secret text of a document")
    if item == 9:
        return len(bytearray(64 << 30))
    return item * item


def reasons(results: list[Any]) -> list[Any]:
    return [item.reason if isinstance(item, Lost | Raised) else item for item in results]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_chunks(jobs: int) -> None:
    chunks = [(number, list(range(number, number + number % 4))) for number in range(40)]
    with Pool(square, jobs=jobs) as pool:
        found = list(pool.map(chunks))
    assert found == [(number, [item * item for item in items]) for number, items in chunks]
    assert found == list(in_process(square, chunks))


def test_one_pool_serves_several_maps() -> None:
    with Pool(square, jobs=2) as pool:
        assert list(pool.map([("a", [1, 2])])) == [("a", [1, 4])]
        assert list(pool.map([])) == []
        assert list(pool.map([("b", [3])])) == [("b", [9])]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_hangs_crashes_fails_or_wants_too_much_costs_only_itself(jobs: int) -> None:
    with Pool(troubled, jobs=jobs) as pool:
        chunks = [(0, [1, 2, 3, 4]), (1, [5, 6]), (2, [7, 8, 9, 10])]
        found = [item for _, items in pool.map(chunks, 1.5) for item in items]
    assert reasons(found) == [
        1,
        4,
        "took more than 1.5 seconds to read",
        16,
        "ended the process that read it (SIGKILL)",
        36,
        "makes skillmatch fail (ValueError); please report it",
        64,
        "needs more than 2 GiB of memory",
        100,
    ]


def test_a_reason_never_quotes_a_document() -> None:
    (_, (found,)), *_ = in_process(troubled, [(0, [7])])
    assert isinstance(found, Raised)
    assert "secret" not in found.reason
    assert "secret" in found.trace


@pytest.mark.parametrize("jobs", [0, 1])
def test_what_no_item_can_succeed_with_stops_everything(jobs: int) -> None:
    with Pool(stopped, jobs=1) as pool:
        (_, (found,)), *_ = (pool.map if jobs else partial(in_process, stopped))([(0, [1])])
    with pytest.raises(TaxonomyError, match="line 7"):
        reason(found)
    assert reason(square(2)) is None


def test_few_chunks_are_taken_before_their_turn() -> None:
    taken: list[int] = []

    def endless() -> Iterator[tuple[int, list[int]]]:
        for number in range(10_000):
            taken.append(number)
            yield number, [number]

    with Pool(square, jobs=2) as pool:
        results = pool.map(endless())
        for _ in range(10):
            next(results)
    assert len(taken) <= 20


def test_workers_are_replaced_before_they_grow_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.bulk.pool.LIFETIME", 10)
    with Pool(whoever, jobs=2) as pool:
        found = [process for _, items in pool.map((number, [0] * 5) for number in range(20)) for process in items]
    assert all(found.count(process) <= 10 for process in found)


def test_workers_end_with_the_pool() -> None:
    with Pool(square, jobs=2) as pool:
        list(pool.map([(0, [1]), (1, [2]), (2, [3])]))
        processes = [worker.process.pid for worker in pool._workers]
        assert processes
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)
