"""``skillmatch search``: the postings of an index that a résumé fits best."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.options import as_of_option, chosen_format, layers_option, ocr_options, terminal, warn, weights_option
from matcher.cli.output import output_options, write

if TYPE_CHECKING:
    from matcher.index import Hit
    from matcher.scoring.weights import Weights

SUFFIXES = {".txt": "text", ".csv": "csv", ".jsonl": "jsonl", ".json": "json"}
SHOWN_COLUMNS = ("title", "job_title", "company", "employer", "location", "city", "date", "posted")


@click.command("search")
@click.argument("resume")
@click.option("--index", required=True, type=click.Path(path_type=Path), help="As `skillmatch index build` made it.")
@click.option("--top", type=click.IntRange(1), default=50, show_default=True, metavar="N", help="How many postings.")
@click.option("--where", metavar="SQL", help="Only postings for which a condition on their columns holds.")
@click.option("--exhaustive", is_flag=True, help="Score every posting exactly, not the most promising ones (slow).")
@click.option("-f", "--format", type=click.Choice(["text", "csv", "jsonl", "json"]), help="[default: text]")
@output_options
@as_of_option
@layers_option
@weights_option
@ocr_options
def command(
    resume: str,
    index: Path,
    top: int,
    where: str | None,
    exhaustive: bool,
    format: str | None,
    output: str | None,
    as_of: dt.date | None,
    layers: tuple[Path, ...],
    weights: Weights,
    ocr: str | None,
) -> None:
    """Rank the postings of an index for RESUME.

    \b
    skillmatch search resume.pdf --index postings.idx
    skillmatch search resume.pdf --index postings.idx --top 20 \\
        --where "location = 'Berlin' and date >= '2026-01-01'" -o best.csv
    """
    from matcher.index import open_index
    from matcher.matching import Settings, read_profile
    from matcher.reading import read_document
    from matcher.taxonomy import load_taxonomy
    from matcher.values import DocumentKind
    from matcher.warnings.gathering import warn_of_resume
    from matcher.warnings.mistaken import warn_of_posting

    chosen = chosen_format(format, output, SUFFIXES, "text")
    settings = Settings(layers=layers, weights=weights, as_of=as_of)
    opened = open_index(index, settings)
    document = read_document(resume, kind=DocumentKind.RESUME, ocr=ocr)
    profile = read_profile(document, settings)
    for said in (
        *warn_of_posting(document),
        *document.warnings,
        *warn_of_resume(profile, load_taxonomy(*settings.layers)),
    ):
        warn(f"{document.id}: {said}")
    hits = opened.search(profile, top=top, where=where, exhaustive=exhaustive)
    if chosen == "text":
        count = len(opened.matching(where)) if where else len(opened)
        write(_text(hits, document.id, count, where, wide=None if output else int(terminal()["width"])), output)
        return
    write(_table(hits, document.id, chosen), output)


def _table(hits: Sequence[Hit], resume: str, format: str) -> str:
    from matcher.bulk.output import COLUMNS
    from matcher.spreadsheet import csv_text

    scored = [name for name in COLUMNS if name != "error"]
    rows: list[dict[str, object]] = []
    for hit in hits:
        record = {"resume": resume, **asdict(hit)}
        own = {name: record[name] for name in scored}
        rows.append({**own, **{name: cell for name, cell in hit.columns.items() if name not in own}})
    if format == "csv":
        return csv_text(list(dict.fromkeys((*scored, *(name for row in rows for name in row)))), rows)
    if format == "json":
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _text(hits: Sequence[Hit], resume: str, count: int, where: str | None, *, wide: int | None) -> str:
    """Return a posting's rank, score, name, and what its table says of title, place and date; then what is missing."""
    from matcher.reading.tables import plain_name
    from matcher.rendering.text import Page
    from matcher.rendering.words import counted, one_line, percent

    asked = f" where {one_line(where)}" if where else ""
    if not hits:
        return f"{one_line(resume)} → no posting{asked}\n"
    lines = [f"{one_line(resume)} → the best {len(hits)} of {counted(count, 'posting')}{asked}", ""]
    width = len(str(len(hits)))
    for hit in hits:
        cells = {plain_name(name): str(cell) for name, cell in hit.columns.items() if cell not in (None, "")}
        told = " · ".join(one_line(cells[name]) for name in map(plain_name, SHOWN_COLUMNS) if name in cells)
        line = f"  {hit.rank:>{width}}  {percent(hit.score):>5}  {one_line(hit.posting)}" + (
            f"  {told}" if told else ""
        )
        missing = [f"{' ' * (width + 9)}  missing: {one_line(hit.missing)}"] if hit.missing else []
        lines += [text if wide is None or len(text) <= wide else text[: wide - 1] + "…" for text in (line, *missing)]
    return "\n".join([*lines, (Page(width=wide) if wide else Page()).advice()]) + "\n"
