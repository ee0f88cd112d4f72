"""The fields that a roadmap, its steps and their groups have, and what is wrong with the ones that are given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from matcher.roadmap.lines import Place
from matcher.taxonomy.spelling import did_you_mean

Fault = tuple[Place, str]  # where, and what is wrong there with what to do
Record = Mapping[str, Any]

TEXT, TEXTS, TABLES = "text", "a list of texts", "a list of tables"
ROADMAP = {"id": TEXT, "title": TEXT, "source": TEXT, "steps": TABLES}
STEP = {
    "id": TEXT,
    "title": TEXT,
    "goal": TEXT,
    "prerequisites": TEXTS,
    "evidence": TEXTS,
    "evidence_rule": TEXT,
    "covers": TEXTS,
    "project": TEXT,
    "resources": TEXTS,
    "groups": TABLES,
}
GROUP = {"label": TEXT, "rule": TEXT, "skills": TEXTS}
REQUIRED = frozenset({"id", "title", "source", "steps", "goal", "skills"})
EXAMPLE = {TEXT: '{0} = "..."', TEXTS: '{0} = ["one", "two"]'}
SHOWN = 60


def find_field_faults(record: Record, known: Mapping[str, str], place: Place, name: str) -> Iterator[Fault]:
    """Yield the fields that are missing, unknown or of a wrong type; a name heads each sentence."""
    for field in known:
        if field in REQUIRED and record.get(field, "") == "":
            yield place, f"{name}{field!r} is missing; {_advice(field, known[field])}"
    for field, value in record.items():
        if field not in known:
            said = f"unknown field {field!r}{did_you_mean(field, known)}; known are {', '.join(known)}"
            yield (*place, field), f"{name}{said}"
        elif value != "" and not _fits(value, known[field]):
            said = f"{field!r} must be {known[field]}, not {_shown(value)}; {_advice(field, known[field])}"
            yield (*place, field), f"{name}{said}"


def name_of(step: Record, place: int) -> str:
    """Return how a fault names a step: by its id, or by its number where that is no text."""
    return f"step {step['id']!r}" if isinstance(step.get("id"), str) and step["id"] else f"step {place + 1}"


def texts(record: Record, field: str) -> list[str]:
    """Return the texts of a list, without what is none."""
    return [item for item in _listed(record, field) if isinstance(item, str)]


def tables(record: Record, field: str) -> list[tuple[int, Record]]:
    """Return the tables of a list with their places, without what is none."""
    return [(place, item) for place, item in enumerate(_listed(record, field)) if isinstance(item, Mapping)]


def _listed(record: Record, field: str) -> list[Any]:
    value = record.get(field, [])
    return value if isinstance(value, list) else []


def _fits(value: object, wanted: str) -> bool:
    if wanted == TEXT:
        return isinstance(value, str)
    kind = str if wanted == TEXTS else Mapping
    return isinstance(value, list) and all(isinstance(item, kind) for item in value)


def _advice(field: str, wanted: str) -> str:
    if wanted == TABLES:
        return f"begin each with a line [[{'steps' if field == 'steps' else f'steps.{field}'}]]"
    return f"write it as {EXAMPLE[wanted].format(field)}"


def _shown(value: object) -> str:
    said = repr(value)
    return said if len(said) <= SHOWN else said[: SHOWN - 1] + "…"
