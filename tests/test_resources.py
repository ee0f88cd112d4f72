"""Shipped data is found and undamaged; importing the library costs next to nothing."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import matcher
from matcher.errors import DataError, MissingExtra
from matcher.resources import PACKAGE, data_path, require

MODELS = data_path("models")
HEAVY = ("spacy", "sklearn", "pandas", "torch", "numpy", "docx", "pdfminer", "click", "tokenizers")


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


def _modules_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_importing_matcher_imports_nothing_heavy() -> None:
    assert not _modules_after("import matcher") & set(HEAVY)


def test_reading_the_taxonomy_and_roadmaps_imports_nothing_heavy() -> None:
    assert not _modules_after("import matcher; matcher.load_taxonomy(); matcher.load_roadmaps()") & set(HEAVY)


def test_all_is_sorted() -> None:
    assert matcher.__all__ == sorted(matcher.__all__)


def test_all_lists_every_public_name_and_each_can_be_had() -> None:
    assert set(matcher.__all__) == {*matcher._HOME, "__version__"}
    assert dir(matcher) == matcher.__all__
    for name, home in matcher._HOME.items():
        assert getattr(matcher, name) is getattr(import_module(f"matcher.{home}"), name)


def test_every_public_name_is_documented() -> None:
    assert [name for name in matcher._HOME if not getattr(matcher, name).__doc__] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        matcher.nonsense  # noqa: B018


def test_no_module_is_longer_than_the_style_allows() -> None:
    lengths = {path: path.read_text(encoding="utf-8").count("\n") for path in Path(PACKAGE).rglob("*.py")}
    assert {path.name: lines for path, lines in lengths.items() if lines > 400} == {}
