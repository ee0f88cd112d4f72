"""A match says its limits aloud; saying them changes no score."""

from __future__ import annotations

import dataclasses

import pytest

from matcher.matching import match_documents
from matcher.taxonomy import load_taxonomy
from matcher.values import DocumentKind, Kind, Match
from tests.helpers import SETTINGS, document
from tests.reading.test_reading_language import TEXTS

RESUME = """Robin Sample

Experience
Orchard Ltd, data engineer, Mar 2019 - present
- Built pipelines in Python and Apache Airflow for the harvest reports of four growers in the valley
- Ran PostgreSQL and Docker on AWS for three teams and kept the costs of it within what was planned
- Trained models with PyTorch that tell ripe pears from green ones before they are picked and packed

Skills
Python, Docker, Git, Linux
"""
WISHES = "Requirements\n- Python and SQL\n- Docker\n- Kubernetes\n- Terraform\n"
POSTING = f"""Data engineer

Responsibilities
- Build and run the data pipelines that feed the reports which our growers read every single morning

{WISHES}"""


def _match(resume: str = RESUME, posting: str = POSTING) -> Match:
    return match_documents(document(resume), document(posting, DocumentKind.POSTING), SETTINGS)


def _said(resume: str = RESUME, posting: str = POSTING) -> str:
    return "\n".join(_match(resume, posting).warnings)


def test_a_full_resume_and_posting_call_for_no_warning() -> None:
    assert _match().warnings == ()


def test_swapped_documents_are_said_and_one_odd_document_is_not() -> None:
    said = "reads like a posting and the second like a résumé"
    assert said in _said(POSTING, RESUME)
    assert said not in _said(RESUME, RESUME) + _said(POSTING, POSTING)


@pytest.mark.parametrize(
    ("wishes", "said"), [("Python", "only 1 requirement was recognised"), ("Python, SQL", "only 2 requirements were")]
)
def test_few_requirements_are_said_in_good_english(wishes: str, said: str) -> None:
    assert said in _said(posting=f"Requirements\n{wishes}\n")


def test_soft_skills_hide_no_lack_of_requirements() -> None:
    said = _said(posting="Requirements\n- Python\n- Leadership\n- Teamwork\n- Communication skills\n- Mentoring\n")
    assert "only 1 requirement was recognised in the posting beside soft skills" in said
    soft = _said(posting="Requirements\n- Leadership\n- Teamwork\n- Communication skills\n- Mentoring\n")
    assert "no requirement was recognised in the posting beside soft skills" in soft


def test_a_short_or_skill_free_resume_is_said() -> None:
    assert "very little text" in _said("Robin")
    assert "no known skill" in _said("pears and plums " * 40)


def test_a_resume_without_dates_is_said_only_where_years_are_asked() -> None:
    undated = RESUME.replace(", Mar 2019 - present", "")
    asked = POSTING.replace("Docker", "5+ years of Docker")
    assert "no dates of work were found" in _said(undated, asked)
    assert _said(undated) == _said(RESUME, asked) == ""


def test_two_postings_in_one_text_are_said() -> None:
    assert "several postings" in _said(posting=POSTING + "\n" + POSTING.replace("Data engineer", "Analyst"))
    assert _said(posting=POSTING + "\nRequirements for visitors\n- none\n") == ""


def test_a_name_repeated_within_few_lines_is_said_and_earns_nothing() -> None:
    stuffed = RESUME.replace("Git, Linux", "Git, Linux" + ", Docker" * 30)
    assert 'names "Docker" 31 times within a few lines' in _said(stuffed)
    assert _match(stuffed).score == _match().score


def test_a_name_that_comes_up_all_over_a_long_resume_is_natural() -> None:
    job = "\n\nOrchard Ltd, engineer, 2015 - 2018\n- Moved the weekly reports of growers to Docker and on to the cloud"
    filler = (
        "\n- Wrote down what the growers said of ripe and unripe pears, of early and late plums, and of the weather"
    )
    assert _said(RESUME + (job + 3 * filler) * 12) == ""


def test_a_long_block_of_bare_names_is_said() -> None:
    labels = [skill.label for skill in load_taxonomy().skills.values() if skill.kind is Kind.TECHNOLOGY]
    assert "skills that it never shows at work" in _said(RESUME + ", ".join(labels[:200]))
    assert _said(RESUME + ", ".join(labels[:40])) == ""


def test_sentences_of_the_posting_are_said() -> None:
    sentence = "build and run the data pipelines that feed the reports which our growers read every single morning"
    said = _said(RESUME + f"\nSummary\nI {sentence.upper()}.\n")
    assert 'repeats whole passages of the posting word for word ("and run the data pipelines that …")' in said
    assert _said(RESUME + "\nSummary\nI build and run the data pipelines that feed reports.\n") == ""


def test_another_language_than_english_is_said() -> None:
    english = RESUME
    german = f"{TEXTS['German']}\nPython, SQL, Docker"
    french = f"{TEXTS['French']}\nPython, SQL, Docker, Kubernetes"
    limit = "skills are looked for by their English names"
    assert f"the résumé seems to be in German, the posting in French; {limit}" in _said(german, french)
    assert f"the résumé and the posting seem to be in German; {limit}" in _said(german, german)
    assert f"the posting seems to be in French; {limit}" in _said("Python " * 20, french)
    assert "the résumé seems to be in German, the posting in English" in _said(german, TEXTS["English"] + WISHES)
    assert limit not in _said(english, TEXTS["English"] + WISHES)


