"""``skillmatch taxonomy import``: what is written, what is said, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.importing.tables import write_esco, write_onet


@pytest.fixture(scope="module")
def esco(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An ESCO download."""
    return write_esco(tmp_path_factory.mktemp("esco"))


@pytest.fixture(scope="module")
def onet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An O*NET download."""
    return write_onet(tmp_path_factory.mktemp("onet"))


def test_the_layer_goes_to_standard_output_and_the_report_to_standard_error(run: Run, esco: Path) -> None:
    result = run("taxonomy", "import", esco, "--only", "brush", "--only", "Python")
    assert result.exit_code == 0, result.stderr
    (record,) = map(json.loads, result.stdout.splitlines())
    assert (record["id"], record["label"], record["kind"]) == ("brush-zorbs", "brush zorbs", "concept")
    said = result.stderr.splitlines()
    assert "skills_en.csv: 10 skills of ESCO, 2 chosen" in said[0]
    assert said[1:] == [
        "skillmatch: imported 1",
        "skillmatch: left out 1 known already: Python (computer programming)",
    ]


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
def test_the_written_file_works_with_taxonomy(run: Run, onet: Path, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"clinical.{suffix}"
    result = run("taxonomy", "import", onet, "--only", "29-", "-o", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"use it with --taxonomy {out}; if you publish results, name O*NET" in result.stderr
    assert out.read_bytes().startswith(b"\xef\xbb\xbf") == (suffix == "csv")
    found = run("taxonomy", "resolve", "wardwise chart", "--taxonomy", out)
    assert found.stdout == "wardwise chart: Wardwise Chart (wardwise-chart, technology)\n"
    text = "Requirements\n- You chart in Wardwise Chart\n"
    mentions = json.loads(run("extract", "-", "--taxonomy", out, stdin=text).stdout)["mentions"]
    assert [mention["skill"] for mention in mentions] == ["wardwise-chart"]


def test_other_names_kinds_and_sources_can_be_chosen(run: Run, esco: Path, onet: Path) -> None:
    options = ("--from", "esco", "--kind", "concept", "--only", "brush", "--other-names", "plain")
    result = run("taxonomy", "import", esco, onet, *options)
    (record,) = map(json.loads, result.stdout.splitlines())
    assert record["aliases"] == ["groom zorbs", "combing of zorbs"]


def test_extended_skills_are_said(run: Run, esco: Path) -> None:
    result = run("taxonomy", "import", esco, "--only", "Python", "--extend")
    assert "imported 0, 1 known skills got more names" in result.stderr
    assert json.loads(result.stdout) == {"id": "python", "hidden_aliases": ["Pythonic zorbing"]}


def test_nothing_is_written_when_nothing_can_be_imported(run: Run, esco: Path, tmp_path: Path) -> None:
    out = tmp_path / "layer.jsonl"
    out.write_text("kept", encoding="utf-8")
    for args in ((esco, "--only", "helth"), (tmp_path / "gone",), (esco / "notes.csv",)):
        result = run("taxonomy", "import", *args, "-o", out)
        assert (result.exit_code, result.stdout) == (1, "")
        assert len(result.stderr.splitlines()) == 1
    assert out.read_text(encoding="utf-8") == "kept"
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize(
    "args", [(), ("esco", "--from", "lightcast"), ("esco", "-o", "layer.xlsx"), ("esco", "--kind", "tool")]
)
def test_wrong_usage_exits_2(run: Run, args: tuple[str, ...]) -> None:
    result = run("taxonomy", "import", *args)
    assert result.exit_code == 2
    assert "Usage:" in result.stderr
