"""Pages of a PDF that hold no text to read: which they are, and what OCR sees on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage

from matcher.errors import UnreadableDocument
from matcher.reading.hidden import NO_INK
from matcher.reading.ocr_engine import EXTRA, check_ocr
from matcher.reading.pdf_content import PaintInterpreter
from matcher.reading.pdf_glyphs import GlyphDevice
from matcher.reading.pdf_paint import PaintDevice
from matcher.resources import require

if TYPE_CHECKING:
    from PIL.Image import Image

    from matcher.reading.ocr import Seen

DPI = 300  # what tesseract was trained for
MAX_SIDE = 6000  # pixels; a poster is drawn coarser
MAX_PAGES = 40  # of one document that OCR reads
POINTS = 72  # to the inch
OUTLINES = 60  # shapes on a page without a letter: its words were drawn as curves
STAMPED = 0.5  # of a page that an image covers, at least, with …
FEW_WORDS = 25  # … so few words beside it that they may be a stamp on a scan


def is_drawn(device: GlyphDevice, page: PDFPage, resources: PDFResourceManager) -> bool:
    """Tell whether a page shows something in which words may stand, but no text: an image, or letters as curves.

    Raises what pdfminer raises on a damaged page.
    """
    if any(not glyph.text.isspace() for glyphs in device.glyphs.values() for glyph in glyphs):
        return False
    if device.has_image:
        return True
    ground = PaintDevice(resources)
    PaintInterpreter(resources, ground).process_page(page)
    return len(ground.painted) >= OUTLINES


def is_stamped(device: GlyphDevice, words: int) -> bool:
    """Tell whether a page is an image with a few words beside it, as a scan with a stamp or a page number is.

    Words without ink are what OCR saw in the image.
    """
    x0, y0, x1, y1 = device.page
    if any(stretch.how == NO_INK for stretch in device.doubtful):
        return False
    return 0 < words <= FEW_WORDS and device.image_area > STAMPED * (x1 - x0) * (y1 - y0)


def read_scans(data: bytes, numbers: Sequence[int], language: str) -> Iterator[tuple[int, Seen]]:
    """Yield what OCR sees on the pages of these numbers (from 0), MAX_PAGES at most, or its fault.

    Raises MissingExtra when OCR is not installed, though not where no page asks for it.
    """
    if not numbers:
        return
    check_ocr(language)
    from matcher.reading.ocr import Seen, see_page

    for number in numbers[:MAX_PAGES]:
        try:
            picture, dpi = _picture(data, number)
            yield number, see_page(picture, language=language, dpi=dpi)
        except UnreadableDocument as exc:
            yield number, Seen([], 0.0, str(exc))


def _picture(data: bytes, number: int) -> tuple[Image, int]:
    """Return a page as a grey picture, and its dots per inch."""
    pdfium = require("pypdfium2", extra=EXTRA)
    try:
        document = pdfium.PdfDocument(data)
        try:
            page = document[number]
            scale = min(DPI, MAX_SIDE * POINTS / max(*page.get_size(), 1)) / POINTS
            picture: Image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
        finally:
            document.close()
    except (pdfium.PdfiumError, ValueError, IndexError) as exc:
        raise UnreadableDocument("it cannot be drawn for OCR: print it into a new PDF") from exc
    return picture, max(1, round(scale * POINTS))
