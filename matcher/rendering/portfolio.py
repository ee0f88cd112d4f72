"""One résumé against many postings, for a terminal and as Markdown: where it stands, what is asked, what to learn."""

from __future__ import annotations

from matcher.rendering import words
from matcher.rendering.markdown import escape
from matcher.rendering.text import Page
from matcher.rendering.timeline import weeks
from matcher.rendering.waterfall import NARROW
from matcher.values import Demand, PathPoint, Portfolio

BAR = 12
PATH_INDENT, DEMAND_INDENT = 27, 29  # columns before a skill, those of the weeks and the bar not counted
MOST, POSTINGS = 15, 30  # skills and postings written out
UNCOVERED = 20
NEXT = "What to learn next, the best choice first"
DEMAND = "Asked for, and not shown in the résumé"
CHOICE = (
    "Each is the best choice after those before it: the one with which the most postings are a good match or better; "
    "where several do as well, or none alone opens a further posting, the one that raises the mean score most. "
    "A framework waits for its language."
)
PATH_KEY = f"{CHOICE} good: those postings then. mean: the mean score then. hours: of learning, an estimate."
WORTH = "opens: further postings that would be a good match with it. mean: what it adds to the mean score, in points."
KEY = f"asked: postings that ask for it, must: as a must-have. {WORTH}"


def asked_most(portfolio: Portfolio) -> list[Demand]:
    """Return what is missing, the skill that most postings ask for first."""
    return sorted(portfolio.demand, key=lambda item: (-item.postings, -item.essential, -item.gain, item.label))


def standing(portfolio: Portfolio) -> str:
    """Return how many postings are a good match now."""
    count = words.counted(len(portfolio.postings), "posting")
    return f"a good match or better for {portfolio.good:,} of {count}, mean score {words.percent(portfolio.mean)}"


def as_text(portfolio: Portfolio, page: Page) -> str:
    """Return the report for a terminal."""
    title = f"{portfolio.resume} → {words.counted(len(portfolio.postings), 'posting')}: {portfolio.roadmap}"
    lines = [page.title(title), page.wrap(standing(portfolio), 2)]
    lines += [page.wrap(f"! {said}", 2) for said in (*portfolio.warnings, *words.left_out(portfolio.unread))]
    lines += [*_path(portfolio, page), *_demand(portfolio, page)]
    if portfolio.uncovered:
        lines += [page.heading("Asked for, in no step of the roadmap"), page.wrap(uncovered(portfolio), 2)]
    lines.append(page.heading("Postings, the best match first"))
    for item in portfolio.postings[: page.most or POSTINGS]:
        lines.append(f"  {words.percent(item.score):>5} {item.band:<10} {words.cut(item.posting, page.width - 19)}")
    if rest := words.not_shown(portfolio.postings, page.most or POSTINGS):
        lines.append(page.paint(page.wrap(rest, 2), "dim"))
    lines.append(page.advice())
    return "\n".join(lines) + "\n"


def _path(portfolio: Portfolio, page: Page) -> list[str]:
    if not portfolio.path:
        return []
    timed = f"  {'weeks':>6}" if portfolio.hours_per_week else ""
    lines = [page.heading(NEXT), page.paint(f"      good  mean    hours{timed}  skill", "dim")]
    lines.append(f"  now {portfolio.good:>4}  {words.percent(portfolio.mean):>4}")
    for place, (point, time) in enumerate(planned(portfolio), 1):
        cost = f"{point.effort.low}–{point.effort.high}"
        when = f"  {f'{time[0]}–{time[1]}':>6}" if time else ""
        name = page.paint(words.cut(point.label, page.width - PATH_INDENT - len(when)), "bold")
        lines.append(f"  {place:>2}. {point.opened:>4}  {words.percent(point.mean):>4}  {cost:>7}{when}  {name}")
    return [*lines, page.paint(page.wrap(f"{PATH_KEY} {pace(portfolio)}", 2), "dim")]


def planned(portfolio: Portfolio) -> list[tuple[PathPoint, words.Weeks | None]]:
    """Return each skill of the path with its weeks."""
    times = weeks((point.effort for point in portfolio.path), portfolio.hours_per_week)
    return list(zip(portfolio.path, times, strict=True))


def pace(portfolio: Portfolio) -> str:
    """Return how long the path takes; nothing where no timeline was asked for."""
    times = [time for _, time in planned(portfolio)]
    return words.pace(portfolio.hours_per_week, times) if portfolio.hours_per_week else ""


