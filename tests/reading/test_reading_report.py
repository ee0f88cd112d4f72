"""What reading met with is on the document, in numbers and words."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from format_samples import odt, samples
from pdf_writer import Page, Words, column, row_by_row, write_pdf

from matcher.reading import read_document
from matcher.reading.hidden import NOT_SHOWN
from matcher.reading.order import order_doubts
from matcher.values import ReadingReport

PROSE = ["Experience", "Data Engineer, Quillmere", "Built pipelines in Python", "and kept them running", "for years"]


def report(tmp_path: Path, name: str, data: bytes) -> ReadingReport:
    (tmp_path / name).write_bytes(data)
    found = read_document(tmp_path / name).reading
    assert found is not None
    return found


@pytest.mark.parametrize("name", samples())
def test_every_format_says_what_it_is_and_that_all_was_read(tmp_path: Path, name: str) -> None:
    found = report(tmp_path, name, samples()[name])
    kinds = {".txt": "text", ".md": "text", ".xml": "europass", ".eml": "mail"}
    assert found.format == kinds.get(Path(name).suffix, Path(name).suffix[1:])
    assert (found.recovered, found.unread, found.order) == (1.0, (), ())
    assert bool(found.hidden) is (name in ("drawn.pdf", "styled.html"))


def test_what_odt_and_rtf_do_not_show_or_have_deleted_is_said(tmp_path: Path) -> None:
    hide = '<style:style style:name="Secret"><style:text-properties text:display="none"/></style:style>'
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Cobol</text:p></text:deletion>"
        '</text:changed-region></text:tracked-changes><text:p>Python<text:span text:style-name="Secret">Go</text:span>'
        "</text:p>"
    )
    found = report(tmp_path, "cv.odt", odt(body, styles=hide))
    assert [(item.how, item.text) for item in found.hidden] == [(NOT_SHOWN, "Go")]
    assert [item.text for item in found.ignored] == ["Cobol"]
    found = report(tmp_path, "cv.rtf", rb"{\rtf1 Python{\v Go}}")
    assert [(item.how, item.text) for item in found.hidden] == [(NOT_SHOWN, "Go")]


def test_columns_side_by_side_are_counted(tmp_path: Path) -> None:
    one = write_pdf(Page(column(72, PROSE)))
    two = write_pdf(Page(row_by_row(column(72, PROSE * 2), column(330, ["Skills", "Python", "SQL", *PROSE]))))
    assert report(tmp_path, "one.pdf", one).columns == 1
    assert report(tmp_path, "two.pdf", two).columns == 2


def test_pages_without_text_lower_the_share_that_was_recovered(tmp_path: Path) -> None:
    found = report(tmp_path, "cv.pdf", write_pdf(Page(column(72, PROSE)), Page(image=True), Page()))
    assert (found.pages, found.recovered) == (3, 0.5)
    assert [(page.number, page.why) for page in found.unread] == [(2, "only an image"), (3, "blank")]


def test_heads_and_feet_of_pages_are_said_to_be_passed_over(tmp_path: Path) -> None:
    pages = [
        Page([Words(72, 780, "Mira Sandoval"), *column(72, [f"{line} {'abc'[n]}" for line in PROSE])]) for n in range(3)
    ]
    (ignored,) = report(tmp_path, "cv.pdf", write_pdf(*pages)).ignored
    assert ignored.why == "heads, feet and numbers of pages"
    assert ignored.text.split("\n") == ["Mira Sandoval"] * 2


def test_words_deleted_with_changes_tracked_are_said(tmp_path: Path) -> None:
    word = docx.Document()
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    word.add_paragraph("Python")._p.append(parse_xml(f"<w:del {names}><w:r><w:delText>Cobol</w:delText></w:r></w:del>"))
    word.save(tmp_path / "cv.docx")
    document = read_document(tmp_path / "cv.docx")
    assert document.text == "Python"
    assert document.reading is not None
    assert [item.text for item in document.reading.ignored] == ["Cobol"]


def test_a_page_that_states_its_posting_passes_over_the_rest(tmp_path: Path) -> None:
    (ignored,) = report(tmp_path, "job.html", samples()["job.html"]).ignored
    assert "states as data" in ignored.why


def test_a_cut_text_is_recovered_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.reading.limits.MAX_CHARACTERS", 10)
    assert report(tmp_path, "cv.txt", b"0123456789" * 4).recovered == 0.25


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Experience\nEducation\nSkills\nClerk", "3 headings in a row"),
        ("Clerk\nBaker\n2019 - 2021\nMar 2015 to present\n2011 – 2013\n2001 - 2005\n", "4 lines in a row hold dates"),
        ("\n".join("EXPERIENCE") + "\nClerk", "10 lines in a row of one or two letters"),
        (
            "Experience\n" + "and kept all of the pipelines\tthat other people in the team\n" * 5,
            "5 lines in a row seem to run across two columns",
        ),
    ],
)
def test_signs_of_a_wrong_order_are_named(text: str, said: str) -> None:
    assert any(said in doubt for doubt in order_doubts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Experience\nClerk, 2019 - 2021\n- Kept books\n\nEducation\nBSc, 2012\n\nSkills\nSQL",
        "Languages\tEnglish\tGerman\nTools\tExcel\tWord\n",
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
        "",
    ],
)
def test_an_ordinary_text_raises_no_doubt(text: str) -> None:
    assert order_doubts(text) == ()


def test_a_doubtful_order_is_a_warning_of_laid_out_files_alone(tmp_path: Path) -> None:
    lines = ["Experience", "Education", "Skills", "Clerk, Quillmere, kept the books"]
    (tmp_path / "cv.pdf").write_bytes(write_pdf(Page(column(72, lines))))
    (tmp_path / "cv.txt").write_text("\n".join(lines))
    (warning,) = read_document(tmp_path / "cv.pdf").warnings
    assert warning.startswith("cv.pdf: the order of its text is in doubt: 3 headings in a row")
    assert read_document(tmp_path / "cv.txt").warnings == ()
