"""What ``import matcher`` gives: every public name, documented, and nothing heavy before it is used."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

import matcher

HEAVY = {"spacy", "sklearn", "pandas", "torch", "numpy", "docx", "pdfminer", "tokenizers"}


def test_all_lists_every_public_name_in_order_and_each_can_be_had() -> None:
    assert matcher.__all__ == sorted({*matcher._HOME, "__version__"})
    assert dir(matcher) == matcher.__all__
    for name, home in matcher._HOME.items():
        assert getattr(matcher, name) is getattr(import_module(f"matcher.{home}"), name)


def test_every_public_name_is_documented() -> None:
    assert [name for name in matcher._HOME if not getattr(matcher, name).__doc__] == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = matcher.nonsense


@pytest.mark.parametrize(
    ("statement", "heavy"),
    [
        ("import matcher", {*HEAVY, "click"}),
        ("import matcher; matcher.load_taxonomy(); matcher.load_roadmaps()", {*HEAVY, "click"}),
        ("import matcher.cli", HEAVY),
    ],
)
def test_importing_and_reading_skills_and_roadmaps_import_nothing_heavy(statement: str, heavy: set[str]) -> None:
    program = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    assert {name.partition(".")[0] for name in done.stdout.split()}.isdisjoint(heavy)
