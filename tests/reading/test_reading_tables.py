"""Tables row by row: cells as they are written, and a wrong row costs only itself and is named."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from matcher.errors import UnreadableDocument
from matcher.reading import csv_rows, jsonl_rows
from matcher.reading.csv_rows import delimiter_of
from matcher.reading.seen import Seen
from matcher.reading.sources import Source, Sources, find_sources, open_sources


def sources(path: Path, data: str | bytes) -> Sources:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return open_sources(str(path))


def texts(path: Path, data: str | bytes) -> list[str | None]:
    return [source.text for source in sources(path, data)]


def faults(path: Path, data: str | bytes) -> list[str]:
    found = sources(path, data)
    return [source.fault.removeprefix(f"{path}: ") for source in found]


def refused(source: Source) -> str:
    with pytest.raises(UnreadableDocument) as fault:
        source.read()
    return str(fault.value)


@pytest.fixture
def csv_file(tmp_path: Path) -> Path:
    """A path of a CSV table."""
    return tmp_path / "t.csv"


@pytest.fixture
def jsonl_file(tmp_path: Path) -> Path:
    """A path of a JSONL table."""
    return tmp_path / "t.jsonl"


@pytest.mark.parametrize(
    ("header", "sign"), [("id,text", ","), ("id;text", ";"), ("id\ttext", "\t"), ("text", ","), ('"a;b;c",d', ",")]
)
def test_the_sign_between_cells_is_the_headers(header: str, sign: str) -> None:
    assert delimiter_of(header) == sign


def test_other_suffixes_of_tables_are_known(tmp_path: Path) -> None:
    assert texts(tmp_path / "t.tsv", "id\ttext\n1\tone, two\n") == ["one, two"]
    assert texts(tmp_path / "t.ndjson", '{"text": "one"}\n') == ["one"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_quoted_cells_hold_whatever_they_hold(csv_file: Path, sign: str, end: str) -> None:
    cell = f'one{sign}"two"\n\nthree\r\n =four'
    quoted = cell.replace('"', '""')
    data = f'id{sign}text{end}1{sign}"{quoted}"{end}{end}2{sign}plain{end}'
    assert texts(csv_file, data) == [cell, "plain"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_a_file_states_are_read(csv_file: Path, jsonl_file: Path, encoding: str) -> None:
    assert texts(csv_file, "id,text\n1,Zażółć 北京\n".encode(encoding)) == ["Zażółć 北京"]
    line = json.dumps({"text": "Zażółć 北京"}, ensure_ascii=False)
    assert texts(jsonl_file, f"{line}\n".encode(encoding)) == ["Zażółć 北京"]


def test_mixed_encodings_are_read_cell_by_cell_and_told_by_row(csv_file: Path, jsonl_file: Path) -> None:
    for path, data in (
        (csv_file, b"id,text\n1,caf\xc3\xa9\n2,caf\xe9 ole\n"),
        (jsonl_file, b'{"text": "caf\xc3\xa9"}\n{"text": "caf\xe9 ole"}\n'),
    ):
        table = sources(path, data)
        assert [source.text for source in table] == ["café", "café ole"]
        assert len(table.notes()) == 1
        assert f"{path}: row 2" in table.notes()[0]
        assert "read as Windows-1252" in table.notes()[0]


def test_a_row_with_too_many_cells_is_named_and_the_rest_go_on(csv_file: Path) -> None:
    data = "id,text\n1,one\n2,two,too,many\n3,three,\n4\n"
    assert faults(csv_file, data) == [
        "",
        "row 2 (line 3) holds 4 cells under 2 columns: quote cells that hold ','",
        "",
        "",
    ]
    found = find_sources(str(csv_file))
    assert [source.text for source in found] == ["one", "", "three", ""]
    assert refused(found[1]) == found[1].fault
    assert refused(found[3]) == f"{csv_file}: row 4 holds no text"


def test_a_quote_in_a_quoted_cell_costs_its_row(csv_file: Path) -> None:
    assert faults(csv_file, 'id,text\n1,"say "hi" to us"\n2,two\n') == [
        "row 1 (line 2) holds a quote in the middle of a quoted cell: write it twice",
        "",
    ]


def test_a_quote_that_is_never_closed_is_named_by_its_row(csv_file: Path) -> None:
    told = faults(csv_file, 'id,text\n1,one\n2,"two\n3,three\n')
    assert told[0] == ""
    assert told[1].startswith("row 2 (line 4) opens a quote that is never closed")
    assert len(told) == 2


def test_a_cell_that_is_too_large_is_named_by_its_row(csv_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "MAX_BYTES", 1 << 20)
    told = faults(csv_file, "id,text\n1,one\n2," + "x" * (1 << 21) + "\n3,three\n")
    assert told[0] == ""
    assert told[1] == "row 2 (line 3) holds a cell of more than 1 MiB: it and the rows after it are not read"


@pytest.mark.parametrize("line", ["sep=;\n", '"sep=;"\r\n', "\ufeffsep=;\n"])
def test_the_line_that_tells_excel_the_separator_is_no_header(
    csv_file: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    data = (line + "id;text\na;Python, SQL\n\nb;Go\n").encode()
    csv_file.write_bytes(data)
    assert [(source.id, source.text) for source in find_sources(str(csv_file))] == [("a", "Python, SQL"), ("b", "Go")]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [source.text for source in find_sources("-")] == ["Python, SQL", "Go"]


def test_a_line_that_is_no_json_costs_only_itself(jsonl_file: Path) -> None:
    lines = ['{"text": "one"}', '{"text": "tw', "[1]", '{"text": "four"}', "", '{"text": NaN}', "[" * 100_000]
    assert faults(jsonl_file, "\n".join(lines)) == [
        "",
        "row 2 is not JSON (Unterminated string starting at, character 10)",
        "row 3 is no JSON object: {…}",
        "",
        "",
        "row 6 is not JSON that can be read",
    ]
    assert [source.text for source in find_sources(str(jsonl_file))] == ["one", "", "", "four", "", ""]


def test_a_line_that_is_too_large_costs_only_itself(jsonl_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl_rows, "MAX_BYTES", 1 << 20)
    data = '{"text": "one"}\n{"text": "' + "x" * (3 << 20) + '"}\n{"text": "three"}\n'
    assert faults(jsonl_file, data) == ["", "row 2 is larger than 1 MiB: split it", ""]


def test_keys_may_come_later_than_in_the_first_line(jsonl_file: Path) -> None:
    assert texts(jsonl_file, '{"id": 1}\n{"text": "two", "id": 2}\n') == ["", "two"]


def test_how_much_was_read_is_known_on_the_way(csv_file: Path) -> None:
    table = sources(csv_file, "id,text\n" + "".join(f"{number},{'x' * 1000}\n" for number in range(1000)))
    assert table.share() == 0
    found = iter(table)
    for _ in range(500):
        next(found)
    assert 0.4 < (table.share() or 0) < 0.65
    list(found)
    assert table.share() == 1


def test_a_row_longer_than_a_document_is_cut_with_a_warning(csv_file: Path) -> None:
    (source,) = sources(csv_file, "id,text\nbig," + "word " * 500_000 + "\n")
    document = source.read()
    assert len(document.text) == 2_000_000
    assert "row 1: only the first 2,000,000 of 2,500,000 characters were read" in document.warnings[0]


def test_a_source_in_hand_reads_as_its_file_does(tmp_path: Path) -> None:
    path = tmp_path / "jo.html"
    path.write_text("<html><body><p>Python</p></body></html>")
    (source,) = find_sources(str(path))
    loaded = source.load()
    assert loaded.data == path.read_bytes()
    assert loaded.read() == source.read()
    path.unlink()
    assert "does not exist" in source.load().fault


def test_names_are_remembered_however_many_they_are() -> None:
    seen = Seen()
    names = [str(number) for number in range(250_000)]
    assert all(map(seen.add, names))
    assert not any(map(seen.add, names[::1000]))
    assert seen.add("another")
