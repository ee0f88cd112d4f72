"""Values to and from plain JSON-ready dictionaries, in the shapes that the command line promises."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from itertools import repeat
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from matcher.values import Cohort, Extraction, GapReport, Match, Portfolio, Progress, Report
from matcher.values.reading import Overview

T = TypeVar("T")
EXTRACT, MATCH, GAP = "skillmatch/extract/1", "skillmatch/match/1", "skillmatch/gap/1"
READ = "skillmatch/read/1"
MARKET, COHORT, PROGRESS = "skillmatch/market/1", "skillmatch/cohort/1", "skillmatch/progress/1"
ELSEWHERE = ("what_if", "target", "documents")  # of a gap report: in skillmatch/match/1, and in pictures alone
SCHEMAS = {GapReport: GAP, Portfolio: MARKET, Cohort: COHORT, Progress: PROGRESS}


def to_plain(value: Any) -> Any:
    """Return a value made of frozen dataclasses as dictionaries, lists, strings and numbers."""
    if is_dataclass(value) and not isinstance(value, type):
        shown = (field for field in fields(value) if field.metadata.get("plain", True))
        return {field.name: to_plain(getattr(value, field.name)) for field in shown}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    return value


def match_to_dict(match: Match) -> dict[str, Any]:
    """Return a match in the shape ``skillmatch/match/1``, without what nobody asked for."""
    plain = {name: value for name, value in to_plain(match).items() if value is not None}
    return {"schema": MATCH, **plain}


def report_to_dict(report: Report) -> dict[str, Any]:
    """Return a report in its shape (SCHEMAS), without the texts that only pictures need and a match's own answers."""
    if isinstance(report, Progress):
        return {"schema": PROGRESS, **to_plain(report), "next": _gaps_to_plain(report.next)}
    plain = _gaps_to_plain(report) if isinstance(report, GapReport) else to_plain(report)
    return {"schema": SCHEMAS[type(report)], **plain}


def _gaps_to_plain(report: GapReport) -> dict[str, Any]:
    plain = to_plain(replace(report, documents=()))
    return {name: value for name, value in plain.items() if name not in ELSEWHERE}


def extraction_to_dict(extraction: Extraction, *, text: bool = False) -> dict[str, Any]:
    """Return an extraction in the shape ``skillmatch/extract/1``, with the document's text if wanted."""
    document = extraction.document
    record: dict[str, Any] = {
        "schema": EXTRACT,
        "id": document.id,
        "source": document.source,
        "kind": document.kind.value if document.kind else None,
        "mentions": to_plain(extraction.mentions),
        "min_years": [{"label": item.label, "min_months": item.min_months} for item in extraction.min_years],
        "warnings": [*document.warnings, *extraction.warnings],
    }
    return {**record, "text": document.text} if text else record


def overview_to_dict(seen: Overview) -> dict[str, Any]:
    """Return what was seen in a document in the shape ``skillmatch/read/1``."""
    plain = to_plain(seen)
    report, stuffing, sections = plain.pop("report"), plain.pop("stuffing"), plain.pop("sections")
    warnings = plain.pop("warnings")
    return {"schema": READ, **plain, **report, "stuffing": stuffing, "warnings": warnings, "sections": sections}


def to_line(record: dict[str, Any]) -> str:
    """Return a record as one line of JSON, whatever a reader takes for a line's end."""
    line = json.dumps(record, ensure_ascii=False)
    return line.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + "\n"


def from_plain(kind: type[T], record: dict[str, Any]) -> T:
    """Rebuild a frozen dataclass from to_plain's result; keys that it does not know are ignored."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind) if field.name in record]  # type: ignore[arg-type]
    return kind(**{name: _rebuilt(hints[name], record[name]) for name in names})


def _rebuilt(hint: Any, value: Any) -> Any:
    if get_origin(hint) is UnionType:
        return None if value is None else _rebuilt(get_args(hint)[0], value)
    if get_origin(hint) is tuple:
        kinds = get_args(hint)
        each = repeat(kinds[0], len(value)) if kinds[-1] is Ellipsis else kinds
        return tuple(_rebuilt(kind, item) for kind, item in zip(each, value, strict=True))
    if is_dataclass(hint) and isinstance(hint, type):
        return from_plain(hint, value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, Enum) else value
