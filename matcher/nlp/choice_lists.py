"""The items of "one or more of the following:", in the lines below or parted by semicolons, and where they end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.nlp.links import Named

LEAD = re.compile(
    r"\b(?:one|two|any)(?:\s+or\s+more)?\s+of\b"
    r"(?![^\n:]{0,60}\b(?:projects?|teams?|tasks?|duties|positions?|locations?|offices?|departments?)\b)"
    r"[^\n:]{0,48}:[*_ \t]*(?:\n|(?P<inline>(?:[^\n.;]|\.(?=\w))*;(?:[^\n.]|\.(?=\w))*))",
    re.I,
)
LINE = re.compile(r"(?P<indent>[ \t]*)(?:(?P<mark>[-*•●▪■◦‣+–o·])[ \t]+)?(?P<item>[^\n]*)(?:\n|\Z)")
LONGEST_NAME = 6  # words of an item between semicolons, or that looks like the line above; a longer one is no name
Level = tuple[int, str | None]


def find_choice_lists(text: str, spans: Sequence[Named]) -> list[list[int]]:
    """Return for each list behind "one of the following:" which spans (sorted by start) its items name."""
    starts = {span.start for span in spans}
    found = []
    for lead in LEAD.finditer(text):
        items = list(_parts(lead) if lead["inline"] else _items(text, lead, starts))
        named = [index for index, span in enumerate(spans) if any(start <= span.start < end for start, end in items)]
        found.append(named)
    return found


def _parts(lead: re.Match[str]) -> Iterator[tuple[int, int]]:
    place = lead.start("inline")
    for part in lead["inline"].split(";"):
        if len(part.split()) > LONGEST_NAME:
            return
        yield place, place + len(part)
        place += len(part) + 1


def _items(text: str, lead: re.Match[str], starts: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the items: those of a deeper level or another mark, else lines that only name something."""
    opening = LINE.match(text, text.rfind("\n", 0, lead.start()) + 1)
    assert opening is not None
    above, first, place = _level(opening), None, lead.end()
    while place < len(text) and (line := LINE.match(text, place)):
        place = line.end()
        if not line["item"].strip():
            if first is None:
                continue
            return
        level = _level(line)
        first = first or level
        if level[1] is not None and (level[0] > above[0] or level[1] != above[1]):
            if first[1] is None or level[0] < first[0]:
                return
        elif first != level or not _is_name(line, starts):
            return
        yield line.span("item")


def _level(line: re.Match[str]) -> Level:
    return len(line["indent"].expandtabs(4)), line["mark"]


def _is_name(line: re.Match[str], starts: set[int]) -> bool:
    return line.start("item") in starts and len(line["item"].split()) <= LONGEST_NAME and line["item"][-1:] != ":"
