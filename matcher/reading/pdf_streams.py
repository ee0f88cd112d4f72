"""Keep pdfminer from unpacking more than a document holds: its streams have no limit of their own."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from pdfminer import pdftypes

from matcher.reading.limits import MAX_STREAM, MAX_UNPACKED

_left: ContextVar[int] = ContextVar("left", default=MAX_UNPACKED)  # bytes that the document at hand may still unpack to


class TooMuchUnpacked(Exception):
    """A stream, or all of a document, unpacks to more than a document holds."""


@contextmanager
def bounded_streams() -> Iterator[None]:
    """Count what is unpacked within, from nothing; raises TooMuchUnpacked."""
    token = _left.set(MAX_UNPACKED)
    try:
        yield
    finally:
        _left.reset(token)


class _Unpacker:
    """A zlib.decompressobj that stops in time."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj()

    def decompress(self, data: bytes) -> bytes:
        """Return what data unpacks to."""
        room = min(MAX_STREAM, _left.get())
        unpacked = self._inner.decompress(data, room + 1)
        if len(unpacked) > room:
            raise TooMuchUnpacked
        _left.set(_left.get() - len(unpacked))
        return unpacked

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)


class _BoundedZlib:
    """What pdfminer uses of zlib."""

    error = zlib.error
    decompressobj = _Unpacker

    @staticmethod
    def decompress(data: bytes) -> bytes:
        """Return what data unpacks to; raises zlib.error where it is damaged or cut short, as zlib does."""
        unpacker = _Unpacker()
        unpacked = unpacker.decompress(data)
        if not unpacker.eof:
            raise zlib.error("incomplete or truncated stream")
        return unpacked


vars(pdftypes)["zlib"] = _BoundedZlib
