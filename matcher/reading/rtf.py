"""Rich Text Format: its visible text, with tables, text boxes and page margins."""

from __future__ import annotations

from matcher.errors import UnreadableDocument
from matcher.reading.clean import clean_text
from matcher.reading.document import Reading
from matcher.reading.hidden import NOT_SHOWN, list_hidden, warn_of_hidden
from matcher.reading.limits import check_markup
from matcher.reading.rtf_text import RtfText
from matcher.values.reading import ReadingReport


def read(data: bytes, name: str) -> Reading:
    """Return the visible text of an RTF file; raises UnreadableDocument when it holds none."""
    check_markup(data, name)
    gathered = RtfText()
    gathered.feed(data.decode("latin-1"))
    text = clean_text(_whole("\n".join(gathered.lines())))
    if not text:
        raise UnreadableDocument(f"{name} holds no text (only images?): export it as PDF, or run OCR on it")
    hidden = {NOT_SHOWN: _whole("".join(gathered.hidden))}
    is_whole = data.rstrip(b"\x00\r\n\t ").endswith(b"}")
    cut = () if is_whole else (f"{name} may be cut short: compare it with the original",)
    return Reading(text, (*cut, *warn_of_hidden(name, hidden)), ReadingReport(hidden=list_hidden(hidden)))


def _whole(text: str) -> str:
    """Return a text whose characters beyond 16 bits, two halves in RTF, are whole."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
