"""Time the extraction pipeline beside spaCy's blank tokenizer on the same texts, and weigh it.

\b
python benchmarks/speed.py                                         # sample_data/, again and again
python benchmarks/speed.py POSTINGS.jsonl --documents 1000 --passes 5

Every pass runs all of them in turn, so that what slows the machine slows all; the figures are medians over the passes,
in seconds of one core's time, so that other work on the machine counts less. Only the batch is measured by the clock.

\b
blank tokenizer      spacy.blank("en").tokenizer as it comes, the base of all ratios
rules alone          find_mentions without trained components; the second row takes our tokenizer's own time off it
whole pipeline       find_mentions as everybody calls it, documents already read
from text            the same with make_document, which finds the sections
batch                the same over as many processes as there are cores, its mentions compared with the single calls'
memory, load         fresh processes: peak memory after reading all texts, and the time until the first one is read
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice
from pathlib import Path

import click
import spacy
from annotated import sample_documents, table_documents
from finders import phrase_matcher

from matcher import make_document
from matcher.nlp import create_pipeline, find_mentions
from matcher.values import Document, DocumentKind, Kind, Mention

RULES = ("skill_finder", "skill_ambiguity", "skill_unlisted", "skill_senses", "skill_context")
BASE, TOKENIZER, RULES_ALONE, WHOLE = "blank tokenizer", "our tokenizer", "rules alone", "whole pipeline"
CHUNK = 8
LOADS = 5
NOTHING: Mapping[str, list[str]] = {}
Work = Callable[[Document], object]

BLANK = "import spacy; nlp = spacy.blank('en'); read = nlp.tokenizer"
OURS = """from matcher import make_document
from matcher.nlp import find_mentions
from matcher.values import DocumentKind
read = lambda text: find_mentions(make_document(text, id='', kind=DocumentKind.POSTING))"""
CHILD = """import json, sys, time
start = time.perf_counter()
{load}
texts = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]
read(texts[0])
loaded = time.perf_counter() - start
for text in texts: read(text)
peak = next(line for line in open('/proc/self/status') if line.startswith('VmHWM'))
print(json.dumps([int(peak.split()[1]) / 1024, loaded]))"""  # not ru_maxrss: a child inherits its parent's


def works() -> dict[str, Work]:
    """Return what is timed, by name."""
    blank, nlp = spacy.blank("en").tokenizer, create_pipeline()
    return {
        BASE: lambda document: blank(document.text),
        TOKENIZER: lambda document: nlp.tokenizer(document.text),
        RULES_ALONE: find_mentions,
        WHOLE: find_mentions,
        "from text": lambda document: find_mentions(make_document(document.text, id="", kind=document.kind)),
        "PhraseMatcher": phrase_matcher((Kind.TECHNOLOGY, Kind.CONCEPT)),
    }


def median_seconds(
    timed: Mapping[str, Work],
    documents: Sequence[Document],
    passes: int,
    *,
    left_out: Mapping[str, list[str]] = NOTHING,
) -> dict[str, float]:
    """Return the seconds that each takes for a document, the median of the passes; some leave components out."""
    nlp = create_pipeline()
    seconds: dict[str, list[float]] = {name: [] for name in timed}
    for _ in range(passes):
        for name, work in timed.items():
            with nlp.select_pipes(disable=left_out.get(name, [])):
                start = time.process_time()
                for document in documents:
                    work(document)
                seconds[name].append((time.process_time() - start) / len(documents))
    return {name: statistics.median(found) for name, found in seconds.items()}


def batch_seconds(documents: Sequence[Document], jobs: int) -> float:
    """Return the seconds a document of a pool of processes, having checked that it finds what single calls find."""
    with ProcessPoolExecutor(jobs) as pool:
        list(pool.map(_mentions, documents[: CHUNK * jobs], chunksize=CHUNK))  # each process loads the pipeline
        start = time.perf_counter()
        found = list(pool.map(_mentions, documents, chunksize=CHUNK))
        seconds = (time.perf_counter() - start) / len(documents)
    for document, mentions in zip(reversed(documents), reversed(found), strict=True):
        if mentions != _mentions(document):
            raise SystemExit(f"{document.id}: a single call and the batch find different mentions")
    return seconds


def _mentions(document: Document) -> tuple[Mention, ...]:
    return find_mentions(document).mentions


def memory_and_load(texts: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Return MB and seconds of fresh processes that read these texts: the blank tokenizer's, and ours; medians."""
    measured: dict[str, list[list[float]]] = {BLANK: [], OURS: []}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.jsonl"
        path.write_text("".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")
        for _ in range(LOADS):
            for load, found in measured.items():
                command = [sys.executable, "-c", CHILD.format(load=load), str(path)]
                found.append(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))
    return {
        name: tuple(statistics.median(column) for column in zip(*measured[load], strict=True))
        for name, load in ((BASE, BLANK), (WHOLE, OURS))
    }


def spread(documents: Sequence[Document], limit: int) -> list[Document]:
    """Return so many documents from all over a table, which may be sorted."""
    if limit >= len(documents):
        return [*documents]
    return [documents[place * len(documents) // limit] for place in range(limit)]


def report(documents: Sequence[Document], passes: int, jobs: int) -> list[str]:
    """Return the lines of the report."""
    trained = [name for name in create_pipeline().pipe_names if name not in RULES]
    seconds = median_seconds(works(), documents, passes, left_out={RULES_ALONE: trained})
    rules = seconds[RULES_ALONE] - seconds[TOKENIZER]
    rows = list(seconds.items())
    rows.insert(3, ("rules, tokenizer off", rules))
    rows.append((f"batch, {jobs} processes", batch_seconds(documents, jobs)))
    lines = [
        f"{name:<22} {1 / each:>7.0f} postings/s  {seconds[BASE] / each:>5.2f} of the {BASE}" for name, each in rows
    ]
    (blank_mb, blank_load), (mb, load) = memory_and_load([document.text for document in documents]).values()
    return [
        *lines,
        "batch and single calls find the same mentions",
        f"{'memory, peak':<22} {mb:>7.0f} MB, {mb - blank_mb:.0f} MB above the {BASE}'s {blank_mb:.0f} MB",
        f"{'load to first result':<22} {load:>7.2f} s, {load / blank_load:.2f} times the {BASE}'s {blank_load:.2f} s",
    ]


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("postings", type=click.Path(exists=True, path_type=Path), required=False)
@click.option("--documents", "limit", type=click.IntRange(1), default=400, show_default=True, metavar="N")
@click.option("--passes", type=click.IntRange(1), default=5, show_default=True, metavar="N")
@click.option("--jobs", type=click.IntRange(1), default=os.cpu_count() or 1, show_default="the cores", metavar="N")
def main(postings: Path | None, limit: int, passes: int, jobs: int) -> None:
    """Print the table."""
    kind = DocumentKind.POSTING
    read = table_documents(postings, kind) if postings else sample_documents(kind)
    documents = list(islice(cycle(read.values()), limit)) if postings is None else spread(list(read.values()), limit)
    words = sum(len(document.text.split()) for document in documents) / len(documents)
    click.echo(f"{len(documents)} postings of {words:.0f} words on average, {passes} passes")
    for line in report(documents, passes, jobs):
        click.echo(line)


if __name__ == "__main__":
    main()
