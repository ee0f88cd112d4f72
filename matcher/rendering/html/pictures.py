"""Where the lines of a picture go: bars in percent of the width, the curve of openings.

The templates draw them; every picture carries its own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

CURVE_HEIGHT, CURVE_TOP, CURVE_FLOOR, CURVE_LEFT, CURVE_WIDTH = 250, 40, 215, 4.0, 92.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a bar, in percent of its width; ``look`` names its colour."""

    x: float
    width: float
    look: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar and what it says in words."""

    title: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table with a bar at its end; ``chip`` is a word beside the label, in the colour ``look``."""

    label: str
    cells: tuple[str, ...]
    bar: Bar
    chip: str = ""
    look: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point of a curve: x in percent of the width, y in pixels from the top."""

    x: float
    y: float
    value: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A rising line with a value at each point."""

    title: str
    said: str
    points: tuple[Point, ...]
    height: int = CURVE_HEIGHT
    floor: int = CURVE_FLOOR

    @property
    def pairs(self) -> list[tuple[Point, Point]]:
        """Neighbouring points."""
        return list(pairwise(self.points))


def stacked(title: str, parts: Iterable[tuple[float, str]], whole: float) -> Bar:
    """Return a bar of parts one after another, each an amount of the whole and its look."""
    pieces, x = [], 0.0
    for amount, look in parts:
        if amount > 0 and whole > 0:
            pieces.append(Piece(x=x, width=100 * amount / whole, look=look))
            x += pieces[-1].width
    return Bar(title=title, pieces=tuple(pieces))


def openings(now: int, opened: Sequence[int], total: int) -> Curve:
    """Return the curve of how many postings are a good match now and after each next skill."""
    values = [now, *opened]
    top, gap = max(1, *values), CURVE_WIDTH / max(1, len(values) - 1)
    points = tuple(
        Point(
            x=CURVE_LEFT + place * gap,
            y=CURVE_FLOOR - (CURVE_FLOOR - CURVE_TOP) * value / top,
            value=value,
            name=str(place) if place else "now",
        )
        for place, value in enumerate(values)
    )
    steps = ", ".join(f"{value} with {place}" for place, value in enumerate(opened, 1))
    return Curve(
        title=f"Postings that are a good match, from {now} of {total} now to {values[-1]}",
        said=f"{now} now; by the number of skills learned: {steps}.",
        points=points,
    )
