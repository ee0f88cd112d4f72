"""OpenDocument texts: what is shown, and nothing that was deleted or hidden."""

from __future__ import annotations

from pathlib import Path

import pytest
from format_samples import ODT_TYPE, OFFICE, odt, zipped

from matcher.errors import UnreadableDocument
from matcher.reading import read_document


def read(tmp_path: Path, data: bytes, name: str = "cv.odt") -> str:
    path = tmp_path / name
    path.write_bytes(data)
    return read_document(path).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Skills</text:h><text:p>SQL</text:p>", "Skills\nSQL"),
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", "a b\tc\nd"),
        (
            "<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p>"
            "</text:list-item></text:list></text:list-item></text:list>",
            "• One\n• Two",
        ),
        (
            "<table:table><table:table-row><table:table-cell><text:p>Python</text:p></table:table-cell>"
            "<table:table-cell><text:p>5 years</text:p></table:table-cell></table:table-row></table:table>",
            "Python\t5 years",
        ),
        (
            "<text:p>Out<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame>side</text:p>",
            "Outside\nIn a box",
        ),
        (
            "<text:p>My <text:a xlink:href='https://github.com/mira/'>code</text:a></text:p>",
            "My code (github.com/mira)",
        ),
        ("<text:p>My <text:a xlink:href='https://example.org/x'>page</text:a></text:p>", "My page"),
        (
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>COBOL</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:p>Rust</text:p>",
            "Rust",
        ),
        ("<text:p>Rust<text:hidden-text text:string-value='x'>COBOL</text:hidden-text></text:p>", "Rust"),
        ("<text:p>Rust <text:span text:style-name='Gone'>COBOL</text:span></text:p>", "Rust"),
        ("<text:p>Rust<office:annotation><text:p>really?</text:p></office:annotation></text:p>", "Rust"),
    ],
)
def test_what_is_shown_is_read_in_order(tmp_path: Path, body: str, text: str) -> None:
    gone = "<style:style style:name='Gone'><style:text-properties text:display='none'/></style:style>"
    assert read(tmp_path, odt(body, styles=gone)) == text


def test_header_and_footer_surround_the_text(tmp_path: Path) -> None:
    master = "<style:header><text:p>Mira</text:p></style:header><style:footer><text:p>Page</text:p></style:footer>"
    assert read(tmp_path, odt("<text:p>Body</text:p>", master=master)) == "Mira\nBody\nPage"


def test_a_flat_file_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    flat = f"<?xml version='1.0'?><office:document {OFFICE}><office:body><office:text><text:p>SQL</text:p></office:text></office:body></office:document>"  # noqa: E501
    assert read(tmp_path, flat.encode(), "cv.fodt") == "SQL"
    assert read(tmp_path, flat.encode(), "cv.xml") == "SQL"


def test_an_encrypted_file_asks_for_a_copy_without_password(tmp_path: Path) -> None:
    manifest = "<manifest><encryption-data/></manifest>"
    data = zipped({"mimetype": ODT_TYPE, "content.xml": "\x00\x01", "META-INF/manifest.xml": manifest})
    with pytest.raises(UnreadableDocument, match=r"cv\.odt is encrypted .* without one"):
        read(tmp_path, data)


@pytest.mark.parametrize("data", [odt()[:200], odt("<text:p>"), odt(""), b"Words", zipped({"mimetype": ODT_TYPE})])
def test_a_damaged_or_empty_file_says_so(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"cv\.odt"):
        read(tmp_path, data)


def test_a_word_file_named_odt_is_read_as_what_it_is(tmp_path: Path) -> None:
    assert read(tmp_path, b"{\\rtf1 Python}") == "Python"
