"""Whatever a document, a name or a roadmap holds, it stays text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.rendering import render
from matcher.reports.gaps import find_gaps
from matcher.values import (
    Cohort,
    DocumentKind,
    Effort,
    GapReport,
    Kind,
    Mark,
    MarkedDocument,
    Match,
    PathPoint,
    Person,
    Portfolio,
    PostingScore,
    Progress,
    Report,
    Status,
    StepDemand,
    Verdict,
)
from matcher.values import Demand as DemandValue
from tests.rendering.pages import Page

Pair = tuple[str, str]
EVIL = (
    "</title></style></svg><script>alert(1)</script><img src=x onerror=alert(1)>\" onload='x' {{ 7*7 }} "
    "{% raw %} &lt; ]]> <!-- \u202eturned\u202c \u2067isle\u2069 \x00\x1b[31m\x0b end"
)
ALLOWED = {"http-equiv", "content", "charset", "name", "lang"}


@pytest.fixture(scope="module")
def clean(sample_matches: dict[Pair, Match]) -> GapReport:
    """A report with something of everything."""
    report = find_gaps(sample_matches["amara-okafor", "mlops-engineer"])
    text = "Python and more"
    shown = MarkedDocument(
        id="jo", kind=DocumentKind.RESUME, text=text, marks=(Mark(start=0, end=6, label="Python", verdict=Verdict.MET),)
    )
    return replace(report, documents=(shown,))


def soiled(report: GapReport, evil: str) -> GapReport:
    """Return the report with the same hostile text in every place where text of others can stand."""
    finding = report.findings[0]
    requirement = replace(finding.requirement, label=evil, quote=evil)
    evidence = tuple(replace(item, quote=evil) for item in finding.evidence)
    dirty = replace(finding, requirement=requirement, evidence=evidence, reason=evil)
    step = replace(report.gaps[0].step, title=evil, evidence=(evil,), status=Status.NOT_ASSESSED)
    gap = replace(
        report.gaps[0], step=step, goal=evil, have=(evil,), learn=(evil,), asked=(evil,), first=(evil,), project=evil,
        resources=(evil, "https://example.org/" + evil),
    )  # fmt: skip
    marks = (Mark(start=0, end=len(evil), label=evil, verdict=Verdict.PARTIAL),)
    document = MarkedDocument(id=evil, kind=DocumentKind.POSTING, text=evil + evil, marks=marks)
    return replace(
        report, title=evil, resume=evil, posting=evil, warnings=(evil,), findings=(dirty, *report.findings[1:]),
        beyond=(dirty,), gaps=(gap, *report.gaps[1:]), steps=(step, *report.steps[1:]), documents=(document,),
        hours_per_week=3,
    )  # fmt: skip


def others(report: GapReport, evil: str) -> list[Report]:
    """Return the other reports, soiled likewise."""
    cost = Effort(low=1, high=2)
    score = PostingScore(posting=evil, score=0.5, band=evil)
    demand = DemandValue(
        skill=evil, label=evil, kind=Kind.CONCEPT, postings=2, essential=1, opens=1, gain=0.1, effort=cost, step=evil
    )
    point = PathPoint(skill=evil, label=evil, effort=cost, opened=2, mean=0.6)
    step = StepDemand(id=evil, title=evil, done=0, partial=0, missing=1, lacking=(evil,))
    return [
        Portfolio(
            resume=evil, roadmap=evil, good=1, mean=0.5, postings=(score,), demand=(demand,), path=(point,),
            uncovered=(demand,), unread=((evil, evil),), warnings=(evil,),
        ),
        Cohort(
            title=evil, steps=(step,), people=(Person(name=evil, statuses=(Status.MISSING,), scores=(score,)),),
            postings=(evil,), unread=((evil, evil),),
        ),
        Progress(
            before=evil, after=evil, posting=evil, scores=(0.1, 0.2), gained=(evil,), lost=(evil,),
            steps=((evil, Status.MISSING, Status.DONE),), next=report,
        ),
    ]  # fmt: skip


def shape(page: Page) -> list[tuple[str, tuple[str, ...]]]:
    """Return the page's elements and the names of their attributes."""
    return [(element.tag, tuple(element.attributes)) for element in page.elements]


@pytest.mark.parametrize("place", range(4))
def test_hostile_text_adds_no_element_and_no_attribute(clean: GapReport, place: int) -> None:
    def made(evil: str) -> Page:
        dirty = soiled(clean, evil)
        return Page(render([dirty, *others(dirty, evil)][place], "html"))

    harmless, page = made("a b"), made(EVIL)
    assert page.faults == []
    assert {tag for tag, _ in shape(page)} <= {tag for tag, _ in shape(harmless)} | {"a"}
    assert "<script>" not in page.source
    assert "alert(1)</script>" in "".join(page.text("h1")), "it is shown as the text that it is"
    names = {name for _, found in shape(page) for name in found}
    assert names - {name for _, found in shape(harmless) for name in found} <= {"href", "rel"}
    assert "49" not in "".join(page.text("h1"))


@pytest.mark.parametrize("place", range(4))
def test_no_control_or_turning_character_reaches_the_page(clean: GapReport, place: int) -> None:
    dirty = soiled(clean, EVIL)
    text = render([dirty, *others(dirty, EVIL)][place], "html")
    assert not set("\x00\x0b\x1b\u202e\u202c\u2067\u2069") & set(text)


def test_a_name_is_kept_apart_from_the_direction_of_its_line(clean: GapReport) -> None:
    page = Page(render(replace(clean, resume="\u200fعينة", posting="דוגמה"), "html"))
    assert page.text("bdi")[:2] == ["\u200fعينة", "דוגמה"]


def test_a_link_is_made_of_web_addresses_alone(clean: GapReport) -> None:
    bad = ("javascript:alert(1)", "data:text/html,<b>x</b>", "A course: https://example.org/a?b=1&c=2")
    gap = replace(clean.gaps[0], resources=bad)
    page = Page(render(replace(clean, gaps=(gap, *clean.gaps[1:])), "html"))
    assert [a["href"] for a in page.all("a") if not a["href"].startswith("#")] == ["https://example.org/a?b=1&c=2"]


@settings(max_examples=25, deadline=None)
@given(evil=st.text(max_size=40))
def test_any_text_at_all_leaves_a_whole_page(clean: GapReport, evil: str) -> None:
    page = Page(render(soiled(clean, evil), "html"))
    assert page.faults == []
    assert page.all("script") == []
