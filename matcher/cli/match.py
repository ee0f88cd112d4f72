"""``skillmatch RESUME POSTING``: the score, why, and the missing roadmap steps."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from matcher.cli.options import blind_option, format_option, match_options, one_stdin, report_format, terminal
from matcher.cli.output import output_options, write

if TYPE_CHECKING:
    from matcher.matching import Settings
    from matcher.values import GapReport, Match

BELOW = 3
SKILL_BORDER = re.compile(r"[,;](?![^()]*\))")  # not within brackets: "AWS (Lambda, S3)"
MOST = 8


@click.command("match", short_help="Match RESUME with POSTING: score, reasons, missing steps.")
@click.argument("resume")
@click.argument("posting", required=False, metavar="POSTING")
@format_option
@click.option(
    "--all", "everything", is_flag=True, help=f"Write every finding out, not the {MOST} weightiest of a kind."
)
@click.option(
    "--explain",
    is_flag=True,
    help="Show where each point comes from: a row a requirement, and the sum; other formats than text and Markdown"
    " always do.",
)
@click.option(
    "--what-if",
    "further",
    metavar="SKILLS",
    multiple=True,
    help='The score with further skills in the résumé\'s list: "Docker, Kubernetes".',
)
@click.option(
    "--target",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="The cheapest missing skills that reach this score, in learning order.",
)
@click.option("--fail-under", type=click.FloatRange(0, 100), metavar="PERCENT", help="Exit 3 when the score is lower.")
@blind_option
@output_options
@match_options
def command(
    resume: str,
    posting: str | None,
    format: str | None,
    everything: bool,
    explain: bool,
    further: tuple[str, ...],
    target: float | None,
    fail_under: float | None,
    blind: bool,
    output: str | None,
    settings: Settings,
) -> None:
    """Match RESUME with POSTING: score, reasons with quotes, missing roadmap steps.

    Either may be "-" for standard input.

    \b
    skillmatch resume.pdf posting.txt
    skillmatch resume.docx - -f json < posting.txt
    skillmatch resume.pdf posting.txt --explain
    skillmatch resume.pdf posting.txt --what-if "Docker, Kubernetes" --target 80
    skillmatch resume.pdf posting.txt --blind -o report.html
    """
    if posting is None:
        raise click.UsageError("Missing argument 'POSTING': `skillmatch gap RESUME` takes a résumé alone")
    one_stdin(resume, posting, names="RESUME and POSTING")
    from matcher.matching import match_in_full, read_profile, read_requirements
    from matcher.reading.source_ways import blind_postings, number_people
    from matcher.reading.sources import Source
    from matcher.rendering import render
    from matcher.reports.making import gap_report
    from matcher.scoring.what_if import reach, what_if
    from matcher.values import DocumentKind

    chosen = report_format(format, output)
    if chosen == "csv" and (further or target is not None):
        raise click.UsageError(
            "a CSV has a row a requirement, and no place for --what-if or --target: use another format"
        )
    names = _skills(further)
    own, theirs = (Source.of_path(path, ocr=settings.ocr) for path in (resume, posting))
    if blind:
        (own,), (theirs,) = number_people([own]), blind_postings([theirs])
    person = read_profile(own.read(DocumentKind.RESUME), settings)
    asked = read_requirements(theirs.read(DocumentKind.POSTING), settings)
    result = match_in_full(person, asked, settings)
    if names:
        result = replace(result, what_if=what_if(person, asked, names, settings))
    if target is not None:
        result = replace(result, target=reach(person, asked, target / 100, settings))
    most = None if everything or output else MOST
    shown: Match | GapReport = result
    if chosen == "html":
        drawn = gap_report(person, asked, settings, documents=True)
        shown = replace(drawn, what_if=result.what_if, target=result.target)
    write(render(shown, chosen, most=most, explain=explain, **({} if output else terminal())), output)
    if fail_under is not None and result.score * 100 < fail_under:
        sys.exit(BELOW)


def _skills(further: tuple[str, ...]) -> list[str]:
    """Return the names of skills that --what-if lists."""
    names = [name.strip() for item in further for name in SKILL_BORDER.split(item) if name.strip()]
    if further and not names:
        raise click.UsageError("--what-if names no skill: give it names, separated by commas")
    return names
