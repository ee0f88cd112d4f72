"""``skillmatch RESUME POSTING``: the score, why, and the missing roadmap steps."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

import click

from matcher.cli.options import checked_roadmap, chosen_format, match_options, output_options, terminal, write

BELOW = 3


@click.command("match")
@click.argument("resume")
@click.argument("posting")
@click.option(
    "-f", "--format", type=click.Choice(["text", "markdown", "json"]), help="[default: text, or by the file's suffix]"
)
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="PERCENT", help="Exit 3 when the score is lower.")
@output_options
@match_options
def command(
    resume: str,
    posting: str,
    format: str | None,
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
    if resume == "-" and posting == "-":
        raise click.UsageError("only one of RESUME and POSTING can be standard input")
    from matcher.matching import Settings, match
    from matcher.rendering import SUFFIXES, render

    chosen = chosen_format(format, output, SUFFIXES, "text")
    settings = Settings(roadmap=checked_roadmap(roadmap), layers=layers, embedder=embedder, as_of=as_of)
    result = match(resume, posting, settings)
    write(render(result, chosen, **({} if output else terminal())), output)  # type: ignore[arg-type]
    if fail_under is not None and result.score * 100 < fail_under:
        sys.exit(BELOW)
