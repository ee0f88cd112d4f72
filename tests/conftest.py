"""What all tests share: no network, the sample documents, the command line in this process, golden files."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from matcher.cli import main
from matcher.matching import Settings, match_profile, read_profile, read_requirements
from matcher.reading import read_document
from matcher.values import Document, DocumentKind, Match
from tests.offline.sitecustomize import block

HERE = Path(__file__).parent
ROOT = HERE.parent
SAMPLES = ROOT / "sample_data"
AS_OF = dt.date(2026, 11, 1)
AT = ("--as-of", f"{AS_OF:%Y-%m}")

RESUME = """\
Jo Example
jo@example.com

Experience

Data Engineer, Quillmere Ltd
Jan 2020 - present
- Built data pipelines in Python and PostgreSQL
- Shipped services with Docker

Skills
Python, SQL, Git
"""
POSTING = """\
Data Engineer

Requirements
- 3+ years of experience with Python
- SQL and Docker
- Snowflake or BigQuery
- Kubernetes

Nice to have
- Terraform
"""
NOTHING = "The garden gate is green.\nNobody walks there after rain.\n"

Run = Callable[..., Result]
RunProcess = Callable[..., subprocess.CompletedProcess[bytes]]
Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that rewrites tests/golden."""
    parser.addoption("--update-golden", action="store_true", help="write the golden reports anew")


@pytest.fixture(scope="session", autouse=True)
def _offline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        block(patch.setattr)
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("PYTHONPATH", os.pathsep.join([str(HERE / "offline"), str(ROOT)]))
        for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
            patch.delenv(name, raising=False)
        yield


class _Entry:
    """The console script, in the shape that click's runner invokes."""

    name = "skillmatch"

    def main(self, args: tuple[str, ...], prog_name: str, **_: object) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", [prog_name, *args])
            main()


@pytest.fixture
def run() -> Run:
    """Run ``skillmatch`` in this process: ``run("extract", path, stdin=b"")``."""

    def invoke(*args: object, stdin: bytes | str = b"") -> Result:
        return CliRunner().invoke(_Entry(), [str(arg) for arg in args], input=stdin)  # type: ignore[arg-type]

    return invoke


@pytest.fixture
def run_process() -> RunProcess:
    """Run ``python -m matcher`` in a process of its own."""

    def invoke(
        *args: object, stdin: bytes = b"", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "matcher", *map(str, args)]
        return subprocess.run(
            command, input=stdin, capture_output=True, check=False, timeout=120, env={**os.environ, **(env or {})}
        )

    return invoke


@pytest.fixture
def as_of() -> dt.date:
    """The month that "present" means in the tests."""
    return AS_OF


@pytest.fixture
def settings() -> Settings:
    """Settings that do not depend on today."""
    return Settings(as_of=AS_OF)


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    """A small résumé file."""
    return _written(tmp_path / "jo.txt", RESUME)


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    """A small posting file."""
    return _written(tmp_path / "post.txt", POSTING)


@pytest.fixture
def nothing(tmp_path: Path) -> Path:
    """A text that asks for no skill at all."""
    return _written(tmp_path / "garden.txt", NOTHING)


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8", newline="")
    return path


def sample_files(folder: str) -> list[Path]:
    """Return the sample documents of a folder."""
    return sorted((SAMPLES / folder).iterdir())


@pytest.fixture(scope="session")
def sample_documents() -> dict[str, Document]:
    """Every sample document by its id."""
    kinds = {"resumes": DocumentKind.RESUME, "postings": DocumentKind.POSTING}
    return {
        path.stem: read_document(path, kind=kind) for folder, kind in kinds.items() for path in sample_files(folder)
    }


@pytest.fixture(scope="session")
def sample_matches(sample_documents: dict[str, Document]) -> dict[tuple[str, str], Match]:
    """Every sample résumé matched with every sample posting."""
    made = Settings(as_of=AS_OF)
    people = [read_profile(doc, made) for doc in sample_documents.values() if doc.kind == DocumentKind.RESUME]
    asked = [read_requirements(doc, made) for doc in sample_documents.values() if doc.kind == DocumentKind.POSTING]
    return {(p.document.id, a.document.id): match_profile(p, a, made) for p in people for a in asked}


def rounded(value: Any) -> Any:
    """Return JSON-ready data with every float at six digits, which all platforms agree on."""
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    return [rounded(item) for item in value] if isinstance(value, list) else value


def rounded_json(text: str) -> str:
    """Return a JSON text with every float at six digits."""
    return json.dumps(rounded(json.loads(text)), ensure_ascii=False, indent=2) + "\n"


def compare_golden(path: Path, text: str, *, update: bool) -> None:
    """Assert that a text is what the golden file holds, byte for byte, or write it there."""
    if path.suffix == ".json":
        text = rounded_json(text)
    if update:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return
    assert path.exists(), f"{path.name} is missing: run pytest --update-golden"
    assert path.read_bytes() == text.encode(), f"{path.name} differs: look, then run pytest --update-golden"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a file in tests/golden."""
    update = bool(request.config.getoption("--update-golden"))
    return lambda name, text: compare_golden(HERE / "golden" / name, text, update=update)
