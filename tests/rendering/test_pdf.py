"""Reports as PDF: readable by people and programs, the same bytes twice, nothing in a document executed."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest

from matcher.errors import MissingExtra
from matcher.rendering import render
from matcher.rendering.pdf.documents import document_of
from matcher.rendering.pdf.pages import page_of
from matcher.values import (
    Cohort,
    DocumentKind,
    GapReport,
    Mark,
    MarkedDocument,
    Match,
    Portfolio,
    Progress,
    Report,
    Verdict,
)
from tests.rendering.conftest import Reports

KINDS = ("gap", "alone", "market", "cohort", "progress")
MARKUP = '#panic("x") *bold* $1/0$ #read("parts.typ") \\ <label> @ref `raw` // gone /* gone */'


def text_of(pdf: bytes) -> str:
    from pdfminer.high_level import extract_text

    return " ".join(extract_text(io.BytesIO(pdf)).split())


def pages_of(pdf: bytes) -> list[str]:
    from pdfminer.high_level import extract_text

    return extract_text(io.BytesIO(pdf)).split("\f")[:-1]


def made(value: Match | Report) -> bytes:
    pytest.importorskip("typst")
    return render(value, "pdf")


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_is_a_pdf_with_title_language_and_tags_and_without_a_date(reports: Reports, kind: str) -> None:
    pdf = made(reports[kind])
    assert pdf.startswith(b"%PDF-")
    assert b"/Lang(en" in pdf
    assert b"/Title" in pdf
    assert b"/Marked true" in pdf
    assert b"CreationDate" not in pdf
    assert b"ModDate" not in pdf


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_report_is_the_same_bytes(reports: Reports, kind: str) -> None:
    assert made(reports[kind]) == made(reports[kind])


def test_fonts_are_those_that_typst_ships(reports: Reports) -> None:
    pdf = made(reports["gap"])
    families = {name.split(b"+")[1] for name in re.findall(rb"/BaseFont/(\S+?)[/>\s]", pdf)}
    assert families
    assert all(name.startswith((b"LibertinusSerif", b"DejaVuSansMono")) for name in families)


def test_a_match_tells_its_score_its_findings_and_its_steps(made_match: Match) -> None:
    text = text_of(made(made_match))
    assert "amara-okafor → ml-engineer" in text
    assert f"{made_match.score * 100:.0f} %" in text
    for finding in made_match.findings:
        assert " ".join(finding.requirement.label.split()[:2]) in text
    assert made_match.roadmap.steps[-1].title in text
    assert "not a hiring decision" in text


def test_reports_tell_what_they_hold(reports: Reports) -> None:
    gap, market, cohort, progress = (reports[kind] for kind in ("gap", "market", "cohort", "progress"))
    assert isinstance(gap, GapReport)
    assert isinstance(market, Portfolio)
    assert isinstance(cohort, Cohort)
    assert isinstance(progress, Progress)
    text = text_of(made(gap))
    assert all(opened.step.title in text for opened in gap.gaps)
    assert "the first skills of all steps take about" in text
    assert "The posting: ml-engineer" in text
    text = text_of(made(market))
    assert market.path[0].label in text
    assert "broken.pdf is not a PDF" in text
    text = text_of(made(cohort))
    assert all(person.name in text for person in cohort.people)
    text = text_of(made(progress))
    assert progress.gained[0] in text
    assert "tomasz-wierzba → noor-haddadin" in text


def test_the_path_goes_by_done_steps_and_then_by_the_open_ones_in_their_order(
    reports: Reports, made_match: Match
) -> None:
    for value in (reports["gap"], made_match):
        data = page_of(value)[1]
        opened = [step["title"] for step in data["open"]]
        assert [title.split(". ")[0] for title in opened] == [str(n) for n in range(1, len(opened) + 1)]
        assert [step["title"] for step in data["steps"]][-len(opened) :] == opened
        assert {step["status"] for step in data["steps"][: -len(opened)]} == {"done"}


def test_text_from_a_document_is_shown_and_never_executed(reports: Reports, made_match: Match) -> None:
    first = made_match.findings[0]
    changed = replace(first, reason=MARKUP, requirement=replace(first.requirement, label=MARKUP, quote=MARKUP))
    shown = text_of(made(replace(made_match, resume=MARKUP, warnings=(MARKUP,), findings=(changed,))))
    assert shown.count('#read("parts.typ")') >= 3
    gap = reports["gap"]
    assert isinstance(gap, GapReport)
    paper = MarkedDocument(id="x", kind=DocumentKind.RESUME, text=MARKUP, marks=())
    assert '#panic("x") *bold* $1/0$' in text_of(made(replace(gap, documents=(paper,))))


def test_no_page_holds_its_footer_alone_however_the_lines_fall(reports: Reports) -> None:
    value = reports["cohort"]
    assert isinstance(value, Cohort)
    for count in range(12, 20):  # as many lines as a page takes, and some more
        people = tuple(replace(person, scores=(person.scores * 2)[:count]) for person in value.people)
        pages = pages_of(made(replace(value, people=people, postings=(value.postings * 2)[:count])))
        assert [page for page in pages if not page.partition("The score is advice")[0].strip()] == []


def test_letters_that_no_font_has_cost_only_themselves(made_match: Match) -> None:
    text = text_of(made(replace(made_match, resume="北京 Zoë Ελένη Жанна 😀")))
    assert "Zoë Ελένη Жанна" in text


def test_a_report_of_little_is_a_page_all_the_same(reports: Reports) -> None:
    market, cohort, progress = (reports[kind] for kind in ("market", "cohort", "progress"))
    assert isinstance(market, Portfolio)
    assert isinstance(cohort, Cohort)
    assert isinstance(progress, Progress)
    following = replace(progress.next, gaps=(), done=(), beyond=())
    people = tuple(replace(person, scores=()) for person in cohort.people[:1])
    for value in (
        replace(market, demand=(), path=(), uncovered=(), unread=()),
        replace(cohort, people=people, postings=(), unread=()),
        replace(progress, gained=(), lost=(), steps=(), scores=(None, None), next=following),
    ):
        assert made(value).startswith(b"%PDF-")


def test_without_typst_the_error_names_the_extra(reports: Reports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(MissingExtra, match=r"skillmatch\[pdf\]"):
        render(reports["market"], "pdf")


def test_what_a_template_is_given_is_on_one_line_each(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    name, data = page_of(replace(market, resume="two\nlines\x1b[2J"))
    assert name == "market"
    assert data["title"] == "two lines[2J → 12 postings"


def test_bars_of_a_waterfall_follow_each_other_and_end_at_the_score(made_match: Match) -> None:
    _, data = page_of(made_match)
    reached = 0.0
    for row in data["rows"]:
        assert row["start"] == pytest.approx(reached, abs=1e-9)
        reached = row["start"] + row["points"]
        assert row["start"] + row["max"] <= 1 + 1e-9
    assert reached == pytest.approx(made_match.score, abs=1e-9)


def test_a_marked_document_is_cut_where_its_marks_are() -> None:
    text = "Python and Go\nand tea"
    marks = (
        Mark(start=0, end=6, label="Python", verdict=Verdict.MET),
        Mark(start=11, end=13, label="Go", verdict=None),
    )
    found = document_of(MarkedDocument(id="jo", kind=DocumentKind.POSTING, text=text, marks=marks))
    assert found["title"] == "The posting: jo"
    assert found["parts"] == [("Python", "met"), (" and ", None), ("Go", "named"), ("\nand tea", None)]
