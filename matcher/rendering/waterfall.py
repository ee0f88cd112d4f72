"""A score explained whole: a row a finding, its points, their running sum, both quotes and the sentence."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterable, Iterator

from matcher.rendering import markdown, words
from matcher.rendering.text import VERDICT_COLOUR, Page, summary
from matcher.values import Finding, Match

BAR = 12
INDENT = 27
NARROW = 64  # columns of a page that has no room for bars


def running(findings: Iterable[Finding]) -> Iterator[tuple[Finding, float]]:
    """Yield each finding, what earned most first, with the sum of the points up to it; the last sum is the score."""
    ranked = sorted(findings, key=lambda f: (-f.points, -f.max_points, f.requirement.start))
    for place, finding in enumerate(ranked):
        yield finding, min(1.0, math.fsum(f.points for f in ranked[: place + 1]))


def as_text(match: Match, page: Page) -> str:
    """Return the waterfall for a terminal."""
    lines = summary(match, page)
    lines.append(page.heading("Where the points come from"))
    lines.append(page.paint("  points      of  so far", "dim"))
    widest = max((finding.max_points for finding in match.findings), default=0.0)
    for finding, total in running(match.findings):
        lines += _row(finding, total, page, widest if page.width >= NARROW else 0.0)
    lines.append(page.paint(f"  {words.points(match.score):>6}   100.0          the score", "bold"))
    lines.append(page.advice())
    return "\n".join(lines) + "\n"


def _row(finding: Finding, total: float, page: Page, widest: float) -> list[str]:
    numbers = f"  {words.points(finding.points):>6}  {words.points(finding.max_points):>6}  {words.points(total):>6}  "
    bar = f"{page.paint(_bar(finding, widest), VERDICT_COLOUR[finding.verdict])} " if widest else ""
    room = page.width - INDENT - (BAR + 2 if bar else 0)
    label = textwrap.shorten(words.one_line(finding.requirement.label), room, placeholder=" …")
    lines = [f"{numbers} {bar}{page.paint(label, 'bold')}", page.wrap(finding.reason, INDENT)]
    if finding.requirement.quote:
        lines.append(page.quote("posting", finding.requirement))
    return lines + [page.quote("résumé", evidence) for evidence in finding.evidence[:1]]


def _bar(finding: Finding, widest: float) -> str:
    """Return what was earned and what was missed as a bar, ``widest`` points the whole width."""
    width = max(1, round(BAR * finding.max_points / widest))
    full = round(width * finding.points / finding.max_points) if finding.max_points else 0
    return f"{'█' * full}{'░' * (width - full)}".ljust(BAR)


def as_markdown(match: Match) -> str:
    """Return the waterfall as a table."""
    lines = [*markdown.summary(match), "## Where the points come from", ""]
    lines += ["| points | of | so far | requirement | why | posting | résumé |", "|--:|--:|--:|---|---|---|---|"]
    for finding, total in running(match.findings):
        cells = (
            words.points(finding.points),
            words.points(finding.max_points),
            words.points(total),
            markdown.escape(finding.requirement.label),
            markdown.escape(finding.reason),
            markdown.escape(words.quoted(finding.requirement)),
            markdown.escape(words.quoted(finding.evidence[0]) if finding.evidence else ""),
        )
        lines.append(f"| {' | '.join(cells)} |")
    lines += [f"| **{words.points(match.score)}** | **100.0** | | the score | | | |", "", f"*{words.ADVICE}*", ""]
    return "\n".join(lines)
