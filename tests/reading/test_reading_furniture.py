"""Running heads, page numbers, icons, ratings, links, and text in fonts that say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf_writer import HELVETICA, NAMELESS, Page, Words, column, write_pdf

from matcher.errors import UnreadableDocument
from matcher.reading import read_document
from matcher.reading.legible import is_nonsense
from matcher.values import Document, DocumentKind, SectionKind

BODY = ["Ada Example", "", "Experience", "Built billing services in Go", "and ran them on Kubernetes."]
SENTENCE = "Built the billing services of a bank and wrote the tests that they had never had before, in a small team"


def read(tmp_path: Path, *pages: Page) -> Document:
    path = tmp_path / "cv.pdf"
    path.write_bytes(write_pdf(*pages))
    return read_document(path, kind=DocumentKind.RESUME)


def body(text: str) -> list[Words]:
    return column(72, [*BODY, text])


@pytest.mark.parametrize(
    "foot", ["{}", "Page {}", "page {} of 3", "{}/3", "– {} –", "Ada Example – {}/3", "Ada Example | Page {} of 3"]
)
def test_page_numbers_are_left_out(tmp_path: Path, foot: str) -> None:
    pages = [Page([*body(f"Part {name}"), Words(290, 30, foot.format(n))]) for n, name in enumerate("abc", 1)]
    text = read(tmp_path, *pages).text
    assert "Page" not in text
    assert "/3" not in text
    assert text.endswith("Part c")


def test_a_running_head_is_read_once(tmp_path: Path) -> None:
    head = Words(72, 760, "ada@example.org")
    text = read(tmp_path, *(Page([head, *body(f"Part {name}")]) for name in "abc")).text
    assert text.count("ada@example.org") == 1
    assert text.startswith("ada@example.org")


def test_a_running_foot_never_stands_between_two_pages(tmp_path: Path) -> None:
    foot = Words(72, 30, "Ada Example, confidential")
    text = read(tmp_path, *(Page([foot, *body(f"Part {name}")]) for name in "abc")).text
    assert text.count("confidential") == 1
    assert text.endswith("Part c\n\nAda Example, confidential")


def test_a_heading_that_comes_again_stays(tmp_path: Path) -> None:
    pages = [Page(column(72, ["Experience", f"Built {name} in Go"])) for name in ("ships", "trains")]
    assert read(tmp_path, *pages).text.count("Experience") == 2


def test_a_year_alone_in_the_last_line_is_no_page_number(tmp_path: Path) -> None:
    assert read(tmp_path, Page(body("2019"))).text.endswith("2019")


def test_an_icon_before_a_heading_is_left_out(tmp_path: Path) -> None:
    words = [*column(72, BODY[:1]), Words(72, 660, "\0\x3d", 14, font="F2"), Words(96, 660, "Skills", 14)]
    page = Page([*words, Words(72, 640, "Python, SQL")], fonts=HELVETICA + NAMELESS)
    document = read(tmp_path, page)
    assert [section.kind for section in document.sections] == [SectionKind.HEADER, SectionKind.SKILLS]
    assert "• Skills" not in document.text


def test_ratings_beside_skills_are_left_out(tmp_path: Path) -> None:
    names = ["Python", "SQL", "Docker", "Rust"]
    words = [*column(72, names), *column(200, ["\x95\x95\x95\x95", "\x95\x95\x95\xb7"] * 2)]
    words = [word._replace(text=word.text.encode("latin-1").decode("cp1252")) for word in words]
    assert read(tmp_path, Page(words)).text == "\n".join(names)


def test_letter_spacing_is_taken_back(tmp_path: Path) -> None:
    words = [Words(72, 700, "WORK HISTORY", 12, tracking=4), Words(72, 680, "Baker")]
    assert read(tmp_path, Page(words)).text.startswith("WORK HISTORY\n")


def test_short_letters_keep_their_spaces(tmp_path: Path) -> None:
    assert read(tmp_path, Page([Words(72, 700, "C, R & D")])).text == "C, R & D"


def test_a_side_bar_never_parts_a_job_from_its_next_page(tmp_path: Path) -> None:
    bar = column(420, ["Skills", "Python", "SQL", "Docker", "Languages", "English"])
    lines = ["Experience", *(f"Built the service number {number} of a bank in Go" for number in range(44))]
    pages = [Page([*column(50, lines), *bar]), Page(column(50, ["Built the last of them", "and rested."]))]
    text = read(tmp_path, *pages).text
    assert text.index("English") < text.index("Experience")
    assert text.endswith("number 43 of a bank in Go\n\nBuilt the last of them\nand rested.")


def test_addresses_behind_words_are_listed(tmp_path: Path) -> None:
    links = ["https://github.com/ada", "mailto:ada@example.org", "https://github.com/ada", "https://www.example.org/"]
    text = read(tmp_path, Page(body("example.org"), links=links)).text
    assert text.endswith("example.org\n\nLinks\nhttps://github.com/ada")


def test_a_font_without_names_is_refused_with_advice(tmp_path: Path) -> None:
    nameless = [word._replace(text="".join(f"\0{char}" for char in word.text), font="F2") for word in body("end")]
    with pytest.raises(UnreadableDocument, match=r"no names.*--ocr"):
        read(tmp_path, Page(nameless, fonts=HELVETICA + NAMELESS))


def test_a_page_in_a_font_without_names_is_warned_of(tmp_path: Path) -> None:
    nameless = [word._replace(text="".join(f"\0{char}" for char in word.text), font="F2") for word in body("end")]
    document = read(tmp_path, Page(body("end")), Page(nameless, fonts=HELVETICA + NAMELESS))
    assert "page 2" in document.warnings[0]
    assert "--ocr" in document.warnings[0]


def test_text_shifted_by_a_font_is_called_nonsense(tmp_path: Path) -> None:
    shifted = "".join(chr(ord(char) - 29) if char.isalpha() else char for char in SENTENCE)
    assert is_nonsense(" ".join([shifted] * 5))
    with pytest.raises(UnreadableDocument, match=r"nonsense.*--ocr"):
        read(tmp_path, Page(column(72, [shifted] * 12)))


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Python, PostgreSQL, Kubernetes, Terraform, Airflow, Snowflake, Docker, HTML, CSS",
        "Разработка банковских сервисов и тестов для небольшой команды в городе",
        "12345 6789",
    ],
)
def test_words_are_no_nonsense(text: str) -> None:
    assert not is_nonsense(" ".join([text] * 8))


def test_a_name_that_runs_up_the_margin_comes_first_and_small_print_there_last(tmp_path: Path) -> None:
    words = [*column(120, BODY[2:]), Words(60, 300, "Ada Example", 24, turned=True)]
    assert read(tmp_path, Page(words)).text.startswith("Ada Example\n\nExperience")
    small = [*column(120, BODY), Words(60, 300, "Printed on recycled paper", 7, turned=True)]
    assert read(tmp_path, Page(small)).text.endswith("Printed on recycled paper")


def test_a_page_of_nonsense_among_others_is_named(tmp_path: Path) -> None:
    shifted = "".join(chr(ord(char) - 29) if char.isalpha() else char for char in SENTENCE)
    document = read(tmp_path, *[Page(column(72, [SENTENCE] * 12))] * 3, Page(column(72, [shifted] * 6)))
    assert any("page 4 is in fonts that say other letters" in warning for warning in document.warnings)


@pytest.mark.parametrize(
    "letters", ["eaoiuntshrdlcmfpgwybvkxjqz", "zyxwvutsrqponmlkjihgfedcba", "etaoinshrdlucmfwypvbgkjqxz"]
)
def test_exchanged_letters_are_no_language(letters: str) -> None:
    exchanged = SENTENCE.lower().translate(str.maketrans("abcdefghijklmnopqrstuvwxyz", letters))
    assert is_nonsense(" ".join([exchanged] * 4))
    assert not is_nonsense(" ".join([SENTENCE] * 4))
