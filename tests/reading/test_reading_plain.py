"""Plain text: decoded, and otherwise the user's own."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest

from matcher.errors import InputError, UnreadableDocument, UnsupportedFormat
from matcher.reading import make_document, read_document
from matcher.values import DocumentKind, SectionKind

TEXT = "Skills:\tPython \r\n\r\n\r\n  • Résumé – ﬁne\u00a0print   \n"


def write(tmp_path: Path, data: bytes, name: str = "posting.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.markdown", "a.TXT", "a", "a.log"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_only_decoded(tmp_path: Path, name: str, encoding: str) -> None:
    document = read_document(write(tmp_path, TEXT.encode(encoding), name))
    assert document.text == TEXT
    assert document.id == "a"
    assert document.warnings == ()


def test_windows_text_is_read_with_a_warning(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, "Résumé – “yes”".encode("cp1252")))
    assert document.text == "Résumé – “yes”"
    assert "posting.txt is not UTF-8" in document.warnings[0]


def test_markdown_keeps_its_marks_and_gains_sections(tmp_path: Path) -> None:
    text = "# Ada Example\n\n## Skills\n\n* Python\n"
    document = read_document(write(tmp_path, text.encode(), "cv.md"), kind=DocumentKind.RESUME)
    assert document.text == text
    assert document.kind is DocumentKind.RESUME
    assert [section.kind for section in document.sections] == [SectionKind.HEADER, SectionKind.SKILLS]


def test_html_in_a_text_file_is_text(tmp_path: Path) -> None:
    assert read_document(write(tmp_path, b"<html><p>x</p>")).text == "<html><p>x</p>"


def test_the_source_is_the_path_as_given(tmp_path: Path) -> None:
    path = write(tmp_path, b"Python")
    assert read_document(path).source == str(path)
    assert read_document(str(path)).source == str(path)


FAULTS = [
    (b"", "empty.txt", "empty"),
    (b" \n\t\n", "spaces.txt", "empty"),
    (b"\xef\xbb\xbf\n", "mark.txt", "no text"),
    (b"MZ\x00\x01\x02" * 30, "tool.txt", "binary"),
    (b"\x81\x8d caf\xe9", "odd.txt", "save it as UTF-8"),
    (b"\xff\xfea", "odd16.txt", "save it as UTF-8"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "cv.doc", "DOCX or PDF"),
    (b"{\\rtf1 }", "cv.rtf", "export it as PDF"),
    (b"PK\x03\x04content.xml", "cv.odt", "DOCX or PDF"),
    (b"\x89PNG\r\n\x1a\n", "cv.png", "--ocr"),
    (b"\xff\xd8\xff\xe0", "photo.txt", "--ocr"),
    (b"a,b\n1,2\n", "rows.csv", "table"),
    (b"PK\x03\x04xl/workbook.xml", "mystery", "archive"),
    (b"PK\x03\x04ppt/slides", "talk.pptx", "export it as PDF"),
    (b"Words", "cv.docx", "not a Word document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked.docx", "password"),
    (b"Subject: hello", "mail.eml", "save the document"),
    (b"Words", "cv.doc", "export it as DOCX or PDF"),
    (b"PK\x03\x04cv.pdf", "cvs.zip", "unpack it"),
    (b"PK\x03\x04cv.pdf", "cvs", "unpack it"),
    (b"\x1f\x8b\x08", "cv.txt.gz", "unpack it"),
    (b"\x1f\x8b\x08", "cv.pdf", "unpack it"),
    (b"7z\xbc\xaf\x27\x1c", "cv.7z", "unpack it"),
    (b"Rar!\x1a\x07\x01", "cv.rar", "unpack it"),
    (b"BZh91AY", "cv.bz2", "unpack it"),
    (b"cv.txt".ljust(257, b"\x00") + b"ustar", "cvs.tar", "unpack it"),
    (b"Words", "note.msg", ".eml"),
    (b'{"rows": 1}', "rows.json", "save the one document"),
    (b"<catalog/>", "catalog.xml", "export it as PDF"),
]


@pytest.mark.parametrize(("data", "name", "advice"), FAULTS, ids=[name for _, name, _ in FAULTS])
def test_every_fault_is_one_sentence_that_names_the_file_and_says_what_to_do(
    tmp_path: Path, data: bytes, name: str, advice: str
) -> None:
    with pytest.raises(InputError) as caught:
        read_document(write(tmp_path, data, name))
    message = str(caught.value)
    assert name in message
    assert advice in message
    assert "\n" not in message
    assert ". " not in message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"nowhere\.txt does not exist"):
        read_document(tmp_path / "nowhere.txt")


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="is a folder"):
        read_document(tmp_path)


def test_an_impossible_name_is_a_message_too() -> None:
    with pytest.raises(UnreadableDocument, match="cannot be opened"):
        read_document("a\0b.txt")


def test_a_format_without_reader_is_unsupported_by_type(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormat):
        read_document(write(tmp_path, b"Words", "cv.doc"))


@pytest.mark.parametrize("name", ["cv.odt", "cv.doc", "cv.docx", "cv"])
@pytest.mark.parametrize("data", [b"{\\rtf1 Python}", b"<!DOCTYPE html><p>Python"])
def test_a_wrong_suffix_does_not_keep_a_known_content_from_being_read(tmp_path: Path, name: str, data: bytes) -> None:
    assert read_document(write(tmp_path, data, name)).text == "Python"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_read_with_a_warning(tmp_path: Path, encoding: str) -> None:
    document = read_document(write(tmp_path, TEXT.encode(encoding)))
    assert document.text == TEXT
    assert "no byte order mark" in document.warnings[0]


def test_wide_text_with_four_bytes_a_character_is_read(tmp_path: Path) -> None:
    assert read_document(write(tmp_path, TEXT.encode("utf-32"))).text == TEXT


def test_line_ends_of_the_old_macintosh_become_line_feeds_in_their_places(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, b"Skills\rPython\r\rExperience\rcaf\x8e\r"), kind=DocumentKind.RESUME)
    assert document.text == "Skills\nPython\n\nExperience\ncafé\n"
    assert "Mac Roman" in document.warnings[0]
    assert [section.kind for section in document.sections] == [SectionKind.SKILLS, SectionKind.EXPERIENCE]


def test_stray_nul_bytes_are_spaces_and_said(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, b"Python\x00 and SQL " * 30))
    assert document.text == "Python  and SQL " * 30
    assert "NUL" in document.warnings[0]


def test_a_few_damaged_characters_do_not_spoil_the_others(tmp_path: Path) -> None:
    document = read_document(write(tmp_path, "résumé – ".encode() * 20 + b"caf\xe9 " + "é".encode()[:1]))
    assert document.text.startswith("résumé – résumé")
    assert "damaged characters" in document.warnings[0]


class _Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_standard_input_is_read_unchanged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(TEXT.encode()))
    document = read_document("-")
    assert (document.id, document.source, document.text) == ("stdin", "-", TEXT)


def test_html_on_standard_input_is_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(b"\n<!DOCTYPE html><html><body><p>Python &amp; SQL</p>"))
    assert read_document("-").text == "Python & SQL"


def test_empty_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Stdin(b""))
    with pytest.raises(UnreadableDocument, match="standard input is empty"):
        read_document("-")


def test_a_string_in_hand_becomes_a_document_unchanged() -> None:
    document = make_document(TEXT, id="row-1", source="table.csv", warnings=["old"])
    assert (document.id, document.source, document.text, document.warnings) == ("row-1", "table.csv", TEXT, ("old",))
    assert document.sections[0].kind is SectionKind.SKILLS


def test_an_empty_string_becomes_a_document_without_sections() -> None:
    assert make_document("", id="nothing").sections == ()


def test_importing_the_package_loads_no_parser() -> None:
    code = "import sys, matcher.reading; print({'pdfminer', 'docx', 'lxml', 'spacy', 'pandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
