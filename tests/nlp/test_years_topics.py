"""Years belong to the skills of the phrase after them, or to those right before them."""

from __future__ import annotations

import pytest

from matcher.nlp.years_topics import may_be_topic
from matcher.values import Kind
from tests.helpers import stated_years


def subjects(text: str) -> list[str | None]:
    """Return what the years of a posting are about, None for experience in total."""
    return [skill for skill, _ in stated_years(text)]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("7+ years' practical experience with Java and Docker", ["java", "docker"]),
        ("2+ years of experience in designing, training and evaluating deep learning models", ["deep-learning"]),
        ("4 years of strong, recent experience with Snowflake", ["snowflake"]),
        ("4+ years of paid software development experience in Java", ["software-engineering", "java"]),
        ("3+ years of Java Docker experience", ["java", "docker"]),
        ("3 years with AWS (S3, EC2) and Terraform", ["aws", "terraform"]),
        ("2+ years with any one of these: Kafka, Java", ["kafka", "java"]),
        ("3+ years with a language such as Java or Python", ["java", "python"]),
        ("3+ years using Python for image processing", ["python"]),
        ("6 years of experience in the insurance industry", ["insurance"]),
        ("3+ years of project management experience", ["project-management"]),
        ("Minimum 3 years of experience preferred as a data engineer", ["data-engineering"]),
        ("5+ years of machine learning practice as a data scientist", ["machine-learning", "data-science"]),
        ("3 years in a Data Analyst role", ["data-analysis"]),
        ("3 years as an administrator, developer or data scientist", ["data-science"]),
        ("2+ years in an analytical role", ["analytics"]),
        ("3 years in a role focused on statistical modeling", ["statistical-modeling"]),
        ("2+ years with languages used for reporting (Python, Java)", ["python", "java"]),
        ("2+ years of experience with at least one of: Java, Kafka", ["java", "kafka"]),
        ("2+ years of experience: Java, Kafka", ["java", "kafka"]),
        ("2+ years of experience (side projects count) with Java", ["java"]),
        ("3+ years of analytics, measurement, business intelligence", ["analytics", "business-intelligence"]),
        ("2+ years developing machine learning algorithms", ["machine-learning"]),
        ("2+ years of machine learning model deployment", ["model-deployment"]),
        ("5+ Years Work Experience in Java", ["java"]),
        ("4+ years of experience and success in product management", ["product-management"]),
    ],
)
def test_years_belong_to_the_phrase_after_them(text: str, skills: list[str]) -> None:
    assert subjects(text) == skills


@pytest.mark.parametrize(
    "text",
    [
        "3 years of experience in a fast-paced environment",
        "5+ years of experience at a software company, SQL",
        "4 years of experience and solid knowledge of Java",
        "5+ years of experience in a related field; Python is used daily",
        "3+ years of experience, preferably with Java",
        "2+ years of experience Strong knowledge of Java",
        "2+ years of relevant experience Deep knowledge of Java",
        "Level: 6+ years of experience Candidate needs to be strong in Java",
        "3 years of related experience (e.g. analytics, reporting)",
        "3+ years of IT experience",
        "3 years of experience working with data scientists",
    ],
)
def test_what_follows_later_is_not_what_the_years_are_about(text: str) -> None:
    assert subjects(text) == [None]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Java: 3 years", ["java"]),
        ("Java (3+ years)", ["java"]),
        ("Java (3+ yrs) w/ Docker or Kafka", ["java"]),
        ("Java - min. 3 years", ["java"]),
        ("Java and Docker (3+ years)", ["java", "docker"]),
        ("Docker, Java (3+ years)", ["java"]),
        ("Java experience of at least 6 years", ["java"]),
        ("You have written Java for 6 years.", ["java"]),
        ("You have held a data science post for 2+ years.", ["data-science"]),
        ("Data Scientist: 10 years (Required)", ["data-science"]),
        ("Level\nJava 3-5 years Docker\n", ["java"]),
    ],
)
def test_years_may_stand_behind_their_skill(text: str, skills: list[str]) -> None:
    assert subjects(text) == skills


@pytest.mark.parametrize(
    "text", ["The platform has run on Java for 11 years.", "Our app has been written in Swift for 6 years."]
)
def test_the_age_of_a_product_asks_for_nothing(text: str) -> None:
    assert subjects(text) == []


def test_a_skill_before_a_new_demand_is_not_its_subject() -> None:
    assert subjects("Focus on Docker Minimum 4 years' experience in Java") == ["java"]


def test_traits_have_no_years() -> None:
    assert may_be_topic("java", Kind.TECHNOLOGY)
    assert may_be_topic("leadership", Kind.SOFT)
    assert not may_be_topic("adaptability", Kind.SOFT)
    assert not may_be_topic("information-technology", Kind.DOMAIN)
    assert not may_be_topic("phd", Kind.CREDENTIAL)


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Java in production, at least 3 years", ["java"]),
        ("You have worked with Java for a minimum of 2 years.", ["java"]),
        ("SQL databases (3 years)", ["sql"]),
        ("Experience with Java; required 2 years", ["java"]),
    ],
)
def test_years_belong_to_what_they_are_put_behind(text: str, skills: list[str]) -> None:
    assert subjects(text) == skills
