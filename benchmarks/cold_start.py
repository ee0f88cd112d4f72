"""Time the whole command as a fresh process beside ``spacy.blank("en")`` alone: python benchmarks/cold_start.py"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

import click

SAMPLES = Path(__file__).resolve().parent.parent / "sample_data"
RUNS = 9
COMMANDS = {
    "python -c \"import spacy; spacy.blank('en')\"": [sys.executable, "-c", "import spacy; spacy.blank('en')"],
    "skillmatch RESUME.pdf POSTING.txt": [
        sys.executable,
        "-m",
        "matcher",
        str(SAMPLES / "resumes" / "amara-okafor.pdf"),
        str(SAMPLES / "postings" / "ml-engineer.txt"),
    ],
}


def seconds(command: list[str]) -> float:
    """Return the wall time of one run."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Run both in turn, and print the medians and their ratio."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for command in COMMANDS.values():
        seconds(command)  # compile bytecode, warm the disk
    for _ in range(RUNS):
        for name, command in COMMANDS.items():
            times[name].append(seconds(command))
    for name, found in times.items():
        click.echo(f"{name:<48} median {statistics.median(found):.2f} s   fastest {min(found):.2f} s")
    blank, whole = (statistics.median(found) for found in times.values())
    click.echo(f"ratio {whole / blank:.2f} (of medians, {RUNS} runs each)")


if __name__ == "__main__":
    main()
