"""Measure skillmatch batch: rates, processes, memory, a million scores, and others that rank, side by side.

\b
python benchmarks/batch.py                                   # all of it on 1,000 made postings
python benchmarks/batch.py rate many -n 10000                # two parts of it on more
python benchmarks/batch.py memory -n 10000 -n 100000
python benchmarks/batch.py peers POSTINGS.parquet --resume CV.pdf

\b
rate    the whole command on one résumé from a Parquet file: postings a second of one core, and what two processes bring
memory  the most that all processes of the command hold at once (their shared pages counted once), at each -n
cluster the same rows from Dask (where it is installed) with 1, 2 and 4 worker processes of this machine
many    100 résumés against the same postings, as a multiple of one résumé against them
peers   seconds a posting, and how well the order agrees with graded pairs of sample_data/: the score, TF-IDF, MiniLM
        (where it is installed), and names looked up with spaCy's PhraseMatcher as SkillNER does

Each is measured in one run, so compare figures of a run with each other: machines differ, and are busy.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from threading import Event, Thread

import click
import numpy as np
from annotated import SAMPLES, sample_documents
from finders import phrase_matcher
from fit import read_graded
from fit_figures import ALL, AUC, WITHIN_RESUME, figures
from fit_scorers import OURS, Documents, Scorer, installed_minilm, scorers
from postings import write_postings

from matcher import read_document
from matcher.reading.sources import open_sources
from matcher.values import DocumentKind, Kind

RESUME = SAMPLES / "resumes" / "noor-haddadin.md"
MANY = 100
TURNS = 5
WORKERS = (1, 2, 4)
KEPT = 0.8  # of the lines of a sample résumé in one that is made of it
PEERS = (OURS, "TF-IDF cosine", "MiniLM, whole text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a command took: seconds by the clock and of all its processors, and its most memory in MiB."""

    seconds: float
    cpu: float
    memory: float


def run_batch(resumes: Path, postings: Path, output: Path, *options: str) -> Run:
    """Run the command without its store, and measure it with all processes that it starts."""
    command = [sys.executable, "-m", "matcher", "batch", str(resumes), str(postings), "-o", str(output), "--no-store"]
    start = time.perf_counter()
    with subprocess.Popen([*command, *options], stderr=subprocess.DEVNULL) as process, _watched(process.pid) as peak:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise click.ClickException(f"exit {process.returncode}: {' '.join(command)}")
    return Run(seconds=time.perf_counter() - start, cpu=usage.ru_utime + usage.ru_stime, memory=peak.memory)


