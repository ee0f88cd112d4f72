"""Read damaged files of every format, each within a bound of time and memory: python benchmarks/fuzz.py -n 1500

Counts what became a document, what one of our errors, and what neither; names the slowest input of each format.
"""

from __future__ import annotations

import multiprocessing
import resource
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import click

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "reading")]

SECONDS = 10  # per input
GIBIBYTES = 1  # address space of the process that reads


class Tally(NamedTuple):
    """What became of the inputs of one format."""

    documents: int
    errors: int
    faults: list[str]  # number and exception of what ended in neither
    slowest: float  # seconds of CPU time
    slowest_number: int


def read_damaged(name: str, first: int, count: int) -> Tally:
    """Read the damaged inputs of a format in this process, which must be a child of its own."""
    from format_samples import damaged

    from matcher.errors import InputError
    from matcher.reading import read_document

    resource.setrlimit(resource.RLIMIT_AS, (GIBIBYTES << 30, GIBIBYTES << 30))
    signal.signal(signal.SIGALRM, _too_slow)
    documents = errors = 0
    faults: list[str] = []
    slowest, slowest_number = 0.0, first
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        for number in range(first, first + count):
            path.write_bytes(damaged(name, number))
            start = time.process_time()
            signal.alarm(SECONDS)
            try:
                read_document(path)
                documents += 1
            except InputError:
                errors += 1
            except Exception as exc:  # noqa: BLE001 - whatever else is raised is what is looked for
                faults.append(f"{name} {number}: {exc!r}")
            signal.alarm(0)
            if (spent := time.process_time() - start) > slowest:
                slowest, slowest_number = spent, number
    return Tally(documents, errors, faults, slowest, slowest_number)


def _too_slow(*_: object) -> None:
    raise TimeoutError(f"more than {SECONDS} s")


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("-n", "--count", default=1500, show_default=True, help="Inputs of each format.")
@click.option("--first", default=0, show_default=True, help="Number of the first input.")
@click.option("--only", metavar="NAME", help="One sample, for example cv.docx.")
@click.option("-j", "--jobs", default=2, show_default=True, help="Processes.")
def main(count: int, first: int, only: str | None, jobs: int) -> None:
    """Print a line for each format, then every fault."""
    from format_samples import samples

    names = [only] if only else list(samples())
    context = multiprocessing.get_context("spawn")
    # a fresh process for each format, so that none inherits another's memory
    with context.Pool(jobs, maxtasksperchild=1) as pool:
        tallies = pool.starmap(read_damaged, [(name, first, count) for name in names], chunksize=1)
    click.echo(f"{'format':18}{'inputs':>8}{'documents':>11}{'errors':>8}{'faults':>8}{'slowest s':>11}  (input)")
    for name, tally in zip(names, tallies, strict=True):
        figures = f"{count:8}{tally.documents:11}{tally.errors:8}{len(tally.faults):8}{tally.slowest:11.2f}"
        click.echo(f"{name:18}{figures}  ({tally.slowest_number})")
    faults = [fault for tally in tallies for fault in tally.faults]
    click.echo("\n".join(faults) or f"all {count * len(names):,} inputs ended in a document or in an error of ours")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
