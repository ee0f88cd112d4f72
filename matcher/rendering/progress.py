"""Two résumés of one person, for a terminal and as Markdown: what was gained, what is no longer shown, what is next."""

from __future__ import annotations

from matcher.rendering import words
from matcher.rendering.markdown import escape
from matcher.rendering.markdown import open_gaps as markdown_gaps
from matcher.rendering.text import STATUS_COLOUR, Page, open_gaps
from matcher.values import Progress

SHOWN = 40
COURSE = "The way so far"


def standing(progress: Progress) -> str:
    """Return the score before and after; nothing where no posting was given."""
    before, after = progress.scores
    if before is None or after is None:
        return ""
    change = words.signed(after - before)
    return (
        f"{progress.posting}: {words.percent(before)} → {words.percent(after)} {progress.next.band}, "
        f"{change} {'point' if change in ('+1.0', '-1.0') else 'points'}"
    )


def skills(progress: Progress) -> list[tuple[str, tuple[str, ...]]]:
    """Return the skills that changed under their headings, those without any left out."""
    groups = (("Skills gained", progress.gained), ("Shown before, and not now", progress.lost))
    return [(f"{title} ({len(names)})", names) for title, names in groups if names]


def course(progress: Progress) -> list[tuple[str, str, str]]:
    """Return month, steps done and score of each stored state; the score is left out where it is another posting's."""
    return [
        (
            state.as_of,
            f"{state.done} of {words.counted(len(state.steps), 'step')} done",
            words.percent(state.score) if state.score is not None and state.posting == progress.posting else "",
        )
        for state in progress.course
    ]


def as_text(progress: Progress, page: Page) -> str:
    """Return the report for a terminal."""
    lines = [page.title(f"{progress.before} → {progress.after}: {progress.next.title}")]
    if said := standing(progress):
        lines.append(page.wrap(said, 2))
    lines += [page.wrap(f"! {warning}", 2) for warning in progress.next.warnings]
    for title, names in skills(progress):
        lines += [page.heading(title), page.wrap(words.some(names, most=SHOWN), 2)]
    if progress.course:
        lines.append(page.heading(COURSE))
        lines += [f"  {month}  {done:<22}{score}".rstrip() for month, done, score in course(progress)]
    lines.append(page.heading("Steps of the roadmap that changed"))
    for title, was, now in progress.steps:
        mark = page.paint(words.STATUS_MARK[now], STATUS_COLOUR[now])
        change = f"{words.STATUS_WORD[was]} → {words.STATUS_WORD[now]}"
        lines.append(f"  {mark} {words.cut(title, page.width - 6 - len(change))}  {page.paint(change, 'dim')}")
    if not progress.steps:
        lines.append("  none")
    lines += [*open_gaps(progress.next, page), page.advice()]
    return "\n".join(lines) + "\n"


def as_markdown(progress: Progress) -> str:
    """Return the report as Markdown."""
    lines = [f"# {escape(progress.before)} → {escape(progress.after)}: {escape(progress.next.title)}", ""]
    if said := standing(progress):
        lines += [f"**{escape(said)}**", ""]
    lines += [f"> {escape(warning)}\n" for warning in progress.next.warnings]
    for title, names in skills(progress):
        lines += [f"## {title}", "", escape(", ".join(names)), ""]
    if progress.course:
        lines += [f"## {COURSE}", "", "| month | steps | score |", "|---|---|---|"]
        lines += [*(f"| {month} | {done} | {score} |" for month, done, score in course(progress)), ""]
    lines += ["## Steps of the roadmap that changed", ""]
    for title, was, now in progress.steps:
        lines.append(f"- **{escape(title)}**: {words.STATUS_WORD[was]} → {words.STATUS_WORD[now]}")
    lines += ["" if progress.steps else "none", *([] if progress.steps else [""])]
    return "\n".join([*lines, *markdown_gaps(progress.next), "", f"*{words.ADVICE}*", ""])
