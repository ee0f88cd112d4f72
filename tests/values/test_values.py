"""Values are frozen and keyword-only; their words are the contract's."""

from __future__ import annotations

import dataclasses

import pytest

from matcher import values
from matcher.values import Document, DocumentKind, Importance, Kind, Section, SectionKind, Skill, Status, Verdict
from tests.helpers import document

CLASSES = [item for item in vars(values).values() if dataclasses.is_dataclass(item)]


@pytest.mark.parametrize("value", CLASSES, ids=lambda value: value.__name__)
def test_values_are_frozen_slotted_and_keyword_only(value: type) -> None:
    assert value.__dataclass_params__.frozen
    assert "__slots__" in vars(value)
    assert all(field.kw_only for field in dataclasses.fields(value))


@pytest.mark.parametrize("value", CLASSES, ids=lambda value: value.__name__)
def test_every_value_says_what_it_is(value: type) -> None:
    assert value.__doc__
    assert not value.__doc__.startswith(f"{value.__name__}(")


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        document("text").text = "other"  # type: ignore[misc]


def test_the_contract_lists_these_words() -> None:
    assert [*Kind] == ["technology", "concept", "soft", "credential", "domain"]
    assert [*Verdict] == ["met", "partial", "missing"]
    assert [*Status] == ["done", "partial", "missing", "not-assessed"]
    assert [*DocumentKind] == ["resume", "posting"]
    assert [*Importance] == ["essential", "optional", "context"]


def test_a_document_quotes_its_own_text() -> None:
    assert document("Python and Java").quote(11, 15) == "Java"


def test_a_section_holds_its_first_offset_and_not_its_last() -> None:
    first = Section(kind=SectionKind.HEADER, title="", start=0, body=0, end=5)
    second = Section(kind=SectionKind.SKILLS, title="S", start=5, body=7, end=9)
    text = Document(id="d", source="", text="012345678", sections=(first, second))
    assert [text.section_at(offset) for offset in (0, 4, 5, 8, 9)] == [first, first, second, second, None]


def test_a_skill_names_each_spelling_once_label_first() -> None:
    skill = Skill(
        id="x", label="X", kind=Kind.CONCEPT, aliases=("Y", "X"), cased_aliases=("Z",), context_aliases=("Y",)
    )
    assert skill.names == ("X", "Y", "Z")
    assert "H" not in dataclasses.replace(skill, hidden_aliases=("H",)).names
