"""What a posting quotes: a paragraph set as a quotation tells of its speaker and asks for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

QUOTATION = re.compile(r"^[ \t]*>[ \t]*[\"“„'‘«][^\n]*(?:\n[ \t]*>[^\n]*)*", re.M)


def find_quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are marked as quotations and open with a quotation mark."""
    if ">" in text:
        yield from (found.span() for found in QUOTATION.finditer(text))
