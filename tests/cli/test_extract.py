"""``skillmatch extract``: one JSON object a document, with offsets into the document's own text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from matcher.values import Importance, Kind, SectionKind
from tests.conftest import POSTING, RESUME, SAMPLES, Run, sample_files

KEYS = {"schema", "id", "source", "kind", "mentions", "min_years", "warnings"}
MENTION_KEYS = {
    "start", "end", "surface", "skill", "label", "kind", "importance", "negated", "group", "section", "confidence",
}  # fmt: skip
POSTINGS = sample_files("postings")


def records(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def one(result: Result) -> dict[str, Any]:
    assert result.exit_code == 0, result.stderr
    (record,) = records(result)
    return record


def test_the_object_has_exactly_the_promised_keys(run: Run, posting: Path) -> None:
    record = one(run("extract", posting, "-f", "jsonl"))
    assert set(record) == KEYS
    assert record["schema"] == "skillmatch/extract/1"
    assert (record["id"], record["source"], record["kind"]) == ("post", str(posting), "posting")
    assert {frozenset(mention) for mention in record["mentions"]} == {frozenset(MENTION_KEYS)}
    assert {"label": "Python", "min_months": 36} in record["min_years"]
    assert all(set(years) == {"label", "min_months"} for years in record["min_years"])
    assert record["warnings"] == []


def test_jsonl_is_the_default(run: Run, posting: Path) -> None:
    assert run("extract", posting).stdout_bytes == run("extract", posting, "-f", "jsonl").stdout_bytes


@pytest.mark.parametrize(
    "data",
    [
        POSTING.encode(),
        POSTING.replace("\n", "\r\n").encode(),
        POSTING.replace("Requirements", "Requirements für Zoë, 北京 😀\u00a0\u2028").encode(),
        ("\t\f\n\n  " + POSTING.replace("\n", "\r")).encode(),
    ],
    ids=["plain", "CRLF", "not ASCII", "odd space"],
)
def test_offsets_are_into_the_files_own_decoded_text(run: Run, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "post.txt"
    path.write_bytes(data)
    record = one(run("extract", path, "--text", "--as", "posting"))
    assert record["text"] == data.decode()
    assert len(record["mentions"]) >= 5
    for mention in record["mentions"]:
        assert data.decode()[mention["start"] : mention["end"]] == mention["surface"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_offsets_fit_the_decoded_text_in_other_encodings(run: Run, tmp_path: Path, encoding: str) -> None:
    text = "Requirements\r\n- café culture\r\n- Python and Docker\r\n"
    path = tmp_path / "post.txt"
    path.write_bytes(text.encode(encoding))
    record = one(run("extract", path, "--text", "--as", "posting"))
    assert record["text"] == text
    assert [text[m["start"] : m["end"]] for m in record["mentions"]] == [m["surface"] for m in record["mentions"]]
    assert {"Python", "Docker"} <= {mention["surface"] for mention in record["mentions"]}
    assert bool(record["warnings"]) == (encoding == "cp1252")


@pytest.mark.parametrize("path", [*sample_files("resumes"), *POSTINGS], ids=lambda path: path.name)
def test_surfaces_stand_at_their_offsets_in_every_sample(run: Run, path: Path) -> None:
    record = one(run("extract", path, "--text"))
    assert record["mentions"]
    for mention in record["mentions"]:
        assert record["text"][mention["start"] : mention["end"]] == mention["surface"]
    if path.suffix in (".txt", ".md"):
        assert record["text"] == path.read_bytes().decode()


def test_mentions_come_in_order_and_say_only_known_words(run: Run) -> None:
    for record in records(run("extract", *POSTINGS)):
        starts = [mention["start"] for mention in record["mentions"]]
        assert starts == sorted(starts)
        for mention in record["mentions"]:
            assert mention["kind"] in set(Kind)
            assert mention["section"] in set(SectionKind)
            assert mention["importance"] in set(Importance)
            assert 0 < mention["confidence"] <= 1
            assert isinstance(mention["negated"], bool)


def test_a_resume_has_neither_importance_nor_groups(run: Run, resume: Path) -> None:
    record = one(run("extract", resume, "--as", "resume"))
    assert record["kind"] == "resume"
    assert record["mentions"]
    assert all(mention["importance"] is None and mention["group"] is None for mention in record["mentions"])
    assert record["min_years"] == []


def test_alternatives_share_a_group(run: Run, posting: Path) -> None:
    groups = {mention["skill"]: mention["group"] for mention in one(run("extract", posting))["mentions"]}
    assert groups["snowflake"] == groups["bigquery"] is not None
    assert groups["docker"] is None


def test_the_kind_is_guessed_and_can_be_said(run: Run, resume: Path, posting: Path) -> None:
    assert [record["kind"] for record in records(run("extract", resume, posting))] == ["resume", "posting"]
    assert one(run("extract", resume, "--as", "posting"))["kind"] == "posting"
    assert one(run("extract", posting, "--as", "resume"))["kind"] == "resume"


def test_the_text_comes_only_when_asked_for(run: Run, posting: Path) -> None:
    assert "text" not in one(run("extract", posting))
    assert one(run("extract", posting, "--text"))["text"] == POSTING


def test_standard_input_is_an_input(run: Run) -> None:
    record = one(run("extract", "-", "--text", stdin=POSTING.replace("\n", "\r\n")))
    assert (record["id"], record["source"]) == ("stdin", "-")
    assert record["text"] == POSTING.replace("\n", "\r\n")


def test_a_folder_is_read_in_the_order_of_names(run: Run) -> None:
    found = records(run("extract", SAMPLES / "postings"))
    assert [record["id"] for record in found] == [path.stem for path in POSTINGS]
    assert {record["kind"] for record in found} == {"posting"}


def test_inputs_of_every_sort_may_be_mixed(run: Run, tmp_path: Path, resume: Path, posting: Path) -> None:
    table = tmp_path / "rows.jsonl"
    table.write_text(json.dumps({"id": "r1", "text": POSTING}) + "\n", encoding="utf-8")
    ids = [record["id"] for record in records(run("extract", posting, table, str(tmp_path / "j*.txt")))]
    assert ids == ["post", "r1", "jo"]


def test_a_row_has_its_rows_id_and_offsets_into_its_cell(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "rows.csv"
    table.write_text('id,text\n0042,"Requirements\n- Café Python"\n', encoding="utf-8")
    record = one(run("extract", table, "--text", "--as", "posting"))
    assert record["id"] == "0042"
    assert record["text"] == "Requirements\n- Café Python"
    (python,) = [mention for mention in record["mentions"] if mention["skill"] == "python"]
    assert record["text"][python["start"] : python["end"]] == "Python"


def test_half_a_surrogate_pair_in_a_row_does_no_harm(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "rows.jsonl"
    table.write_text('{"id": "a", "text": "Python \\ud83d and Docker"}\n', encoding="utf-8")
    record = one(run("extract", table, "--text", "-o", "-"))
    assert record["text"] == "Python ? and Docker"


def test_an_unreadable_input_is_told_and_the_rest_go_on(run: Run, tmp_path: Path, posting: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    result = run("extract", empty, posting)
    assert result.exit_code == 1
    assert [record["id"] for record in records(result)] == ["post"]
    assert result.stderr.startswith("skillmatch: empty.txt is empty")
    assert len(result.stderr.splitlines()) == 1


def test_a_missing_input_is_one_sentence_and_exit_1(run: Run) -> None:
    result = run("extract", "gone.txt")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == "skillmatch: gone.txt: no such file, folder or pattern; check the path\n"


def test_a_text_that_names_no_skill_is_an_object_without_mentions(run: Run, nothing: Path) -> None:
    assert one(run("extract", nothing, "--as", "posting"))["mentions"] == []


def test_a_skill_outside_the_taxonomy_has_no_id_and_its_surface_as_label(run: Run) -> None:
    found = [m for record in records(run("extract", SAMPLES / "postings", SAMPLES / "resumes"))
             for m in record["mentions"]]  # fmt: skip
    unknown = [mention for mention in found if mention["skill"] is None]
    assert all(mention["label"] == mention["surface"] for mention in unknown)
    assert all(mention["skill"] for mention in found if mention not in unknown)


def test_a_layer_adds_and_overrides_skills(run: Run, tmp_path: Path) -> None:
    layer = tmp_path / "layer.jsonl"
    layer.write_text(
        '{"id": "zorblax", "label": "Zorblax", "kind": "technology", "aliases": ["ZBX engine"]}\n', encoding="utf-8"
    )
    text = "Requirements\n- Zorblax\n- ZBX engine\n"
    record = one(run("extract", "-", "--taxonomy", layer, stdin=text))
    assert [mention["skill"] for mention in record["mentions"]] == ["zorblax", "zorblax"]


def test_the_same_input_gives_the_same_bytes(run: Run, resume: Path) -> None:
    first, second = (run("extract", resume, SAMPLES / "postings", "--text").stdout_bytes for _ in range(2))
    assert first == second


def test_output_goes_whole_to_a_file(run: Run, tmp_path: Path, posting: Path) -> None:
    out = tmp_path / "skills.jsonl"
    result = run("extract", posting, "-o", out)
    assert result.output == ""
    assert out.read_bytes() == run("extract", posting).stdout_bytes


def test_personal_details_are_not_extracted(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text(RESUME, encoding="utf-8")
    assert "jo@example.com" not in run("extract", path).stdout
