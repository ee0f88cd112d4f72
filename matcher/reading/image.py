"""Pictures of a page (PNG, JPEG, TIFF, …), which only OCR can read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from matcher.errors import UnreadableDocument
from matcher.reading.clean import clean_text
from matcher.reading.document import Reading
from matcher.reading.ocr_engine import EXTRA, check_ocr
from matcher.reading.pdf_layout import layout_text
from matcher.resources import require

if TYPE_CHECKING:
    from PIL.Image import Image

PAPER = 11.7  # inches of the longer side of a page, A4
DPI = 300  # what tesseract was trained for
MAX_PIXELS = 100_000_000
MAX_PAGES = 40  # of one file


def read(data: bytes, name: str, *, ocr: str) -> Reading:
    """Return what OCR in the language ``ocr`` ("eng") sees in a picture of a page, or of several (TIFF).

    Raises MissingExtra when OCR is not installed, UnreadableDocument for what is no picture or shows no words.
    """
    check_ocr(ocr)
    from matcher.reading.ocr import see_page, warn_of_ocr

    seen = [see_page(picture, language=ocr, dpi=DPI) for picture in _pages(data, name)]
    text = "\n\n".join(filter(None, (clean_text(layout_text(page.rows)) for page in seen)))
    if not text:
        raise UnreadableDocument(f"{name} shows no words that OCR can read: take it again, sharper or larger")
    return Reading(text, warn_of_ocr(name, {number: page.confidence for number, page in enumerate(seen, 1)}))


def _pages(data: bytes, name: str) -> Iterator[Image]:
    """Yield the pictures in a file in grey, as large as a scan of a page."""
    images = require("PIL.Image", extra=EXTRA)
    operations = require("PIL.ImageOps", extra=EXTRA)
    sequence = require("PIL.ImageSequence", extra=EXTRA)
    try:
        with images.open(io.BytesIO(data)) as file:
            if file.width * file.height > MAX_PIXELS:
                raise UnreadableDocument(
                    f"{name} has more than {MAX_PIXELS // 1_000_000} million pixels: make it smaller"
                )
            for number, frame in enumerate(sequence.Iterator(file)):
                if number < MAX_PAGES:
                    yield _scaled(_on_white(operations.exif_transpose(frame)))
    except (OSError, ValueError, SyntaxError, images.DecompressionBombError) as exc:
        raise UnreadableDocument(f"{name} is a damaged image: save or download it again") from exc


def _on_white(picture: Image) -> Image:
    """Return a picture in grey, what is transparent in it white."""
    if picture.mode not in ("RGBA", "LA", "PA", "P"):
        return picture.convert("L")
    from PIL import Image

    layered = picture.convert("RGBA")
    paper = Image.new("RGBA", layered.size, "white")
    return Image.alpha_composite(paper, layered).convert("L")


def _scaled(picture: Image) -> Image:
    factor = PAPER * DPI / max(picture.size)
    return (
        picture
        if 0.9 < factor < 1.1
        else picture.resize((round(picture.width * factor), round(picture.height * factor)))
    )
