"""One résumé against many postings: where it stands, what to learn next, what is asked and lacking."""

from __future__ import annotations

from matcher.rendering import words
from matcher.rendering.html.page import BANDS, render_template
from matcher.rendering.html.pictures import Bar, Row, openings, stacked
from matcher.rendering.portfolio import CHOICE, asked_most, further, pace, planned, uncovered_total
from matcher.values import Demand, Portfolio, PostingScore

SHOWN, POSTINGS = 25, 200  # skills and postings written out
LOOK = {"strong": "met", "good": "met", "partial": "partial"}


def portfolio_page(report: Portfolio) -> str:
    """Return the page of one résumé and many postings."""
    most = max((item.postings for item in report.demand), default=1)
    return render_template(
        "portfolio.html.j2",
        report=report,
        postings=[_posting(item) for item in report.postings[:POSTINGS]],
        rest=words.not_shown(report.postings, POSTINGS),
        choice=CHOICE,
        planned=planned(report),
        pace=pace(report),
        demand=[_demand(item, most) for item in asked_most(report)[:SHOWN]],
        further=further(report, SHOWN),
        uncovered_rest=uncovered_total(report) - len(report.uncovered),
        curve=openings(report.good, [point.opened for point in report.path], len(report.postings)),
        contents=_contents(report),
    )


def _posting(item: PostingScore) -> Row:
    look = LOOK.get(item.band, "missing")
    said = f"{words.percent(item.score)}, {BANDS.get(item.band, item.band)}"
    return Row(
        label=item.posting,
        cells=(words.percent(item.score), BANDS.get(item.band, item.band)),
        bar=stacked(said, [(item.score, look)], 1.0),
    )


def _demand(item: Demand, most: int) -> Row:
    rest = item.postings - item.essential
    said = f"asked by {item.postings}, by {item.essential} of them as a must-have"
    bar: Bar = stacked(said, [(item.essential, "deep"), (rest, "pale")], most)
    return Row(label=item.label, cells=(str(item.postings), str(item.essential)), bar=bar)


def _contents(report: Portfolio) -> list[tuple[str, str]]:
    sections = [
        ("summary", "In short", True),
        ("next", "What to learn next", report.path),
        ("demand", "What is asked and not shown", report.demand),
        ("postings", "The postings", report.postings),
        ("uncovered", "Beyond the roadmap", report.uncovered),
        ("unread", "Not in this report", report.unread),
    ]
    return [(id, title) for id, title, there in sections if there]
