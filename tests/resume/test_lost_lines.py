"""Résumés that lost their lines, as whoever copied them left them: with a blank where a line ended, or nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from matcher.matching import Settings, read_profile
from matcher.reading import make_document
from matcher.values import DocumentKind

AS_OF = dt.date(2025, 6, 1)
LINES = """
Lead of a team that keeps the bakeries of Fenwhistle supplied.
SKILLS
Docker, Kubernetes and careful planning
WORK HISTORY
Platform Engineer , 01/2021 to Current
Plum Ovens , Fenwhistle
Moved forty services of three bakeries to Kubernetes and halved the time of every release.
Taught two colleagues how clusters are watched and how alarms are written so that nobody wakes without need.
Data Analyst , 03/2017 to 12/2020
Pear Mills , Marrowby
Wrote the reports on flour and salt in SQL and drew them with Tableau for the buyers of nine shops.
Compared the prices of suppliers every week and told the management what the bread would cost in spring.
EDUCATION
Bachelor of Arts , 09/2013 to 06/2016
University of Delmere
""".strip()


@pytest.mark.parametrize("gap", ["", " "])
def test_sections_jobs_and_months_are_found_without_lines(gap: str) -> None:
    profile, whole = (
        read_profile(make_document(text, kind=DocumentKind.RESUME, id="x"), Settings(as_of=AS_OF))
        for text in (LINES.replace("\n", gap), LINES)
    )
    assert profile.total_months == whole.total_months
    assert {skill: held.months for skill, held in profile.held.items()} == {
        skill: held.months for skill, held in whole.held.items()
    }
    assert [section.kind for section in profile.document.sections] == [
        section.kind for section in whole.document.sections
    ]


def test_a_label_within_a_job_opens_no_section_without_lines() -> None:
    text = LINES.replace("Taught two", "Technologies: Docker, Python. Taught two").replace("\n", "")
    kinds = [section.kind for section in make_document(text, kind=DocumentKind.RESUME, id="x").sections]
    whole = [section.kind for section in make_document(LINES, kind=DocumentKind.RESUME, id="x").sections]
    assert kinds == whole


MORE = " Wrote what the bakers of nine towns read every morning before the ovens were lit." * 6


@pytest.mark.parametrize("gap", ["", " "])
def test_an_employer_opens_its_job_and_leaves_the_tools_above_to_the_one_before(gap: str) -> None:
    lines = [
        "WORK HISTORY",
        "Client: Plum Ovens, Fenwhistle, MN    Feb 2021 – Jan 2023",
        f"Drew what was sold.{MORE}",
        "Environment: Kafka, Helm, Jenkins, JIRA, Terraform, SAS",
        "Client: Pear Mills, Marrowby, CO    Feb 2020 – Jan 2021",
        f"Read the prices of flour in SQL.{MORE}",
        "Environment: Oracle, Perl, Jenkins, Tableau, Git, Unix",
        "Quince Salt Ltd, Delmere, India    Feb 2018 – Jan 2020",
        f"Kept the books of the salt mine.{MORE}",
    ]
    held = read_profile(make_document(gap.join(lines), kind=DocumentKind.RESUME, id="x"), Settings(as_of=AS_OF)).held
    assert {name: held[name].months for name in ("terraform", "sas", "sql", "tableau", "git")} == {
        "terraform": 24,
        "sas": 24,
        "sql": 12,
        "tableau": 12,
        "git": 12,
    }


@pytest.mark.parametrize("place", ["Fenwhistle, CO", "WORK HISTORY"])
def test_dates_glued_to_capitals_date_a_job(place: str) -> None:
    text = f"WORK EXPERIENCEPlum Ovens. {place}06/2019 - 05/2021. Kept the clusters in Kubernetes.{MORE}"
    profile = read_profile(make_document(text, kind=DocumentKind.RESUME, id="x"), Settings(as_of=AS_OF))
    assert profile.total_months == 24


@pytest.mark.parametrize("gap", ["", " ", " " * 8])
@pytest.mark.parametrize(
    "heads",
    [
        ("Lead Oven Engineer, Plum Ovens, Delmere, CO, ", "", "Data Analyst, Pear Mills, Delmere, CO, "),
        ("Plum Ovens – Delmere, CO    ", "\nLead Oven Engineer", "Pear Mills – Delmere, CO    "),
        ("Lead Oven Engineer\nPlum Ovens\n", "", "Data Analyst\nPear Mills\n"),
        ("Duration: ", "\nClient: Plum Ovens\nRole: Oven Engineer", "Duration: "),
    ],
)
def test_what_stands_before_a_jobs_heading_belongs_to_the_job_above(heads: tuple[str, str, str], gap: str) -> None:
    first, below, second = heads
    lines = [
        "WORK HISTORY",
        f"{first}February 2021 – January 2023{below}",
        f"Drew what was sold.{MORE}",
        "Asked the millers of the valley for their plans in Kafka and SAS",
        f"{second}February 2020 – January 2021{below}",
        f"Read the prices of flour in Tableau.{MORE}",
    ]
    held = read_profile(
        make_document(gap.join("\n".join(lines).split("\n")), kind=DocumentKind.RESUME, id="x"), Settings(as_of=AS_OF)
    ).held
    assert (held["kafka"].months, held["tableau"].months) == (24, 12)
