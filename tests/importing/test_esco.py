"""ESCO's knowledge and skills become skills that are found where they are meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from matcher.importing import import_skills
from matcher.importing.concepts import chosen
from matcher.importing.esco import read_esco
from matcher.importing.inputs import read_inputs
from matcher.taxonomy import load_taxonomy
from matcher.values import Kind
from tests.importing.tables import LANGUAGES, SKILL, WARDS, write_esco

BUILT_IN = load_taxonomy()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An ESCO download."""
    return write_esco(tmp_path_factory.mktemp("esco"))


def _labels(path: Path, **options: Any) -> set[str]:
    return {str(record.get("label")) for record in import_skills([path], BUILT_IN, **options).records}


@pytest.fixture(scope="module")
def records(folder: Path) -> dict[str, dict[str, Any]]:
    """The rows of the whole download by id."""
    return {record["id"]: record for record in import_skills([folder], BUILT_IN).records}


def test_each_new_skill_is_a_row_under_an_id_made_of_its_label(records: dict[str, dict[str, Any]]) -> None:
    assert set(records) == {
        "zorb-anaesthetics", "zorb-ward-hygiene", "hair", "quillpad", "route-ward-planning-software", "brush-zorbs",
        "polish-zorbs", "show-zorb-meekness", "zorbish",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("skill", "kind"),
    [
        ("zorb-anaesthetics", Kind.CONCEPT),
        ("brush-zorbs", Kind.CONCEPT),
        ("quillpad", Kind.TECHNOLOGY),
        ("route-ward-planning-software", Kind.TECHNOLOGY),
        ("show-zorb-meekness", Kind.SOFT),
        ("zorbish", Kind.DOMAIN),
    ],
)
def test_kinds_follow_from_type_reuse_and_description(
    records: dict[str, dict[str, Any]], skill: str, kind: Kind
) -> None:
    assert records[skill]["kind"] == kind


def test_another_spelling_is_an_alias_and_another_name_is_hidden(records: dict[str, dict[str, Any]]) -> None:
    anaesthetics = records["zorb-anaesthetics"]
    assert anaesthetics["aliases"] == ["zorb anesthetics"]
    assert anaesthetics["hidden_aliases"] == ["zorbanaes"]
    assert records["quillpad"]["hidden_aliases"] == ["Quillpad 2.1", "quill"]


def test_a_name_that_two_skills_have_means_neither(records: dict[str, dict[str, Any]]) -> None:
    named = [names for record in records.values() for names in record.values() if isinstance(names, list)]
    assert not any("sleep of zorbs" in names for names in named)


def test_names_that_mislead_count_only_in_context(records: dict[str, dict[str, Any]]) -> None:
    assert records["hair"]["context_aliases"] == ["hair"]
    assert records["route-ward-planning-software"]["context_aliases"] == ["Route"]


def test_broader_is_kept_between_knowledge_only(records: dict[str, dict[str, Any]]) -> None:
    assert records["zorb-ward-hygiene"]["broader"] == ["zorb-anaesthetics"]
    assert "broader" not in records["brush-zorbs"]


def test_essential_is_implied_and_optional_is_not_related(records: dict[str, dict[str, Any]]) -> None:
    assert records["brush-zorbs"]["implies"] == ["zorb-anaesthetics"]
    assert not any("related" in record for record in records.values())


def test_what_is_known_or_out_of_use_is_left_out_and_counted(folder: Path) -> None:
    imported = import_skills([folder], BUILT_IN)
    assert imported.left_out["known already"] == ("Python (computer programming)",)
    assert imported.left_out["no longer in use"] == ("zorb bleeding",)
    assert (imported.read, imported.chosen, imported.extended) == (10, 10, 0)
    assert imported.names_left_out > 0


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("zorb wards", {"zorb anaesthetics", "zorb ward hygiene", "hair"}),
        ("ZORB WELFARE", {"zorb anaesthetics", "zorb ward hygiene", "hair"}),
        (WARDS, {"zorb anaesthetics", "zorb ward hygiene", "hair"}),
        ("0913", {"zorb anaesthetics", "zorb ward hygiene", "hair"}),
        ("091", {"zorb anaesthetics", "zorb ward hygiene", "hair"}),
        (LANGUAGES, {"Zorbish"}),
        (f"{SKILL}brush", {"brush zorbs"}),
        ("brush", {"brush zorbs"}),
        ("zorbi*", {"Zorbish"}),
        ("anaesthetics", {"zorb anaesthetics", "zorb ward hygiene"}),
    ],
)
def test_a_part_is_chosen_by_a_word_a_group_or_a_code(folder: Path, text: str, labels: set[str]) -> None:
    download = read_esco(read_inputs([folder]))
    assert {concept.label for concept in chosen(download.concepts, [text])} == labels


def test_choices_add_up_and_kinds_narrow_them(folder: Path) -> None:
    assert _labels(folder, only=["brush", "polish"]) == {"brush zorbs", "polish zorbs"}
    assert _labels(folder, kinds=[Kind.SOFT]) == {"show zorb meekness"}
    assert _labels(folder, only=["0913", "Zorbish"], kinds=[Kind.DOMAIN]) == {"Zorbish"}


def test_a_choice_changes_no_id_and_relations_lead_to_what_is_there(folder: Path) -> None:
    (record,) = import_skills([folder], BUILT_IN, only=["hygiene"]).records
    assert record["id"] == "zorb-ward-hygiene"
    assert "broader" not in record


@pytest.mark.parametrize(
    ("where", "field"), [("plain", "aliases"), ("context", "context_aliases"), ("hidden", "hidden_aliases")]
)
def test_other_names_go_where_they_are_wanted(folder: Path, where: str, field: str) -> None:
    (record,) = import_skills([folder], BUILT_IN, only=["brush"], other_names=where).records
    assert record[field] == ["groom zorbs", "combing of zorbs"]


def test_other_names_can_be_left_out(folder: Path) -> None:
    (record,) = import_skills([folder], BUILT_IN, only=["brush"], other_names="none").records
    assert set(record) == {"id", "label", "kind", "review"}


def test_known_skills_get_more_names_when_asked_for(folder: Path) -> None:
    imported = import_skills([folder], BUILT_IN, only=["Python"], extend=True)
    assert imported.records == ({"id": "python", "hidden_aliases": ["Pythonic zorbing"]},)
    assert imported.extended == 1


def test_a_collection_brings_its_groups_in_its_rows(tmp_path: Path) -> None:
    path = tmp_path / "digitalSkillsCollection_en.csv"
    path.write_text(
        "conceptType,conceptUri,preferredLabel,status,skillType,reuseLevel,altLabels,description,broaderConceptUri,"
        "broaderConceptPT\n"
        f"KnowledgeSkillCompetence,{SKILL}q,Quillpad,released,knowledge,sector-specific,Quillpad 4 | feather pad,The"
        f" software.,{SKILL}eds | {SKILL}all,feather editors | all editors\n"
        f"KnowledgeSkillCompetence,{SKILL}e,zorb editors,released,knowledge,sector-specific,zorb editors,Those.,,\n",
        encoding="utf-8",
    )
    (record,) = import_skills([path], BUILT_IN, only=["feather editors"]).records
    assert (record["label"], record["kind"]) == ("Quillpad", "technology")
    assert record["hidden_aliases"] == ["Quillpad 4", "feather pad"]
