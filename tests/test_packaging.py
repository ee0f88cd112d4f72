"""What the wheel promises: names, dependencies, data, and an import that costs nothing."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from importlib import import_module
from itertools import chain
from typing import Any

import matcher
from tests.conftest import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
META = PROJECT["project"]
MODULES = sorted((ROOT / "matcher").rglob("*.py"))
MODULE_OF = {
    "pdfminer-six": "pdfminer", "python-docx": "docx", "scikit-learn": "sklearn",
    "sentence-transformers": "sentence_transformers", "pillow": "PIL",
}  # fmt: skip
HEAVY = {"torch", "transformers", "sentence-transformers", "tensorflow"}


def names(requirements: list[str]) -> set[str]:
    """Return the normalised names of requirements."""
    found = (re.match(r"[\w.-]+", requirement) for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", match[0]).lower() for match in found if match}


def imported(tree: ast.AST) -> set[str]:
    """Return the top names of everything that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def test_the_names_are_the_promised_ones() -> None:
    assert META["name"] == "skillmatch"
    assert META["scripts"] == {"skillmatch": "matcher.cli:main"}
    assert PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == ["matcher"]


def test_the_console_script_is_there() -> None:
    module, _, function = META["scripts"]["skillmatch"].partition(":")
    assert callable(getattr(import_module(module), function))


def test_the_version_is_written_once() -> None:
    assert "version" not in META
    assert META["dynamic"] == ["version"]
    assert PROJECT["tool"]["hatch"]["version"]["path"] == "matcher/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+\w*", matcher.__version__)


def test_no_dependency_brings_torch() -> None:
    assert names(META["dependencies"]).isdisjoint(HEAVY)
    heavy = {extra for extra, needs in META["optional-dependencies"].items() if names(needs) & HEAVY}
    assert heavy == {"transformers"}


def test_every_dependency_has_a_lower_bound() -> None:
    for requirement in (*META["dependencies"], *chain(*META["optional-dependencies"].values())):
        assert ">=" in requirement, requirement


def test_every_import_is_a_declared_dependency_and_every_dependency_is_imported() -> None:
    used = set().union(*(imported(ast.parse(path.read_text(encoding="utf-8"))) for path in MODULES))
    outside = used - set(sys.stdlib_module_names) - {"matcher"}
    declared = {MODULE_OF.get(name, name) for name in names(META["dependencies"])}
    optional = {MODULE_OF.get(name, name) for extra in ("transformers", "pdf", "ocr", "dask")
                for name in names(META["optional-dependencies"][extra])}  # fmt: skip
    assert outside <= declared | optional
    assert declared <= outside


def test_an_extra_that_an_error_names_exists() -> None:
    named = {extra for path in MODULES for extra in re.findall(r'extra="(\w+)"', path.read_text(encoding="utf-8"))}
    assert named
    assert named <= set(META["optional-dependencies"])


def test_the_wheel_takes_data_that_is_there_and_types() -> None:
    data = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for source, target in data.items():
        path = ROOT / source
        assert path.stat().st_size if path.is_file() else any(path.iterdir()), source
        assert target == f"matcher/_data/{source}"
    models = {path.name for path in (ROOT / "models").iterdir() if path.is_file() and path.suffix != ".py"}
    assert {"taxonomy", *(f"models/{name}" for name in models)} <= set(data)
    assert (ROOT / "matcher" / "py.typed").exists()
    assert all((ROOT / name).exists() for name in META["license-files"])


def packages(module: str) -> set[str]:
    """Return a module with the packages that hold it: importing it imports them all."""
    parts = module.split(".")
    return {".".join(parts[:end]) for end in range(1, len(parts) + 1)}


def at_once(tree: ast.Module) -> Iterator[str]:
    """Yield the modules of ours that a module imports as it is loaded, and the names that it takes from them."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and packages(node.module) & {"matcher"}:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_module_can_be_the_first_one_imported() -> None:
    """Without a circle of imports, packages that hold the modules included."""
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in MODULES
    }
    graph = {
        name: {found for target in at_once(ast.parse(path.read_text(encoding="utf-8"))) for found in packages(target)}
        & modules.keys() - packages(name)
        for name, path in modules.items()
    }
    assert sum(map(len, graph.values())) > len(modules)
    TopologicalSorter(graph).prepare()  # raises CycleError with the circle


def test_spacy_is_imported_without_its_command_line_which_can_still_be_had() -> None:
    script = """
import sys, matcher.nlp, spacy
assert not any(name.startswith("spacy.cli") for name in sys.modules)
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
from spacy.cli import info
assert callable(info)
"""
    subprocess.run([sys.executable, "-c", script], check=True)
