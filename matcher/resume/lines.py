"""What a line of a résumé can be: an item, the heading of an entry, the rest of the line above."""

from __future__ import annotations

import re

MAX_HEADING = 90  # characters of a line of an entry's heading
PROSE_WORDS = 7

ITEM = re.compile(r"[ \t]*(?:[•‣▪●○■□►➢◆✓·*+–-][ \t]|o[ \t])")
_HEADS = re.compile(r"[ \t*#_]*[^\W\d_][^:]*[^:.\s][ \t]*")  # no label, and no end of a sentence
OPEN_END = re.compile(
    r"(?:[,&/+–-]|\b(?:and|or|of|the|a|an|in|on|with|for|to|from|by|at|as|into|using|via))[ \t]*$", re.I
)


def may_open(line: str) -> bool:
    """Tell whether a line may be the heading of an entry without dates."""
    return _HEADS.fullmatch(line) is not None and may_head(line)


def may_head(line: str) -> bool:
    """Tell whether a line may belong to the heading of an entry: short, no item, no sentence."""
    if ITEM.match(line) or len(line) > MAX_HEADING or line.lstrip()[:1].islower():
        return False
    return not (line.rstrip().endswith(".") and line.count(" ") >= PROSE_WORDS)


def wraps(above: str, line: str, longest: int) -> bool:
    """Tell whether a line goes on with the one above: that ends within a phrase, or had no room for another word."""
    return OPEN_END.search(above) is not None or len(above) + 1 + len(line.split()[0]) > longest


def line_start(text: str, offset: int) -> int:
    """Return where the line of a place begins."""
    return text.rfind("\n", 0, offset) + 1


def line_end(text: str, offset: int) -> int:
    """Return where the line of a place ends."""
    end = text.find("\n", offset)
    return len(text) if end < 0 else end
