"""From a path, standard input or a string to a Document."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from matcher.errors import UnreadableDocument
from matcher.reading.formats import Format, format_of
from matcher.reading.limits import (
    MAX_BYTES,
    MAX_CHARACTERS,
    MAX_SECONDS,
    MAX_SECONDS_OCR,
    MIB,
    cut_text,
    memory_limit,
    time_limit,
)
from matcher.reading.nowhere import closed, no_file
from matcher.reading.order import order_doubts
from matcher.reading.remains import unmark
from matcher.reading.sections import find_sections
from matcher.values import Document, DocumentKind
from matcher.values.reading import ReadingReport

STDIN = "-"
BLANK = b" \t\r\n\x00"


class Reading(NamedTuple):
    """What a reader of one format returns: the text, what the user should know about it, and what was met with."""

    text: str
    warnings: tuple[str, ...] = ()
    report: ReadingReport = ReadingReport()


Reader = Callable[..., Reading]  # of the bytes and the file's name
LAID_OUT = frozenset((Format.PDF, Format.DOCX, Format.ODT, Format.RTF, Format.HTML))  # not written line by line

# Modules by name: each brings a parser that only its own format needs.
READERS: dict[Format, str] = {
    Format.PDF: "matcher.reading.pdf",
    Format.DOCX: "matcher.reading.docx",
    Format.HTML: "matcher.reading.html",
    Format.TEXT: "matcher.reading.plain",
    Format.ODT: "matcher.reading.odt",
    Format.RTF: "matcher.reading.rtf",
    Format.JSON: "matcher.reading.json_data",
    Format.EUROPASS: "matcher.reading.europass",
    Format.MAIL: "matcher.reading.mail",
    Format.IMAGE: "matcher.reading.image",
}
MAY_NEED_OCR = frozenset((Format.PDF, Format.IMAGE, Format.MAIL))  # their readers take a language for it


def read_document(
    source: str | os.PathLike[str], *, kind: DocumentKind | None = None, ocr: str | None = None
) -> Document:
    """Return the document that a file holds; "-" reads standard input.

    The text of .txt and .md files is the file's own, unchanged; that of any other format is cleaned or written anew.
    A text of more than limits.MAX_CHARACTERS is cut there, with a warning. Scanned pages and pictures are read by
    OCR in the language ``ocr`` ("eng", "deu+eng"), if there is one.
    Raises UnreadableDocument or UnsupportedFormat, each saying what to do, and MissingExtra where OCR is not installed.
    """
    from_stdin = os.fspath(source) == STDIN
    name = "standard input" if from_stdin else Path(source).name
    data = read_bytes(source)
    identity = "stdin" if from_stdin else Path(source).stem
    return document_of(data, name, id=identity, source=os.fspath(source), kind=kind, typed=not from_stdin, ocr=ocr)


def document_of(
    data: bytes,
    name: str,
    *,
    id: str,
    source: str,
    kind: DocumentKind | None = None,
    typed: bool = True,
    ocr: str | None = None,
) -> Document:
    """Return the document that bytes hold; ``name`` is what messages call it. Raises what read_document does."""
    with memory_limit(name), time_limit(name, MAX_SECONDS if ocr is None else MAX_SECONDS_OCR):
        text, warnings, report = read_data(data, name, typed=typed, ocr=ocr)
    whole = len(text)
    text, more = cut_text(text, name)
    report = replace(report, recovered=report.recovered * len(text) / whole)
    document = make_document(text, id=id, source=source, kind=kind, warnings=(*warnings, *more))
    return replace(document, reading=report)


def read_data(data: bytes, name: str, *, typed: bool = True, ocr: str | None = None) -> Reading:
    """Return the text that a file's bytes hold; ``typed`` says whether its name has a suffix to heed."""
    if not data.strip(BLANK):
        raise UnreadableDocument(f"{name} is empty: check that it was saved or downloaded completely")
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(f"{name} is larger than {MAX_BYTES // MIB} MiB, too large for a document: split it")
    format = format_of(data, name, typed=typed, ocr=ocr is not None)
    reader: Reader = import_module(READERS[format]).read
    text, warnings, report = reader(data, name, ocr=ocr) if format in MAY_NEED_OCR else reader(data, name)
    if not text.strip():
        raise UnreadableDocument(f"{name} holds no text: check that it is the right file")
    doubts = order_doubts(text[:MAX_CHARACTERS]) if format in LAID_OUT else ()
    if doubts:
        warnings = (*warnings, f"{name}: the order of its text is in doubt: {doubts[0]}; check it with skillmatch read")
    return Reading(text, warnings, replace(report, format=format.value, order=doubts))


def make_document(
    text: str, *, id: str, source: str = "", kind: DocumentKind | None = None, warnings: Sequence[str] = ()
) -> Document:
    """Return a document of a text already in hand, unchanged, with its sections."""
    sections = find_sections(unmark(text), kind)
    return Document(id=id, source=source, text=text, kind=kind, sections=sections, warnings=tuple(warnings))


def read_bytes(source: str | os.PathLike[str]) -> bytes:
    """Return the bytes of a file, or of standard input ("-"), at most one more than a document may have.

    Raises UnreadableDocument.
    """
    if os.fspath(source) == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    path = Path(source)
    try:
        if path.is_dir():
            raise UnreadableDocument(
                f"{path} is a folder, not a document: name a file in it; batch, gap and extract take folders"
            )
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as exc:
        said = "is a link to nothing: check where it leads" if path.is_symlink() else "does not exist: check the path"
        raise UnreadableDocument(no_file(source, f"{path} {said}")) from exc
    except (OSError, ValueError) as exc:
        raise UnreadableDocument(closed(source, exc)) from exc
