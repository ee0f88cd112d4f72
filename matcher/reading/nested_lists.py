"""Headings that are items of a list and hold those of the next level: "- Nice to have" above "  - Kotlin"."""

from __future__ import annotations

import re
from typing import NamedTuple

ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*+–•●▪■◦‣➢✓·o])[ \t]+\S")


class Level(NamedTuple):
    """How deep an item stands, and its mark, which tells levels apart where a text has lost its indents."""

    indent: int
    mark: str


def level_at(text: str, start: int) -> Level | None:
    """Return the level of the line that starts at an offset, None where it is no item."""
    item = ITEM.match(text, start)
    return Level(len(item["indent"].expandtabs(4)), item["mark"]) if item else None


def holds_items(text: str, start: int, following: int) -> bool:
    """Tell whether an item's line is followed by items of the next level, the first of them at an offset."""
    own, below = level_at(text, start), level_at(text, following)
    return own is not None and below is not None and _is_deeper(below, own)


def end_of_items(text: str, start: int, following: int, stop: int) -> int:
    """Return where the items below an item's line end, ``stop`` where they go on up to there or there are none."""
    own = level_at(text, start)
    if own is None or not holds_items(text, start, following):
        return stop
    place = following
    while 0 < place < stop:
        level = level_at(text, place)
        if level is not None and not _is_deeper(level, own):
            return place
        place = text.find("\n", place) + 1
    return stop


def _is_deeper(level: Level, than: Level) -> bool:
    return level.indent > than.indent or (level.indent == than.indent and level.mark != than.mark)
