"""``skillmatch gap``: the missing roadmap steps in learning order, for one posting or many, one person or many."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click
from click.core import ParameterSource

from matcher.cli.options import (
    blind_option,
    column_options,
    format_option,
    jobs_option,
    match_options,
    one_stdin,
    report_format,
    split_option,
    terminal,
    warn,
)
from matcher.cli.output import check_output, output_options, write

if TYPE_CHECKING:
    from matcher.matching import Settings
    from matcher.reading.sources import Source
    from matcher.values import Profile, Requirements, State

DRAWN = ("html", "pdf")  # formats that show both documents


@click.command("gap", short_help="List the missing roadmap steps, in the order to learn them.")
@click.argument("resumes")
@click.argument("postings", required=False)
@format_option
@click.option("--hours-per-week", type=click.FloatRange(min=0.5), help="Turn the learning path into a timeline.")
@click.option(
    "--before", metavar="RESUME", help="An earlier résumé of the same person: what was gained since, what is next."
)
@click.option(
    "--history",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file of the person's earlier states: compare with the last one, and add this one.",
)
@click.option("--anonymous", is_flag=True, help="As --blind, and quote no résumé at all.")
@blind_option
@split_option
@jobs_option
@column_options
@output_options
@match_options
def command(
    resumes: str,
    postings: str | None,
    format: str | None,
    hours_per_week: float | None,
    before: str | None,
    history: Path | None,
    anonymous: bool,
    blind: bool,
    split: bool,
    jobs: int,
    output: str | None,
    settings: Settings,
    **columns: str | None,
) -> None:
    """List the roadmap steps that are missing, in learning order, with what each is worth.

    RESUMES and POSTINGS are a file each, or a folder, a quoted glob or a table of many: one résumé against many
    postings tells which skills open the most of them, many résumés make a report on the cohort.

    \b
    skillmatch gap resume.pdf
    skillmatch gap resume.pdf posting.txt --hours-per-week 6 -o gaps.html
    skillmatch gap resume.pdf postings/ -o market.html
    skillmatch gap resumes/ --roadmap data-engineer --anonymous -o course.html
    skillmatch gap resume-2026.pdf posting.txt --before resume-2024.pdf
    skillmatch gap resume.pdf posting.txt --history progress.jsonl
    """
    one_stdin(resumes, postings, before, names="RESUMES, POSTINGS and --before")
    from matcher.rendering import render
    from matcher.reports.anonymity import without_quotes
    from matcher.reports.history import add_state, read_history
    from matcher.reports.making import make_report, timed
    from matcher.reports.progress import state_of
    from matcher.values import Progress

    chosen = report_format(format, output)
    inputs = (resumes, postings, before)
    sources = _sources(inputs, split=split, blind=blind or anonymous, ocr=settings.ocr, **columns)
    _check(sources, before=before, history=history, hours_per_week=hours_per_week)
    if history:
        check_output(str(history))
    stored = read_history(history) if history else None
    profiles, requirements, earlier, unread = _read(sources, settings, jobs=jobs)
    report = make_report(
        profiles,
        requirements,
        settings,
        before=earlier[0] if earlier else None,
        history=stored,
        unread=unread,
        many_people=len(sources[0]) > 1,
        many_postings=len(sources[1]) > 1,
        documents=chosen in DRAWN,
    )
    report = timed(without_quotes(report) if anonymous else report, hours_per_week)
    write(render(report, chosen, **({} if output else terminal())), output)
    if not postings and click.get_current_context().get_parameter_source("roadmap") is ParameterSource.DEFAULT:
        warn(f"no --roadmap was named, so this is {settings.roadmap}; `skillmatch roadmap list` shows the others")
    if history:
        state = state_of(profiles[0], requirements[0] if requirements else None, settings)
        if stored and not isinstance(report, Progress):
            warn(f"{history}: {_nothing_to_compare(stored, state)}")
        add_state(history, state)


def _nothing_to_compare(stored: Sequence[State], state: State) -> str:
    """Return why a history with states in it changes nothing in the report."""
    roadmaps = dict.fromkeys(earlier.roadmap for earlier in stored)
    if state.roadmap in roadmaps:
        return "the résumé shows what it showed then, so there is no change to report"
    return f"its states are on {', '.join(roadmaps)}, this report is on {state.roadmap}: name one with --roadmap"


def _sources(
    inputs: Sequence[str | None], *, split: bool, blind: bool, ocr: str | None, **columns: str | None
) -> list[list[Source]]:
    """Return people, postings and the earlier résumé as they are to be read."""
    from matcher.reading.source_ways import blind_postings, number_people, part_postings
    from matcher.reading.sources import find_sources

    people, asked, earlier = (find_sources(item, ocr=ocr, told=warn, **columns) if item else [] for item in inputs)
    if split:
        asked = list(part_postings(asked))
    if not blind:
        return [people, asked, earlier]
    return [list(number_people(people)), list(blind_postings(asked)), list(number_people(earlier, note=" (earlier)"))]


def _check(
    sources: Sequence[Sequence[Source]], *, before: str | None, history: Path | None, hours_per_week: float | None
) -> None:
    """Refuse what no report can hold."""
    people, postings, earlier = map(len, sources)
    if history and (before is not None or max(people, postings) > 1):
        raise click.UsageError("--history is for one person and one posting at most, in the place of --before")
    if before is not None and max(people, postings, earlier) > 1:
        raise click.UsageError("--before compares two résumés of one person, with one posting at most")
    if hours_per_week and people > 1:
        raise click.UsageError("--hours-per-week is for one person: name one résumé")


def _read(
    sources: Sequence[Sequence[Source]], settings: Settings, *, jobs: int
) -> tuple[list[Profile], list[Requirements], list[Profile], list[tuple[str, str]]]:
    """Return people, postings and the earlier résumé as they were understood, and what could not be read and why.

    What is amiss is told; where nothing of a side could be read there is no report, and the program ends.
    """
    from matcher.bulk.ranking import read_all
    from matcher.rendering.words import left_out
    from matcher.reports.making import silent_postings
    from matcher.values import DocumentKind
    from matcher.warnings.mistaken import SWAPPED, seem_swapped

    kinds = (DocumentKind.RESUME, DocumentKind.POSTING, DocumentKind.RESUME)
    read = [read_all(found, kind, settings, jobs=jobs) for found, kind in zip(sources, kinds, strict=True)]
    unread = [fault for _, faults in read for fault in faults]
    for said in left_out(unread):
        warn(said)
    if any(found and not understood for found, (understood, _) in zip(sources, read, strict=True)):
        sys.exit(1)
    people, earlier = (cast("list[Profile]", understood) for understood, _ in read[::2])
    postings = cast("list[Requirements]", read[1][0])
    for said in left_out(silent_postings(postings)):
        warn(said)
    if max(map(len, sources)) > 1 and seem_swapped(people, postings):
        warn(SWAPPED)
    return people, postings, earlier, unread