def test_a_roadmap_that_leads_elsewhere_is_said() -> None:
    nurse = "Requirements\n- Registered Nurse licence\n- Wound care\n- Phlebotomy\n- Teamwork\n"
    assert "nothing that the roadmap Machine Learning Engineer holds" in _said(posting=nurse)
    assert "holds" not in _said(posting=nurse + "- Python\n")


def test_a_posting_of_another_field_names_the_roadmap_that_holds_more_of_it() -> None:
    posting = "Requirements\n- Java\n- Spring Boot\n- Hibernate\n- PostgreSQL\n- RabbitMQ\n- Redis\n"
    said = _said(posting=posting)
    assert "choose that with --roadmap backend-engineer" in said
    assert "--roadmap" not in _said(posting="Requirements\n- Python\n- PyTorch\n- SQL\n- Docker\n- Statistics\n")


def test_a_posting_that_hardly_any_roadmap_step_holds_is_said() -> None:
    wishes = ("SAP ABAP", "SAP FICO", "S/4HANA", "ServiceNow", "AutoCAD", "SolidWorks", "Python")
    posting = "\n- ".join(("Requirements", *wishes))
    assert "holds 1, and no other roadmap many more" in _said(posting=posting)


def test_a_posting_that_asks_for_what_any_trade_needs_names_no_step_of_machine_learning() -> None:
    any_trade = ("Python", "Git", "Linux", "AWS", "Terraform")
    routers = "\n- ".join(("Requirements", *any_trade, "BGP", "OSPF", "Cisco ISE", "VLAN", "SD-WAN"))
    assert "holds 5, which other trades need too: most of its steps lead elsewhere" in _said(posting=routers)
    charts = "\n- ".join(
        ("Requirements", "SQL", "Microsoft Excel", "Power BI", "Python", "Dashboards", "VLOOKUP", "Tableau")
    )
    charts += "\n- A/B Testing\n- Google Analytics\n- Data Cleaning"
    assert "choose that with --roadmap data-analyst" in _said(posting=charts)
    models = "\n- ".join(("Requirements", *any_trade, "Docker", "Kubernetes", "PyTorch", "MLflow", "Cross-Validation"))
    assert "roadmap" not in _said(posting=models)


def test_a_degree_that_is_asked_for_speaks_for_no_roadmap() -> None:
    wishes = ("Python", "SQL", "Docker", "Kafka", "Spark", "Airflow", "Terraform", "CI/CD", "AWS")
    posting = "\n- ".join(("Data Engineer\n\nRequirements", *wishes, "Time series databases", "Degree in physics"))
    assert "holds 9 and Data Engineer 10; choose that with --roadmap data-engineer" in _said(posting=posting)


def test_a_roadmap_that_somebody_chose_is_compared_with_no_other() -> None:
    posting = "Requirements\n- Python\n- Java\n- Spring Boot\n- Hibernate\n- PostgreSQL\n- RabbitMQ\n- Redis\n"
    chosen = dataclasses.replace(SETTINGS, roadmap="data-scientist")
    read = match_documents(document(RESUME), document(posting, DocumentKind.POSTING), chosen)
    assert not any("--roadmap" in warning for warning in read.warnings)


@pytest.mark.parametrize(
    ("asked", "stated"),
    [
        ("Fluent German (C1 or better)", "German (A2)"),
        ("Very good command of written and spoken German", "Languages: Spanish – native, German – basic"),
        ("Native speaker of German", "German: B2, English: C2"),
        ("German (business fluent)", "Conversational German"),
        ("Fluent in English, German at least B2", "English (C1), German (A2)"),
        ("German (minimum B2)", "German: A2"),
        ("Very good German and basic English", "German: basic, English: native"),
    ],
)
def test_a_language_asked_for_above_the_level_stated_is_said(asked: str, stated: str) -> None:
    said = _said(f"{RESUME}\nLanguages\n{stated}\n", f"{POSTING}- {asked}\n")
    assert "of German the posting asks for" in said


@pytest.mark.parametrize(
    ("asked", "stated"),
    [
        ("German (B2)", "English (A2), German (C1)"),
        ("Fluent German and basic English", "Fluent in German, English (A2)"),
        ("German is good to have", "German (A1)"),
        ("German", "German (A1)"),
        ("German (C1)", "German"),
        ("Fluent German", "German: native speaker"),
    ],
)
def test_a_language_as_good_as_asked_or_of_no_stated_level_calls_for_no_warning(asked: str, stated: str) -> None:
    assert "the posting asks for" not in _said(f"{RESUME}\nLanguages\n{stated}\n", f"{POSTING}- {asked}\n")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Very good German and good English", "German (Very good)"),
        ("Active Secret clearance is required", "Security Clearance"),
        ("Active TS/SCI clearance, willing to undergo a polygraph", "Security Clearance"),
        ("German (C1) and a valid driving licence", "German (C1) and Driver's License"),
        ("French or German", "French or German"),
    ],
)
def test_a_licence_or_a_language_that_is_required_and_not_shown_is_said(asked: str, said: str) -> None:
    found = _said(f"{RESUME}\nLanguages\nSpanish (C2), English (fluent)\n", f"{POSTING}- {asked}\n")
    assert f"the posting requires {said}, which the résumé does not show" in found


@pytest.mark.parametrize(
    "asked",
    [
        "German (C1)",
        "German or Dutch",
        "Fluent English",
        "A driving licence is a plus",
        "Ability to obtain a Secret clearance is required",
        "Must hold or be eligible to hold a Secret clearance",
    ],
)
def test_what_is_shown_or_only_wished_for_is_no_condition(asked: str) -> None:
    found = _said(f"{RESUME}\nLanguages\nGerman (C2), English (C1)\n", f"{POSTING}- {asked}\n")
    assert "the posting requires" not in found
