"""Tell a document's format from its content first and its suffix second."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

from matcher.errors import UnreadableDocument, UnsupportedFormat

READABLE = "PDF, DOCX, HTML, Markdown or plain text"
PDF_HEADER_WITHIN = 1024  # readers accept junk before %PDF up to here


class Format(StrEnum):
    """A format that a reader exists for."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    TEXT = "text"


BY_SUFFIX = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.TEXT,
    ".markdown": Format.TEXT,
}

ADVICE_WORD = "open it in Word or LibreOffice and export it as DOCX or PDF"
ADVICE_IMAGE = "it is an image: run OCR on it (for example ocrmypdf) and give the PDF"
ADVICE_TABLE = "it is a table or data file: save the one document as text"

UNSUPPORTED = {
    **dict.fromkeys((".doc", ".dot", ".docm", ".rtf", ".odt", ".wps", ".wpd"), ADVICE_WORD),
    ".pages": "open it in Pages and export it as DOCX or PDF",
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic", ".svg"), ADVICE_IMAGE),
    **dict.fromkeys((".csv", ".tsv", ".json", ".jsonl", ".parquet", ".xls", ".xlsx", ".ods"), ADVICE_TABLE),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key", ".epub", ".mobi", ".ps"), "export it as PDF"),
    **dict.fromkeys((".zip", ".gz", ".7z", ".rar", ".tar"), "unpack it and name the document inside"),
    **dict.fromkeys((".eml", ".msg"), "save the message's text or its attachment as a file of its own"),
}

# Signatures of formats that no reader knows, whatever the file is called.
SIGNATURES = (
    (b"\xd0\xcf\x11\xe0", "a legacy or password-protected Office file: save it without password as DOCX or PDF"),
    (b"{\\rtf", f"RTF: {ADVICE_WORD}"),
    (b"\x89PNG", ADVICE_IMAGE),
    (b"\xff\xd8\xff", ADVICE_IMAGE),
    (b"GIF8", ADVICE_IMAGE),
    (b"II*\x00", ADVICE_IMAGE),
    (b"MM\x00*", ADVICE_IMAGE),
    (b"\x1f\x8b", "a gzip archive: unpack it first"),
)

_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def format_of(data: bytes, name: str, *, typed: bool = True) -> Format:
    """Return the format to read a document in; ``typed`` says whether its name has a suffix to heed."""
    suffix = Path(name).suffix.lower() if typed else ""
    if b"%PDF-" in data[:PDF_HEADER_WITHIN] and suffix not in UNSUPPORTED:
        return Format.PDF
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return Format.DOCX
    _refuse(data, name, suffix)
    if suffix in BY_SUFFIX:
        return BY_SUFFIX[suffix]
    return Format.HTML if _HTML_START.match(data) else Format.TEXT


def _refuse(data: bytes, name: str, suffix: str) -> None:
    for signature, advice in SIGNATURES:
        if data.startswith(signature):
            raise UnsupportedFormat(f"cannot read {name}: {advice}")
    if suffix in UNSUPPORTED:
        raise UnsupportedFormat(f"cannot read {name} ({suffix} is not one of {READABLE}): {UNSUPPORTED[suffix]}")
    if suffix == ".pdf":
        raise UnreadableDocument(f"{name} is not a PDF, whatever its name says: export it again as {READABLE}")
    if suffix == ".docx":
        raise UnreadableDocument(f"{name} is not a Word document or is damaged: save it again as DOCX or PDF")
    if data.startswith(b"PK\x03\x04"):
        raise UnsupportedFormat(f"cannot read {name}: it is an archive or no DOCX: unpack it, or export it as PDF")
