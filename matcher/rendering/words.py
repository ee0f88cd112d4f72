"""What text and Markdown say alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from matcher.taxonomy import load_taxonomy
from matcher.values import Finding, Gap, Importance, Status, StepAssessment, Verdict

MARK = {Verdict.MET: "✓", Verdict.PARTIAL: "~", Verdict.MISSING: "✗"}
STATUS_MARK = {Status.DONE: "✓", Status.PARTIAL: "~", Status.MISSING: "✗", Status.NOT_ASSESSED: "?"}
STATUS_WORD = {
    Status.DONE: "done",
    Status.PARTIAL: "begun",
    Status.MISSING: "missing",
    Status.NOT_ASSESSED: "a résumé's words cannot show it",
}
IMPORTANCE = {Importance.ESSENTIAL: "must have", Importance.OPTIONAL: "nice to have", Importance.CONTEXT: "mentioned"}
GROUPS = (
    (Verdict.MISSING, "Missing"),
    (Verdict.PARTIAL, "Partly there"),
    (Verdict.MET, "There"),
)
ADVICE = "The score is advice for people, not a hiring decision."
MANY = 6
CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")


def percent(share: float | None) -> str:
    """Return a share (0-1) as a whole percentage, "–" where nothing was asked."""
    return "–" if share is None else f"{share * 100:.0f} %"


def points(value: float) -> str:
    """Return points (0-1) on the scale of the percentage.

    >>> points(0.0625), points(0.0001)
    ('6.2', '0')
    """
    text = f"{value * 100:.1f}"
    return "0" if text == "0.0" else text


def one_line(quote: str) -> str:
    """Return a quote on one line, without the control characters that would move a terminal's cursor or colour it.

    >>> one_line("Built\\n  it in \\x1b[31mRust")
    'Built it in [31mRust'
    """
    return " ".join(CONTROL.sub("", quote).split())


def labels(skills: Iterable[str]) -> list[str]:
    """Return the labels of built-in skills."""
    taxonomy = load_taxonomy()
    return [taxonomy.label(skill) for skill in skills]


def some(names: Iterable[str], *, most: int = MANY) -> str:
    """Return names joined by commas, the tail counted.

    >>> some(["a", "b", "c"], most=2)
    'a, b and 1 more'
    """
    names = list(names)
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"


def open_steps(steps: Iterable[StepAssessment]) -> list[StepAssessment]:
    """Return the steps that are not done, in learning order."""
    return sorted((step for step in steps if step.order is not None), key=lambda step: step.order or 0)


def grouped(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """Return the findings under a heading per verdict, what is missing first, each the weightiest first."""
    findings = list(findings)
    return [(title, found) for verdict, title in GROUPS if (found := [f for f in findings if f.verdict == verdict])]


def gap_lines(gap: Gap) -> list[tuple[str, str]]:
    """Return what a gap says, as (name, words)."""
    lines = []
    if gap.asked:
        lines.append(("asked by the posting", some(gap.asked)))
    if gap.learn:
        lines.append(("to learn", some(gap.learn)))
    if gap.have:
        lines.append(("already there", some(gap.have)))
    if gap.step.status == Status.NOT_ASSESSED and gap.step.evidence:
        lines.append(("would show it", some(item.replace("-", " ").replace("_", " ") for item in gap.step.evidence)))
    return lines
