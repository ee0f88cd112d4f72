"""Part the glyphs of a page into those that a reader sees and those that somebody hid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage

from matcher.reading.hidden import BACKGROUND, NO_INK
from matcher.reading.pdf_content import PaintInterpreter
from matcher.reading.pdf_glyphs import Glyph, GlyphDevice, Stretch
from matcher.reading.pdf_layout import layout_text
from matcher.reading.pdf_paint import PaintDevice
from matcher.reading.pdf_rows import find_rows

SCAN = 0.5  # of the page: images that cover more of it are its content, and text without ink is what OCR read in them


def take_hidden(device: GlyphDevice, page: PDFPage, resources: PDFResourceManager) -> Mapping[str, str]:
    """Take the glyphs that no reader sees from a device that has run a page; return their text by how it is hidden.

    Raises what pdfminer raises on a damaged page.
    """
    hidden = _hidden(device, page, resources) if device.doubtful else []
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


def _has_words(device: GlyphDevice, stretch: Stretch) -> bool:
    """Tell whether a stretch is more than spaces, which part the visible words around them."""
    return any(not glyph.text.isspace() for glyph in device.glyphs[stretch.angle][stretch.start : stretch.end])


def _is_scan(device: GlyphDevice) -> bool:
    """Tell whether a page is an image with the text that OCR read in it."""
    x0, y0, x1, y1 = device.page
    inkless = sum(stretch.end - stretch.start for stretch in device.doubtful if stretch.how == NO_INK)
    shown = sum(map(len, device.glyphs.values())) - inkless
    return device.image_area > SCAN * (x1 - x0) * (y1 - y0) and inkless > shown
