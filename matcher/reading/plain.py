"""Plain text and Markdown: decoding only, so that offsets stay those of the user's own file."""

from __future__ import annotations

import codecs
import re

from matcher.errors import UnreadableDocument
from matcher.reading.document import Reading

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NON_ASCII = re.compile(rb"[\x80-\xff]+")
_BAD_CHARACTER = "\ufffd"
MAX_CONTROL_SHARE = 0.005  # a stray form feed or escape is text; one byte in 200 is a binary file
MAX_NUL_SHARE = 0.1  # of a text with gaps; more is a binary file
MIN_NUL_SHARE = 0.7  # of every second byte in UTF-16 of a language in Latin script
MAX_BAD_SHARE = 0.1  # of the letters beyond ASCII in a UTF-8 file with a few bytes damaged
SAMPLE = 4096


def read(data: bytes, name: str) -> Reading:
    """Return the file's own decoded text, character for character.

    A byte order mark is not part of it; NUL bytes become spaces, and the line ends of classic Mac OS (a lone
    carriage return) line feeds, which leaves every offset what it is.
    """
    text, warnings = _decoded(data, name)
    if "\x00" in text:
        text = text.replace("\x00", " ")
        warnings += (f"{name} holds NUL bytes, read as spaces: compare it with the original",)
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    return Reading(text, warnings)


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decode(data, encoding, name), ()
    if wide := _wide_encoding(data[:SAMPLE]):
        return _decode(data, wide, name), (f"{name} has no byte order mark: read as {wide.upper()}",)
    binary = data.count(0) > len(data) * MAX_NUL_SHARE
    if binary or len(_CONTROL.findall(data)) > len(data) * MAX_CONTROL_SHARE:
        raise UnreadableDocument(f"{name} holds binary data, not text: export it as PDF, DOCX or UTF-8 text")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        mended = data.decode("utf-8", "replace")
    if mended.count(_BAD_CHARACTER) <= MAX_BAD_SHARE * len(_NON_ASCII.findall(data)):
        return mended, (f"{name} is UTF-8 with damaged characters: compare it with the original",)
    if b"\r" in data and b"\n" not in data:
        return data.decode("mac_roman"), (f"{name} is not UTF-8: read as Mac Roman, so accents may be wrong",)
    return _decode(data, "cp1252", name), (f"{name} is not UTF-8: read as Windows-1252, so accents may be wrong",)


def _wide_encoding(sample: bytes) -> str | None:
    """Return which UTF-16 a sample without a byte order mark is in, by where its NUL bytes stand."""
    pairs = len(sample) // 2
    for encoding, half in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if pairs > 1 and half.count(0) >= MIN_NUL_SHARE * pairs and sample.count(0) < len(sample) * MIN_NUL_SHARE:
            return encoding
    return None


def _decode(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as exc:
        problem = "neither UTF-8 nor Windows-1252 text" if encoding == "cp1252" else f"damaged {encoding} text"
        raise UnreadableDocument(f"{name} is {problem}: save it as UTF-8") from exc
