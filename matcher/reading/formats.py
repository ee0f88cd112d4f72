"""Tell a document's format from its content first and its suffix second."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from matcher.reading.archives import zip_names
from matcher.reading.foreign import (
    LETTERS,
    PICTURES,
    is_picture,
    refuse_archive,
    refuse_signature,
    refuse_suffix,
)

PDF_HEADER_WITHIN = 1024  # readers accept junk before %PDF up to here
START = 4096  # bytes in which a file of markup shows what it is
ZIP = b"PK\x03\x04"


class Format(StrEnum):
    """A format that a reader exists for."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    HTML = "html"
    TEXT = "text"
    JSON = "json"
    EUROPASS = "europass"
    MAIL = "mail"
    IMAGE = "image"


BY_SUFFIX = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".dotx": Format.DOCX,
    ".odt": Format.ODT,
    ".ott": Format.ODT,
    ".fodt": Format.ODT,
    ".rtf": Format.RTF,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.TEXT,
    ".markdown": Format.TEXT,
    ".json": Format.JSON,
    ".xml": Format.EUROPASS,
    ".eml": Format.MAIL,
    ".mht": Format.MAIL,
    ".mhtml": Format.MAIL,
}
# A name that promises one of these is no promise: without their signature the content is something else.
_SIGNED = frozenset((Format.PDF, Format.DOCX))

_BEFORE_ROOT = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
_HTML_START = re.compile(_BEFORE_ROOT + rb"<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_ROOT = re.compile(_BEFORE_ROOT + rb"(?:<!doctype[^>\[]*>\s*)?<(?:[\w.-]+:)?([\w.-]+)", re.I | re.S)
_BY_ROOT = {b"skillspassport": Format.EUROPASS, b"learnerinfo": Format.EUROPASS, b"candidate": Format.EUROPASS}
_OPEN_DOCUMENT_ROOT = b"urn:oasis:names:tc:opendocument"
_RESUME_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*(?:\"\$schema\"\s*:\s*\"[^\"]*\"\s*,\s*)?\"basics\"\s*:\s*\{")
_POSTING_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{[^{}]*\"@type\"\s*:\s*\"JobPosting\"")
_MAIL_START = re.compile(
    rb"(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|Message-ID|MIME-Version|X-[\w-]+):"
    rb"[^\r\n]+\r?\n(?=[\w-]+:|[ \t])",
    re.I,
)
_MAIL_MARK = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Content-Type):", re.I | re.M)


def format_of(data: bytes, name: str, *, typed: bool = True, ocr: bool = False) -> Format:
    """Return the format to read a document in; ``typed`` says whether its name has a suffix to heed.

    A picture is one only with ``ocr``, which reads words off it.
    Raises UnsupportedFormat or UnreadableDocument for what no reader knows, each saying what to do.
    """
    suffix = Path(name).suffix.lower() if typed else ""
    if data.startswith(ZIP):
        return _zipped(data, name, suffix)
    if ocr and is_picture(data, suffix):
        return Format.IMAGE
    refuse_signature(data, name)
    promised = BY_SUFFIX.get(suffix)
    found = _by_content(data, promised)
    if found is not None:
        return found
    if promised is not None and promised not in _SIGNED and suffix not in (".odt", ".ott", ".rtf"):
        return promised
    refuse_suffix(name, suffix)
    return Format.MAIL if _is_mail(data) else Format.TEXT


def is_leftover(name: str) -> bool:
    """Tell whether a file is Word's mark of an open document ("~$cv.docx"), or what macOS keeps beside one ("._cv")."""
    return name.startswith(("~$", "._"))


def is_document(path: Path, *, ocr: bool = False) -> bool:
    """Tell whether a file in a folder is meant as a document, even one that cannot be read (.doc, a link to nothing).

    JSON and XML are only where they hold a résumé or posting, pictures with ``ocr``, which reads words off them.
    """
    suffix = path.suffix.lower()
    if (ocr and suffix in PICTURES) or suffix in LETTERS:
        return True
    promised = BY_SUFFIX.get(suffix)
    if promised not in (Format.JSON, Format.EUROPASS):
        return promised is not None
    try:
        with path.open("rb") as file:
            return _by_content(file.read(START), promised) is not None
    except OSError:
        return True


def _zipped(data: bytes, name: str, suffix: str) -> Format:
    names = zip_names(data)
    # an archive cut short has lost its directory, but not what its members begin with
    if any(member.startswith("word/") for member in names) or (not names and b"word/" in data):
        return Format.DOCX
    if b"opendocument.text" in data[:START] or ("content.xml" in names and suffix in (".odt", ".ott")):
        return Format.ODT
    refuse_archive(data, name, suffix)
    return Format.TEXT


def _by_content(data: bytes, promised: Format | None) -> Format | None:
    """Return what the content is beyond doubt; HTML, say, may also be the text of a .txt file."""
    start = data[:START]
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return Format.RTF
    if promised is not Format.MAIL and b"%PDF-" in data[:PDF_HEADER_WITHIN]:
        return Format.PDF
    if _RESUME_JSON.match(start) or (promised is not Format.TEXT and _POSTING_JSON.match(start)):
        return Format.JSON
    root = _ROOT.match(start)
    if root is None:
        return None
    if root[1].lower() == b"document" and _OPEN_DOCUMENT_ROOT in start:
        return Format.ODT
    if promised is not Format.TEXT and _HTML_START.match(start):
        return Format.HTML
    return _BY_ROOT.get(root[1].lower())


def _is_mail(data: bytes) -> bool:
    return bool(_MAIL_START.match(data) and _MAIL_MARK.search(data[:START]))
