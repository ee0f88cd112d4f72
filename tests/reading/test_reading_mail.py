"""E-mails: the message's own text, or what is attached to it."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from format_samples import PAGE, TEXT, mail, odt

from matcher.errors import UnreadableDocument
from matcher.reading import read_document
from matcher.values import Document

LONG = "We need somebody who knows Python. " * 10


def read(tmp_path: Path, data: bytes, name: str = "job.eml") -> Document:
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path)


def test_subject_and_text_are_read(tmp_path: Path) -> None:
    document = read(tmp_path, mail("Python and SQL, with caf\u00e9\n"))
    assert document.text == "Data Engineer\n\nPython and SQL, with café"
    assert document.warnings == ()


def test_a_message_in_markup_only_is_read_as_a_page(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "Job"
    message.set_content("<p>Python</p><ul><li>SQL</li></ul>", subtype="html")
    assert read(tmp_path, message.as_bytes()).text == "Job\n\nPython\n\n• SQL"


@pytest.mark.parametrize("note", ["", "Please find my CV attached.\n"])
def test_without_a_text_to_speak_of_the_attachment_is_read(tmp_path: Path, note: str) -> None:
    document = read(tmp_path, mail(note, ("photo.png", b"\x89PNG"), ("cv.odt", odt()), ("cv.txt", b"second")))
    assert "Built pipelines in Python" in document.text
    assert "attachment cv.odt was read" in document.warnings[0]


def test_an_attachment_beside_a_whole_text_is_named(tmp_path: Path) -> None:
    document = read(tmp_path, mail(LONG, ("brochure.odt", odt())))
    assert document.text.startswith("Data Engineer\n\nWe need")
    assert "brochure.odt" in document.warnings[0]


def test_a_page_saved_as_one_file_is_read_without_its_surroundings(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"], message["Snapshot-Content-Location"] = "Jobs", "https://example.org"
    message.set_content(PAGE, subtype="html")
    assert read(tmp_path, message.as_bytes(), "job.mhtml").text.split() == [
        "Data",
        "Engineer",
        "Requirements",
        "•",
        "Python",
        "•",
        "SQL",
    ]


@pytest.mark.parametrize("data", [mail(" "), mail("", ("photo.png", b"\x89PNG")), mail("", ("x.odt", b"PK\x03\x04"))])
def test_an_empty_message_says_what_to_do(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"job\.eml holds no text and no readable attachment"):
        read(tmp_path, data)


def test_a_mail_without_suffix_is_known_by_its_headers(tmp_path: Path) -> None:
    assert read(tmp_path, mail(TEXT), "download").text.startswith("Data Engineer\n\nMira")


def test_a_text_that_opens_like_a_form_is_no_mail(tmp_path: Path) -> None:
    form = "Subject: Data Engineer\nLocation: Porto\n\nPython\n"
    assert read(tmp_path, form.encode(), "download").text == form
