"""Annotated documents: read them, and say which offsets an annotation stands for."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.reading import read_document
from matcher.reading.sources import find_sources
from matcher.values import Document, DocumentKind

SAMPLES = Path(__file__).resolve().parent.parent / "sample_data"
ASKED_FOR = "asked for"  # the kind of an annotation that counts whatever the kinds that are judged
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document with its annotated spans, each with label, kind and what else was annotated; and the stated years."""

    document: Document
    skills: Mapping[Span, Mapping[str, Any]]
    min_years: tuple[Mapping[str, Any], ...] = ()


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


def annotate(documents: Mapping[str, Document], gold: Path) -> list[Annotated]:
    """Return the documents with the annotations of a JSONL file in the form of sample_data/gold/."""
    records = {record["id"]: record for record in read_jsonl(gold)}
    return [
        Annotated(document, gold_spans(document.text, records[name]["skills"]), tuple(records[name]["min_years"]))
        for name, document in documents.items()
    ]


def gold_spans(text: str, skills: list[dict[str, Any]]) -> dict[Span, dict[str, Any]]:
    """Return every annotated occurrence with its annotation, the longest where they nest."""
    spans: dict[Span, dict[str, Any]] = {}
    for skill in skills:
        for number, span in enumerate(surface_spans(skill["surface"], text)):
            if skill.get("only") is None or number in skill["only"]:
                spans.setdefault(span, skill)
    return {s: k for s, k in spans.items() if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)}


def surface_spans(surface: str, text: str) -> list[Span]:
    """Return where a surface stands as whole words, case-sensitive; everywhere if it never does, as in fused text."""
    words = r"\s+".join(map(re.escape, surface.split()))
    whole = [found.span() for found in re.finditer(rf"(?<!\w){words}(?!\w)", text)]
    return whole or [found.span() for found in re.finditer(words, text)]


def overlap(a: Span, b: Span) -> float:
    """Return the shared part of the union of two spans (0-1)."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0
