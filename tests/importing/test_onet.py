"""O*NET's technologies and tools become skills, whatever occupations they stand under."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from matcher.importing import Imported, import_skills
from matcher.importing.concepts import chosen
from matcher.importing.inputs import read_inputs
from matcher.importing.onet import is_class, read_onet
from matcher.taxonomy import load_taxonomy
from matcher.values import Kind
from tests.importing.tables import write_onet

BUILT_IN = load_taxonomy()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An O*NET download."""
    return write_onet(tmp_path_factory.mktemp("onet"))


@pytest.fixture(scope="module")
def imported(folder: Path) -> Imported:
    """What the download adds."""
    return import_skills([folder], BUILT_IN)


@pytest.fixture(scope="module")
def records(imported: Imported) -> dict[str, dict[str, Any]]:
    """The rows by label."""
    return {record["label"]: record for record in imported.records}


def test_each_named_product_or_tool_is_one_row(records: dict[str, dict[str, Any]]) -> None:
    assert set(records) == {
        "Wardwise Chart", "Girderwright Beam Layout System GBLS", 'Quill "Q" Sketch', "Little Piano", "Zorb tweezers",
        "Wardwise Scale 5",
    }  # fmt: skip


def test_what_is_known_or_has_no_name_is_left_out_and_counted(imported: Imported) -> None:
    left_out = imported.left_out
    assert set(left_out["known already"]) == {"Microsoft PowerShell", "C"}
    assert left_out["descriptions without a name"] == ("Zorb charting software",)


def test_the_row_notes_commodity_occupations_and_demand(records: dict[str, dict[str, Any]]) -> None:
    note = records["Wardwise Chart"]["review"]
    assert note == {"source": "O*NET", "commodity": "Medical software", "occupations": 2, "hot": True}


def test_a_commodity_is_broader_where_it_is_known(records: dict[str, dict[str, Any]]) -> None:
    assert records["Little Piano"]["broader"] == ["cad"]
    assert "broader" not in records["Wardwise Chart"]


def test_an_acronym_made_of_the_name_gives_both_forms(records: dict[str, dict[str, Any]]) -> None:
    assert records["Girderwright Beam Layout System GBLS"]["aliases"] == ["Girderwright Beam Layout System"]


def test_everyday_words_count_only_as_written(records: dict[str, dict[str, Any]]) -> None:
    assert records["Little Piano"]["cased_aliases"] == ["Little Piano"]


def test_a_tool_without_a_name_of_its_own_is_a_concept(records: dict[str, dict[str, Any]]) -> None:
    assert records["Zorb tweezers"]["kind"] == Kind.CONCEPT
    assert records["Wardwise Scale 5"]["kind"] == Kind.TECHNOLOGY


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("29-", {"Wardwise Chart", "Zorb tweezers", "Wardwise Scale 5"}),
        ("29-1171", {"Wardwise Chart"}),
        ("zorb nurses", {"Wardwise Chart", "Zorb tweezers", "Wardwise Scale 5"}),
        ("engineers", {"Girderwright Beam Layout System GBLS", 'Quill "Q" Sketch', "Little Piano"}),
        ("medical software", {"Wardwise Chart"}),
        ("hot technology", {"Wardwise Chart"}),
        ("forceps", {"Zorb tweezers"}),
        ("4229", {"Zorb tweezers"}),
    ],
)
def test_a_part_is_chosen_by_occupation_commodity_or_code(folder: Path, text: str, labels: set[str]) -> None:
    download = read_onet(read_inputs([folder]))
    known = {"Microsoft PowerShell", "C"}
    assert {concept.label for concept in chosen(download.concepts, [text])} - known == labels


@pytest.mark.parametrize("name", ["Zorb charting software", "Email software", "Time and motion analysis software",
                                  "Enterprise resource planning ERP software"])  # fmt: skip
def test_a_description_is_told_from_a_name(name: str) -> None:
    assert is_class(name)


@pytest.mark.parametrize("name", ["Wardwise software", "ComputerEase accounting software", "Adobe Photoshop", "C",
                                  "Google Docs", "LexWright Systems"])  # fmt: skip
def test_a_name_is_no_description(name: str) -> None:
    assert not is_class(name)


def test_the_newer_name_of_the_column_is_known(tmp_path: Path) -> None:
    path = tmp_path / "Technology Skills.txt"
    path.write_text(
        "O*NET-SOC Code\tWorkplace Example\tCommodity Code\tCommodity Title\tHot Technology\n"
        "29-1141.00\tWardwise Chart\t1\tMedical software\tY\n",
        encoding="utf-8",
    )
    assert [record["label"] for record in import_skills([path], BUILT_IN).records] == ["Wardwise Chart"]
