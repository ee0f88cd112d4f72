"""Rich Text Format: its visible text, with tables, text boxes and page margins."""

from __future__ import annotations

from matcher.errors import UnreadableDocument
from matcher.reading.clean import clean_text
from matcher.reading.document import Reading
from matcher.reading.limits import check_markup
from matcher.reading.rtf_text import RtfText


def read(data: bytes, name: str) -> Reading:
    """Return the visible text of an RTF file; raises UnreadableDocument when it holds none."""
    check_markup(data, name)
    gathered = RtfText()
    gathered.feed(data.decode("latin-1"))
    raw = "\n".join(gathered.lines()).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = clean_text(raw)
    if not text:
        raise UnreadableDocument(f"{name} holds no text (only images?): export it as PDF, or run OCR on it")
    if data.rstrip(b"\x00\r\n\t ").endswith(b"}"):
        return Reading(text)
    return Reading(text, (f"{name} may be cut short: compare it with the original",))
