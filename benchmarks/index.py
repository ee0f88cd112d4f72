"""Build an index of generated postings, search it, and compare what is found with scoring every posting.

\b
python benchmarks/index.py --postings 100000 --queries 100
python benchmarks/index.py --postings 1000000 --queries 100 --exhaustive 10 --folder big.idx

No million texts are read: postings are mixtures. Each takes requirements and duties of one posting that was read (of
sample_data/, or of a table given as TEXTS), drops some, and takes others from postings of the same field, with other
counts and importance; so packed postings go straight to the writer. What reading texts takes is said apart
(benchmarks/speed.py measures it). Queries are the sample résumés, and mixtures of them: skills of one with some of
another dropped or added. Seconds are by the clock, beside those of processor time where processes may wait.
"""

from __future__ import annotations

import datetime as dt
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import click
import numpy as np
from annotated import SAMPLES

from matcher.bulk.ranking import read_all
from matcher.grid.packing import Packed, pack, unpack
from matcher.grid.scores import DIGITS, score_postings
from matcher.index import Hit, Index, open_index
from matcher.index.index import EXACT_BLOCK
from matcher.index.manifest import MANIFEST, new_manifest, write_manifest
from matcher.index.writing import SegmentWriter
from matcher.matching import Settings, read_requirements
from matcher.reading.sources import find_sources
from matcher.scoring.field import load_field_vectors
from matcher.values import DocumentKind, Profile, Requirements

SETTINGS = Settings(as_of=dt.date(2026, 11, 1))
NEAR = 30  # postings of the same field that a mixture takes from
TOP = 50
PLACES = ("Marrowby", "Fenwhistle", "Ostrava", "Delmere", "Kirkholt", "Sandvik Bay", "Port Ellery", "Lindum")
COLD = """import sys, time
start = time.perf_counter()
from matcher.cli import main
sys.argv = ["skillmatch", "search", *sys.argv[1:]]
main()
"""


def mixtures(asked: Sequence[Requirements], count: int, seed: int = 0) -> Iterator[Packed]:
    """Yield packed postings that are mixtures of postings of one field."""
    random = Random(seed)
    vectors = load_field_vectors()
    centres = np.stack([vectors.centre(item.items, SETTINGS.weights) for item in asked])
    near = [np.argsort(-(centres @ centre), kind="stable")[1 : NEAR + 1].tolist() for centre in centres]
    packed = [unpack(pack(item, SETTINGS)) for item in asked]
    for _ in range(count):
        place = random.randrange(len(asked))
        base, others = packed[place], [packed[at] for at in random.sample(near[place], min(3, len(near[place])))]
        rows = [row for row in base.requirements if random.random() < 0.7]
        rows += [row for other in others for row in other.requirements if random.random() < 0.12]
        own = {question[0]: (question, *_changed(*rest, random)) for question, *rest in rows or base.requirements[:1]}
        duties = [duty for item in (base, *others) for duty in item.duties if random.random() < 0.3]
        yield Packed(requirements=tuple(own.values()), duties=tuple(duties), years=base.years)


def _changed(importance: int, count: int, random: Random) -> tuple[int, int]:
    """Return another importance now and then, and another count."""
    chance = random.random()
    return (importance if chance < 0.8 else int(chance * 100) % 3), max(
        1, count + (-1, 0, 0, 0, 1)[int(chance * 1e6) % 5]
    )


def profiles(people: Sequence[Profile], count: int, seed: int = 1) -> list[Profile]:
    """Return the people themselves, then mixtures of two of them."""
    random = Random(seed)
    found = list(people[:count])
    while len(found) < count:
        one, other = random.sample(list(people), 2)
        held = {skill: item for skill, item in one.held.items() if random.random() < 0.8}
        held |= {skill: item for skill, item in other.held.items() if random.random() < 0.3}
        passages = [p for p in (*one.passages, *other.passages) if random.random() < 0.6]
        found.append(replace(one, held=dict(sorted(held.items())), passages=tuple(passages)))
    return found


def build(asked: Sequence[Requirements], folder: Path, count: int) -> tuple[float, float]:
    """Write an index; return the seconds of one core that the writer took, and the mixing beside it."""
    random = Random(2)
    writer = SegmentWriter(folder / "0001", 0, SETTINGS)
    mixing, start = 0.0, time.process_time()
    coming = mixtures(asked, count)
    for number in range(count):
        before = time.process_time()
        packed = next(coming)
        cells = {
            "title": f"Posting {number}", "location": random.choice(PLACES),
            "date": str(dt.date(2025, 1, 1) + dt.timedelta(days=random.randrange(700))),
            "salary": random.randrange(30_000, 120_000, 500),
        }  # fmt: skip
        mixing += time.process_time() - before
        writer.add(f"p{number:07}", packed, cells)
    record = writer.close()
    seconds = time.process_time() - start - mixing
    write_manifest(folder, replace(new_manifest(SETTINGS), segments=(record,)))
    return seconds, mixing


