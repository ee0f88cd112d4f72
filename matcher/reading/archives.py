"""ZIP archives, which Word and OpenDocument files are: what they hold, unpacked within bounds, and packed again."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from matcher.errors import UnreadableDocument
from matcher.reading.limits import MAX_MEMBERS, MAX_PART, MAX_PARTS, MAX_RATIO, RATIO_FROM

_PLAIN_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What zipfile and zlib raise of damaged archives; NotImplementedError is zipfile's for a packing that it does not know.
_FAULTS = (zipfile.BadZipFile, zlib.error, NotImplementedError, LookupError, EOFError, OSError, ValueError)


def zip_names(data: bytes) -> list[str]:
    """Return the names in a ZIP archive; nothing where its directory is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except _FAULTS:
        return []


def unpack_parts(data: bytes, name: str) -> dict[str, bytes]:
    """Return the XML parts of a zipped document by their names; anything else (images, fonts) is there, but empty.

    Raises UnreadableDocument when the archive is damaged, encrypted or unpacks to more than a document holds.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return dict(_parts(archive, name))
    except RuntimeError as exc:  # zipfile's word for an encrypted member
        raise UnreadableDocument(f"{name} is encrypted and needs a password: save a copy without one") from exc
    except _FAULTS as exc:
        raise UnreadableDocument(f"{name} is damaged or cut short: save or download it again") from exc


def _parts(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[str, bytes]]:
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise _too_much(name)
    total = 0
    for member in members:
        if not member.filename.endswith((".xml", ".rels")):
            yield member.filename, b""
            continue
        total += member.file_size
        monotonous = member.file_size > max(RATIO_FROM, MAX_RATIO * member.compress_size)
        if monotonous or member.file_size > MAX_PART or total > MAX_PARTS:
            raise _too_much(name)
        if member.compress_type not in _PLAIN_WAYS:
            raise zipfile.BadZipFile("a way of packing that no office program uses")
        # asking for a number of bytes keeps zipfile from unpacking more than the directory promises
        with archive.open(member) as part:
            content = part.read(member.file_size + 1)
        if b"<!ENTITY" in content:
            raise UnreadableDocument(f"{name} declares XML entities, which no office program does: save it again")
        yield member.filename, content


def _too_much(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"{name} unpacks to far more than a document holds (an archive bomb?): open it and export it as PDF"
    )


def pack_parts(parts: dict[str, bytes]) -> bytes:
    """Return an archive of parts, unpacked, for a library that wants one."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()
