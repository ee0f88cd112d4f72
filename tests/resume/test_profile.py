"""A résumé becomes held skills with quoted evidence, months and recency."""

from __future__ import annotations

import datetime as dt

import pytest

from matcher.matching import Settings, read_profile
from matcher.resume.profile import build_profile, find_jobs
from matcher.values import Kind, Profile, SectionKind
from tests.helpers import JUNE_2025, document, resume

RESUME = """Robin Sample

Experience
Orchard Ltd, data engineer, Mar 2019 - present
- Built pipelines in Python and Apache Airflow for the harvest reports
- Ran PostgreSQL

Meadow, developer, Jan 2017 - Feb 2019
- Wrote Java services and Python scripts
- No PHP, we use Go programming

Skills
Python, Docker, Zorblax, SQL

Education
BSc Computer Science, 2013 - 2016, thesis with MATLAB
"""


def _profile(text: str = RESUME, as_of: int = JUNE_2025) -> Profile:
    return build_profile(resume(text), as_of=as_of)


PROFILE = _profile()


def test_every_skill_that_is_named_is_held() -> None:
    assert {"python", "airflow", "postgresql", "java", "go", "docker", "sql", "matlab"} <= set(PROFILE.held)


def test_a_denied_skill_is_not_held() -> None:
    assert "php" not in PROFILE.held


def test_an_unlisted_technology_is_not_held() -> None:
    assert all(held.label != "Zorblax" for held in PROFILE.held.values())


def test_months_are_those_of_the_jobs_that_name_the_skill() -> None:
    months = {skill: PROFILE.held[skill].months for skill in ("airflow", "java", "docker")}
    assert months == {"airflow": 76, "java": 26, "docker": None}


def test_months_of_two_jobs_add_up() -> None:
    assert PROFILE.held["python"].months == 76 + 26


def test_the_last_use_is_the_year_the_last_job_ended() -> None:
    assert (PROFILE.held["python"].last_used, PROFILE.held["java"].last_used) == (2025, 2019)
    assert PROFILE.held["docker"].last_used is None


def test_present_means_the_month_as_of() -> None:
    later = _profile(as_of=JUNE_2025 + 12)
    assert later.held["airflow"].months == 76 + 12
    assert later.held["java"].months == 26
    assert later.total_months == (PROFILE.total_months or 0) + 12


def test_settings_give_the_month_that_present_means() -> None:
    settings = Settings(as_of=dt.date(2025, 6, 30))
    assert settings.month == JUNE_2025
    assert read_profile(document(RESUME), settings) == PROFILE


def test_education_gives_no_months() -> None:
    assert PROFILE.held["matlab"].months is None
    assert PROFILE.held["matlab"].evidence[0].section is SectionKind.EDUCATION


def test_total_months_are_those_of_work() -> None:
    assert PROFILE.total_months == 102


def test_overlapping_jobs_count_once_in_total_and_for_a_skill() -> None:
    text = "Experience\nA, Jan 2020 - Dec 2020\n- Wrote Python\nB, Jul 2020 - Jun 2021\n- Worked with Python and Java\n"
    profile = _profile(text)
    assert profile.total_months == profile.held["python"].months == 18
    assert profile.held["java"].months == 12


def test_without_dates_no_time_is_stated() -> None:
    profile = _profile("Skills\nPython, Java\n")
    assert (profile.total_months, profile.held["python"].months) == (None, None)


def test_a_date_in_the_far_future_is_no_job() -> None:
    assert find_jobs(document("Experience\nA, Jan 2031 - Dec 2033\n- Python\n"), as_of=JUNE_2025) == []


def test_evidence_quotes_the_text_it_points_to() -> None:
    for held in PROFILE.held.values():
        assert held.evidence
        for item in held.evidence:
            assert PROFILE.document.quote(item.start, item.end) == item.quote


def test_work_is_stronger_evidence_than_a_list() -> None:
    sections = [item.section for item in PROFILE.held["python"].evidence]
    assert sections == [SectionKind.EXPERIENCE, SectionKind.EXPERIENCE, SectionKind.SKILLS]


def test_the_longest_job_is_the_first_evidence() -> None:
    assert PROFILE.held["python"].evidence[0].months == 76


def test_one_line_is_one_piece_of_evidence() -> None:
    assert len(_profile("Skills\nPython, python3 and Python scripts\n").held["python"].evidence) == 1


