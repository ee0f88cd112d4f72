"""What text and Markdown say alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from matcher.taxonomy import load_taxonomy
from matcher.values import (
    Change,
    Effort,
    Evidence,
    Finding,
    Gap,
    GapReport,
    Importance,
    Kind,
    Match,
    Requirement,
    Status,
    StepAssessment,
    Target,
    Verdict,
)

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
NO_CHANGE = "Nothing in the score changes."
BEGINNING = "the first skills of all steps"
UNLEARNED = "Asked by the posting, learned in no step of the roadmap"
PASSED = "Asked by the posting, in a step that counts as done"
NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}
MANY, MANY_ASKED, MANY_BEYOND, MANY_LEFT_OUT = 6, 3, 20, 20
Weeks = tuple[int, int]
CELLS = re.compile(r"(?<=[\w);,%])[ ]*\t[ \t]*")  # between the cells of a row, and before a date at the end of a line
CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
HEADING = re.compile(r"\A\s*#{1,6}\s+(?=\S)")
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
    """Return a quote without Markdown's marks of headings, bold and italic text, whole pairs or halves that a cut left.

    >>> without_marks("### Maths tutor** (part-time) — *2022–now*, 2 * 3 **kwargs")
    'Maths tutor (part-time) — 2022–now, 2 * 3 kwargs'
    """
    return EMPHASIS.sub(r"\1", HEADING.sub("", quote).replace("**", ""))


def one_line(quote: str) -> str:
    """Return a quote on one line, without the control characters that would move a terminal's cursor or colour it.

    >>> one_line("Built\\n  it in \\x1b[31mRust")
    'Built it in [31mRust'
    """
    return " ".join(CONTROL.sub("", quote).split())


def quoted(shown: Evidence | Requirement) -> str:
    """Return a quote as every report shows it: on one line, without marks, with a sign where its sentence goes on.

    >>> from matcher.values import SectionKind
    >>> said = "built\\n  it in **Rust**\\t2021"
    >>> quoted(Evidence(quote=said, start=9, end=35, section=SectionKind.EXPERIENCE, cut=(True, False)))
    '… built it in Rust · 2021'
    """
    before, after = shown.cut
    said = one_line(CELLS.sub(" · ", without_marks(shown.quote).strip()))
    return f"{'… ' if before else ''}{said}{' …' if after and not said.endswith('…') else ''}"


def cut(text: str, room: int) -> str:
    """Return text on one line, its end left out where it is longer than the room (columns).

    >>> cut("Recommender Systems", 12)
    'Recommender…'
    """
    line = one_line(text)
    return line if len(line) <= room else line[: max(room - 1, 1)].rstrip() + "…"


def labels(step: StepAssessment, skills: Iterable[str]) -> list[str]:
    """Return the labels of a step's skills, as the user's own files have them before the built-in ones."""
    taxonomy, own = load_taxonomy(), dict(step.labels)
    return [own.get(skill) or taxonomy.label(skill) for skill in skills]


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


def walked(steps: Iterable[StepAssessment]) -> list[StepAssessment]:
    """Return steps as they are walked: those that are done, then the open ones in learning order."""
    return sorted(steps, key=lambda step: (step.order or 0, step.number))


def numbered(step: StepAssessment) -> str:
    """Return a step's title, with its place in the learning order where it is open."""
    return f"{step.order}. {step.title}" if step.order else step.title


def skills_of(step: StepAssessment) -> list[str]:
    """Return the ids of all skills of a step, shown or not."""
    return [skill for group in step.groups for skill in (*group.have, *group.missing)]


def asked_of(match: Match, step: StepAssessment) -> str:
    """Return the skills of a step that the posting asks for and the résumé does not show; nothing where none is."""
    from matcher.matching import choices, learnable

    asked = choices(skills_of(step), learnable(match.findings))
    return some((" or ".join(labels(step, alternatives)) for alternatives in asked), most=MANY_ASKED)


def to_learn(step: StepAssessment) -> str:
    """Return what would complete a step; a degree may show it, and is no to-do."""
    taxonomy = load_taxonomy()
    degrees = {skill for skill in step.missing if skill in taxonomy and taxonomy[skill].kind == Kind.CREDENTIAL}
    return some(labels(step, (skill for skill in step.missing if skill not in degrees)))


