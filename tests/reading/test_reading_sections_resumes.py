"""Sections of résumés."""

from __future__ import annotations

import pytest
from section_cuts import POSTING, RESUME, bodies, kinds

from matcher.values import SectionKind as S


@pytest.mark.parametrize("title", ["Education and Qualifications", "Qualifications & Education"])
def test_education_and_qualifications_of_a_person_are_education(title: str) -> None:
    assert kinds(f"{title}\nBSc Physics, 2019\n", RESUME) == [S.EDUCATION]


def test_a_heading_in_sentence_case_below_running_text_is_found() -> None:
    text = "Jo Lee\n\nProfile\nI automate things.\n\nProfessional experience\n\nEngineer\nAcme, 2021 to present\n"
    assert kinds(text, RESUME) == [S.HEADER, S.SUMMARY, S.EXPERIENCE]


@pytest.mark.parametrize("title", ["Volunteer experience", "Freelance experience"])
def test_other_experience_in_sentence_case_opens_a_section(title: str) -> None:
    text = f"Work history\n\nBaker, Plum Ltd, 2018 - 2020\n- Baked\n\n{title}\nCook, Elm, 2020 - 2021"
    assert len(kinds(text, RESUME)) == 2


def test_a_heading_in_sentence_case_above_a_dated_line_is_found() -> None:
    text = "Ada\n\nSummary\nBaker.\n\nResearch experience\n2021 – present  Fellow, Plum Institute\n  Ovens."
    assert kinds(text, RESUME) == [S.HEADER, S.SUMMARY, S.EXPERIENCE]


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


def test_skills_within_a_job_need_a_blank_line_to_end_it() -> None:
    assert kinds("Experience\nEngineer\nSkills: Go\nAnalyst", RESUME) == [S.EXPERIENCE]
    assert kinds("Experience\nEngineer\n\nSkills: Go", RESUME) == [S.EXPERIENCE, S.SKILLS]


def test_the_summary_of_a_project_does_not_end_the_projects() -> None:
    assert kinds("Projects\nParser\nSummary: parses\nCompiler", RESUME) == [S.PROJECTS]


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


@pytest.mark.parametrize("style", ["## {}\n", "{}\n----------\n", "### {} ###\n"])
@pytest.mark.parametrize(
    ("title", "kind"),
    [("Not-so-relevant experience", S.EXPERIENCE), ("Bakery jobs", S.EXPERIENCE), ("My oven tools", S.SKILLS)],
)
def test_marks_make_a_heading_of_unknown_words_and_a_known_last_one(title: str, kind: S, style: str) -> None:
    text = f"Jo Lee\n\n{style.format(title)}\nBread and buns\n"
    assert kinds(text, RESUME) == [S.HEADER, kind]
    assert kinds(text, POSTING) == [S.OTHER]
    assert kinds(f"Jo Lee\n\n{title}\nBread and buns\n", RESUME) == [S.HEADER]


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


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Research & Work", S.EXPERIENCE),
        ("Teaching and Research", S.EXPERIENCE),
        ("Freelance & Contract Work", S.EXPERIENCE),
        ("Career Journey", S.EXPERIENCE),
        ("Capstone", S.PROJECTS),
        ("Technologies I use", S.SKILLS),
        ("Leadership & Activities", S.OTHER),
        ("In a nutshell", S.SUMMARY),
        ("TL;DR", S.SUMMARY),
        ("Where I've been", S.EXPERIENCE),
        ("PAST JOBS", S.EXPERIENCE),
        ("Earlier life", S.EXPERIENCE),
        ("Jobs so far:", S.EXPERIENCE),
        ("Employers", S.EXPERIENCE),
        ("Skills matrix", S.SKILLS),
        ("TECH I'VE USED", S.SKILLS),
        ("My toolbelt", S.SKILLS),
        ("School", S.EDUCATION),
        ("CERTS & BADGES", S.CERTIFICATIONS),
        ("Complementary courses", S.CERTIFICATIONS),
        ("Centres of interest", S.INTERESTS),
        ("What I'm looking for next", S.OTHER),
    ],
)
def test_headings_of_many_resumes_are_known(heading: str, kind: S) -> None:
    assert kinds(f"Jo Lee\njo@plum.example\n\n{heading}\nBaker, Oven Ltd, 2018 - 2020", RESUME) == [S.HEADER, kind]


