"""A skill is denied only by words of its own clause."""

from __future__ import annotations

import pytest

from matcher import make_document
from matcher.nlp import find_mentions
from matcher.nlp.negation import find_hints, may_be_denied
from matcher.values import DocumentKind
from tests.helpers import denied, posting, read_tokens


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("No Java required.", {"java"}),
        ("No experience with Java required", {"java"}),
        ("Experience without Java", {"java"}),
        ("I do not know Java but I know Python", {"java"}),
        ("You do not need Kafka; Docker is a must", {"kafka"}),
        ("No prior experience in Spark, Kafka or Hadoop is needed.", {"spark", "kafka", "hadoop"}),
        ("Useful but not needed: Docker, Rust", set()),
        ("We never use PHP.", {"php"}),
        ("I have not used Rust, but I know Python.", {"rust"}),
        ("Lacking Kubernetes experience, strong in Docker", {"kubernetes"}),
        ("Java is not required but Python is", {"java"}),
        ("Python isn't required", {"python"}),
        ("Python rather than Java", {"java"}),
        ("You will work without Docker. Python is used.", {"docker"}),
        ("Without Docker we ship nothing.", set()),
        ("You don't have to know Scala, we use Java", {"scala"}),
        ("Don't worry about: Kafka, Docker", {"kafka", "docker"}),
        ("| Skill | Level |\n| MATLAB | Not required |\n| Python | Required |", {"matlab"}),
        ("What you won't do here\n- Scrum all day\n\nYou bring\n- Python", {"scrum"}),
        ("You bring\n- Python\n\nWe're not looking for\n- Scala developers", {"scala"}),
        ("Not required: a degree, or knowledge of Maya/Houdini", {"autodesk-maya", "houdini"}),
        ("Dutch is not required: we speak English at work", {"dutch"}),
        ("If you've worked with Svelte instead of React, that's fine as well.", set()),
        (
            "| Skill | Ours | Level |\n| Mobile | React Native | not needed |\n| Web | React | strong |",
            {"react-native"},
        ),
        ("You bring\n- Python\n\nNot important to us\nTensorFlow", {"tensorflow"}),
        ("Not a fit if:\n- You only know Excel\n\nYou bring\n- Python", {"excel"}),
    ],
)
def test_a_denial_reaches_its_clause_and_no_further(text: str, skills: set[str]) -> None:
    assert denied(text) == skills


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("4 years of Angular (AngularJS exp will not be considered)", {"angularjs"}),
        ("PHP or Perl developers need not apply", {"php", "perl"}),
        ("Candidates without Java experience will not be considered", set()),
        ("Candidates with less than 5 years of Java need not apply", set()),
        ("Don't apply if you have only recorded scripts in Selenium", {"selenium", "scripting"}),
        ("You'll hate it here if you need Jira tickets", {"jira"}),
        ("This role is not for you if you hate SQL", set()),
    ],
)
def test_what_shuts_somebody_out_of_a_posting_is_not_asked_for(text: str, skills: set[str]) -> None:
    assert {mention.skill for mention in posting(text).mentions if mention.negated} == skills


@pytest.mark.parametrize("told", ["Currently learning\nRust", "Currently learning: Rust", "Interested in: Rust"])
def test_what_a_resume_has_yet_to_learn_is_not_held(told: str) -> None:
    text = f"Skills\nSQL\n\n{told}\n\nHobbies\nChess"
    found = find_mentions(make_document(text, id="cv", kind=DocumentKind.RESUME)).mentions
    assert {mention.skill: mention.negated for mention in found if mention.skill in ("rust", "sql")} == {
        "rust": True,
        "sql": False,
    }


@pytest.mark.parametrize(
    "text",
    [
        "Not only Python but also SQL",
        "not limited to Python, Java",
        "No later than May, Python",
        "There is no doubt that Python wins",
        "No. 1 in Python",
        "We need no managers. Python is used.",
        "No nonsense: Python and Docker",
        "We have no office\nPython\nDocker",
        "No\nPython",
        "Python developer, not a manager",
    ],
)
def test_other_uses_of_the_same_words_deny_nothing(text: str) -> None:
    assert denied(text) == set()


def test_a_denial_on_one_line_leaves_the_others_alone() -> None:
    assert denied("Python\nNo Java\nDocker") == {"java"}


def test_isnt_denies_only_with_a_word_of_need() -> None:
    assert denied("Python isn't the only language we use") == set()


def test_instead_of_denies_what_follows() -> None:
    assert denied("Python instead of Java") == {"java"}


def test_a_field_that_says_none_denies_its_skill() -> None:
    assert denied("Docker: none") == {"docker"}