def there(step: StepAssessment) -> str:
    """Return what the skills that a résumé shows are to a step: words around it do not begin it."""
    return "already there" if step.status in (Status.DONE, Status.PARTIAL) else "only around it so far"


def passed_step(finding: Finding, steps: Iterable[StepAssessment]) -> StepAssessment | None:
    """Return the step that a finding's skills belong to and that counts as done without them."""
    if finding.requirement.kind == Kind.CREDENTIAL:
        return None
    asked = finding.requirement.any_of
    return next((step for step in steps if step.order is None and not set(asked).isdisjoint(skills_of(step))), None)


def beyond(report: GapReport) -> list[tuple[str, str]]:
    """Return what the posting asks and no open step teaches, under its headings, with what each could still earn."""
    told: dict[str, list[str]] = {UNLEARNED: [], PASSED: []}
    for finding in report.beyond:
        step = passed_step(finding, report.steps)
        notes = [f"up to +{points(left)} points"] if points(left := finding.max_points - finding.points) != "0" else []
        notes += [step.title] if step else []
        label = finding.requirement.label
        told[PASSED if step else UNLEARNED].append(f"{label} ({'; '.join(notes)})" if notes else label)
    return [(title, some(items, most=MANY_BEYOND)) for title, items in told.items() if items]


def grouped(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """Return the findings under a heading per verdict, what is missing first, each the weightiest first."""
    findings = list(findings)
    return [(title, found) for verdict, title in GROUPS if (found := [f for f in findings if f.verdict == verdict])]


def gap_lines(gap: Gap, weeks: Weeks | None = None) -> list[tuple[str, str]]:
    """Return what a gap says, as (name, words); ``weeks`` are its place in a timeline."""
    asked = gap.choices or gap.asked
    first = () if gap.first == asked else gap.first
    rest = [label for label in gap.learn if label not in first]
    cost = [hours(gap.effort)] if gap.effort else []
    lines = [
        ("asked by the posting", some(asked)),
        ("begin with", some(first)),
        ("effort", ", ".join([*cost, *([said_weeks(weeks)] if weeks else [])])),
        ("also in this step" if first else "to learn", some(rest)),
        (there(gap.step), some(gap.have)),
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
        ("would show it", f"{NUMBERS.get(lacking, lacking)} of these: {would}" if lacking > 1 else would),
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


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "posting"), counted(3000, "posting"), counted(0, "person", "people")
    ('1 posting', '3,000 postings', '0 people')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def not_shown(items: Sequence[object], shown: int) -> str:
    """Return where those are that a list cut short leaves out; nothing where it leaves none out."""
    rest = len(items) - shown
    return f"{rest:,} more are in the file that -f json writes." if rest > 0 else ""


def left_out(unread: Iterable[tuple[str, str]]) -> list[str]:
    """Return why each document that is missing from a report is, with its name; of very many the first.

    >>> left_out([(f"jobs#{row}", "it is empty") for row in range(1, 1001)])[-2:]
    ['jobs#20: it is empty', '980 more are left out; -f json names them all']
    """
    told = [reason if name in reason else f"{name}: {reason}" for name, reason in unread]
    rest = len(told) - MANY_LEFT_OUT
    return [*told[:MANY_LEFT_OUT], f"{rest:,} more are left out; -f json names them all"] if rest > 0 else told


def target_lines(target: Target, score: float) -> list[str]:
    """Return what is said before the skills of a target, or why there are none."""
    if score >= target.wanted:
        return [f"The score is there already: {percent(score)}."]
    if not target.reached:
        best = percent(target.best)
        shown = f"just under {best}" if best == percent(target.wanted) else best
        return [
            f"No set of skills from this posting reaches it: with all of them the score is {shown}. "
            "The rest is experience, years, degrees and other things that no course brings."
        ]
    low, high = (sum(getattr(item.effort, side) for item in target.skills) for side in ("low", "high"))
    count = len(target.skills)
    said = f"{count} skills reach it" if count > 1 else "One skill reaches it"
    return [f"{said}, about {low} to {high} hours of learning in all (an estimate):"]
