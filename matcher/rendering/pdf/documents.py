"""A marked document as a template is given it: stretches of text, each with the tint of what became of its skill."""

from __future__ import annotations

from typing import Any

from matcher.rendering.words import CONTROL
from matcher.values import DocumentKind, MarkedDocument

TITLES = {DocumentKind.RESUME: "The résumé", DocumentKind.POSTING: "The posting"}
KEY = {
    "met": "asked for and shown",
    "partial": "partly",
    "missing": "asked for and not shown",
    "named": "not asked for",
}


def document_of(document: MarkedDocument) -> dict[str, Any]:
    """Return a document's title, the key of its tints, and its text in (text, tint) parts; tint None is plain."""
    parts: list[tuple[str, str | None]] = []
    behind = 0
    for mark in document.marks:
        parts.append((document.text[behind : mark.start], None))
        parts.append((document.text[mark.start : mark.end], mark.verdict.value if mark.verdict else "named"))
        behind = mark.end
    parts.append((document.text[behind:], None))
    told = [(CONTROL.sub("", text), tint) for text, tint in parts if text]
    return {"title": f"{TITLES[document.kind]}: {document.id}", "key": KEY, "parts": told}
