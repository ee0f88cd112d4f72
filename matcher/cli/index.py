"""``skillmatch index``: postings read once, to be searched again and again."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli.options import column_options, jobs_option, layers_option, warn, weights_option
from matcher.cli.output import write

if TYPE_CHECKING:
    from matcher.index import Built
    from matcher.reading.sources import Sources
    from matcher.scoring.weights import Weights

MEGABYTE = 1_000_000
SHOWN = 10  # faults that are listed one by one
INDEX = click.argument("index", type=click.Path(path_type=Path))


@click.group("index", short_help="Keep postings in an index, for `skillmatch search`.")
def command() -> None:
    """Keep postings in an index, which `skillmatch search` ranks in a moment.

    \b
    skillmatch index build postings.parquet -o postings.idx
    skillmatch index add postings.idx new-postings/
    skillmatch search resume.pdf --index postings.idx --top 50
    """


@command.command("build", short_help="Read POSTINGS into a new index.")
@click.argument("postings")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The index: a folder.")
@jobs_option
@column_options
@layers_option
@weights_option
def build(
    postings: str,
    output: Path,
    jobs: int,
    id_column: str | None,
    text_column: str | None,
    layers: tuple[Path, ...],
    weights: Weights,
) -> None:
    """Read POSTINGS into a new index; one of that name is replaced when the new one is complete.

    POSTINGS is a file, a folder, a quoted glob, or a table (.csv, .jsonl, .parquet) whose rows are documents. Its other
    columns (title, location, date ...) can be asked for in searches.
    """
    from matcher.index import build_index
    from matcher.matching import Settings

    sources = _sources(postings, id_column, text_column)
    settings = Settings(layers=layers, weights=weights)
    with _shown(sources) as progress:
        built = build_index(sources, output, settings, jobs=jobs, progress=progress)
    _summarise(built, output, sources.notes())


@command.command("add", short_help="Add POSTINGS to INDEX, in place of those with their ids.")
@INDEX
@click.argument("postings")
@jobs_option
@column_options
@layers_option
@weights_option
def add(
    index: Path,
    postings: str,
    jobs: int,
    id_column: str | None,
    text_column: str | None,
    layers: tuple[Path, ...],
    weights: Weights,
) -> None:
    """Add POSTINGS to INDEX; one with the id of a posting that is there takes its place."""
    from matcher.index import add_postings, open_index
    from matcher.matching import Settings

    settings = Settings(layers=layers, weights=weights)
    open_index(index, settings)  # what is wrong with it is said before any posting is read
    sources = _sources(postings, id_column, text_column)
    with _shown(sources) as progress:
        built = add_postings(sources, index, settings, jobs=jobs, progress=progress)
    _summarise(built, index, sources.notes())


@command.command("remove", short_help="Remove postings from INDEX, by IDs or a condition.")
@INDEX
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--where", metavar="SQL", help="Remove those that a condition holds for, as in `skillmatch search`.")
def remove(index: Path, ids: tuple[str, ...], where: str | None) -> None:
    """Remove postings from INDEX, by their IDs ("-" reads them from standard input, a line each) or a condition."""
    from matcher.index import Index
    from matcher.index.manifest import check_files, read_manifest
    from matcher.rendering.words import counted

    if bool(ids) == (where is not None):
        raise click.UsageError("name the postings to remove: their IDs, or --where")
    manifest = read_manifest(index)
    check_files(index, manifest)
    opened = Index(index, manifest)
    before = counted(len(opened), "posting")
    if where is not None:
        places = opened.matching(where)
        missing: list[str] = []
    else:
        wanted = list(dict.fromkeys(_lines() if ids == ("-",) else ids))
        found = opened.find(wanted)
        places, missing = list(found.values()), [posting for posting in wanted if posting not in found]
    for posting in missing[:SHOWN]:
        warn(f"{index}: no posting {posting!r} is there")
    if missing[SHOWN:]:
        warn(f"{index}: nor are {len(missing) - SHOWN} others")
    if places:
        opened.remove(places)
    warn(f"{len(places)} of {before} removed")
    if missing and not places:
        sys.exit(1)


@command.command("info", short_help="Say what INDEX holds.")
@INDEX
@click.option("--check", is_flag=True, help="Read every file and compare its SHA-256.")
@click.option("-f", "--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def info(index: Path, check: bool, format: str) -> None:
    """Say what INDEX holds: postings, size, the columns that can be asked for."""
    from matcher.index import Index
    from matcher.index.manifest import check_files, read_manifest

    manifest = read_manifest(index)
    check_files(index, manifest, thoroughly=check)
    opened = Index(index, manifest)
    record = {
        "schema": manifest.schema,
        "postings": len(opened),
        "removed": sum(item.removed_count for item in manifest.segments),
        "segments": len(manifest.segments),
        "bytes": opened.bytes_on_disk,
        "made_with": manifest.made_with,
        "columns": opened.columns(),
    }
    if format == "json":
        write(json.dumps(record, ensure_ascii=False, indent=2) + "\n", None)
        return
    from matcher.rendering.words import counted

    parts = counted(len(manifest.segments), "part")
    lines = [
        f"{index}: {counted(len(opened), 'posting')} in {parts}, {record['removed']:,} removed",
        f"  {_size(opened.bytes_on_disk)}, built with skillmatch {manifest.made_with}",
        *(["  every file is as it was written"] if check else []),
        "  columns: " + ", ".join(f"{name} ({kind})" for name, kind in opened.columns().items()),
    ]
    write("\n".join(lines) + "\n", None)


def _sources(postings: str, id_column: str | None, text_column: str | None) -> Sources:
    from matcher.reading.sources import open_sources

    return open_sources(postings, id_column=id_column, text_column=text_column, all_columns=True)


@contextmanager
def _shown(sources: Sources) -> Iterator[Callable[[int], None]]:
    """Show how far reading is, with rate and time left."""
    from matcher.cli.progress import Progress

    line = Progress()
    line.begin("reading", sources.total)
    try:
        yield lambda done: line.step(done, sources.share())
    finally:
        line.end()


def _size(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count >= MEGABYTE else f"{count / 1e3:,.1f} kB"


def _lines() -> list[str]:
    return [line.strip() for line in sys.stdin if line.strip()]


def _summarise(built: Built, index: Path, notes: list[str]) -> None:
    from matcher.reading.sources import few
    from matcher.rendering.words import counted, left_out

    for said in (*few(notes), *left_out(built.faults[:SHOWN])):
        warn(said)
    if built.failed > SHOWN:
        warn(f"{built.failed - SHOWN} more could not be read")
    parts = [f"{counted(built.added, 'posting')} added"]
    parts += [f"{built.replaced} of them in place of older ones"] if built.replaced else []
    parts += [f"{built.failed} left out"] if built.failed else []
    warn(f"{index}: {', '.join(parts)}")
