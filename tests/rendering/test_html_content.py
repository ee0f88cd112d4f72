"""What the pages say: every finding, step, person and posting, signs beside colours, estimates named as such."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from matcher.matching import read_profile, read_requirements
from matcher.rendering import render, words
from matcher.rendering.portfolio import pace, planned
from matcher.reports.making import gap_report, make_report
from matcher.scoring.what_if import reach, what_if
from matcher.values import Cohort, DocumentKind, GapReport, Portfolio, Progress, Verdict
from tests.helpers import SETTINGS, document
from tests.rendering.conftest import Reports
from tests.rendering.pages import Page

RESUME = "Experience\nData Engineer, Quillmere Ltd\nJan 2020 - present\n- Built pipelines in Python and PostgreSQL\n"
LATER = RESUME + "\nSkills\nDocker, Kubernetes, Git\n"
POSTING = "Requirements\nPython, SQL, MLflow, Kubernetes, SAP\n\nNice to have\nTensorFlow or PyTorch\n"
OTHER = "Requirements\nPython, Docker\n"

PERSON, LATER_PERSON = (read_profile(document(text), SETTINGS) for text in (RESUME, LATER))
ASKED, OTHER_ASKED = (
    read_requirements(replace(document(text, DocumentKind.POSTING), id=name), SETTINGS)
    for text, name in ((POSTING, "first"), (OTHER, "second"))
)


@pytest.fixture(scope="module")
def report() -> GapReport:
    """One person and one posting, with a timeline."""
    return replace(gap_report(PERSON, ASKED, SETTINGS, documents=True), hours_per_week=5)


@pytest.fixture(scope="module")
def page(report: GapReport) -> Page:
    """Its page."""
    return Page(render(report, "html"))


def test_the_score_stands_on_top_and_is_called_advice(report: GapReport, page: Page) -> None:
    summary = " ".join(page.one("summary").text.split())
    assert report.score is not None
    assert words.percent(report.score) in summary
    assert words.ADVICE in summary


def test_every_finding_has_its_bar_and_its_reason(report: GapReport, page: Page) -> None:
    rows = [row for row in page.all("tr") if row["role"] == "row" and "Requirement" not in row.text]
    bars = [svg for svg in page.all("svg") if "points earned" in svg["aria-label"]]
    assert len(bars) == len(report.findings)
    assert len(rows) >= len(bars)
    assert bars[-1]["aria-label"].endswith(f"{words.points(report.score or 0)} so far")
    for finding in report.findings:
        assert words.one_line(finding.reason) in " ".join(page.one("findings").text.split())


def test_a_verdict_is_a_sign_and_a_word_beside_its_colour(page: Page) -> None:
    for chip in [element for element in page.elements if element["class"] in ("chip met", "chip missing")]:
        assert re.fullmatch(r"[✓~✗?] \w.*", chip.text)
    for mark in page.all("mark"):
        if mark["class"] != "other":
            assert re.search("[✓~✗]", mark.text)


def test_every_open_step_says_why_and_what_to_learn_first(report: GapReport, page: Page) -> None:
    for gap in report.gaps:
        said = " ".join(page.one(f"step-{gap.step.number}").text.split())
        assert gap.goal in said
        assert all(label in said for label in gap.first)
        if gap.effort:
            assert words.hours(gap.effort) in said
        if gap.gain:
            assert f"+{words.points(gap.gain)} points" in said


def test_a_project_and_resources_are_shown_when_they_are_there(report: GapReport) -> None:
    first = replace(report.gaps[0], project="Build a small one", resources=("A Book, https://example.org/book",))
    page = Page(render(replace(report, gaps=(first, *report.gaps[1:])), "html"))
    said = page.one(f"step-{first.step.number}").text
    assert "Build a small one" in said
    assert [a["href"] for a in page.all("a") if "article" in a.parents] == ["https://example.org/book"]
    assert all("noreferrer" in a["rel"] for a in page.all("a") if "article" in a.parents)


def test_the_path_shows_every_step_twice_once_a_width(report: GapReport, page: Page) -> None:
    for name in ("path-wide", "path-narrow"):
        picture = next(svg for svg in page.all("svg") if svg["class"] == name)
        words_of = " ".join(picture.text.split())
        assert all(step.title in words_of for step in report.steps)
    nodes = [circle for circle in page.all("circle") if circle["class"].startswith("node ")]
    assert len(nodes) == 2 * len(report.steps)


def test_weeks_run_on_from_step_to_step(page: Page) -> None:
    said = re.findall(r'aria-label="weeks? (\d+)(?:–(\d+))? of (\d+)"', page.source)
    firsts, lasts = [int(first) for first, _, _ in said], [int(last or first) for first, last, _ in said]
    assert said
    assert (firsts, lasts) == (sorted(firsts), sorted(lasts))
    assert {int(end) for _, _, end in said} == {lasts[-1]}


def test_there_is_no_timeline_unless_asked_for(report: GapReport) -> None:
    assert 'id="timeline"' not in render(replace(report, hours_per_week=None), "html")


def test_both_documents_are_shown_whole_with_their_marks(report: GapReport, page: Page) -> None:
    shown = [element for element in page.elements if element["class"] == "text"]
    for item, element in zip(report.documents, shown, strict=True):
        bare = re.sub(r"[✓~✗] \((there|partly there|missing)\)", "", element.text)
        assert bare.split() == item.text.split()
    marked = [(mark["class"], mark["title"]) for mark in page.all("mark") if "article" in mark.parents]
    assert len(marked) == sum(len(item.marks) for item in report.documents)
    assert ("missing", "MLflow: missing") in marked
    assert ("met", "Python: there") in marked


def test_what_if_and_target_are_shown_when_asked_for(report: GapReport) -> None:
    answer = what_if(PERSON, ASKED, ["MLflow"], SETTINGS)
    wanted = reach(PERSON, ASKED, 0.99, SETTINGS)
    page = Page(render(replace(report, what_if=answer, target=wanted), "html"))
    assert "With MLflow" in page.one("what-if").text
    assert words.percent(answer.score) in page.one("what-if").text
    assert "To reach 99 %" in page.one("target").text
    assert page.faults == []


def test_without_a_posting_no_score_is_made_up() -> None:
    page = Page(render(gap_report(PERSON, None, SETTINGS, documents=True), "html"))
    assert [section["id"] for section in page.all("section")] == ["summary", "roadmap", "steps", "documents"]
    assert "points" not in page.one("summary").text
    assert not [svg for svg in page.all("svg") if svg["class"] == "ring"]


UNREAD = [("bad", "it is empty"), ("worse", "worse.pdf is damaged")]


def test_many_postings_show_demand_and_the_way_to_open_them() -> None:
    report = make_report([PERSON], [ASKED, OTHER_ASKED], SETTINGS, many_postings=True, unread=UNREAD)
    assert isinstance(report, Portfolio)
    page = Page(render(report, "html"))
    curve = next(svg for svg in page.all("svg") if svg["class"] == "opening")
    assert f"from {report.good} of 2 now to {report.path[-1].opened}" in curve.text
    assert len([dot for dot in page.all("circle") if dot["class"] == "dot"]) == len(report.path) + 1
    for item in report.demand:
        assert item.label in page.one("demand").text
    bars = [svg["aria-label"] for svg in page.all("svg") if "must-have" in svg["aria-label"]]
    assert len(bars) == len(report.demand)
    assert "first" in page.one("postings").text
    assert "bad: it is empty" in page.one("unread").text
    assert "worse.pdf is damaged" in page.one("unread").text
    assert "worse: worse" not in page.one("unread").text  # which names itself


def test_of_many_postings_the_best_are_written_out_and_the_rest_is_counted(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    many = tuple(replace(market.postings[0], posting=f"post-{n}") for n in range(3_000))
    page = render(replace(market, postings=many), "html")
    assert "post-199" in page
    assert "post-200" not in page
    assert "2,800 more are in the file that -f json writes." in page


def test_a_cohort_shows_everyone_beside_every_step_and_posting() -> None:
    people = [replace(PERSON, document=replace(PERSON.document, id=f"p{n}")) for n in range(3)]
    report = make_report(people, [ASKED, OTHER_ASKED], SETTINGS, many_people=True)
    assert isinstance(report, Cohort)
    page = Page(render(report, "html"))
    cells = [cell for cell in page.all("td") if cell["class"] in ("done", "partial", "missing", "not-assessed")]
    bands = ("strong", "good", "partial", "weak", "unrelated")
    scores = [cell for cell in page.all("td") if "percent, " in cell.text and cell["class"] in bands]
    assert len(cells) - sum(cell["class"] == "partial" for cell in scores) == 3 * len(report.steps)
    assert len(scores) == 3 * 2
    assert {"p0", "p1", "p2"} <= set(page.text("bdi"))


def test_a_cohort_of_many_postings_breaks_into_tables_as_wide_as_paper() -> None:
    asked = [replace(ASKED, document=replace(ASKED.document, id=f"job-{n}")) for n in range(30)]
    page = Page(render(make_report([PERSON, LATER_PERSON], asked, SETTINGS, many_people=True), "html"))
    regions = [e["aria-label"] for e in page.elements if e["class"] == "scroll" and e["aria-label"]]
    assert regions == ["Postings 1 to 24", "Postings 25 to 30"]
    assert len([cell for cell in page.all("td") if "percent, " in cell.text]) == 60


def test_progress_shows_what_was_gained_and_what_is_next() -> None:
    report = make_report([LATER_PERSON], [ASKED], SETTINGS, before=PERSON)
    assert isinstance(report, Progress)
    page = Page(render(report, "html"))
    said = " ".join(page.one("progress").text.split())
    assert "Docker" in said
    assert f"from {words.percent(report.scores[0])} to {words.percent(report.scores[1])}" in said
    assert page.one("steps")


def test_the_verdict_words_cover_every_verdict() -> None:
    assert {verdict for verdict, _ in words.GROUPS} == set(Verdict)


def test_a_market_has_the_weeks_that_its_other_formats_have(reports: Reports) -> None:
    market = reports["market"]
    assert isinstance(market, Portfolio)
    shown = render(market, "html")
    assert pace(market) in shown
    assert all(f">{first}–{last}</td>" in shown for first, last in (time for _, time in planned(market) if time))
    assert ">Weeks<" not in render(replace(market, hours_per_week=None), "html")
