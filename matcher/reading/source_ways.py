"""Ways to read sources: without personal data, and parted where a file holds several postings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from matcher.errors import InputError
from matcher.reading.postings import split_postings
from matcher.reading.sources import Source, Sources, find_sources
from matcher.values import DocumentKind


def number_people(sources: Iterable[Source], *, noun: str = "Person", note: str = "") -> Iterator[Source]:
    """Yield sources that are read blind, each called by its place in the list, whatever cannot be read before it.

    ``note`` is added to the number ("earlier").
    """
    for place, source in enumerate(sources, 1):
        yield replace(source, id=f"{noun} {place}{note}", hides=source.id, blind=True)


def blind_postings(sources: Iterable[Source]) -> Iterator[Source]:
    """Yield sources of postings that are read without e-mail addresses and telephone numbers."""
    for source in sources:
        yield replace(source, blind=True)


def part_postings(sources: Iterable[Source]) -> Iterator[Source]:
    """Yield sources with a file that holds several postings as one source for each, named "jobs#1", "jobs#2" …

    A file that cannot be read, or holds one posting, stays what it is.
    """
    for source in sources:
        try:
            document = source.read(DocumentKind.POSTING)
        except InputError:
            yield source
            continue
        parts = split_postings(document.text)
        if len(parts) > 1:
            whole = replace(source, data=None, warnings=document.warnings)
            yield from (replace(whole, id=f"{source.id}#{n}", text=part) for n, part in enumerate(parts, 1))
        else:
            yield source


def blinded(side: Sources, *, people: bool) -> Sources:
    """Return the documents of an argument read blind: people numbered, postings under their own names."""
    return _through(side, number_people if people else blind_postings)


def parted(side: Sources) -> Sources:
    """Return the postings of an argument, each one of a file that holds several by itself."""
    return replace(_through(side, part_postings), total=None)


def _through(side: Sources, way: Callable[[Iterable[Source]], Iterator[Source]]) -> Sources:
    return replace(side, documents=lambda: way(iter(side)))


def given_sources(
    arguments: Sequence[str],
    kind: DocumentKind | None,
    *,
    blind: bool = False,
    split: bool = False,
    id_column: str | None = None,
    text_column: str | None = None,
    ocr: str | None = None,
    told: Callable[[str], None] | None = None,
) -> Iterator[Source]:
    """Yield the documents that arguments stand for, read blind or parted into postings if wanted.

    Blind documents are numbered, but those that are known to be postings. ``told`` is as in find_sources.
    """
    columns = {"id_column": id_column, "text_column": text_column}
    found: Iterable[Source] = (
        source for argument in arguments for source in find_sources(argument, **columns, ocr=ocr, told=told)
    )
    if split:
        found = part_postings(found)
    if not blind:
        yield from found
    elif kind is DocumentKind.POSTING:
        yield from blind_postings(found)
    else:
        yield from number_people(found, noun="Person" if kind else "Document")
