"""A match or a gap report as Markdown."""

from __future__ import annotations

import re

from matcher.rendering import words
from matcher.values import Finding, Gap, GapReport, Match, Status, Target, WhatIf

SPECIAL = re.compile(r"([\\`*_~\[\]<>|#]|&(?=#?\w+;))")


def escape(text: str) -> str:
    """Return text from a document with Markdown's own marks made harmless, on one line."""
    return SPECIAL.sub(r"\\\1", words.one_line(text))


def render_match(match: Match) -> str:
    """Return the score, a table of findings, their quotes, and the open roadmap steps in learning order."""
    lines = summary(match)
    for title, findings in words.grouped(match.findings):
        lines += [f"## {title} ({len(findings)})", ""]
        lines += [line for finding in findings for line in _finding(finding)]
        lines.append("")
    done = [step.title for step in match.roadmap.steps if step.status == Status.DONE]
    lines += [f"## Roadmap: {escape(match.roadmap.title)}, {len(done)} of {len(match.roadmap.steps)} steps done", ""]
    if done:
        lines += [f"Done: {escape(', '.join(done))}", ""]
    for step in words.open_steps(match.roadmap.steps):
        asked = " (asked by the posting)" if step.asked_by_posting else ""
        lines.append(f"{step.order}. **{escape(step.title)}**, {words.STATUS_WORD[step.status]}{asked}")
        if step.missing:
            lines.append(f"   to learn: {escape(words.some(words.labels(step.missing)))}")
    lines += ["", f"*{words.ADVICE}*", ""]
    return "\n".join(lines)


def summary(match: Match) -> list[str]:
    """Return the score and what coverage it stands on, warnings, and the answers to what was asked beside it."""
    lines = [
        f"# {escape(match.resume)} → {escape(match.posting)}",
        "",
        f"**{words.percent(match.score)} {match.band}** · must-haves {words.percent(match.coverage.essential)}"
        f" · nice-to-haves {words.percent(match.coverage.optional)}",
        "",
        *(f"> {escape(warning)}\n" for warning in match.warnings),
    ]
    if match.what_if:
        lines += _what_if(match.what_if)
    if match.target:
        lines += _target(match.target, match.score)
    return lines


def _what_if(answer: WhatIf) -> list[str]:
    lines = [
        f"## With {escape(words.all_of(words.labels(answer.skills)))} in the list of skills",
        "",
        f"{words.percent(answer.before)} → **{words.percent(answer.score)} {answer.band}**",
        "",
    ]
    lines += [f"- {words.gained(c)} **{escape(c.label)}**: {escape(c.reason)}" for c in answer.changes]
    return [*lines, ""]


def _target(target: Target, score: float) -> list[str]:
    lines = [f"## To reach {words.percent(target.wanted)}", "", *words.target_lines(target, score), ""]
    for place, item in enumerate(target.skills, 1):
        step = f"; roadmap step: {escape(item.step)}" if item.step else ""
        lines.append(
            f"{place}. **{escape(item.label)}** → {words.percent(item.score)}, {words.hours(item.effort)}{step}"
        )
    return [*lines, ""]


def _finding(finding: Finding) -> list[str]:
    importance = f"{said}, " if (said := words.importance(finding)) else ""
    worth = f"{words.points(finding.points)} of {words.points(finding.max_points)} points"
    lines = [f"- **{escape(finding.requirement.label)}** ({importance}{worth}): {escape(finding.reason)}"]
    if finding.requirement.quote:
        lines.append(f"  - posting: “{escape(finding.requirement.quote)}”")
    lines += [f"  - résumé: “{escape(evidence.quote)}”" for evidence in finding.evidence[:1]]
    return lines


def render_gaps(report: GapReport) -> str:
    """Return the open steps in learning order, each with what to learn and what it is worth."""
    against = f" → {escape(report.posting)}" if report.posting else ""
    lines = [f"# {escape(report.resume)}{against}: {escape(report.title)}", ""]
    if report.score is not None:
        lines += [f"**Match {words.percent(report.score)}**", ""]
    lines += [f"> {escape(warning)}\n" for warning in report.warnings]
    if report.done:
        lines += [f"Done: {escape(', '.join(report.done))}", ""]
    if report.gaps:
        lines += ["## Open, in the order to learn them", ""]
    lines += [line for gap in report.gaps for line in _gap(gap)]
    if report.beyond:
        asked = words.some([finding.requirement.label for finding in report.beyond], most=20)
        lines += ["", "## Asked by the posting, in no step of the roadmap", "", escape(asked)]
    return "\n".join([*lines, "", f"*{words.ADVICE}*", ""])


def _gap(gap: Gap) -> list[str]:
    gain = f" (+{words.points(gap.gain)} points)" if gap.gain else ""
    lines = [f"{gap.step.order}. **{escape(gap.step.title)}**{gain}: {escape(gap.goal)}"]
    return lines + [f"   - {name}: {escape(said)}" for name, said in words.gap_lines(gap)]
