"""An import passes the lint, is the same each time, and refuses what is no download."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from matcher.errors import InputError
from matcher.importing import import_skills
from matcher.importing.linting import sift
from matcher.taxonomy import SKILL_ID, Taxonomy, load_taxonomy
from matcher.taxonomy.lint import lint_layers
from matcher.taxonomy.writing import layer_text
from matcher.values import Kind, Skill
from tests.importing.tables import SKILL, write_esco, write_onet

BUILT_IN = load_taxonomy()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both downloads in one folder."""
    folder = tmp_path_factory.mktemp("both")
    write_esco(folder / "esco")
    write_onet(folder / "onet")
    return folder


@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_the_written_layer_loads(folder: Path, tmp_path: Path, format: str) -> None:
    records = import_skills([folder], BUILT_IN).records
    path = tmp_path / f"layer.{format}"
    path.write_text(layer_text(records, format), encoding="utf-8")
    assert len(load_taxonomy(path)) == len(BUILT_IN) + len(records)


def test_the_written_layer_passes_the_lint(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "layer.jsonl"
    path.write_text(layer_text(import_skills([folder], BUILT_IN).records, "jsonl"), encoding="utf-8")
    assert [fault for fault in lint_layers([path])[1] if str(path) in fault] == []


def test_both_sources_are_told_by_their_columns_and_one_can_be_forced(folder: Path) -> None:
    assert import_skills([folder], BUILT_IN).sources == ("ESCO", "O*NET")
    assert import_skills([folder], BUILT_IN, source="onet").sources == ("O*NET",)


def test_rows_are_sorted_by_id_and_the_same_each_time(folder: Path) -> None:
    first, second = (import_skills([folder], BUILT_IN).records for _ in range(2))
    assert first == second
    assert [record["id"] for record in first] == sorted(record["id"] for record in first)
    assert all(SKILL_ID.fullmatch(record["id"]) for record in first)


def test_an_id_that_is_taken_gets_the_source_behind_it(tmp_path: Path) -> None:
    path = _skills(tmp_path, [("one", "python!? charming"), ("two", "git & zorb"), ("three", "git and zorb, twice")])
    made = {record["label"]: record["id"] for record in import_skills([path], BUILT_IN).records}
    assert made == {
        "python!? charming": "python-charming", "git & zorb": "git-and-zorb",
        "git and zorb, twice": "git-and-zorb-twice",
    }  # fmt: skip
    below = BUILT_IN.layered([Skill(id="git-and-zorb", label="Other", kind=Kind.CONCEPT)])
    again = {record["label"]: record["id"] for record in import_skills([path], below).records}
    assert again["git & zorb"] == "git-and-zorb-esco"


def test_labels_that_make_one_id_get_digits_that_do_not_change(tmp_path: Path) -> None:
    path = _skills(tmp_path, [("one", "zorb + quux"), ("two", "zorb plus quux!")])
    both = {record["label"]: record["id"] for record in import_skills([path], BUILT_IN).records}
    alone = {record["label"]: record["id"] for record in import_skills([path], BUILT_IN, only=["quux!"]).records}
    assert len(set(both.values())) == 2
    assert both["zorb plus quux!"] == alone["zorb plus quux!"]


def test_a_second_skill_of_the_same_name_is_left_out(tmp_path: Path) -> None:
    path = _skills(tmp_path, [("one", "zorb care"), ("two", "Zorb-Care"), ("three", "zorb cares")])
    imported = import_skills([path], BUILT_IN)
    assert [record["label"] for record in imported.records] == ["zorb care"]
    assert imported.left_out["named like another"] == ("Zorb-Care",)
    assert imported.left_out["found as another skill, or not at all"] == ("zorb cares",)


def test_sifting_takes_out_names_that_the_matcher_reads_otherwise() -> None:
    records: dict[str, dict[str, Any]] = {
        "a": {"id": "zorb", "label": "Zorb", "aliases": ["-Zorblax", "Zorbling"]},
        "b": {"id": "dash", "label": "-Dash-er", "aliases": ["Dasher"]},
        "c": {"id": "friend", "label": "Zorb Friend", "related": ["dash", "zorb"]},
    }
    sieve = sift(records, BUILT_IN)
    assert sieve.records["zorb"]["aliases"] == ["Zorbling"]
    assert sieve.records["friend"]["related"] == ["zorb"]
    assert set(sieve.records) == {"zorb", "friend"}
    assert (sieve.names, sieve.left_out) == (1, {"found as another skill, or not at all": ["-Dash-er"]})


def test_sifting_keeps_known_skills_from_being_hidden() -> None:
    base = Taxonomy([Skill(id="alpha", label="Alpha", kind=Kind.TECHNOLOGY, context_aliases=("Zorbs",))])
    records = {
        "a": {"id": "zorb", "label": "Zorb", "kind": "concept"},  # its plural would be surer than alpha's name
        "b": {"id": "quux", "label": "Quux", "broader": ["zorb"]},
    }
    sieve = sift(records, base)
    assert sieve.left_out == {"in the way of known skills": ["Zorb"]}
    assert sieve.records == {"quux": {"id": "quux", "label": "Quux"}}


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.csv", b"colour,size\nred,1\n", "not a table that can be imported; its first line is 'colour, size'"),
        ("a.xlsx", b"PK\x03\x04", "is a workbook or an archive; save the sheet"),
        ("a.csv", b"", "its first line is 'nothing'"),
        ("b.csv", b"conceptUri,broaderUri\na,b\n", "holds neither ESCO's skills_en.csv"),
        ("c.csv", b'conceptUri,preferredLabel,skillType\n"open,b,c\n', ":2: not CSV"),
        ("c.csv", b"conceptUri,preferredLabel,skillType\n\x81,b,c\n", "is no text in UTF-8 or cp1252"),
    ],
)
def test_what_is_no_download_is_refused(tmp_path: Path, name: str, content: bytes, fault: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as refused:
        import_skills([path], BUILT_IN)
    assert str(refused.value).startswith(str(path))
    assert fault in str(refused.value)


def test_a_path_that_is_gone_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder; check the path"):
        import_skills([tmp_path / "gone"], BUILT_IN)
    with pytest.raises(InputError, match=r"holds neither ESCO's .* nor O\*NET's"):
        import_skills([tmp_path], BUILT_IN)


def test_the_wrong_source_is_refused(folder: Path) -> None:
    with pytest.raises(InputError, match=r"no table of skills; it is O\*NET's"):
        import_skills([folder / "esco"], BUILT_IN, source="onet")


def test_a_choice_that_takes_nothing_names_groups(folder: Path) -> None:
    with pytest.raises(InputError, match=r"nothing is called, or belongs to, 'helth'; groups are.* Zorb welfare"):
        import_skills([folder], BUILT_IN, only=["helth"])


def _skills(tmp_path: Path, rows: list[tuple[str, str]]) -> Path:
    path = tmp_path / "skills_en.csv"
    lines = [f'KnowledgeSkillCompetence,{SKILL}{uri},knowledge,sector-specific,"{label}",' for uri, label in rows]
    head = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels"
    path.write_text("\n".join((head, *lines, "")), encoding="utf-8")
    return path
