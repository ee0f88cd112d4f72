"""Reports as web pages: whole, self-contained, in order for eye and ear, for every value of the sample data."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from matcher.matching import Settings, match_in_full, read_profile, read_requirements
from matcher.rendering import render
from matcher.rendering.words import ADVICE
from matcher.reports.making import make_report
from matcher.values import Document, DocumentKind, Match, Profile, Report, Requirements
from tests.conftest import AS_OF
from tests.rendering.pages import Page

Pair = tuple[str, str]
MADE = Settings(as_of=AS_OF)
NAMES = ("gap", "alone", "market", "cohort", "roadmap-only", "anonymous", "progress", "progress-alone", "nobody")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
STATES = re.compile(r"\b(None|True|False|Undefined|nan|inf|essential|optional)\b")


def numbered(people: list[Profile]) -> list[Profile]:
    """People without names."""
    return [replace(p, document=replace(p.document, id=f"Person {at}")) for at, p in enumerate(people, 1)]


@pytest.fixture(scope="module")
def people(sample_documents: dict[str, Document]) -> list[Profile]:
    """The sample résumés, read."""
    return [read_profile(doc, MADE) for doc in sample_documents.values() if doc.kind == DocumentKind.RESUME]


@pytest.fixture(scope="module")
def postings(sample_documents: dict[str, Document]) -> list[Requirements]:
    """The sample postings, read."""
    return [read_requirements(doc, MADE) for doc in sample_documents.values() if doc.kind == DocumentKind.POSTING]


@pytest.fixture(scope="module")
def reports(people: list[Profile], postings: list[Requirements]) -> dict[str, Report]:
    """A report of each kind."""
    faults = [("empty", "the file is empty")]
    return {
        "gap": make_report(people[:1], postings[:1], MADE, documents=True),
        "alone": make_report(people[1:2], [], MADE, documents=True),
        "market": make_report(people[:1], postings, MADE, many_postings=True, unread=faults),
        "cohort": make_report(people, postings, MADE, many_people=True, unread=faults),
        "roadmap-only": make_report(people, [], MADE, many_people=True),
        "anonymous": make_report(numbered(people), [], MADE, many_people=True),
        "progress": make_report(people[:1], postings[:1], MADE, before=people[1]),
        "progress-alone": make_report(people[:1], [], MADE, before=people[1]),
        "nobody": make_report([], [], MADE, many_people=True),
    }


@pytest.fixture(scope="module")
def pages(reports: dict[str, Report]) -> dict[str, Page]:
    """The page of each report."""
    return {name: Page(render(report, "html")) for name, report in reports.items()}


@pytest.fixture(scope="module")
def match_pages(sample_matches: dict[Pair, Match]) -> dict[Pair, Page]:
    """The page of every sample match."""
    return {pair: Page(render(match, "html")) for pair, match in sample_matches.items()}


@pytest.fixture(params=NAMES)
def page(request: pytest.FixtureRequest, pages: dict[str, Page]) -> Page:
    """One page after another."""
    return pages[request.param]


def every(pages: dict[str, Page], match_pages: dict[Pair, Page]) -> Iterator[Page]:
    yield from pages.values()
    yield from match_pages.values()


def test_everything_that_is_opened_is_closed(pages: dict[str, Page], match_pages: dict[Pair, Page]) -> None:
    assert len(match_pages) == 144
    assert [page.faults for page in every(pages, match_pages) if page.faults] == []


def test_no_id_stands_twice_and_every_reference_has_a_target(
    pages: dict[str, Page], match_pages: dict[Pair, Page]
) -> None:
    for page in every(pages, match_pages):
        ids = [element["id"] for element in page.elements if element["id"]]
        assert len(ids) == len(set(ids))
        links = {element["href"].removeprefix("#") for element in page.all("a") if element["href"].startswith("#")}
        named = {id for e in page.elements for id in (e["aria-labelledby"] + " " + e["aria-describedby"]).split()}
        assert links | named <= set(ids)


def test_headings_go_down_one_level_at_a_time(pages: dict[str, Page], match_pages: dict[Pair, Page]) -> None:
    for page in every(pages, match_pages):
        levels = [HEADINGS.index(heading.tag) for heading in page.all(*HEADINGS)]
        assert levels[0] == 0
        assert levels.count(0) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert all(text for text in page.text(*HEADINGS))


def test_every_picture_says_what_it_shows_and_is_well_formed(
    pages: dict[str, Page], match_pages: dict[Pair, Page]
) -> None:
    for page in every(pages, match_pages):
        drawn = re.findall(r"<svg.*?</svg>", page.source, re.S)
        for source, svg in zip(drawn, page.all("svg"), strict=True):
            assert svg["role"] == "img"
            assert svg["aria-label"] or svg["aria-labelledby"]
            title = ElementTree.fromstring(source).find("title")
            assert title is not None
            assert (title.text or "").strip()


def test_nothing_is_fetched_and_nothing_runs(pages: dict[str, Page], match_pages: dict[Pair, Page]) -> None:
    for page in every(pages, match_pages):
        assert page.all("script", "link", "img", "iframe", "object", "embed", "form", "base", "input") == []
        for element in page.elements:
            assert not {"src", "srcset", "style", "background", "xlink:href"} & set(element.attributes)
            assert not [name for name in element.attributes if name.startswith("on")]
            assert element["href"].startswith("#") or element.tag != "a"
        style = page.all("style")[0].text
        assert not re.search(r"url\(|@import|@font-face|expression", style)
        assert "http" not in page.source.replace("http-equiv", "").replace("http-", "")


def test_the_policy_allows_the_style_of_the_page_and_nothing_else(page: Page) -> None:
    policy = next(meta for meta in page.all("meta") if meta["http-equiv"] == "Content-Security-Policy")["content"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    digest = base64.b64encode(hashlib.sha256(page.all("style")[0].text.encode()).digest()).decode()
    assert rules == {
        "default-src": "'none'",
        "style-src": f"'sha256-{digest}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_a_page_has_its_language_title_and_landmarks(page: Page) -> None:
    assert page.source.startswith("<!DOCTYPE html>\n")
    assert page.source.endswith("</html>\n")
    assert page.all("html")[0]["lang"] == "en"
    assert page.text("title")[0].endswith("– skillmatch")
    for landmark in ("header", "nav", "main", "footer"):
        assert len(page.all(landmark)) == 1
    assert page.all("a")[0]["href"] == "#" + page.all("main")[0]["id"]
    assert ADVICE in page.text("footer")[0]


def test_tables_name_their_rows_and_columns_and_scroll_by_keyboard(page: Page) -> None:
    for table in page.all("table"):
        assert "caption" in [element.tag for element in page.elements if "table" in element.parents]
        assert table["class"] != "heat" or table.parents[-1] == "div"
    assert all(cell["scope"] in ("row", "col") for cell in page.all("th"))
    scrolling = [element for element in page.elements if element["class"] == "scroll"]
    assert all(e["tabindex"] == "0" and e["role"] == "region" for e in scrolling)
    assert all(e["aria-label"] or e["aria-labelledby"] for e in scrolling)


def test_the_contents_lead_to_every_section(page: Page) -> None:
    listed = [link["href"].removeprefix("#") for link in page.all("a") if "nav" in link.parents]
    assert listed == [section["id"] for section in page.all("section")]


def test_no_machine_word_shows(pages: dict[str, Page], match_pages: dict[Pair, Page]) -> None:
    for page in every(pages, match_pages):
        words = [text for section in page.all("section") if section["id"] != "documents" for text in [section.text]]
        quoted = re.sub(r"“[^”]*”", "", " ".join(words), flags=re.S)
        assert not STATES.search(quoted), STATES.search(quoted)


def test_the_same_value_gives_the_same_bytes(reports: dict[str, Report]) -> None:
    for report in reports.values():
        assert render(report, "html") == render(report, "html")


def test_a_match_gives_the_page_of_its_gaps(
    people: list[Profile], postings: list[Requirements], pages: dict[str, Page]
) -> None:
    page = Page(render(match_in_full(people[0], postings[0], MADE), "html"))
    assert page.text("section") == pages["gap"].text("section")[:-1], "all but the documents"
