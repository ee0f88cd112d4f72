"""A batch's best rows for a terminal: who fits where, how well, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from matcher.rendering import words
from matcher.rendering.text import Page

if TYPE_CHECKING:
    from matcher.bulk.output import View

BAND_COLOUR = {"strong": "green", "good": "green", "partial": "yellow"}
NAME = 34  # columns of a name, at most
GROUPS = 100  # that are shown; nobody reads more
LEAD = 22  # columns before a name
Row = Sequence[Any]


def render_scores(rows: Iterable[Row], page: Page, view: View, *, most: int) -> str:
    """Return rows (columns of a batch, then the number of their group) as a heading a group and a line a row.

    Of each group the first ``most`` are shown; sorted by anything but rank there is one group of all. Rows without a
    score are left out: they are told elsewhere.
    """
    grouped = view.sort == "rank"
    scored = (row for row in rows if row[2] is not None)
    lines: list[str] = []
    for number, (_, group) in enumerate(groupby(scored, key=lambda row: row[-1] if grouped else 0), 1):
        if number > GROUPS:
            lines.append(page.paint(f"\n… only {GROUPS} are shown; -o scores.csv writes all", "dim"))
            break
        lines += _group(group, page, view, most=most if grouped else GROUPS)
    return "\n".join(lines).strip("\n") + "\n" if lines else ""


def _group(rows: Iterator[Row], page: Page, view: View, *, most: int) -> Iterator[str]:
    shown, more = list(islice(rows, most)), sum(1 for _ in rows)
    if view.sort == "rank":
        yield page.heading(words.one_line(shown[0][1 if view.by_posting else 0]))
    names = [_name(row, view) for row in shown]
    width = min(NAME if view.sort == "rank" else page.width - LEAD, max(map(len, names)))
    for place, (row, name) in enumerate(zip(shown, names, strict=True), 1):
        score, band, missing = row[2], row[3], row[7]
        mark = page.paint(f"{score:4.0%} {band:<9}", BAND_COLOUR.get(band, "dim"))
        lack = f"without {missing.replace(';', ',')}" if missing else "nothing missing"
        lack = words.cut(lack, max(1, page.width - LEAD - width - 2))
        yield f"{place:>4}. {mark}  {words.cut(name, width):<{width}}  {page.paint(lack, 'dim')}".rstrip()
    if more:
        yield page.paint(f"      … {more} more", "dim")


def _name(row: Row, view: View) -> str:
    resume, posting = map(words.one_line, row[:2])
    if view.sort != "rank":
        return f"{resume} → {posting}"
    return resume if view.by_posting else posting
