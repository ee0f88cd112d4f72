"""A pdfminer device that notes where each character stands, and nothing else.

pdfminer's own layout analysis is not used: it ignores rotation, and files the dates at a page's
right edge apart from the jobs that they belong to.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import Any, NamedTuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager

ANGLE_STEP = 15  # degrees; text within half a step of each other reads as one direction
MAX_DEPTH = 12  # of figures within figures; a circular reference has no end


class Glyph(NamedTuple):
    """A character in the frame of its own direction: x grows along the line, y grows upwards."""

    text: str
    x0: float
    x1: float
    y: float
    size: float


class _Frame(NamedTuple):
    """How to bring a text matrix upright."""

    angle: int
    cos: float
    sin: float
    width: float
    height: float


class GlyphDevice(PDFTextDevice):
    """Collects the glyphs of one page by the direction they run in."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.has_image = False
        self.depth = 0
        self._nameless = 0
        self._glyphs: defaultdict[int, list[Glyph]] = defaultdict(list)
        self._frames: dict[tuple[float, ...], _Frame] = {}

    def directions(self) -> list[list[Glyph]]:
        """Return the glyphs of each direction, the page's main one first."""
        return sorted(self._glyphs.values(), key=len, reverse=True)

    @property
    def unmapped(self) -> float:
        """The share of the page's characters that its fonts give no name."""
        return self._nameless / max(1, sum(map(len, self._glyphs.values())))

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        """Note that a form or an image begins."""
        self.depth += 1

    def end_figure(self, name: str) -> None:
        """Note that it ended."""
        self.depth -= 1

    def render_image(self, name: str, stream: Any) -> None:
        """Note that the page shows an image."""
        self.has_image = True

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """Note one character and return how far it moves the pen."""
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = f"(cid:{cid})"
            self._nameless += 1
        advance: float = font.char_width(cid) * fontsize * scaling
        frame = self._frames.get(matrix[:4]) or self._frame(matrix[:4])
        e, f = matrix[4], matrix[5]
        x = e * frame.cos + f * frame.sin
        y = f * frame.cos - e * frame.sin + rise * frame.height
        size = abs(fontsize) * frame.height
        self._glyphs[frame.angle].append(Glyph(text, x, x + advance * frame.width, y, size))
        return advance

    def _frame(self, matrix: tuple[float, ...]) -> _Frame:
        a, b, c, d = matrix
        angle = ANGLE_STEP * round(math.degrees(math.atan2(b, a)) / ANGLE_STEP) % 360
        turn = math.radians(angle)
        frame = _Frame(angle, math.cos(turn), math.sin(turn), math.hypot(a, b), math.hypot(c, d))
        self._frames[matrix] = frame
        return frame
