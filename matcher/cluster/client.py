"""The side of the cluster that hands parts out and counts what comes back."""

from __future__ import annotations

import logging
import re
import socket
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any

import matcher
from matcher.cluster.job import Prepared, score_part
from matcher.cluster.parts import NAME, read_part
from matcher.errors import InputError
from matcher.resources import require

WAIT = 60  # seconds for the scheduler to answer, and for the first worker
LOGGERS = ("distributed", "tornado", "asyncio")
ADDRESS = re.compile(r"((tcp|tls)://)?(?P<host>[^/]+):(?P<port>\d+)/?")
RETRIES = 2  # of a part that failed on a fault of its machine, such as a full disk


def run_parts(job: Prepared, address: str) -> Iterator[int]:
    """Score the parts that have no scores yet; yield the number of postings of each as it is done, in any order.

    Raises InputError where no scheduler or worker answers, where a worker lacks this version of skillmatch or cannot
    see the files, and where a part ends one worker after the other.
    """
    frames, distributed = require("dask.dataframe", extra="dask"), require("distributed", extra="dask")
    import pandas as pd

    _quiet_loggers()
    left = job.left
    if not left:
        return
    with _connect(distributed, address) as client:
        _check(client, job.file)
        meta = pd.DataFrame({name: pd.Series(dtype=object) for name in (*job.columns, NAME)})
        postings = frames.from_map(read_part, left, columns=list(job.columns), meta=meta)
        done = postings.map_partitions(score_part, str(job.file), meta={"postings": "int64"}, enforce_metadata=False)
        sizes = client.compute(done.to_delayed(), retries=RETRIES)
        for part in distributed.as_completed(sizes):
            yield _size(part, distributed, address)


def _quiet_loggers() -> None:
    """Keep Dask and what it runs on from reporting with traces what is said here in words."""
    for name in (*LOGGERS, *logging.root.manager.loggerDict):
        if name.partition(".")[0] in LOGGERS:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _size(part: Any, distributed: Any, address: str) -> int:
    """Return the number of postings of a part that is done; raises InputError where it will never be."""
    again = "what is done is kept, and the same command goes on from there"
    try:
        return int(part.result()["postings"].sum())
    except distributed.KilledWorker as exc:
        raise InputError(
            f"a part of the postings ended every worker that took it: give workers more memory ({exc}); {again}"
        ) from exc
    except (CancelledError, distributed.comm.CommClosedError) as exc:
        raise InputError(f"the scheduler at {address} was lost ({exc}): start it anew; {again}") from exc
    except OSError as exc:
        raise InputError(f"a worker could not read the postings or write what it found ({exc}); {again}") from exc


def _connect(distributed: Any, address: str) -> Any:
    found = ADDRESS.fullmatch(address)
    if not found:
        raise InputError(f"{address!r} is not the address of a Dask scheduler, such as tcp://10.0.0.5:8786")
    start = f"start one with `dask scheduler`, and workers with `dask worker {address} --nthreads 1`"
    try:
        # Dask's own client tries for a minute, and complains once more when it is thrown away
        socket.create_connection((found["host"].strip("[]"), int(found["port"])), timeout=WAIT).close()
        client = distributed.Client(address, timeout=WAIT)
    except (OSError, ValueError, OverflowError) as exc:
        raise InputError(f"no Dask scheduler answers at {address} ({exc}): {start}") from exc
    try:
        client.wait_for_workers(1, timeout=WAIT)
    except TimeoutError as exc:
        client.close()
        raise InputError(f"the scheduler at {address} has no worker after {WAIT} seconds: {start}") from exc
    return client


def _check(client: Any, file: Path) -> None:
    """See that every worker has this version, and sees the file of the job."""
    for worker, found in client.run(_seen, str(file), on_error="return").items():
        if isinstance(found, Exception):
            raise InputError(
                f'the worker {worker} lacks skillmatch ({found}): pip install "skillmatch[dask]" there'
            ) from found
        version, there = found
        if version != matcher.__version__:
            raise InputError(
                f"the worker {worker} has skillmatch {version}, not {matcher.__version__}: install the same"
            )
        if not there:
            raise InputError(
                f"the worker {worker} does not see {file.parent}: write -o to a disk that all machines share"
            )


def _seen(file: str) -> tuple[str, bool]:
    return matcher.__version__, Path(file).exists()
