"""Run a page's content stream for its text alone, several times faster than pdfminer's own parser.

One regular expression cuts the stream into tokens; only operators that move, colour or show text are
carried out, by pdfminer. Streams with inline images or unusual strings go to pdfminer's parser instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, ClassVar, cast

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfinterp import PDFInterpreterError, PDFPageInterpreter
from pdfminer.pdftypes import stream_value
from pdfminer.psparser import LIT, literal_name

from matcher.reading.limits import MAX_CONTENT
from matcher.reading.pdf_glyphs import MAX_DEPTH, GlyphDevice
from matcher.reading.pdf_paint import EVERYWHERE, PaintDevice
from matcher.reading.pdf_veil import LAYER_OPERATORS, VEIL_OPERATORS, VeilInterpreter

# operator: (method, number of arguments)
OPERATORS = {
    b"BT": ("do_BT", 0), b"ET": ("do_ET", 0), b"q": ("do_q", 0), b"Q": ("do_Q", 0), b"cm": ("do_cm", 6),
    b"Tc": ("do_Tc", 1), b"Tw": ("do_Tw", 1), b"Tz": ("do_Tz", 1), b"TL": ("do_TL", 1), b"Tf": ("do_Tf", 2),
    b"Ts": ("do_Ts", 1), b"Td": ("do_Td", 2), b"TD": ("do_TD", 2), b"Tm": ("do_Tm", 6), b"T*": ("do_T_a", 0),
    b"Tj": ("do_Tj", 1), b"TJ": ("do_TJ", 1), b"'": ("do__q", 1), b'"': ("do__w", 3), b"Do": ("do_Do", 1),
    b"Tr": ("do_Tr", 1), b"g": ("do_g", 1), b"rg": ("do_rg", 3), b"k": ("do_k", 4), b"cs": ("do_cs", 1),
    b"sc": ("do_scn", 0), b"scn": ("do_scn", 0),
}  # fmt: skip
PAINT_OPERATORS = {
    b"q": ("do_q", 0), b"Q": ("do_Q", 0), b"cm": ("do_cm", 6), b"w": ("do_w", 1), b"Do": ("do_Do", 1),
    b"g": ("do_g", 1), b"rg": ("do_rg", 3), b"k": ("do_k", 4), b"cs": ("do_cs", 1), b"sc": ("do_scn", 0),
    b"G": ("do_G", 1), b"RG": ("do_RG", 3), b"K": ("do_K", 4), b"CS": ("do_CS", 1), b"SC": ("do_SCN", 0),
    b"scn": ("do_scn", 0), b"SCN": ("do_SCN", 0), b"m": ("do_m", 2), b"l": ("do_l", 2), b"c": ("do_c", 6),
    b"v": ("do_v", 4), b"y": ("do_y", 4), b"h": ("do_h", 0), b"re": ("do_re", 4), b"n": ("do_n", 0),
    b"S": ("do_S", 0), b"s": ("do_s", 0), b"f": ("do_f", 0), b"F": ("do_f", 0), b"f*": ("do_f_a", 0),
    b"B": ("do_B", 0), b"B*": ("do_B_a", 0), b"b": ("do_b", 0), b"b*": ("do_b_a", 0), b"sh": ("do_sh", 1),
}  # fmt: skip

UNKNOWN_SPACE = PDFColorSpace("Unknown", 1)

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


class StreamInterpreter(PDFPageInterpreter):
    """A page interpreter that carries out chosen operators alone."""

    operators: ClassVar[dict[bytes, tuple[str, int]]] = {}

    def execute(self, streams: Sequence[object]) -> None:
        """Carry out the text operators of the streams, which form one."""
        if cast(GlyphDevice, self.device).depth > MAX_DEPTH:
            return
        data = b"\n".join(stream_value(stream).get_data() for stream in streams)
        if len(data) > MAX_CONTENT:
            raise PDFInterpreterError("more operators than a page holds")
        if _UNUSUAL.search(data):
            super().execute(streams)
            return
        self._run(data)

    def do_cs(self, name: Any) -> None:
        """Set the colour space and its first colour, black; one that pdfminer does not know keeps no other's name."""
        self.graphicstate.ncs = self.csmap.get(literal_name(name), UNKNOWN_SPACE)
        self.graphicstate.ncolor = 0

    def _run(self, data: bytes) -> None:
        arguments: list[Any] = []
        outer: list[Any] | None = None  # the arguments around an open array
        nothing: tuple[Callable[..., object], int] = (_ignore, 0)
        methods: dict[bytes, tuple[Callable[..., object], int]] = {
            operator: (getattr(self, name), count) for operator, (name, count) in self.chosen().items()
        }
        for match in _TOKEN.finditer(data):
            group = match.lastindex
            if group == _OPERATOR:
                method, count = methods.get(match[0], nothing)
                self.argstack = arguments  # where an operator of any number of arguments looks for them
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

    def chosen(self) -> dict[bytes, tuple[str, int]]:
        """Return the operators to carry out, each with its method and the number of its arguments."""
        return self.operators


class ContentInterpreter(VeilInterpreter, StreamInterpreter):
    """A page interpreter that reads for text only, and for what hides text."""

    operators = OPERATORS | VEIL_OPERATORS

    def chosen(self) -> dict[bytes, tuple[str, int]]:
        """Return the operators of text; those of layers too where the document hides some."""
        return self.operators | LAYER_OPERATORS if self.veils.off_layers else self.operators


class PaintInterpreter(StreamInterpreter):
    """A page interpreter that looks for what is painted under the text."""

    operators = PAINT_OPERATORS

    def do_sh(self, name: object) -> None:
        """Note a gradient, which fills all that a clipping path leaves of the page."""
        cast(PaintDevice, self.device).painted.append(EVERYWHERE)


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
