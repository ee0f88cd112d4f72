"""``--ocr`` on the verbs that read documents."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from matcher.cli import cli
from matcher.errors import MissingExtra

TAKING = ("match", "batch", "gap", "extract", "read", "search")


@pytest.mark.parametrize("verb", TAKING)
def test_every_verb_that_reads_documents_takes_the_option(verb: str) -> None:
    command = import_module(f"matcher.cli.{verb}").command
    assert {"--ocr", "--ocr-language"} <= {name for option in command.params for name in option.opts}


@pytest.mark.parametrize("option", [["--ocr"], ["--ocr-language", "deu"]])
def test_what_is_not_installed_is_said_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: list[str]
) -> None:
    pytest.importorskip("pypdfium2")
    pytest.importorskip("PIL.Image")
    monkeypatch.setenv("PATH", str(tmp_path))
    done = CliRunner().invoke(cli, ["extract", "no-such-file.pdf", *option])
    assert isinstance(done.exception, MissingExtra)
    assert "tesseract" in str(done.exception)


def test_without_the_extra_its_name_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    done = CliRunner().invoke(cli, ["extract", "no-such-file.pdf", "--ocr"])
    assert isinstance(done.exception, MissingExtra)
    assert "skillmatch[ocr]" in str(done.exception)
