"""Documents that an annotation tool exported: brat's folders, and JSONL as doccano, Prodigy and spaCy write it.

brat         posting.txt beside posting.ann, whose T lines say ``T1<tab>Skill 12 18<tab>Python``
JSONL        ``{"text": "...", "label": [[12, 18, "Skill"]]}``; the list may also be called ``labels``, ``spans`` or
             ``entities``, its items may be objects with ``start``, ``end`` and ``label``, ``id`` names the document

Offsets are characters, half open. A brat span in pieces counts from its first piece's start to the last one's end.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from annotated import ASKED_FOR, Annotated, Span

from matcher import make_document
from matcher.values import DocumentKind, Kind

SPAN_FIELDS = ("spans", "label", "labels", "entities")
KINDS = {kind.value for kind in Kind}


def read_folder(folder: Path, kind: DocumentKind, labels: frozenset[str] = frozenset()) -> list[Annotated]:
    """Return the annotated documents of a folder, by name; only these labels count, or all that there are."""
    documents = [*_brat(folder, kind, labels)]
    for path in sorted(folder.glob("*.jsonl")):
        documents += _jsonl(path, kind, labels)
    if not documents:
        raise click.ClickException(f"{folder} holds neither .ann beside .txt nor .jsonl: export the annotations so")
    return documents


def _brat(folder: Path, kind: DocumentKind, labels: frozenset[str]) -> Iterator[Annotated]:
    for path in sorted(folder.glob("*.ann")):
        text_path = path.with_suffix(".txt")
        if not text_path.exists():
            raise click.ClickException(f"{text_path} is missing beside {path.name}")
        with text_path.open(encoding="utf-8", newline="") as lines:
            text = lines.read()
        spans = {}
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if line.startswith("T"):
                span, label, surface = _t_line(line, f"{path}:{number}")
                if text[slice(*span)].split() != surface.split() and surface and ";" not in line.split("\t")[1]:
                    raise click.ClickException(f"{path}:{number}: {surface!r} does not stand at {span[0]}-{span[1]}")
                spans[span] = label
        yield _annotated(path.stem, text, spans, kind, labels)


def _t_line(line: str, where: str) -> tuple[Span, str, str]:
    try:
        _, middle, *surface = line.split("\t")
        label, places = middle.split(" ", 1)
        numbers = [int(number) for number in places.replace(";", " ").split()]
        return (numbers[0], numbers[-1]), label, surface[0] if surface else ""
    except (ValueError, IndexError) as exc:
        raise click.ClickException(f"{where}: not a T line of brat: {line[:60]!r}") from exc


def _jsonl(path: Path, kind: DocumentKind, labels: frozenset[str]) -> Iterator[Annotated]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            listed = next((record[field] for field in SPAN_FIELDS if field in record), None)
            if listed is None:
                raise click.ClickException(f"{path}:{number}: none of {', '.join(SPAN_FIELDS)} is there")
            spans = dict(_item(item) for item in listed)
            text = record["text"]
        except (ValueError, KeyError, TypeError) as exc:
            raise click.ClickException(f"{path}:{number}: not a text with spans ({exc!r})") from exc
        yield _annotated(str(record.get("id", f"{path.stem}-{number}")), text, spans, kind, labels)


def _item(item: Any) -> tuple[Span, str]:
    if isinstance(item, dict):
        return (int(item["start"]), int(item["end"])), str(item["label"])
    start, end, label = item
    return (int(start), int(end)), str(label)


def _annotated(name: str, text: str, spans: dict[Span, str], kind: DocumentKind, labels: frozenset[str]) -> Annotated:
    document = make_document(text, id=name, kind=kind)
    skills = {
        span: {"label": text[slice(*span)], "kind": _kind(label, labels), "tag": label} for span, label in spans.items()
    }
    return Annotated(document, skills)


def _kind(label: str, labels: frozenset[str]) -> str:
    """Return what an annotator's label counts as: a kind of ours, whatever is asked for, or nothing."""
    if labels:
        return ASKED_FOR if label in labels else ""
    return label.lower() if label.lower() in KINDS else ASKED_FOR
