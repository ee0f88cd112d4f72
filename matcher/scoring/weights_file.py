"""Weights from and to TOML, so that a score can be made with constants of one's own."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matcher.errors import WeightsError
from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from matcher.values import Importance, Kind

TABLES: Mapping[str, Any] = {"importance": Importance, "kind": Kind}
COUNTS = ("narrower_levels", "broad_skill", "field_skills")
ABOVE_ONE = (*COUNTS, "few_requirements", "repeated")


def load_weights(path: Path) -> Weights:
    """Return the weights of a TOML file; what it leaves out stays as it is by default.

    Raises WeightsError naming the file, the setting and what is wrong with it.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as exc:
        raise WeightsError(f"{path}: cannot be read as UTF-8 text ({exc}); save it as TOML") from exc
    except tomllib.TOMLDecodeError as exc:
        raise WeightsError(f"{path}: not TOML: {exc}; `skillmatch --print-weights` shows the form") from exc
    known = [field.name for field in dataclasses.fields(Weights)]
    if unknown := set(table) - set(known):
        raise WeightsError(f"{path}: no setting {min(unknown)!r}; choose of {', '.join(known)}")
    changes = {name: _checked(name, value, str(path)) for name, value in table.items()}
    try:
        return dataclasses.replace(DEFAULT_WEIGHTS, **changes)
    except ValueError as exc:
        raise WeightsError(f"{path}: {exc}") from exc


def dump_weights(weights: Weights = DEFAULT_WEIGHTS) -> str:
    """Return weights as TOML that load_weights reads back."""
    plain = {field.name: getattr(weights, field.name) for field in dataclasses.fields(weights)}
    bands = ", ".join(f'[{floor}, "{word}"]' for floor, word in plain.pop("bands"))
    tables = {name: plain.pop(name) for name in TABLES}
    lines = [f"{name} = {value}" for name, value in plain.items()]
    lines.append(f"bands = [{bands}]")
    for name, values in tables.items():
        lines += ["", f"[{name}]", *(f"{key} = {value}" for key, value in values.items())]
    return "\n".join(lines) + "\n"


def _checked(name: str, value: Any, where: str) -> Any:
    if name in TABLES:
        return _table(name, value, where)
    if name == "bands":
        return _bands(value, where)
    return _number(name, value, where, whole=name in COUNTS, most=None if name in ABOVE_ONE else 1)


def _table(name: str, value: Any, where: str) -> dict[Any, float]:
    if not isinstance(value, dict):
        raise WeightsError(f"{where}: {name} must be a table such as [{name}]")
    known = {item.value: item for item in TABLES[name]}
    if unknown := set(value) - set(known):
        raise WeightsError(f"{where}: [{name}] has no {min(unknown)!r}; choose of {', '.join(known)}")
    given = {known[key]: _number(f"{name}.{key}", number, where) for key, number in value.items()}
    return {**getattr(DEFAULT_WEIGHTS, name), **given}


def _bands(value: Any, where: str) -> tuple[tuple[float, str], ...]:
    words = [word for _, word in DEFAULT_WEIGHTS.bands]
    try:
        bands = tuple((float(floor), str(word)) for floor, word in value)
    except (TypeError, ValueError) as exc:
        raise WeightsError(f'{where}: bands must be pairs such as [0.6, "strong"]') from exc
    floors = [floor for floor, _ in bands]
    if [word for _, word in bands] != words or floors != sorted(floors, reverse=True) or floors[-1] != 0:
        raise WeightsError(f"{where}: bands must be {', '.join(words)}, with falling lowest scores, the last 0")
    return bands


def _number(name: str, value: Any, where: str, *, whole: bool = False, most: float | None = 1) -> float:
    if isinstance(value, bool) or not isinstance(value, int if whole else int | float) or not value >= 0:
        raise WeightsError(f"{where}: {name} must be a {'whole ' if whole else ''}number of 0 or more, not {value!r}")
    if most is not None and value > most:
        raise WeightsError(f"{where}: {name} must be between 0 and {most}, not {value!r}")
    return value