def refused(text: str) -> set[str | None]:
    """Return the skills that a posting denies."""
    return {mention.skill for mention in posting(text).mentions if mention.negated}


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("We replaced Jenkins with Docker.", {"jenkins"}),
        ("We have moved from SVN to Git.", {"svn"}),
        ("We are moving away from MongoDB towards PostgreSQL.", {"mongodb"}),
        ("We avoid Java.", {"java"}),
        ("MongoDB is no longer used here.", {"mongodb"}),
        ("Scala, by contrast, is not required.", {"scala"}),
        ("Java is neither required nor expected, whereas Python is both.", {"java"}),
        ("You will never have to touch Java.", {"java"}),
        ("You are not expected to know Java or Docker.", {"java", "docker"}),
        ("Python, not Java and Scala", {"java", "scala"}),
        ("Not needed: Java, Docker", {"java", "docker"}),
        ("Knowledge of Kotlin is irrelevant", {"kotlin"}),
        ("Kotlin does not matter", {"kotlin"}),
        ("We do not expect you to know Java.", {"java"}),
        ("Selenium IDE experience does not count", {"selenium"}),
        ("Please don't apply if you only know Java", {"java"}),
        ("Only experience in PC software (Delphi, Java) is not sufficient.", {"delphi", "java"}),
        ("If you've only used Docker at home, this isn't for you.", {"docker"}),
    ],
)
def test_a_posting_denies_what_it_does_not_use_or_need(text: str, skills: set[str]) -> None:
    assert refused(text) == skills


@pytest.mark.parametrize(
    "text",
    [
        "Whether you know Java or Kotlin does not matter.",
        "Java alone is not enough",
        "If you have only used Java, this is still for you.",
        "You will help us migrate from MySQL to PostgreSQL.",
        "Experience with migrations from MySQL to PostgreSQL",
        "A degree is not required if you can show strong Java projects.",
        "Nice to have, not required: Java, Docker",
        "Never used Docker? We will train you.",
        "Don't worry if you don't know Docker, we will teach you.",
        "This is no ordinary Java job.",
        "Cut costs without losing data, using Python",
        "You explain Python to people without a Java background.",
        "A cover letter is not required Strong Python skills",
        "Domain knowledge alone will not be enough - you need Python",
    ],
)
def test_a_posting_that_denies_something_else_leaves_its_skills_alone(text: str) -> None:
    assert refused(text) == set()


def test_a_degree_that_is_not_required_leaves_the_skill_before_it_alone() -> None:
    assert refused("Python, PhD not required") == {"phd"}


@pytest.mark.parametrize(
    "text",
    [
        "Replaced Jenkins with Docker",
        "Migrated 200 reports from MySQL to PostgreSQL",
        "Retired the old PHP site",
        "Avoided outages with Docker",
    ],
)
def test_an_applicant_knows_what_was_given_up(text: str) -> None:
    assert denied(text) == set()


def test_hints_are_found_whatever_their_case() -> None:
    text = "NO Java, isn't it? Cannot, notable, piano, any more"
    assert find_hints(text.lower(), read_tokens(text)) == [0, 11, 19, 43]


def test_a_hint_far_away_denies_nothing() -> None:
    assert may_be_denied([100], 110, 120, (0, 600))
    assert may_be_denied([100], 90, 95, (0, 600))
    assert not may_be_denied([100], 500, 510, (0, 600))
    assert not may_be_denied([100], 110, 120, (105, 600))
    assert not may_be_denied([], 0, 5, (0, 600))


def test_a_long_line_without_a_denial_is_read_quickly() -> None:
    assert denied("Not required: " + "abcdefgh" * 500 + " Java") == set()


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Skills\nRust (learning), Python", {"rust"}),
        ("Evaluated Kafka, not adopted", {"kafka"}),
        ("Certificates\nCISSP (in progress)", {"cissp"}),
        ("Studying for CISSP", {"cissp"}),
        ("Studying for a BSc in Physics", set()),
        ("Machine Learning, Python", set()),
        ("Teaching, Python, learning, research", set()),
        ("AWS migration planned, executed and documented", set()),
    ],
)
def test_what_an_applicant_has_only_begun_to_learn_is_not_held(text: str, skills: set[str]) -> None:
    found = find_mentions(make_document(text, id="", kind=DocumentKind.RESUME)).mentions
    assert {mention.skill for mention in found if mention.negated} == skills


def test_what_others_do_so_that_nobody_else_has_to_is_not_asked_for() -> None:
    text = "Our platform team runs Kubernetes, so you don't have to. You use SQL."
    assert {mention.skill for mention in posting(text).mentions if mention.negated} == {"kubernetes"}
