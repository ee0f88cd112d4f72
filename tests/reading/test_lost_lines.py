"""Postings that lost their lines when they were copied: sections, importance and choices stay what they were."""

from __future__ import annotations

import pytest

from matcher.nlp import find_mentions
from matcher.reading import make_document
from matcher.requirements import build_requirements
from matcher.values import DocumentKind, Extraction, SectionKind

LINES = """
Senior Oven Analyst
Job Summary
Plum Ovens bakes for nine towns and looks after forty bakeries that each send us their figures at night.
Responsibilities
Draw what the bakeries sell in Tableau and explain it to people who have flour on their hands
Work with the buyers of flour and salt on the prices of next year
Qualifications and Skills
Bachelor's degree in mathematics, statistics or a related field
5+ years of experience with SQL
Eye for detail
Strong Python skills
Experience with Airflow preferred
Advanced Excel
What skills would be nice to have?
Snowflake
Terraform
Additional Information
Our mill stands by the river and the canteen has bread from the morning on, which nobody ever complained about.
Job Type: Full-time
Experience:
Spark: 3 years (Preferred)
Kafka: 2 years (Required)
Schedule:
Monday to Friday
""".strip()
TITLE, BODY = LINES.split("\n", 1)


def _without_lines(gap: str, more: str = "") -> str:
    return f"{TITLE}\n" + BODY.replace("\n", gap) + more


def _read(text: str) -> Extraction:
    return find_mentions(make_document(text, kind=DocumentKind.POSTING, id="x"))


@pytest.mark.parametrize("gap", ["", " ", " " * 9])
def test_importance_years_and_choices_are_read_without_lines(gap: str) -> None:
    found, whole = _read(_without_lines(gap)), _read(LINES)
    assert {(one.label, one.importance) for one in found.mentions} == {
        (one.label, one.importance) for one in whole.mentions
    }
    assert {(one.label, one.min_months) for one in found.min_years} == {
        (one.label, one.min_months) for one in whole.min_years
    }
    assert {one.label for one in found.mentions if one.group} == {one.label for one in whole.mentions if one.group}


@pytest.mark.parametrize("gap", ["", " ", "  "])
def test_headings_are_found_without_lines(gap: str) -> None:
    sections = make_document(_without_lines(gap), kind=DocumentKind.POSTING, id="x").sections
    titles = {section.title for section in sections}
    assert {"Job Summary", "Responsibilities", "Qualifications and Skills", "Experience"} <= titles


def test_a_remark_in_brackets_opens_no_section() -> None:
    text = _without_lines(" ", " Benefits: None Oven lore: 2 years (Preferred) Excel: 1 year")
    sections = make_document(text, kind=DocumentKind.POSTING, id="x").sections
    assert not [section.title for section in sections if ")" in section.title]


def test_a_heading_underlined_in_its_own_line_is_found() -> None:
    text = _without_lines("", "About the Team--------We bake.Requirements--------4+ years of Rust")
    found = _read(text).mentions
    assert [one.importance for one in found if one.label == "Rust"] == ["essential"]


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("Qualifications Preferred Qualifications", SectionKind.NICE_TO_HAVE),
        ("Competitive Benefits Responsibilities", SectionKind.RESPONSIBILITIES),
        ("Preferred Skills Requirements", SectionKind.NICE_TO_HAVE),
    ],
)
def test_of_two_headings_side_by_side_the_last_opens(headings: str, kind: SectionKind) -> None:
    sections = make_document(f"{_without_lines(' ')} {headings}: Rust", kind=DocumentKind.POSTING, id="x").sections
    assert sections[-1].kind is kind


def test_an_item_that_says_what_is_preferred_opens_no_section() -> None:
    text = _without_lines("", "Minimum QualificationsIndustry experience is preferredKnows Rust")
    assert [one.importance for one in _read(text).mentions if one.label == "Rust"] == ["essential"]


def test_a_quote_holds_one_item_and_no_heading() -> None:
    requirements = build_requirements(_read(_without_lines("", "BenefitsFree bread")))
    quotes = {item.label: item.quote for item in requirements.items}
    assert quotes["Python"] == "Strong Python skills"
    assert quotes["SQL"] == "5+ years of experience with SQL"
    assert quotes["Snowflake"] == "Snowflake"
    assert quotes["Tableau"].startswith("Draw what the bakeries sell in Tableau")


def test_a_long_rule_closes_no_heading() -> None:
    document = make_document(f"Baker\n{'-' * 20_000}\nBread", id="", kind=DocumentKind.POSTING)  # at once, too
    assert [section.kind for section in document.sections] == [SectionKind.OTHER]