def test_passages_are_the_lines_that_describe_work() -> None:
    quotes = [passage.quote for passage in PROFILE.passages]
    assert "Built pipelines in Python and Apache Airflow for the harvest reports" in quotes
    assert all(len(quote.split()) >= 6 for quote in quotes)
    assert all(passage.section is not SectionKind.SKILLS for passage in PROFILE.passages)
    assert all(PROFILE.document.quote(p.start, p.end) == p.quote for p in PROFILE.passages)


def test_a_line_that_only_says_when_is_no_passage() -> None:
    text = "Projects\n\nDuration : Jul 2019 – till date now\nBuilt the plum platform with Python for all bakers\n"
    assert [passage.quote.split()[0] for passage in _profile(text).passages] == ["Built"]


def test_held_skills_are_sorted_and_carry_label_and_kind() -> None:
    assert list(PROFILE.held) == sorted(PROFILE.held)
    assert (PROFILE.held["airflow"].label, PROFILE.held["airflow"].kind) == ("Apache Airflow", Kind.TECHNOLOGY)


@pytest.mark.parametrize("text", ["", "   ", "nothing known here"])
def test_a_text_without_skills_holds_nothing(text: str) -> None:
    profile = _profile(text)
    assert profile.held == {}
    assert profile.total_months is None


def test_a_date_within_a_listed_sentence_ends_no_job() -> None:
    text = "Experience\nOrchard Ltd, 2018 - 2022\n- One price for all since May 2021.\n- Wrote it in Python\n"
    used = _profile(text).held["python"]
    assert used.last_used == 2022


@pytest.mark.parametrize(
    "title", ["Career break", "Parental leave", "Sabbatical", "Travelling in Asia,", "Caregiver (family)"]
)
def test_a_break_between_jobs_is_no_work(title: str) -> None:
    job = "Experience\nOrchard Ltd, developer, Jan 2020 - Dec 2021\n- Wrote Python services for the harvest\n"
    profile = _profile(f"{job}\n{title} Jan 2022 - Dec 2024\n- Learned Rust at home\n")
    assert profile.total_months == 24
    assert profile.held["rust"].months is None


@pytest.mark.parametrize(
    "told",
    [
        "Benchmarked the harvest against Python",
        "Gave a talk on Python",
        "Wrote a Python licence server",
        "By a Python job",
    ],
)
def test_what_is_done_with_a_skill_is_held(told: str) -> None:
    job = f"Experience\nOrchard Ltd, office manager, Jan 2020 - Dec 2021\n- {told}\n"
    assert _profile(job).held["python"].months == 24


@pytest.mark.parametrize("title", ["2022-01 to 2024-12: Career break.", "Jan 2022 - Dec 2024\tYear out, Asia"])
def test_a_break_behind_its_dates_is_no_work(title: str) -> None:
    job = "Experience\nJan 2020 - Dec 2021 Developer, Orchard Ltd\n- Wrote Python services for the harvest\n"
    profile = _profile(f"{job}\n{title}\n- Learned Rust at home\n")
    assert profile.total_months == 24
    assert profile.held["rust"].months is None


def test_a_title_above_dates_makes_a_job_of_what_tells_of_travel() -> None:
    text = "Experience\nGuide, Orchard Ltd\nJan 2020 - Dec 2021\nTravelling with guests, 2 weeks each\n"
    assert _profile(text).total_months == 24


@pytest.mark.parametrize(
    "told",
    [
        "Hired Python developers",
        "Sat with engineers who used Python",
        "Supported the Python and Java teams",
        "No testing of my own; coordinated with Python team",
        "Coordinated with Python supplier",
        "worked closely with Python/Django back-end team",
        "Interviewed 40+ candidates for Java and Python positions",
        "Watched the Python port (no own development)",
        "Served the harvest tables to the Python team",
        "Provided clean data for Java and Python developers",
        "The greenhouse team used Java, Go and Python; we tested what they built",
        "Led a team of engineers who wrote Python",
        "Sold the greenhouse twin, which was written in Python by another team",
        "The harvest was weighed with Python, not by me",
        "The harvest was weighed with Python by an external contractor",
        "Outsourced the Python scripts to an agency",
        "Advised the growers against using Python",
        "Attended a talk on Python",
        "Negotiated Python licences for the growers",
        "Translated wishes for the Python developers",
        "Worked next to the Python team",
    ],
)
def test_a_skill_of_other_people_is_not_held(told: str) -> None:
    job = f"Experience\nOrchard Ltd, office manager, Jan 2020 - Dec 2021\n- {told}\n"
    assert "python" not in _profile(job).held
    assert _profile(job.replace(told, "Worked with Python")).held["python"].months == 24


