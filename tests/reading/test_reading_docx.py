"""Word documents, written with python-docx."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from matcher.errors import InputError, UnreadableDocument
from matcher.reading import read_document
from matcher.values import DocumentKind

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def saved(tmp_path: Path, word: Any) -> Path:
    path = tmp_path / "cv.docx"
    word.save(path)
    return path


def test_paragraphs_and_tables_keep_their_order(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Before")
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Python", "5 years"
    word.add_paragraph("After")
    assert read_document(saved(tmp_path, word)).text == "Before\nPython\t5 years\nAfter"


def test_lists_get_bullets_and_headings_none(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_heading("Skills", 1)
    word.add_paragraph("Python", style="List Bullet")
    word.add_paragraph("SQL", style="List Number")
    assert read_document(saved(tmp_path, word)).text == "Skills\n• Python\n• SQL"


def test_a_merged_cell_is_read_once(tmp_path: Path) -> None:
    word = docx.Document()
    table = word.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "Wide"
    table.cell(1, 0).text = "Below"
    tall = word.add_table(rows=2, cols=2)
    tall.cell(0, 0).merge(tall.cell(1, 0)).text = "Tall"
    tall.cell(0, 1).text, tall.cell(1, 1).text = "one", "two"
    text = read_document(saved(tmp_path, word)).text
    assert (text.count("Wide"), text.count("Tall")) == (1, 1)
    assert text.split() == ["Wide", "Below", "Tall", "one", "two"]


def test_a_layout_table_is_read_cell_by_cell(tmp_path: Path) -> None:
    word = docx.Document()
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Skills\nPython", "Experience\nEngineer"
    assert read_document(saved(tmp_path, word)).text == "Skills\nPython\n\nExperience\nEngineer"


def test_a_table_within_a_table_is_read(tmp_path: Path) -> None:
    word = docx.Document()
    inner = word.add_table(rows=1, cols=1).cell(0, 0).add_table(rows=1, cols=1)
    inner.cell(0, 0).text = "Docker"
    assert read_document(saved(tmp_path, word)).text == "Docker"


def test_header_and_footer_are_read_once(tmp_path: Path) -> None:
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Ada Example"
    word.sections[0].footer.paragraphs[0].text = "ada@example.org"
    word.add_section()
    word.add_paragraph("Body")
    assert read_document(saved(tmp_path, word)).text.split("\n") == ["Ada Example", "", "Body", "ada@example.org"]


def test_tabs_and_line_breaks_are_kept(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Engineer\t2019\nBerlin")
    assert read_document(saved(tmp_path, word)).text == "Engineer\t2019\nBerlin"


def test_text_boxes_and_content_controls_are_read_once(tmp_path: Path) -> None:
    word = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    paragraph = parse_xml(
        f"<w:p {NAMESPACES}><w:r><w:t>Outside</w:t><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    control = parse_xml(
        f"<w:sdt {NAMESPACES}><w:sdtContent><w:p><w:r><w:t>Controlled</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    body = word.element.body
    body.insert(0, control)
    body.insert(0, paragraph)
    assert read_document(saved(tmp_path, word)).text == "Outside\nIn a box\nControlled"


def test_deleted_text_is_gone_and_inserted_text_is_there(tmp_path: Path) -> None:
    word = docx.Document()
    word.element.body.insert(
        0,
        parse_xml(
            f"<w:p {NAMESPACES}><w:del><w:r><w:delText>COBOL</w:delText></w:r></w:del>"
            f"<w:ins><w:r><w:t>Rust</w:t></w:r></w:ins></w:p>"
        ),
    )
    assert read_document(saved(tmp_path, word)).text == "Rust"


def test_a_deleted_row_of_a_table_is_gone(tmp_path: Path) -> None:
    word = docx.Document()
    table = word.add_table(rows=2, cols=1)
    table.cell(0, 0).text, table.cell(1, 0).text = "COBOL", "Rust"
    table.rows[0]._tr.insert(0, parse_xml(f"<w:trPr {NAMESPACES}><w:del/></w:trPr>"))
    assert read_document(saved(tmp_path, word)).text == "Rust"


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("https://github.com/mira/", "See my code (github.com/mira)"),
        ("https://mira.github.io", "See my code (mira.github.io)"),
        ("https://example.org/mira", "See my code"),
    ],
)
def test_the_target_of_a_link_is_kept_if_it_is_a_place_for_code(tmp_path: Path, target: str, text: str) -> None:
    word = docx.Document()
    relation = word.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = f'<w:hyperlink {NAMESPACES} r:id="{relation}"><w:r><w:t>my code</w:t></w:r></w:hyperlink>'
    word.add_paragraph("See ")._p.append(parse_xml(link))
    assert read_document(saved(tmp_path, word)).text == text


@pytest.mark.parametrize(
    "kind",
    ["ms-word.document.macroEnabled", "openxmlformats-officedocument.wordprocessingml.template"],
)
def test_templates_and_documents_with_macros_are_read_like_others(tmp_path: Path, kind: str) -> None:
    word = docx.Document()
    word.add_paragraph("Rust")
    with zipfile.ZipFile(saved(tmp_path, word)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    usual = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(usual, f"vnd.{kind}.main".encode())
    path = tmp_path / "cv.docm"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert read_document(path).text == "Rust"


def test_a_document_without_text_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"cv\.docx holds no text"):
        read_document(saved(tmp_path, docx.Document()))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_truncated_document_says_so(tmp_path: Path, share: float) -> None:
    word = docx.Document()
    word.add_paragraph("Python " * 200)
    path = saved(tmp_path, word)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(UnreadableDocument, match=r"cv\.docx is (?:damaged|not a Word document)"):
        read_document(path)


def test_a_document_without_its_main_part_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/other.xml", "<x/>")
    with pytest.raises(UnreadableDocument, match=r"cv\.docx is damaged"):
        read_document(path)


def test_a_word_document_is_known_by_its_content(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Kafka")
    buffer = io.BytesIO()
    word.save(buffer)
    path = tmp_path / "cv.bin"
    path.write_bytes(buffer.getvalue())
    assert read_document(path).text == "Kafka"


def test_no_damage_gets_past_as_a_foreign_exception(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Python")
    whole = saved(tmp_path, word).read_bytes()
    dice = random.Random(3)
    for _ in range(120):
        data = bytearray(whole)
        for _ in range(dice.choice((1, 10, 100))):
            data[dice.randrange(len(data))] = dice.randrange(256)
        path = tmp_path / "damaged.docx"
        path.write_bytes(bytes(data))
        try:
            assert read_document(path).text
        except InputError as exc:
            assert "damaged.docx" in str(exc)


def test_a_bold_line_stands_apart_as_a_heading_does(tmp_path: Path) -> None:
    document = docx.Document()
    for text, bold in (("Skills", True), ("Python", False), ("Languages", True), ("German", False)):
        document.add_paragraph().add_run(text).bold = bold
    path = tmp_path / "cv.docx"
    document.save(str(path))
    sections = read_document(path, kind=DocumentKind.RESUME).sections
    assert [section.title for section in sections] == ["Skills", "Languages"]
