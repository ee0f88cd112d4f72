"""The titles that head a résumé's lines about projects, before their tools: "Crop Advisor | Flask, React | 2021"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from matcher.nlp.spans import beginning_in
from matcher.values import Document, DocumentKind, SectionKind

LINE = re.compile(
    r"^[^\w\n]*(?P<title>(?![A-Z][a-z]+(?:ed|ing|s)\b)[A-Z][^|(\n]{2,70}?)[ \t]*(?P<mark>[|(])[ \t]*(?P<rest>[^\n]+)",
    re.M,
)
SMALL_WORDS = r"(?:a|an|and|at|by|for|from|in|of|on|the|to|using|via|with)"
CAPITALISED = re.compile(rf"\S+(?: +(?:[A-Z\d&]\S*|{SMALL_WORDS}))+")
DATED = re.compile(r"\b(?:19|20)\d\d\b")


def find_titles(document: Document, text: str, technologies: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Yield where titles stand: several words, or one on a line with a date, before a bar or a bracket with tools."""
    if document.kind != DocumentKind.RESUME:
        return
    for section in document.sections:
        if section.kind == SectionKind.SKILLS:
            continue
        for line in LINE.finditer(text, section.body, section.end):
            start, end = line.span("title")
            tools = line.start("rest")
            if not beginning_in(technologies, tools, tools + 1) or beginning_in(technologies, start, start + 1):
                continue
            if line["mark"] == "(":
                is_title = CAPITALISED.fullmatch(line["title"]) is not None
            else:
                is_title = " " in line["title"] or DATED.search(line["rest"]) is not None
            if is_title:
                yield start, end
