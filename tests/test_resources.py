"""Shipped data is found and undamaged; extras that are not installed are named."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from matcher.errors import DataError, MissingExtra
from matcher.resources import PACKAGE, data_path, require

MODELS = data_path("models")


@pytest.mark.parametrize("name", ["taxonomy/skills", "taxonomy/roadmaps", "models", "models/static/modules.json"])
def test_shipped_data_is_found(name: str) -> None:
    assert data_path(name).exists()


def test_missing_data_is_named() -> None:
    with pytest.raises(DataError, match=r"'models/nothing\.bin'.*install"):
        data_path("models/nothing.bin")


def test_a_missing_extra_names_what_brings_it() -> None:
    with pytest.raises(MissingExtra, match=r'pip install "skillmatch\[semantic\]"') as caught:
        require("no_such_module_anywhere", extra="semantic")
    assert isinstance(caught.value.__cause__, ImportError)


def test_an_installed_module_is_returned() -> None:
    assert require("json", extra="none") is json


def _manifest() -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = json.loads((MODELS / "manifest.json").read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("name", sorted(_manifest()))
def test_a_model_file_is_the_one_in_the_manifest(name: str) -> None:
    assert hashlib.sha256((MODELS / name).read_bytes()).hexdigest() == _manifest()[name]["sha256"]


def test_the_manifest_lists_every_model_file_and_how_it_was_made() -> None:
    found = (path for path in MODELS.rglob("*") if "training" not in path.parts)
    files = {
        path.relative_to(MODELS).as_posix()
        for path in found
        if path.suffix in {".npz", ".txt", ".json", ".safetensors"}
    }
    assert set(_manifest()) == files - {"manifest.json"}
    assert all(entry["made"] for entry in _manifest().values())


def test_no_module_is_longer_than_the_style_allows() -> None:
    lengths = {path: path.read_text(encoding="utf-8").count("\n") for path in Path(PACKAGE).rglob("*.py")}
    assert {path.name: lines for path, lines in lengths.items() if lines > 400} == {}
