"""Formats that no reader knows, and what to do with a file in each of them."""

from __future__ import annotations

from matcher.errors import UnreadableDocument, UnsupportedFormat
from matcher.reading.archives import zip_names

READABLE = "PDF, DOCX, ODT, RTF, HTML, Markdown, plain text, e-mail, JSON Resume or Europass XML"

ADVICE_WORD = "open it in Word or LibreOffice and export it as DOCX or PDF"
ADVICE_OCR = 'add --ocr to read it (needs tesseract and pip install "skillmatch[ocr]")'
ADVICE_IMAGE = f"it is an image: {ADVICE_OCR}"
ADVICE_DRAWING = "it is an image: export it as PDF or PNG"
ADVICE_TABLE = (
    "it is a table or data file: save the one document as text, "
    "or all as CSV, JSONL or Parquet, whose rows batch and gap read"
)
ADVICE_ARCHIVE = "it is an archive: unpack it and name the document inside"
ADVICE_SLIDES = "export it as PDF"

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".webp")  # which OCR reads
WRITTEN = (".doc", ".dot", ".wps", ".wpd", ".sxw", ".abw")
LETTERS = (*WRITTEN, ".pages", ".msg")  # what people write documents in: in a folder, each is missed
UNSUPPORTED = {
    **dict.fromkeys(WRITTEN, ADVICE_WORD),
    ".pages": "open it in Pages and export it as DOCX or PDF",
    **dict.fromkeys(PICTURES, ADVICE_IMAGE),
    **dict.fromkeys((".heic", ".svg"), ADVICE_DRAWING),
    **dict.fromkeys((".csv", ".tsv", ".jsonl", ".ndjson", ".parquet", ".xls", ".xlsx", ".ods"), ADVICE_TABLE),
    **dict.fromkeys((".ppt", ".pptx", ".odp", ".key", ".epub", ".mobi", ".ps"), ADVICE_SLIDES),
    **dict.fromkeys((".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar"), ADVICE_ARCHIVE),
    ".msg": "save the message as .eml, or its attachment as a file of its own",
}

_LEGACY = "a legacy or password-protected Office file: save it without password as DOCX or PDF"
_PICTURE_STARTS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
# How such files begin, whatever they are called.
SIGNATURES = (
    (b"\xd0\xcf\x11\xe0", _LEGACY),
    *((start, ADVICE_IMAGE) for start in _PICTURE_STARTS),
    (b"\x1f\x8b", ADVICE_ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ADVICE_ARCHIVE),
    (b"Rar!\x1a\x07", ADVICE_ARCHIVE),
    (b"BZh", ADVICE_ARCHIVE),
    (b"\xfd7zXZ\x00", ADVICE_ARCHIVE),
    (b"\x28\xb5\x2f\xfd", ADVICE_ARCHIVE),
)
_TAR_MARK = slice(257, 262)
# What an archive holds that is no archive to its user, by the start of a member's name.
_ZIPPED = {"xl/": ADVICE_TABLE, "ppt/": ADVICE_SLIDES, "OEBPS/": ADVICE_SLIDES, "Index/": UNSUPPORTED[".pages"]}


def is_picture(data: bytes, suffix: str) -> bool:
    """Tell whether a file is a picture, by its content; a bitmap (.bmp), whose mark is short, by its name too."""
    return data.startswith(_PICTURE_STARTS) or (suffix == ".bmp" and data.startswith(b"BM"))


def refuse_signature(data: bytes, name: str) -> None:
    """Raise UnsupportedFormat when a file begins like one of a foreign format."""
    for signature, advice in SIGNATURES:
        if data.startswith(signature):
            raise UnsupportedFormat(f"cannot read {name}: {advice}")
    if data[_TAR_MARK] == b"ustar":
        raise UnsupportedFormat(f"cannot read {name}: {ADVICE_ARCHIVE}")


def refuse_suffix(name: str, suffix: str) -> None:
    """Raise UnsupportedFormat or UnreadableDocument when a name promises what the content did not hold."""
    if suffix in UNSUPPORTED:
        raise UnsupportedFormat(f"cannot read {name} ({suffix} is not one of {READABLE}): {UNSUPPORTED[suffix]}")
    if suffix == ".pdf":
        raise UnreadableDocument(f"{name} is not a PDF, whatever its name says: export it again as PDF, DOCX or text")
    if suffix in (".docx", ".docm", ".dotx", ".odt", ".ott"):
        kind = "a Word document" if suffix.startswith(".do") else "an OpenDocument text"
        raise UnreadableDocument(f"{name} is not {kind} or is damaged: save it again as DOCX or PDF")


def refuse_archive(data: bytes, name: str, suffix: str) -> None:
    """Raise UnsupportedFormat for a ZIP archive that is no document."""
    if suffix not in UNSUPPORTED:
        refuse_suffix(name, suffix)
    advice = UNSUPPORTED.get(suffix) or next(
        (advice for start, advice in _ZIPPED.items() if any(member.startswith(start) for member in zip_names(data))),
        ADVICE_ARCHIVE,
    )
    raise UnsupportedFormat(f"cannot read {name}: {advice}")
