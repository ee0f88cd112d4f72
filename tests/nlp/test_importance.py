"""Importance comes from the nearest cue, else from the section."""

from __future__ import annotations

import pytest

from matcher.values import Importance
from tests.helpers import importances, mentions, posting

ESSENTIAL, OPTIONAL, CONTEXT = Importance.ESSENTIAL, Importance.OPTIONAL, Importance.CONTEXT


@pytest.mark.parametrize(
    "text",
    [
        "You must know Docker.",
        "Docker required",
        "Docker is mandatory",
        "Docker is crucial.",
        "Docker is the key bit.",
        "Strong experience with Docker",
        "At least Docker",
        "3+ years of Docker",
        "Proficiency in Docker",
        "Solid understanding of Docker",
        "Familiarity with Docker",
        "You need to write Docker files",
        "Requirements\n- Docker\n",
        "What you bring:\n- Docker\n- Git\n",
        "Qualifications\nDocker\n",
        "Top 3 skills: 1. Git 2. Docker",
        "Must be proficient in cloud tools, esp. Docker",
    ],
)
def test_a_firm_cue_or_section_makes_a_skill_essential(text: str) -> None:
    assert importances(text)["docker"] is ESSENTIAL


@pytest.mark.parametrize(
    "text",
    [
        "Docker is a plus.",
        "Docker preferred",
        "Docker pref.",
        "Experience with Docker would be the icing on the cake.",
        "Requirements\n- (desirable) Docker",
        "You will have:\n- *Bonus* Docker",
        "Docker pref'd",
        "Skills\n- Docker exp. nice",
        "Nice to have: Docker",
        "Docker would be nice",
        "Docker is an asset",
        "Bonus points for Docker",
        "Docker is welcome",
        "Docker is a bonus",
        "Requirements\n- Git\n- Experience with Docker is a plus\n",
        "Nice to have\nDocker\n",
        "It would be even better if you…\nHave used Docker\n",
        "Preferred Qualifications\nDocker\n",
        "Desired: knowledge of Docker",
        "Docker is optional",
        "Docker is advantageous",
    ],
)
def test_a_soft_cue_or_section_makes_a_skill_optional(text: str) -> None:
    assert importances(text)["docker"] is OPTIONAL


@pytest.mark.parametrize(
    "text",
    [
        "We use Docker every day.",
        "Responsibilities\nBuild services with Docker\n",
        "About us\nWe run Docker\n\nRequirements\nJava\n",
        "About us\nYou must know Docker to join our party\n\nRequirements\nJava\n",
        "Benefits\nDocker trainings\n",
        "Ensure a high degree of safety in Docker.",
        "You play a major role in Docker.",
    ],
)
def test_without_cue_or_section_a_skill_is_context(text: str) -> None:
    assert importances(text)["docker"] is CONTEXT


@pytest.mark.parametrize(
    "text",
    [
        "Ability to work well on a team, and debug with Docker.",
        "Exceptional Git, Kafka (and its Connect), and Docker skills.",
    ],
)
def test_an_ability_and_a_strength_reach_over_their_list(text: str) -> None:
    assert importances(f"Your tasks\n- {text}\n")["docker"] is ESSENTIAL


def test_a_name_may_open_with_what_asks_for_it() -> None:
    text = "You help teams to understand their data, with excellent communication and planning skills."
    assert importances(text)["communication"] is ESSENTIAL


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Must: Python, Spark, Kafka a plus", {"python": ESSENTIAL, "spark": ESSENTIAL, "kafka": OPTIONAL}),
        ("Python required, Java preferred", {"python": ESSENTIAL, "java": OPTIONAL}),
        ("You must know Python. We also run Java.", {"python": ESSENTIAL, "java": CONTEXT}),
    ],
)
def test_a_cue_speaks_for_its_own_item_and_sentence_only(text: str, asked: dict[str, Importance]) -> None:
    assert importances(text) == asked


@pytest.mark.parametrize(
    ("text", "optional", "essential"),
    [
        ("Requirements\n- Python skills, Kafka a bonus", "kafka", "python"),
        ("Requirements\n- 5 years of Python, experience with Kafka a plus", "kafka", "python"),
        ("Requirements\n- Python (5 years)\n- Kafka (3 years, a plus)", "kafka", "python"),
        ("Requirements\n- A cloud (preferably Kafka): you know Python", "kafka", "python"),
        ("Requirements\n- Kafka (or willing to learn)\n- Python", "kafka", "python"),
        ("Preferred\n- At least 1 year of Kafka\n- You must know Python", "kafka", "python"),
        ("Python required. Kafka would be great.", "kafka", "python"),
    ],
)
def test_a_wish_reaches_no_further_than_its_item(text: str, optional: str, essential: str) -> None:
    found = importances(text)
    assert (found[optional], found[essential]) == (OPTIONAL, ESSENTIAL)


