"""Work below a list of skills opens a section of its own, though no heading says so."""

from __future__ import annotations

import pytest

from matcher import make_document
from matcher.matching import read_profile
from matcher.values import Document, DocumentKind, SectionKind

SKILLS = "Ida Holm\nida@holm.example\n\nSkills\nLanguages: Python, SQL\nTools: Airflow, dbt\n\n"


def _read(below: str) -> Document:
    return make_document(SKILLS + below, id="ida", kind=DocumentKind.RESUME)


def _opened(below: str) -> list[SectionKind]:
    return [section.kind for section in _read(below).sections if not section.title][1:]


@pytest.mark.parametrize(
    "below",
    [
        "Rye & Sons, Oslo, Data Engineer, Jul 2018 - Present\n- Moved 40 jobs to Airflow\n",
        "Rye & Sons, Oslo – Senior Analyst – 2018 to 2024\n• Wrote the models in dbt\n",
        "2020 – now   Rye & Sons, Oslo, bakeries\n* Wrote the models in dbt\n",
        "Rye & Sons, Oslo, 2021–2024. Built every pipeline of the bakeries in Airflow, with SQL for the till.\nMore\n",
    ],
)
def test_a_line_of_a_job_with_its_dates_opens_the_work(below: str) -> None:
    assert _opened(below) == [SectionKind.EXPERIENCE]


@pytest.mark.parametrize(
    "below", ["PROJECT 1\nName: Crop claims\n- Wrote views\n", "Project #2: Loans | Role: Tester\n• Tested it\n"]
)
def test_a_numbered_project_opens_the_projects(below: str) -> None:
    assert _opened(below) == [SectionKind.PROJECTS]


@pytest.mark.parametrize(
    "below",
    [
        "Python 2015 – now\nSQL 2012 – 2018\n",
        "Databases: Oracle (2012–2018), MySQL\nOther: Excel and a little of everything that an office ever needs\n",
        "AWS Certified Solutions Architect, 2020 – 2023\nRenewed each time with the highest marks of the course\n",
        "BSc Physics, Leeds University, 2010 – 2013\nA thesis on waves in bread dough, which nobody but me has read\n",
        "Windows Server 2012–2022\nRun in two halls with more machines than anybody there could count by hand\n",
        "Projects 12+ years, all of them in bakeries of the north and most of them on time\nMore\n",
    ],
)
def test_other_lines_with_years_open_none(below: str) -> None:
    assert _opened(below) == []


def test_what_is_used_in_such_a_job_has_its_months() -> None:
    below = "Rye & Sons, Oslo, Data Engineer, Jan 2018 - Dec 2019\n- Moved 40 jobs to Airflow\n"
    held = read_profile(_read(below)).held
    assert held["airflow"].months == 24
    assert held["python"].months is None


def test_a_heading_that_hangs_together_with_the_words_around_it_opens_the_work() -> None:
    text = (
        "Ida Holm\nSkillsPython and SQL for billsDocker and HelmSays what she doesCalm in the nightProfessional "
        "ExperienceData EngineerJanuary 2018 to December 2019Rye & Sons\nMoved 40 jobs to Airflow.\nWrote SQL.\n"
    )
    document = make_document(text, id="ida", kind=DocumentKind.RESUME)
    assert [section.kind for section in document.sections][1:] == [SectionKind.SKILLS, SectionKind.EXPERIENCE]
    assert read_profile(document).held["airflow"].months == 24
