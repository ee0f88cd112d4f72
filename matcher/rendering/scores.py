"""A batch's best rows for a terminal: who fits where, how well, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from matcher.rendering import words
from matcher.rendering.text import Page

BAND_COLOUR = {"strong": "green", "good": "green", "partial": "yellow"}
NAME = 34  # columns of a name, at most
GROUPS = 100  # that are shown; nobody reads more
LEAD = 22  # columns before a name


def render_scores(rows: Iterable[Sequence[Any]], page: Page, *, by_posting: bool = False, most: int = 10) -> str:
    """Return rows (columns of a batch, then the number of their group) as a heading a group and a line a row.

    Of each group the first ``most`` are shown. Rows without a score are left out: they are told elsewhere.
    """
    scored = (row for row in rows if row[2] is not None)
    lines: list[str] = []
    for number, (_, group) in enumerate(groupby(scored, key=lambda row: row[-1]), 1):
        if number > GROUPS:
            lines.append(page.paint(f"\n… only {GROUPS} are shown; -o scores.csv writes all", "dim"))
            break
        lines += _group(list(group), page, by_posting=by_posting, most=most)
    return "\n".join(lines).strip("\n") + "\n" if lines else ""


def _group(rows: Sequence[Sequence[Any]], page: Page, *, by_posting: bool, most: int) -> Iterator[str]:
    yield page.heading(words.one_line(rows[0][1 if by_posting else 0]))
    width = min(NAME, max(len(words.one_line(row[0 if by_posting else 1])) for row in rows[:most]))
    for row in rows[:most]:
        name, score, band, missing, rank = row[0 if by_posting else 1], row[2], row[3], row[7], row[8]
        shown = words.cut(name, width)
        mark = page.paint(f"{score:4.0%} {band:<9}", *([BAND_COLOUR[band]] if band in BAND_COLOUR else ["dim"]))
        lack = f"without {missing.replace(';', ',')}" if missing else "nothing missing"
        lack = words.cut(lack, max(0, page.width - LEAD - width - 2))
        yield f"{rank:>4}. {mark}  {shown:<{width}}  {page.paint(lack, 'dim')}".rstrip()
    if len(rows) > most:
        yield page.paint(f"      … {len(rows) - most} more", "dim")
