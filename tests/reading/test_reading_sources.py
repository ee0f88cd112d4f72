"""What a batch argument stands for: files, folders, globs, tables and their rows."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import duckdb
import pytest

from matcher.errors import InputError, UnreadableDocument, UnsupportedFormat
from matcher.reading.foreign import ADVICE_OCR
from matcher.reading.sources import ID_COLUMNS, TEXT_COLUMNS, Source, find_sources, open_sources
from matcher.values import DocumentKind


def written(path: Path, text: str | bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def ids(argument: str | Path, **options: str) -> list[str]:
    return [source.id for source in find_sources(str(argument), **options)]


def texts(argument: str | Path, **options: str) -> list[str | None]:
    return [source.text for source in find_sources(str(argument), **options)]


def test_a_file_is_itself(tmp_path: Path) -> None:
    path = written(tmp_path / "one.cv.txt", "Python")
    assert find_sources(path) == [Source(id="one.cv", path=path)]


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


DOCUMENTS_AT_STDIN = (
    b"Data Engineer\n\nRequirements\n- Python, SQL\n",
    b"text\nPython, SQL\n",
    b"Description\n\nWe look for people, who like text\n",
    b"id;name\n1;jo\n",
    b'{"basics": {"name": "Jo"}}',
    b'{"title": "no text"}\n',
    b"",
)


@pytest.mark.parametrize("data", DOCUMENTS_AT_STDIN)
def test_standard_input_is_a_document(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    stdin(monkeypatch, data)
    assert find_sources("-") == [Source(id="stdin", path="-", data=data)]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"id,text\na,one\nb,two\n", [("a", "one"), ("b", "two")]),
        (b"\xef\xbb\xbfBody;Nr\none;7\n", [("stdin#1", "one")]),
        (b'{"id": 3, "description": "one"}\n{"id": 4, "description": "two"}', [("3", "one"), ("4", "two")]),
        (b'{"text": "' + b"long " * 40_000 + b'"}', [("stdin#1", "long " * 40_000)]),
    ],
)
def test_standard_input_is_a_table_where_its_first_line_says_so(
    monkeypatch: pytest.MonkeyPatch, data: bytes, found: list[tuple[str, str]]
) -> None:
    stdin(monkeypatch, data)
    sources = find_sources("-")
    assert [(source.id, source.text) for source in sources] == found
    assert {source.path for source in sources} == {"standard input"}


def test_standard_input_is_a_table_where_columns_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, b"advert\nPython\n")
    assert texts("-", text_column="advert") == ["Python"]


def test_a_parquet_file_may_come_through_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin(monkeypatch, parquet(tmp_path / "t.parquet", "SELECT 7 AS id, 'one' AS text").read_bytes())
    assert texts("-") == ["one"]


def parquet(path: Path, query: str) -> Path:
    duckdb.sql(f"COPY ({query}) TO '{path}' (FORMAT parquet)")
    return path


def test_a_folder_gives_its_documents_at_any_depth_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.PDF", "c/d.docx", "notes.md", "page.html", "table.csv", "photo.png", "c/.keep"):
        written(tmp_path / name, "x")
    assert ids(tmp_path) == ["a", "b", "d", "notes", "page"]


def test_a_folder_without_documents_says_what_it_looked_for(tmp_path: Path) -> None:
    written(tmp_path / "photo.png", "x")
    with pytest.raises(UnreadableDocument, match=r"holds no document .*\.docx.*\.pdf"):
        find_sources(str(tmp_path))


def test_what_was_meant_as_a_document_of_a_folder_is_never_passed_over_in_silence(tmp_path: Path) -> None:
    written(tmp_path / "good.txt", "Python")
    written(tmp_path / "old.doc", b"\xd0\xcf\x11\xe0" + bytes(600))
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    written(tmp_path / "photo.jpg", b"\xff\xd8\xff")
    written(tmp_path / ".DS_Store", b"\0")
    sources = open_sources(str(tmp_path))
    assert [source.id for source in sources] == ["gone", "good", "old"]
    assert [note.partition(": ")[2] for note in sources.notes()] == [f"passed over 1 picture: {ADVICE_OCR}"]
    for source in sources:
        if source.id != "good":
            with pytest.raises(InputError, match=source.id):
                source.read()


@pytest.mark.parametrize("pattern", ["*.txt", "**/*.txt", "[ab].txt", "?.*"])
def test_a_glob_gives_its_files_by_name(tmp_path: Path, pattern: str) -> None:
    for name in ("b.txt", "a.txt"):
        written(tmp_path / name, "x")
    (tmp_path / "folder.txt").mkdir()
    assert ids(tmp_path / pattern) == ["a", "b"]


def test_a_glob_may_find_tables_too(tmp_path: Path) -> None:
    written(tmp_path / "a.csv", "id,text\n1,x\n2,y\n")
    written(tmp_path / "b.txt", "z")
    assert ids(tmp_path / "*") == ["1", "2", "b"]


def test_a_file_whose_name_looks_like_a_pattern_is_the_file(tmp_path: Path) -> None:
    path = written(tmp_path / "cv [new].txt", "x")
    assert ids(path) == ["cv [new]"]


@pytest.mark.parametrize("name", ["gone.txt", "gone/", "*.abw"])
def test_nothing_there_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableDocument, match="no such file, folder or pattern"):
        find_sources(str(tmp_path / name))


@pytest.mark.parametrize("column", TEXT_COLUMNS)
def test_the_usual_text_columns_are_found_in_any_case(tmp_path: Path, column: str) -> None:
    assert texts(written(tmp_path / "t.csv", f"a,{column.upper()}\n1,hello\n")) == ["hello"]


@pytest.mark.parametrize("column", ID_COLUMNS)
def test_the_usual_id_columns_are_found_in_any_case(tmp_path: Path, column: str) -> None:
    assert ids(written(tmp_path / "t.csv", f"{column.title()},text\nx7,hello\n")) == ["x7"]


@pytest.mark.parametrize("header", ["Job ID,Job Description", "job-id,job-description", "jobId,jobDescription"])
def test_columns_are_known_however_their_words_are_joined(tmp_path: Path, header: str) -> None:
    path = written(tmp_path / "t.csv", f"{header}\nx7,hello\n")
    assert (ids(path), texts(path)) == (["x7"], ["hello"])


def test_the_likelier_column_wins(tmp_path: Path) -> None:
    path = written(tmp_path / "t.csv", "url,description,text,id\nu,d,t,i\n")
    assert (ids(path), texts(path)) == (["i"], ["t"])


@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_columns_can_be_named(tmp_path: Path, suffix: str) -> None:
    text = "id,text,nr,advert\n1,no,9,yes\n"
    if suffix == ".jsonl":
        text = json.dumps({"id": 1, "text": "no", "nr": 9, "advert": "yes"})
    path = written(tmp_path / f"t{suffix}", text)
    assert ids(path, id_column="nr") == ["9"]
    assert texts(path, text_column="advert") == ["yes"]


@pytest.mark.parametrize("option", ["id_column", "text_column"])
def test_a_column_that_is_not_there_lists_those_that_are(tmp_path: Path, option: str) -> None:
    path = written(tmp_path / "t.csv", "id,text\n1,x\n")
    with pytest.raises(InputError, match=rf"--{option.replace('_', '-')} 'nope' .*\(id, text\)"):
        find_sources(path, **{option: "nope"})


def test_a_table_without_a_text_column_says_how_to_name_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"found a, b\); name it with --text-column"):
        find_sources(written(tmp_path / "t.csv", "a,b\n1,2\n"))


@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_rows_without_an_id_are_called_by_table_and_number(tmp_path: Path, suffix: str) -> None:
    text = "id,text\n,one\nb,two\n,three\n"
    if suffix == ".jsonl":
        text = '{"text": "one"}\n{"id": "b", "text": "two"}\n{"id": null, "text": "three"}\n'
    assert ids(written(tmp_path / f"t{suffix}", text)) == ["t#1", "b", "t#3"]
    assert ids(written(tmp_path / "plain.csv", "text\none\ntwo\n")) == ["plain#1", "plain#2"]


def test_a_made_up_id_never_takes_the_place_of_a_stated_one(tmp_path: Path) -> None:
    assert ids(written(tmp_path / "t.csv", "id,text\n,one\n1,two\n2,three\n")) == ["t#1", "1", "2"]


def test_a_line_of_empty_cells_is_no_row(tmp_path: Path) -> None:
    assert ids(written(tmp_path / "t.csv", "id,title,text\n,,\n1,x,two\n , ,\n\n2,y,three\n,,\n")) == ["1", "2"]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("t.csv", "id,text\n", "t.csv holds no rows: only the names of its columns"),
        ("t.csv", "id,text\n,\n", "t.csv holds no rows: only the names of its columns"),
        ("t.jsonl", "", "t.jsonl is empty"),
        ("t.jsonl", "\n \n", "t.jsonl is empty"),
    ],
)
def test_a_table_without_rows_is_refused_alone_and_passed_over_among_others(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    path = written(tmp_path / name, text)
    with pytest.raises(InputError, match=said):
        find_sources(path)
    written(tmp_path / "other.csv", "id,text\na,one\n")
    found = open_sources(str(tmp_path / "*"))
    assert [source.id for source in found] == ["a"]
    assert [note.endswith(said) for note in found.notes()] == [True]


def test_ids_stay_as_they_are_written(tmp_path: Path) -> None:
    assert ids(written(tmp_path / "t.csv", "id,text\n007,x\n1e5,y\nNA,z\ntrue,z\n")) == ["007", "1e5", "NA", "true"]
    rows = [{"id": 7, "text": "x"}, {"id": "007", "text": "x"}, {"id": 9007199254740993, "text": "x"}, {"text": "x"}]
    assert ids(written(tmp_path / "t.jsonl", "\n".join(map(json.dumps, rows)))) == [
        "7",
        "007",
        "9007199254740993",
        "t#4",
    ]


def test_texts_stay_as_they_are_written(tmp_path: Path) -> None:
    text = 'NA, "null" é\r\n\tnan — 北京\u2028 2020-01-01'
    quoted = text.replace('"', '""')
    assert texts(written(tmp_path / "t.csv", f'id,text\n1,"{quoted}"\n2,NA\n3,2020-01-01\n')) == [
        text, "NA", "2020-01-01",
    ]  # fmt: skip
    lines = "".join(json.dumps({"id": 1, "text": item}, ensure_ascii=False) + "\n" for item in (text, "2020-01-01"))
    assert texts(written(tmp_path / "t.jsonl", lines)) == [text, "2020-01-01"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path, mark: bytes) -> None:
    assert ids(written(tmp_path / "t.csv", mark + b"id,text\na,x\n")) == ["a"]
    assert ids(written(tmp_path / "t.jsonl", mark + b'{"id": "a", "text": "x"}\r\n\r\n')) == ["a"]


def test_an_empty_cell_is_a_document_that_holds_no_text(tmp_path: Path) -> None:
    path = written(tmp_path / "t.jsonl", '{"id": "a", "text": null}\n{"id": "b", "text": " "}\n{"id": "c"}\n')
    for source in find_sources(path):
        with pytest.raises(UnreadableDocument, match=rf"t\.jsonl: row {source.row} holds no text"):
            source.read()


def test_a_row_becomes_a_document_with_its_text_unchanged(tmp_path: Path) -> None:
    path = written(tmp_path / "t.csv", 'id,text\na,"Requirements\r\n- Python"\n')
    (source,) = find_sources(path)
    document = source.read(DocumentKind.POSTING)
    assert (document.id, document.source, document.kind) == ("a", path, DocumentKind.POSTING)
    assert document.text == "Requirements\r\n- Python"
    assert document.sections


def test_files_of_one_stem_get_their_full_names(tmp_path: Path) -> None:
    for name in ("cv.md", "cv.txt", "z.txt"):
        written(tmp_path / name, "x")
    assert ids(tmp_path) == ["cv", "cv.txt", "z"]


def test_ids_are_unique_however_often_they_repeat(tmp_path: Path) -> None:
    for name in ("a/cv.txt", "b/cv.txt", "c/cv.txt", "d/cv.txt"):
        written(tmp_path / name, "x")
    assert ids(tmp_path) == ["cv", "cv.txt", "cv.txt#2", "cv.txt#3"]
    assert ids(written(tmp_path / "t.csv", "id,text\na,1\na,2\na#2,3\na,4\n")) == ["a", "a#2", "a#2#2", "a#3"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.csv", b""),
        ("blank.csv", b"\n\n"),
        ("broken.jsonl", b'{"id": 1,\n'),
        ("broken.parquet", b"PAR1 and nothing of the kind"),
    ],
)
def test_a_damaged_table_is_one_sentence(tmp_path: Path, name: str, data: bytes) -> None:
    with pytest.raises(UnsupportedFormat) as fault:
        find_sources(written(tmp_path / name, data))
    said = str(fault.value)
    assert "\n" not in said
    assert name in said
    assert said.endswith("export it again")
    assert fault.value.__cause__ is not None


def test_lines_that_are_no_objects_are_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedFormat, match="is no JSON object"):
        find_sources(written(tmp_path / "t.jsonl", "1\n2\n"))


@pytest.mark.parametrize("name", ["t.parquet", "t [new].parquet", "it's *.parquet"])
def test_a_parquet_table_is_read(tmp_path: Path, name: str) -> None:
    query = "SELECT * FROM (VALUES (7, 'one'), (8, NULL), (9, 'é\u2028')) t(id, text)"
    duckdb.sql(f"COPY ({query}) TO '{tmp_path}/x' (FORMAT parquet)")
    path = (tmp_path / "x").rename(tmp_path / name)
    assert ids(path) == ["7", "8", "9"]
    assert texts(path) == ["one", "", "é\u2028"]


def test_several_columns_may_be_named_where_tables_differ(tmp_path: Path) -> None:
    for column in ("cv", "advert"):
        path = written(tmp_path / f"{column}.csv", f"nr,{column}\n1,x\n")
        assert texts(path, text_column="advert,cv") == ["x"]
    assert texts(written(tmp_path / "t.csv", '"a,b",a\n1,2\n'), text_column="a,b") == ["1"]
    with pytest.raises(InputError, match="'x,y' is none of its columns"):
        texts(path, text_column="x,y")


def test_a_folder_gives_json_and_xml_only_where_they_are_documents(tmp_path: Path) -> None:
    written(tmp_path / "cv.json", '{"basics": {"name": "Mira"}}')
    written(tmp_path / "market.json", '{"schema": "skillmatch/market/1"}')
    written(tmp_path / "cv.xml", "<SkillsPassport><a>x</a></SkillsPassport>")
    written(tmp_path / "pom.xml", "<project/>")
    written(tmp_path / "cv.rtf", "{\\rtf1 x}")
    written(tmp_path / "cvs.zip", "PK")
    assert [Path(source.path).name for source in find_sources(str(tmp_path))] == ["cv.json", "cv.rtf", "cv.xml"]
