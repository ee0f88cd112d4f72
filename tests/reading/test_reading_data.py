"""Résumés that come as data, JSON Resume and Europass, are read as the text that their owner would have typed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from format_samples import CANDIDATE, JOB, PASSPORT, RESUME

from matcher.errors import InputError, UnreadableDocument, UnsupportedFormat
from matcher.reading import read_document
from matcher.resume.dates import find_periods
from matcher.values import Document, DocumentKind
from matcher.values import SectionKind as S

AS_OF = 2026 * 12


def read(tmp_path: Path, content: object, name: str = "cv.json") -> Document:
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return read_document(path, kind=DocumentKind.RESUME)


def months(document: Document) -> list[int]:
    return [period.after - period.first for period in find_periods(document.text, as_of=AS_OF)]


def basics(**fields: Any) -> dict[str, Any]:
    return {"basics": {"name": "Mira"}, **fields}


def test_json_resume_gets_the_sections_of_a_resume(tmp_path: Path) -> None:
    document = read(tmp_path, RESUME)
    assert [section.kind for section in document.sections] == [
        S.HEADER,
        S.SUMMARY,
        S.EXPERIENCE,
        S.PROJECTS,
        S.SKILLS,
        S.EDUCATION,
        S.CERTIFICATIONS,
        S.OTHER,
    ]
    assert "Data Engineer, Quillmere Ltd\nMar 2019 – Feb 2021\nLooked after the warehouse.\n• Built" in document.text
    assert "Databases (Advanced): PostgreSQL, SQLite" in document.text


def test_json_resume_dates_are_counted_and_a_job_without_end_goes_on(tmp_path: Path) -> None:
    assert months(read(tmp_path, RESUME))[:2] == [24, AS_OF + 1 - (2021 * 12 + 2)]


@pytest.mark.parametrize(
    ("work", "line"),
    [
        ({"startDate": "2019", "endDate": "2020"}, "2019 – 2020"),
        ({"startDate": "2019-13"}, "2019 – Present"),
        ({"endDate": "2020-02"}, "Feb 2020"),
        ({"startDate": "2019-01-01", "endDate": "Present"}, "Jan 2019 – Present"),
        ({"startDate": 2019, "endDate": None}, "2019 – Present"),
        ({}, "Cook"),
    ],
)
def test_dates_of_every_precision_are_written_as_people_do(tmp_path: Path, work: dict[str, Any], line: str) -> None:
    assert read(tmp_path, basics(work=[{"position": "Cook", **work}])).text.endswith(line)


@pytest.mark.parametrize("odd", [None, 7, "x", [None], [[]], [{"name": {"a": 1}}], {"a": "b"}, [True], ["\ud800"]])
def test_fields_of_odd_types_are_passed_over(tmp_path: Path, odd: object) -> None:
    content = dict.fromkeys((*RESUME, "work", "awards", "interests"), odd) | {
        "basics": {"name": "Mira", "profiles": odd}
    }
    document = read(tmp_path, content)
    assert document.text.startswith("Mira")
    assert document.text.encode()


def test_a_posting_in_json_is_read(tmp_path: Path) -> None:
    assert "Required skills\n• Python\n• SQL" in read(tmp_path, {"@graph": [{"@type": "Person"}, JOB]}).text


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ('{"rows": 1}', UnsupportedFormat),
        ("[1, 2]", UnsupportedFormat),
        ('{"basics": 1}', UnsupportedFormat),
        ('{"basics": {', UnreadableDocument),
        ('{"basics": {}}', UnreadableDocument),
        ('{"basics": ' + "[" * 100_000, UnreadableDocument),
    ],
)
def test_other_json_is_refused(tmp_path: Path, content: str, error: type[InputError]) -> None:
    with pytest.raises(error, match=r"cv\.json"):
        read(tmp_path, content)


@pytest.mark.parametrize("xml", [PASSPORT, CANDIDATE], ids=["passport", "candidate"])
def test_both_europass_schemas_give_jobs_skills_and_studies(tmp_path: Path, xml: str) -> None:
    document = read(tmp_path, xml, "cv.xml")
    kinds = {section.kind for section in document.sections}
    assert kinds >= {S.HEADER, S.EXPERIENCE, S.SKILLS, S.EDUCATION}
    assert document.text.startswith("Mira Sandoval\nmira@example.org")
    assert "Data Engineer, Quillmere Ltd\nMar 2019 – Feb 2021\n• Built pipelines in Python" in document.text
    assert months(document)[0] == 24


def test_a_current_job_in_europass_goes_on(tmp_path: Path) -> None:
    now = PASSPORT.replace('<To year="2021" month="--02"/>', "<Current>true</Current>")
    assert "Mar 2019 – Present" in read(tmp_path, now, "cv.xml").text


@pytest.mark.parametrize(
    ("xml", "match"),
    [
        ("<catalog><book/></catalog>", "no Europass CV"),
        ("<SkillsPassport/>", "without any text"),
        (PASSPORT[:400], "not well-formed"),
        ('<!DOCTYPE a [<!ENTITY x "y">]><SkillsPassport>&x;</SkillsPassport>', "entities"),
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><SkillsPassport>&x;</SkillsPassport>', "entities"),
        ("<SkillsPassport>" + "<a>" * 5000 + "</a>" * 5000 + "</SkillsPassport>", "not well-formed"),
    ],
)
def test_other_damaged_or_malicious_xml_is_refused(tmp_path: Path, xml: str, match: str) -> None:
    with pytest.raises(InputError, match=match):
        read(tmp_path, xml, "cv.xml")
