"""Scans: refused with the name of the option, or read by OCR, page by page."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pdf_writer import HELVETICA, NAMELESS, Page, Words, column, write_pdf

pytest.importorskip("PIL.Image", reason="the extra [ocr] is not installed")
pytest.importorskip("pypdfium2", reason="the extra [ocr] is not installed")
from resume_judge import judge
from resume_layouts import LAYOUTS, lay_out
from resume_renderers import by_line
from resume_truth import invent
from scans import hocr, install_engine, pictures, png, scanned, tesseract_needed

from matcher.errors import MissingExtra, UnreadableDocument, UnsupportedFormat
from matcher.reading import ocr_engine, read_document
from matcher.reading.ocr import mended
from matcher.reading.ocr_straight import level, straightened
from matcher.reading.sources import find_sources
from matcher.values import DocumentKind

posix = pytest.mark.skipif(sys.platform == "win32", reason="the engine of these tests is a script")
LINES = ("Experience", "Data engineer at Plum Logistics", "Built pipelines in Python and SQL")
SEEN = hocr([(300, 300, "Skills"), (300, 360, "e Docker and Kubernetes"), (300, 420, "Cl/CD")])


@pytest.fixture(autouse=True)
def _forget_languages() -> None:
    ocr_engine._languages.cache_clear()


def saved(folder: Path, data: bytes, name: str = "cv.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("pages", [1, 3])
def test_a_scan_is_refused_with_the_option_that_reads_it(tmp_path: Path, pages: int) -> None:
    with pytest.raises(UnreadableDocument, match=r"a scan.*--ocr.*tesseract"):
        read_document(saved(tmp_path, write_pdf(*[Page(image=True)] * pages)))


def test_a_picture_is_refused_with_the_option_that_reads_it(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormat, match=r"image.*--ocr"):
        read_document(saved(tmp_path, png(write_pdf(Page(column(72, LINES)))), "cv.png"))


def test_letters_drawn_as_curves_are_no_blank_page(tmp_path: Path) -> None:
    curves = b"\n".join(
        b"%d %d m %d %d l %d %d l f" % (x, y, x + 4, y, x + 2, y + 8) for x in range(72, 500, 8) for y in (700, 680)
    )
    with pytest.raises(UnreadableDocument, match="--ocr"):
        read_document(saved(tmp_path, write_pdf(Page(content=curves))))


def test_a_page_with_a_rule_and_nothing_else_is_blank(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="blank"):
        read_document(saved(tmp_path, write_pdf(Page(content=b"72 700 400 1 re f"))))


def test_ocr_without_its_program_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingExtra, match=r"tesseract.*apt-get install.*brew install"):
        read_document(saved(tmp_path, write_pdf(Page(image=True))), ocr="eng")


@posix
def test_a_language_that_is_not_there_is_named_with_those_that_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_engine(tmp_path, monkeypatch, SEEN)
    with pytest.raises(MissingExtra, match=r"no language 'deu' \(it has eng\).*tesseract-ocr-deu"):
        read_document(saved(tmp_path, write_pdf(Page(image=True))), ocr="eng+deu")


@posix
def test_only_pages_without_text_are_read_by_ocr(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = install_engine(tmp_path, monkeypatch, SEEN)
    data = write_pdf(Page(column(72, LINES)), Page(image=True), Page(column(72, LINES * 3), image=True))
    document = read_document(saved(tmp_path, data), ocr="eng")
    assert document.text.startswith("Experience\nData engineer")
    assert "Skills\n• Docker and Kubernetes\nCI/CD" in document.text
    assert len(calls.read_text().splitlines()) == 1
    assert document.warnings == ("cv.pdf: page 2 is known by OCR only, which mistakes letters; check what was found",)


@posix
def test_a_file_with_text_needs_no_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    path = saved(tmp_path, write_pdf(Page(column(72, LINES))))
    assert read_document(path, ocr="eng") == read_document(path)


@posix
def test_words_seen_in_two_columns_are_read_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = [(300, 300 + 60 * row, f"left line number {row}") for row in range(6)]
    right = [(1400, 302 + 60 * row, f"right line number {row}") for row in range(6)]
    rows = [line for pair in zip(left, right, strict=True) for line in pair]
    install_engine(tmp_path, monkeypatch, hocr(rows))
    text = read_document(saved(tmp_path, write_pdf(Page(image=True))), ocr="eng").text
    assert text.split() == " ".join(words for _, _, words in (*left, *right)).split()


@posix
@pytest.mark.parametrize("content", [(Words(72, 700, "\0\x3d\0\x3e" * 20, font="F2"),), column(72, ["Received 3 May"])])
def test_nameless_letters_and_stamps_on_a_scan_make_way_for_what_ocr_sees(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: tuple[Words, ...]
) -> None:
    install_engine(tmp_path, monkeypatch, SEEN)
    page = Page(content, image=True, fonts=HELVETICA + NAMELESS)
    assert "Kubernetes" in read_document(saved(tmp_path, write_pdf(page)), ocr="eng").text


@posix
def test_text_that_a_font_shifts_makes_way_for_what_ocr_sees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_engine(tmp_path, monkeypatch, SEEN)
    shifted = "".join(chr(ord(char) - 29) if char.isalpha() else char for char in " ".join(LINES * 2))
    data = write_pdf(Page(column(72, [shifted] * 8)), Page(column(72, LINES)))
    text = read_document(saved(tmp_path, data), ocr="eng").text
    assert text.startswith("Skills\n• Docker")
    assert "Python and SQL" in text


def test_an_image_with_a_few_words_beside_it_is_reported(tmp_path: Path) -> None:
    data = write_pdf(Page(column(72, LINES)), Page(column(72, ["Received 3 May"]), image=True))
    (warning,) = read_document(saved(tmp_path, data)).warnings
    assert "page 2 is an image with a few words beside it" in warning
    assert "--ocr" in warning


@posix
def test_a_failing_engine_costs_the_scanned_pages_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_engine(tmp_path, monkeypatch, "", fails=True)
    document = read_document(saved(tmp_path, write_pdf(Page(column(72, LINES)), Page(image=True))), ocr="eng")
    assert "Python and SQL" in document.text
    assert any("page 2 was not read: tesseract failed (it broke)" in warning for warning in document.warnings)


@posix
@pytest.mark.parametrize("answer", ["", hocr([]), "<html"])
def test_a_scan_in_which_nothing_is_seen_is_no_empty_resume(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    install_engine(tmp_path, monkeypatch, answer)
    with pytest.raises(UnreadableDocument, match="no words"):
        read_document(saved(tmp_path, write_pdf(Page(image=True))), ocr="eng")


@posix
def test_words_that_the_engine_doubts_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_engine(tmp_path, monkeypatch, hocr([(300, 300, "Docker")], confidence=40))
    warnings = read_document(saved(tmp_path, write_pdf(Page(image=True))), ocr="eng").warnings
    assert any("hard to read for OCR" in warning for warning in warnings)


@posix
def test_pictures_are_documents_with_ocr(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_engine(tmp_path, monkeypatch, SEEN)
    folder = tmp_path / "scans"
    folder.mkdir()
    path = saved(folder, png(write_pdf(Page(column(72, LINES)))), "cv.png")
    assert "Kubernetes" in read_document(path, ocr="eng").text
    assert [source.id for source in find_sources(str(folder), ocr="eng")] == ["cv"]


@posix
def test_a_damaged_picture_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_engine(tmp_path, monkeypatch, SEEN)
    with pytest.raises(UnreadableDocument, match="damaged image"):
        read_document(saved(tmp_path, png(write_pdf(Page(column(72, LINES))))[:200], "cv.png"), ocr="eng")


@pytest.mark.parametrize(("seen", "meant"), [
    ("Cl/CD, RESTful APls, Al", "CI/CD, RESTful APIs, AI"),
    ("see github. com/ada", "see github.com/ada"),
    ("All of SQL, Clean code. Next", "All of SQL, Clean code. Next"),
])  # fmt: skip
def test_what_ocr_often_misreads_is_put_right(seen: str, meant: str) -> None:
    assert mended(seen) == meant


@pytest.mark.parametrize("angle", [0.0, 2.5, -6.0, 90.0, 92.0])
def test_a_page_is_turned_until_its_lines_are_level(angle: float) -> None:
    picture = pictures(by_line(lay_out(invent(2, jobs=2), LAYOUTS["one column"])), angle=angle)[0]
    straight = straightened(picture)
    assert abs(level(straight)[0]) <= 0.2
    assert straight.height > straight.width


@tesseract_needed
@pytest.mark.parametrize(
    ("layout", "angle"), [("one column", 0), ("side bar left", 2.5), ("two columns", 90), ("table of skills", 180)]
)
def test_a_scanned_resume_reads_nearly_like_its_original(tmp_path: Path, layout: str, angle: float) -> None:
    laid = lay_out(invent(3, jobs=2), LAYOUTS[layout])
    path = saved(tmp_path, scanned(by_line(laid), dpi=200, angle=angle))
    found = judge(laid, read_document(path, kind=DocumentKind.RESUME, ocr="eng"))
    assert found.pairs[0] >= 0.9 * found.pairs[1], found.faults
    assert found.sections[0] >= 0.9 * found.sections[1], found.faults
    assert found.dates[0] == found.dates[1], found.faults
