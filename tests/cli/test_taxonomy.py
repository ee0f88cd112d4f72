"""``skillmatch taxonomy``: look skills up, and lint them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from matcher.taxonomy import load_taxonomy
from matcher.values import Kind
from tests.conftest import Run

KEYS = ["name", "skill", "label", "kind"]
K8S = {"name": "k8s", "skill": "kubernetes", "label": "Kubernetes", "kind": "technology"}
UNKNOWN = {"name": "zorblax", "skill": None, "label": None, "kind": None}


def resolved(run: Run, *names: str, stdin: bytes | str = b"") -> list[dict[str, Any]]:
    result = run("taxonomy", "resolve", *names, "-f", "jsonl", stdin=stdin)
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    """A layer with one new skill."""
    path = tmp_path / "layer.jsonl"
    path.write_text('{"id": "zorblax", "label": "Zorblax", "kind": "technology"}\n', encoding="utf-8")
    return path


def test_a_name_resolves_to_exactly_the_promised_object(run: Run) -> None:
    (record,) = resolved(run, "k8s")
    assert record == K8S
    assert list(record) == KEYS


def test_a_file_gets_the_format_of_its_suffix(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "names.jsonl"
    assert run("taxonomy", "resolve", "k8s", "-o", out).exit_code == 0
    assert json.loads(out.read_text(encoding="utf-8")) == K8S
    assert run("taxonomy", "search", "k8s", "-o", tmp_path / "names.csv").exit_code == 2


def test_an_unknown_name_has_null_and_is_no_fault(run: Run) -> None:
    assert resolved(run, "zorblax") == [UNKNOWN]


def test_names_keep_their_order_and_their_repetitions(run: Run) -> None:
    names = ["zorblax", "k8s", "Python", "k8s"]
    assert [record["name"] for record in resolved(run, *names)] == names


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_dash_reads_names_a_line_each(run: Run, newline: str) -> None:
    text = newline.join(["k8s", "zorblax", "machine learning", ""])
    records = resolved(run, "-", stdin=text)
    assert [record["name"] for record in records] == ["k8s", "zorblax", "machine learning"]
    assert records[:2] == [K8S, UNKNOWN]


def test_an_empty_line_gets_an_object_so_that_lines_stay_aligned(run: Run) -> None:
    records = resolved(run, "-", stdin="k8s\n\nk8s\n")
    assert [record["skill"] for record in records] == ["kubernetes", None, "kubernetes"]


def test_bytes_that_are_no_utf_8_are_merely_unknown(run: Run) -> None:
    assert [record["skill"] for record in resolved(run, "-", stdin=b"k8s\n\xff\xfe\n")] == ["kubernetes", None]


def test_no_names_on_standard_input_are_no_objects(run: Run) -> None:
    assert resolved(run, "-") == []


def test_text_says_it_in_words(run: Run) -> None:
    result = run("taxonomy", "resolve", "k8s", "zorblax")
    assert result.stdout == "k8s: Kubernetes (kubernetes, technology)\nzorblax: unknown\n"


def test_every_label_resolves_to_its_own_skill(run: Run) -> None:
    taxonomy = load_taxonomy()
    labels = "".join(f"{skill.label}\n" for skill in taxonomy)
    wrong = [r for r, skill in zip(resolved(run, "-", stdin=labels), taxonomy, strict=True) if r["skill"] != skill.id]
    assert wrong == []


def test_a_layer_is_resolved_too(run: Run, layer: Path) -> None:
    (record,) = resolved(run, "zorblax", "--taxonomy", str(layer))
    assert (record["skill"], record["label"]) == ("zorblax", "Zorblax")


def test_search_finds_a_misspelled_name_best_first(run: Run) -> None:
    result = run("taxonomy", "search", "kubernets", "-f", "jsonl", "-n", "5")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert rows[0]["skill"] == "kubernetes"
    assert len(rows) <= 5
    assert [row["likeness"] for row in rows] == sorted((row["likeness"] for row in rows), reverse=True)
    assert {frozenset(row) for row in rows} == {frozenset(("skill", "label", "kind", "likeness"))}


def test_search_as_text_is_a_line_each(run: Run) -> None:
    lines = run("taxonomy", "search", "kubernets", "-n", "3").stdout.splitlines()
    assert len(lines) == 3
    assert "Kubernetes (kubernetes, technology)" in lines[0]


@pytest.mark.parametrize("name", ["kubernetes", "k8s", "Kubernetes"])
def test_show_takes_an_id_or_a_name(run: Run, name: str) -> None:
    record = json.loads(run("taxonomy", "show", name).stdout)
    assert record["id"] == "kubernetes"
    assert record["kind"] in set(Kind)
    assert isinstance(record["narrower"], list)
    assert "k8s" in {alias.casefold() for alias in record["aliases"]}


def test_show_of_an_unknown_skill_is_wrong_usage_and_points_to_search(run: Run) -> None:
    result = run("taxonomy", "show", "zorblax")
    assert result.exit_code == 2
    assert "skillmatch taxonomy search" in result.stderr


def test_the_shipped_taxonomy_has_no_fault(run: Run) -> None:
    result = run("taxonomy", "check")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "0 faults" in result.stderr


def test_check_lints_a_layer_and_exits_1_on_a_fault(run: Run, layer: Path, tmp_path: Path) -> None:
    assert run("taxonomy", "check", layer).exit_code == 0
    bad = tmp_path / "bad.jsonl"
    bad.write_text(
        '{"id": "zorblax", "label": "Zorblax", "kind": "technology", "broader": ["no-such-skill"]}\n', encoding="utf-8"
    )
    result = run("taxonomy", "check", bad)
    assert result.exit_code == 1
    assert "no-such-skill" in result.output
