"""Find shipped data: inside the installed wheel first, beside the checkout second."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

from matcher.errors import DataError, MissingExtra

PACKAGE = Path(__file__).resolve().parent


def data_path(name: str) -> Path:
    """Return the path of a shipped file or folder, such as ``"taxonomy/skills"``.

    Raises DataError when neither the wheel nor the checkout holds it.
    """
    for root in (PACKAGE / "_data", PACKAGE.parent):
        if (root / name).exists():
            return root / name
    raise DataError(f"shipped data {name!r} is missing from {PACKAGE}: install skillmatch again")


def require(module: str, *, extra: str) -> ModuleType:
    """Import an optional module, or raise MissingExtra naming the extra that brings it."""
    try:
        return import_module(module)
    except ImportError as exc:
        raise MissingExtra(f'{module} is not installed: pip install "skillmatch[{extra}]"') from exc
