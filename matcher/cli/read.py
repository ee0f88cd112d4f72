"""``skillmatch read``: what the tool sees in a document, to check before its scores are trusted."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.each import reading_options, write_each
from matcher.cli.options import as_of_option, chosen_format, kind_option, page_for
from matcher.cli.output import output_options

if TYPE_CHECKING:
    from matcher.reading.sources import Source
    from matcher.values import DocumentKind

SUFFIXES = {".txt": "text", ".json": "json", ".jsonl": "json"}


@click.command("read", short_help="Show what is seen in a document, and how well it was read.")
@click.argument("inputs", nargs=-1, required=True)
@kind_option
@click.option("-f", "--format", type=click.Choice(["text", "json"]), help="[default: text, or by the file's suffix]")
@as_of_option
@reading_options
@output_options
def command(
    inputs: tuple[str, ...],
    kind: DocumentKind | None,
    format: str | None,
    as_of: dt.date | None,
    layers: tuple[Path, ...],
    output: str | None,
    **ways: Any,
) -> None:
    """Show what is seen in each INPUT: how well it was read, its sections, jobs with dates, skills; "-" is stdin.

    Hidden text, menus and repeated heads of pages are left out of every score; here they are listed. With -f json
    each document is one line.

    \b
    skillmatch read resume.pdf
    skillmatch read resume.pdf --blind
    skillmatch read resumes/ -f json -o seen.jsonl
    """
    from matcher.matching import Settings
    from matcher.rendering.overview import render_overview
    from matcher.reports.overview import overview
    from matcher.serialize import overview_to_dict, to_line

    chosen = chosen_format(format, output, SUFFIXES, "text")
    settings = Settings(layers=layers, as_of=as_of)
    page = page_for(output)

    def shown(source: Source) -> str:
        document = source.read(kind)
        if source.text is not None and not source.hides:  # which row of a table
            document = replace(document, source=f"{document.source}: {document.id}")
        seen = overview(document, settings)
        return to_line(overview_to_dict(seen)) if chosen == "json" else render_overview(seen, page)

    write_each(shown, inputs, kind, output, between="" if chosen == "json" else "\n", **ways)
