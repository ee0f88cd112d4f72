"""Saved pages of job boards: the posting, and nothing that stands around it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from format_samples import JOB, PAGE, job_page

from matcher.reading import read_document
from matcher.values import DocumentKind, SectionKind

MICRODATA = """<html><body><p>Menu of the board</p><div itemscope itemtype="https://schema.org/JobPosting">
<h1 itemprop="title">Data Engineer</h1><span itemprop="hiringOrganization" itemscope
 itemtype="https://schema.org/Organization"><b itemprop="name">Quillmere Ltd</b></span>
<div itemprop="description"><p>We move numbers between two harbours and need somebody who likes tides, tables
 and tests, and who writes down what was done.</p></div><p itemprop="skills">Python, SQL</p></div></body></html>"""


def read(tmp_path: Path, page: str) -> str:
    path = tmp_path / "job.html"
    path.write_text(page, encoding="utf-8")
    return read_document(path, kind=DocumentKind.POSTING).text


def test_the_posting_that_a_page_states_as_data_is_its_text(tmp_path: Path) -> None:
    lines = [line for line in read(tmp_path, job_page()).splitlines() if line]
    assert lines == [
        "Data Engineer",
        "Quillmere Ltd",
        "We move numbers between two harbours and need somebody who likes tides, tables and tests.",
        "• Keep the pipelines running",
        "• Write down what you did",
        "Qualifications",
        "A degree or the like",
        "Required skills",
        "• Python",
        "• SQL",
        "Experience",
        "3+ years of experience",
    ]


def test_its_wishes_stand_in_a_section_of_requirements(tmp_path: Path) -> None:
    path = tmp_path / "job.html"
    path.write_text(job_page(), encoding="utf-8")
    document = read_document(path, kind=DocumentKind.POSTING)
    section = document.section_at(document.text.index("SQL"))
    assert section is not None
    assert section.kind is SectionKind.REQUIREMENTS


@pytest.mark.parametrize("wrap", [lambda job: [job], lambda job: {"@graph": [{"@type": "Person"}, job]}])
def test_the_posting_is_found_in_lists_and_graphs(tmp_path: Path, wrap: object) -> None:
    assert "Keep the pipelines" in read(tmp_path, job_page(wrap(JOB)))  # type: ignore[operator]


def test_markup_escaped_twice_is_text_all_the_same(tmp_path: Path) -> None:
    escaped = JOB["description"].replace("<", "&lt;").replace(">", "&gt;")  # type: ignore[attr-defined]
    assert "• Keep the pipelines" in read(tmp_path, job_page({**JOB, "description": escaped}))


def test_microdata_is_read_likewise(tmp_path: Path) -> None:
    text = read(tmp_path, MICRODATA)
    assert text.startswith("Data Engineer\nQuillmere Ltd\n\nWe move")
    assert text.endswith("Required skills\nPython, SQL")
    assert "Menu" not in text


@pytest.mark.parametrize(
    "posting",
    [
        {**JOB, "description": "We move numbers …"},
        {"@type": "JobPosting", "title": "Cook"},
        [JOB, {**JOB, "description": "Another one. " * 20}],
        {"@type": "Organization"},
        "JobPosting",
    ],
)
def test_a_teaser_several_postings_or_other_data_leave_the_page_to_be_read(tmp_path: Path, posting: object) -> None:
    assert "Requirements" in read(tmp_path, job_page(posting))


def test_broken_data_leaves_the_page_to_be_read(tmp_path: Path) -> None:
    broken = job_page().replace(json.dumps(JOB), "{" * 10_000)
    assert "Requirements" in read(tmp_path, broken)


@pytest.mark.parametrize(
    "around",
    [
        "<div class='CookieConsent modal'>Accept all</div>",
        "<div id='onetrust-banner-sdk'><div>Accept all</div></div>",
        "<div role='dialog'>Accept all</div>",
        "<dialog open>Accept all</dialog>",
        "<div class='similar-jobs'>Accept all</div>",
        "<ul class='relatedJobsList'><li>Accept all</li></ul>",
        "<section><h2>Similar jobs</h2><ul><li>Accept all</li></ul></section>",
        "<h3>People also viewed</h3><p>Accept all</p>",
        "<h2>More jobs from Quillmere</h2><div>Accept all</div>",
        "<footer><a>Accept all jobs</a> <a>About</a> <a>Privacy</a> <a>Imprint</a></footer>",
        "<footer>© Accept all Brindle Ltd · Privacy · Cookies</footer>",
    ],
)
def test_what_stands_around_a_posting_is_left_out(tmp_path: Path, around: str) -> None:
    text = read(tmp_path, f"<body>{around}<p>tail</p><h2>Requirements</h2><p>Python</p>{around}</body>")
    assert "Accept" not in text
    assert text.endswith("Requirements\n\nPython")


@pytest.mark.parametrize(
    "kept",
    [
        "<div class='cookie-layout'><h1>Cook</h1>Kept</div>",
        "<header><p>Mira</p><a>Kept</a></header>",
        "<footer><p>References: Kept</p></footer>",
        "<footer>© Mira Kept · code.example/mira</footer>",
        f"<footer>© Brindle Ltd. Privacy. You bring: {'Kept, ' * 100}</footer>",
        "<aside><h3>Skills</h3><ul><li><a>Kept</a></li><li><a>SQL</a></li></ul></aside>",
        "<h2>Similar experience</h2><p>Kept</p>",
        "<h2>Similar jobs</h2><p>x</p><h2>Requirements</h2><p>Kept</p>",
    ],
)
def test_what_may_be_content_stays(tmp_path: Path, kept: str) -> None:
    assert "Kept" in read(tmp_path, f"<body><p>Python</p>{kept}</body>")


def test_the_saved_page_of_the_samples_loses_menu_banner_and_other_jobs(tmp_path: Path) -> None:
    assert read(tmp_path, PAGE).split() == ["Data", "Engineer", "Requirements", "•", "Python", "•", "SQL"]


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "</a", "<div class=cookie>", '<a href="', "<?", "<h2>Similar jobs"]
)
def test_a_page_of_broken_markup_is_read_or_refused(tmp_path: Path, piece: str) -> None:
    assert "Python" in read(tmp_path, "<p>Python</p>" + piece * 20_000)
