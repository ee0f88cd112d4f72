"""What stands on a line of a page: runs of characters, and the rows that they form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matcher.reading.headings import heading_kind

DATE = re.compile(r"(?:1[89]|20)\d\d|\b\d{1,2}/\d{2,4}\b|present|current|\bnow\b|today|\bongoing\b", re.I)


class Fragment(NamedTuple):
    """A run of characters on one line."""

    x0: float
    x1: float
    y: float
    size: float
    text: str

    def joined(self, other: Fragment, gap: str) -> Fragment:
        """Return this fragment with another, to its right, made one."""
        size = max(self.size, other.size)
        return Fragment(self.x0, max(self.x1, other.x1), self.y, size, f"{self.text}{gap}{other.text}")


@dataclass(frozen=True, slots=True)
class Row:
    """The fragments on one line, from the left."""

    fragments: tuple[Fragment, ...]

    @property
    def y(self) -> float:
        """The baseline."""
        return self.fragments[0].y

    @property
    def text(self) -> str:
        """The words of the whole line."""
        return " ".join(fragment.text for fragment in self.fragments)

    @property
    def is_heading(self) -> bool:
        """Whether the line reads like the heading of a section."""
        return heading_kind(self.text) is not None

    @property
    def opens_section(self) -> bool:
        """Whether the line is a heading, or one stands in the margin beside it."""
        return self.is_heading or heading_kind(self.fragments[0].text) is not None

    @property
    def size(self) -> float:
        """The largest type size."""
        return max(fragment.size for fragment in self.fragments)


def present(rows: Sequence[Row | None]) -> list[Row]:
    """Return the rows that are there."""
    return [row for row in rows if row is not None]