def _demand(portfolio: Portfolio, page: Page) -> list[str]:
    found = asked_most(portfolio)
    if not found:
        return []
    most = max(item.postings for item in found)
    lines = [page.heading(DEMAND), page.paint("  asked  must  opens  mean", "dim")]
    for item in found[: page.most or MOST]:
        numbers = f"  {item.postings:>5}  {item.essential:>4}  {item.opens:>5}  {words.signed(item.gain):>4}  "
        drawn = f"{page.paint(bar(item, most), 'cyan')} " if page.width >= NARROW else ""
        label = page.paint(words.cut(item.label, page.width - DEMAND_INDENT - (BAR if drawn else -1)), "bold")
        lines.append(f"{numbers}{drawn}{label}")
    blocks = "█ must have, ░ nice to have or mentioned. " if page.width >= NARROW else ""
    lines.append(page.paint(page.wrap(f"{blocks}{KEY}", 2), "dim"))
    if rest := further(portfolio, page.most or MOST):
        lines.append(page.paint(page.wrap(rest, 2), "dim"))
    return lines


def further(portfolio: Portfolio, shown: int) -> str:
    """Return how many demanded skills follow those shown, and where they are; nothing where none does."""
    kept = len(portfolio.demand)
    total = max(portfolio.demand_total, kept)
    if total <= shown:
        return ""
    if total == kept:
        return f"{total - shown} more are in the files that -f csv and -f json write."
    files = f"; -f csv and -f json write out the first {kept}" if kept > shown else ""
    return f"{total - shown} more are asked for{files}."


def bar(item: Demand, most: int) -> str:
    """Return a skill's postings as a bar, those that must have it full; ``most`` postings are the whole width.

    One posting is one block as long as they fit.
    """
    scale = min(1, BAR / most)
    full = round(item.essential * scale)
    width = max(1, round(item.postings * scale))
    return ("█" * full + "░" * (width - full)).ljust(BAR)


def uncovered(portfolio: Portfolio) -> str:
    """Return the demanded skills that no step holds, each with its postings, in one line."""
    named = [f"{item.label} ({item.postings})" for item in portfolio.uncovered[:UNCOVERED]]
    rest = uncovered_total(portfolio) - len(named)
    return ", ".join(named) + (f" and {rest} more" if rest else "")


def uncovered_total(portfolio: Portfolio) -> int:
    """Return how many demanded skills no step holds, those that the report leaves out too."""
    return max(portfolio.uncovered_total, len(portfolio.uncovered))


def as_markdown(portfolio: Portfolio) -> str:
    """Return the report as Markdown."""
    count = words.counted(len(portfolio.postings), "posting")
    lines = [f"# {escape(portfolio.resume)} → {count}: {escape(portfolio.roadmap)}", ""]
    lines += [f"**{standing(portfolio).capitalize()}**", ""]
    lines += [f"> {escape(said)}\n" for said in (*portfolio.warnings, *words.left_out(portfolio.unread))]
    if portfolio.path:
        lines += [f"## {NEXT}", "", "| | skill | good matches | mean score | effort |", "|--:|---|--:|--:|---|"]
        lines.append(f"| | now | {portfolio.good} | {words.percent(portfolio.mean)} | |")
        for place, (point, time) in enumerate(planned(portfolio), 1):
            cost = f"{words.hours(point.effort)}{f', {words.said_weeks(time)}' if time else ''}"
            lines.append(
                f"| {place} | **{escape(point.label)}** | {point.opened} | {words.percent(point.mean)} | {cost} |"
            )
        lines += ["", f"{CHOICE} {pace(portfolio)}".rstrip(), ""]
    if portfolio.demand:
        lines += [f"## {DEMAND}", "", "| skill | asked | must | opens | mean | effort | step |"]
        lines += ["|---|--:|--:|--:|--:|---|---|", *map(_row, asked_most(portfolio)), ""]
        lines += [f"{KEY} {further(portfolio, len(portfolio.demand))}".rstrip(), ""]
    if portfolio.uncovered:
        lines += ["## Asked for, in no step of the roadmap", "", escape(uncovered(portfolio)), ""]
    lines += ["## Postings, the best match first", "", "| score | band | posting |", "|--:|---|---|"]
    lines += [f"| {words.percent(p.score)} | {p.band} | {escape(p.posting)} |" for p in portfolio.postings]
    return "\n".join([*lines, "", f"*{words.ADVICE}*", ""])


def _row(item: Demand) -> str:
    cells = (
        f"**{escape(item.label)}**",
        str(item.postings),
        str(item.essential),
        str(item.opens),
        words.signed(item.gain),
        words.hours(item.effort),
        escape(item.step or "–"),
    )
    return f"| {' | '.join(cells)} |"
