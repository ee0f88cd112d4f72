"""A reason is a sentence that a candidate can read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.scoring.credit import Credit
from matcher.scoring.reasons import PLACE, duties_reason, reason_for, spell_months, years_reason
from matcher.taxonomy import load_taxonomy
from matcher.values import Held, Kind, Requirement, Skill, Via
from tests.helpers import ask, hold, small_taxonomy


def _reason(requirement: Requirement, via: Via | None, held: Held | None) -> str:
    credit = Credit(share=0.5, via=via, wanted=requirement.any_of[0], held=held)
    return reason_for(requirement, credit, small_taxonomy())


@pytest.mark.parametrize(
    ("via", "asked", "held", "sentence"),
    [
        (Via.EXACT, "python", "python", "Python is used at work, 2 years, last in 2024"),
        (
            Via.NARROWER,
            "database",
            "postgresql",
            "PostgreSQL is a kind of Database; it is used at work, 2 years, last in 2024",
        ),
        (
            Via.IMPLIED,
            "python",
            "django",
            "Whoever uses Django uses Python too; Django is used at work, 2 years, last in 2024",
        ),
        (
            Via.BROADER,
            "postgresql",
            "sql-database",
            "SQL Database is used at work, 2 years, last in 2024, but PostgreSQL is more specific",
        ),
        (
            Via.RELATED,
            "mysql",
            "postgresql",
            "MySQL is not shown, but the related PostgreSQL is used at work, 2 years, last in 2024",
        ),
        (
            Via.SIMILAR,
            "machine-learning",
            "deep-learning",
            "Machine Learning is not named, but the similar Deep Learning is used at work, 2 years, last in 2024",
        ),
    ],
)
def test_each_way_has_its_sentence(via: Via, asked: str, held: str, sentence: str) -> None:
    assert _reason(ask(asked), via, hold(held, 24)) == sentence


def test_every_way_has_a_sentence() -> None:
    assert all(_reason(ask("python"), via, hold("python")) for via in Via)


def test_what_is_not_shown_is_said() -> None:
    assert _reason(ask("python"), None, None) == "The résumé does not show Python"
    assert _reason(ask("python", "mysql"), None, None) == "The résumé shows neither Python nor MySQL"


def test_a_skill_that_is_named_is_said_to_be_even_where_another_shows_it_better() -> None:
    credit = Credit(share=0.9, via=Via.IMPLIED, wanted="python", held=hold("django", 24), named=hold("python"))
    assert reason_for(ask("python"), credit, small_taxonomy()) == (
        "Python is used at work; Django, which goes with it, is used at work, 2 years, last in 2024"
    )


def test_a_plural_takes_a_plural_verb() -> None:
    taxonomy = small_taxonomy().layered(
        [
            Skill(id="reporting", label="Reporting", kind=Kind.CONCEPT),
            Skill(id="dashboards", label="Dashboards", kind=Kind.CONCEPT, broader=("reporting",)),
        ]
    )
    held = Held(skill="dashboards", label="Dashboards", kind=Kind.CONCEPT, evidence=hold("python").evidence)
    kind_of = Credit(share=1, via=Via.NARROWER, wanted="reporting", held=held)
    near = Credit(share=0.2, via=Via.RELATED, wanted="dashboards", held=hold("python"))
    assert reason_for(ask("reporting", taxonomy=taxonomy), kind_of, taxonomy) == (
        "Dashboards are a kind of Reporting; they are used at work"
    )
    assert reason_for(ask("dashboards", taxonomy=taxonomy), near, taxonomy).startswith(
        "Dashboards are not shown, but the related Python is"
    )


def test_a_doctorate_is_higher_than_a_masters_degree_and_not_more_specific() -> None:
    taxonomy = load_taxonomy()
    held = Held(skill="masters-degree", label="Master's Degree", kind=Kind.CREDENTIAL, evidence=hold("python").evidence)
    credit = Credit(share=0.5, via=Via.BROADER, wanted="phd", held=held)
    assert reason_for(ask("phd", taxonomy=taxonomy), credit, taxonomy).endswith(", but PhD is higher")


def test_a_certificate_is_named_and_not_used_for_years() -> None:
    held = replace(hold("python", 84), label="ISTQB", kind=Kind.CREDENTIAL)
    assert _reason(ask("python"), Via.EXACT, held) == "ISTQB is named under work"


def test_a_concept_is_known_and_not_used() -> None:
    held = hold("deep-learning")
    credit = Credit(share=0.9, via=Via.IMPLIED, wanted="machine-learning", held=held)
    reason = reason_for(ask("machine-learning"), credit, small_taxonomy())
    assert reason.startswith("Whoever knows Deep Learning knows Machine Learning too; ")


def test_too_few_years_never_read_like_enough() -> None:
    asked = ask("python", min_months=36)
    assert _reason(asked, Via.EXACT, hold("python", 33)).endswith("; 3 years asked, 2 years and 9 months shown")
    short = _reason(ask("python", min_months=24), Via.EXACT, hold("python", 22))
    assert short.endswith("; 2 years asked, 1 year and 10 months shown")


@pytest.mark.parametrize(
    ("months", "said"), [(54, "3 years asked, 4.5 years"), (33, "3 years asked, 2 years and 9 months")]
)
def test_years_of_several_skills_say_which_add_to_them(months: int, said: str) -> None:
    asked, held = ask("database", min_months=36), hold("postgresql", 24)
    credit = Credit(share=1, via=Via.NARROWER, wanted="database", held=held, months=months, beside=(hold("mysql", 30),))
    assert reason_for(asked, credit, small_taxonomy()).endswith(f"; {said} shown together with MySQL")


def test_missing_years_are_said() -> None:
    asked = ask("python", min_months=36)
    assert _reason(asked, Via.EXACT, hold("python", 6)).endswith("; 3 years asked, 6 months shown")
    assert _reason(asked, Via.EXACT, hold("python")).endswith("; 3 years asked, no length of time shown")
    assert "asked" not in _reason(asked, Via.EXACT, hold("python", 36))


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (0, "0 months"),
        (1, "1 month"),
        (11, "11 months"),
        (12, "1 year"),
        (18, "1.5 years"),
        (24, "2 years"),
        (76, "6.5 years"),
        (120, "10 years"),
    ],
)
def test_a_duration_is_spelled(months: int, words: str) -> None:
    assert spell_months(months) == words


@pytest.mark.parametrize(
    ("asked", "shown", "sentence"),
    [
        (60, 72, "5 years of experience are asked; the résumé shows 6 years"),
        (60, 24, "5 years of experience are asked; the résumé shows only 2 years"),
        (60, None, "5 years of experience are asked; the résumé gives no dates of work"),
        (12, 18, "1 year of experience is asked; the résumé shows 1.5 years"),
    ],
)
def test_years_in_total_are_compared(asked: int, shown: int | None, sentence: str) -> None:
    assert years_reason(asked, shown, relevance=1) == sentence


def test_years_of_work_that_fits_in_part_say_how_far_they_count() -> None:
    assert years_reason(60, 12, relevance=0.4).endswith(
        "shows only 1 year, which counts to 40%, as far as the skills fit"
    )
    assert years_reason(60, 72, relevance=0.4).endswith("shows 6 years, which count to 40%, as far as the skills fit")


def test_no_reason_shows_the_machinery() -> None:
    for words in PLACE.values():
        assert "_" not in words


def test_alternatives_that_are_all_missing_are_named_as_in_the_label() -> None:
    taxonomy = small_taxonomy().layered([Skill(id="physics-degree", label="Physics", kind=Kind.CREDENTIAL)])
    asked = replace(ask("physics-degree", taxonomy=taxonomy), label="Physics or a related field")
    reason = reason_for(asked, Credit(share=0, via=None, wanted="physics-degree", held=None), taxonomy)
    assert reason == "The résumé shows neither Physics nor a related field"


def test_work_that_is_faintly_like_the_tasks_is_not_said_to_be_like_none() -> None:
    assert duties_reason(3, 0, 0, faint=True) == "The résumé describes work only faintly like the tasks in the posting"
    assert duties_reason(1, 0, 0, faint=True) == "The résumé describes work only faintly like the task in the posting"
    assert duties_reason(3, 0, 1, faint=True) == duties_reason(3, 0, 1)


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((5, 1, 2), "The résumé describes work like 1 of the 5 tasks in the posting, and somewhat like 2 more"),
        ((5, 3, 0), "The résumé describes work like 3 of the 5 tasks in the posting"),
        ((4, 0, 2), "The résumé describes work somewhat like 2 of the 4 tasks in the posting"),
        ((4, 0, 0), "The résumé describes work like none of the 4 tasks in the posting"),
        ((1, 0, 1), "The résumé describes work somewhat like the task in the posting"),
        ((1, 0, 0), "The résumé describes no work like the task in the posting"),
    ],
)
def test_work_that_comes_near_to_a_task_is_not_called_none(counts: tuple[int, int, int], sentence: str) -> None:
    assert duties_reason(*counts) == sentence
