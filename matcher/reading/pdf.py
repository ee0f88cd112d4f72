"""PDF: the text of every page, or one sentence that says why there is none."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import dict_value, int_value
from pdfminer.psexceptions import PSException

from matcher.errors import UnreadableDocument
from matcher.reading.clean import clean_text
from matcher.reading.document import Reading
from matcher.reading.foreign import ADVICE_OCR
from matcher.reading.hidden import list_hidden, warn_of_hidden
from matcher.reading.legible import is_nonsense
from matcher.reading.limits import MAX_PAGES
from matcher.reading.pdf_columns import arrange, count_columns, ends_beside_bar
from matcher.reading.pdf_content import ContentInterpreter
from matcher.reading.pdf_fragments import Row
from matcher.reading.pdf_furniture import without_furniture
from matcher.reading.pdf_glyphs import GlyphDevice, TooManyGlyphs
from matcher.reading.pdf_hidden import take_hidden
from matcher.reading.pdf_layout import blocks_text, is_title, layout_text
from matcher.reading.pdf_links import page_links, unseen_links
from matcher.reading.pdf_page import Page
from matcher.reading.pdf_rows import find_rows
from matcher.reading.pdf_rules import Table, ruled_tables
from matcher.reading.pdf_scan import MAX_PAGES as MAX_SCANS
from matcher.reading.pdf_scan import is_drawn, is_stamped, read_scans
from matcher.reading.pdf_streams import TooMuchUnpacked, bounded_streams
from matcher.reading.pdf_tables import arrange_tables
from matcher.reading.pdf_veil import off_layers
from matcher.reading.pdf_verdict import ADVICE_DAMAGED, judge, share_recovered, unread_pages
from matcher.values.reading import Ignored, ReadingReport

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

ADVICE_RESCAN = "OCR found no words there: scan it again, sharper or larger"
EOF_WITHIN = 2048  # bytes from the end in which a whole file says that it ends

# pdfminer comments on every small flaw of a font; the user can do nothing about them.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def read(data: bytes, name: str, *, ocr: str | None = None) -> Reading:
    """Return a PDF's text, column by column, whatever way its pages are turned, and the addresses it links to.

    Pages without text of their own are read by OCR in the language ``ocr`` ("eng"), if there is one.
    """
    try:
        with bounded_streams():
            return _read(data, name, ocr)
    except TooMuchUnpacked as exc:
        message = f"{name} unpacks to far more than a document holds (a bomb?): print it to a PDF again"
        raise UnreadableDocument(message) from exc


def _read(data: bytes, name: str, ocr: str | None) -> Reading:
    document = _open(data, name)
    resources = PDFResourceManager()
    layers = _off_layers(document)
    pages: list[Page] = []
    hidden: dict[str, str] = {}
    for page in islice(_pages(document, name), MAX_PAGES):
        device = GlyphDevice(resources, layers)
        is_broken = is_image = False
        links: list[str] = []
        try:
            ContentInterpreter(resources, device).process_page(page)
            for how, words in take_hidden(device, page, resources).items():
                hidden[how] = f"{hidden.get(how, '')} {clean_text(words)}"
            is_image = is_drawn(device, page, resources)
            links = page_links(page)
        except TooManyGlyphs as exc:
            said = f"page {len(pages) + 1} of {name} shows more characters than any page can"
            raise UnreadableDocument(f"{said}: export the document again") from exc
        except FAULTS:
            is_broken = True
        rows = [find_rows(glyphs) for glyphs in device.directions()]
        tables = partial(_tables, page, resources) if device.is_upright else _no_tables
        stamped = is_stamped(device, _count(*rows))
        pages.append(Page(rows, is_image or device.has_image, is_broken, device.unmapped, links, tables, stamped))
    notes: list[str] = []
    if ocr is not None:
        pages, notes = _with_ocr(data, name, pages, ocr)
    texts, columns, ignored = _texts(pages)
    missing = judge(name, pages, texts, ADVICE_OCR if ocr is None else ADVICE_RESCAN)
    warnings = [*notes, *missing, *warn_of_hidden(name, hidden)]
    count = max(_counted(document), len(pages)) if len(pages) == MAX_PAGES else len(pages)
    if count > len(pages):
        warnings.append(f"{name}: only the first {MAX_PAGES} of its {count} pages were read; split the file")
    if b"%%EOF" not in data[-EOF_WITHIN:]:
        warnings.append(f"{name} may be cut short: compare it with the original")
    report = ReadingReport(
        pages=count,
        columns=columns,
        recovered=share_recovered(pages, texts) * len(pages) / count,
        unread=tuple(unread_pages(pages, texts)),
        hidden=list_hidden(hidden),
        ignored=ignored,
    )
    text = "\n\n".join(filter(None, texts))
    links = unseen_links((link for page in pages for link in page.links), text)
    listed = "\n".join([f"{text}\n\nLinks", *links]) if links else text
    return Reading(listed, tuple(warnings), report)


def _with_ocr(data: bytes, name: str, pages: list[Page], language: str) -> tuple[list[Page], list[str]]:
    """Return the pages, with those that hold no text of their own as OCR sees them; and what to say of it."""
    from matcher.reading.ocr import warn_of_ocr

    pages, notes = list(pages), list[str]()
    wanted = [number for number, page in enumerate(pages) if _wants_ocr(page)]
    for number, seen in read_scans(data, wanted, language):
        if seen.fault:
            notes.append(f"{name}: page {number + 1} was not read: {seen.fault}")
        elif _count(seen.rows) > (_count(*pages[number].directions) if pages[number].is_stamped else 0):
            pages[number] = pages[number]._replace(
                directions=[seen.rows], unmapped=0.0, tables=_no_tables, is_stamped=False, confidence=seen.confidence
            )
    read = {number: page.confidence for number, page in enumerate(pages, 1) if page.confidence is not None}
    notes += warn_of_ocr(name, read)
    if len(wanted) > MAX_SCANS:
        notes.append(f"{name}: OCR read {MAX_SCANS} of {len(wanted)} pages without text; split the file")
    return pages, notes


def _wants_ocr(page: Page) -> bool:
    text = clean_text("\n\n".join(map(layout_text, page.directions)))
    return page.is_stamped or page.is_nameless or (page.has_image and not text) or is_nonsense(text)


def _count(*directions: Sequence[Row]) -> int:
    return sum(len(row.text.split()) for rows in directions for row in rows)


def _texts(pages: Sequence[Page]) -> tuple[list[str], int, tuple[Ignored, ...]]:
    """Return the pages' texts, the columns of the one with most, and the heads and feet that were left out.

    A side bar never stands between the main column and its next page.
    """
    whole = [page.directions[0] if page.directions else [] for page in pages]
    kept = without_furniture(whole)
    texts, columns = [], 0
    for number, (page, rows) in enumerate(zip(pages, kept, strict=True)):
        blocks = arrange(rows, bar_last=_bar_last(kept, number))
        if len(blocks) > 1:
            blocks = arrange_tables(rows, page.tables()) or blocks
        columns = max(columns, count_columns(blocks))
        turned = page.directions[1:]
        first = [rows_of for rows_of in turned if number == 0 and is_title(rows_of, over=rows)]
        last = [rows_of for rows_of in turned if rows_of not in first]
        texts.append(clean_text("\n\n".join([*map(layout_text, first), blocks_text(blocks), *map(layout_text, last)])))
    left = [set(map(id, rows)) for rows in kept]
    gone = [row.text for rows, some in zip(whole, left, strict=True) for row in rows if id(row) not in some]
    ignored = Ignored(why="heads, feet and numbers of pages", text="\n".join(gone))
    return texts, columns, (ignored,) if gone else ()


def _tables(page: PDFPage, resources: PDFResourceManager) -> list[Table]:
    try:
        return ruled_tables(page, resources)
    except FAULTS:
        return []


def _no_tables() -> list[Table]:
    """Return none: a turned page, or a scan."""
    return []


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
