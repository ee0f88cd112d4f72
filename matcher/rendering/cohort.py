"""Many people against one roadmap, for a terminal and as Markdown: a heat map, common gaps, who fits which posting."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from matcher.rendering import words
from matcher.rendering.markdown import escape
from matcher.rendering.text import STATUS_COLOUR, STEP_INDENT, Page
from matcher.values import Cohort, Person, PostingScore, Status, StepDemand

NAME, CELL = 18, 3  # columns of a person's name and of a step
NAMED = 3  # people named for a posting
POSTINGS = 30  # postings written out
GOOD = ("strong", "good")
COMMON = 3
LACKING = "lacking most often"
Scores = list[tuple[str, PostingScore]]
LEGEND = (Status.DONE, Status.PARTIAL, Status.MISSING, Status.NOT_ASSESSED)


def heading(cohort: Cohort) -> str:
    """Return what the report is about."""
    return f"{people(len(cohort.people))}: {cohort.title}"


def standing(cohort: Cohort) -> str:
    """Return how far the people have come on average, and what is open for most."""
    if not cohort.people:
        return "nobody"
    tenths = round_half_up(10 * sum(person.done for person in cohort.people), len(cohort.people))
    said = f"On average {tenths / 10:.1f} of {words.counted(len(cohort.steps), 'step')} are done."
    named = [f"{step.title} ({step.open})" for step in open_for_most(cohort)[:COMMON]]
    return f"{said} Open for most: {', '.join(named)}." if named else said


def round_half_up(number: int, by: int) -> int:
    """Return a quotient rounded as people do: 3.25 is 3.3.

    >>> round_half_up(325, 10), round_half_up(324, 10)
    (33, 32)
    """
    return (2 * number + by) // (2 * by)


def open_for_most(cohort: Cohort) -> list[StepDemand]:
    """Return the steps that somebody lacks or has only begun, those of the most people first."""
    return sorted((step for step in cohort.steps if step.open), key=lambda step: (-step.open, -step.missing))


def by_posting(cohort: Cohort) -> Iterator[tuple[str, Scores]]:
    """Yield each posting with (name, score) of every person, the best first."""
    for at, posting in enumerate(cohort.postings):
        scores = [(person.name, person.scores[at]) for person in cohort.people]
        yield posting, sorted(scores, key=lambda pair: (-pair[1].score, pair[0]))


def as_text(cohort: Cohort, page: Page) -> str:
    """Return the report for a terminal."""
    lines = [page.title(heading(cohort)), page.wrap(standing(cohort), 2)]
    lines += [page.wrap(f"! {said}", 2) for said in words.left_out(cohort.unread)]
    lines += _map(cohort, page)
    lines.append(page.heading("Steps"))
    for number, step in enumerate(cohort.steps, 1):
        lines += _step(number, step, page)
    if cohort.postings:
        lines.append(page.heading("Who fits which posting"))
        for posting, scores in islice(by_posting(cohort), page.most or POSTINGS):
            lines += [f"  {page.paint(words.cut(posting, page.width - 2), 'bold')}", *_fitting(scores, page)]
    if rest := len(cohort.postings[page.most or POSTINGS :]):
        lines.append(page.paint(f"  {rest} more are in the files that -f csv and -f json write.", "dim"))
    lines.append(page.advice())
    return "\n".join(lines) + "\n"


def _map(cohort: Cohort, page: Page) -> list[str]:
    """Return people × steps, in as many blocks of columns as the page needs."""
    lines = [page.heading("Who stands where")]
    fitting = max(1, (page.width - 2 - NAME - len("  done")) // CELL)
    for first in range(0, len(cohort.steps), fitting):
        steps = range(first, min(first + fitting, len(cohort.steps)))
        last = steps.stop == len(cohort.steps)
        head = f"  {'step':<{NAME}}" + "".join(f"{at + 1:>{CELL}}" for at in steps)
        lines.append(page.paint(head + ("  done" if last else ""), "dim"))
        for person in cohort.people:
            cells = "".join(_cell(person.statuses[at], page) for at in steps)
            lines.append(f"  {words.cut(person.name, NAME):<{NAME}}{cells}" + (f"  {person.done:>4}" if last else ""))
    said = "  ".join(f"{words.STATUS_MARK[status]} {words.STATUS_WORD[status]}" for status in LEGEND)
    return [*lines, page.paint(page.wrap(said, 2), "dim")]


def _cell(status: Status, page: Page) -> str:
    return " " * (CELL - 1) + page.paint(words.STATUS_MARK[status], STATUS_COLOUR[status])


def _step(number: int, step: StepDemand, page: Page) -> list[str]:
    told = "  ".join(f"{words.STATUS_MARK[status]} {count}" for status, count in counts(step))
    lines = [f"  {number:>2}. {words.cut(step.title, page.width - 6 - len(told) - 2)}  {page.paint(told, 'dim')}"]
    if step.lacking and step.open:
        lines.append(page.wrap(f"{LACKING}: {', '.join(step.lacking)}", STEP_INDENT))
    return lines


def counts(step: StepDemand) -> list[tuple[Status, int]]:
    """Return how many people stand where with a step; who cannot be seen only where there is such a person."""
    numbers = zip(LEGEND, (step.done, step.partial, step.missing, step.unseen), strict=True)
    return [(status, count) for status, count in numbers if count or status != Status.NOT_ASSESSED]


def fitting(scores: Scores) -> tuple[Scores, str]:
    """Return the people to name for a posting, and what is said of the rest."""
    good = [(name, score) for name, score in scores if score.band in GOOD]
    if not good:
        return scores[:1], "nobody is a good match yet; the nearest is named"
    rest = len(good) - NAMED
    return good[:NAMED], f"and {rest} more good or better" if rest > 0 else ""


def _fitting(scores: Scores, page: Page) -> list[str]:
    named, rest = fitting(scores)
    lines = [
        f"    {words.percent(s.score):>5} {s.band:<10} {words.cut(name, page.width - 21)}".rstrip() for name, s in named
    ]
    return [*lines, page.wrap(rest, 10)] if rest else lines


def people(count: int) -> str:
    """Return a number of people in words."""
    return words.counted(count, "person", "people")


def as_markdown(cohort: Cohort) -> str:
    """Return the report as Markdown."""
    lines = [f"# {escape(heading(cohort))}", "", escape(standing(cohort)), ""]
    lines += [f"> {escape(said)}\n" for said in words.left_out(cohort.unread)]
    columns = [str(number) for number in range(1, len(cohort.steps) + 1)]
    lines += ["## Who stands where", "", f"| person | {' | '.join([*columns, 'done'])} |"]
    lines += [f"|---|{':-:|' * len(columns)}--:|", *map(_row, cohort.people), ""]
    lines += [", ".join(f"{escape(words.STATUS_MARK[s])} {words.STATUS_WORD[s]}" for s in LEGEND), ""]
    lines += ["## Steps", "", f"| | step | done | begun | missing | not seen | {LACKING} |"]
    lines.append("|--:|---|--:|--:|--:|--:|---|")
    for number, step in enumerate(cohort.steps, 1):
        lacking = escape(", ".join(step.lacking)) if step.open else ""
        told = " | ".join(map(str, (step.done, step.partial, step.missing, step.unseen)))
        lines.append(f"| {number} | {escape(step.title)} | {told} | {lacking} |")
    if cohort.postings:
        lines += ["", "## Who fits which posting", ""]
        lines += [f"- **{escape(posting)}**: {_fits(scores)}" for posting, scores in by_posting(cohort)]
    return "\n".join([*lines, "", f"*{words.ADVICE}*", ""])


def _fits(scores: Scores) -> str:
    named, rest = fitting(scores)
    told = [f"{escape(name)} {words.percent(score.score)} {score.band}" for name, score in named]
    return ", ".join([*told, *([rest] if rest else [])])


def _row(person: Person) -> str:
    marks = [escape(words.STATUS_MARK[status]) for status in person.statuses]
    return f"| {' | '.join([escape(person.name), *marks, str(person.done)])} |"
