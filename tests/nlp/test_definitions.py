"""An abbreviation that a text spells out means what the text says."""

from __future__ import annotations

import pytest

from matcher.nlp.definitions import find_definitions
from tests.helpers import named


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("Product Data Management (PDM)", "Product Data Management"),
        ("the good Product Data Management(PDM)", "Product Data Management"),
        ("PDM (product data management)", "product data management"),
        ("Institute of Standards and Technology (IST)", "Institute of Standards and Technology"),
        ("Research & Development (R&D)", "Research & Development"),
        ("graphics processing units (GPUs)", "graphics processing units"),
        ("part of speech tagging (POS)", "part of speech tagging"),
    ],
)
def test_an_abbreviation_is_found_with_its_long_form(text: str, long: str) -> None:
    assert {text[found.start : found.end] for found in find_definitions(text)} == {long}


@pytest.mark.parametrize(
    "text", ["Python (NumPy)", "Cloud (AWS)", "big data (BI)", "AWS (Lambda, S3)", "Excel (VBA)", "()"]
)
def test_brackets_that_spell_nothing_out_define_nothing(text: str) -> None:
    assert list(find_definitions(text)) == []


@pytest.mark.parametrize(
    ("text", "name", "skill"),
    [
        ("Experience with Product Data Management (PDM)", "PDM", "product-lifecycle-management"),
        ("Azure Machine Learning (AML) and AML pipelines", "AML", "azure-ml"),
        ("Extraction, transformation and load (ETL)", "ETL", "etl"),
        ("Keyhole Markup Language (KML)", "KML", "kml"),
        ("SAS (Statistical Analysis Software)", "SAS", "sas"),
        ("Part of speech tagging (POS)", "POS", "pos-tagging"),
    ],
)
def test_an_abbreviation_is_the_skill_that_its_long_form_names(text: str, name: str, skill: str) -> None:
    assert dict(named(text))[name] == skill


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Skills\nSpace and Airborne Systems (SAS) builds radars. Join SAS.", "SAS"),
        ("Python for the Corporate Shared Services (CSS) team; CSS is big.", "CSS"),
        ("Our Global Product Team (GPT) uses Java", "GPT"),
    ],
)
def test_an_abbreviation_spelled_out_as_something_else_is_no_skill(text: str, name: str) -> None:
    assert name not in dict(named(text))


@pytest.mark.parametrize("text", ["Long Term Evolution (LTE)", "Link Aggregation Control Protocol (LACP)"])
def test_a_long_form_that_nobody_listed_leaves_a_skill_standing(text: str) -> None:
    assert text[-5:-1].strip("(") in dict(named(f"Skills\nExperience with {text} and Python"))


@pytest.mark.parametrize("text", ["Global Retail Estate (GRE)", "Digital Analytics Office (DAO)", "Zorb Act (ZA)"])
def test_the_letters_of_an_institution_name_no_technology(text: str) -> None:
    assert [skill for _, skill in named(f"The {text} is hiring.") if skill in ("gre-tunnels", "microsoft-dao")] == []
