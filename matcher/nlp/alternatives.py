"""Group mentions that are alternatives of each other: "Python or R", "one of Tableau, Looker", "AWS/GCP"."""

from __future__ import annotations

import re
from collections.abc import Sequence

LINK = re.compile(
    r"""[\s"')(*`]*(?:
        (?P<comma>,)
      | (?P<slash>/)
      | (?P<orword>,?[\s*]*(?:and\s*/\s*or|or)\b(?:\s+(?:even|in|with|using|similar|other|the|an?))?)
      | (?P<andword>(?:,\s*)?(?:and\b|&))
    )[\s"'(*`]*""",
    re.I | re.X,
)
CHOICE_BEFORE = re.compile(
    r"\b(?:(?:at\s+least\s+)?(?:one|two)\s+(?:or\s+more\s+)?of|any\s+of)\b[\w\s,.:(-]{0,40}$", re.I
)
EXAMPLES_BEFORE = re.compile(r"\be\.?g\.?,?\s+$|\b(?:an?|one)\s+(?:[\w-]+\s+){1,4}\((?:e\.?g\.?,?\s*)?$", re.I)
SIMILAR_AFTER = re.compile(
    r"[\s,)]*(?:or|,|and)?\s*(?:an?y?\s+|some\s+)?(?:other\b|another\b|similar|equivalent|comparable|the\s+like)", re.I
)
CHOICE_LIST = re.compile(
    r"\b(?:one|any)(?:\s+or\s+more)?\s+of\b[^\n:]{0,40}:[ \t]*\n(?P<body>(?:[ \t]*[-*•+][^\n]*(?:\n|\Z))+)", re.I
)
WINDOW = 60
Named = tuple[int, int, str]  # start, end, kind
CHOICE = frozenset({"orword", "slash"})


def group_alternatives(text: str, spans: Sequence[Named], segment_of: Sequence[int]) -> list[int | None]:
    """Return for each span (sorted by start) the number of its group, None where it stands for itself.

    ``segment_of`` holds a segment number per span; groups cross segments only in "one of the following:" lists.
    """
    groups: list[int | None] = [None] * len(spans)
    listed = [
        [index for index, span in enumerate(spans) if match.start("body") <= span[0] < match.end("body")]
        for match in CHOICE_LIST.finditer(text)
    ]
    chained = [
        run for chain, links in _chains(text, spans, segment_of) for run in _alternatives(text, spans, chain, links)
    ]
    for number, run in enumerate(run for run in (*chained, *listed) if len(run) > 1):
        for index in run:
            groups[index] = number
    return groups


def _chains(text: str, spans: Sequence[Named], segment_of: Sequence[int]) -> list[tuple[list[int], list[str]]]:
    """Return runs of spans of one kind that only separators part, with the separators' sorts."""
    chains: list[tuple[list[int], list[str]]] = []
    for index, (start, _, kind) in enumerate(spans):
        if index and segment_of[index] == segment_of[index - 1] and kind == spans[index - 1][2]:
            link = LINK.fullmatch(text, spans[index - 1][1], start)
            if link and not (link.lastgroup == "andword" and ")" in link.group()):
                chain, links = chains[-1]
                chain.append(index)
                links.append(link.lastgroup or "comma")
                continue
        chains.append(([index], []))
    return chains


def _alternatives(text: str, spans: Sequence[Named], chain: list[int], links: list[str]) -> list[list[int]]:
    """Return the runs of a chain that are alternatives.

    "A, B or C" is one choice of three; in "A, B or C, D" and "A, B/C and D" only B and C are alternatives.
    """
    if len(chain) < 2:
        return []
    first, last = spans[chain[0]][0], spans[chain[-1]][1]
    if CHOICE_BEFORE.search(text, max(0, first - WINDOW), first):  # "one of AWS, Azure and GCP"
        return [chain]
    examples = EXAMPLES_BEFORE.search(text, max(0, first - WINDOW), first)
    if "andword" not in links and (examples or _closes_with_or(links) or SIMILAR_AFTER.match(text, last)):
        return [chain]
    runs = [[chain[0]]]
    for index, link in zip(chain[1:], links, strict=True):
        if link in CHOICE:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [run for run in runs if len(run) > 1]


def _closes_with_or(links: list[str]) -> bool:
    """Tell whether commas lead to an "or" that ends the list."""
    return links[-1] == "orword" and "slash" not in links and "comma" not in links[links.index("orword") :]