def best_of_all(index: Index, people: Sequence[Profile]) -> list[list[tuple[str, float]]]:
    """Return each profile's best postings with their scores, every posting scored exactly."""
    best: list[list[tuple[float, str]]] = [[] for _ in people]
    for segment in index.segments:
        for at in range(0, len(segment), EXACT_BLOCK):
            places = np.arange(at, min(at + EXACT_BLOCK, len(segment)))
            postings = segment.take(places)
            for found, person in zip(best, people, strict=True):
                shown = np.round(score_postings(person, postings).values, DIGITS)
                likely = np.argpartition(-shown, min(2 * TOP, len(shown) - 1))[: 2 * TOP]
                found += [(-float(shown[i]), segment.ids[places[i]]) for i in likely]
                found[:] = sorted(found)[:TOP]
    return [[(name, -score) for score, name in found] for found in best]


def cold(folder: Path, *more: str) -> list[float]:
    """Return the seconds of fresh processes that search, by the clock and, in turn, of the processor."""
    resume = str(next((SAMPLES / "resumes").glob("noor*")))
    seconds = []
    for _ in range(3):
        start, used = time.perf_counter(), processor()
        command = [sys.executable, "-c", COLD, resume, "--index", str(folder), "--as-of", "2026-11", *more]
        subprocess.run(command, check=True, capture_output=True)
        seconds += [time.perf_counter() - start, processor() - used]
    return seconds


def processor() -> float:
    """Return the seconds of the processor that processes started here took."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime


def told(seconds: Sequence[float]) -> str:
    """Return what cold() returned in words."""
    return ", ".join(f"{clock:.2f} ({busy:.2f})" for clock, busy in zip(seconds[::2], seconds[1::2], strict=True))


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("texts", required=False, type=click.Path(exists=True))
@click.option("--postings", "count", type=click.IntRange(1), default=100_000, show_default=True, metavar="N")
@click.option("--queries", type=click.IntRange(1), default=100, show_default=True, metavar="N")
@click.option("--exhaustive", type=int, metavar="N", help="Queries that are compared.  [default: all]")
@click.option("--limit", type=int, default=2000, show_default=True, help="How many of TEXTS are read.")
@click.option("--folder", type=click.Path(path_type=Path), help="Where the index goes; one that is there is used.")
def main(texts: str | None, count: int, queries: int, exhaustive: int | None, limit: int, folder: Path | None) -> None:
    """Print the figures."""
    people = read_all(find_sources(str(SAMPLES / "resumes")), DocumentKind.RESUME, SETTINGS)[0]
    asking = profiles([p for p in people if isinstance(p, Profile)], queries)
    with tempfile.TemporaryDirectory() as scratch:
        target = folder or Path(scratch) / "postings.idx"
        if not (target / MANIFEST).is_file():
            time_building(texts or str(SAMPLES / "postings"), limit, target, count)
        index = open_index(target, SETTINGS)
        size = index.bytes_on_disk
        click.echo(f"on disk           {size / 1e6:,.0f} MB, {size / len(index):,.0f} bytes a posting")
        found = time_searches(index, asking)
        where = "location = 'Marrowby' and date >= '2026-01-01'"
        start = time.perf_counter()
        index.search(asking[0], where=where)
        click.echo(f"with --where      {(time.perf_counter() - start) * 1000:.0f} ms")
        click.echo(f"search, cold      {told(cold(target))} s, whole processes (of these on the processor)")
        click.echo(f"  with --where    {told(cold(target, '--where', where))} s")
        if compared := asking[: queries if exhaustive is None else exhaustive]:
            compare_with_all(index, compared, found)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        click.echo(f"memory, peak      {peak:,.0f} MB, mapped files among it")


def time_building(texts: str, limit: int, target: Path, count: int) -> None:
    """Read texts and write so many postings mixed from them, and say how fast."""
    sources = find_sources(texts)[:limit]
    start = time.process_time()
    read = [read_requirements(source.read(DocumentKind.POSTING), SETTINGS) for source in sources]
    rate = len(sources) / (time.process_time() - start)
    click.echo(f"read              {len(sources)} texts, {rate:,.0f} a second of one core")
    seconds, mixing = build([item for item in read if item.items], target, count)
    click.echo(
        f"written           {count:,} postings, {count / seconds:,.0f} a second of one core"
        f" ({seconds:.0f} s; mixing them took {mixing:.0f} s more)"
    )


def time_searches(index: Index, asking: Sequence[Profile]) -> list[tuple[Hit, ...]]:
    """Return what each profile finds, and say how fast."""
    index.search(asking[0])  # what is loaded once
    clocks, busy, found = [], [], []
    for person in asking:
        start, used = time.perf_counter(), time.process_time()
        found.append(index.search(person, top=TOP))
        clocks.append(time.perf_counter() - start)
        busy.append(time.process_time() - used)
    for name, seconds in (("by the clock", clocks), ("processor time", busy)):
        middle, high = statistics.median(seconds), np.percentile(seconds, 95)
        click.echo(f"search, warm      {middle * 1000:.0f} ms, 95 % under {high * 1000:.0f} ms ({name})")
    return found


def compare_with_all(index: Index, asking: Sequence[Profile], found: Sequence[tuple[Hit, ...]]) -> None:
    """Say for how many profiles a search found what scoring every posting finds."""
    start = time.perf_counter()
    same = [
        [(hit.posting, hit.score) for hit in hits] == best
        for hits, best in zip(found, best_of_all(index, asking), strict=False)
    ]
    click.echo(
        f"top {TOP} as when every posting is scored: {sum(same)} of {len(same)} queries "
        f"({time.perf_counter() - start:.0f} s)"
    )


if __name__ == "__main__":
    main()
