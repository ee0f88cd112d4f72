"""``skillmatch extract``: the skills that documents name, one JSON object a line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from matcher.cli.each import reading_options, write_each
from matcher.cli.options import kind_option
from matcher.cli.output import output_options

if TYPE_CHECKING:
    from matcher.reading.sources import Source
    from matcher.values import DocumentKind


@click.command("extract", short_help="Print the skills found in files, folders and tables.")
@click.argument("inputs", nargs=-1, required=True)
@kind_option
@click.option("-f", "--format", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option("--text", is_flag=True, help="Add each document's text.")
@reading_options
@output_options
def command(
    inputs: tuple[str, ...],
    kind: DocumentKind | None,
    format: str,
    text: bool,
    layers: tuple[Path, ...],
    output: str | None,
    **ways: Any,
) -> None:
    """Print the skills found in each INPUT: a file, a folder, a quoted glob, or a table (.csv, .jsonl, .parquet).

    \b
    skillmatch extract posting.txt
    skillmatch extract postings.jsonl --as posting -o skills.jsonl
    """
    from matcher.matching import extract
    from matcher.serialize import extraction_to_dict, to_line

    def line(source: Source) -> str:
        found = extract(source.read(kind), kind=kind, layers=layers)
        return to_line(extraction_to_dict(found, text=text))

    write_each(line, inputs, kind, output, **ways)
