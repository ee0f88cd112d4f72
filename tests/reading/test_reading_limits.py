"""No file, however made, gets more of the machine than a document needs."""

from __future__ import annotations

import io
import struct
import threading
import zipfile
import zlib
from pathlib import Path

import pytest
from format_samples import ODT_TYPE, odt, word, zipped
from pdf_writer import HELVETICA, Page, column, write_pdf

from matcher.errors import InputError, UnreadableDocument
from matcher.reading import limits, read_document
from matcher.values import Document

MAIN = "word/document.xml"


def read(tmp_path: Path, data: bytes, name: str) -> Document:
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path)


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({member: archive.read(member) for member in archive.namelist()} | {name: content})


def test_a_text_beyond_the_limit_is_cut_with_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 10)
    document = read(tmp_path, b"0123456789abc", "cv.txt")
    assert document.text == "0123456789"
    assert "cv.txt: only the first 10 of 13 characters" in document.warnings[0]


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.reading.document.MAX_BYTES", 10)
    with pytest.raises(UnreadableDocument, match=r"cv\.txt is larger than"):
        read(tmp_path, b"0123456789a", "cv.txt")


@pytest.mark.parametrize("name", ["a.html", "a.rtf", "a.json", "a.xml"])
def test_markup_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(limits, "MAX_MARKUP_BYTES", 10)
    with pytest.raises(UnreadableDocument, match="too large for its format"):
        read(tmp_path, b"{\\rtf1 Words}" if name == "a.rtf" else b"Words and words", name)


@pytest.mark.parametrize(("name", "data"), [("cv.docx", word()), ("cv.odt", odt())])
def test_an_archive_bomb_is_refused(tmp_path: Path, name: str, data: bytes) -> None:
    part = MAIN if name == "cv.docx" else "content.xml"
    with pytest.raises(UnreadableDocument, match="unpacks to far more"):
        read(tmp_path, with_part(data, part, b" " * (2 * limits.MIB)), name)


def test_many_large_parts_are_refused_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.reading.archives.MAX_PARTS", 1000)
    with pytest.raises(UnreadableDocument, match="unpacks to far more"):
        read(tmp_path, word(), "cv.docx")


def test_too_many_members_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.reading.archives.MAX_MEMBERS", 2)
    with pytest.raises(UnreadableDocument, match="unpacks to far more"):
        read(tmp_path, odt(), "cv.odt")


def test_a_part_that_lies_about_its_size_is_not_unpacked_whole(tmp_path: Path) -> None:
    data = with_part(odt(), "content.xml", b"<a>" + b" " * 500_000)
    small = data.replace(struct.pack("<I", 500_003), struct.pack("<I", 100))
    assert small != data
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(tmp_path, small, "cv.odt")


@pytest.mark.parametrize(("name", "data"), [("cv.docx", word()), ("cv.odt", odt())])
def test_entities_in_office_files_are_refused(tmp_path: Path, name: str, data: bytes) -> None:
    part = MAIN if name == "cv.docx" else "content.xml"
    attack = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
    with pytest.raises(UnreadableDocument, match="declares XML entities"):
        read(tmp_path, with_part(data, part, attack), name)


def test_an_encrypted_member_asks_for_a_copy_without_password(tmp_path: Path) -> None:
    data = bytearray(zipped({"mimetype": ODT_TYPE, "content.xml": "<a/>"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.rindex(mark) + offset] |= 1
    with pytest.raises(UnreadableDocument, match="needs a password"):
        read(tmp_path, bytes(data), "cv.odt")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_odd_ways_of_packing_are_refused(tmp_path: Path, method: int) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr("mimetype", ODT_TYPE, zipfile.ZIP_STORED)
        archive.writestr("content.xml", "<a/>")
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(tmp_path, buffer.getvalue(), "cv.odt")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (odt("<text:section>" * 240 + "<text:p>x</text:p>" + "</text:section>" * 240), "cv.odt"),
        (odt("<text:p>" + "<text:span>" * 240 + "x" + "</text:span>" * 240 + "</text:p>"), "cv.odt"),
        (odt("<text:section>" * 5000 + "x" + "</text:section>" * 5000), "cv.odt"),
        (b"{\\rtf1 x" + b"{" * 200_000 + b"}" * 200_001, "cv.rtf"),
        (b"<div>" * 50_000 + b"x", "cv.html"),
        (b"MIME-Version: 1.0\n" + b"Content-Type: multipart/mixed; boundary=a\n\n--a\n" * 500, "cv.eml"),
        (b"MIME-Version: 1.0\nContent-Type: a/b;" + b" x*0=a;" * 20_000, "cv.eml"),
    ],
    ids=range(7),
)
def test_nesting_ends_in_a_document_or_an_error_of_ours(tmp_path: Path, data: bytes, name: str) -> None:
    try:
        assert "x" in read(tmp_path, data, name).text
    except InputError as exc:
        assert name in str(exc)


