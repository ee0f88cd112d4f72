"""``skillmatch read``: what the tool sees in a document, to check before its scores are trusted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from matcher.cli.options import (
    as_of_option,
    blind_option,
    chosen_format,
    column_options,
    kind_option,
    layers_option,
    ocr_options,
    split_option,
    terminal,
    warn,
)
from matcher.cli.output import output_options, write

SUFFIXES = {".txt": "text", ".json": "json", ".jsonl": "json"}


@click.command("read")
@click.argument("inputs", nargs=-1, required=True)
@kind_option
@click.option("-f", "--format", type=click.Choice(["text", "json"]), help="[default: text, or by the file's suffix]")
@blind_option
@split_option
@as_of_option
@column_options
@layers_option
@ocr_options
@output_options
def command(
    inputs: tuple[str, ...],
    kind: str,
    format: str | None,
    blind: bool,
    split: bool,
    as_of: dt.date | None,
    id_column: str | None,
    text_column: str | None,
    layers: tuple[Path, ...],
    ocr: str | None,
    output: str | None,
) -> None:
    """Show what is seen in each INPUT: how well it was read, its sections, jobs with dates, skills; "-" is stdin.

    Hidden text, menus and repeated heads of pages are left out of every score; here they are listed. With -f json
    each document is one line.

    \b
    skillmatch read resume.pdf
    skillmatch read resume.pdf --blind
    skillmatch read resumes/ -f json -o seen.jsonl
    """
    from matcher.errors import InputError
    from matcher.matching import Settings
    from matcher.reading.source_ways import given_sources
    from matcher.rendering.overview import render_overview
    from matcher.rendering.text import Page
    from matcher.reports.overview import overview
    from matcher.serialize import overview_to_dict, to_line
    from matcher.values import DocumentKind

    chosen = chosen_format(format, output, SUFFIXES, "text")
    wanted = None if kind == "auto" else DocumentKind(kind)
    settings = Settings(layers=layers, as_of=as_of)
    page = Page(**({} if output else terminal()))
    shown: list[str] = []
    failed = 0
    columns = {"id_column": id_column, "text_column": text_column}
    for source in given_sources(inputs, wanted, **columns, ocr=ocr, blind=blind, split=split):
        try:
            document = source.read(wanted)
            if source.text is not None and not source.hides:  # which row of a table
                document = replace(document, source=f"{document.source}: {document.id}")
            seen = overview(document, settings)
        except InputError as exc:
            warn(str(exc))
            failed += 1
            continue
        shown.append(to_line(overview_to_dict(seen)) if chosen == "json" else render_overview(seen, page))
    write(("" if chosen == "json" else "\n").join(shown), output)
    if failed:
        raise SystemExit(1)
