"""A match or a gap report for a terminal: readable at 80 columns, coloured where wanted."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from matcher.rendering import words
from matcher.rendering.timeline import weeks
from matcher.values import (
    Coverage,
    Evidence,
    Finding,
    Gap,
    GapReport,
    Match,
    Requirement,
    Status,
    StepAssessment,
    Target,
    Verdict,
    WhatIf,
)

ANSI = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}
VERDICT_COLOUR = {Verdict.MET: "green", Verdict.PARTIAL: "yellow", Verdict.MISSING: "red"}
STATUS_COLOUR = {Status.DONE: "green", Status.PARTIAL: "yellow", Status.MISSING: "red", Status.NOT_ASSESSED: "dim"}

STEP_INDENT = 8
LEAST_LABEL = 20  # columns of a requirement's name that its points may stand beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The width in columns, whether to colour, and how many findings of a kind to show (None: all)."""

    width: int = 80
    colour: bool = False
    most: int | None = None

    def paint(self, text: str, *styles: str) -> str:
        """Return text in the given styles, plain when the page has no colour."""
        if not self.colour or not styles:
            return text
        codes = ";".join(ANSI[style] for style in styles)
        return f"\x1b[{codes}m{text}\x1b[0m"

    def wrap(self, text: str, indent: int) -> str:
        """Return text wrapped under an indent."""
        pad = " " * indent
        return textwrap.fill(
            words.one_line(text),
            self.width,
            initial_indent=pad,
            subsequent_indent=pad,
            break_long_words=False,
            break_on_hyphens="--" not in text,  # what follows "--roadmap" stays one word, to be copied
        )

    def quote(self, name: str, shown: Evidence | Requirement) -> str:
        """Return a quote with who says it."""
        lead = " " * 6 + f"{name:<8}"
        quoted = textwrap.fill(
            f"“{words.quoted(shown)}”",
            self.width,
            initial_indent=lead,
            subsequent_indent=" " * (len(lead) + 1),
            break_long_words=False,
        )
        return self.paint(quoted, "dim")

    def title(self, title: str) -> str:
        """Return what the page is about."""
        return self.paint(self.wrap(title, 0), "bold")

    def heading(self, title: str) -> str:
        """Return a heading after an empty line."""
        return "\n" + self.title(title)

    def hang(self, lead: str, text: str, indent: int, *styles: str) -> str:
        """Return text in the given styles after a lead that is as wide as the indent under which the text goes on."""
        return lead + self.paint(self.wrap(text, indent)[indent:], *styles)

    def advice(self) -> str:
        """Return what the score is for, after an empty line."""
        return "\n" + self.paint(self.wrap(words.ADVICE, 0), "dim")


def render_match(match: Match, page: Page) -> str:
    """Return the score, every finding with its quotes, and the roadmap's open steps in learning order."""
    lines = summary(match, page)
    for title, findings in words.grouped(match.findings):
        lines.append(page.heading(f"{title} ({len(findings)})"))
        for finding in findings[: page.most]:
            lines += _finding(finding, page)
        if rest := findings[len(findings[: page.most]) :]:
            lines.append(page.wrap(f"and {words.some([f.requirement.label for f in rest], most=len(rest))}", 4))
    lines += _roadmap(match, page)
    lines.append(page.advice())
    return "\n".join(lines) + "\n"


def summary(match: Match, page: Page) -> list[str]:
    """Return the score and what coverage it stands on, then the answers to what was asked beside it, then warnings."""
    return [
        page.title(f"{match.resume} → {match.posting}"),
        *scored(match.score, match.band, match.coverage, page),
        *(page.wrap(f"! {warning}", 2) for warning in match.warnings),
        *(_what_if(match.what_if, page) if match.what_if else ()),
        *(_target(match.target, match.score, page) if match.target else ()),
    ]


def scored(score: float, band: str, coverage: Coverage | None, page: Page) -> list[str]:
    """Return the line of a score with its band, and the coverage that it stands on, where need be in a line below."""
    value = f"{words.percent(score)} {band}".rstrip()
    line = f"  match {page.paint(value, 'bold', 'cyan')}"
    if coverage is None:
        return [line]
    told = f"must-haves {words.percent(coverage.essential)}   nice-to-haves {words.percent(coverage.optional)}"
    if len(f"  match {value}   {told}") > page.width:
        return [line, f"  {told}"]
    return [f"{line}   {told}"]


def _what_if(answer: WhatIf, page: Page) -> list[str]:
    score = page.paint(f"{words.percent(answer.score)} {answer.band}", "bold", "cyan")
    lines = [
        page.heading(f"With {words.all_of(answer.labels)} in the list of skills"),
        f"  {words.percent(answer.before)} → {score}",
    ]
    for change in answer.changes:
        lines.append(page.hang(f"  {words.gained(change):>6}  ", change.label, 10, "bold"))
        lines.append(page.wrap(change.reason, 10))
    return lines if answer.changes else [*lines, f"  {words.NO_CHANGE}"]


