"""One person, with or without a posting: score, where its points come from, findings, roadmap, steps, documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from matcher.matching import learnable
from matcher.rendering import waterfall, words
from matcher.rendering.html.page import VERDICT_WORD, render_template
from matcher.rendering.html.path import paths
from matcher.rendering.html.pictures import Bar, Piece, Row
from matcher.rendering.html.timeline import timeline
from matcher.values import Finding, Gap, GapReport, Mark, MarkedDocument, Status, Verdict

HELPFUL = 3
SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A document as pieces of text, each with its mark or None."""

    document: MarkedDocument
    pieces: tuple[tuple[str, Mark | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What would raise the score and by how much: an open step, or what no step teaches and may earn that at most."""

    title: str
    said: str
    gain: float
    step: int | None = None


def gap_page(report: GapReport) -> str:
    """Return the page of one person."""
    return render_template("gap.html.j2", contents=sections(report), **gap_values(report))


def gap_values(report: GapReport) -> dict[str, Any]:
    """Return what the sections of one person are drawn from."""
    return {
        "report": report,
        "statuses": [(status, sum(step.status == status for step in report.steps)) for status in Status],
        "verdicts": [(verdict, sum(item.verdict == verdict for item in report.findings)) for verdict in Verdict],
        "helpful": sorted(_helps(report), key=lambda item: -item.gain)[:HELPFUL],
        "beyond": [(finding, words.passed_step(finding, report.steps)) for finding in report.beyond],
        "there": words.there,
        "rows": [_row(finding, total) for finding, total in waterfall.running(report.findings)],
        "groups": words.grouped(report.findings),
        "paths": paths(report.steps, report.title),
        "timeline": timeline(report.gaps, report.hours_per_week),
        "marked": [MarkedText(document=item, pieces=tuple(_pieces(item))) for item in report.documents],
        "rest": _rest,
        "shown": SHOWN,
    }


def _helps(report: GapReport) -> Iterator[Help]:
    """Yield what would raise the score: open steps, and skills that none of them teaches."""
    for gap in report.gaps:
        if gap.gain > 0:
            asked = f": {words.some(gap.choices or gap.asked)}" if gap.asked else ""
            yield Help(title=gap.step.title, said=asked, gain=gap.gain, step=gap.step.number)
    for finding in report.beyond:
        left = finding.max_points - finding.points
        if learnable((finding,)) and left > 0:
            passed = words.passed_step(finding, report.steps)
            said = f", of the step “{passed.title}”, which counts as done" if passed else ", in no step of the roadmap"
            yield Help(title=finding.requirement.label, said=said, gain=left)


def _row(finding: Finding, total: float) -> Row:
    """Return a finding's row of the waterfall: its bar starts where the points of those above end."""
    start, lost = total - finding.points, max(0.0, finding.max_points - finding.points)
    said = f"{words.points(finding.points)} of {words.points(finding.max_points)} points earned"
    pieces = [Piece(x=100 * start, width=100 * finding.points, look=finding.verdict)] if finding.points > 0 else []
    if lost * 100 >= 0.05:
        pieces.append(Piece(x=100 * min(total, 1 - lost), width=100 * lost, look="lost"))
    return Row(
        label=finding.requirement.label,
        cells=(words.points(finding.points), words.points(finding.max_points), words.points(total)),
        bar=Bar(title=f"{said}, {words.points(total)} so far", pieces=tuple(pieces)),
        chip=f"{words.MARK[finding.verdict]} {VERDICT_WORD[finding.verdict]}",
        look=finding.verdict,
    )


def _rest(gap: Gap) -> tuple[str, ...]:
    """Return the skills of a step beside those to begin with and those that the posting asks for."""
    return tuple(label for label in gap.learn if label not in gap.first)


def _pieces(document: MarkedDocument) -> Iterator[tuple[str, Mark | None]]:
    behind = 0
    for mark in document.marks:
        yield document.text[behind : mark.start], None
        yield document.text[mark.start : mark.end], mark
        behind = mark.end
    yield document.text[behind:], None


def sections(report: GapReport) -> list[tuple[str, str]]:
    """Return the ids and titles of the page's sections."""
    parts = [
        ("summary", "In short", True),
        ("points", "Where the points come from", report.findings),
        ("findings", "What the posting asks for", report.findings),
        ("what-if", "With further skills", report.what_if),
        ("target", "To reach a score", report.target),
        ("roadmap", "The roadmap", report.steps),
        ("steps", "Steps to take", report.gaps),
        ("timeline", "Timeline", timeline(report.gaps, report.hours_per_week)),
        ("beyond", "Beyond the open steps", report.beyond),
        ("documents", "The documents", report.documents),
    ]
    return [(id, title) for id, title, there in parts if there]