@pytest.mark.parametrize(
    "told",
    [
        "Our small team used Python for the harvest",
        "In a team of 6 engineers built Python services",
        "Together with two other developers wrote Python",
        "As part of the harvest team used Python",
        "Team worked with Java and Python",
    ],
)
def test_what_ones_own_team_used_is_held(told: str) -> None:
    assert "python" in _profile(f"Experience\nOrchard Ltd, gardener, Jan 2020 - Dec 2021\n- {told}\n").held


@pytest.mark.parametrize(
    "told", ["Passed the harvest to Python scripts for the shop teams", "Provided Python courses for developers"]
)
def test_what_is_delivered_to_other_people_is_held(told: str) -> None:
    assert "python" in _profile(f"Experience\nOrchard Ltd, gardener, Jan 2020 - Dec 2021\n- {told}\n").held


def test_dates_of_one_line_date_the_same_job() -> None:
    text = "Experience\n\nBaker\nSpring 2017, Autumn 2018\n- Wrote the plum list in Python\n"
    assert _profile(text).held["python"].months == 6


def test_dates_told_in_a_summary_are_no_work_where_jobs_have_dates() -> None:
    told = "Summary\nBaker who came back to work after caring for a parent (2021-2023).\n\n"
    assert _profile(f"{told}Experience\n\nBaker, 2015 - 2021\n").total_months == 72


@pytest.mark.parametrize(
    "line",
    [
        "Education\nRelevant coursework: ",
        "Training & Certification\n",
        "Languages\nEnglish (Native or Bilingual)\n\nSkills\n",
    ],
)
def test_the_words_of_a_form_are_no_skill(line: str) -> None:
    assert set(_profile(f"Ada Sample\n\n{line}Python\n").held) - {"english"} == {"python"}


def test_a_figure_of_merit_with_an_at_sign_is_no_address() -> None:
    found = resume("Ada Example\n\nExperience\n- Trained a model in PyTorch; recall@100 rose, precision@5 too")
    assert {"recall", "precision"} <= build_profile(found, as_of=JUNE_2025).held.keys()


def test_a_degree_is_shown_by_education_and_for_no_months() -> None:
    profile = _profile(
        "Robin Sample\n\nExperience\nTeacher of physics, Elm School, Jan 2019 - present\n- Taught physics\n\n"
        "Education\nMaster of Science in Physics, 2012 - 2017\n"
    )
    held = profile.held["physics-degree"]
    assert (held.months, held.last_used, held.spans) == (None, None, ())
    assert held.evidence[0].section is SectionKind.EDUCATION


def test_a_licence_is_shown_by_the_section_that_holds_it_before_the_summary() -> None:
    profile = _profile(
        "Robin Sample\n\nSummary\nCPA with a liking for ledgers.\n\nCertifications\nCertified Public Accountant, 2020\n"
    )
    assert profile.held["cpa"].evidence[0].section is SectionKind.CERTIFICATIONS


def test_a_list_of_publications_shows_publications() -> None:
    profile = _profile(f"{RESUME}\nPublications\nSample R: How orchards count their apples, 2021\n")
    assert "How orchards count" in profile.held["research-papers"].evidence[0].quote
    assert "research-papers" not in PROFILE.held
    assert "research-papers" not in _profile(f"{RESUME}\nPublications\nNone.\n").held


def test_spans_are_the_jobs_that_name_the_skill() -> None:
    (earlier,) = PROFILE.held["java"].spans
    assert earlier == (2017 * 12, 2019 * 12 + 2)
    assert PROFILE.held["python"].spans == ((2017 * 12, JUNE_2025 + 1),)


def test_a_skill_that_is_only_claimed_at_a_beginners_level_is_marked() -> None:
    levels = "R (basic), Julia, Docker - beginner, Java (basics), Spanish (basic), Rust basics (2 years)"
    text = f"{RESUME}\nFurther skills\n{levels}\n"
    held = _profile(text).held
    assert {skill for skill, item in held.items() if item.basics} == {"r"}  # others are used, listed or timed too
    assert "julia" in held
