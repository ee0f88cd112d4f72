"""PDF: the text of every page, or one sentence that says why there is none."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import dict_value, int_value
from pdfminer.psexceptions import PSException

from matcher.errors import UnreadableDocument
from matcher.reading.clean import clean_text
from matcher.reading.document import Reading
from matcher.reading.hidden import list_hidden, warn_of_hidden
from matcher.reading.legible import is_nonsense
from matcher.reading.limits import MAX_PAGES
from matcher.reading.pdf_columns import arrange, count_columns, ends_beside_bar
from matcher.reading.pdf_content import ContentInterpreter
from matcher.reading.pdf_fragments import Row
from matcher.reading.pdf_furniture import without_furniture
from matcher.reading.pdf_glyphs import GlyphDevice, TooManyGlyphs
from matcher.reading.pdf_hidden import take_hidden
from matcher.reading.pdf_layout import blocks_text, layout_text
from matcher.reading.pdf_links import page_links, unseen_links
from matcher.reading.pdf_rows import find_rows
from matcher.reading.pdf_streams import TooMuchUnpacked, bounded_streams
from matcher.reading.pdf_veil import off_layers
from matcher.reading_values import Ignored, ReadingReport, UnreadPage

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
ADVICE_FONTS = "export it again with its fonts embedded, or run OCR on it (ocrmypdf --force-ocr in.pdf out.pdf)"
NAMELESS = "shows characters that have no names in it, so that they can be seen but not read"
ADVICE_DAMAGED = "is damaged or cut short: export or download it again"
UNMAPPED = 0.3  # of a page's characters: more than icons and bullets
EOF_WITHIN = 2048  # bytes from the end in which a whole file says that it ends

# pdfminer comments on every small flaw of a font; the user can do nothing about them.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def read(data: bytes, name: str) -> Reading:
    """Return a PDF's text, column by column, whatever way its pages are turned, and the addresses it links to."""
    try:
        with bounded_streams():
            return _read(data, name)
    except TooMuchUnpacked as exc:
        message = f"{name} unpacks to far more than a document holds (a bomb?): print it to a PDF again"
        raise UnreadableDocument(message) from exc


def _read(data: bytes, name: str) -> Reading:
    document = _open(data, name)
    resources = PDFResourceManager()
    layers = _off_layers(document)
    pages: list[_Page] = []
    hidden: dict[str, str] = {}
    for page in islice(_pages(document, name), MAX_PAGES):
        device = GlyphDevice(resources, layers)
        is_broken = False
        links: list[str] = []
        try:
            ContentInterpreter(resources, device).process_page(page)
            for how, words in take_hidden(device, page, resources).items():
                hidden[how] = f"{hidden.get(how, '')} {clean_text(words)}"
            links = page_links(page)
        except TooManyGlyphs as exc:
            said = f"page {len(pages) + 1} of {name} shows more characters than any page can"
            raise UnreadableDocument(f"{said}: export the document again") from exc
        except FAULTS:
            is_broken = True
        rows = [find_rows(glyphs) for glyphs in device.directions()]
        pages.append(_Page(rows, device.has_image, is_broken, device.unmapped, links))
    texts, columns, ignored = _texts(pages)
    reading = _judge(name, pages, texts)
    warnings = [*reading.warnings, *warn_of_hidden(name, hidden)]
    count = max(_counted(document), len(pages)) if len(pages) == MAX_PAGES else len(pages)
    if count > len(pages):
        warnings.append(f"{name}: only the first {MAX_PAGES} of its {count} pages were read; split the file")
    if b"%%EOF" not in data[-EOF_WITHIN:]:
        warnings.append(f"{name} may be cut short: compare it with the original")
    report = ReadingReport(
        pages=count,
        columns=columns,
        recovered=_recovered(pages, texts) * len(pages) / count,
        unread=tuple(_unread(pages, texts)),
        hidden=list_hidden(hidden),
        ignored=ignored,
    )
    return Reading(reading.text, tuple(warnings), report)


class _Page(NamedTuple):
    """What was found on a page: rows by direction, the main one first; the share of characters without a name."""

    directions: list[list[Row]]
    has_image: bool
    is_broken: bool
    unmapped: float
    links: list[str]


def _texts(pages: Sequence[_Page]) -> tuple[list[str], int, tuple[Ignored, ...]]:
    """Return the pages' texts, the columns of the one with most, and the heads and feet that were left out.

    A side bar never stands between the main column and its next page.
    """
    whole = [page.directions[0] if page.directions else [] for page in pages]
    kept = without_furniture(whole)
    texts, columns = [], 0
    for number, (page, rows) in enumerate(zip(pages, kept, strict=True)):
        blocks = arrange(rows, bar_last=_bar_last(kept, number))
        columns = max(columns, count_columns(blocks))
        texts.append(clean_text("\n\n".join([blocks_text(blocks), *map(layout_text, page.directions[1:])])))
    left = [set(map(id, rows)) for rows in kept]
    gone = [row.text for rows, some in zip(whole, left, strict=True) for row in rows if id(row) not in some]
    ignored = Ignored(why="heads, feet and numbers of pages", text="\n".join(gone))
    return texts, columns, (ignored,) if gone else ()


