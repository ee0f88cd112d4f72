"""Take away what stands on every page: running heads, feet, page numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.pdf_fragments import Row

EDGE_ROWS = 3  # rows from the top or the bottom of a page that may be furniture
SAME_HEIGHT = 3.0  # points by which its place may shift from page to page

_PAGE_NUMBER = re.compile(r"[\s|–—-]*(?:page|p\.?)?\s*\d{1,3}\s*(?:(?:of|/|from)\s*\d{1,3})?[\s|–—-]*", re.I)
_COUNTED = re.compile(r"\bpage\s+\d{1,3}\b|\b\d{1,3}\s*(?:/|of)\s*\d{1,3}\b", re.I)
_DIGITS = re.compile(r"\d+")


def without_furniture(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Return the rows of pages without page numbers, heads of an earlier page and feet of a later one.

    So each head stands once, above all text, and each foot below it: neither comes between two pages.
    """
    numbered = {shape for shape, count in _shapes(pages).items() if count > 1}
    heights = [row.y for rows in pages for row in rows]
    middle = (max(heights) + min(heights)) / 2 if heights else 0.0
    gone: list[set[int]] = [set() for _ in pages]
    for order, is_foot in ((range(len(pages)), False), (reversed(range(len(pages))), True)):
        seen: dict[str, list[float]] = {}
        for page in order:
            rows = pages[page]
            edges = [index for index in _edges(rows) if (rows[index].y < middle) is is_foot]
            gone[page] |= {index for index in edges if _is_furniture(rows, index, seen, numbered)}
            for index in edges:
                seen.setdefault(rows[index].text, []).append(rows[index].y)
    return [[row for index, row in enumerate(rows) if index not in out] for rows, out in zip(pages, gone, strict=True)]


def _edges(rows: Sequence[Row]) -> set[int]:
    return {*range(min(EDGE_ROWS, len(rows))), *range(max(0, len(rows) - EDGE_ROWS), len(rows))}


def _shapes(pages: Sequence[Sequence[Row]]) -> dict[str, int]:
    """Return on how many pages each counted line stands, whatever its number."""
    counts: dict[str, int] = {}
    for rows in pages:
        edge = (*rows[:EDGE_ROWS], *rows[-EDGE_ROWS:])
        for shape in {_DIGITS.sub("#", row.text) for row in edge if _COUNTED.search(row.text)}:
            counts[shape] = counts.get(shape, 0) + 1
    return counts


def _is_furniture(rows: Sequence[Row], index: int, seen: dict[str, list[float]], numbered: set[str]) -> bool:
    text = rows[index].text
    if index in (0, len(rows) - 1) and len(rows) > 1 and _PAGE_NUMBER.fullmatch(text):
        return True
    if _COUNTED.search(text) and _DIGITS.sub("#", text) in numbered:
        return True
    again = any(abs(y - rows[index].y) <= SAME_HEIGHT for y in seen.get(text, ()))
    return again and not rows[index].is_heading
