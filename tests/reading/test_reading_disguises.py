"""Six disguises of hidden text in PDF, Word and HTML: each is left out, reported with its words, and moves no score."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.shared import Pt, RGBColor
from pdf_writer import Page, column, write_pdf

from matcher.matching import match_documents
from matcher.reading import make_document, read_document
from matcher.reading.hidden import BACKGROUND, COVERED, CUT_OFF, NO_INK, NOT_SHOWN, OFF_PAGE, TINY
from matcher.values import Document, DocumentKind
from tests.helpers import SETTINGS

TRICK = "Kubernetes Terraform Snowflake"
LINES = [
    "Mira Sandoval",
    "Experience",
    "Data Engineer, Quillmere",
    "Mar 2019 - Feb 2021",
    "- Built pipelines in Python and PostgreSQL for the reports of four growers",
    "Skills",
    "SQL, Docker",
]
POSTING = "Data Engineer\n\nRequirements\n- Python and SQL\n- Docker\n- Kubernetes\n- Terraform\n- Snowflake\n"

_TEXT = f"BT /F1 10 Tf 72 500 Td ({TRICK}) Tj ET".encode()
CLEAR_INK = "/ExtGState << /G0 << /ca 0 >> >>"
PDF: dict[str, tuple[bytes, str]] = {
    "white": (b"1 g " + _TEXT, BACKGROUND),
    "tiny": (_TEXT.replace(b" 10 Tf", b" 0.5 Tf"), TINY),
    "off the page": (_TEXT.replace(b"72 500", b"-900 500"), OFF_PAGE),
    "behind a shape": (_TEXT + b" 0.9 g 60 490 300 30 re f", COVERED),
    "behind an image": (_TEXT + b" q 300 0 0 30 60 490 cm /Im9 Do Q", COVERED),
    "invisible mode": (b"3 Tr " + _TEXT, NO_INK),
    "clear ink": (b"q /G0 gs " + _TEXT + b" Q", NO_INK),
    "clipped": (b"q 0 0 0 0 re W n " + _TEXT + b" Q", CUT_OFF),
    "clipped elsewhere": (b"q 60 90 300 30 re W n " + _TEXT + b" Q", CUT_OFF),
}
IMAGE = "/XObject << /Im9 9 0 R >>"
PIXEL = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>"
    "\nstream\nA\nendstream"
)

_HTML = f"<p>{TRICK}</p>"
HTML: dict[str, tuple[str, str]] = {
    "white": (f'<p style="color:#fff">{TRICK}</p>', BACKGROUND),
    "clear ink": (f'<p style="-webkit-text-fill-color:transparent">{TRICK}</p>', BACKGROUND),
    "tiny": (f'<p style="font-size:1px">{TRICK}</p>', TINY),
    "off the page": (f'<p style="position:absolute;left:-9999px">{TRICK}</p>', OFF_PAGE),
    "moved off the page": (f'<p style="transform:translateX(-9999px)">{TRICK}</p>', OFF_PAGE),
    "behind the page": (f'<p style="position:absolute;z-index:-1">{TRICK}</p>', COVERED),
    "behind an image": (
        f'<div style="position:relative">{_HTML}<img src="a.png" style="position:absolute;left:0;top:0;'
        'width:100%;height:100%"></div>',
        COVERED,
    ),
    "not displayed": (f'<p style="display:none">{TRICK}</p>', NOT_SHOWN),
    "opacity": (f'<p style="opacity:0">{TRICK}</p>', NOT_SHOWN),
    "clipped": (f'<p style="clip-path:circle(0)">{TRICK}</p>', NOT_SHOWN),
}

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


def anchor(inside: str, *, x: int, y: int, wide: int, high: int, behind: int = 0, place: str = "page") -> str:
    """Return a floating box at a place, all in points, of the page or of the paragraph."""
    across = "column" if place == "paragraph" else "page"
    return (
        f'<w:r {NAMES}><w:drawing><wp:anchor behindDoc="{behind}">'
        f'<wp:positionH relativeFrom="{across}"><wp:posOffset>{x * 12700}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{place}"><wp:posOffset>{y * 12700}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{wide * 12700}" cy="{high * 12700}"/><wp:wrapNone/>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


PICTURE = "<pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic>"
BOX = f"<wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>{TRICK}</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"


def _run(change: Callable[[Any], None]) -> Callable[[Any], None]:
    return lambda word: change(word.add_paragraph().add_run(TRICK))


def _paragraph(properties: str) -> Callable[[Any], None]:
    def add(word: Any) -> None:
        word.add_paragraph(TRICK)._p.get_or_add_pPr().append(parse_xml(properties.replace("/>", f" {NAMES}/>")))

    return add


def _drawn(*boxes: str, text: str = "") -> Callable[[Any], None]:
    def add(word: Any) -> None:
        paragraph = word.add_paragraph(text)
        for box in boxes:
            paragraph._p.append(parse_xml(box))

    return add


def _clear_ink(run: Any) -> None:
    run._r.get_or_add_rPr().append(parse_xml(f"<w14:textFill {NAMES}><w14:noFill/></w14:textFill>"))


WORD: dict[str, tuple[Callable[[Any], None], str]] = {
    "white": (_run(lambda run: setattr(run.font.color, "rgb", RGBColor(255, 255, 255))), BACKGROUND),
    "tiny": (_run(lambda run: setattr(run.font, "size", Pt(1))), TINY),
    "vanish": (_run(lambda run: setattr(run.font, "hidden", True)), NOT_SHOWN),
    "clear ink": (_run(_clear_ink), NO_INK),
    "off the page": (_paragraph('<w:ind w:left="-20000"/>'), OFF_PAGE),
    "in a frame off the page": (_paragraph('<w:framePr w:x="-20000" w:y="100"/>'), OFF_PAGE),
    "in a box off the page": (_drawn(anchor(BOX, x=-900, y=100, wide=300, high=40)), OFF_PAGE),
    "in a line of no height": (_paragraph('<w:spacing w:line="20" w:lineRule="exact"/>'), CUT_OFF),
    "behind a picture": (
        _drawn(anchor(PICTURE, x=0, y=0, wide=400, high=16, place="paragraph"), text=TRICK),
        COVERED,
    ),
    "in a box behind a picture": (
        _drawn(anchor(BOX, x=100, y=100, wide=200, high=40, behind=1), anchor(PICTURE, x=90, y=90, wide=300, high=80)),
        COVERED,
    ),
}


def pdf(trick: bytes) -> bytes:
    shown = Page(column(72, LINES))
    content = b"\n".join(
        b"BT /F1 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET" % (word.x, word.y, word.text.encode()) for word in shown.words
    )
    page = Page(content=content + b" " + trick, resources=f"{CLEAR_INK} {IMAGE}")
    return write_pdf(page, Page(), Page(), last=PIXEL)


def html(trick: str) -> bytes:
    shown = "".join(f"<p>{escape(line)}</p>" for line in LINES)
    return f"<html><body><h1>CV</h1>{shown}{trick}<p>End</p></body></html>".encode()


def word(change: Callable[[Any], None] | None) -> bytes:
    made = docx.Document()
    for line in LINES:
        made.add_paragraph(line)
    if change is not None:
        change(made)
    made.add_paragraph("End")
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


CASES = [
    *((f"{name}.pdf", pdf(trick), pdf(b""), how) for name, (trick, how) in PDF.items()),
    *((f"{name}.html", html(trick), html(""), how) for name, (trick, how) in HTML.items()),
    *((f"{name}.docx", word(change), word(None), how) for name, (change, how) in WORD.items()),
]


@cache
def _posting() -> Document:
    return make_document(POSTING, id="post", kind=DocumentKind.POSTING)


@pytest.mark.parametrize(("name", "data", "honest", "how"), CASES, ids=[case[0] for case in CASES])
def test_a_disguise_is_found_reported_and_moves_no_score(
    tmp_path: Path, name: str, data: bytes, honest: bytes, how: str
) -> None:
    documents = []
    for number, content in enumerate((data, honest)):
        path = tmp_path / f"{number}{Path(name).suffix}"
        path.write_bytes(content)
        documents.append(read_document(path, kind=DocumentKind.RESUME))
    tricked, plain = documents
    assert tricked.reading is not None and plain.reading is not None
    assert [(item.how, item.text) for item in tricked.reading.hidden] == [(how, TRICK)]
    assert plain.reading.hidden == ()
    assert "Kubernetes" not in tricked.text
    assert tricked.text.split() == plain.text.split()
    assert any("no reader sees" in said and "Kubernetes" in said for said in tricked.warnings)
    scores = [match_documents(document, _posting(), SETTINGS).score for document in documents]
    assert scores[0] == scores[1]
    boasting = make_document(f"{plain.text}\n{TRICK}", id="x", kind=DocumentKind.RESUME)
    assert match_documents(boasting, _posting(), SETTINGS).score > scores[0]


SEEN = {
    "on a shape": (b"0.9 g 60 490 300 30 re f 0 g " + _TEXT, ""),
    "under a veil": (_TEXT + b" q /G0 gs 60 490 300 30 re f Q", ""),
    "half covered": (_TEXT + b" 60 490 30 30 re f", ""),
    "in a clip": (b"q 60 490 300 30 re W n " + _TEXT + b" Q", ""),
    "after a clip": (b"q 0 0 0 0 re W n Q " + _TEXT, ""),
    "beside a stroke": (_TEXT + b" 60 490 300 30 re S", ""),
    "in a line above": (_TEXT + b" 1 g 60 470 300 28 re f", ""),
}


@pytest.mark.parametrize("name", SEEN)
def test_what_a_shape_does_not_hide_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "cv.pdf").write_bytes(pdf(SEEN[name][0]))
    document = read_document(tmp_path / "cv.pdf")
    assert "Kubernetes" in document.text
    assert document.reading is not None and document.reading.hidden == ()


@pytest.mark.parametrize(("shown", "hidden"), [("OFF", True), ("ON", False)])
def test_layers_that_are_off_are_not_read(tmp_path: Path, shown: str, hidden: bool) -> None:
    layer = "<< /Type /OCG /Name (Secret) >>"
    properties = f"/OCProperties << /OCGs [5 0 R] /D << /{shown} [5 0 R] >> >>"
    content = b"BT /F1 10 Tf 72 700 Td (Seen) Tj ET /OC /L0 BDC " + _TEXT + b" EMC"
    page = Page(content=content, resources="/Properties << /L0 5 0 R >>")
    (tmp_path / "cv.pdf").write_bytes(write_pdf(page, properties=properties, last=layer))
    document = read_document(tmp_path / "cv.pdf")
    assert ("Kubernetes" not in document.text) is hidden


def test_the_text_under_a_scan_is_what_ocr_read_in_it(tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").write_bytes(write_pdf(Page(content=_TEXT, image=True)))
    assert "Kubernetes" in read_document(tmp_path / "cv.pdf").text


def test_a_small_picture_beside_text_hides_nothing(tmp_path: Path) -> None:
    photo = _drawn(anchor(PICTURE, x=300, y=0, wide=90, high=120, place="paragraph"), text=TRICK)
    (tmp_path / "cv.docx").write_bytes(word(photo))
    assert "Kubernetes" in read_document(tmp_path / "cv.docx").text


def test_white_letters_beside_a_filled_shape_of_its_own_are_hidden(tmp_path: Path) -> None:
    shape = "<wps:wsp><wps:spPr><a:solidFill/></wps:spPr></wps:wsp>"

    def change(made: Any) -> None:
        _drawn(anchor(shape, x=100, y=100, wide=50, high=50))(made)
        WORD["white"][0](made)

    (tmp_path / "cv.docx").write_bytes(word(change))
    assert "Kubernetes" not in read_document(tmp_path / "cv.docx").text
