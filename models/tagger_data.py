"""Read what trains the tagger: documents with spans, as the network's inputs and a tag a token."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np

from matcher import make_document
from matcher.nlp import read_doc
from matcher.nlp.inputs import Inputs, read_inputs
from matcher.nlp.network import BEGINS, OUTSIDE
from matcher.reading.sources import find_sources
from matcher.values import DocumentKind, Kind

HERE = Path(__file__).resolve().parent
LETTERS = {"t": Kind.TECHNOLOGY, "c": Kind.CONCEPT, "s": Kind.SOFT, "r": Kind.CREDENTIAL, "d": Kind.DOMAIN}
INLINE = re.compile(r"\[\[(.+?)\|([tcsrd])\]\]", re.S)
IGNORED = -100  # a token that teaches nothing
Span = tuple[int, int, str]


def read_records(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-lines file."""
    return (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line)


@dataclass(frozen=True)
class Example:
    """A document for training; ``source`` tells who annotated it, since each annotator has customs of his own."""

    id: str
    source: int
    inputs: Inputs
    tags: np.ndarray  # a tag a token


def make_example(id: str, text: str, kind: DocumentKind, spans: Sequence[Span], source: int) -> Example:
    """Return a document as the network sees it: tokens that a span touches carry its tag."""
    doc = read_doc(make_document(text, id=id, kind=kind), stop_before="skill_tagger")
    starts = np.array([token.idx for token in doc])
    ends = starts + np.array([len(token) for token in doc])
    tags = np.full(len(doc), OUTSIDE)
    for start, end, label in spans:
        places = np.flatnonzero((starts < end) & (ends > start))
        tags[places] = BEGINS[label] + 1
        tags[places[:1]] = BEGINS[label]
    return Example(id, source, read_inputs(doc), tags)


def inline_documents(path: Path) -> Iterator[tuple[str, str, list[Span]]]:
    """Yield id, text and spans of the documents in training/*.txt, whose spans are marked [[like this|t]]."""
    for block in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        title, _, body = block.partition("\n")
        text, behind, spans = "", 0, []
        for mark in INLINE.finditer(body):
            text += body[behind : mark.start()]
            spans.append((len(text), len(text) + len(mark[1]), LETTERS[mark[2]].value))
            text += mark[1]
            behind = mark.end()
        yield f"{path.stem}/{title}", text + body[behind:], spans


def own_examples(folder: Path) -> Iterator[Example]:
    """Yield the invented documents of training/."""
    for number, stem in enumerate(("resumes", "postings", "sentences"), start=1):
        kind = DocumentKind.RESUME if stem == "resumes" else DocumentKind.POSTING
        for path in sorted(folder.glob(f"{stem}-*.txt")):
            for id, text, spans in inline_documents(path):
                yield make_example(id, text, kind, spans, number)


def shared_examples(data: Path, folder: Path) -> Iterator[Example]:
    """Yield the documents whose texts lie in DATA and whose spans, without text, lie in training/spans-*.jsonl."""
    readers = {"corpus": _corpus, "skillspan": _skillspan, "livecareer": _livecareer}
    for number, (stem, read) in enumerate(readers.items(), start=4):
        texts = read(data)
        kind = DocumentKind.RESUME if stem == "livecareer" else DocumentKind.POSTING
        for record in read_records(folder / f"spans-{stem}.jsonl"):
            text = texts.get(record["id"], "")
            if len(text) != record["length"]:
                print(f"{record['id']}: its text is missing or another one; left out")
                continue
            spans = [(start, end, LETTERS[letter].value) for start, end, letter in record["spans"]]
            example = make_example(record["id"], text, kind, spans, number)
            if stem == "livecareer":  # annotated more generously than the rest: concepts teach where a name stands
                unsure = np.isin(example.tags, (BEGINS["concept"], BEGINS["concept"] + 1))
                example.tags[unsure & (example.inputs.marks == 0)] = IGNORED
            yield example


def _corpus(data: Path) -> dict[str, str]:
    return {record["id"]: record["description"] for record in read_records(data / "corpus" / "postings.jsonl")}


def _skillspan(data: Path) -> dict[str, str]:
    sentences = [
        record for record in read_records(data / "skillspan" / "data_json_train.json") if record["source"] == "tech"
    ]
    together = groupby(sentences, lambda record: str(record["idx"]))
    return {key: "\n".join(" ".join(record["tokens"]) for record in group) for key, group in together}


def _livecareer(data: Path) -> dict[str, str]:
    sources = find_sources(str(data / "pdf" / "livecareer"))
    return {source.id: source.read(DocumentKind.RESUME).text for source in sources}


def gold_examples(docs: Path, gold: Path, prefixes: Sequence[str]) -> Iterator[Example]:
    """Yield the annotated documents of a table whose ids begin as told."""
    annotated = {record["id"]: record for record in read_records(gold)}
    for document in read_records(docs):
        if document["id"].startswith(tuple(prefixes)):
            spans = list(surface_spans(document["text"], annotated[document["id"]]["skills"]))
            yield make_example(document["id"], document["text"], DocumentKind(document["kind"]), spans, 0)


def surface_spans(text: str, skills: Sequence[dict[str, Any]]) -> Iterator[Span]:
    """Yield where the annotated surfaces stand, the longest where they nest; ``only`` numbers the places that count."""
    spans: dict[tuple[int, int], str] = {}
    for skill in skills:
        surface = re.escape(str(skill["surface"]))
        whole = list(re.finditer(rf"(?<!\w){surface}(?!\w)", text)) or list(re.finditer(surface, text))
        for number, place in enumerate(whole):
            if skill.get("only") is None or number in skill["only"]:
                spans.setdefault(place.span(), str(skill["kind"]))
    for (start, end), kind in spans.items():
        if not any((a, b) != (start, end) and a <= start and end <= b for a, b in spans):
            yield start, end, kind
