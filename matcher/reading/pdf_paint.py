"""What a page paints under its text: white letters are seen on a dark ground, and hidden on the page's own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.utils import apply_matrix_pt

Box = tuple[float, float, float, float]  # left, bottom, right, top in points of the page

WHITE = 0.94  # of a channel; paler than this no letter is told from white paper
BAND = 4.0  # points; a line this wide is a ground to write on
EVERYWHERE: Box = (float("-inf"), float("-inf"), float("inf"), float("inf"))
_ADDITIVE = frozenset(("DeviceGray", "CalGray", "DeviceRGB", "CalRGB", "ICCBased", "DeviceCMYK"))
_UNIT = (0, 0, 1, 1)
_CMYK = 4


def is_white(colour: Any, space: Any) -> bool:
    """Tell whether a fill colour, as pdfminer notes it, is white or nearly so; an unknown one is not."""
    if getattr(space, "name", None) not in _ADDITIVE:
        return False
    if isinstance(colour, (int, float)):
        return bool(colour >= WHITE)
    if not isinstance(colour, (tuple, list)) or not all(isinstance(part, (int, float)) for part in colour):
        return False
    return bool(max(colour) <= 1 - WHITE if len(colour) == _CMYK else min(colour) >= WHITE)


def box_around(matrix: Any, corners: Any) -> Box:
    """Return the upright box around a rectangle (x0, y0, x1, y1) that a matrix moves."""
    x0, y0, x1, y1 = corners
    return _around(apply_matrix_pt(matrix, point) for point in ((x0, y0), (x0, y1), (x1, y0), (x1, y1)))


def _around(points: Iterable[tuple[float, float]]) -> Box:
    across, up = zip(*points, strict=True)
    return min(across), min(up), max(across), max(up)


class Figures:
    """The part of a device that counts how deep it is in forms and images."""

    depth = 0

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:
        """Note that a form or an image begins."""
        self.depth += 1

    def end_figure(self, name: str) -> None:
        """Note that it ended."""
        self.depth -= 1


class PaintDevice(Figures, PDFDevice):
    """Collects the boxes around all that a page paints in another colour than white, images among it."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.painted: list[Box] = []

    def is_under(self, box: Box) -> bool:
        """Tell whether something is painted under the start, the middle or the end of a line of text."""
        x0, y0, x1, y1 = box
        spots = ((x0, y0), ((x0 + x1) / 2, (y0 + y1) / 2), (x1, y1), (x0, y1), (x1, y0))
        return any(b[0] <= x <= b[2] and b[1] <= y <= b[3] for b in self.painted for x, y in spots)

    def render_image(self, name: str, stream: Any) -> None:
        """Note the place of an image."""
        self.painted.append(box_around(self.ctm, _UNIT))

    def paint_path(self, graphicstate: Any, stroke: bool, fill: bool, evenodd: bool, path: Any) -> None:
        """Note the place of a filled shape or a broad line."""
        points = [step[index : index + 2] for step in path for index in range(1, len(step), 2)]
        if not points:
            return
        broad = stroke and graphicstate.linewidth >= BAND and not is_white(graphicstate.scolor, graphicstate.scs)
        if broad or (fill and not is_white(graphicstate.ncolor, graphicstate.ncs)):
            x0, y0, x1, y1 = _around(points)
            edge = graphicstate.linewidth / 2 if broad else 0
            self.painted.append(box_around(self.ctm, (x0 - edge, y0 - edge, x1 + edge, y1 + edge)))
