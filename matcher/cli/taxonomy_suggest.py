"""``skillmatch taxonomy suggest``: frequent unknown skills of documents, as candidates for a layer."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.layer_output import SUFFIXES as LAYER_SUFFIXES
from matcher.cli.layer_output import write_layer
from matcher.cli.options import chosen_format, column_options, kind_option, layers_option, warn
from matcher.cli.output import output_options, write

if TYPE_CHECKING:
    from matcher.reading.sources import Source
    from matcher.taxonomy.suggestions import Candidate
    from matcher.values import DocumentKind, Extraction

SUFFIXES = {**LAYER_SUFFIXES, ".txt": "text"}
NAME_WIDTH = 32


@click.command("suggest", short_help="List what DOCUMENTS name and skillmatch does not know.")
@click.argument("inputs", nargs=-1, required=True, metavar="DOCUMENTS...")
@kind_option
@click.option("--min-count", type=click.IntRange(1), default=2, show_default=True, metavar="N",
              help="Leave out what stands in fewer documents.")  # fmt: skip
@click.option("-n", "--number", type=click.IntRange(1), metavar="N", help="The most frequent N only.  [default: all]")
@click.option("-f", "--format", type=click.Choice(["text", "jsonl", "csv"]), help="[default: text, or by the suffix]")
@column_options
@layers_option
@output_options
def command(
    inputs: tuple[str, ...],
    kind: DocumentKind | None,
    min_count: int,
    number: int | None,
    format: str | None,
    id_column: str | None,
    text_column: str | None,
    layers: tuple[Path, ...],
    output: str | None,
) -> None:
    """List the skills that DOCUMENTS name often and skillmatch does not know.

    DOCUMENTS are files, folders, quoted globs, or tables (.csv, .jsonl, .parquet). As text it shows them; as JSONL or
    CSV each row can be used: delete what is no skill, correct the rest, and hand the file to --taxonomy. The review
    fields are for you and never read.

    \b
    skillmatch taxonomy suggest postings/
    skillmatch taxonomy suggest postings.jsonl --min-count 5 -o candidates.csv
    skillmatch resume.pdf posting.txt --taxonomy candidates.csv
    """
    chosen = chosen_format(format, output, SUFFIXES, "text")
    from matcher.reading.sources import find_sources
    from matcher.taxonomy import load_taxonomy
    from matcher.taxonomy.review import to_records
    from matcher.taxonomy.suggestions import find_candidates

    taxonomy = load_taxonomy(*layers)
    columns = {"id_column": id_column, "text_column": text_column}
    sources = [source for argument in inputs for source in find_sources(argument, told=warn, **columns)]
    reader = _Reader(sources, kind, layers)
    candidates = find_candidates(reader.extractions(), taxonomy, least=min_count, most=number)
    if chosen == "text":
        write(_table(candidates), output)
    else:
        write_layer(to_records(candidates, taxonomy), chosen, output)
    reader.report(len(candidates), min_count)


class _Reader:
    """Reads documents one after the other, counts them, and says which cannot be read."""

    def __init__(self, sources: Sequence[Source], kind: DocumentKind | None, layers: tuple[Path, ...]) -> None:
        self.sources, self.kind, self.layers = sources, kind, layers
        self.read = self.failed = 0

    def extractions(self) -> Iterator[Extraction]:
        """Yield what each document names."""
        from dataclasses import replace

        from matcher.errors import InputError
        from matcher.matching import extract

        hidden = not sys.stderr.isatty()
        with click.progressbar(self.sources, label="Reading", file=sys.stderr, hidden=hidden) as sources:
            for number, source in enumerate(sources):
                try:
                    document = source.read(self.kind)
                except InputError as exc:
                    warn(str(exc))
                    self.failed += 1
                    continue
                self.read += 1
                yield extract(replace(document, id=str(number)), kind=self.kind, layers=self.layers)

    def report(self, found: int, least: int) -> None:
        """Say what was read and found; exit 1 when a document could not be read."""
        from matcher.rendering.words import counted

        lower = "; try a lower --min-count" if not found and least > 1 else ""
        warn(f"{counted(found, 'candidate')} in at least {least} of {counted(self.read, 'document')}{lower}")
        if self.failed:
            raise SystemExit(1)


def _table(candidates: Sequence[Candidate]) -> str:
    if not candidates:
        return ""
    head = f"{'documents':>9} {'wordings':>9}  {'name':<{NAME_WIDTH}} {'kind':<10}  nearest known skill\n"
    return head + "".join(map(_line, candidates))


def _line(candidate: Candidate) -> str:
    nearest = ""
    if candidate.known:
        nearest = f"= {candidate.known.label}"
    elif candidate.nearest:
        nearest = f"{candidate.nearest.label} ({candidate.likeness:.2f})"
    example = f"\n{'':>21}“{candidate.quotes[0]}”" if candidate.quotes else ""
    return (
        f"{candidate.documents:>9} {candidate.wordings:>9}  {candidate.label:<{NAME_WIDTH}} {candidate.kind:<10}"
        f"  {nearest}".rstrip()
        + f"{example}\n"
    )
