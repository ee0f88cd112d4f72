"""Reports without names: people are numbered in the order of their files, wherever a name would stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from matcher.reading.sources import Source
from matcher.values import Finding, GapReport, Profile, Progress, Report, Requirements, StepAssessment


def without_names(
    sources: Sequence[Source],
    people: Sequence[Profile | Requirements],
    unread: Sequence[tuple[str, str]],
    *,
    note: str = "",
) -> tuple[list[Profile | Requirements], list[tuple[str, str]]]:
    """Return the profiles and the (id, why not) of files that could not be read, each person a number.

    The number is the file's place, so that it stays when a file before it cannot be read. Names of files are taken
    out of warnings too. ``note`` is added to the number ("earlier").
    """
    names = {source.id: f"Person {place}{note}" for place, source in enumerate(sources, 1)}
    paths = {source.id: source.path for source in sources if source.path != "-"}

    def hide(said: str, identity: str) -> str:
        path = paths.get(identity)
        told = (path, Path(path).name, repr(identity)) if path else ()
        for name in told:
            said = said.replace(name, names[identity])
        return said

    hidden: list[Profile | Requirements] = []
    for person in people:
        document, old = person.document, person.document.id
        warnings = tuple(hide(said, old) for said in document.warnings)
        document = replace(document, id=names[old], warnings=warnings)
        hidden.append(replace(person, document=document, warnings=tuple(hide(said, old) for said in person.warnings)))
    return hidden, [(names[identity], hide(reason, identity)) for identity, reason in unread]


def without_quotes(report: Report) -> Report:
    """Return a report without the texts of the documents and without quotes from a résumé, where names may stand."""
    if isinstance(report, Progress):
        return replace(report, next=_unquoted(report.next))
    return _unquoted(report) if isinstance(report, GapReport) else report


def _unquoted(report: GapReport) -> GapReport:
    def bare(findings: Sequence[Finding]) -> tuple[Finding, ...]:
        return tuple(replace(finding, evidence=()) for finding in findings)

    def silent(step: StepAssessment) -> StepAssessment:
        shown = tuple(replace(item, quote="") for item in step.shown)
        return replace(step, quotes=tuple(replace(item, quote="") for item in step.quotes), shown=shown)

    return replace(
        report,
        findings=bare(report.findings),
        beyond=bare(report.beyond),
        steps=tuple(map(silent, report.steps)),
        gaps=tuple(replace(gap, step=silent(gap.step)) for gap in report.gaps),
        documents=(),
    )
