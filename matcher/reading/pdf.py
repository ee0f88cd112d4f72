"""PDF: the text of every page, or one sentence that says why there is none."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Iterator

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from matcher.errors import UnreadableDocument
from matcher.reading.clean import clean_text
from matcher.reading.document import Reading
from matcher.reading.hidden import warn_of_hidden
from matcher.reading.pdf_content import ContentInterpreter
from matcher.reading.pdf_glyphs import GlyphDevice
from matcher.reading.pdf_hidden import take_hidden
from matcher.reading.pdf_layout import layout_text

# What pdfminer raises, or lets through, on a damaged file.
FAULTS = (
    PSException,
    zlib.error,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)

ADVICE_OCR = "run OCR on it first, for example: ocrmypdf in.pdf out.pdf"
ADVICE_DAMAGED = "is damaged or cut short: export or download it again"
EOF_WITHIN = 2048  # bytes from the end in which a whole file says that it ends

# pdfminer comments on every small flaw of a font; the user can do nothing about them.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def read(data: bytes, name: str) -> Reading:
    """Return a PDF's text, column by column, whatever way its pages are turned."""
    document = _open(data, name)
    resources = PDFResourceManager()
    texts: list[str] = []
    scans: list[int] = []
    broken: list[int] = []
    hidden: dict[str, str] = {}
    for number, page in enumerate(_pages(document, name), start=1):
        device = GlyphDevice(resources)
        try:
            ContentInterpreter(resources, device).process_page(page)
            for how, words in take_hidden(device, page, resources).items():
                hidden[how] = f"{hidden.get(how, '')} {clean_text(words)}"
        except FAULTS:
            broken.append(number)
        text = clean_text("\n\n".join(layout_text(glyphs) for glyphs in device.directions()))
        texts.append(text)
        if not text and device.has_image:
            scans.append(number)
    text, warnings = _judge(name, texts, scans, broken)
    warnings += warn_of_hidden(name, hidden)
    if b"%%EOF" not in data[-EOF_WITHIN:]:
        warnings += (f"{name} may be cut short: compare it with the original",)
    return Reading(text, warnings)


def _open(data: bytes, name: str) -> PDFDocument:
    try:
        return PDFDocument(PDFParser(io.BytesIO(data)))
    except PDFPasswordIncorrect as exc:
        raise UnreadableDocument(f"{name} is encrypted and needs a password: save a copy without one") from exc
    except PDFEncryptionError as exc:
        raise UnreadableDocument(f"{name} is encrypted in a way not known here: save a copy without it") from exc
    except FAULTS as exc:
        raise UnreadableDocument(f"{name} {ADVICE_DAMAGED}") from exc


def _pages(document: PDFDocument, name: str) -> Iterator[PDFPage]:
    try:
        yield from PDFPage.create_pages(document)
    except FAULTS as exc:
        raise UnreadableDocument(f"{name} {ADVICE_DAMAGED}") from exc


def _judge(name: str, texts: list[str], scans: list[int], broken: list[int]) -> Reading:
    """Return the pages' text with what is missing from it, or say why there is none."""
    text = "\n\n".join(filter(None, texts))
    if not texts or (broken and not text):
        raise UnreadableDocument(f"{name} {ADVICE_DAMAGED}")
    if not text and scans:
        raise UnreadableDocument(f"{name} holds images of pages but no text (a scan): {ADVICE_OCR}")
    if not text:
        raise UnreadableDocument(f"{name} has blank pages only: check that it is the right file")
    warnings = []
    if scans:
        warnings.append(f"{name}: {_named(scans)} only an image and was not read; {ADVICE_OCR}")
    if broken:
        warnings.append(f"{name}: {_named(broken)} damaged and may be incomplete; export it again")
    return Reading(text, tuple(warnings))


def _named(pages: list[int]) -> str:
    numbers = ", ".join(map(str, pages))
    return f"page {numbers} is" if len(pages) == 1 else f"each of pages {numbers} is"
