"""Documents that are not what they were given as: sides that seem swapped, several postings in one text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from matcher.reading.kind import guess_kind
from matcher.reading.postings import split_postings
from matcher.values import Document, DocumentKind, Profile, Requirements, SectionKind

SWAPPED = "most of the first documents read like postings and most of the second like résumés; name the résumés first"
SIDE = 50  # documents that tell what a side holds
SEVERAL = "the posting reads like several postings (batch, gap and extract part them with --split)"
POSTINGS = 2  # headings of one kind and title that one posting does not repeat


def warn_of_swapped(resume: Document, posting: Document) -> Iterator[str]:
    """Yield that each of two documents reads like the other."""
    if _reads_like(resume.text) is DocumentKind.POSTING and _reads_like(posting.text) is DocumentKind.RESUME:
        yield "the first document reads like a posting and the second like a résumé; name the résumé first"


def warn_of_posting(resume: Document) -> Iterator[str]:
    """Yield that a document that is looked at alone as a résumé reads like a posting."""
    if _reads_like(resume.text) is DocumentKind.POSTING:
        yield "it reads like a posting; name a résumé"


def seem_swapped(profiles: Sequence[Profile], asked: Sequence[Requirements]) -> bool:
    """Tell whether most documents of each side read like those of the other, by the first of them."""
    sides = ((profiles, DocumentKind.POSTING), (asked, DocumentKind.RESUME))
    return all(
        sum(_reads_like(item.document.text) is other for item in side[:SIDE]) * 2 > len(side[:SIDE])
        for side, other in sides
    )


@lru_cache(maxsize=64)
def _reads_like(text: str) -> DocumentKind:
    return guess_kind(text)


def warn_of_several(posting: Document) -> Iterator[str]:
    """Yield that a text reads like several postings."""
    if is_several(posting):
        yield f"{SEVERAL}; the score is for all of them together"


def is_several(posting: Document) -> bool:
    """Tell whether a text parts into postings, or both the duties and the wishes come again under the same heading."""
    if len(split_postings(posting.text)) > 1:
        return True
    headings = Counter((section.kind, section.title.casefold()) for section in posting.sections if section.title)
    kinds = {kind for (kind, _), count in headings.items() if count >= POSTINGS}
    return kinds >= {SectionKind.RESPONSIBILITIES, SectionKind.REQUIREMENTS}
