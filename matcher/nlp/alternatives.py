"""Group mentions that are alternatives of each other: "Python or R", "one of Tableau, Looker", "AWS/GCP"."""

from __future__ import annotations

import re
from collections.abc import Sequence

LINK = re.compile(
    r"""[\s"')(]*(?:
        (?P<comma>,)
      | (?P<slash>/)
      | (?P<orword>,?\s*(?:and\s*/\s*or|or)\b(?:\s+(?:even|in|with|using|similar|other|an?))?)
      | (?P<andword>(?:,\s*)?(?:and|&|as\ well\ as|plus)\b)
    )[\s"'(]*""",
    re.I | re.X,
)
CHOICE_BEFORE = re.compile(
    r"\b(?:(?:at\s+least\s+)?(?:one|two)\s+(?:or\s+more\s+)?of|any\s+of|either)\b[\w\s,.:(-]{0,40}$", re.I
)
SIMILAR_AFTER = re.compile(r"[\s,)]*(?:or|,|and)?\s*(?:any\s+)?(?:other\s+)?(?:similar|equivalent|comparable)\b", re.I)
WINDOW = 60


def group_alternatives(text: str, spans: Sequence[tuple[int, int]], segment_of: Sequence[int]) -> list[int | None]:
    """Return for each span (sorted by start) the number of its group, None where it stands for itself.

    ``segment_of`` holds a segment number per span; groups never cross segments.
    """
    groups: list[int | None] = [None] * len(spans)
    number = 0
    for chain, links in _chains(text, spans, segment_of):
        if len(chain) > 1 and _are_alternatives(text, spans, chain, links):
            for index in chain:
                groups[index] = number
            number += 1
    return groups


def _chains(
    text: str, spans: Sequence[tuple[int, int]], segment_of: Sequence[int]
) -> list[tuple[list[int], list[str]]]:
    """Return runs of spans that only separators part, with the separators' sorts."""
    chains: list[tuple[list[int], list[str]]] = []
    for index, (start, _) in enumerate(spans):
        if index and segment_of[index] == segment_of[index - 1]:
            link = LINK.fullmatch(text, spans[index - 1][1], start)
            if link:
                chain, links = chains[-1]
                chain.append(index)
                links.append(link.lastgroup or "comma")
                continue
        chains.append(([index], []))
    return chains


def _are_alternatives(text: str, spans: Sequence[tuple[int, int]], chain: list[int], links: list[str]) -> bool:
    if "andword" in links:
        return False
    if "orword" in links or ("slash" in links and "comma" not in links):
        return True
    first = spans[chain[0]][0]
    if CHOICE_BEFORE.search(text, max(0, first - WINDOW), first):
        return True
    return bool(SIMILAR_AFTER.match(text, spans[chain[-1]][1]))
