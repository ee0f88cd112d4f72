"""Every report as one tidy CSV table, scores and gains in 0-1 with six digits, nothing that a spreadsheet would run."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.rendering import words
from matcher.rendering.portfolio import planned
from matcher.rendering.timeline import weeks
from matcher.spreadsheet import csv_text
from matcher.values import Cohort, Demand, Effort, GapReport, Match, PathPoint, Portfolio, Progress, Report

Row = dict[str, object]
SEPARATOR = "; "
MATCH = (
    "resume", "posting", "requirement", "importance", "verdict", "via", "points", "max_points", "reason",
    "posting_quote", "resume_quote",
)  # fmt: skip
GAP = (
    "resume", "posting", "order", "number", "step", "status", "gain", "asked_by_posting", "first", "hours_low",
    "hours_high", "first_week", "last_week", "learn", "have", "project", "resources",
)  # fmt: skip
MARKET = (
    "resume", "skill", "label", "kind", "postings", "essential", "opens", "gain", "hours_low", "hours_high", "step",
    "next", "first_week", "last_week",
)  # fmt: skip
PROGRESS = ("before", "after", "posting", "change", "name", "was", "now")


def as_csv(value: Match | Report) -> str:
    """Return a row a finding, a step, a missing skill, a person, or a change."""
    if isinstance(value, Cohort):
        return csv_text(_cohort_columns(value), _people(value))
    if isinstance(value, Match):
        return csv_text(MATCH, _findings(value))
    if isinstance(value, GapReport):
        return csv_text(GAP, _steps(value))
    if isinstance(value, Portfolio):
        return csv_text(MARKET, _skills(value))
    return csv_text(PROGRESS, _changes(value))


def _findings(match: Match) -> Iterator[Row]:
    for finding in match.findings:
        yield {
            "resume": match.resume,
            "posting": match.posting,
            "requirement": words.one_line(finding.requirement.label),
            "importance": finding.requirement.importance.value,
            "verdict": finding.verdict.value,
            "via": finding.via.value if finding.via else None,
            "points": round(finding.points, 6),
            "max_points": round(finding.max_points, 6),
            "reason": words.one_line(finding.reason),
            "posting_quote": _plain(finding.requirement.quote),
            "resume_quote": _plain(finding.evidence[0].quote) if finding.evidence else None,
        }


def _plain(quote: str) -> str:
    """Return a quote that a program can find again in its document."""
    return words.one_line(words.without_marks(quote))


def _steps(report: GapReport) -> Iterator[Row]:
    """Yield the open steps in learning order, then those that are done in the roadmap's."""
    times = weeks((gap.effort for gap in report.gaps), report.hours_per_week)
    about: Row = {"resume": report.resume, "posting": report.posting}
    for gap, time in zip(report.gaps, times, strict=True):
        first_week, last_week = time or (None, None)
        yield about | _hours(gap.effort) | {
            "order": gap.step.order,
            "number": gap.step.number,
            "step": gap.step.title,
            "status": gap.step.status.value,
            "gain": round(gap.gain, 6),
            "asked_by_posting": SEPARATOR.join(gap.asked),
            "first": SEPARATOR.join(gap.first),
            "first_week": first_week,
            "last_week": last_week,
            "learn": SEPARATOR.join(gap.learn),
            "have": SEPARATOR.join(gap.have),
            "project": gap.project,
            "resources": SEPARATOR.join(gap.resources),
        }  # fmt: skip
    for step in report.steps:
        if step.order is None:
            have = SEPARATOR.join(words.labels(step, step.have))
            yield about | {"number": step.number, "step": step.title, "status": step.status.value, "have": have}


def _skills(portfolio: Portfolio) -> Iterator[Row]:
    """Yield every skill of the report once: the demand, what no step covers, and what is next and in neither."""
    places: dict[str, Row] = {
        point.skill: {"next": place, "first_week": time and time[0], "last_week": time and time[1]}
        for place, (point, time) in enumerate(planned(portfolio), 1)
    }
    asked = {item.skill: item for item in (*portfolio.demand, *portfolio.uncovered)}
    further = {point.skill: point for point in portfolio.path if point.skill not in asked}
    found: dict[str, Demand | PathPoint] = {**asked, **further}
    for skill, item in found.items():
        row: Row = {"resume": portfolio.resume, "skill": skill, "label": item.label, **places.get(skill, {})}
        if isinstance(item, Demand):
            row |= {
                "kind": item.kind.value,
                "postings": item.postings,
                "essential": item.essential,
                "opens": item.opens,
                "gain": round(item.gain, 6),
                "step": item.step,
            }
        yield row | _hours(item.effort)


def _cohort_columns(cohort: Cohort) -> list[str]:
    return ["person", "done", *(step.id for step in cohort.steps), *map(_score_column, cohort.postings)]


def _people(cohort: Cohort) -> Iterator[Row]:
    for person in cohort.people:
        row: Row = {"person": person.name, "done": person.done}
        row |= {step.id: status.value for step, status in zip(cohort.steps, person.statuses, strict=True)}
        yield row | {_score_column(score.posting): round(score.score, 6) for score in person.scores}


def _score_column(posting: str) -> str:
    return f"score: {posting}"


def _changes(progress: Progress) -> Iterator[Row]:
    about: Row = {"before": progress.before, "after": progress.after, "posting": progress.posting}
    before, after = progress.scores
    if before is not None and after is not None:
        yield about | {"change": "score", "name": progress.posting, "was": round(before, 6), "now": round(after, 6)}
    for change, labels in (("gained", progress.gained), ("no longer shown", progress.lost)):
        for label in labels:
            yield about | {"change": change, "name": label}
    for title, was, now in progress.steps:
        yield about | {"change": "step", "name": title, "was": was.value, "now": now.value}
    for state in progress.course:
        yield about | {"change": "state", "name": state.as_of, "now": state.done}


def _hours(effort: Effort | None) -> Row:
    return {"hours_low": effort.low, "hours_high": effort.high} if effort else {}
