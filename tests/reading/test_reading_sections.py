"""Whole texts cut into sections."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.reading import find_sections
from matcher.reading.remains import unmark
from matcher.values import DocumentKind, Section
from matcher.values import SectionKind as S

RESUME, POSTING = DocumentKind.RESUME, DocumentKind.POSTING


def kinds(text: str, kind: DocumentKind | None = POSTING) -> list[S]:
    return [section.kind for section in find_sections(text, kind)]


def bodies(text: str, kind: DocumentKind | None = POSTING) -> list[str]:
    return [text[section.body : section.end].strip() for section in find_sections(text, kind)]


def covers(text: str, sections: tuple[Section, ...]) -> bool:
    ends = [0, *(section.end for section in sections)]
    starts = [*(section.start for section in sections), len(text)]
    inside = all(section.start <= section.body <= section.end for section in sections)
    return ends == starts and inside


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


@pytest.mark.parametrize(
    "text",
    [
        "You meet all requirements: of course you do.",
        "We like JavaScript and PowerPoint.",
        "The benefits of testing are many",
        "This is about experience, and\nskills\nmatter little.",
        "Experience with Python and 5 years of Java are a must, see below:",
        "Experience is required.\nSkills are welcome.",
    ],
)
def test_sentences_are_no_headings(text: str) -> None:
    assert kinds(text) == [S.OTHER]


def test_items_of_a_list_do_not_end_it() -> None:
    text = "Requirements\nPython\nStrong programming skills\nTraining\nResearch skills\n- Experience:\nSQL"
    assert kinds(text) == [S.REQUIREMENTS]


def test_labels_sort_a_wish_list_without_ending_it() -> None:
    text = "Preferred Qualifications:\nEducation: a master's degree\nExperience: 5 years of Go\n"
    assert kinds(text) == [S.NICE_TO_HAVE]


def test_a_posting_that_asks_for_education_and_experience_states_requirements() -> None:
    assert kinds("Education:\nA degree\n\nExperience\n5 years of Go") == [S.REQUIREMENTS, S.REQUIREMENTS]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("It would be nice if you also bring", S.NICE_TO_HAVE),
        ("What we are looking for", S.REQUIREMENTS),
        ("What we ask of you", S.REQUIREMENTS),
        ("The person we are after", S.REQUIREMENTS),
        ("What you will do", S.RESPONSIBILITIES),
        ("You might be a great fit if you", S.REQUIREMENTS),
        ("Required skills", S.REQUIREMENTS),
        ("Preferred experience", S.NICE_TO_HAVE),
        ("Why join us?", S.BENEFITS),
    ],
)
def test_headings_in_sentence_case_need_no_blank_line(heading: str, kind: S) -> None:
    assert kinds(f"We bake bread.\n{heading}\nSome words\nMore words") == [S.OTHER, kind]


def test_a_sentence_that_goes_on_in_the_next_line_is_no_heading() -> None:
    assert kinds("We bake.\nYou will be responsible for the\nbread of the town.") == [S.OTHER]
    assert kinds("Nice to have\nGo\nRelevant experience is a plus\nRust") == [S.NICE_TO_HAVE]


@pytest.mark.parametrize(
    "text",
    [
        "Preferred qualifications. Go, Rust",
        "Nice to have. Go and Rust",
        "Meritorious\n- Go",
        "Ideally you also know\n- Go",
    ],
)
def test_what_would_be_nice_is_announced_in_many_ways(text: str) -> None:
    assert kinds(f"Requirements\n- SQL\n\n{text}\n")[-1] == S.NICE_TO_HAVE


def test_a_word_that_ends_like_a_heading_before_another_opens_nothing() -> None:
    assert kinds("NICE TO HAVE\nEconML, DoWhy or CausalImpact\nSpark") == [S.NICE_TO_HAVE]
    assert kinds("Skills\n- SQL. Degree preferred. Go\n") == [S.SKILLS]


def test_a_profile_in_a_posting_is_that_of_the_person_wanted() -> None:
    assert kinds("Tasks\n- Build\n\nProfile\n- SQL\n") == [S.RESPONSIBILITIES, S.REQUIREMENTS]


def test_a_summary_of_qualifications_in_a_posting_is_what_it_asks_for() -> None:
    assert kinds("Your tasks\nBake bread.\n\nSummary of Qualifications:\n- Python\n") == [
        S.RESPONSIBILITIES,
        S.REQUIREMENTS,
    ]
    assert kinds("Role Summary\nBake bread.\n") == [S.RESPONSIBILITIES]


def test_a_long_name_of_the_employer_is_told_about() -> None:
    text = "Preferred Skills\n- Go\n\nAbout Plinth Systems Intelligence & Haulage\nPlinth builds lifts.\n"
    assert kinds(text) == [S.NICE_TO_HAVE, S.ABOUT]


def test_columns_named_beside_a_heading_leave_it_one() -> None:
    assert kinds("Analyst\n\nRequirements | Years | Level\nSQL | 3+ | good\n") == [S.OTHER, S.REQUIREMENTS]


@pytest.mark.parametrize("title", ["Education and Qualifications", "Qualifications & Education"])
def test_education_and_qualifications_of_a_person_are_education(title: str) -> None:
    assert kinds(f"{title}\nBSc Physics, 2019\n", RESUME) == [S.EDUCATION]


def test_a_heading_in_sentence_case_below_running_text_is_found() -> None:
    text = "Jo Lee\n\nProfile\nI automate things.\n\nProfessional experience\n\nEngineer\nAcme, 2021 to present\n"
    assert kinds(text, RESUME) == [S.HEADER, S.SUMMARY, S.EXPERIENCE]


def test_a_heading_in_sentence_case_above_a_dated_line_is_found() -> None:
    text = "Ada\n\nSummary\nBaker.\n\nResearch experience\n2021 – present  Fellow, Plum Institute\n  Ovens."
    assert kinds(text, RESUME) == [S.HEADER, S.SUMMARY, S.EXPERIENCE]


def test_the_head_of_a_table_is_no_heading() -> None:
    assert kinds("Requirements\nMust have | Nice to have\nGo | Rust") == [S.REQUIREMENTS]
    assert kinds("Requirements\nMust have\tNice to have\nGo\tRust") == [S.REQUIREMENTS]


def test_chained_headings_are_found_one_by_one() -> None:
    assert kinds("We bake.\nAbout the teamAbout You\nGo\nRust") == [S.OTHER, S.ABOUT, S.REQUIREMENTS]


def test_a_label_of_wishes_in_a_form_ends_with_its_line() -> None:
    text = "Must: Go\nNice: Rust\nWe are twelve people.\n"
    sections = find_sections(text, POSTING)
    assert [section.kind for section in sections] == [S.REQUIREMENTS, S.NICE_TO_HAVE, S.OTHER]
    assert covers(text, sections)
    assert kinds("Requirements:\n- Go\nNice: Rust\n- Lua\n") == [S.REQUIREMENTS, S.NICE_TO_HAVE]


def test_a_heading_below_a_forms_label_of_wishes_opens_its_section() -> None:
    text = "EXPERIENCE\nRequired: SQL\nPreferred: R\n\nKNOWLEDGE, SKILLS & ABILITIES\n- Tableau"
    assert kinds(text) == [S.REQUIREMENTS, S.REQUIREMENTS, S.NICE_TO_HAVE, S.OTHER, S.SKILLS]


def test_what_is_not_needed_is_no_wish() -> None:
    assert kinds("Nice to have\nGo\n\nNot required\nRust") == [S.NICE_TO_HAVE, S.OTHER]
    assert kinds("Must: Go\nNot needed: Rust\n") == [S.REQUIREMENTS, S.OTHER]


def test_an_item_with_a_colon_may_lead_a_section_but_a_label_within_an_item_does_not() -> None:
    assert kinds("We bake.\n- Requirements:\n  - Go") == [S.OTHER, S.REQUIREMENTS]
    assert kinds("Requirements\n- Go\n- Preferred: Rust\n- Lua") == [S.REQUIREMENTS]


def test_form_fields_open_nothing() -> None:
    assert kinds("Requirements\nPython\nLocation: Berlin\nPosition: Engineer\nSQL") == [S.REQUIREMENTS]


def test_a_resume_has_no_benefits_and_asks_for_nothing() -> None:
    text = "Experience\nEngineer\n\nBenefits\nCut costs\n\nRequirements\nWrote them\n\nNice to have\nOne more line"
    assert kinds(text, RESUME) == [S.EXPERIENCE]


def test_qualifications_in_a_resume_are_skills() -> None:
    assert kinds("Core Qualifications\nPython", RESUME) == [S.SKILLS]
    assert kinds("Core Qualifications\nPython", POSTING) == [S.REQUIREMENTS]


def test_languages_among_skills_are_not_a_section_of_their_own() -> None:
    assert kinds("Skills\nLanguages: Python, C++\nTools: Git", RESUME) == [S.SKILLS]
    assert kinds("Skills\nPython\n\nLanguages\nGerman", RESUME) == [S.SKILLS, S.OTHER]


def test_a_skill_list_on_its_headings_line_is_found_by_bullets_or_capitals() -> None:
    assert bodies("SKILL SET ✓ Talend ✓ SQL", RESUME) == ["✓ Talend ✓ SQL"]
    assert bodies("TECHNICAL SKILLS Oracle, MySQL", RESUME) == ["Oracle, MySQL"]
    assert bodies("Skills - Oracle, MySQL", RESUME) == ["Oracle, MySQL"]


def test_lower_case_headings_count_after_a_blank_line() -> None:
    assert kinds("Ada\n\nskills\nGo\n\neducation\nNowhere", RESUME) == [S.HEADER, S.SKILLS, S.EDUCATION]


def test_markdown_headings_are_found() -> None:
    text = "# Data Engineer\n## What you'll do\n* ETL\n**Requirements:**\n* Go\n### Bonus points\n* Rust\n"
    assert kinds(text) == [S.OTHER, S.RESPONSIBILITIES, S.REQUIREMENTS, S.NICE_TO_HAVE]


def test_glued_details_of_a_scraped_resume_are_found() -> None:
    text = "Skills: Go Education Details \nNowhere\nSkill Details \nGO- 6 monthsCompany Details \ncompany - Example"
    assert kinds(text, RESUME) == [S.SKILLS, S.EDUCATION, S.SKILLS, S.EXPERIENCE]


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


SCRAPED = (
    "Data AnalystExample CorpJob SummaryWe turn numbers into decisions.What you'll do:Write SQL and build dashboards."
    "Qualifications:2+ years of SQLKnowledge of TableauPreferred Qualifications:A degreeBenefits:Fruit"
)


def test_a_posting_on_a_single_line_is_still_cut() -> None:
    expected = [S.OTHER, S.RESPONSIBILITIES, S.RESPONSIBILITIES, S.REQUIREMENTS, S.NICE_TO_HAVE, S.BENEFITS]
    assert kinds(SCRAPED) == expected
    assert bodies(SCRAPED)[3] == "2+ years of SQLKnowledge of Tableau"


def test_a_heading_at_the_end_of_a_sentences_line_is_found() -> None:
    assert kinds("We like you. Job Description\n\nBuild things.") == [S.OTHER, S.RESPONSIBILITIES]
    assert kinds("We like you. Benefits\n\nof every kind.") == [S.OTHER]


def test_decorated_headings_are_found_and_shown_plain() -> None:
    for line in ("== SKILLS ==", "➢ SKILLS", "S K I L L S", "  Skills :  ", "***Skills***", "1. Skills"):
        section = find_sections(f"Ada\n\n{line}\nGo", RESUME)[1]
        assert (section.kind, section.title.casefold().lstrip("➢ ")) == (S.SKILLS, "skills")


def test_skills_within_a_job_need_a_blank_line_to_end_it() -> None:
    assert kinds("Experience\nEngineer\nSkills: Go\nAnalyst", RESUME) == [S.EXPERIENCE]
    assert kinds("Experience\nEngineer\n\nSkills: Go", RESUME) == [S.EXPERIENCE, S.SKILLS]


def test_the_summary_of_a_project_does_not_end_the_projects() -> None:
    assert kinds("Projects\nParser\nSummary: parses\nCompiler", RESUME) == [S.PROJECTS]


def test_without_a_kind_headings_mean_what_they_say() -> None:
    text = "Experience\nx\n\nBenefits\ny\n\nEducation\nz"
    assert kinds(text, None) == [S.EXPERIENCE, S.BENEFITS, S.EDUCATION]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Computing skills", S.SKILLS),
        ("Freelance projects", S.PROJECTS),
        ("Marine lab skills:", S.SKILLS),
        ("Strong communication skills", None),
        ("Balance varied concurrent projects", None),
        ("computing skills", None),
    ],
)
def test_a_last_word_that_is_known_makes_a_heading_of_unknown_ones(title: str, kind: S | None) -> None:
    text = f"Experience\nEngineer, Acme\n\n{title}\nPython and Kafka\n"
    assert kinds(text, RESUME) == [S.EXPERIENCE, *([kind] if kind else [])]


def test_an_item_between_blank_lines_is_no_heading() -> None:
    assert kinds("Experience\nEngineer, Acme\n\nComputing skills\n\nPython\n", RESUME) == [S.EXPERIENCE]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("ACADEMIC APPOINTMENTS", S.EXPERIENCE),
        ("Assignments", S.EXPERIENCE),
        ("Stuff I know", S.SKILLS),
        ("## Tech", S.SKILLS),
        ("Personal skills and competences", S.SKILLS),
        ("Grants & Awards", S.OTHER),
        ("## Edu", S.EDUCATION),
        ("EDUCATIONAL ATTAINMENT:", S.EDUCATION),
        ("SEMINARS/TRAININGS ATTENDED", S.EDUCATION),
        ("Detailed Experience", S.EXPERIENCE),
    ],
)
def test_headings_of_resumes_open_nothing_in_a_posting(heading: str, kind: S) -> None:
    text = f"Ada Sample\n\nProfile\nA baker.\n\n{heading}\n\nBread and buns"
    assert kinds(text, RESUME)[-1] is kind
    assert len(kinds(text, POSTING)) == len(kinds(text.replace(heading, "Bakery"), POSTING))


def test_a_heading_of_five_capitals_may_begin_its_line() -> None:
    assert kinds("Ada Sample\n\nCERTS Baker of the Guild • Miller", RESUME) == [S.HEADER, S.CERTIFICATIONS]


@pytest.mark.parametrize("degree", ["B.Tech. - Computing", "M. Tech - Computing", "B.Tech. Computing"])
def test_a_degree_of_technology_opens_no_skills(degree: str) -> None:
    assert kinds(f"Rohan Roe\n{degree}, Acme College\n\nEDUCATION\n2021", RESUME) == [S.HEADER, S.EDUCATION]
