"""What no name covers is linked to a known skill only where that is sure."""

from __future__ import annotations

import pytest
from spacy.tokens import Span

from matcher.nlp.linking import Linker
from matcher.taxonomy import load_taxonomy
from matcher.values import Kind
from tests.helpers import tokenizer

LINKER = Linker(load_taxonomy())


def _link(text: str, *names: tuple[int, int, str]) -> str | None:
    doc = tokenizer()(text)
    return LINKER.link(
        doc[:], Kind.TECHNOLOGY, [Span(doc, start, end, label="technology", kb_id=skill) for start, end, skill in names]
    )


@pytest.mark.parametrize(
    ("text", "skill"),
    [("Kubernetess", "kubernetes"), ("Tableuau", "tableau"), ("Tensorflwo", "tensorflow"), ("Jenkin", "jenkins")],
)
def test_one_wrong_letter_is_forgiven(text: str, skill: str) -> None:
    assert _link(text) == skill


@pytest.mark.parametrize("text", ["Zorblax", "Jva", "Rubx", "Qubernetes", "tables", "amazon", "data tables"])
def test_short_names_first_letters_and_unknown_names_are_not(text: str) -> None:
    assert _link(text) is None


def test_a_stretch_that_begins_with_a_name_is_that_skill() -> None:
    assert _link("Spring Boot Starter Web", (0, 2, "spring-boot")) == "spring-boot"


def test_a_small_name_at_the_end_says_nothing() -> None:
    assert _link("Acme Rocket Planner for Git", (4, 5, "git")) is None


def test_a_known_name_is_looked_up() -> None:
    assert _link("SKLearn") == "scikit-learn"


@pytest.mark.parametrize(
    ("text", "skill"),
    [("iis", "iis"), ("ios", "ios"), ("vss", "visual-sourcesafe"), ("Iam", "identity-and-access-management")],
)
def test_an_acronym_in_lower_case_is_still_one(text: str, skill: str) -> None:
    assert _link(text) == skill
