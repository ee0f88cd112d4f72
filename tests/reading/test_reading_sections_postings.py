"""Sections of postings."""

from __future__ import annotations

import pytest
from section_cuts import POSTING, covers, kinds

from matcher.reading import find_sections
from matcher.values import SectionKind as S


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
        ("About your responsibilities", S.RESPONSIBILITIES),
        ("About Skills and Qualifications", S.REQUIREMENTS),
        ("What does it take to thrive on our team", S.REQUIREMENTS),
        ("You might be a great fit if you", S.REQUIREMENTS),
        ("Required skills", S.REQUIREMENTS),
        ("Desired Candidate Profile", S.REQUIREMENTS),
        ("To succeed in this role", S.REQUIREMENTS),
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


def test_the_head_of_a_table_is_no_heading() -> None:
    assert kinds("Requirements\nMust have | Nice to have\nGo | Rust") == [S.REQUIREMENTS]
    assert kinds("Requirements\nMust have\tNice to have\nGo\tRust") == [S.REQUIREMENTS]


def test_the_head_of_a_table_of_wishes_ends_no_wishes() -> None:
    assert kinds("Nice to have\n\n| Skill | Level |\n|---|---|\n| Scala | junior |") == [S.NICE_TO_HAVE]


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


@pytest.mark.parametrize("colon", ["", ":"])
def test_a_heading_among_items_holds_those_of_the_next_level_alone(colon: str) -> None:
    wishes = f"- Nice to have{colon}\n  - Kotlin\n  - Rust\n"
    text = f"What you bring\n- Swift\n{wishes}- Docker\n- Bonus{colon}\n  - Go\n- Git\n"
    sections = find_sections(text, POSTING)
    assert covers(text, sections)
    outer = (S.REQUIREMENTS, "What you bring")
    assert [(item.kind, item.title) for item in sections] == [
        outer, (S.NICE_TO_HAVE, "Nice to have"), outer, (S.NICE_TO_HAVE, "Bonus"), outer,
    ]  # fmt: skip
    assert text[sections[2].start :].startswith("- Docker")


def test_marks_tell_levels_where_indents_are_lost() -> None:
    sections = find_sections("Your profile\n• Swift\n• Bonus points\n◦ Kotlin\n• Docker\n", POSTING)
    assert [item.kind for item in sections] == [S.REQUIREMENTS, S.NICE_TO_HAVE, S.REQUIREMENTS]


def test_wishes_told_in_passing_end_with_their_paragraph() -> None:
    rest = "You need at least two years with Kafka, whatever else you have done before."
    text = f"We run on Rust, and so should you. Really. Bonus: you can read Haskell.\n\n{rest}\n"
    sections = find_sections(text, POSTING)
    assert covers(text, sections)
    assert [item.kind for item in sections] == [S.OTHER, S.NICE_TO_HAVE, S.OTHER]
    assert text[sections[2].start :].startswith("You need")


def test_a_label_below_a_list_of_wishes_ends_it() -> None:
    text = "Preferred Skills:\n- Kafka\n- Rust\n\nEducation: a degree in anything\n"
    assert kinds(text) == [S.NICE_TO_HAVE, S.REQUIREMENTS]
