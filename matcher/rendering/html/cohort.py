"""Many people against one roadmap: people × steps, what most of them lack, people × postings."""

from __future__ import annotations

from matcher.rendering import words
from matcher.rendering.cohort import LACKING, open_for_most, standing
from matcher.rendering.html.page import render_template
from matcher.rendering.html.pictures import Row, stacked
from matcher.values import Cohort, Status, StepDemand

ACROSS = 24  # postings beside each other, as many as a sheet of paper takes


def cohort_page(report: Cohort) -> str:
    """Return the page of a cohort."""
    people = len(report.people)
    return render_template(
        "cohort.html.j2",
        report=report,
        statuses=list(Status),
        across=ACROSS,
        rows=[_row(step, people) for step in report.steps],
        standing=standing(report),
        common=[step for step in open_for_most(report) if step.lacking],
        lacking=LACKING,
        contents=_contents(report),
    )


def _row(step: StepDemand, people: int) -> Row:
    said = (
        f"done by {words.counted(step.done, 'person', 'people')}, begun by {step.partial}, missing for {step.missing}"
    )
    said += f", cannot be seen for {step.unseen}" if step.unseen else ""
    parts = [(step.done, "met"), (step.partial, "partial"), (step.missing, "missing"), (step.unseen, "unseen")]
    return Row(
        label=step.title,
        cells=tuple(map(str, (step.done, step.partial, step.missing, step.unseen))),
        bar=stacked(said, parts, people),
    )


def _contents(report: Cohort) -> list[tuple[str, str]]:
    sections = [
        ("summary", "In short", True),
        ("people", "People and steps", report.people),
        ("gaps", "Common gaps", report.people),
        ("postings", "People and postings", report.postings),
        ("unread", "Not in this report", report.unread),
    ]
    return [(id, title) for id, title, there in sections if there]