def _recovered(pages: Sequence[_Page], texts: Sequence[str]) -> float:
    """Return the share of what the pages show as text that became text; a blank page shows none."""
    shares = [
        1 - page.unmapped if text else 0.0
        for page, text in zip(pages, texts, strict=True)
        if text or page.has_image or page.is_broken or page.unmapped
    ]
    return sum(shares) / len(shares) if shares else 0.0


def _unread(pages: Sequence[_Page], texts: Sequence[str]) -> Iterator[UnreadPage]:
    for number, (page, text) in enumerate(zip(pages, texts, strict=True), 1):
        if page.is_broken:
            yield UnreadPage(number=number, why="damaged")
        elif page.unmapped > UNMAPPED:
            yield UnreadPage(number=number, why="in fonts whose characters have no names")
        elif not text:
            yield UnreadPage(number=number, why="only an image" if page.has_image else "blank")


def _bar_last(pages: Sequence[list[Row]], number: int) -> bool | None:
    """Tell whether a page's side bar comes after its main column, which the page before it began; before, or as is."""
    if number == 0:
        return False if len(pages) > 1 else None
    return True if ends_beside_bar(pages[number - 1]) else None


def _open(data: bytes, name: str) -> PDFDocument:
    try:
        return PDFDocument(PDFParser(io.BytesIO(data)))
    except PDFPasswordIncorrect as exc:
        raise UnreadableDocument(f"{name} is encrypted and needs a password: save a copy without one") from exc
    except PDFEncryptionError as exc:
        raise UnreadableDocument(f"{name} is encrypted in a way not known here: save a copy without it") from exc
    except FAULTS as exc:
        raise UnreadableDocument(f"{name} {ADVICE_DAMAGED}") from exc


def _off_layers(document: PDFDocument) -> frozenset[int]:
    try:
        return off_layers(document.catalog)
    except FAULTS:
        return frozenset()


def _counted(document: PDFDocument) -> int:
    """Return how many pages a document says that it has."""
    try:
        return int_value(dict_value(document.catalog.get("Pages")).get("Count", 0))
    except FAULTS:
        return 0


def _pages(document: PDFDocument, name: str) -> Iterator[PDFPage]:
    try:
        yield from PDFPage.create_pages(document)
    except FAULTS as exc:
        raise UnreadableDocument(f"{name} {ADVICE_DAMAGED}") from exc


def _judge(name: str, pages: Sequence[_Page], texts: Sequence[str]) -> Reading:
    """Return the pages' text with what is missing from it, or say why there is none."""
    text = "\n\n".join(filter(None, texts))
    scans = [number for number, page in enumerate(pages, 1) if page.has_image and not texts[number - 1]]
    broken = [number for number, page in enumerate(pages, 1) if page.is_broken]
    unmapped = [number for number, page in enumerate(pages, 1) if page.unmapped > UNMAPPED]
    if not texts or (broken and not text):
        raise UnreadableDocument(f"{name} {ADVICE_DAMAGED}")
    if unmapped and (len(unmapped) == len(pages) or not text):
        raise UnreadableDocument(f"{name} {NAMELESS}: {ADVICE_FONTS}")
    if not text and scans:
        raise UnreadableDocument(f"{name} holds images of pages but no text (a scan): {ADVICE_OCR}")
    if not text:
        raise UnreadableDocument(f"{name} has blank pages only: check that it is the right file")
    warnings = []
    if scans:
        warnings.append(f"{name}: {_named(scans)} only an image and was not read; {ADVICE_OCR}")
    if broken:
        warnings.append(f"{name}: {_named(broken)} damaged and may be incomplete; export it again")
    if unmapped:
        warnings.append(f"{name}: {_named(unmapped)} in fonts whose characters have no names; {ADVICE_FONTS}")
    if is_nonsense(text):
        warnings.append(f"{name} reads like nonsense, as text in fonts without a text map does; {ADVICE_FONTS}")
    links = unseen_links((link for page in pages for link in page.links), text)
    listed = "\n".join([f"{text}\n\nLinks", *links]) if links else text
    return Reading(listed, tuple(warnings))


def _named(pages: list[int]) -> str:
    numbers = ", ".join(map(str, pages))
    return f"page {numbers} is" if len(pages) == 1 else f"each of pages {numbers} is"
