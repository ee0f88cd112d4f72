"""What text and Markdown say alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from matcher.taxonomy import load_taxonomy
from matcher.values import Change, Effort, Finding, Gap, Importance, Status, StepAssessment, Target, Verdict

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
BEGINNING = "the first skills of all steps"
MANY = 6
Weeks = tuple[int, int]
CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
EMPHASIS = re.compile(r"(?<!\w)\*(\S(?:[^*\n]*\S)?)\*(?!\w)")


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


def importance(finding: Finding) -> str:
    """Return how much a posting wants a skill; nothing for what it does not name, such as its field of work."""
    return IMPORTANCE[finding.requirement.importance] if finding.requirement.any_of else ""


def without_marks(quote: str) -> str:
    """Return a quote without Markdown's marks of bold and italic text, whole pairs or halves that a cut left.

    >>> without_marks("Maths tutor** (part-time) — *2022–now*, 2 * 3 **kwargs")
    'Maths tutor (part-time) — 2022–now, 2 * 3 kwargs'
    """
    return EMPHASIS.sub(r"\1", quote.replace("**", ""))


def one_line(quote: str) -> str:
    """Return a quote on one line, without the control characters that would move a terminal's cursor or colour it.

    >>> one_line("Built\\n  it in \\x1b[31mRust")
    'Built it in [31mRust'
    """
    return " ".join(CONTROL.sub("", quote).split())


def quoted(quote: str) -> str:
    """Return a quote as every report shows it: on one line, without marks.

    >>> quoted("Built\\n  it in **Rust**")
    'Built it in Rust'
    """
    return one_line(without_marks(quote))


def cut(text: str, room: int) -> str:
    """Return text on one line, its end left out where it is longer than the room (columns).

    >>> cut("Recommender Systems", 12)
    'Recommender…'
    """
    line = one_line(text)
    return line if len(line) <= room else line[: max(room - 1, 1)].rstrip() + "…"


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


def gap_lines(gap: Gap, weeks: Weeks | None = None) -> list[tuple[str, str]]:
    """Return what a gap says, as (name, words); ``weeks`` are its place in a timeline."""
    first = () if gap.first == gap.asked else gap.first
    rest = [label for label in gap.learn if label not in first]
    cost = [hours(gap.effort)] if gap.effort else []
    lines = [
        ("asked by the posting", some(gap.asked)),
        ("begin with", some(first)),
        ("effort", ", ".join([*cost, *([said_weeks(weeks)] if weeks else [])])),
        ("after that" if first else "to learn", some(rest)),
        ("already there", some(gap.have)),
        *evidence_lines(gap.step),
        ("a project that proves it", gap.project),
        ("to learn from", "; ".join(gap.resources)),
    ]
    return [(name, said) for name, said in lines if said]


def evidence_lines(step: StepAssessment) -> list[tuple[str, str]]:
    """Return what shows a step beside the names of skills, and what would, where that decides it."""
    if not step.evidence_needed and step.status != Status.NOT_ASSESSED:
        return []
    shown = list(dict.fromkeys(item.kind.value for item in step.shown))
    further = [kind for kind in step.evidence if kind not in shown]
    lacking = step.evidence_needed - len(shown)
    would = some(map(_plain, further), most=10)
    return [
        ("shown by", some(map(_plain, shown))),
        ("would show it", f"{lacking} of {would}" if lacking > 1 else would),
    ]


def _plain(kind: str) -> str:
    return kind.replace("-", " ").replace("_", " ")


def all_of(names: Iterable[str]) -> str:
    """Return names joined as people do.

    >>> all_of(["Docker", "Kubernetes", "Helm"])
    'Docker, Kubernetes and Helm'
    """
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def gained(change: Change) -> str:
    """Return what a change adds, with its sign, on the scale of the percentage."""
    return f"{(change.after - change.before) * 100:+.1f}"


def hours(effort: Effort) -> str:
    """Return an effort in words.

    >>> hours(Effort(low=20, high=60))
    'about 20 to 60 hours (an estimate)'
    """
    return f"about {effort.low} to {effort.high} hours (an estimate)"


def said_weeks(weeks: Weeks) -> str:
    """Return a stretch of weeks in words.

    >>> said_weeks((1, 4)), said_weeks((5, 5))
    ('weeks 1–4', 'week 5')
    """
    first, last = weeks
    return f"week {first}" if first == last else f"weeks {first}–{last}"


def pace(hours_per_week: float, weeks: Iterable[Weeks | None], what: str = "these skills") -> str:
    """Return how long a learning path takes, and what that rests on."""
    last = max((item[1] for item in weeks if item), default=0)
    told = counted(last, "week")
    return f"At {hours_per_week:g} hours a week {what} take about {told}, by the middle of each estimate."


def signed(share: float) -> str:
    """Return a difference of scores (-1 to 1) in points with its sign.

    >>> signed(0.031), signed(-0.2), signed(0.0)
    ('+3.1', '-20.0', '0')
    """
    return "0" if points(abs(share)) == "0" else f"{share * 100:+.1f}"


def counted(number: int, name: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "posting"), counted(3, "posting")
    ('1 posting', '3 postings')
    """
    return f"{number:,} {name}{'' if number == 1 else 's'}"


def left_out(unread: Iterable[tuple[str, str]]) -> list[str]:
    """Return why each document that is missing from a report is, with its name."""
    return [reason if name in reason else f"{name}: {reason}" for name, reason in unread]


def target_lines(target: Target, score: float) -> list[str]:
    """Return what is said before the skills of a target, or why there are none."""
    if score >= target.wanted:
        return [f"The score is there already: {percent(score)}."]
    if not target.reached:
        return [
            f"No set of skills from this posting reaches it: with all of them the score is {percent(target.best)}. "
            "The rest is experience, years, degrees and other things that no course brings."
        ]
    low, high = (sum(getattr(item.effort, side) for item in target.skills) for side in ("low", "high"))
    count = len(target.skills)
    said = f"{count} skills reach it" if count > 1 else "One skill reaches it"
    return [f"{said}, about {low} to {high} hours of learning in all (an estimate):"]
