"""What a report's template is given: its words as the other formats say them, its numbers as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from matcher.rendering import progress, words
from matcher.rendering.pdf.documents import document_of
from matcher.rendering.pdf.surveys import cohort_page, market_page
from matcher.rendering.timeline import weeks
from matcher.rendering.waterfall import running
from matcher.values import Cohort, Coverage, Finding, GapReport, Match, Portfolio, Progress, Report, StepAssessment

Data = dict[str, Any]


def page_of(value: Match | Report) -> tuple[str, Data]:
    """Return the name of a value's template and its data, every string on one line."""
    if isinstance(value, Match):
        name, data = "match", _match(value)
    elif isinstance(value, GapReport):
        name, data = "gap", _gap_report(value)
    elif isinstance(value, Portfolio):
        name, data = "market", market_page(value)
    elif isinstance(value, Cohort):
        name, data = "cohort", cohort_page(value)
    else:
        name, data = "progress", _progress(value)
    documents = data.pop("documents", [])  # whose lines are their own
    plain: Data = _one_line({**data, "advice": words.ADVICE})
    return name, {**plain, "documents": documents}


def _one_line(value: Any) -> Any:
    if isinstance(value, str):
        return words.one_line(value)
    if isinstance(value, dict):
        return {name: _one_line(item) for name, item in value.items()}
    return [_one_line(item) for item in value] if isinstance(value, list | tuple) else value


def _match(match: Match) -> Data:
    steps = match.roadmap.steps
    done = sum(step.order is None for step in steps)
    return {
        "kicker": "Match",
        "title": f"{match.resume} → {match.posting}",
        "warnings": match.warnings,
        "facts": _facts(match.score, match.band, match.coverage),
        "score": match.score,
        "answers": list(_answers(match)),
        "rows": list(_rows(match.findings)),
        "groups": [(f"{t} ({len(found)})", list(map(_finding, found))) for t, found in words.grouped(match.findings)],
        "roadmap": f"Roadmap: {match.roadmap.title}, {done} of {words.counted(len(steps), 'step')} done",
        "steps": list(map(_step, words.walked(steps))),
        "open": [_open(step, words.asked_of(match, step)) for step in words.open_steps(steps)],
    }


def _open(step: StepAssessment, asked: str) -> Data:
    lines = [
        ("asked by the posting", asked),
        ("to learn", words.to_learn(step)),
        (words.there(step), words.some(words.labels(step, step.have))),
    ]
    return {**_step(step), "gain": "", "goal": "", "lines": [(name, said) for name, said in lines if said]}


def _answers(match: Match) -> Iterator[tuple[str, list[str]]]:
    if (answer := match.what_if) is not None:
        lines = [f"{words.percent(answer.before)} → {words.percent(answer.score)} {answer.band}"]
        lines += [f"{words.gained(c)} {c.label}: {c.reason}" for c in answer.changes] or [words.NO_CHANGE]
        yield f"With {words.all_of(answer.labels)} in the list of skills", lines
    if (target := match.target) is not None:
        lines = words.target_lines(target, match.score)
        for place, item in enumerate(target.skills, 1):
            step = f"; roadmap step: {item.step}" if item.step else ""
            lines.append(f"{place}. {item.label} → {words.percent(item.score)}, {words.hours(item.effort)}{step}")
        yield f"To reach {words.percent(target.wanted)}", lines


def _gap_report(report: GapReport) -> Data:
    against = f" → {report.posting}" if report.posting else ""
    scored = report.score is not None
    return {
        "kicker": f"The way to {report.title}",
        "title": f"{report.resume}{against}",
        "warnings": report.warnings,
        "facts": _facts(report.score, report.band, report.coverage) if scored else [],
        "score": report.score,
        "rows": list(_rows(report.findings)),
        "documents": [document_of(document) for document in report.documents],
        **_gaps(report),
    }


def _gaps(report: GapReport) -> Data:
    times = list(weeks((gap.effort for gap in report.gaps), report.hours_per_week))
    return {
        "steps": list(map(_step, words.walked(report.steps))),
        "done": report.done,
        "open": [
            {
                **_step(gap.step),
                "gain": f"{said} points" if (said := words.signed(gap.gain)) != "0" else "",
                "goal": gap.goal,
                "lines": words.gap_lines(gap, time),
            }
            for gap, time in zip(report.gaps, times, strict=True)
        ],
        "pace": words.pace(report.hours_per_week, times, words.BEGINNING) if report.hours_per_week else "",
        "beyond": words.beyond(report),
    }


def _progress(report: Progress) -> Data:
    names = (report.before, report.after)
    scores = [(name, score) for name, score in zip(names, report.scores, strict=True) if score is not None]
    return {
        "kicker": f"Progress on the way to {report.next.title}",
        "title": f"{report.before} → {report.after}",
        "warnings": report.next.warnings,
        "standing": progress.standing(report),
        "scores": scores,
        "skills": progress.skills(report),
        "course-title": progress.COURSE,
        "course": progress.course(report),
        "changed": [(title, was.value, now.value) for title, was, now in report.steps],
        **_gaps(report.next),
    }


def _facts(score: float | None, band: str, coverage: Coverage | None) -> list[tuple[str, str]]:
    told = [(words.percent(score), f"match, {band}" if band else "match")]
    if coverage is not None:
        told.append((words.percent(coverage.essential), "of the must-haves"))
        told.append((words.percent(coverage.optional), "of the nice-to-haves"))
    return told


def _step(step: StepAssessment) -> Data:
    return {"title": words.numbered(step), "status": step.status.value}


def _rows(findings: Iterable[Finding]) -> Iterator[Data]:
    """Yield each finding with where its bar begins, what earned most first."""
    for finding, total in running(findings):
        yield {
            "label": words.cut(finding.requirement.label, 46),
            "verdict": finding.verdict.value,
            "start": total - finding.points,
            "points": finding.points,
            "max": min(finding.max_points, 1 - (total - finding.points)),
            "said": words.points(finding.points),
            "of": words.points(finding.max_points),
        }


def _finding(finding: Finding) -> Data:
    said = words.importance(finding)
    worth = f"{words.points(finding.points)} of {words.points(finding.max_points)} points"
    posting, resume = finding.requirement, finding.evidence[:1]
    quotes = [("posting", words.quoted(posting))] if posting.quote else []
    return {
        "label": finding.requirement.label,
        "verdict": finding.verdict.value,
        "worth": f"{said}, {worth}" if said else worth,
        "reason": finding.reason,
        "quotes": [*quotes, *(("résumé", words.quoted(evidence)) for evidence in resume)],
    }
