"""HTML pages: what a reader sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher.errors import UnreadableDocument
from matcher.reading import read_document


def read(tmp_path: Path, page: str | bytes) -> str:
    path = tmp_path / "posting.html"
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    return read_document(path).text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("<div>One</div><div>Two</div>", "One\n\nTwo"),
        ("<h2>Skills</h2>Python", "Skills\n\nPython"),
        ("<ul><li>One</li><li>Two</li></ul>", "• One\n• Two"),
        ("<ul>\n  <li>\n <p>One</p>\n </li>\n <li><div>Two</div></li></ul>", "• One\n\n• Two"),
        ("<p>C&amp;C &lt;b&gt; &eacute;&#8211;&nbsp;x</p>", "C&C <b> é– x"),
        ("<p>split\n   over <b>li</b>nes</p>", "split over lines"),
        ("<table><tr><td>Python</td><td>5 years</td></tr><tr><td>SQL</td></tr></table>", "Python\t5 years\n\nSQL"),
        ("<script>var a = '<p>no</p>'</script><style>p{}</style><p>yes</p>", "yes"),
        ("<nav><ul><li>Home</li></ul></nav><p>yes</p>", "yes"),
        ("<head><title>t</title></head><body>yes</body>", "yes"),
        ("<head><title>t</title><body>yes", "yes"),
        ("<!-- no --><p>yes", "yes"),
        ("</nav></p><p>yes", "yes"),
    ],
)
def test_blocks_become_lines_and_what_is_not_content_is_dropped(tmp_path: Path, page: str, text: str) -> None:
    assert read(tmp_path, page).replace("\n\n", "\n") == text.replace("\n\n", "\n")


def test_paragraphs_and_headings_are_parted_by_a_blank_line(tmp_path: Path) -> None:
    assert read(tmp_path, "<h1>Job</h1><p>One</p><p>Two</p>") == "Job\n\nOne\n\nTwo"


@pytest.mark.parametrize("cell", ["{}", "<p>{}</p>", "<div>\n <p> {} </p>\n</div>"])
def test_the_rows_of_a_table_stand_one_below_the_other(tmp_path: Path, cell: str) -> None:
    rows = (("Criteria", "Essential", "Desirable"), ("Tools", "Docker", "Terraform"), ("Talk", "Dutch", "French"))
    written = ("".join(f"<td>{cell.format(text)}</td>" for text in row) for row in rows)
    page = f"<h2>You</h2><table>{''.join(f'<tr>{row}</tr> ' for row in written)}</table><p>Apply</p>"
    told = "You\n\nCriteria\tEssential\tDesirable\nTools\tDocker\tTerraform\nTalk\tDutch\tFrench\n\nApply"
    assert read(tmp_path, page) == told


def test_a_cell_of_several_lines_keeps_them(tmp_path: Path) -> None:
    page = "<table><tr><td>Tools</td><td><p>Docker</p><p>Helm</p></td></tr><tr><td>Talk</td><td>Dutch</td></tr></table>"
    assert "Docker\n\nHelm" in read(tmp_path, page)


def test_the_page_names_its_own_encoding(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Łódź</body></html>'.encode("iso-8859-2")
    assert read(tmp_path, page) == "Łódź"


@pytest.mark.parametrize("charset", ["utf-8", "no-such-thing"])
def test_a_wrongly_named_encoding_is_guessed(tmp_path: Path, charset: str) -> None:
    page = f'<meta charset="{charset}"><p>café</p>'.encode("cp1252")
    assert read(tmp_path, page) == "café"


def test_a_page_that_scripts_fill_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"posting\.html holds no text .* PDF"):
        read(tmp_path, '<html><body><div id="root"></div><script>render()</script></body></html>')
