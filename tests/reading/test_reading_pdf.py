"""PDF files, written by hand: pages, faults, rotation, encryption."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from pdf_writer import HELVETICA, Page, Words, column, write_pdf

from matcher.errors import InputError, UnreadableDocument
from matcher.reading import read_document
from matcher.values import Document, SectionKind

LINES = ["Ada Example", "Python developer", "", "EXPERIENCE", "Built billing services in Go", "and Kubernetes."]


def saved(tmp_path: Path, data: bytes, name: str = "cv.pdf") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def opened(tmp_path: Path, *pages: Page, **options: str) -> Document:
    return read_document(saved(tmp_path, write_pdf(*pages, **options)))


def fault(tmp_path: Path, data: bytes) -> str:
    with pytest.raises(UnreadableDocument) as caught:
        read_document(saved(tmp_path, data))
    return str(caught.value)


DINGBATS = "/F3 << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"


@pytest.mark.parametrize("mark", ["n", "l", "u", "H", "4"])
def test_dingbats_before_items_are_bullets_and_no_letters(tmp_path: Path, mark: str) -> None:
    marks = [Words(72, 650 - 14 * row, mark, 8, font="F3") for row in range(2)]
    items = [Words(82, 650 - 14 * row, text) for row, text in enumerate(["Built ovens in Go", "Sold bread"])]
    document = opened(tmp_path, Page([*column(72, ["Ada Example"]), *marks, *items], fonts=HELVETICA + DINGBATS))
    assert document.text.endswith("• Built ovens in Go\n• Sold bread")


def test_stars_of_dingbats_are_a_rating(tmp_path: Path) -> None:
    stars = Words(200, 720, "HHHHn", 8, font="F3")
    assert opened(tmp_path, Page([*column(72, LINES), stars], fonts=HELVETICA + DINGBATS)).text.startswith(
        "Ada Example\n"
    )


def test_a_rating_drawn_with_its_skill_is_left_out(tmp_path: Path) -> None:
    assert opened(tmp_path, Page(column(72, [*LINES, "Go \x7f \x7f \x7f \x7f"]))).text.endswith("\nGo")


def test_a_code_that_windows_leaves_free_shows_a_bullet_and_is_read(tmp_path: Path) -> None:
    document = opened(tmp_path, Page(column(72, [*LINES, "\x7f Sold bread"])))
    assert document.text.endswith("• Sold bread")
    assert document.reading is not None
    assert document.reading.recovered == 1.0


def test_lines_come_out_as_they_stand(tmp_path: Path) -> None:
    document = opened(tmp_path, Page(column(72, LINES)))
    assert document.text == "Ada Example\nPython developer\n\nEXPERIENCE\nBuilt billing services in Go\nand Kubernetes."
    assert document.id == "cv"
    assert document.warnings == ()


def test_sections_are_found_in_a_pdf(tmp_path: Path) -> None:
    kinds = [section.kind for section in opened(tmp_path, Page(column(72, LINES))).sections]
    assert kinds == [SectionKind.OTHER, SectionKind.EXPERIENCE]


def test_pages_are_parted_by_a_blank_line(tmp_path: Path) -> None:
    document = opened(tmp_path, Page(column(72, ["First page"])), Page(column(72, ["Second page"])))
    assert document.text == "First page\n\nSecond page"


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_rotated_page_reads_like_an_upright_one(tmp_path: Path, rotate: int) -> None:
    upright = opened(tmp_path, Page(column(72, LINES)))
    assert opened(tmp_path, Page(column(72, LINES), rotate=rotate)).text == upright.text


def test_text_that_runs_upwards_stays_in_one_piece(tmp_path: Path) -> None:
    turned = [Words(100 + 14 * row, 72, line, turned=True) for row, line in enumerate(["Data engineer", "Spark, SQL"])]
    assert opened(tmp_path, Page(turned)).text == "Data engineer\nSpark, SQL"


def test_words_in_the_margin_follow_the_page(tmp_path: Path) -> None:
    page = Page([Words(20, 300, "printed 2024", turned=True), *column(72, LINES)])
    text = opened(tmp_path, page).text
    assert text.startswith("Ada Example")
    assert text.endswith("printed 2024")


def test_a_heading_in_larger_type_is_set_apart(tmp_path: Path) -> None:
    words = [Words(72, 700, "last line of a job"), Words(72, 682, "Skills", 14), Words(72, 664, "Python, SQL")]
    assert opened(tmp_path, Page(words)).text == "last line of a job\n\nSkills\nPython, SQL"


def test_a_word_drawn_twice_for_boldness_is_read_once(tmp_path: Path) -> None:
    assert opened(tmp_path, Page([Words(72, 700, "Skills"), Words(72.3, 700, "Skills")])).text == "Skills"


def test_a_word_drawn_in_two_colours_stays_one_word(tmp_path: Path) -> None:
    content = b"BT /F1 10 Tf 72 700 Td (Exp) Tj 1 0 0 rg (erience) Tj ET"
    assert opened(tmp_path, Page(content=content)).text == "Experience"


def test_kerning_does_not_break_words_and_wide_gaps_do(tmp_path: Path) -> None:
    content = b"BT /F1 10 Tf 72 700 Td [(Py) -40 (thon) -300 (developer)] TJ ET"
    assert opened(tmp_path, Page(content=content)).text == "Python developer"


@pytest.mark.parametrize("bullet", ["\x95", "o", "-"])
def test_a_bullet_stands_beside_its_words(tmp_path: Path, bullet: str) -> None:
    shown = bullet.encode("latin-1")
    content = b"BT /F1 10 Tf 72 700 Td (%s) Tj 18 0 Td (Built pipelines) Tj ET" % shown
    text = opened(tmp_path, Page(content=content)).text
    assert text == ("- Built pipelines" if bullet == "-" else "• Built pipelines")


def test_strings_with_escapes_and_hex_strings_are_read(tmp_path: Path) -> None:
    content = rb"BT /F1 10 Tf 72 700 Td (C\053\053 \(gcc\) a(b)c ) Tj <52> Tj ET"
    assert opened(tmp_path, Page(content=content)).text == "C++ (gcc) a(b)c R"


def test_a_content_stream_with_an_inline_image_is_read(tmp_path: Path) -> None:
    content = b"BI /W 1 /H 1 /CS /G /BPC 8 ID \x41 EI\nBT /F1 10 Tf 72 700 Td (Docker) Tj ET"
    assert opened(tmp_path, Page(content=content)).text == "Docker"


def test_unknown_operators_and_stray_marks_are_passed_over(tmp_path: Path) -> None:
    content = b"/Span << /MCID 0 /X << /Y 1 >> >> BDC xyzzy ) > BT /F1 10 Tf 72 700 Td (Rust) Tj ET EMC % end"
    assert opened(tmp_path, Page(content=content)).text == "Rust"


def test_an_owner_password_does_not_keep_a_reader_out(tmp_path: Path) -> None:
    assert opened(tmp_path, Page(column(72, LINES)), password="").text.startswith("Ada Example")


def test_a_user_password_is_asked_for_by_name(tmp_path: Path) -> None:
    message = fault(tmp_path, write_pdf(Page(column(72, LINES)), password="secret"))
    assert message == "cv.pdf is encrypted and needs a password: save a copy without one"


def test_a_scan_is_told_to_go_through_ocr(tmp_path: Path) -> None:
    message = fault(tmp_path, write_pdf(Page(image=True), Page(image=True)))
    assert "cv.pdf" in message
    assert "scan" in message
    assert "--ocr" in message


def test_pages_that_are_only_images_are_named_in_a_warning(tmp_path: Path) -> None:
    document = opened(tmp_path, Page(column(72, LINES)), Page(image=True), Page(column(72, LINES)), Page(image=True))
    assert "pages 2, 4" in document.warnings[0]
    assert "--ocr" in document.warnings[0]


def test_a_photo_beside_text_needs_no_warning(tmp_path: Path) -> None:
    assert opened(tmp_path, Page(column(72, LINES * 3), image=True)).warnings == ()


def test_blank_pages_are_called_blank(tmp_path: Path) -> None:
    assert "blank" in fault(tmp_path, write_pdf(Page(), Page()))


def test_a_text_file_called_pdf_is_no_pdf(tmp_path: Path) -> None:
    assert "is not a PDF" in fault(tmp_path, b"Just words.")


@pytest.mark.parametrize("share", [0.1, 0.3, 0.6])
def test_a_truncated_file_says_so(tmp_path: Path, share: float) -> None:
    data = write_pdf(Page(column(72, LINES)))
    assert "damaged or cut short" in fault(tmp_path, data[: int(len(data) * share)])


def test_a_file_cut_after_its_last_page_is_read_with_a_warning(tmp_path: Path) -> None:
    data = write_pdf(Page(column(72, LINES)))
    document = read_document(saved(tmp_path, data[: data.index(b"startxref")]))
    assert document.text.startswith("Ada Example")
    assert "cut short" in document.warnings[0]


def test_no_damage_gets_past_as_a_foreign_exception(tmp_path: Path) -> None:
    whole = write_pdf(Page(column(72, LINES), image=True), Page(column(72, LINES)))
    dice = random.Random(7)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(dice.choice((1, 5, 40))):
            data[dice.randrange(len(data))] = dice.randrange(256)
        try:
            assert read_document(saved(tmp_path, bytes(data), "damaged.pdf")).text
        except InputError as exc:
            assert "damaged.pdf" in str(exc)
