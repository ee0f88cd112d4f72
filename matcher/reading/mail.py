"""E-mails (.eml) and pages saved as one file (.mhtml): the message's text, or the résumé attached to it."""

from __future__ import annotations

import email.errors
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from pathlib import PurePath
from typing import cast

from matcher.errors import InputError, UnreadableDocument
from matcher.reading.clean import clean_text
from matcher.reading.document import Reading, read_data
from matcher.reading.formats import BY_SUFFIX, Format
from matcher.reading.html import page_reading

COVERING_NOTE = 40  # words; a shorter text above an attachment only says that it is attached
MAX_PARTS = 200
MAX_HEADER = 4096  # characters; the parser needs the square of their number
_FAULTS = (email.errors.MessageError, LookupError, ValueError, AttributeError, TypeError, AssertionError)


class _ShortHeaders(EmailPolicy):
    """Reads no more of a header than any honest one holds."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MAX_HEADER]


def read(data: bytes, name: str, *, ocr: str | None = None) -> Reading:
    """Return what an e-mail says: its own text, or its first readable attachment where it has next to none."""
    try:
        message = cast("EmailMessage", BytesParser(EmailMessage, policy=_ShortHeaders()).parsebytes(data))
        text, parts = _text(message, name), list(_attachments(message))
    except (*_FAULTS, RecursionError) as exc:
        raise UnreadableDocument(f"{name} is a damaged e-mail: save its text or its attachment as a file") from exc
    if parts and len(text.split()) < COVERING_NOTE and (reading := _first_readable(parts, name, ocr)):
        return reading
    if not text:
        raise UnreadableDocument(f"{name} holds no text and no readable attachment: save the document as a file")
    subject = "" if message.get("Snapshot-Content-Location") else str(message.get("Subject") or "")
    named = ", ".join(file for file, _ in parts)
    notes = (f"{name}: the attachment was not read ({named}); save it as a file to read it",) if named else ()
    return Reading(clean_text(f"{subject}\n\n{text}"), notes)


def _text(message: EmailMessage, name: str) -> str:
    """Return the body; the marked-up one where there is no plain one."""
    for kind in ("plain", "html"):
        body = message.get_body((kind,))
        content = body.get_content() if isinstance(body, EmailMessage) else ""
        if isinstance(content, str) and content.strip():
            if kind == "html" or message.get("Snapshot-Content-Location"):
                return page_reading(content, name).text
            return content.strip()
    return ""


def _attachments(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each attached file."""
    for number, part in enumerate(message.walk()):
        if number > MAX_PARTS:
            return
        if not isinstance(part, EmailMessage) or part.is_multipart():
            continue
        file = part.get_filename()
        content = part.get_payload(decode=True) if file else None
        if file and isinstance(content, bytes) and content.strip():
            yield PurePath(file.replace("\\", "/")).name, content


def _first_readable(parts: list[tuple[str, bytes]], name: str, ocr: str | None) -> Reading | None:
    for file, content in parts:
        # an e-mail within the e-mail was walked through already
        if BY_SUFFIX.get(PurePath(file).suffix.lower(), Format.MAIL) is Format.MAIL:
            continue
        try:
            reading = read_data(content, file, ocr=ocr)
        except InputError:
            continue
        return Reading(
            reading.text, (f"{name}: its attachment {file} was read, not the note above it", *reading.warnings)
        )
    return None
