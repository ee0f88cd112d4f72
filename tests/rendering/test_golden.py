"""Reports as they were last looked at: byte for byte, rewritten by ``pytest --update-golden``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import AT, HERE, SAMPLES, Golden, Run, compare_golden

SUFFIX = {"text": ".txt", "markdown": ".md", "json": ".json", "csv": ".csv"}
REPORTS = {
    "match-amara-okafor-ml-engineer": ("match", "resumes/amara-okafor.pdf", "postings/ml-engineer.txt"),
    "match-tomasz-wierzba-data-engineer": ("match", "resumes/tomasz-wierzba.txt", "postings/data-engineer.txt"),
    "match-priya-venkatesan-mlops-engineer": ("match", "resumes/priya-venkatesan.docx", "postings/mlops-engineer.md"),
    "gap-noor-haddadin-junior-data-scientist": ("gap", "resumes/noor-haddadin.md", "postings/junior-data-scientist.md"),
    "market-noor-haddadin": ("gap", "resumes/noor-haddadin.md", "postings", "--hours-per-week", "6"),
    "cohort": ("gap", "resumes", "postings"),
    "progress-tomasz-wierzba-amara-okafor": (
        "gap", "resumes/amara-okafor.pdf", "postings/ml-engineer.txt", "--before", "resumes/tomasz-wierzba.txt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("format", SUFFIX)
@pytest.mark.parametrize("name", REPORTS)
def test_the_report_is_the_golden_one(
    run: Run, golden: Golden, monkeypatch: pytest.MonkeyPatch, name: str, format: str
) -> None:
    monkeypatch.chdir(SAMPLES)
    result = run(*REPORTS[name], "-f", format, *AT)
    assert result.exit_code == 0, result.stderr
    golden(name + SUFFIX[format], result.stdout_bytes.decode())


def test_every_golden_file_belongs_to_a_report() -> None:
    wanted = {name + suffix for name in REPORTS for suffix in SUFFIX.values()}
    assert {path.name for path in (HERE / "golden").iterdir()} == wanted


def test_a_golden_file_is_compared_byte_for_byte_and_rewritten_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "golden" / "report.txt"
    with pytest.raises(AssertionError, match="missing: run pytest --update-golden"):
        compare_golden(path, "é one\n", update=False)
    compare_golden(path, "é one\n", update=True)
    compare_golden(path, "é one\n", update=False)
    for other in ("é one", "é one\r\n", "é two\n"):
        with pytest.raises(AssertionError, match=r"report\.txt differs"):
            compare_golden(path, other, update=False)


def test_golden_json_is_compared_at_six_digits(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    compare_golden(path, json.dumps({"a": [0.1234561, {"b": 1}], "c": None}), update=True)
    compare_golden(path, json.dumps({"a": [0.1234562, {"b": 1}], "c": None}), update=False)
    with pytest.raises(AssertionError):
        compare_golden(path, json.dumps({"a": [0.123459, {"b": 1}], "c": None}), update=False)
