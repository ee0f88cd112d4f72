"""Documents in other languages than English."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.language import ENGLISH, language_of
from matcher.values import Document, DocumentKind

LIMIT = "skills are looked for by their English names, so many may be missed"


def warn_of_languages(resume: Document, posting: Document) -> Iterator[str]:
    """Yield what languages other than English mean for what was read."""
    one, other = language_of(resume.text), language_of(posting.text)
    if not (one and other) or one == other == ENGLISH:
        yield from warn_of_language(resume)
        yield from warn_of_language(posting)
    elif one == other:
        yield f"the résumé and the posting seem to be in {one}; {LIMIT}"
    else:
        yield f"the résumé seems to be in {one}, the posting in {other}; {LIMIT}"


def warn_of_language(document: Document) -> Iterator[str]:
    """Yield that a document seems to be in another language than English."""
    tongue = language_of(document.text)
    if tongue not in (None, ENGLISH):
        yield f"the {'résumé' if document.kind is DocumentKind.RESUME else 'posting'} seems to be in {tongue}; {LIMIT}"