@pytest.mark.parametrize(
    ("heading", "kind"), [("About", S.SUMMARY), ("Stack", S.SKILLS), ("Tech environment", S.SKILLS)]
)
def test_what_tells_of_a_company_in_a_posting_tells_of_oneself_in_a_resume(heading: str, kind: S) -> None:
    text = f"Jo Lee\n\nWork\nBaker, Oven Ltd, 2018 - 2020\n- Baked\n\n{heading}\nBread and buns"
    assert kinds(text, RESUME) == [S.HEADER, S.EXPERIENCE, kind]
    assert kinds(f"Bakers wanted.\n\n{heading}\nBread and buns", POSTING)[-1] is S.ABOUT


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        ("Baker, Oven Ltd, 2018 - 2020", S.EXPERIENCE),
        ("BSc Baking, Rye College, 2015 - 2018", S.EDUCATION),
        ("I have baked for ten years.", S.SUMMARY),
    ],
)
def test_a_background_is_what_its_lines_tell_of(below: str, kind: S) -> None:
    assert kinds(f"Jo Lee\njo@plum.example\n\nBackground\n{below}\n\nHobbies\nChess", RESUME)[1] is kind


def test_the_roles_within_a_job_open_nothing() -> None:
    text = "Experience\nOven Ltd, 2018 - 2020\n\nRoles\n- Baker\n- Miller\n\nSkills\nBread"
    assert kinds(text, RESUME) == [S.EXPERIENCE, S.SKILLS]


@pytest.mark.parametrize("between", ["", "\n"])
def test_key_achievements_of_a_job_belong_to_it(between: str) -> None:
    text = (
        f"Experience\nBaker | Oven Ltd | May '22 to date\n{between}Key achievements:\n- Baked with Python\n"
        "Tech stack: Python, Go\n\nMiller | Plum Ltd | Feb '18 to Apr '22\n- Ground flour\nTech stack: Rust\n"
    )
    assert kinds(text, RESUME) == [S.EXPERIENCE]
    assert kinds(text + "\nAchievements\n- Won a cup\n", RESUME) == [S.EXPERIENCE, S.OTHER]


@pytest.mark.parametrize("style", ["{}:\n", "{}\n", "\n{}:\n", "\n{}\n"])
@pytest.mark.parametrize("label", ["Tech stack", "Tools", "Awards", "Training", "Certifications", "Languages", "Notes"])
def test_a_label_between_jobs_opens_no_section(label: str, style: str) -> None:
    told = f"{style.format(label)}- Used Go and Redis\n"
    jobs = ("Engineer, Oven Ltd, Jan 2022 - Dec 2023", "Developer, Plum Ltd, Jan 2020 - Dec 2021")
    work = "\n".join(f"{job}\n- Ground the flour\n{told}" for job in jobs)
    assert kinds(f"WORK\n\n{work}\nEDUCATION\nBSc\n", RESUME) == [S.EXPERIENCE, S.EDUCATION]
    assert kinds(f"WORK\n\n{jobs[0]}\n- Ground flour\n\nAWARDS\n- A cup\n", RESUME) == [S.EXPERIENCE, S.OTHER]


def test_jobs_below_achievements_go_on_with_the_work() -> None:
    text = "Experience\nBaker, Oven Ltd, 2022 - now\n- Baked\n\nKEY ACHIEVEMENTS\n- Won a cup\n\n"
    assert kinds(f"{text}Lead Engineer, Plum Ltd, 2018 - 2021\n- Ground flour\n", RESUME) == [
        S.EXPERIENCE,
        S.OTHER,
        S.EXPERIENCE,
    ]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Education and registration", S.EDUCATION),
        ("Education & Memberships", S.EDUCATION),
        ("Higher education", S.EDUCATION),
        ("University", S.EDUCATION),
        ("Licences and registrations", S.CERTIFICATIONS),
        ("Accreditations", S.CERTIFICATIONS),
        ("Technical know-how", S.SKILLS),
        ("Skills at a glance", S.SKILLS),
    ],
)
def test_headings_below_jobs_end_them(title: str, kind: S) -> None:
    text = f"Experience\nBaker, Oven Ltd, 2014 - 2021\n- Baked bread with care\n\n{title}\nOven College, 2010 - 2013\n"
    assert kinds(text, RESUME) == [S.EXPERIENCE, kind]


@pytest.mark.parametrize("title", ["NURSING EXPERIENCE", "Clinical experience", "WORK RECORD", "Teaching Experience"])
def test_work_of_any_field_is_work(title: str) -> None:
    assert (
        kinds(f"Ann Field\nLeeds\n\n{title}\nBaker, Oven Ltd, 2014 - 2021\n- Baked bread\n", RESUME)[-1] is S.EXPERIENCE
    )
