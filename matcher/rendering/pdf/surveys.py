"""What the templates of reports on many postings and on many people are given."""

from __future__ import annotations

from itertools import islice
from typing import Any

from matcher.rendering import cohort, portfolio, words
from matcher.values import Cohort, Portfolio

Data = dict[str, Any]
DEMAND, POSTINGS = 20, 60  # skills and postings written out


def market_page(report: Portfolio) -> Data:
    """Return what market.typ is given."""
    count = len(report.postings)
    planned = portfolio.planned(report)
    return {
        "kicker": f"The market for {report.roadmap}",
        "title": f"{report.resume} → {words.counted(count, 'posting')}",
        "warnings": [*report.warnings, *words.left_out(report.unread)],
        "facts": [
            (f"{report.good:,} of {count:,}", "are a good match or better"),
            (words.percent(report.mean), "is the mean score"),
        ],
        "good": report.good,
        "count": count,
        "said": f"{count:,}",
        "mean": words.percent(report.mean),
        "path-title": portfolio.NEXT,
        "timed": report.hours_per_week is not None,
        "path-key": portfolio.PATH_KEY,
        "pace": portfolio.pace(report),
        "path": [
            {
                "label": point.label,
                "opened": point.opened,
                "mean": words.percent(point.mean),
                "hours": f"{point.effort.low}–{point.effort.high}",
                "weeks": f"{time[0]}–{time[1]}" if time else "",
            }
            for point, time in planned
        ],
        "demand-title": portfolio.DEMAND,
        "key": f"{portfolio.WORTH} {portfolio.further(report, DEMAND)}".rstrip(),
        "demand": [
            {
                "label": item.label,
                "postings": item.postings,
                "essential": item.essential,
                "opens": item.opens,
                "gain": words.signed(item.gain),
            }
            for item in portfolio.asked_most(report)[:DEMAND]
        ],
        "uncovered": portfolio.uncovered(report),
        "postings": [
            {"name": item.posting, "score": item.score, "band": item.band} for item in report.postings[:POSTINGS]
        ],
        "rest": words.not_shown(report.postings, POSTINGS),
    }


def cohort_page(report: Cohort) -> Data:
    """Return what cohort.typ is given."""
    postings = []
    for name, scores in islice(cohort.by_posting(report), POSTINGS):
        named, rest = cohort.fitting(scores)
        postings.append({"name": name, "people": [(who, s.score, s.band) for who, s in named], "rest": rest})
    return {
        "kicker": f"People on the way to {report.title}",
        "title": cohort.people(len(report.people)),
        "warnings": words.left_out(report.unread),
        "standing": cohort.standing(report),
        "lacking": cohort.LACKING,
        "people": [
            {"name": person.name, "statuses": [status.value for status in person.statuses], "done": person.done}
            for person in report.people
        ],
        "steps": [
            {
                "title": step.title,
                "done": step.done,
                "partial": step.partial,
                "missing": step.missing,
                "not-assessed": step.unseen,
                "counts": [(status.value, count) for status, count in cohort.counts(step)],
                "lacking": ", ".join(step.lacking) if step.open else "",
            }
            for step in report.steps
        ],
        "postings": postings,
        "rest": words.not_shown(report.postings, POSTINGS),
    }
