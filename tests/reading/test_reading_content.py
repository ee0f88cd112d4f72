"""The fast reader of content streams sees what pdfminer's own sees."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_writer import Page, column, write_pdf
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser

from matcher.reading.pdf_columns import arrange
from matcher.reading.pdf_content import ContentInterpreter
from matcher.reading.pdf_fragments import Fragment, Row
from matcher.reading.pdf_glyphs import Glyph, GlyphDevice
from matcher.reading.pdf_layout import layout_text
from matcher.reading.pdf_rows import find_rows


def glyphs(interpreter: type[PDFPageInterpreter], data: bytes) -> list[list[Glyph]]:
    resources = PDFResourceManager()
    device = GlyphDevice(resources)
    for page in PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data)))):
        interpreter(resources, device).process_page(page)
    return device.directions()


STREAMS = {
    "shown": b"BT /F1 12 Tf 72 700 Td (Python) Tj ET",
    "array": b"BT /F1 12 Tf 72 700 Td [(Py) 20 (th) -30.5 (on)] TJ ET",
    "empty array": b"BT /F1 12 Tf 72 700 Td [] TJ (x) Tj ET",
    "new lines": b"BT /F1 12 Tf 14 TL 72 700 Td (one) Tj T* (two) Tj (three) ' 1 2 (four) \" ET",
    "spacing": b"BT /F1 12 Tf 2 Tc 3 Tw 90 Tz 4 Ts 72 700 Td (a b) Tj ET",
    "moves": b"BT /F1 12 Tf 72 700 TD (a) Tj 10 -20 TD (b) Tj 1 0 0 1 5 5 Tm (c) Tj ET",
    "saved state": b"q 2 0 0 2 10 10 cm BT /F1 6 Tf (a) Tj ET Q BT /F1 12 Tf 72 700 Td (b) Tj ET",
    "escapes": rb"BT /F1 12 Tf 72 700 Td (a\(b\)\\c\101\12\n\t) Tj (d(e)f) Tj ET",
    "hex": b"BT /F1 12 Tf 72 700 Td <48 65 6C6c 60> Tj ET",
    "numbers": b"BT /F1 12. Tf +72 -.5 Td (a) Tj -0.25 5 Td (b) Tj ET",
    "marked content": b"/Span << /MCID 0 /ActualText (no) >> BDC BT /F1 12 Tf 72 700 Td (a) Tj ET EMC",
    "graphics": b"0.5 g 1 0 0 RG 10 10 100 100 re f 1 w 10 10 m 20 20 l S BT /F1 12 Tf 9 9 Td (a) Tj ET",
    "comment": b"BT % a (comment) Tj\n/F1 12 Tf 72 700 Td (a) Tj ET",
    "tight": b"BT/F1 12 Tf 72 700 Td(a)Tj[(b)-5(c)]TJ<64>Tj ET",
    "too few arguments": b"BT /F1 12 Tf 72 Td (a) Tj Tj ET",
    "no text": b"0 0 10 10 re f",
}


@pytest.mark.parametrize("stream", STREAMS.values(), ids=STREAMS)
def test_every_kind_of_stream_reads_as_pdfminer_reads_it(stream: bytes) -> None:
    data = write_pdf(Page(content=stream))
    assert glyphs(ContentInterpreter, data) == glyphs(PDFPageInterpreter, data)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*b"abc 12.-+()<>[]/%\\'\"\n"]), max_size=60).map(bytes))
def test_no_rubbish_in_a_stream_raises(rubbish: bytes) -> None:
    glyphs(ContentInterpreter, write_pdf(Page(content=b"BT /F1 9 Tf 9 9 Td (a) Tj " + rubbish + b"\nET")))


def test_a_form_that_contains_itself_comes_to_an_end() -> None:
    data = write_pdf(Page(column(72, ["text"]), image=True))
    looped = data.replace(b"/Subtype /Image /Width 1 /Height 1", b"/Subtype /Form /BBox [0 0 9 9] /W 1 /H 1 ")
    assert glyphs(ContentInterpreter, looped)


def test_glyphs_of_no_page_make_no_text() -> None:
    assert layout_text(find_rows([])) == ""
    assert layout_text(find_rows([Glyph(" ", 0, 3, 0, 10)])) == ""


def test_a_superscript_stays_on_its_line() -> None:
    line = [Glyph("x", 0, 5, 100, 10), Glyph("2", 5, 8, 103.5, 6), Glyph("y", 8, 13, 100, 10)]
    assert layout_text(find_rows(line)) == "x2y"


ROWS = st.lists(
    st.lists(st.tuples(st.integers(0, 500), st.integers(5, 200)), min_size=1, max_size=4), max_size=25
)  # fmt: skip


@given(ROWS)
def test_arranging_columns_loses_and_repeats_nothing(layout: list[list[tuple[int, int]]]) -> None:
    rows = [
        Row(tuple(sorted(Fragment(x, x + width, -14.0 * number, 10.0, f"{number}/{x}/{width}") for x, width in row)))
        for number, row in enumerate(layout)
    ]
    arranged = [fragment for block in arrange(rows) for row in block for fragment in row.fragments]
    assert sorted(arranged) == sorted(fragment for row in rows for fragment in row.fragments)


def test_where_pdfminer_departs_from_the_standard_the_standard_is_followed() -> None:
    (shown,) = glyphs(ContentInterpreter, write_pdf(Page(content=rb"BT /F1 9 Tf 9 9 Td (\q) Tj <412> Tj ET")))
    assert "".join(glyph.text for glyph in shown) == "qA "
