"""Layers are read from JSONL and CSV as people save them; what is wrong is said with line, field, value and way out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matcher.errors import TaxonomyError
from matcher.taxonomy.rows import Row, read_rows
from matcher.values import Kind


def _file(tmp_path: Path, name: str, content: str | bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def _rows(tmp_path: Path, content: str | bytes, name: str = "layer.csv") -> list[Row]:
    rows, faults = read_rows(_file(tmp_path, name, content))
    assert faults == []
    return rows


def _faults(tmp_path: Path, content: str | bytes, name: str = "layer.csv") -> list[tuple[int, str]]:
    return read_rows(_file(tmp_path, name, content))[1]


def test_a_csv_row_is_what_the_same_json_object_is(tmp_path: Path) -> None:
    table = "id,label,kind,aliases,broader,drop\nzorb,Zorblax,concept,ZBX|Zorb,Databases;python,old name\n"
    line = {
        "id": "zorb",
        "label": "Zorblax",
        "kind": "concept",
        "aliases": ["ZBX", "Zorb"],
        "broader": ["Databases", "python"],
        "drop": ["old name"],
    }
    (from_table,) = _rows(tmp_path, table)
    (from_line,) = _rows(tmp_path, json.dumps(line), "layer.jsonl")
    assert (from_table.id, from_table.label, from_table.kind) == ("zorb", "Zorblax", Kind.CONCEPT)
    assert from_table.lists == from_line.lists == {"aliases": ("ZBX", "Zorb"), "broader": ("Databases", "python")}
    assert from_table.drop == from_line.drop == ("old name",)
    assert (from_table.line, from_line.line) == (2, 1)


def test_a_label_is_all_that_a_row_needs(tmp_path: Path) -> None:
    assert _rows(tmp_path, "label\nZorblax\n") == [Row(line=2, label="Zorblax")]
    assert _rows(tmp_path, '{"label": "Zorblax"}', "a.jsonl") == [Row(line=1, label="Zorblax")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_told_by_the_columns(tmp_path: Path, delimiter: str) -> None:
    text = delimiter.join(("Label", "Kind", "Context Aliases")) + "\n" + delimiter.join(("Zorblax", "Soft", "Zo|Zx"))
    (row,) = _rows(tmp_path, text)
    assert (row.label, row.kind, row.lists["context_aliases"]) == ("Zorblax", Kind.SOFT, ("Zo", "Zx"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_table_may_have_excels_encodings_and_line_ends(tmp_path: Path, encoding: str, newline: str) -> None:
    text = newline.join(("label,aliases", "Zürblax,Älpha|Bêta", ""))
    (row,) = _rows(tmp_path, text.encode(encoding))
    assert (row.label, row.lists["aliases"]) == ("Zürblax", ("Älpha", "Bêta"))


def test_the_line_that_tells_excel_the_delimiter_is_passed_over(tmp_path: Path) -> None:
    (row,) = _rows(tmp_path, "sep=;\nlabel;aliases\nZorblax;a1;\n")
    assert (row.label, row.line) == ("Zorblax", 3)


def test_the_format_of_a_file_without_suffix_is_told_by_its_first_sign(tmp_path: Path) -> None:
    assert _rows(tmp_path, '\n{"label": "Zorblax"}\n', "layer") == [Row(line=2, label="Zorblax")]
    assert _rows(tmp_path, "label\nZorblax\n", "layer.txt") == [Row(line=2, label="Zorblax")]


def test_empty_lines_cells_and_columns_at_the_end_are_nothing(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "label,kind,aliases,,\n\n,,,,\nZorblax,,,,\nQuux\n")
    assert rows == [Row(line=4, label="Zorblax"), Row(line=5, label="Quux")]


def test_a_row_after_a_cell_of_several_lines_has_its_own_line_number(tmp_path: Path) -> None:
    rows = _rows(tmp_path, 'label,review\nZorblax,"one\ntwo"\nQuux,\n')
    assert [row.line for row in rows] == [2, 4]


def test_white_space_and_invisible_signs_inside_names_are_tidied(tmp_path: Path) -> None:
    (row,) = _rows(tmp_path, '{"label": " Zorb\\u200b\\tlax  One\\n", "aliases": ["a  b", "a b"]}', "a.jsonl")
    assert (row.label, row.lists["aliases"]) == ("Zorb lax One", ("a b",))


@pytest.mark.parametrize("name", ["review", "review_documents", "Review owner", "review-date"])
def test_review_columns_are_never_read(tmp_path: Path, name: str) -> None:
    assert _rows(tmp_path, f"label,{name}\nZorblax,=cmd()\n") == [Row(line=2, label="Zorblax")]


def test_a_review_field_may_hold_anything(tmp_path: Path) -> None:
    line = '{"label": "Zorblax", "review": {"quotes": ["a"], "count": 3}, "review_by": null}'
    assert _rows(tmp_path, line, "a.jsonl") == [Row(line=1, label="Zorblax")]


def test_a_single_name_with_a_comma_is_marked_by_a_bar_behind_it(tmp_path: Path) -> None:
    (row,) = _rows(tmp_path, 'label,aliases\nZorblax,"build, test and run|"\n')
    assert row.lists["aliases"] == ("build, test and run",)


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        ("[1]", "must be a JSON object"),
        ('"text"', "must be a JSON object"),
        ("{oops", "not JSON (Expecting property name"),
        ("[" * 100_000, "not JSON ("),
        ('{"id": "x", "colour": "red"}', "unknown field 'colour'; known are id, label"),
        ('{"id": "x", "alaises": ["y"]}', "unknown field 'alaises' (did you mean 'aliases'?)"),
        ('{"kind": "soft"}', "'id' and 'label' are missing; give at least one"),
        ('{"id": "Two Words"}', "id 'Two Words' is not lower-case words joined by hyphens; write it so"),
        (
            '{"label": "X", "kind": "tool"}',
            "kind 'tool' is none of technology, concept, soft, credential, domain; choose",
        ),
        ('{"label": 7}', "'label' must be text, not 7"),
        ('{"label": null}', "'label' must be text, not None"),
        ('{"label": " "}', "'label' must be text, not ' '"),
        ('{"label": "X", "aliases": "one"}', "'aliases' must be a list of strings, not 'one'; write it as"),
        ('{"label": "X", "aliases": [""]}', "'aliases' must be a list of strings; '' is none"),
        ('{"label": "X", "broader": [3]}', "'broader' must be a list of strings; 3 is none"),
        ('{"label": "++"}', "label '++' holds no letter or digit"),
        ('{"label": "a\\u0000b"}', "holds a broken or a control character"),
        ('{"label": "\\ud800x"}', "holds a broken or a control character"),
        ('{"label": "X", "aliases": ["Z\ufffdrich"]}', "holds a broken or a control character"),
        (json.dumps({"label": "x" * 201}), "is longer than 200 characters"),
        ('{"label": "X", "aliases": ["*"]}', "aliases '*' holds no letter"),
    ],
)
def test_a_wrong_line_is_said_and_the_others_are_read(tmp_path: Path, record: str, fault: str) -> None:
    path = _file(tmp_path, "a.jsonl", f'{{"label": "Good"}}\n{record}\n{{"label": "Better"}}\n')
    rows, faults = read_rows(path)
    assert [row.label for row in rows] == ["Good", "Better"]
    ((line, said),) = faults
    assert line == 2
    assert fault in said
    assert len(said) < 400


@pytest.mark.parametrize(
    ("table", "line", "fault"),
    [
        ("label,kind\nZorblax,tool\n", 2, "kind 'tool' is none of"),
        ("label\nZorblax\nQuux,extra\n", 3, "2 cells for 1 columns; put a cell that holds a delimiter into quotes"),
        ('label,aliases\nZorblax,"one, two"\n', 2, "aliases 'one, two' holds a comma; put | between"),
        ("id,label,kind\n,,soft\n", 2, "'id' and 'label' are missing"),
    ],
)
def test_a_wrong_row_is_said_with_its_line(tmp_path: Path, table: str, line: int, fault: str) -> None:
    ((where, said),) = _faults(tmp_path, table)
    assert where == line
    assert fault in said


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"PK\x03\x04rest", "is a workbook or an archive; save the sheet as 'CSV UTF-8'"),
        (b"\xd0\xcf\x11\xe0rest", "is a workbook or an archive"),
        (b"label\n\x81\x8d\n", "is no text in UTF-8 or cp1252; save it"),
        (b"label\nab\x00c\n", "is no text in UTF-8 or cp1252"),
        (b"", ":1: no column 'id' or 'label'; name the columns in the first line"),
        (b"Zorblax\n", ":1: no column 'id' or 'label'"),
        (b"label,alaises\nX,Y\n", ":1: unknown column 'alaises' (did you mean 'aliases'?); known are id, label"),
        (b"label,Label\nX,Y\n", ":1: column 'Label' stands there twice; keep one"),
        (b'label\nX\n"Y\n', ":3: not CSV (unexpected end of data); close the quotes"),
        (b"conceptUri,preferredLabel\nu,l\n", "turn a download into a layer with `skillmatch taxonomy import`"),
        (b"O*NET-SOC Code\tExample\nu\tl\n", "turn a download into a layer with `skillmatch taxonomy import`"),
    ],
)
def test_a_file_that_is_no_table_is_refused_with_what_to_do(tmp_path: Path, content: bytes, fault: str) -> None:
    path = _file(tmp_path, "layer.csv", content)
    with pytest.raises(TaxonomyError) as refused:
        read_rows(path)
    assert str(refused.value).startswith(str(path))
    assert fault in str(refused.value)


def test_json_lines_must_be_utf_8(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError, match="is no text in UTF-8; save it"):
        read_rows(_file(tmp_path, "a.jsonl", '{"label": "Zürblax"}'.encode("cp1252")))


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError, match=r"gone\.csv: cannot be read \(No such file"):
        read_rows(tmp_path / "gone.csv")
