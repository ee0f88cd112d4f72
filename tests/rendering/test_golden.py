"""Reports as they were last looked at: byte for byte, rewritten by ``pytest --update-golden``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import HERE, SAMPLES, Golden, Run, compare_golden

AT = ("--as-of", "2026-11")
SUFFIX = {"text": ".txt", "markdown": ".md", "json": ".json"}
PAIRS = {
    "match-amara-okafor-ml-engineer": ("match", "amara-okafor.pdf", "ml-engineer.txt"),
    "match-tomasz-wierzba-data-engineer": ("match", "tomasz-wierzba.txt", "data-engineer.txt"),
    "match-priya-venkatesan-mlops-engineer": ("match", "priya-venkatesan.docx", "mlops-engineer.md"),
    "gap-noor-haddadin-junior-data-scientist": ("gap", "noor-haddadin.md", "junior-data-scientist.md"),
}


@pytest.mark.parametrize("format", SUFFIX)
@pytest.mark.parametrize("name", PAIRS)
def test_the_report_is_the_golden_one(run: Run, golden: Golden, name: str, format: str) -> None:
    verb, resume, posting = PAIRS[name]
    result = run(verb, SAMPLES / "resumes" / resume, SAMPLES / "postings" / posting, "-f", format, *AT)
    assert result.exit_code == 0, result.stderr
    golden(name + SUFFIX[format], result.stdout_bytes.decode())


def test_every_golden_file_belongs_to_a_report() -> None:
    wanted = {name + suffix for name in PAIRS for suffix in SUFFIX.values()}
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
