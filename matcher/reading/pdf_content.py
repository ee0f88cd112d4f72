"""Run a page's content stream for its text alone, several times faster than pdfminer's own parser.

One regular expression cuts the stream into tokens; only operators that move or show text are carried
out, by pdfminer. Streams with inline images or unusual strings go to pdfminer's parser instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, cast

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import stream_value
from pdfminer.psparser import LIT

from matcher.reading.pdf_glyphs import MAX_DEPTH, GlyphDevice

# operator: (method, number of arguments)
OPERATORS = {
    b"BT": ("do_BT", 0), b"ET": ("do_ET", 0), b"q": ("do_q", 0), b"Q": ("do_Q", 0), b"cm": ("do_cm", 6),
    b"Tc": ("do_Tc", 1), b"Tw": ("do_Tw", 1), b"Tz": ("do_Tz", 1), b"TL": ("do_TL", 1), b"Tf": ("do_Tf", 2),
    b"Ts": ("do_Ts", 1), b"Td": ("do_Td", 2), b"TD": ("do_TD", 2), b"Tm": ("do_Tm", 6), b"T*": ("do_T_a", 0),
    b"Tj": ("do_Tj", 1), b"TJ": ("do_TJ", 1), b"'": ("do__q", 1), b'"': ("do__w", 3), b"Do": ("do_Do", 1),
}  # fmt: skip

_TOKEN = re.compile(
    rb"([+-]?(?:\d+\.?\d*|\.\d+))(?=[\s\[\]()<>/%]|$)"  # 1 number
    rb"|\(((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*)\)"  # 2 string, one level of inner parentheses
    rb"|<([0-9A-Fa-f\s]*)>"  # 3 hex string
    rb"|/([^\s()<>\[\]{}/%]*)"  # 4 name
    rb"|([A-Za-z'\"][A-Za-z0-9*]*)"  # 5 operator
    rb"|([\[\]])"  # 6 array bracket
    rb"|%[^\r\n]*|<<|>>|[^\s]",
    re.S,
)
_NUMBER, _STRING, _HEX, _NAME, _OPERATOR, _BRACKET = range(1, 7)
_UNUSUAL = re.compile(rb"(?:^|\s)BI\s")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.S)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


class ContentInterpreter(PDFPageInterpreter):
    """A page interpreter that reads for text only."""

    def execute(self, streams: Sequence[object]) -> None:
        """Carry out the text operators of the streams, which form one."""
        if cast(GlyphDevice, self.device).depth > MAX_DEPTH:
            return
        data = b"\n".join(stream_value(stream).get_data() for stream in streams)
        if _UNUSUAL.search(data):
            super().execute(streams)
            return
        self._run(data)

    def _run(self, data: bytes) -> None:
        arguments: list[Any] = []
        outer: list[Any] | None = None  # the arguments around an open array
        nothing: tuple[Callable[..., object], int] = (_ignore, 0)
        methods: dict[bytes, tuple[Callable[..., object], int]] = {
            operator: (getattr(self, name), count) for operator, (name, count) in OPERATORS.items()
        }
        for match in _TOKEN.finditer(data):
            group = match.lastindex
            if group == _OPERATOR:
                method, count = methods.get(match[0], nothing)
                if len(arguments) >= count:
                    method(*arguments[len(arguments) - count :])
                arguments, outer = [], None
            elif group == _BRACKET:
                if match[0] == b"[":
                    outer, arguments = arguments, []
                elif outer is not None:
                    arguments, outer = [*outer, arguments], None
            elif group is not None:
                arguments.append(_VALUES[group](match[group]))


def _ignore() -> None:
    """Carry out an operator that neither moves nor shows text."""


def _unescape(raw: bytes) -> bytes:
    if b"\\" not in raw:
        return raw
    return _ESCAPE.sub(_escaped, raw)


def _escaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if code.isdigit():
        return bytes((int(code, 8) & 0xFF,))
    return _ESCAPES.get(code, code)


def _unhex(raw: bytes) -> bytes:
    digits = b"".join(raw.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _name(raw: bytes) -> Any:
    name = re.sub(rb"#([0-9A-Fa-f]{2})", lambda match: bytes.fromhex(match[1].decode("ascii")), raw)
    return LIT(name.decode("utf-8", "replace"))


_VALUES: dict[int, Callable[[bytes], Any]] = {_NUMBER: float, _STRING: _unescape, _HEX: _unhex, _NAME: _name}
