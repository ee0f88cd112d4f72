"""A match or a gap report as Markdown."""

from __future__ import annotations

import re

from matcher.rendering import words
from matcher.rendering.timeline import weeks
from matcher.values import Coverage, Finding, Gap, GapReport, Match, Status, Target, WhatIf

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
    progress = f"{len(done)} of {words.counted(len(match.roadmap.steps), 'step')} done"
    lines += [f"## Roadmap: {escape(match.roadmap.title)}, {progress}", ""]
    if done:
        lines += [f"Done: {escape(', '.join(done))}", ""]
    for step in words.open_steps(match.roadmap.steps):
        asked = f"; the posting asks for {escape(said)}" if (said := words.asked_of(match, step)) else ""
        lines.append(f"{step.order}. **{escape(step.title)}**, {words.STATUS_WORD[step.status]}{asked}")
        if learn := words.to_learn(step):
            lines.append(f"   to learn: {escape(learn)}")
    lines += ["", f"*{words.ADVICE}*", ""]
    return "\n".join(lines)


def summary(match: Match) -> list[str]:
    """Return the score and what coverage it stands on, warnings, and the answers to what was asked beside it."""
    lines = [
        f"# {escape(match.resume)} → {escape(match.posting)}",
        "",
        *scored(match.score, match.band, match.coverage),
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
        f"## With {escape(words.all_of(answer.labels))} in the list of skills",
        "",
        f"{words.percent(answer.before)} → **{words.percent(answer.score)} {answer.band}**",
        "",
    ]
    lines += [f"- {words.gained(c)} **{escape(c.label)}**: {escape(c.reason)}" for c in answer.changes]
    return [*lines, *([] if answer.changes else [words.NO_CHANGE]), ""]


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
        lines.append(f"  - posting: “{escape(words.quoted(finding.requirement))}”")
    lines += [f"  - résumé: “{escape(words.quoted(evidence))}”" for evidence in finding.evidence[:1]]
    return lines


def render_gaps(report: GapReport) -> str:
    """Return the open steps in learning order, each with what to learn and what it is worth."""
    against = f" → {escape(report.posting)}" if report.posting else ""
    lines = [f"# {escape(report.resume)}{against}: {escape(report.title)}", ""]
    if report.score is not None:
        lines += [*scored(report.score, report.band, report.coverage), ""]
    lines += [f"> {escape(warning)}\n" for warning in report.warnings]
    return "\n".join([*lines, *open_gaps(report), "", f"*{words.ADVICE}*", ""])


def scored(score: float, band: str, coverage: Coverage | None) -> list[str]:
    """Return the line of a score with its band, and the coverage that it stands on."""
    line = f"**{f'{words.percent(score)} {band}'.rstrip()}**"
    if coverage is None:
        return [line]
    essential, optional = words.percent(coverage.essential), words.percent(coverage.optional)
    return [f"{line} · must-haves {essential} · nice-to-haves {optional}"]


def open_gaps(report: GapReport) -> list[str]:
    """Return the steps that are done, the open ones in learning order, and what no step covers."""
    lines = []
    if report.done:
        lines += [f"Done: {escape(', '.join(report.done))}", ""]
    if report.gaps:
        lines += ["## Open, in the order to learn them", ""]
    times = list(weeks((gap.effort for gap in report.gaps), report.hours_per_week))
    if report.hours_per_week and any(times):
        lines += [words.pace(report.hours_per_week, times, words.BEGINNING), ""]
    lines += [line for gap, time in zip(report.gaps, times, strict=True) for line in _gap(gap, time)]
    for title, said in words.beyond(report):
        lines += ["", f"## {title}", "", escape(said)]
    return lines


def _gap(gap: Gap, time: words.Weeks | None) -> list[str]:
    gain = f" ({said} points)" if (said := words.signed(gap.gain)) != "0" else ""
    lines = [f"{gap.step.order}. **{escape(gap.step.title)}**{gain}: {escape(gap.goal)}"]
    return lines + [f"   - {name}: {escape(said)}" for name, said in words.gap_lines(gap, time)]