@pytest.mark.parametrize(
    "text",
    [
        "We are looking for a Python developer to rebuild our Kafka cluster.",
        "Acme is seeking a Python developer to join our Kafka team.",
        "We have deep expertise in Kafka. Python is required.",
        "You will learn Kafka. You know Python.",
        "Requirements\n- Strong Python (we use Kafka)",
        "About us\nOur ovens run on Kafka. We are looking for people with experience in Python.",
    ],
)
def test_what_the_employer_has_is_not_asked_for(text: str) -> None:
    found = importances(text)
    assert (found["kafka"], found["python"]) == (CONTEXT, ESSENTIAL)


def test_a_skill_has_the_strongest_importance_it_has_anywhere() -> None:
    assert importances("Python is a plus.\n\nRequirements\nPython\n")["python"] is ESSENTIAL


def test_a_firm_word_in_a_soft_section_stays_optional() -> None:
    assert importances("Nice to have\nExperience with Kafka\n")["kafka"] is OPTIONAL


def test_resumes_have_no_importance() -> None:
    assert {mention.importance for mention in mentions("You must know Python, Docker is a plus")} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "We are a team.\nNice to have experience with Kafka",
        "Preferably experience with Kafka",
        "Requirements\n- Python\n- Ideally experience with Kafka\n",
        "Requirements\n- Python\n- It is a plus if you have experience with Kafka\n",
    ],
)
def test_an_optional_cue_qualifies_the_experience_it_introduces(text: str) -> None:
    assert importances(text)["kafka"] is OPTIONAL


@pytest.mark.parametrize(
    "heading",
    [
        *("Beneficial", "Useful", "Helpful", "Preferable", "Welcome", "Appreciated", "Advantage", "Of interest"),
        *("Valuable additions", "Other skills we like"),
    ],
)
def test_a_short_heading_of_wishes_needs_no_colon(heading: str) -> None:
    assert importances(f"Essential\n- SQL\n\n{heading}\n- Docker") == {"sql": ESSENTIAL, "docker": OPTIONAL}


@pytest.mark.parametrize("greeting", ["WELCOME\n", "Our values\n\nHelpful\n\n"])
def test_a_greeting_is_no_heading_of_wishes(greeting: str) -> None:
    assert importances(f"{greeting}We run Docker.\n\nRequirements\n- SQL")["docker"] is CONTEXT


@pytest.mark.parametrize(
    "text",
    [
        "- Strong SQL and Python, Scala a plus",
        "Requirements\n- Excellent SQL and Python, Scala preferred",
        "Requirements\n- 3+ years of SQL and Python, Scala is a plus",
        "Requirements\n- SQL (with Python), Scala preferred",
    ],
)
def test_a_wish_behind_what_is_strong_or_explained_speaks_for_the_last_item_only(text: str) -> None:
    assert importances(text) == {"sql": ESSENTIAL, "python": ESSENTIAL, "scala": OPTIONAL}


@pytest.mark.parametrize(
    "text",
    [
        "Python, Spark and Kafka are a plus",
        "Requirements\n- Java, Kotlin and Scala a plus",
        "Requirements\n- Experience with Java, Kotlin a plus",
        "Requirements\n- Good grasp of tools such as Java, Kotlin a plus",
        "Requirements\n- Languages (Java, Kotlin) preferred",
    ],
)
def test_a_wish_behind_a_plain_list_speaks_for_all_of_it(text: str) -> None:
    assert set(importances(text).values()) == {OPTIONAL}


@pytest.mark.parametrize(
    "item",
    [
        "Docker helps",
        "Experience with Docker helps but we can teach it",
        "Docker wouldn't hurt",
        "Docker is no must",
        "Docker is nice but no must",
        "Docker is nice",
        "Docker can be learned on the job",
        "either Docker or Podman helpful but not mandatory",
    ],
)
def test_soft_phrases_make_a_skill_optional(item: str) -> None:
    assert importances(f"Requirements\n- SQL\n- {item}\n- Strong Java")["docker"] is OPTIONAL


def test_what_only_tells_of_help_is_no_wish() -> None:
    assert importances("Requirements\n- Docker automation that helps")["docker"] is ESSENTIAL


@pytest.mark.parametrize(
    ("paragraph", "importance"),
    [
        ("The legacy Teradata warehouse\nis being switched off.", CONTEXT),
        ("Benefits include tuition for Teradata courses.", CONTEXT),
        ("We are an equal opportunity employer. HR helps with the forms in Teradata.", CONTEXT),
        ("You'll work with our team in Pune, where Teradata is run.", CONTEXT),
        ("You have worked with Teradata.", ESSENTIAL),
        ("You have worked with Teradata. We are an equal opportunity employer.", ESSENTIAL),
        ("You build the pension and voucher services in Teradata.", ESSENTIAL),
        ("The knowledge of Teradata is what we look at.", ESSENTIAL),
        ("Teradata, in short.", ESSENTIAL),
        ("The rest:\n- Teradata.", ESSENTIAL),
    ],
)
def test_a_paragraph_below_a_list_asks_for_what_it_demands_only(paragraph: str, importance: Importance) -> None:
    assert importances(f"Requirements\n- SQL\n\n{paragraph}")["teradata"] is importance


