"""Files that several tests of the command line read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.batches import OTHER
from tests.conftest import POSTING, RESUME


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two résumés and two postings."""
    people, posts = tmp_path / "people", tmp_path / "posts"
    (people / "more").mkdir(parents=True)
    posts.mkdir()
    (people / "jo.txt").write_text(RESUME, encoding="utf-8")
    (people / "more" / "ann.md").write_text(RESUME.replace("Docker", "Terraform and Go"), encoding="utf-8")
    (posts / "data.txt").write_text(POSTING, encoding="utf-8")
    (posts / "kitchen.txt").write_text(OTHER, encoding="utf-8")
    return people, posts
