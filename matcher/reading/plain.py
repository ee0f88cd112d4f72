"""Plain text and Markdown: decoding only, so that offsets stay those of the user's own file."""

from __future__ import annotations

import codecs
import re

from matcher.errors import UnreadableDocument
from matcher.reading.document import Reading

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MAX_CONTROL_SHARE = 0.005  # a stray form feed or escape is text; one byte in 200 is a binary file


def read(data: bytes, name: str) -> Reading:
    """Return the file's own decoded text; a byte order mark is not part of it."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return Reading(_decode(data, encoding, name))
    if b"\x00" in data or len(_CONTROL.findall(data)) > len(data) * MAX_CONTROL_SHARE:
        raise UnreadableDocument(f"{name} holds binary data, not text: export it as PDF, DOCX or UTF-8 text")
    try:
        return Reading(data.decode("utf-8"))
    except UnicodeDecodeError:
        text = _decode(data, "cp1252", name)
    return Reading(text, (f"{name} is not UTF-8: read as Windows-1252, so accents may be wrong",))


def _decode(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as exc:
        problem = "neither UTF-8 nor Windows-1252 text" if encoding == "cp1252" else f"damaged {encoding} text"
        raise UnreadableDocument(f"{name} is {problem}: save it as UTF-8") from exc
