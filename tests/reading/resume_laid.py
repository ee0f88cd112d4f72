"""A résumé on its pages: placed lines of text, and what a reader must make of them."""

from __future__ import annotations

from dataclasses import dataclass

from pdfminer.fontmetrics import FONT_METRICS
from resume_truth import Resume

from matcher.values import SectionKind

_ADVANCES = FONT_METRICS["Helvetica"][1]
ICON = "§"


@dataclass(frozen=True, slots=True)
class Run:
    """A line of text, or a piece of one, at a place on a page; ``tracking`` parts its letters further (points)."""

    page: int
    x: float
    y: float
    text: str
    size: float
    tracking: float = 0.0
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Words that belong together in this order, and the section that they stand in."""

    text: str
    section: SectionKind


@dataclass(frozen=True, slots=True)
class Laid:
    """A résumé on its pages."""

    resume: Resume
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    sections: tuple[SectionKind, ...]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 1 + max(run.page for run in self.runs)


def width(text: str, size: float, tracking: float = 0.0) -> float:
    """Return how long a text is in Helvetica, in points."""
    return sum(_ADVANCES.get(char, 556) for char in text) * size / 1000 + tracking * len(text)
