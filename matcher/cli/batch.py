"""``skillmatch batch``: every résumé against every posting, as a table."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from matcher.cli.options import (
    blind_option,
    chosen_format,
    column_options,
    match_options,
    not_both_stdin,
    output_options,
    split_option,
    warn,
    write,
)

if TYPE_CHECKING:
    import pandas as pd

    from matcher.matching import Settings


SUFFIXES = {".csv": "csv", ".jsonl": "jsonl"}


@click.command("batch")
@click.argument("resumes")
@click.argument("postings")
@click.option("-f", "--format", type=click.Choice(["csv", "jsonl"]), help="[default: csv, or by the file's suffix]")
@click.option("-j", "--jobs", type=click.IntRange(1), default=None, help="Processes.  [default: the cores]")
@column_options
@click.option("--no-store", is_flag=True, help="Keep no cache (this version keeps none).")
@blind_option
@split_option
@output_options
@match_options
def command(
    resumes: str,
    postings: str,
    format: str | None,
    jobs: int | None,
    id_column: str | None,
    text_column: str | None,
    no_store: bool,
    blind: bool,
    split: bool,
    output: str | None,
    settings: Settings,
) -> None:
    """Score every résumé in RESUMES against every posting in POSTINGS.

    Each is a file, a folder, a quoted glob, or a table (.csv, .jsonl, .parquet) whose rows are documents.

    \b
    skillmatch batch resumes/ postings/ -o scores.csv
    skillmatch batch resume.pdf postings.jsonl --text-column body
    """
    not_both_stdin(resumes, postings, names="RESUMES and POSTINGS")
    from matcher.ranking import batch
    from matcher.reading.sources import blind_postings, find_sources, number_people, split_sources

    chosen = chosen_format(format, output, SUFFIXES, "csv")
    left = find_sources(resumes, id_column=id_column, text_column=text_column)
    right = find_sources(postings, id_column=id_column, text_column=text_column)
    right = split_sources(right) if split else right
    if blind:
        left, right = number_people(left), blind_postings(right)
    workers = min(jobs or os.cpu_count() or 1, max(len(left), len(right)))
    with click.progressbar(length=len(left), label="Scoring", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        table = batch(left, right, settings, jobs=workers, progress=lambda done, _: bar.update(done - bar.pos))
    write(_text(table, chosen), output)
    _summarise(table)


def _text(table: pd.DataFrame, format: str) -> str:
    from matcher.spreadsheet import harmless

    table = table.astype({"rank": "Int64"})
    if format == "csv":
        words = table.select_dtypes(exclude="number").columns
        table[words] = table[words].map(harmless)
        return table.to_csv(index=False, lineterminator="\n")
    return table.to_json(orient="records", lines=True, force_ascii=False)


def _summarise(table: pd.DataFrame) -> None:
    scored = table[table["score"].notna()]
    failed = table[table["error"] != ""]
    for error in failed["error"].unique():
        warn(error)
    warn(f"{len(scored)} pairs scored" + (f", {len(failed)} failed" if len(failed) else ""))
    if scored.empty:
        raise SystemExit(1)
