"""Annotated documents: read them, and say which offsets an annotation stands for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from matcher.reading import read_document
from matcher.reading.sources import find_sources
from matcher.values import Document, DocumentKind

SAMPLES = Path(__file__).resolve().parent.parent / "sample_data"
Span = tuple[int, int]


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def sample_documents(kind: DocumentKind) -> dict[str, Document]:
    """Return the documents of sample_data by id."""
    folder = SAMPLES / ("postings" if kind == DocumentKind.POSTING else "resumes")
    return {path.stem: read_document(path, kind=kind) for path in sorted(folder.iterdir())}


def table_documents(path: Path, kind: DocumentKind) -> dict[str, Document]:
    """Return the documents of a table by id."""
    return {source.id: source.read(kind) for source in find_sources(str(path))}


def gold_spans(text: str, skills: list[dict[str, Any]]) -> dict[Span, dict[str, Any]]:
    """Return every annotated occurrence with its annotation, the longest where they nest."""
    spans: dict[Span, dict[str, Any]] = {}
    for skill in skills:
        for number, span in enumerate(_occurrences(skill["surface"], text)):
            if skill.get("only") is None or number in skill["only"]:
                spans.setdefault(span, skill)
    return {s: k for s, k in spans.items() if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)}


def _occurrences(surface: str, text: str) -> Iterator[Span]:
    words = r"\s+".join(map(re.escape, surface.split()))
    whole = [found.span() for found in re.finditer(rf"(?<!\w){words}(?!\w)", text)]
    yield from whole or [found.span() for found in re.finditer(words, text)]


def overlap(a: Span, b: Span) -> float:
    """Return the shared part of the union of two spans (0-1)."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0
