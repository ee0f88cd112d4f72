"""``skillmatch extract``: the skills that documents name, one JSON object a line."""

from __future__ import annotations

from pathlib import Path

import click

from matcher.cli.options import (
    blind_option,
    column_options,
    kind_option,
    layers_option,
    ocr_options,
    split_option,
    warn,
)
from matcher.cli.output import output_options, write


@click.command("extract")
@click.argument("inputs", nargs=-1, required=True)
@kind_option
@click.option("-f", "--format", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
@click.option("--text", is_flag=True, help="Add each document's text.")
@blind_option
@split_option
@column_options
@layers_option
@ocr_options
@output_options
def command(
    inputs: tuple[str, ...],
    kind: str,
    format: str,
    text: bool,
    blind: bool,
    split: bool,
    id_column: str | None,
    text_column: str | None,
    layers: tuple[Path, ...],
    ocr: str | None,
    output: str | None,
) -> None:
    """Print the skills found in each INPUT: a file, a folder, a quoted glob, or a table (.csv, .jsonl, .parquet).

    \b
    skillmatch extract posting.txt
    skillmatch extract postings.jsonl --as posting -o skills.jsonl
    """
    from matcher.errors import InputError
    from matcher.matching import extract
    from matcher.reading.source_ways import given_sources
    from matcher.serialize import extraction_to_dict, to_line
    from matcher.values import DocumentKind

    wanted = None if kind == "auto" else DocumentKind(kind)
    lines, failed = [], 0
    columns = {"id_column": id_column, "text_column": text_column}
    for source in given_sources(inputs, wanted, **columns, ocr=ocr, blind=blind, split=split):
        try:
            found = extract(source.read(wanted), kind=wanted, layers=layers)
        except InputError as exc:
            warn(str(exc))
            failed += 1
            continue
        lines.append(to_line(extraction_to_dict(found, text=text)))
    write("".join(lines), output)
    if failed:
        raise SystemExit(1)
