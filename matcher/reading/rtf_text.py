"""Follow the groups and control words of RTF, and gather the text that they show.

The words' meaning is in rtf_words.py; here they change the state of the group they stand in.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from matcher.reading.blocks import code_address, row_lines
from matcher.reading.rtf_words import (
    BOXES,
    CHARACTER_SETS,
    CHARACTERS,
    ENCODINGS,
    FOOTERS,
    HEADERS,
    SKIPPED,
    STARRED_BUT_READ,
    SYMBOL_CHARSET,
    SYMBOLS,
)  # fmt: skip

_TOKEN = re.compile(
    r"\\(?:(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,9})? ?|'(?P<hex>[0-9A-Fa-f]{2})|(?P<symbol>[^A-Za-z]))"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_TARGET = re.compile(r'HYPERLINK\s+"([^"]{1,300})"')
SYMBOL = "symbol"
# Marks of table parts in the gathered text, which can't hold control characters of its own.
ROW, CELL, END = "\x1c", "\x1e", "\x1d"
_ROW = re.compile(f"{ROW}([^{ROW}{END}]*){END}")


class _State(NamedTuple):
    """What holds until the group ends."""

    sink: str | None = "body"  # where the text goes; None: nowhere
    hidden: bool = False
    encoding: str = "cp1252"
    fallbacks: int = 1  # characters after \\u for programs without Unicode
    box: bool = False
    shown: int | None = None  # where in the sink a link's words begin


class RtfText:
    """Gathers the text of body, margins and field instructions."""

    def __init__(self) -> None:
        self.sinks: dict[str, list[str]] = {"header": [], "body": [], "footer": [], "field": []}
        self.hidden: list[str] = []  # what is set not to be shown, or deleted
        self.state = _State()
        self.stack: list[_State] = []
        self.fonts: dict[int, str] = {}
        self.font = 0
        self.default = "cp1252"
        self.starred = False
        self.to_skip = 0
        self.in_row = False
        self.bytes = bytearray()

    def put(self, text: str) -> None:
        self.flush()
        if self.state.sink is not None and not self.state.hidden:
            self.sinks[self.state.sink].append(text)
        elif self.state.sink is not None:
            self.hidden.append(text)

    def flush(self) -> None:
        """Decode the bytes that came one by one: a character of Asian code pages takes two."""
        if not self.bytes:
            return
        data, self.bytes = bytes(self.bytes), bytearray()
        if self.state.encoding == SYMBOL:
            text = "".join(chr(0xF000 + byte) for byte in data)
        else:
            text = data.decode(self.state.encoding, "replace")
        self.put(_CONTROL.sub("", text))

    def feed(self, source: str) -> None:
        """Take in a file's source, its bytes as Latin-1."""
        position = 0
        while match := _TOKEN.search(source, position):
            position = match.end()
            if match["brace"]:
                self.brace(match["brace"])
            elif match["word"]:
                number = int(match["number"]) if match["number"] else None
                if match["word"] == "bin":
                    position += max(0, number or 0)
                else:
                    self.word(match["word"], number)
            elif self.to_skip and not match["text"]:
                self.to_skip -= 1
            elif match["hex"]:
                self.bytes.append(int(match["hex"], 16))
            elif match["symbol"]:
                self.symbol(match["symbol"])
            else:
                text = match["text"]
                self.bytes += text[self.to_skip :].encode("latin-1")
                self.to_skip = max(0, self.to_skip - len(text))
        self.flush()

    def brace(self, brace: str) -> None:
        self.flush()
        self.to_skip = 0
        self.starred = False
        if brace == "{":
            self.stack.append(self.state)
        elif self.stack:
            if self.state.box and not self.stack[-1].box:
                self.put("\n")
            left, self.state = self.state, self.stack.pop()
            if left.shown is not None and self.state.shown is None and self.state.sink:
                self._link("".join(self.sinks[self.state.sink][left.shown :]))

    def _link(self, words: str) -> None:
        """Write the target of a link after its words if it is a place for code."""
        found = _TARGET.search("".join(self.sinks["field"]))
        self.sinks["field"].clear()
        self.put(code_address(found[1], words) if found else "")

    def symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.starred = True
        elif symbol in SYMBOLS:
            self.put(SYMBOLS[symbol])

    def word(self, word: str, number: int | None) -> None:
        self.flush()
        starred, self.starred = self.starred, False
        self.to_skip = 0
        if word == "u" and number is not None:
            self.put(_CONTROL.sub("", chr(number % 0x10000)))
            self.to_skip = self.state.fallbacks
        elif word in CHARACTERS:
            self.put(CHARACTERS[word])
        elif word in SKIPPED or (starred and word not in STARRED_BUT_READ):
            self.state = self.state._replace(sink=None)
        elif self.state.sink is not None or word in ("f", "fcharset"):
            self.format(word, number)

    def format(self, word: str, number: int | None) -> None:
        """Take in a word that says how, or whether, what follows is shown."""
        if word in ("v", "deleted", "webhidden"):
            self.state = self.state._replace(hidden=number != 0)
        elif word == "plain":
            self.state = self.state._replace(hidden=False, encoding=self.default)
        elif word == "uc":
            self.state = self.state._replace(fallbacks=max(0, min(number or 0, 8)))
        elif word == "f":
            self.font = number or 0
            self.state = self.state._replace(encoding=self.fonts.get(self.font, self.default))
        elif word == "fcharset":
            self.fonts[self.font] = SYMBOL if number == SYMBOL_CHARSET else ENCODINGS.get(number or 0, self.default)
        elif word in CHARACTER_SETS or word == "ansicpg":
            self.default = _known(f"cp{number}") if word == "ansicpg" else CHARACTER_SETS[word]
            self.state = self.state._replace(encoding=self.default)
        elif word == "fonttbl":
            self.state = self.state._replace(sink=None)
        else:
            self.place(word)

    def place(self, word: str) -> None:
        """Take in a word that says where what follows belongs."""
        if word in HEADERS or word in FOOTERS:
            self.state = self.state._replace(sink="header" if word in HEADERS else "footer")
            self.put("\n")
        elif word in BOXES:
            self.put("\n")
            self.state = self.state._replace(box=True)
        elif word == "fldinst":
            self.state = self.state._replace(sink="field")
        elif word == "fldrslt" and self.state.sink:
            self.state = self.state._replace(shown=len(self.sinks[self.state.sink]))
        elif word == "trowd" and not self.in_row:
            self.in_row = True
            self.put(ROW)
        elif word == "cell":
            self.put(CELL)
        elif word == "row":
            self.in_row = False
            self.put(END)

    def lines(self) -> list[str]:
        """Return header, body and footer, what stands on several pages once."""
        head, body, foot = ("".join(self.sinks[name]) for name in ("header", "body", "footer"))
        body = _ROW.sub(_row, body).translate(dict.fromkeys(map(ord, ROW + CELL + END), "\n"))
        margins = [list(dict.fromkeys(_CONTROL.sub("\n", margin).split("\n"))) for margin in (head, foot)]
        return [*margins[0], body, *margins[1]]


def _row(match: re.Match[str]) -> str:
    return "\n".join(row_lines([cell.split("\n") for cell in match[1].split(CELL)])) + "\n"


def _known(encoding: str) -> str:
    if encoding == "cp65001":
        return "utf-8"
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
