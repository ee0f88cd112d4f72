"""Résumé or posting."""

from __future__ import annotations

import pytest

from matcher.reading import guess_kind
from matcher.values import DocumentKind

RESUMES = [
    "Ada Example\nada@example.org\n+49 30 1234567\n\nExperience\nExample Corp, 2019 - present\n• Built services in Go",
    "Work History\nEngineer, 03/2015 to 04/2019\nDeveloped reports.\nManaged a team.\n\nEducation\nB.Sc. 2014",
    "SKILLS\nPython, SQL\n\nPROJECTS\nImplemented a parser.\nBuilt a compiler.\n\nHobbies\nChess",
    "RESUME OF ADA EXAMPLE\nDOB: 1 May 1980 | Nationality: None\n\nCAREER HISTORY\nMay '09 – Feb '12 Baker\n"
    "No experience with ovens, or in baking.",
    "CV\nAda Example\nBaker at Plum Ltd, with ability to knead.",
    "Career objective\nTo work with data.\nEducation Details\nNowhere University\nCompany Details\ncompany - Example",
]
POSTINGS = [
    "We are looking for an engineer. You will build services in Go. Requirements: 3 years of experience.",
    "About us\nWe move parcels.\n\nWhat you'll do\nBuild pipelines\n\nBenefits\nFruit",
    "Data Engineer\nThe ideal candidate has a degree in science and experience with Spark. Apply at jobs@example.org.",
    "Required Skills\nPython\nSQL\n\nPreferred\nRust",
    "CV: send it to us by May if you have experience in baking. Salary: 300.",
]


@pytest.mark.parametrize("text", RESUMES)
def test_a_resume_is_known_by_its_owner_dates_and_deeds(text: str) -> None:
    assert guess_kind(text) is DocumentKind.RESUME


@pytest.mark.parametrize("text", POSTINGS)
def test_a_posting_is_known_by_whom_it_addresses(text: str) -> None:
    assert guess_kind(text) is DocumentKind.POSTING


@pytest.mark.parametrize("text", ["", "Python", "\r\n"])
def test_where_nothing_speaks_for_a_resume_it_is_a_posting(text: str) -> None:
    assert guess_kind(text) is DocumentKind.POSTING


def test_newlines_and_quotes_make_no_difference() -> None:
    for text in (*RESUMES, *POSTINGS):
        assert guess_kind(text.replace("\n", "\r\n").replace("'", "’")) is guess_kind(text)
