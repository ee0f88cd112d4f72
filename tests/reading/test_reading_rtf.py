"""Rich Text Format: what a reader sees of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import UnreadableDocument
from matcher.reading import read_document

FONTS = rb"{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset2 Symbol;}{\f3\fcharset128 MS;}}"


def read(tmp_path: Path, body: bytes, *, whole: bytes = b"") -> str:
    path = tmp_path / "cv.rtf"
    path.write_bytes(whole or rb"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + b"\\f0 " + body + b"}")
    return read_document(path).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"One\par Two\line Three\tab Four", "One\nTwo\nThree\tFour"),
        (rb"split\n over {\b li}nes".replace(rb"\n", b"\r\n"), "split over lines"),
        (rb"caf\'e9 \{x\} a\~b \'93q\'94", "café {x} a b “q”"),
        (rb"{\f1 \'a3\'f3d\'9f} \'a3", "Łódź £"),
        (rb"{\f3 \'93\'fa\'96\'7b}", "日本"),
        (rb"{\f2\'b7}\tab Python", "• Python"),
        (rb"na\u239?ve \u8211\'96 \uc0\u8217 s \uc2\u960 ab", "naïve – ’s π"),
        (rb"\u55357?\u56832?", "😀"),
        (rb"Rust {\v COBOL}{\deleted Perl} \v Ada\v0  C", "Rust C"),
        (rb"Rust \v Ada\plain  C", "Rust C"),
        (rb"Rust{\footnote no}{\*\unknown no}{\pict 89504e47}{\info{\title no}}", "Rust"),
        (rb"A\bin5 {}\\{}B", "AB"),
        (rb"{\listtext 1.\tab}First", "1.\tFirst"),
        (rb"{\pntext\'b7\tab}First", "• First"),
        (
            rb"\trowd\cellx1\cellx2\intbl Python\cell 5 years\cell\row\trowd\intbl SQL\cell 2\cell\row\pard After",
            "Python\t5 years\nSQL\t2\nAfter",
        ),
        (rb"\trowd\intbl Skills\par Python\cell Jobs\par Cook\cell\row End", "Skills\nPython\n\nJobs\nCook\n\nEnd"),
        (
            rb'{\field{\*\fldinst HYPERLINK "https://github.com/mira"}{\fldrslt my code}} here',
            "my code (github.com/mira) here",
        ),
        (rb'{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt my page}}', "my page"),
        (rb"{\footer Page}{\header Mira\par}Body", "Mira\nBody\n\nPage"),
        (rb"Out{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt In a box}}{\shprslt In a box}}side", "Out\nIn a box\nside"),
    ],
)
def test_only_what_is_shown_is_read(tmp_path: Path, body: bytes, text: str) -> None:
    assert read(tmp_path, body) == text


def test_a_file_cut_short_is_read_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "cv.rtf"
    path.write_bytes(b"{\\rtf1 Python")
    document = read_document(path)
    assert document.text == "Python"
    assert "cut short" in document.warnings[0]


@pytest.mark.parametrize("whole", [b"{\\rtf1 }", b"{\\rtf1{\\pict 00ff}}", b"{\\rtf1{\\v Python}}"])
def test_a_file_without_visible_text_says_so(tmp_path: Path, whole: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"cv\.rtf holds no text"):
        read(tmp_path, b"", whole=whole)


def test_rtf_under_another_name_is_rtf(tmp_path: Path) -> None:
    for name in ("cv.doc", "cv.txt", "cv"):
        path = tmp_path / name
        path.write_bytes(b"{\\rtf1 Python}")
        assert read_document(path).text == "Python"
