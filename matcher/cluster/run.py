"""A whole run on a cluster: résumés are read here, postings there; what was found is asked for as in a local run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, tee
from operator import itemgetter

from matcher.bulk.output import COLUMNS
from matcher.bulk.report import Report
from matcher.bulk.run import Options, run
from matcher.bulk.work import Document, Work
from matcher.cluster.client import run_parts
from matcher.cluster.job import DEFAULT_OPTIONS, Cluster, Prepared, prepare
from matcher.cluster.parts import Part
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.reading.sources import Source, Sources, unique
from matcher.values import DocumentKind

SCORES = ", ".join(COLUMNS[1:8])


@contextmanager
def run_on_cluster(
    resumes: Sources | Sequence[Source],
    cluster: Cluster,
    settings: Settings = DEFAULT_SETTINGS,
    options: Options = DEFAULT_OPTIONS,
    report: Report | None = None,
) -> Iterator[Work]:
    """Score every résumé against every posting on a cluster; what was found is that of a local run.

    It is there as long as the context lasts. The folder goes away with the context, and stays where the run is stopped:
    then the same run goes on from there.
    Raises InputError where the postings are no Parquet, and what run_parts does.
    """
    report, settings = report or Report(), settings.dated()
    with run((resumes, ()), settings, options, report) as work:
        people = [person for block in work.documents(DocumentKind.RESUME, size=1024) for person in block]
        job = prepare(people, cluster, settings, options)
        total, left = (sum(part.size for part in parts) for parts in (job.parts, job.left))
        report.begin("Scoring postings", total)
        try:
            with report.timed("cluster"):
                done = total - left
                for size in run_parts(job, cluster.address):
                    done += size
                    report.step(done, done / total)
        finally:
            report.end()
            if len(job.left) == len(job.parts):  # nothing that a later run could use
                shutil.rmtree(cluster.folder, ignore_errors=True)
        with report.timed("collect"):
            _collect(job, work, report)
            report.summary.folded = work.settle()
            work.connection.execute(f"DELETE FROM {work.scores} WHERE posting IN (SELECT no FROM folded)")
        report.summary.scored = work.count(DocumentKind.RESUME) * work.count(DocumentKind.POSTING)
        yield work
        shutil.rmtree(cluster.folder, ignore_errors=True)


def _collect(job: Prepared, work: Work, report: Report) -> None:
    """Take in what the workers found, part by part."""
    first = 0
    work.connection.execute("CREATE TABLE people AS SELECT no, id FROM documents WHERE side = 0")
    for part, found in groupby(_named(job, work), itemgetter(0)):
        documents = [
            Document(id=name, data=None if error else b"", sketch=sketch, error=error or None)
            for _, name, error, sketch in found
        ]
        for document in documents:
            if document.error:
                report.fault(document.error)
        report.summary.read += sum(not document.error for document in documents)
        work.add(DocumentKind.POSTING, documents)
        work.connection.execute(
            f"INSERT INTO {work.scores} (resume, {SCORES}) SELECT people.no, {first - part.row} + row, "
            f"{SCORES.partition(', ')[2]} FROM read_parquet(?) JOIN people ON people.id = resume ORDER BY row",
            [str(job.scores(part))],
        )
        first += len(documents)


def _named(job: Prepared, work: Work) -> Iterator[tuple[Part, str, str, bytes | None]]:
    """Yield each posting's part, name, error and sketch; names are made different as in a local run."""
    rows, same_rows = tee((part, *row) for part in job.parts for row in _documents(job, work, part))
    sources = unique(Source(id=name, path="", text="") for _, name, *_ in same_rows)
    for (part, _, error, sketch), source in zip(rows, sources, strict=True):
        yield part, source.id, error, sketch


def _documents(job: Prepared, work: Work, part: Part) -> list[tuple[str, str, bytes | None]]:
    """Return the id, error ("" for none) and sketch of each posting of a part."""
    query = "SELECT * EXCLUDE (row) FROM read_parquet(?) ORDER BY row"
    rows = work.connection.execute(query, [str(job.documents(part))]).fetchall()
    return [(name, error, *(rest or [None])) for name, error, *rest in rows]
