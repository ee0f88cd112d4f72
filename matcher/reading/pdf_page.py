"""What was found on a page of a PDF."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from matcher.reading.pdf_fragments import Row
from matcher.reading.pdf_rules import Table

UNMAPPED = 0.3  # of a page's characters: more than icons and bullets


class Page(NamedTuple):
    """What was found on a page: rows by direction, the main one first; the share of characters without a name.

    ``has_image`` also tells of words drawn as curves; ``tables`` finds those that lines rule, once somebody asks;
    ``confidence`` is that of OCR (0–1), None where none was at work.
    """

    directions: list[list[Row]]
    has_image: bool
    is_broken: bool
    unmapped: float
    links: list[str]
    tables: Callable[[], list[Table]]
    is_stamped: bool = False
    confidence: float | None = None

    @property
    def is_nameless(self) -> bool:
        """Whether too many of its characters have no name for the rest to be read."""
        return self.unmapped > UNMAPPED