class _watched:  # noqa: N801 - a context manager used as a function
    """Looks at the memory of a process and its children five times a second."""

    def __init__(self, pid: int) -> None:
        self.memory, self._pid, self._stop = 0.0, pid, Event()
        self._thread = Thread(target=self._watch)

    def __enter__(self) -> _watched:
        self._thread.start()
        return self

    def __exit__(self, *fault: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(0.2):
            self.memory = max(self.memory, sum(map(_memory, _family(self._pid))))


def _family(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from _family(int(child))


def _memory(pid: int) -> float:
    """Return a process's share of the memory in MiB (Linux), 0 where it has ended."""
    with suppress(OSError, StopIteration):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024
    return 0.0


def make_resumes(folder: Path) -> Path:
    """Write résumés that each hold some lines of a sample."""
    folder.mkdir()
    samples = [document.text.splitlines() for document in sample_documents(DocumentKind.RESUME).values()]
    for number in range(MANY):
        draw = random.Random(number)
        lines = [line for line in samples[number % len(samples)] if draw.random() < KEPT]
        (folder / f"r{number:03}.txt").write_text("\n".join(lines), encoding="utf-8")
    return folder


def rate(resume: Path, postings: Path, count: int, work: Path) -> Iterator[str]:
    """Yield the lines on one résumé: one process, then two."""
    write_postings(work / "one.parquet", 1)
    start = run_batch(resume, work / "one.parquet", work / "start.csv", "-j", "1")
    one = run_batch(resume, postings, work / "one.csv", "-j", "1")
    pace = count / (one.cpu - start.cpu)
    yield f"one process     {pace:7.0f} postings/s of a core, after a start of {start.cpu:.1f} s"
    two = run_batch(resume, postings, work / "two.csv", "-j", "2")
    faster, work_done = one.seconds / two.seconds, two.cpu / one.cpu
    yield f"two processes   {faster:7.2f} times as fast by the clock, {work_done:.2f} times the work"
    if (work / "one.csv").read_bytes() != (work / "two.csv").read_bytes():
        raise click.ClickException("one process and two wrote different tables")


def many(resume: Path, postings: Path, count: int, work: Path) -> Iterator[str]:
    """Yield the line on 100 résumés."""
    people = make_resumes(work / "people")
    one = run_batch(resume, postings, work / "one.csv", "-j", "1")
    hundred = run_batch(people, postings, work / "many.csv", "-j", "1")
    scores = MANY * count / hundred.cpu
    yield f"{MANY} résumés     {hundred.cpu / one.cpu:7.2f} times the work of one, {scores:,.0f} scores/s of a core"


def cluster(resume: Path, postings: Path, count: int, work: Path) -> Iterator[str]:
    """Yield a line for each number of Dask workers, having checked that they write what a local run does."""
    if find_spec("distributed") is None:
        yield 'cluster         not measured: pip install "skillmatch[dask]"'
        return
    from distributed import LocalCluster

    local = run_batch(resume, postings, work / "local.csv", "-j", "1")
    for workers in WORKERS:
        output = work / f"{workers}.csv"
        with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as found:
            first = run_batch(resume, postings, work / "warm.csv", "--dask", found.scheduler_address)
            again = run_batch(resume, postings, output, "--dask", found.scheduler_address)
        if output.read_bytes() != (work / "local.csv").read_bytes():
            raise click.ClickException(f"{workers} workers and a local run wrote different tables")
        yield (
            f"{workers} workers       {local.seconds / again.seconds:7.2f} times as fast as one local process by the "
            f"clock ({local.seconds / first.seconds:.2f} with the workers' first loading); the same bytes"
        )


names_matcher = cache(phrase_matcher)  # which takes a second to build


def phrase_share(resumes: Documents, postings: Documents) -> np.ndarray:
    """Return the share of the names found in a posting that are found in the résumé; every name counts once."""
    find = names_matcher((Kind.TECHNOLOGY, Kind.CONCEPT))
    held, asked = ([{m.skill for m in find(document).mentions} for document in side] for side in (resumes, postings))
    return np.array([[len(mine & wanted) / max(len(wanted), 1) for wanted in asked] for mine in held])


def peers(resume: Path, postings: Path, count: int, work: Path) -> Iterator[str]:
    """Yield a Markdown table: time on these postings, agreement with the sample's graded pairs."""
    known = scorers(installed_minilm())
    candidates: dict[str, Scorer] = {name: known[name] for name in PEERS if name in known}
    candidates["PhraseMatcher, share of names"] = phrase_share
    sides = sample_documents(DocumentKind.RESUME), sample_documents(DocumentKind.POSTING)
    graded = read_graded(*sides, SAMPLES / "gold" / "fit.gold.jsonl")
    person = read_document(resume, kind=DocumentKind.RESUME)
    documents = [source.read(DocumentKind.POSTING) for source in islice(open_sources(str(postings)), count)]
    yield f"| {len(documents)} postings, one résumé | ms a posting | times ours | {ALL} | {WITHIN_RESUME} | {AUC} |"
    yield "|---|--:|--:|--:|--:|--:|"
    agreement = {  # and warms them up
        name: figures(scorer(graded.resumes, graded.postings), graded.cover, graded.grade)
        for name, scorer in candidates.items()
    }
    taken: dict[str, list[float]] = {name: [] for name in candidates}
    for turn in range(TURNS):  # by turns, so that what else the machine does falls on all alike
        for name, scorer in candidates.items():
            start = time.process_time()
            scorer([person], documents[turn::TURNS])
            taken[name].append(1000 * (time.process_time() - start) / len(documents[turn::TURNS]))
    first = statistics.median(taken[OURS])
    for name, found in agreement.items():
        each = statistics.median(taken[name])
        cells = " | ".join(f"{float(found[figure]):.3f}" for figure in (ALL, WITHIN_RESUME, AUC))
        yield f"| {name} | {each:.2f} | {each / first:.2f} | {cells} |"


def memory(resume: Path, postings: Path, count: int, work: Path) -> Iterator[str]:
    """Yield the line on memory."""
    taken = run_batch(resume, postings, work / "memory.csv")
    pace = count / taken.seconds
    yield f"memory          {taken.memory:7.0f} MiB at most with {count:,} postings, {pace:.0f} of them a second"


Part = Callable[[Path, Path, int, Path], Iterator[str]]
MEASURES: dict[str, Part] = {"rate": rate, "memory": memory, "many": many, "cluster": cluster, "peers": peers}


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("what", nargs=-1)
@click.option("-n", "--rows", "counts", type=click.IntRange(1), multiple=True, default=(1000,), show_default=True)
@click.option("--resume", type=click.Path(exists=True, path_type=Path), default=RESUME)
def main(what: Sequence[str], counts: Sequence[int], resume: Path) -> None:
    """Print what was measured."""
    given = next((Path(name) for name in what if name not in MEASURES), None)
    chosen = [name for name in what if name in MEASURES] or list(MEASURES)
    if given and not given.exists():
        raise click.UsageError(f"{given}: no such table, and none of {', '.join(MEASURES)}")
    click.echo(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} processes running or waiting before the start")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            work = Path(folder)
            postings = given or work / "postings.parquet"
            if given is None:
                write_postings(postings, count)
            total = count if given is None else open_sources(str(given)).total or count
            for name in chosen:
                for line in MEASURES[name](resume, postings, total, work):
                    click.echo(line)


if __name__ == "__main__":
    main()
