# ruff: noqa: N802, N815 - pdfminer calls the operators by these names
"""What a page lays over its text or cuts away from it: images and filled boxes, clipping, clear ink, layers put out.

A ContentInterpreter carries these operators out; the device remembers what they mean for the text.
"""

from __future__ import annotations

from typing import Any, NamedTuple, cast

from pdfminer.pdfinterp import PDFInterpreterError, PDFPageInterpreter
from pdfminer.pdftypes import PDFObjRef, PDFStream, dict_value, list_value, resolve1
from pdfminer.psparser import literal_name

from matcher.reading.limits import MAX_SAVED
from matcher.reading.pdf_paint import EVERYWHERE, Box, box_around

CLEAR = 0.05  # opacity up to which nothing is seen, and short of one by which what lies under is
LEAST = 2.0  # points; a narrower box hides no line of text
MOST_COVERS = 500  # of a page
UNIT = (0.0, 0.0, 1.0, 1.0)
VEIL_OPERATORS = {
    b"re": ("do_re", 4), b"m": ("do_m", 2), b"W": ("do_W", 0), b"W*": ("do_W", 0), b"n": ("do_n", 0),
    b"f": ("do_f", 0), b"F": ("do_f", 0), b"f*": ("do_f", 0), b"B": ("do_f", 0), b"B*": ("do_f", 0),
    b"b": ("do_f", 0), b"b*": ("do_f", 0), b"S": ("do_n", 0), b"s": ("do_n", 0), b"gs": ("do_gs", 1),
}  # fmt: skip
LAYER_OPERATORS = {b"BDC": ("do_BDC", 2), b"BMC": ("do_BMC", 1), b"EMC": ("do_EMC", 0)}


class Cover(NamedTuple):
    """A box painted over the first ``strings`` strings of a page."""

    box: Box
    strings: int
    is_image: bool


class Veil(NamedTuple):
    """What holds for the text until the graphics state is restored."""

    clip: Box = EVERYWHERE
    opacity: float = 1.0


class Veils:
    """What covers, cuts off or puts out the text of one page; part of the device."""

    def __init__(self, off_layers: frozenset[int] = frozenset()) -> None:
        self.now = Veil()
        self.covers: list[Cover] = []
        self.strings: list[tuple[int, int, int]] = []  # shown so far: direction, first and last glyph of it
        self.off_layers = off_layers
        self.layers: list[bool] = []  # the open ones, and whether each is off
        self.is_off = False  # whether one of them is

    def enter(self, is_off: bool) -> None:
        """Note that a layer, or other marked content, begins."""
        self.layers.append(is_off)
        self.is_off = self.is_off or is_off

    def leave(self) -> None:
        """Note that the innermost one ends."""
        if self.layers:
            self.layers.pop()
            self.is_off = True in self.layers

    def lay(self, box: Box, *, is_image: bool = False) -> None:
        """Note something painted over what was drawn before it."""
        if not self.strings or self.now.opacity < 1 - CLEAR or self.is_off or len(self.covers) >= MOST_COVERS:
            return
        box = common(box, self.now.clip)
        if not is_narrow(box):
            self.covers.append(Cover(box, len(self.strings), is_image))


