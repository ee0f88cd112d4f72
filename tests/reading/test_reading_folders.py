"""What is said of folders, of what is passed over in them, and of arguments that lead nowhere."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from matcher.errors import UnreadableDocument, UnsupportedFormat
from matcher.reading.document import read_document
from matcher.reading.sources import few, find_sources, open_sources

DENIED = "Permission denied"


def folder(path: Path, *names: str) -> str:
    for name in names:
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text("Python\n", encoding="utf-8")
    return str(path)


def notes(argument: str) -> list[str]:
    told: list[str] = []
    find_sources(argument, told=told.append)
    return [said.removeprefix(f"{argument}: ") for said in told]


def test_what_somebody_may_miss_of_a_folder_is_told_by_kind(tmp_path: Path) -> None:
    given = folder(tmp_path, "a.txt", "jobs.csv", "b/more.csv", "all.zip", "Table.XLSX", "x.log", "b/c.toml")
    assert notes(given) == [
        f"passed over 2 tables: name one, or all with a quoted pattern such as '{tmp_path / '*.csv'}'",
        "passed over 2 files that no reader knows (.xlsx, .zip): unpack or export what is in it",
    ]


def test_a_folder_of_tables_says_how_they_are_named(tmp_path: Path) -> None:
    given = folder(tmp_path, "jobs.parquet")
    with pytest.raises(
        UnreadableDocument, match=r"holds no document .*; passed over 1 table: name one, .*\*\.parquet'"
    ):
        find_sources(given)


def test_tables_below_a_folder_are_found_by_the_pattern_that_is_named(tmp_path: Path) -> None:
    given = folder(tmp_path, "a.txt")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "jobs.csv").write_text("id,text\n7,Python\n", encoding="utf-8")
    pattern = notes(given)[0].split("'")[1]
    assert [source.id for source in find_sources(pattern)] == ["7"]


def test_what_programs_leave_beside_documents_is_no_document(tmp_path: Path) -> None:
    given = folder(tmp_path, "jo.docx", "~$jo.docx", "__MACOSX/._jo.docx")
    assert [source.id for source in find_sources(given)] == ["jo"]
    assert [source.id for source in find_sources(str(tmp_path / "*.docx"))] == ["jo"]
    assert notes(given) == []


@pytest.fixture
def shut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that nobody may look into, root neither."""
    inside = tmp_path / "resumes" / "shut"
    inside.mkdir(parents=True)

    def refusing(real: Any) -> Any:
        def asked(path: Any = ".", *args: Any, **named: Any) -> Any:
            if not isinstance(path, int) and str(os.fspath(path)).startswith(str(inside)):
                raise PermissionError(13, DENIED, str(path))
            return real(path, *args, **named)

        return asked

    def stat(path: Path, **named: Any) -> os.stat_result:
        if path.parent == inside:
            raise PermissionError(13, DENIED, str(path))
        return os.stat(path, **named)  # noqa: PTH116

    monkeypatch.setattr(os, "scandir", refusing(os.scandir))
    monkeypatch.setattr(Path, "stat", stat)
    return inside


def test_a_folder_that_cannot_be_opened_is_told(shut: Path) -> None:
    given = folder(shut.parent, "a.txt")
    assert notes(given) == ["passed over 1 folder that cannot be opened: check the permissions"]
    with pytest.raises(
        UnreadableDocument, match=rf"shut cannot be opened \({DENIED}\): check its name and permissions"
    ):
        find_sources(str(shut))


def test_a_file_in_a_folder_that_cannot_be_opened_is_a_sentence(shut: Path) -> None:
    for reading in (read_document, find_sources):
        with pytest.raises(UnreadableDocument, match=rf"jo\.txt cannot be opened \({DENIED}\)"):
            reading(str(shut / "jo.txt"))


NOWHERE = {
    "https://example.org/jobs/7": "https://example.org/jobs/7 is an address, and nothing is read from the net: save",
    "Data Engineer\n\nWe look for Python and SQL": '"Data Engineer We look for Python and SQL" is a text, not the',
    "Python and SQL " * 400: '"Python and SQL Python and SQL Python …" is a text, not the path of a file: save it',
}


@pytest.mark.parametrize("argument", NOWHERE)
def test_an_argument_that_is_no_path_is_told_what_it_is(argument: str) -> None:
    for reading in (find_sources, open_sources, read_document):
        with pytest.raises(UnreadableDocument) as told:
            reading(argument)
        assert str(told.value).startswith(NOWHERE[argument])


def test_a_link_to_nothing_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "jo.pdf").symlink_to(tmp_path / "gone.pdf")
    with pytest.raises(UnreadableDocument, match=r"jo\.pdf is a link to nothing: check where it leads"):
        read_document(tmp_path / "jo.pdf")


def test_notes_on_row_after_row_are_cut_short() -> None:
    said = [f"jobs.csv: row {row} (line {row}) is not UTF-8" for row in range(3, 12)]
    assert few(["jobs: passed over 1 table", *said]) == [
        "jobs: passed over 1 table",
        *said[:4],
        "jobs.csv: from row 7 on further rows were read so",
    ]
    assert few(said[:5]) == said[:5]


def test_a_line_of_json_that_is_no_object_is_told_as_one(tmp_path: Path) -> None:
    lines = tmp_path / "jobs.jsonl"
    lines.write_text('{"id": "a", "text": "Python"}\n[1, 2]\n"SQL"\n', encoding="utf-8")
    faults = [source.fault for source in find_sources(str(lines))]
    assert faults == ["", f"{lines}: row 2 is no JSON object: {{…}}", f"{lines}: row 3 is no JSON object: {{…}}"]
    lines.write_text("[1, 2]\n", encoding="utf-8")
    with pytest.raises(UnsupportedFormat, match="not a readable JSONL table"):
        find_sources(str(lines))
