"""``skillmatch RESUME POSTING``: the score, why, and the missing roadmap steps."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from matcher.cli.options import (
    checked_roadmap,
    chosen_format,
    match_options,
    not_both_stdin,
    output_options,
    terminal,
    write,
)

BELOW = 3
MOST = 8


@click.command("match")
@click.argument("resume")
@click.argument("posting")
@click.option(
    "-f", "--format", type=click.Choice(["text", "markdown", "json"]), help="[default: text, or by the file's suffix]"
)
@click.option(
    "--all", "everything", is_flag=True, help=f"Write every finding out, not the {MOST} weightiest of a kind."
)
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="PERCENT", help="Exit 3 when the score is lower.")
@output_options
@match_options
def command(
    resume: str,
    posting: str,
    format: str | None,
    everything: bool,
    fail_under: float | None,
    output: str | None,
    roadmap: str,
    layers: tuple[Path, ...],
    embedder: str | None,
    as_of: dt.date | None,
) -> None:
    """Match RESUME with POSTING: score, reasons with quotes, missing roadmap steps.

    Either may be "-" for standard input.

    \b
    skillmatch resume.pdf posting.txt
    skillmatch resume.docx - -f json < posting.txt
    """
    not_both_stdin(resume, posting, names="RESUME and POSTING")
    from matcher.matching import Settings, match
    from matcher.rendering import SUFFIXES, render

    chosen = chosen_format(format, output, SUFFIXES, "text")
    settings = Settings(roadmap=checked_roadmap(roadmap), layers=layers, embedder=embedder, as_of=as_of)
    result = match(resume, posting, settings)
    most = None if everything or output else MOST
    write(render(result, chosen, most=most, **({} if output else terminal())), output)
    if fail_under is not None and result.score * 100 < fail_under:
        sys.exit(BELOW)
