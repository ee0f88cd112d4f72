"""Part the glyphs of a page into those that a reader sees and those that somebody hid."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage

from matcher.reading.hidden import BACKGROUND, COVERED, NO_INK
from matcher.reading.pdf_content import PaintInterpreter
from matcher.reading.pdf_glyphs import Glyph, GlyphDevice, Stretch
from matcher.reading.pdf_layout import layout_text
from matcher.reading.pdf_paint import Box, PaintDevice
from matcher.reading.pdf_rows import find_rows

BAND = 0.4  # of the type size above the baseline: where every letter has ink
SCAN = 0.5  # of the page: images that cover more of it are its content, and text without ink is what OCR read in them


def take_hidden(device: GlyphDevice, page: PDFPage, resources: PDFResourceManager) -> Mapping[str, str]:
    """Take the glyphs that no reader sees from a device that has run a page; return their text by how it is hidden.

    Raises what pdfminer raises on a damaged page.
    """
    hidden = _hidden(device, page, resources) if device.doubtful else []
    if device.veils.covers:
        known = {(stretch.angle, stretch.start) for stretch in hidden}
        covered = [stretch for stretch in _covered(device) if (stretch.angle, stretch.start) not in known]
        hidden = sorted([*hidden, *covered], key=lambda stretch: stretch.start)
    taken: defaultdict[tuple[str, int], list[Glyph]] = defaultdict(list)
    for stretch in reversed(hidden):
        glyphs = device.glyphs[stretch.angle]
        taken[stretch.how, stretch.angle][:0] = glyphs[stretch.start : stretch.end]
        del glyphs[stretch.start : stretch.end]
    texts: dict[str, str] = {}
    for (how, _), glyphs in sorted(taken.items()):
        texts[how] = " ".join(filter(None, (texts.get(how), layout_text(find_rows(glyphs)))))
    return texts


def _hidden(device: GlyphDevice, page: PDFPage, resources: PDFResourceManager) -> list[Stretch]:
    """Return the doubtful stretches that really are hidden."""
    doubtful = [stretch for stretch in device.doubtful if _has_words(device, stretch)]
    if _is_scan(device):
        doubtful = [stretch for stretch in doubtful if stretch.how != NO_INK]
    if any(stretch.how == BACKGROUND for stretch in doubtful):
        ground = PaintDevice(resources)
        PaintInterpreter(resources, ground).process_page(page)
        doubtful = [stretch for stretch in doubtful if stretch.how != BACKGROUND or not ground.is_under(stretch.box)]
    return doubtful


def _covered(device: GlyphDevice) -> list[Stretch]:
    """Return the strings over which something was painted later; none where that is the scan that they were read in."""
    strings = [_placed(device, *string) for string in device.veils.strings]
    found: dict[int, Stretch] = {}
    for box, count, is_image in device.veils.covers:
        under = {
            number: string
            for number, string in enumerate(strings[:count])
            if string is not None and number not in found and _lies_in(string.box, box)
        }
        if not (is_image and _is_page(box, device) and len(under) > len(strings) / 2):
            found |= under
    return [found[number] for number in sorted(found)]


def _placed(device: GlyphDevice, angle: int, start: int, end: int) -> Stretch | None:
    """Return a string with the box of its letters' lower half on the page; None for spaces alone."""
    glyphs = [glyph for glyph in device.glyphs[angle][start:end] if not glyph.text.isspace()]
    if not glyphs:
        return None
    turn = math.radians(angle)
    cos, sin = math.cos(turn), math.sin(turn)
    corners = [
        (across * cos - up * sin, across * sin + up * cos)
        for glyph in (glyphs[0], glyphs[-1])
        for across in (glyph.x0, glyph.x1)
        for up in (glyph.y, glyph.y + BAND * glyph.size)
    ]
    across, up = zip(*corners, strict=True)
    return Stretch(COVERED, angle, start, end, (min(across), min(up), max(across), max(up)))


def _lies_in(string: Box, box: Box) -> bool:
    return box[0] <= string[0] and string[2] <= box[2] and box[1] <= string[1] and string[3] <= box[3]


def _is_page(box: Box, device: GlyphDevice) -> bool:
    x0, y0, x1, y1 = device.page
    return (box[2] - box[0]) * (box[3] - box[1]) > SCAN * (x1 - x0) * (y1 - y0)


def _has_words(device: GlyphDevice, stretch: Stretch) -> bool:
    """Tell whether a stretch is more than spaces, which part the visible words around them."""
    return any(not glyph.text.isspace() for glyph in device.glyphs[stretch.angle][stretch.start : stretch.end])


def _is_scan(device: GlyphDevice) -> bool:
    """Tell whether a page is an image with the text that OCR read in it."""
    x0, y0, x1, y1 = device.page
    inkless = sum(stretch.end - stretch.start for stretch in device.doubtful if stretch.how == NO_INK)
    shown = sum(map(len, device.glyphs.values())) - inkless
    return device.image_area > SCAN * (x1 - x0) * (y1 - y0) and inkless > shown