def _target(target: Target, score: float, page: Page) -> list[str]:
    lines = [page.heading(f"To reach {words.percent(target.wanted)}")]
    lines += [page.wrap(said, 2) for said in words.target_lines(target, score)]
    for place, item in enumerate(target.skills, 1):
        step = f"; roadmap step: {item.step}" if item.step else ""
        lines.append(
            f"  {place:>2}. {page.paint(words.cut(item.label, page.width - 14), 'bold')} → {words.percent(item.score)}"
        )
        lines.append(page.wrap(f"{words.hours(item.effort)}{step}", 6))
    return lines


def _finding(finding: Finding, page: Page) -> list[str]:
    colour = VERDICT_COLOUR[finding.verdict]
    importance = words.importance(finding)
    worth = f"{words.points(finding.points)} of {words.points(finding.max_points)} points"
    mark = page.paint(words.MARK[finding.verdict], colour)
    room = page.width - len(worth) - len(importance) - 9
    if room < LEAST_LABEL:
        told = "  ".join(filter(None, (importance, worth)))
        lines = [page.hang(f"  {mark} ", finding.requirement.label, 4, "bold"), f"      {told}"]
    else:
        label = textwrap.shorten(words.one_line(finding.requirement.label), room, placeholder=" …")
        gap = " " * (room - len(label) + 2)
        lines = [f"  {mark} {page.paint(label, 'bold')}{gap}{page.paint(importance, 'dim')}  {worth}"]
    lines.append(page.wrap(finding.reason, 6))
    if finding.requirement.quote:
        lines.append(page.quote("posting", finding.requirement))
    lines += [page.quote("résumé", evidence) for evidence in finding.evidence[:1]]
    return lines


def _roadmap(match: Match, page: Page) -> list[str]:
    steps = match.roadmap.steps
    done = [step for step in steps if step.status == Status.DONE]
    lines = [page.heading(f"Roadmap: {match.roadmap.title}, {len(done)} of {words.counted(len(steps), 'step')} done")]
    if done:
        lines.append(page.wrap("✓ " + "; ".join(step.title for step in done), 2))
    if opened := words.open_steps(steps):
        lines.append("  Open, in the order to learn them:")
    for step in opened:
        lines += _step(step, words.asked_of(match, step), page)
    return lines


def _step(step: StepAssessment, asked: str, page: Page) -> list[str]:
    lines = _step_heading(step, f"← the posting asks for {asked}" if asked else "", page)
    if learn := words.to_learn(step):
        lines.append(page.wrap(f"to learn: {learn}", STEP_INDENT))
    if step.have:
        said = f"{words.there(step)}: {words.some(words.labels(step, step.have))}"
        lines.append(page.paint(page.wrap(said, STEP_INDENT), "dim"))
    if step.status == Status.NOT_ASSESSED:
        lines.append(page.paint(page.wrap(words.STATUS_WORD[step.status], STEP_INDENT), "dim"))
    return lines


def _step_heading(step: StepAssessment, note: str, page: Page, *styles: str) -> list[str]:
    """Return a step's line, with the note at its end or, where that is too long, under it."""
    mark = page.paint(words.STATUS_MARK[step.status], STATUS_COLOUR[step.status])
    line = page.hang(f"  {step.order:>2}. {mark} ", step.title, STEP_INDENT, *styles)
    if not note:
        return [line]
    if STEP_INDENT + len(step.title) + len(f"  {note}") > page.width:
        return [line, page.paint(page.wrap(note, STEP_INDENT), "cyan")]
    return [f"{line}  {page.paint(note, 'cyan')}"]


def render_gaps(report: GapReport, page: Page) -> str:
    """Return the open steps in learning order, each with what to learn and what it is worth."""
    against = f" → {report.posting}" if report.posting else ""
    lines = [page.title(f"{report.resume}{against}: {report.title}")]
    if report.score is not None:
        lines += scored(report.score, report.band, report.coverage, page)
    lines += [page.wrap(f"! {warning}", 2) for warning in report.warnings]
    lines += [*open_gaps(report, page), page.advice()]
    return "\n".join(lines) + "\n"


def open_gaps(report: GapReport, page: Page) -> list[str]:
    """Return the steps that are done, the open ones in learning order, and what no step covers."""
    lines = []
    if report.done:
        lines += [page.heading(f"Done ({len(report.done)})"), page.wrap("; ".join(report.done), 2)]
    if report.gaps:
        lines.append(page.heading("Open, in the order to learn them"))
    times = list(weeks((gap.effort for gap in report.gaps), report.hours_per_week))
    if report.hours_per_week and any(times):
        lines.append(page.wrap(words.pace(report.hours_per_week, times, words.BEGINNING), 2))
    for gap, time in zip(report.gaps, times, strict=True):
        lines += _gap(gap, time, page)
    for title, said in words.beyond(report):
        lines += [page.heading(title), page.wrap(said, 2)]
    return lines


def _gap(gap: Gap, time: words.Weeks | None, page: Page) -> list[str]:
    gain = f"{said} points" if (said := words.signed(gap.gain)) != "0" else ""
    lines = [
        *_step_heading(gap.step, gain, page, "bold"),
        page.paint(page.wrap(gap.goal, STEP_INDENT), "dim"),
    ]
    return lines + [page.wrap(f"{name}: {said}", STEP_INDENT) for name, said in words.gap_lines(gap, time)]
