"""Read résumés and postings: a file, standard input or a string becomes a Document with its sections."""

from __future__ import annotations

from matcher.reading.document import make_document, read_document
from matcher.reading.kind import guess_kind
from matcher.reading.sections import find_sections

__all__ = ["find_sections", "guess_kind", "make_document", "read_document"]
