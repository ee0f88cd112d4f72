"""Sections of texts that lost their line breaks when they were scraped."""

from __future__ import annotations

import pytest
from section_cuts import POSTING, RESUME, bodies, covers, kinds

from matcher.reading import find_sections
from matcher.reading.remains import unmark
from matcher.values import SectionKind as S

SCRAPED = (
    "Data AnalystExample CorpJob SummaryWe turn numbers into decisions.What you'll do:Write SQL and build dashboards."
    "Qualifications:2+ years of SQLKnowledge of TableauPreferred Qualifications:A degreeBenefits:Fruit"
)


@pytest.mark.parametrize(
    "text",
    [
        "We do analyticsRequirements:5+ years of Python",
        "We do analytics. Requirements: 5+ years of Python",
        "We do analytics.Requirements5+ years of Python",
        "Job SummaryWe do analytics.RequirementsPython",
        "['We do analytics', 'Requirements', '5+ years of Python']",
        "['We do analytics', 'Requirements:', '5+ years of Python']",
        r"""['We do analytics', "\xa0Requirements: ", ' ', '5+ years of Python']""",
    ],
)
def test_headings_of_postings_that_lost_their_line_breaks_are_found(text: str) -> None:
    sections = find_sections(unmark(text), POSTING)
    assert sections[-1].kind is S.REQUIREMENTS
    assert sections[-1].title == "Requirements"
    assert covers(text, sections)


def test_chained_headings_are_found_one_by_one() -> None:
    assert kinds("We bake.\nAbout the teamAbout You\nGo\nRust") == [S.OTHER, S.ABOUT, S.REQUIREMENTS]


def test_glued_details_of_a_scraped_resume_are_found() -> None:
    text = "Skills: Go Education Details \nNowhere\nSkill Details \nGO- 6 monthsCompany Details \ncompany - Example"
    assert kinds(text, RESUME) == [S.SKILLS, S.EDUCATION, S.SKILLS, S.EXPERIENCE]


def test_a_posting_on_a_single_line_is_still_cut() -> None:
    expected = [S.OTHER, S.RESPONSIBILITIES, S.RESPONSIBILITIES, S.REQUIREMENTS, S.NICE_TO_HAVE, S.BENEFITS]
    assert kinds(SCRAPED) == expected
    assert bodies(SCRAPED)[3] == "2+ years of SQLKnowledge of Tableau"


def test_a_heading_at_the_end_of_a_sentences_line_is_found() -> None:
    assert kinds("We like you. Job Description\n\nBuild things.") == [S.OTHER, S.RESPONSIBILITIES]
    assert kinds("We like you. Benefits\n\nof every kind.") == [S.OTHER]


MORE = " The bakers of nine small towns read what it says every morning before the ovens are lit." * 6


@pytest.mark.parametrize("heading", ["Professional Experience", "Work Experience:", "Professional Experience:"])
@pytest.mark.parametrize("gap", ["", " "])
def test_the_jobs_of_a_lost_resume_open_with_their_heading_in_small_letters(heading: str, gap: str) -> None:
    lines = ["SKILLS", "Docker and Linux", heading, f"Client: Plum Ovens drew what was sold.{MORE}"]
    assert kinds(gap.join(lines), RESUME) == [S.SKILLS, S.EXPERIENCE]


@pytest.mark.parametrize("said", ["5+ years Professional Experience Baking", "Work Experience: 5 years"])
def test_years_of_work_open_no_jobs_in_a_lost_resume(said: str) -> None:
    assert S.EXPERIENCE not in kinds(f"Plum Ovens. {said}.{MORE}", RESUME)


@pytest.mark.parametrize(
    ("glued", "kind"),
    [
        ("TECHNICAL SKILLSRDBMS and SQL", S.SKILLS),
        ("EDUCATIONB.S. in Baking", S.EDUCATION),
        ("CERTIFICATIONSCKA", S.CERTIFICATIONS),
        ("EDUCATIONMSc Baking", S.EDUCATION),
    ],
)
def test_headings_glued_to_capitals_are_found_in_a_lost_resume(glued: str, kind: S) -> None:
    assert kinds(f"Plum.{MORE}{glued}", RESUME)[-1] is kind


@pytest.mark.parametrize("name", ["ServiceNow", "PayPal", "YouTrack", "TeamCity", "WorkFusion"])
def test_names_that_begin_as_headings_do_open_nothing(name: str) -> None:
    assert kinds(f"SKILLSIntune and Autopilot{name}, Linux and Docker.{MORE}", RESUME) == [S.SKILLS]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Experience Oven Analyst, Plum Ovens, 2019 – 2021", S.EXPERIENCE),
        ("Work experience Oven Analyst, Plum Ovens, 2019 – 2021", S.EXPERIENCE),
        ("Education Bachelor of Arts, Delmere", S.EDUCATION),
        ("Education & Certifications University of Delmere", S.EDUCATION),
        ("Skills Docker, Linux, Helm", S.SKILLS),
        ("Technical skills Docker, Linux, Helm", S.SKILLS),
        ("IT Skills Docker, Linux, Helm", S.SKILLS),
    ],
)
def test_a_heading_of_one_word_opens_a_section_where_what_follows_tells(line: str, kind: S) -> None:
    assert kinds(f"Ada Quill bakes. {MORE} Wrote reports in Excel {line}.{MORE}", RESUME) == [S.HEADER, kind]


@pytest.mark.parametrize(
    "line",
    [
        "User Experience Analyst, Plum Ovens, 2019 – 2021",
        "Special Education Teacher at a School",
        "with Skills Docker, Linux",
        "Experience Baking Bread",
    ],
)
def test_a_word_of_a_name_opens_no_section_between_blanks(line: str) -> None:
    assert kinds(f"Ada Quill bakes. {MORE} Wrote reports in Excel {line}.{MORE}", RESUME) == [S.HEADER]


def test_experience_with_a_colon_opens_the_jobs_of_a_lost_resume_unless_it_says_how_long() -> None:
    jobs = f"SKILLSDockerExperience: Oven Analyst, Plum Ovens, 2019 – 2021.{MORE}"
    assert kinds(jobs, RESUME) == [S.SKILLS, S.EXPERIENCE]
    assert kinds(f"SKILLSDockerExperience: 10+ Years.{MORE}", RESUME) == [S.SKILLS]


def test_a_heading_glued_to_a_state_is_found_in_a_lost_resume() -> None:
    text = f"Ada Quill, Ketterby, MNPROFESSIONAL SUMMARYTwelve years of baking.{MORE}"
    assert kinds(text, RESUME) == [S.HEADER, S.SUMMARY]


@pytest.mark.parametrize(
    ("glued", "kind"),
    [
        ("JIRAEDUCATIONBachelor of Arts", S.EDUCATION),
        ("ITILEXPERIENCESenior Baker, Plum Ovens, 2019", S.EXPERIENCE),
        ("EC2WORK HISTORYSenior Baker, Plum Ovens, 2019", S.EXPERIENCE),
    ],
)
def test_headings_glued_to_an_acronym_before_them_are_found_in_a_lost_resume(glued: str, kind: S) -> None:
    assert kinds(f"Plum.{MORE}{glued}", RESUME)[-1] is kind
    assert kinds(f"Plum.{MORE}JIRAEXPERIENCED Bakers.", RESUME) == [S.HEADER]
