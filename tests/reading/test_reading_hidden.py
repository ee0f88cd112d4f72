"""Text that no reader sees is left out and reported: HTML, Word and PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.shared import Pt, RGBColor
from pdf_writer import Page, column, write_pdf

from matcher.errors import UnreadableDocument
from matcher.reading import read_document
from matcher.reading.hidden import BACKGROUND, NO_INK, NOT_SHOWN, OFF_PAGE, TINY, warn_of_hidden
from matcher.values import Document

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WHITE = RGBColor(255, 255, 255)


def read(tmp_path: Path, name: str, data: bytes) -> Document:
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path)


def test_one_sentence_counts_the_words_says_how_and_quotes_five() -> None:
    found = {NOT_SHOWN: "Go Rust C++ Scala -", TINY: "Perl Ada", OFF_PAGE: "- |"}
    assert warn_of_hidden("cv.html", found) == (
        "cv.html: 6 words that no reader sees (set not to be shown, in type too small to read; "
        'for example "Go Rust C++ Scala Perl") were left out',
    )
    assert warn_of_hidden("cv.html", {TINY: "Go"})[0].startswith("cv.html: 1 word that no reader sees")
    assert warn_of_hidden("cv.html", {TINY: "Go"})[0].endswith("was left out")


def test_marks_without_a_word_are_not_worth_a_warning() -> None:
    assert warn_of_hidden("cv.html", {OFF_PAGE: "- | \u2022"}) == ()


# HTML


def page(tmp_path: Path, body: str, head: str = "") -> Document:
    return read(
        tmp_path, "cv.html", f"<html><head>{head}</head><body><p>Seen</p>{body}<p>End</p></body></html>".encode()
    )


@pytest.mark.parametrize(
    ("body", "how"),
    [
        ('<p style="display:none">Kubernetes</p>', NOT_SHOWN),
        ('<p style="DISPLAY: none !important">Kubernetes</p>', NOT_SHOWN),
        ('<div style="display:none"><ul><li>Kubernetes</ul></div>', NOT_SHOWN),
        ('<div style="visibility:hidden"><b>Kubernetes</b></div>', NOT_SHOWN),
        ('<p style="opacity:0">Kubernetes</p>', NOT_SHOWN),
        ('<p style="opacity: 0.01">Kubernetes</p>', NOT_SHOWN),
        ("<p hidden>Kubernetes</p>", NOT_SHOWN),
        ('<p style="height:0;overflow:hidden">Kubernetes</p>', NOT_SHOWN),
        ('<p style="position:absolute;clip:rect(0,0,0,0)">Kubernetes</p>', NOT_SHOWN),
        ('<p style="transform:scale(0)">Kubernetes</p>', NOT_SHOWN),
        ('<p style="font-size:0">Kubernetes</p>', TINY),
        ('<p style="font-size:1px"><b>Kubernetes</b></p>', TINY),
        ('<p style="font-size:0.05em">Kubernetes</p>', TINY),
        ('<p style="color:white">Kubernetes</p>', BACKGROUND),
        ('<p style="color:#FFF">Kubernetes</p>', BACKGROUND),
        ('<p style="color:rgb(254, 254, 254)">Kubernetes</p>', BACKGROUND),
        ('<p style="color:hsl(0, 0%, 99%)">Kubernetes</p>', BACKGROUND),
        ('<p style="color:transparent">Kubernetes</p>', BACKGROUND),
        ('<p style="color:rgba(0,0,0,0)">Kubernetes</p>', BACKGROUND),
        ('<p><font color="#ffffff">Kubernetes</font></p>', BACKGROUND),
        ('<p style="background:#123456;color:#123456">Kubernetes</p>', BACKGROUND),
        ('<table bgcolor="black"><tr><td>Kubernetes</td></tr></table>', BACKGROUND),
        ('<p style="position:absolute;left:-9999px">Kubernetes</p>', OFF_PAGE),
        ('<p style="position:fixed;top:-200em">Kubernetes</p>', OFF_PAGE),
        ('<p style="position:absolute;left:9999px">Kubernetes</p>', OFF_PAGE),
        ('<p style="text-indent:-9999px">Kubernetes</p>', OFF_PAGE),
    ],
)
def test_hidden_elements_are_left_out_of_a_page(tmp_path: Path, body: str, how: str) -> None:
    found = page(tmp_path, body)
    assert found.text.split() == ["Seen", "End"]
    assert found.warnings == (f'cv.html: 1 word that no reader sees ({how}; for example "Kubernetes") was left out',)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<style>.x{display:none}</style>", '<p class="a x">Kubernetes</p>'),
        ("<style>h6, #x { color: white }</style>", '<p id="x">Kubernetes</p>'),
        ("<style>/* .x{} */ p.x{font-size:0}</style>", '<p class="x">Kubernetes</p>'),
        ("<style>@media screen { .x { opacity: 0 } }</style>", '<p class="x">Kubernetes</p>'),
        ("<style>@import url(a.css); .x { opacity: 0 }</style>", '<p class="x">Kubernetes</p>'),
    ],
)
def test_plain_style_rules_are_followed(tmp_path: Path, head: str, body: str) -> None:
    assert page(tmp_path, body, head).text.split() == ["Seen", "End"]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", '<p aria-hidden="true">Kubernetes</p>'),
        ("", '<p hidden="until-found">Kubernetes</p>'),
        ("", '<p style="background:navy;color:white">Kubernetes</p>'),
        ("", '<div style="background-color:#234"><p style="color:#fff">Kubernetes</p></div>'),
        ("", '<div style="background:url(night.jpg)"><p style="color:#fff">Kubernetes</p></div>'),
        ("", '<div style="background:linear-gradient(#123,#234)"><p style="color:#fff">Kubernetes</p></div>'),
        ("", '<p style="color:var(--ink)">Kubernetes</p>'),
        ("", '<p style="opacity:0.6;font-size:70%;color:#777">Kubernetes</p>'),
        ("", '<p style="visibility:hidden"><b style="visibility:visible">Kubernetes</b></p>'),
        ("", '<p style="font-size:0"><b style="font-size:12pt">Kubernetes</b></p>'),
        ("", '<p style="font-size:small">Kubernetes</p>'),
        ("", '<p style="margin:-5px;position:relative;left:-3px">Kubernetes</p>'),
        ("", '<p style="display:none">x<p>Kubernetes'),
        ("", '<br style="display:none">Kubernetes'),
        ("<style>@media print { p { display:none } }</style>", "<p>Kubernetes</p>"),
        ("<style>p { display:none } p { display:block }</style>", "<p>Kubernetes</p>"),
        ("<style>.x p { color:white }</style>", "<p>Kubernetes</p>"),
        ("<style>body > div { background:black }</style>", '<div style="color:white">Kubernetes</div>'),
        ('<link rel="stylesheet" href="site.css">', '<div style="color:white">Kubernetes</div>'),
    ],
)
def test_what_is_seen_or_may_be_seen_is_read(tmp_path: Path, head: str, body: str) -> None:
    assert page(tmp_path, body, head).text.split() == ["Seen", "Kubernetes", "End"]


def test_a_sheet_of_fonts_colours_nothing(tmp_path: Path) -> None:
    head = '<link rel="stylesheet" href="https://fonts.example.org/css?family=Lato">'
    assert "Kubernetes" not in page(tmp_path, '<p style="color:white">Kubernetes</p>', head).text


# Word


def word_text(tmp_path: Path, word: Any) -> Document:
    word.save(tmp_path / "cv.docx")
    return read_document(tmp_path / "cv.docx")


def written(*, paragraph: str | None = None) -> tuple[Any, Any]:
    """Return a document with a seen word, and the run of another."""
    word = docx.Document()
    word.add_paragraph("Seen")
    return word, word.add_paragraph(style=paragraph).add_run("Kubernetes")


def shade(element: Any, fill: str) -> None:
    element.append(parse_xml(f'<w:shd {WORD} w:val="clear" w:color="auto" w:fill="{fill}"/>'))


@pytest.mark.parametrize(
    ("change", "how"),
    [
        (lambda font: setattr(font, "hidden", True), NOT_SHOWN),
        (lambda font: setattr(font.color, "rgb", WHITE), BACKGROUND),
        (lambda font: setattr(font.color, "rgb", RGBColor(0xFA, 0xFA, 0xFA)), BACKGROUND),
        (lambda font: setattr(font, "size", Pt(1)), TINY),
    ],
)
def test_hidden_runs_are_left_out_of_a_word_document(tmp_path: Path, change: Any, how: str) -> None:
    word, run = written()
    change(run.font)
    found = word_text(tmp_path, word)
    assert found.text == "Seen"
    assert found.warnings == (f'cv.docx: 1 word that no reader sees ({how}; for example "Kubernetes") was left out',)


def test_a_style_that_hides_is_followed_to_the_one_it_is_based_on(tmp_path: Path) -> None:
    word = docx.Document()
    base, style = word.styles.add_style("Secret", 1), word.styles.add_style("Deeper", 1)
    style.base_style, base.font.hidden = base, True
    word.add_paragraph("Seen")
    word.add_paragraph("Kubernetes", style="Deeper")
    word.add_paragraph(style="Deeper").add_run("Shown again").font.hidden = False
    assert word_text(tmp_path, word).text.split() == ["Seen", "Shown", "again"]


def test_hidden_text_in_a_header_is_left_out(tmp_path: Path) -> None:
    word, _ = written()
    word.sections[0].header.paragraphs[0].add_run("Secret").font.hidden = True
    assert word_text(tmp_path, word).text.split() == ["Seen", "Kubernetes"]


@pytest.mark.parametrize("place", ["run", "paragraph", "cell", "table style", "highlight"])
def test_white_letters_on_a_dark_ground_are_read(tmp_path: Path, place: str) -> None:
    word, run = written()
    if place == "cell":
        cell = word.add_table(rows=1, cols=1).cell(0, 0)
        shade(cell._tc.get_or_add_tcPr(), "1F3864")
        run = cell.paragraphs[0].add_run("Kubernetes")
    elif place == "table style":
        run = (
            word.add_table(rows=1, cols=1, style="Medium Shading 1 Accent 1").cell(0, 0).paragraphs[0].add_run("Spark")
        )
    elif place == "highlight":
        run.font.highlight_color = WD_COLOR_INDEX.BLUE
    else:
        shade(run._r.get_or_add_rPr() if place == "run" else run._r.getparent().get_or_add_pPr(), "000000")
    run.font.color.rgb = WHITE
    assert run.text in word_text(tmp_path, word).text


def test_white_shading_is_no_dark_ground(tmp_path: Path) -> None:
    word, run = written()
    shade(run._r.getparent().get_or_add_pPr(), "FFFFFF")
    run.font.color.rgb = WHITE
    assert word_text(tmp_path, word).text == "Seen"


def test_where_a_drawing_may_lie_under_the_text_white_letters_are_read(tmp_path: Path) -> None:
    word, run = written()
    run.font.color.rgb = WHITE
    word.element.body.insert(
        0, parse_xml(f'<w:p {WORD} xmlns:v="urn:v"><w:r><w:pict><v:rect fillcolor="navy"/></w:pict></w:r></w:p>')
    )
    assert "Kubernetes" in word_text(tmp_path, word).text


# PDF


def shown(operators: bytes, *, image: bool = False, **fields: Any) -> bytes:
    content = b"BT /F1 10 Tf 72 700 Td (Seen) Tj ET " + operators
    return write_pdf(Page(content=content, image=image, **fields))


@pytest.mark.parametrize(
    ("operators", "how"),
    [
        (b"BT 3 Tr /F1 10 Tf 72 600 Td (Kubernetes) Tj ET", NO_INK),
        (b"BT 1 g /F1 10 Tf 72 600 Td (Kubernetes) Tj ET", BACKGROUND),
        (b"BT 1 1 1 rg /F1 10 Tf 72 600 Td (Kubernetes) Tj ET", BACKGROUND),
        (b"BT 0.98 0.99 1 rg /F1 10 Tf 72 600 Td [(Kuber) 5 (netes)] TJ ET", BACKGROUND),
        (b"BT 0 0 0 0 k /F1 10 Tf 72 600 Td (Kubernetes) Tj ET", BACKGROUND),
        (b"/DeviceRGB cs 1 1 1 sc BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET", BACKGROUND),
        (b"1 g 0 0 612 650 re f BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET", BACKGROUND),
        (b"0 g 400 400 50 50 re f 1 g BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET", BACKGROUND),
        (b"BT /F1 1 Tf 72 600 Td (Kubernetes) Tj ET", TINY),
        (b"q .1 0 0 .1 0 0 cm BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET Q", TINY),
        (b"BT /F1 10 Tf -700 600 Td (Kubernetes) Tj ET", OFF_PAGE),
        (b"BT /F1 10 Tf 72 2000 Td (Kubernetes) Tj ET", OFF_PAGE),
    ],
)
def test_hidden_glyphs_are_left_out_of_a_pdf(tmp_path: Path, operators: bytes, how: str) -> None:
    found = read(tmp_path, "cv.pdf", shown(operators))
    assert found.text == "Seen"
    assert found.warnings == (f'cv.pdf: 1 word that no reader sees ({how}; for example "Kubernetes") was left out',)


@pytest.mark.parametrize(
    "operators",
    [
        b"0 0 .3 rg 50 500 300 200 re f 1 g BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET",
        b"0 0 .3 RG 200 w 72 500 m 72 700 l S 1 g BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET",
        b"/Sh1 sh 1 g BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET",
        b"q 0 1 1 0 k 50 500 m 350 500 l 350 700 l 50 700 l h f Q 1 g BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET",
        b"0.5 g BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET",
        b"/Odd cs 1 scn BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET",
        b"q 1 g Q BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET",
        b"BT 3 Tr 0 Tr /F1 10 Tf 72 600 Td (Kubernetes) Tj ET",
        b"BT /F1 10 Tf -5 600 Td (Kubernetes) Tj ET",
        b"BT /F1 1 Tf 10 0 0 10 72 600 Tm (Kubernetes) Tj ET",
    ],
)
def test_letters_that_stand_out_are_read(tmp_path: Path, operators: bytes) -> None:
    found = read(tmp_path, "cv.pdf", shown(operators))
    assert found.text.split() == ["Seen", "Kubernetes"]
    assert found.warnings == ()


def test_white_letters_on_a_picture_are_read(tmp_path: Path) -> None:
    found = read(tmp_path, "cv.pdf", shown(b"1 g BT /F1 10 Tf 72 600 Td (Kubernetes) Tj ET", image=True))
    assert found.text.split() == ["Seen", "Kubernetes"]


def test_the_text_that_ocr_laid_over_a_scan_is_read(tmp_path: Path) -> None:
    scan = write_pdf(Page(content=b"BT 3 Tr /F1 10 Tf 72 600 Td (Kubernetes) Tj ET", image=True))
    found = read(tmp_path, "scan.pdf", scan)
    assert (found.text, found.warnings) == ("Kubernetes", ())


def test_text_without_ink_beside_more_that_is_printed_is_no_scan(tmp_path: Path) -> None:
    found = read(tmp_path, "cv.pdf", shown(b"BT 3 Tr /F1 10 Tf 72 600 Td (Go) Tj ET", image=True))
    assert found.text == "Seen"


def test_hidden_words_within_a_line_leave_it_as_it_was(tmp_path: Path) -> None:
    operators = b"BT /F1 10 Tf 72 600 Td (Py) Tj 3 Tr ( Go Rust ) Tj 0 Tr 1 0 0 1 82.8 600 Tm (thon) Tj ET"
    found = read(tmp_path, "cv.pdf", shown(operators))
    assert found.text.split() == ["Seen", "Python"]
    assert '"Go Rust"' in found.warnings[0]


def test_spaces_in_white_still_part_words(tmp_path: Path) -> None:
    operators = b"BT /F1 10 Tf 72 600 Td (Kafka) Tj 1 g ( ) Tj 0 g (Spark) Tj ET"
    assert read(tmp_path, "cv.pdf", shown(operators)).text.split() == ["Seen", "Kafka", "Spark"]


def test_a_rotated_page_has_its_box_turned_with_it(tmp_path: Path) -> None:
    found = read(tmp_path, "cv.pdf", write_pdf(Page(column(72, ["Seen"], top=780), rotate=90)))
    assert (found.text, found.warnings) == ("Seen", ())


def test_a_pdf_that_shows_nothing_holds_no_text(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="blank pages only"):
        read(tmp_path, "cv.pdf", write_pdf(Page(content=b"BT 3 Tr /F1 10 Tf 72 600 Td (Kubernetes) Tj ET")))


def test_hidden_words_of_several_pages_make_one_warning(tmp_path: Path) -> None:
    hidden = Page(content=b"BT /F1 10 Tf 72 700 Td (Seen) Tj 3 Tr 0 -100 Td (Go Rust) Tj ET")
    (warning,) = read(tmp_path, "cv.pdf", write_pdf(hidden, hidden)).warnings
    assert '4 words that no reader sees (drawn without ink; for example "Go Rust Go Rust")' in warning