class VeilInterpreter(PDFPageInterpreter):
    """Carries out the operators that hide text, for a device with ``veils``."""

    def init_state(self, ctm: Any) -> None:
        """Begin a page or a form."""
        super().init_state(ctm)
        self._rectangles: list[Box] = []
        self._is_shape = False  # whether the path is more than rectangles
        self._clips = False
        self._saved: list[Veil] = []

    @property
    def veils(self) -> Veils:
        """What hides text on the page at hand."""
        return cast(Veils, cast(Any, self.device).veils)

    def do_q(self) -> None:
        """Save the graphics state."""
        if len(self._saved) > MAX_SAVED:
            raise PDFInterpreterError("graphics states nested without end")
        super().do_q()
        self._saved.append(self.veils.now)

    def do_Q(self) -> None:
        """Restore the graphics state."""
        super().do_Q()
        if self._saved:
            self.veils.now = self._saved.pop()

    def do_re(self, x: Any, y: Any, w: Any, h: Any) -> None:
        """Add a rectangle to the path."""
        if all(isinstance(value, (int, float)) for value in (x, y, w, h)):
            corners = (min(x, x + w), min(y, y + h), max(x, x + w), max(y, y + h))
            self._rectangles.append(box_around(self.ctm, corners))

    def do_m(self, x: Any, y: Any) -> None:
        """Begin a path of any shape."""
        self._is_shape = True

    def do_W(self) -> None:
        """Make the path the border of all that follows."""
        self._clips = True

    def do_n(self) -> None:
        """End the path, and let it clip if it was said to."""
        if self._clips and self._rectangles and not self._is_shape:
            left, bottom, right, top = zip(*self._rectangles, strict=True)
            box = (min(left), min(bottom), max(right), max(top))
            self.veils.now = self.veils.now._replace(clip=common(self.veils.now.clip, box))
        self._rectangles, self._is_shape, self._clips, self.curpath = [], False, False, []

    def do_f(self) -> None:
        """Fill the path's rectangles."""
        if not self._is_shape and getattr(self.graphicstate.ncs, "name", None) != "Pattern":
            for box in self._rectangles:
                self.veils.lay(box)
        self.do_n()

    do_W_a = do_W  # pdfminer's own parser calls these by their names
    do_S = do_s = do_n
    do_F = do_f_a = do_B = do_B_a = do_b = do_b_a = do_f

    def do_gs(self, name: Any) -> None:
        """Take over the opacity of a named graphics state; one that mixes colours covers nothing."""
        states = dict_value(self.resources.get("ExtGState") or {})
        state = dict_value(states.get(literal_name(name)) or {})
        opacity = resolve1(state.get("ca"))
        if isinstance(opacity, (int, float)):
            self.veils.now = self.veils.now._replace(opacity=float(opacity))

    def do_Do(self, xobjid_arg: Any) -> None:
        """Draw a form or an image; what a form changes ends with it."""
        drawn = resolve1(self.xobjmap.get(literal_name(xobjid_arg)))
        before, self._is_shape = self.veils.now, False
        is_layer = isinstance(drawn, PDFStream) and "OC" in drawn.attrs and self.veils.off_layers
        if is_layer:
            self.veils.enter(_is_off(drawn.attrs["OC"], self.veils.off_layers))
        super().do_Do(xobjid_arg)
        if is_layer:
            self.veils.leave()
        self.veils.now = before
        if isinstance(drawn, PDFStream) and literal_name(drawn.attrs.get("Subtype")) == "Image" and _is_opaque(drawn):
            self.veils.lay(box_around(self.ctm, UNIT), is_image=True)

    def do_BDC(self, tag: Any, props: Any) -> None:
        """Begin marked content, maybe of a layer."""
        is_off = False
        if literal_name(tag) == "OC":
            names = dict_value(self.resources.get("Properties") or {})
            is_off = _is_off(names.get(literal_name(props)), self.veils.off_layers)
        self.veils.enter(is_off)

    def do_BMC(self, tag: Any) -> None:
        """Begin marked content that is no layer."""
        self.veils.enter(False)

    def do_EMC(self) -> None:
        """End marked content."""
        self.veils.leave()


def off_layers(catalog: Any) -> frozenset[int]:
    """Return the object numbers of the layers that a document does not show when it is opened."""
    properties = resolve1(catalog.get("OCProperties")) if isinstance(catalog, dict) else None
    shown = resolve1(properties.get("D")) if isinstance(properties, dict) else None
    if not isinstance(properties, dict) or not isinstance(shown, dict):
        return frozenset()
    off = list_value(shown.get("OFF") or [])
    if literal_name(resolve1(shown.get("BaseState") or "ON")) == "OFF":
        on = {item.objid for item in list_value(shown.get("ON") or []) if isinstance(item, PDFObjRef)}
        off = [item for item in list_value(properties.get("OCGs") or []) if getattr(item, "objid", None) not in on]
    return frozenset(item.objid for item in off if isinstance(item, PDFObjRef))


def is_narrow(box: Box) -> bool:
    """Tell whether no line of text fits into a box."""
    return box[2] - box[0] < LEAST or box[3] - box[1] < LEAST


def common(one: Box, other: Box) -> Box:
    """Return what two boxes share; its right side lies left of its left one where that is nothing."""
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _is_off(layer: Any, off: frozenset[int]) -> bool:
    """Tell whether a layer, or every layer of a group of them, is off."""
    if isinstance(layer, PDFObjRef) and layer.objid in off:
        return True
    group = resolve1(layer)
    members = group.get("OCGs") if isinstance(group, dict) else None
    listed = members if isinstance(members, list) else [members] if isinstance(members, PDFObjRef) else []
    return bool(listed) and all(isinstance(item, PDFObjRef) and item.objid in off for item in listed)


def _is_opaque(image: PDFStream) -> bool:
    return not any(resolve1(image.attrs.get(name)) for name in ("SMask", "Mask", "ImageMask"))