def flate_pdf(content: bytes, *, pages: int = 1) -> bytes:
    """Return a PDF whose pages share one packed stream."""
    packed = zlib.compress(content, 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"4 0 R " * pages, pages),
        b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R /Resources << /Font << %s >> >> >>"
        % HELVETICA.encode(),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, item) for number, item in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b" " * (limits.MAX_STREAM + 1), "unpacks to far more"),
        (b"BT /F1 10 Tf 72 700 Td " + b"(x) Tj " * (limits.MAX_GLYPHS + 2) + b"ET", "more characters than any page"),
        (b"BT /F1 10 Tf 72 700 Td (" + b"x" * (limits.MAX_GLYPHS + 2) + b") Tj ET", "more characters than any page"),
        (b"q " * 100_000, "damaged"),
        (b"[" * 100_000 + b"BT", "blank pages only"),
    ],
    ids=["bomb", "glyphs", "one string", "nested states", "nested arrays"],
)
def test_a_pdf_that_wants_too_much_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    with pytest.raises(UnreadableDocument, match=said):
        read(tmp_path, flate_pdf(content), "cv.pdf")


def test_all_streams_of_a_pdf_together_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.reading.pdf_streams.MAX_UNPACKED", 1000)
    with pytest.raises(UnreadableDocument, match="unpacks to far more"):
        read(tmp_path, flate_pdf(b" " * 2000), "cv.pdf")


def test_of_a_pdf_with_too_many_pages_the_first_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.reading.pdf.MAX_PAGES", 3)
    document = read(tmp_path, write_pdf(*(Page(column(72, [f"Word {n}"])) for n in range(5))), "cv.pdf")
    assert document.text.split() == ["Word", "0", "Word", "1", "Word", "2"]
    assert "only the first 3 of its 5 pages were read" in document.warnings[-1]
    assert document.reading is not None and document.reading.recovered == 0.6


def test_a_bottomless_page_tree_is_damage(tmp_path: Path) -> None:
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    objects += [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 3) for number in range(3000)]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, item) for number, item in enumerate(objects, 1))
    with pytest.raises(UnreadableDocument, match="damaged"):
        read(tmp_path, b"%PDF-1.4\n" + body + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n", "cv.pdf")


def test_a_billion_laughs_are_refused(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE l [{entities}]><SkillsPassport><a>&a9;</a></SkillsPassport>'
    with pytest.raises(UnreadableDocument, match=r"cv\.xml (?:declares XML entities|is not well-formed)"):
        read(tmp_path, bomb.encode(), "cv.xml")


def test_a_document_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    def work() -> None:
        with limits.time_limit("cv.pdf", seconds=0.02):
            while True:
                pass

    with pytest.raises(UnreadableDocument, match=r"cv\.pdf takes more than 0\.02 seconds"):
        work()
    assert read(tmp_path, b"Words", "cv.txt").text == "Words"


def test_in_a_thread_there_is_no_timer_and_no_fault(tmp_path: Path) -> None:
    found: list[str] = []
    thread = threading.Thread(target=lambda: found.append(read(tmp_path, b"Words", "cv.txt").text))
    thread.start()
    thread.join()
    assert found == ["Words"]


@pytest.mark.skipif(limits.data_in_use() is None, reason="only Linux tells what a process holds")
def test_a_document_that_takes_too_much_memory_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_MEMORY", 64 * limits.MIB)

    def work() -> None:
        with limits.memory_limit("cv.pdf"):
            bytearray(512 * limits.MIB)

    with pytest.raises(UnreadableDocument, match=r"cv\.pdf needs more than 64 MiB"):
        work()
    assert len(bytearray(512 * limits.MIB)) == 512 * limits.MIB  # the bound is gone again
    assert read(tmp_path, b"Words", "cv.txt").text == "Words"
