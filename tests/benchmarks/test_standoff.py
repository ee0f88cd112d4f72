"""Annotations in the formats of brat, doccano, Prodigy and spaCy."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from annotated import ASKED_FOR
from click.testing import CliRunner
from extraction import compare, figures, main
from standoff import read_folder

from matcher.nlp import find_mentions
from matcher.values import DocumentKind

TEXT = "We use Python and Docker.\nNice to have: Kafka, patience\n"
BRAT = "T1\tTool 7 13\tPython\nT2\tTool 18 24\tDocker\nT3\tTrait 47 55\tpatience\nR1\tWith Arg1:T1 Arg2:T2\t\n"


def read(folder: Path, *labels: str) -> dict[str, list[tuple[str, str]]]:
    documents = read_folder(folder, DocumentKind.POSTING, frozenset(labels))
    return {d.document.id: [(d.document.quote(*span), s["kind"]) for span, s in d.skills.items()] for d in documents}


def write_brat(folder: Path, ann: str = BRAT) -> Path:
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "one.ann").write_text(ann, encoding="utf-8")
    return folder


def test_text_lines_of_brat_become_spans(tmp_path):
    found = read(write_brat(tmp_path))
    assert found == {"one": [("Python", ASKED_FOR), ("Docker", ASKED_FOR), ("patience", ASKED_FOR)]}


def test_only_the_named_labels_count(tmp_path):
    assert read(write_brat(tmp_path), "Tool")["one"][-1] == ("patience", "")


def test_a_brat_span_in_pieces_reaches_over_all_of_them(tmp_path):
    assert read(write_brat(tmp_path, "T1\tTool 40 45;47 55\tKafka patience\n"))["one"][0][0] == "Kafka, patience"


@pytest.mark.parametrize(
    "record",
    [
        {"text": TEXT, "label": [[7, 13, "Tool"]]},
        {"text": TEXT, "entities": [[7, 13, "Tool"]]},
        {"text": TEXT, "spans": [{"start": 7, "end": 13, "label": "Tool"}]},
    ],
    ids=["doccano", "spaCy", "Prodigy"],
)
def test_every_way_to_write_spans_in_jsonl_is_read(tmp_path, record):
    (tmp_path / "all.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert read(tmp_path) == {"all-1": [("Python", ASKED_FOR)]}


def test_labels_that_are_kinds_of_ours_mean_them(tmp_path):
    record = {"id": "d", "text": TEXT, "label": [[7, 13, "Technology"], [47, 55, "soft"]]}
    (tmp_path / "all.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert read(tmp_path) == {"d": [("Python", "technology"), ("patience", "soft")]}


@pytest.mark.parametrize(
    ("ann", "complaint"),
    [("T1\tTool 8 14\tPython\n", "does not stand at 8-14"), ("T1\tTool seven\tPython\n", "not a T line")],
)
def test_a_wrong_line_is_named_with_its_file(tmp_path, ann, complaint):
    with pytest.raises(click.ClickException, match=rf"one\.ann:1: .*{complaint}"):
        read(write_brat(tmp_path, ann))


def test_a_folder_without_annotations_says_what_is_missing(tmp_path):
    with pytest.raises(click.ClickException, match=r"neither \.ann"):
        read(tmp_path)
    (tmp_path / "alone.ann").write_text("", encoding="utf-8")
    with pytest.raises(click.ClickException, match=r"alone\.txt is missing"):
        read(tmp_path)
    (tmp_path / "alone.ann").unlink()
    (tmp_path / "x.jsonl").write_text('{"text": "no list"}\n', encoding="utf-8")
    with pytest.raises(click.ClickException, match="none of spans, label"):
        read(tmp_path)


def test_what_is_found_and_not_annotated_lowers_the_precision_alone(tmp_path):
    documents = read_folder(write_brat(tmp_path), DocumentKind.POSTING, frozenset({"Tool"}))
    values = figures(compare(documents, find_mentions))
    assert values["R"] == 1
    assert values["P"] == pytest.approx(2 / 3)  # Kafka is not annotated; patience neither counts nor is counted


def test_the_command_prints_the_recall_of_each_label(tmp_path):
    result = CliRunner().invoke(main, [str(write_brat(tmp_path)), "--label", "Tool"])
    assert result.exit_code == 0, result.output
    assert "Tool: 2 of 2 found" in result.output
