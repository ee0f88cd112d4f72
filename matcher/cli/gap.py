"""``skillmatch gap``: the missing roadmap steps in learning order."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from matcher.weights import Weights


@click.command("gap")
@click.argument("resume")
@click.argument("posting", required=False)
@click.option(
    "-f", "--format", type=click.Choice(["text", "markdown", "json"]), help="[default: text, or by the file's suffix]"
)
@output_options
@match_options
def command(
    resume: str,
    posting: str | None,
    format: str | None,
    output: str | None,
    roadmap: str,
    layers: tuple[Path, ...],
    embedder: str | None,
    weights: Weights,
    as_of: dt.date | None,
) -> None:
    """List the roadmap steps that RESUME lacks, in learning order, with what POSTING asks for first.

    \b
    skillmatch gap resume.pdf
    skillmatch gap resume.pdf posting.txt -o gaps.md
    """
    not_both_stdin(resume, posting, names="RESUME and POSTING")
    from matcher.gaps import find_gaps, gaps_of_assessment
    from matcher.matching import Settings, assess_profile, match, read_profile
    from matcher.reading import read_document
    from matcher.rendering import SUFFIXES, render
    from matcher.roadmap import load_roadmap
    from matcher.taxonomy import load_taxonomy
    from matcher.values import DocumentKind

    chosen = chosen_format(format, output, SUFFIXES, "text")
    settings = Settings(
        roadmap=checked_roadmap(roadmap, layers=layers), layers=layers, embedder=embedder, weights=weights, as_of=as_of
    )
    taxonomy = load_taxonomy(*layers)
    if posting:
        report = find_gaps(match(resume, posting, settings), roadmap=load_roadmap(roadmap), taxonomy=taxonomy)
    else:
        profile = read_profile(read_document(resume, kind=DocumentKind.RESUME), settings)
        chart = load_roadmap(roadmap)
        assessment = assess_profile(profile, chart, taxonomy)
        report = gaps_of_assessment(assessment, chart, resume=profile.document.id, taxonomy=taxonomy)
    write(render(report, chosen, **({} if output else terminal())), output)