def test_a_remark_behind_the_years_of_a_form_speaks_of_its_skill() -> None:
    asked = importances("Requirements\n- Experience: R: 1 year (Preferred); Python: 2 years (Required)")
    assert asked == {"r": OPTIONAL, "python": ESSENTIAL}


def test_a_quotation_asks_for_nothing() -> None:
    told = importances('Ops | Clearance: Secret\n\n> "We sleep." - our founder, who still writes Perl\n\nTasks\n- Go')
    assert told["perl"] is CONTEXT


def test_plus_in_a_name_is_no_wish() -> None:
    assert importances("Support audits against ISO 27001 and Cyber Essentials Plus")["iso-27001"] is CONTEXT


def test_a_denied_mention_makes_the_skill_no_stronger_elsewhere() -> None:
    found = posting(
        "Responsibilities\n- Own services in Kotlin\n\nRequirements\n- SQL\n- You don't need to know Kotlin on day one"
    )
    assert [mention.importance for mention in found.mentions if mention.skill == "kotlin"] == [CONTEXT, CONTEXT]


@pytest.mark.parametrize(
    "text",
    [
        "E1 Experience of Git (A, I)\nD1 Knowledge of Docker (A)\nD3 SQL",
        "- Experience of Git (E)\n- Knowledge of Docker (D)",
        "Requirements * Experience with Git * Python Preferred * SQL * Docker",
        "| Skill | What we use | Level |\n| Git | GitHub | strong |\n| Ops | Docker | nice to have |",
    ],
)
def test_codes_stars_and_levels_tell_what_is_essential(text: str) -> None:
    found = importances(text)
    assert (found["git"], found["docker"]) == (ESSENTIAL, OPTIONAL)
    assert not {"d3", "d", "legacy-wan"} & found.keys()


def test_a_recruiters_row_about_interviews_asks_for_nothing() -> None:
    found = importances("Must have: Git\nInterview: 2 rounds, Docker quiz")
    assert (found["git"], found["docker"]) == (ESSENTIAL, CONTEXT)


def test_what_employees_enjoy_is_not_asked_for() -> None:
    assert importances("Requirements\n- Git\nEmployees enjoy a Docker course.")["docker"] is CONTEXT


def test_what_the_employer_teaches_is_not_asked_for() -> None:
    asked = importances("Requirements\n- Java\n- We'll teach you Kotlin.\n- German is nice but no must\n")
    assert asked == {"java": ESSENTIAL, "kotlin": CONTEXT, "german": OPTIONAL}


@pytest.mark.parametrize(("begin", "gap"), [("", "\n"), ("['", "', '")])
def test_what_a_job_board_files_a_posting_under_is_context(begin: str, gap: str) -> None:
    lines = ("Requirements", "Python and SQL", "Seniority level", "Entry level", "Employment type", "Full-time")
    text = gap.join((*lines, "Job function", "Information Technology", "Industries", "Telecommunications"))
    assert importances(begin + text) == {
        "python": ESSENTIAL,
        "sql": ESSENTIAL,
        "information-technology": CONTEXT,
        "telecommunications": CONTEXT,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Bachelor's degree in Statistics.",
        "You keep the reports.\n\nBS/BA degree in Statistics",
        "A Bachelor or Master's degree in a quantitative field",
        "The work follows the calendar. Bachelor's degree or equivalent, 2 years of experience.",
    ],
)
def test_a_degree_that_opens_an_item_is_asked_for_without_a_heading(text: str) -> None:
    assert importances(text)["bachelors-degree"] is ESSENTIAL


def test_a_degree_that_the_employers_people_have_is_not_asked_for() -> None:
    assert importances("Our founder has a PhD in Physics.").get("phd", CONTEXT) is CONTEXT


def test_a_list_of_tasks_without_bullets_does_not_reach_below_the_next_heading() -> None:
    asked = importances("Your tasks include:\nWriting Go\nTuning queries\nRequirements\nDocker\nPython")
    assert asked["docker"] is ESSENTIAL
    assert asked["go"] is CONTEXT


@pytest.mark.parametrize(
    ("text", "importance"),
    [
        ("Experience with tools like Docker.", ESSENTIAL),
        ("You've used Docker.", ESSENTIAL),
        ("Working knowledge of Docker", ESSENTIAL),
        ("We have years of experience with Docker.", CONTEXT),
        ("Our team has working knowledge of Docker.", CONTEXT),
    ],
)
def test_what_opens_like_a_demand_is_one_below_the_employers_own_heading(text: str, importance: Importance) -> None:
    assert importances(f"About us\nWe make shoes.\n\n{text}\n")["docker"] is importance
