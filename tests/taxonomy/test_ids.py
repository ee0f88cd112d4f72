"""Ids made from labels are ids, and the same each time."""

from __future__ import annotations

import pytest

from matcher.taxonomy import SKILL_ID
from matcher.taxonomy.ids import make_id
from matcher.taxonomy.spelling import did_you_mean


@pytest.mark.parametrize(
    ("label", "made"),
    [
        ("Wound Care", "wound-care"),
        ("C++", "c-plus-plus"),
        ("F# tools", "f-sharp-tools"),
        ("Nurse's R&D (ward)", "nurses-r-and-d-ward"),
        ("Élan Büro", "elan-buro"),
        ("--Zorb__lax--", "zorb-lax"),
    ],
)
def test_an_id_spells_a_label_in_small_letters_and_hyphens(label: str, made: str) -> None:
    assert make_id(label) == made


@pytest.mark.parametrize("label", ["看護", "Ω", "護理 "])
def test_a_label_without_latin_letters_gets_an_id_too(label: str) -> None:
    assert SKILL_ID.fullmatch(make_id(label))
    assert make_id(label) == make_id(label)
    assert make_id(label) != make_id(label + "x")


def test_a_question_is_asked_only_where_a_choice_is_near() -> None:
    assert did_you_mean("kubernets", ["kubernetes", "helm"]) == " (did you mean 'kubernetes'?)"
    assert did_you_mean("zorblax", ["kubernetes", "helm"]) == ""
