"""Where the text of a Word document stands: off the page, in a line of no height, behind a picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matcher.reading.hidden import COVERED, CUT_OFF, OFF_PAGE
from matcher.reading.xml_tree import child_of, tag_of

TWIPS, EMUS = 20, 12_700  # in a point
PAGE = 612.0, 792.0  # points, where a document does not say
MARGIN = 72.0
LOW = 2.0  # points; a line or a row of such a height shows nothing
LINE, LETTERS = 12.0, 90  # points of a usual line, and its letters
WIDE = 0.6  # of the text's width: what lies over it covers it
NEAR = 36.0  # points from where its paragraph stands
MOST_PARAGRAPHS = 40  # that one picture is looked for under


class Places:
    """Tells which paragraphs of one document nobody sees for the place that they have."""

    def __init__(self, roots: list[Any]) -> None:
        size = next((element for root in roots for element in _find(root, "pgSz")), None)
        self._width = (_number(size, "w") or PAGE[0] * TWIPS) / TWIPS
        self._height = (_number(size, "h") or PAGE[1] * TWIPS) / TWIPS
        anchors = [anchor for root in roots for anchor in _find(root, "anchor")]
        self._covered = [paragraph for anchor in anchors for paragraph in self._under(anchor)]
        self._pictures = [box for anchor in anchors if _is_picture(anchor) and (box := self._box(anchor))]

    def how(self, run: Any) -> str | None:
        """Return how the place of a run hides it, None where it is seen."""
        for place in run.iterancestors():
            tag = tag_of(place)
            if tag == "p" and (how := self._of_paragraph(place)):
                return how
            if tag == "tr" and _is_low(child_of(child_of(place, "trPr"), "trHeight"), "val", "hRule"):
                return CUT_OFF
            if tag == "anchor" and (how := self._of_box(place)):
                return how
        return None

    def _of_paragraph(self, paragraph: Any) -> str | None:
        if any(paragraph is covered for covered in self._covered):
            return COVERED
        properties = child_of(paragraph, "pPr")
        if _is_low(child_of(properties, "spacing"), "line", "lineRule"):
            return CUT_OFF
        indent, frame = child_of(properties, "ind"), child_of(properties, "framePr")
        left = (_number(indent, "left") or _number(indent, "start") or 0.0) / TWIPS
        x, y = ((_number(frame, name) or 0.0) / TWIPS for name in ("x", "y"))
        off = abs(left) >= self._width or abs(x) >= self._width or abs(y) >= self._height
        return OFF_PAGE if off else None

    def _of_box(self, anchor: Any) -> str | None:
        box = self._box(anchor)
        if box is None:
            return None
        left, top, right, foot = box
        if right <= 0 or foot <= 0 or left >= self._width or top >= self._height:
            return OFF_PAGE
        behind = anchor.get("behindDoc") in ("1", "true")
        within = any(p[0] <= left and p[1] <= top and p[2] >= right and p[3] >= foot for p in self._pictures)
        return COVERED if behind and within else None

    def _box(self, anchor: Any) -> tuple[float, float, float, float] | None:
        """Return left, top, right and foot of a floating box in points of the page, None where only Word knows them."""
        across, down, extent = (child_of(anchor, name) for name in ("positionH", "positionV", "extent"))
        x, y = _offset(across), _offset(down)
        if x is None or y is None or extent is None:
            return None
        x += 0.0 if across.get("relativeFrom") == "page" else MARGIN
        y += 0.0 if down.get("relativeFrom") == "page" else MARGIN
        return x, y, x + float(extent.get("cx", 0)) / EMUS, y + float(extent.get("cy", 0)) / EMUS

    def _under(self, anchor: Any) -> Iterator[Any]:
        """Yield the paragraphs over which a floating picture lies: its own and those below it, as far as it reaches."""
        across, down, extent = (child_of(anchor, name) for name in ("positionH", "positionV", "extent"))
        if not _is_picture(anchor) or anchor.get("behindDoc") in ("1", "true") or child_of(anchor, "wrapNone") is None:
            return
        x, y = _offset(across), _offset(down)
        if x is None or y is None or extent is None or down.get("relativeFrom") not in ("paragraph", "line"):
            return
        room = float(extent.get("cy", 0)) / EMUS + min(y, 0.0)
        wide = float(extent.get("cx", 0)) / EMUS >= WIDE * (self._width - 2 * MARGIN)
        if not wide or x > NEAR or not -NEAR * 4 <= y <= LINE:
            return
        paragraph = next((place for place in anchor.iterancestors() if tag_of(place) == "p"), None)
        for _ in range(MOST_PARAGRAPHS):
            if paragraph is None or tag_of(paragraph) != "p":
                return
            letters = sum(len(text.text or "") for text in _find(paragraph, "t"))
            room -= LINE * (1 + letters // LETTERS)
            if room < 0:
                return
            yield paragraph
            paragraph = paragraph.getnext()


def _is_picture(anchor: Any) -> bool:
    return any(tag_of(element) in ("pic", "blip") for element in anchor.iter())


def _offset(position: Any) -> float | None:
    found = child_of(position, "posOffset")
    try:
        return None if found is None else float(found.text) / EMUS
    except (TypeError, ValueError):
        return None


def _is_low(element: Any, size: str, rule: str) -> bool:
    """Tell whether a height is set, exactly, to next to nothing."""
    height = _number(element, size)
    return height is not None and _attribute(element, rule) == "exact" and height / TWIPS <= LOW


def _number(element: Any, name: str) -> float | None:
    try:
        return float(_attribute(element, name))
    except ValueError:
        return None


def _attribute(element: Any, name: str) -> str:
    if element is None:
        return ""
    return next((str(value) for key, value in element.items() if key.rpartition("}")[2] == name), "")


def _find(element: Any, name: str) -> Iterator[Any]:
    return (child for child in element.iter() if tag_of(child) == name)
