"""Read files of skills, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from matcher.errors import TaxonomyError
from matcher.taxonomy.fields import FIELDS, KINDS
from matcher.values import Skill

KNOWN, NAMES, STRINGS = frozenset(FIELDS), frozenset(("id", "label", "kind")), frozenset((str,))


def parse_skill(record: Any, where: str) -> Skill:
    """Turn one JSON object into a Skill; raises TaxonomyError naming the place and the fault."""
    if not isinstance(record, dict):
        raise TaxonomyError(f"{where}: a skill must be a JSON object")
    if not record.keys() <= KNOWN:
        raise TaxonomyError(f"{where}: unknown field {min(record.keys() - KNOWN)!r}; known are {', '.join(FIELDS)}")
    values: dict[str, Any] = {}
    for field, value in record.items():
        if field in NAMES:
            if not isinstance(value, str) or not value.strip():
                raise TaxonomyError(f"{where}: {field!r} must be text")
            values[field] = value
        elif not isinstance(value, list) or not STRINGS.issuperset(map(type, value)):
            raise TaxonomyError(f"{where}: {field!r} must be a list of strings")
        else:
            values[field] = tuple(value)
    if not values.keys() >= NAMES:
        raise TaxonomyError(f"{where}: {min(NAMES - values.keys())!r} is missing")
    if values["kind"] not in KINDS:
        raise TaxonomyError(f"{where}: kind {record['kind']!r} is none of {', '.join(KINDS)}")
    return Skill(**{**values, "kind": KINDS[values["kind"]]})


def read_skills(path: Path) -> list[Skill]:
    """Read a JSONL file of skills, one a line; raises TaxonomyError with file and line."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise TaxonomyError(f"{path}: cannot be read as UTF-8 text ({exc}); save it as JSONL") from exc
    lines = {number: line for number, line in enumerate(text.split("\n"), 1) if line.strip()}
    name = str(path)
    return [
        parse_skill(record, f"{name}:{number}") for number, record in zip(lines, _records(lines, name), strict=True)
    ]


def _records(lines: Mapping[int, str], name: str) -> list[Any]:
    """Return what the lines of a file hold, read in one go where each is one JSON value."""
    records: list[Any]
    with suppress(json.JSONDecodeError):
        records = json.loads(f"[{','.join(lines.values())}]")
        if len(records) == len(lines):
            return records
    records = []
    for number, line in lines.items():
        try:
            records.append(json.loads(line))
        except json.JSONDecodeError as exc:
            raise TaxonomyError(f"{name}:{number}: not JSON ({exc.msg})") from exc
    return records
