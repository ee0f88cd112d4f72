"""``skillmatch batch``: every résumé against every posting, as a table."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli import INTERRUPTED
from matcher.cli.options import (
    STDOUT,
    blind_option,
    chosen_format,
    column_options,
    jobs_option,
    one_stdin,
    page_for,
    score_options,
    split_option,
)
from matcher.cli.output import made_file, output_options, write

if TYPE_CHECKING:
    from matcher.bulk.output import View
    from matcher.bulk.report import Report
    from matcher.bulk.run import Options
    from matcher.bulk.work import Work
    from matcher.cluster import Cluster
    from matcher.matching import Settings
    from matcher.reading.sources import Sources

BINARY = ("parquet", "duckdb")
FORMATS = ("csv", "jsonl", "parquet", "duckdb", "table")
SUFFIXES = {".csv": "csv", ".jsonl": "jsonl", ".parquet": "parquet", ".duckdb": "duckdb", ".txt": "table"}
SORTS = ("rank", "score", "resume", "posting")
HELD = "SELECT table_name FROM duckdb_tables() UNION SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1"
SHOWN = 10  # rows of a group in a table on the terminal
GOES_ON = "the same command goes on where it was"
STARTS_ANEW = "nothing was kept, so the same command starts anew"
Columns = tuple[str | None, str | None]  # of ids and of texts
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


@click.command("batch")
@click.argument("resumes")
@click.argument("postings")
@click.option(
    "-f",
    "--format",
    type=click.Choice(FORMATS),
    help="[default: by the file's suffix; a table on a terminal, csv elsewhere]",
)
@click.option(
    "--top",
    type=click.IntRange(1),
    metavar="N",
    help="Only the N best postings of each résumé, or with --by posting the N best résumés of each posting.",
)
@click.option("--min-score", type=click.FloatRange(0, 100), default=0.0, metavar="PERCENT", help="Only from there on.")
@click.option(
    "--by",
    type=click.Choice(["resume", "posting"]),
    default="resume",
    show_default=True,
    help="What rows are grouped and ranked by: postings for each résumé, or résumés for each posting.",
)
@click.option("--sort", type=click.Choice(SORTS), default="rank", show_default=True, help="The order of the rows.")
@click.option("--dedupe", is_flag=True, help="Fold near-duplicate postings; the column duplicates names them.")
@jobs_option
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="The longest that a document may take.",
)
@click.option("--dask", metavar="ADDRESS", help="Read and score the postings, Parquet, on this Dask cluster.")
@column_options
@click.option(
    "--store",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Keep what was understood of documents here.  [default: in your cache folder]",
)
@click.option("--no-store", is_flag=True, help="Keep nothing, and look nothing up.")
@click.option("--log-format", type=click.Choice(["text", "json"]), default="text", help="Of messages.  [default: text]")
@click.option("--profile", is_flag=True, help="Say how long each stage took.")
@blind_option
@split_option
@output_options
@score_options
def command(
    resumes: str,
    postings: str,
    format: str | None,
    dask: str | None,
    id_column: str | None,
    text_column: str | None,
    store: Path | None,
    no_store: bool,
    log_format: str,
    profile: bool,
    blind: bool,
    split: bool,
    output: str | None,
    settings: Settings,
    **ways: Any,
) -> None:
    """Score every résumé in RESUMES against every posting in POSTINGS.

    Each is a file, a folder, a quoted glob, a table (.csv, .jsonl, .parquet) whose rows are documents, or - for
    standard input. A document that cannot be read gets a row with its error, and the rest go on. A run that was
    stopped goes on where it was when it is started again. The columns matched and missing hold what is met in full and
    not at all; what is met in part stands in neither.

    \b
    skillmatch batch resumes/ postings/
    skillmatch batch resumes/ postings/ -o scores.csv
    skillmatch batch resume.pdf postings.parquet --text-column body --top 50 --dedupe -o best.jsonl
    """
    if store and no_store:
        raise click.UsageError("--store and --no-store exclude each other")
    chosen = _checked(resumes, postings, format, output, dask=dask, split=split)
    for name in THREADS:  # read when numpy is loaded: the processes are parallel enough
        os.environ.setdefault(name, "1")
    from matcher.cli.progress import Log, Progress
    from matcher.store import default_store

    columns = (id_column, text_column)
    sides = _sides((resumes,) if dask else (resumes, postings), columns, ocr=settings.ocr, split=split, blind=blind)
    options, view = _options(store=None if no_store else store or default_store(), **ways)
    report = Log() if log_format == "json" else Progress()
    cluster = _cluster(dask, postings, output, columns) if dask else None
    try:
        with _running(sides, cluster, settings, options, report) as work, report.timed("write"):
            _write(work, view, chosen, output)
            if report.summary.scored and not work.has_scores:
                report.warn(f"no pair reaches {options.least * 100:.4g} %")
    except KeyboardInterrupt:
        report.warn(f"stopped; {STARTS_ANEW if no_store else GOES_ON}")
        sys.exit(INTERRUPTED)
    report.conclude(profile=profile)
    if not report.summary.scored:
        sys.exit(1)


def _checked(
    resumes: str, postings: str, format: str | None, output: str | None, *, dask: str | None, split: bool
) -> str:
    """Return the format to write; refuse what cannot be read or shown."""
    one_stdin(resumes, postings, names="RESUMES and POSTINGS")
    if dask and output in (None, "-"):
        raise click.UsageError("--dask needs -o FILE, on a disk that all machines share")
    if dask and split:
        raise click.UsageError("--dask reads a posting a row: it cannot be used with --split")
    chosen = chosen_format(format, output, SUFFIXES, "table" if sys.stdout.isatty() else "csv")
    if chosen in BINARY and output in (None, STDOUT) and sys.stdout.isatty():
        raise click.UsageError("this format cannot be shown in a terminal: write it to a file with -o")
    if chosen == "duckdb" and output not in (None, STDOUT):
        _spare(Path(str(output)))
    return chosen


def _spare(path: Path) -> None:
    """Refuse to put the scores in the place of a database that holds something else."""
    import duckdb

    if not path.is_file():
        return
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            held = [name for (name,) in connection.execute(HELD).fetchall()]
    except duckdb.Error as exc:
        if "lock" in str(exc):
            raise click.UsageError(f"{path}: another program has it open: give the output another name") from exc
        return
    if others := [name for name in held if name != "scores"]:
        raise click.UsageError(f"{path} holds other tables ({', '.join(others)}): give the output a file of its own")


def _sides(sides: Sequence[str], columns: Columns, *, ocr: str | None, split: bool, blind: bool) -> list[Sources]:
    """Return résumés and, if they are read here, postings as they are to be read."""
    from matcher.reading.source_ways import blinded, parted
    from matcher.reading.sources import open_sources

    id_column, text_column = columns
    opened = [open_sources(side, id_column=id_column, text_column=text_column, ocr=ocr) for side in sides]
    if split:
        opened[1] = parted(opened[1])
    return [blinded(side, people=not number) for number, side in enumerate(opened)] if blind else opened


def _options(
    *,
    store: Path | None,
    jobs: int,
    timeout: float,
    top: int | None,
    min_score: float,
    by: str,
    sort: str,
    dedupe: bool,
) -> tuple[Options, View]:
    """Return how to run, and which rows to show in which order."""
    from matcher.bulk.output import View
    from matcher.bulk.run import Options

    by_posting = by == "posting"
    options = Options(
        jobs=jobs,
        timeout=timeout,
        store=store,
        top=top,
        least=min_score / 100,
        by_posting=by_posting,
        dedupe=dedupe,
    )
    return options, View(top=top, by_posting=by_posting, sort=sort, dedupe=dedupe)


def _cluster(address: str, postings: str, output: str | None, columns: Columns) -> Cluster:
    from matcher.cluster import Cluster

    return Cluster(address=address, postings=Path(postings), folder=Path(f"{output}.parts"), columns=columns)


def _running(
    sides: Sequence[Sources],
    cluster: Cluster | None,
    settings: Settings,
    options: Options,
    report: Report,
) -> AbstractContextManager[Work]:
    """Return the run, here or on a cluster."""
    if cluster is None:
        from matcher.bulk.run import run

        return run(sides, settings, options, report)
    from matcher.cluster import run_on_cluster

    return run_on_cluster(sides[0], cluster, settings, options, report)


def _write(work: Work, view: View, format: str, output: str | None) -> None:
    """Write the rows, as a file that appears whole or not at all."""
    from matcher.bulk.output import fetch, write_rows

    if format != "table":
        with made_file(output) as path:
            write_rows(work, view, path, format)
        return
    from matcher.rendering.scores import render_scores

    found = fetch(work, view)
    rows = (row for chunk in iter(lambda: found.fetchmany(4096), []) for row in chunk)
    write(render_scores(rows, page_for(output), view, most=view.top or SHOWN), output)
