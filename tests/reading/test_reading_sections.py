"""Texts cut into sections, whatever they are."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from section_cuts import POSTING, RESUME, covers, kinds

from matcher.reading import find_sections
from matcher.values import DocumentKind
from matcher.values import SectionKind as S

CV = """Ada Example
ada@example.org

Profile
Engineer for data.

EXPERIENCE

Example Corp
Senior Engineer
Responsibilities:
• Built services in Go
Technologies: Kafka, Go

SECOND EMPLOYER GMBH
Engineer

Education
University of Nowhere

Technical Skills: Python, SQL
LANGUAGES
English
"""


JOB = """Data Engineer

About us
We move parcels.

What you'll do:
- Build pipelines

Who you are
- 3 years of Python

Nice to have
- Rust

Perks:
- Fruit

How to apply
Write to us.
"""


def test_a_resume_is_cut_at_its_headings() -> None:
    expected = [S.HEADER, S.SUMMARY, S.EXPERIENCE, S.EDUCATION, S.SKILLS, S.OTHER]
    assert kinds(CV, RESUME) == expected


def test_job_titles_employers_and_labels_stay_within_the_experience() -> None:
    experience = find_sections(CV, RESUME)[2]
    assert "SECOND EMPLOYER GMBH\nEngineer" in CV[experience.start : experience.end]
    assert experience.title == "EXPERIENCE"
    assert CV[experience.body :].startswith("\nExample Corp")


def test_a_section_may_begin_on_its_headings_line() -> None:
    skills = find_sections(CV, RESUME)[4]
    assert CV[skills.start : skills.body] == "Technical Skills: "
    assert CV[skills.body : skills.end] == "Python, SQL\n"


def test_a_posting_is_cut_at_its_headings() -> None:
    assert kinds(JOB) == [S.OTHER, S.ABOUT, S.RESPONSIBILITIES, S.REQUIREMENTS, S.NICE_TO_HAVE, S.BENEFITS, S.OTHER]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_newline_will_do(newline: str) -> None:
    text = JOB.replace("\n", newline)
    sections = find_sections(text, POSTING)
    assert [section.kind for section in sections] == kinds(JOB)
    assert covers(text, sections)
    assert text[sections[1].body : sections[1].end].startswith("We move parcels.")


def test_what_stands_before_the_first_heading_depends_on_the_kind() -> None:
    assert kinds("Ada\n\nSkills\nGo", RESUME)[0] is S.HEADER
    assert kinds("Job\n\nSkills\nGo", POSTING)[0] is S.OTHER
    assert kinds("Job\n\nSkills\nGo", None)[0] is S.OTHER


def test_a_text_without_headings_is_one_section() -> None:
    assert kinds("We need Python.") == [S.OTHER]
    assert kinds("Ada knows Python.", RESUME) == [S.HEADER]
    assert find_sections("", RESUME) == ()


def test_blank_lines_before_the_first_heading_belong_to_it() -> None:
    sections = find_sections("\n\nSkills\nGo", RESUME)
    assert [(section.kind, section.start) for section in sections] == [(S.SKILLS, 0)]


def test_without_a_kind_headings_mean_what_they_say() -> None:
    text = "Experience\nx\n\nBenefits\ny\n\nEducation\nz"
    assert kinds(text, None) == [S.EXPERIENCE, S.BENEFITS, S.EDUCATION]


def test_markdown_headings_are_found() -> None:
    text = "# Data Engineer\n## What you'll do\n* ETL\n**Requirements:**\n* Go\n### Bonus points\n* Rust\n"
    assert kinds(text) == [S.OTHER, S.RESPONSIBILITIES, S.REQUIREMENTS, S.NICE_TO_HAVE]


def test_decorated_headings_are_found_and_shown_plain() -> None:
    for line in ("== SKILLS ==", "➢ SKILLS", "S K I L L S", "  Skills :  ", "***Skills***", "1. Skills"):
        section = find_sections(f"Ada\n\n{line}\nGo", RESUME)[1]
        assert (section.kind, section.title.casefold().lstrip("➢ ")) == (S.SKILLS, "skills")


PIECES = st.sampled_from(
    ["Skills", "Skills: ", "\n", "\r\n", "\n\n", "Requirements:", "we do ", "Nice to have", "• ", "Experience", "', '",
     ". ", "Python", " ", "é", "EDUCATION", "Why us?", "# ", "About Us", ":"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=80), st.sampled_from([RESUME, POSTING, None]))
def test_sections_always_cover_the_text(text: str, kind: DocumentKind | None) -> None:
    sections = find_sections(text, kind)
    assert covers(text, sections) if text else sections == ()


@pytest.mark.parametrize("text", ["A" * 200_000, "a. B" * 50_000, "\n" * 100_000, "Skills:" * 20_000, "A-" * 90_000])
def test_no_text_takes_long(text: str) -> None:
    before = time.process_time()
    find_sections(text, POSTING)
    assert time.process_time() - before < 5
