"""No file, however made, gets more of the machine than a document needs."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest
from format_samples import ODT_TYPE, odt, word, zipped

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
    monkeypatch.setattr(limits, "MAX_PARTS", 1000)
    with pytest.raises(UnreadableDocument, match="unpacks to far more"):
        read(tmp_path, word(), "cv.docx")


def test_too_many_members_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_MEMBERS", 2)
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
