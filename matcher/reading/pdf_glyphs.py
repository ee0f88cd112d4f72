"""A pdfminer device that notes where each character stands, and which of them may not be seen.

pdfminer's own layout analysis is not used: it ignores rotation, and files the dates at a page's
right edge apart from the jobs that they belong to.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import Any, NamedTuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFType3Font, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.utils import MATRIX_IDENTITY, apply_matrix_pt, mult_matrix

from matcher.reading.hidden import BACKGROUND, CUT_OFF, NO_INK, NOT_SHOWN, OFF_PAGE, TINY
from matcher.reading.limits import MAX_GLYPHS
from matcher.reading.pdf_dingbats import BULLET, dingbats_of, shows_bullet
from matcher.reading.pdf_paint import EVERYWHERE, Box, Figures, box_around, is_white
from matcher.reading.pdf_veil import CLEAR, Veils, is_narrow

ANGLE_STEP = 15  # degrees; text within half a step of each other reads as one direction
MAX_DEPTH = 12  # of figures within figures; a circular reference has no end
SPACE = 32  # the code that word spacing widens
INVISIBLE = 3  # the text rendering mode that neither fills nor strokes
READABLE = 2.0  # points; smaller type is a trick


class Glyph(NamedTuple):
    """A character in the frame of its own direction: x grows along the line, y grows upwards."""

    text: str
    x0: float
    x1: float
    y: float
    size: float


class Stretch(NamedTuple):
    """Glyphs ``start`` to ``end`` of a direction that a reader may not see, and why; ``box`` is on the page."""

    how: str
    angle: int
    start: int
    end: int
    box: Box


class _Frame(NamedTuple):
    """How to bring a text matrix upright."""

    angle: int
    cos: float
    sin: float
    width: float
    height: float


class TooManyGlyphs(Exception):
    """A page shows more characters than a page can hold."""


class GlyphDevice(Figures, PDFTextDevice):
    """Collects the glyphs of one page by the direction they run in."""

    def __init__(self, resources: PDFResourceManager, off_layers: frozenset[int] = frozenset()) -> None:
        super().__init__(resources)
        self.veils = Veils(off_layers)
        self._nameless = 0
        self.has_image = False
        self.image_area = 0.0  # square points
        self.page: Box = EVERYWHERE
        self.glyphs: defaultdict[int, list[Glyph]] = defaultdict(list)
        self.doubtful: list[Stretch] = []
        self._frames: dict[tuple[float, ...], _Frame] = {}
        self._frame = _Frame(0, 1, 0, 1, 1)  # of the string at hand, and where its glyphs go
        self._line: list[Glyph] = []
        self._colour: Any = None  # the last one looked at, its space, and whether it is white
        self._space: Any = None
        self._white = False

    def directions(self) -> list[list[Glyph]]:
        """Return the glyphs of each direction, the page's main one first."""
        return sorted(self.glyphs.values(), key=len, reverse=True)

    @property
    def is_upright(self) -> bool:
        """Whether most of the page's text runs from the left to the right."""
        return max(self.glyphs, key=lambda angle: len(self.glyphs[angle]), default=None) == 0

    def begin_page(self, page: Any, ctm: Any) -> None:
        """Note what of the page is shown."""
        x0, y0, x1, y1 = box = box_around(ctm, page.cropbox)
        self.page = box if x0 < x1 and y0 < y1 else EVERYWHERE

    @property
    def unmapped(self) -> float:
        """The share of the page's characters that its fonts give no name."""
        return self._nameless / max(1, sum(map(len, self.glyphs.values())))

    def render_image(self, name: str, stream: Any) -> None:
        """Note that the page shows an image."""
        self.has_image = True
        a, b, c, d, _, _ = self.ctm or (0, 0, 0, 0, 0, 0)
        self.image_area += abs(a * d - b * c)

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Note the characters of a string, and whether something may hide them all."""
        matrix = mult_matrix(textstate.matrix, self.ctm or MATRIX_IDENTITY)
        self._frame = frame = self._frames.get(matrix[:4]) or self._upright(matrix[:4])
        self._line = glyphs = self.glyphs[frame.angle]
        first, origin = len(glyphs), textstate.linematrix
        super().render_string(textstate, seq, ncs, graphicstate)
        colour = graphicstate.ncolor
        if colour is not self._colour or ncs is not self._space:
            self._colour, self._space, self._white = colour, ncs, is_white(colour, ncs)
        if len(glyphs) > MAX_GLYPHS:
            raise TooManyGlyphs
        size = abs(textstate.fontsize) * frame.height
        x, y = apply_matrix_pt(matrix, origin)
        veils, how = self.veils, ""
        veils.strings.append((frame.angle, first, len(glyphs)))
        left, bottom, right, top = self.page
        if veils.is_off:
            how = NOT_SHOWN
        elif textstate.render == INVISIBLE or veils.now.opacity <= CLEAR:
            how = NO_INK
        elif veils.now.clip is not EVERYWHERE:
            how = CUT_OFF
        if how in ("", CUT_OFF):
            if size < READABLE and not isinstance(textstate.font, PDFType3Font):  # whose size says nothing
                how = TINY
            elif not (left <= x <= right and bottom <= y <= top):
                how = OFF_PAGE
            elif self._white:
                how = BACKGROUND
        if how:
            self._doubt(how, first, (x, y), apply_matrix_pt(matrix, textstate.linematrix), size)

    def _doubt(self, how: str, first: int, start: tuple[float, float], end: tuple[float, float], size: float) -> None:
        """Note that a string may not be seen; one beside a border only where it lies wholly on its other side."""
        glyphs, clip = self._line, self.veils.now.clip
        box = (min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
        is_cut = clip is not EVERYWHERE and (is_narrow(clip) or _is_apart(box, clip, size))
        if how == CUT_OFF and not is_cut:
            return
        if how != OFF_PAGE or is_cut or _is_apart(box, self.page, size):
            self.doubtful.append(Stretch(how, self._frame.angle, first, len(glyphs), box))

    def render_string_horizontal(
        self,
        seq: Any,
        matrix: Any,
        pos: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        ncs: Any,
        graphicstate: Any,
    ) -> tuple[float, float]:
        """Note the characters of a string that runs from the left, as pdfminer does but in one go."""
        x, y = pos
        a, b, c, d, e, f = matrix
        e, f = e + c * y, f + d * y
        _, cos, sin, width, height = self._frame
        size, lift = abs(fontsize) * height, rise * height
        scale = fontsize * scaling
        spaced = False
        own = dingbats_of(font) or {}
        for item in seq:
            if not isinstance(item, bytes):
                x -= item * dxscale if isinstance(item, (int, float)) else 0
                spaced = True
                continue
            if len(item) > MAX_GLYPHS:
                raise TooManyGlyphs
            for cid in font.decode(item):
                if spaced:
                    x += charspace
                spaced = True
                text = own[cid] if cid in own else self._named(font, cid)
                advance = font.char_width(cid) * scale
                across, up = a * x + e, b * x + f
                left = across * cos + up * sin
                self._line.append(Glyph(text, left, left + advance * width, up * cos - across * sin + lift, size))
                x += advance
                if cid == SPACE:
                    x += wordspace
        return x, y

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
        """Note one character of a string that runs downwards and return how far it moves the pen."""
        text = self._named(font, cid)
        advance: float = font.char_width(cid) * fontsize * scaling
        frame = self._frame
        e, f = matrix[4], matrix[5]
        x = e * frame.cos + f * frame.sin
        y = f * frame.cos - e * frame.sin + rise * frame.height
        size = abs(fontsize) * frame.height
        self._line.append(Glyph(text, x, x + advance * frame.width, y, size))
        return advance

    def _named(self, font: Any, cid: int) -> str:
        try:
            name: str = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            if shows_bullet(font, cid):
                return BULLET
            self._nameless += 1
            return f"(cid:{cid})"
        return name

    def _upright(self, matrix: tuple[float, ...]) -> _Frame:
        a, b, c, d = matrix
        angle = ANGLE_STEP * round(math.degrees(math.atan2(b, a)) / ANGLE_STEP) % 360
        turn = math.radians(angle)
        frame = _Frame(angle, math.cos(turn), math.sin(turn), math.hypot(a, b), math.hypot(c, d))
        self._frames[matrix] = frame
        return frame


def _is_apart(box: Box, page: Box, margin: float) -> bool:
    left, bottom, right, top = page
    x0, y0, x1, y1 = box
    return x1 < left - margin or x0 > right + margin or y1 < bottom - margin or y0 > top + margin
