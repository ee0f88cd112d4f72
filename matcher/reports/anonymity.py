"""Reports without quotes from a résumé; who it is of is hidden when it is read (sources.number_people)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matcher.reading.quotes import unquoted
from matcher.values import Finding, GapReport, Portfolio, Progress, Report, StepAssessment


def without_quotes(report: Report) -> Report:
    """Return a report without the texts of the documents and without quotes from a résumé, where names may stand."""
    if isinstance(report, Progress):
        return replace(report, next=_unquoted(report.next))
    if isinstance(report, Portfolio):
        return replace(report, warnings=tuple(map(unquoted, report.warnings)))
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
        warnings=tuple(map(unquoted, report.warnings)),
        documents=(),
    )
