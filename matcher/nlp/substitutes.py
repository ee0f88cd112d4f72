"""Join what a sentence calls as good to what the one before it asks for: "Kubernetes in anger. Nomad is fine too."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from matcher.nlp.links import Named
from matcher.values import Kind

AS_GOOD = re.compile(
    r" (?:is|are|would be|works?) (?:(?:also|equally|just as) (?:fine|ok|okay|good|acceptable|accepted)\b"
    r"|(?:fine|ok|okay|good|acceptable|accepted),? (?:too|as well)\b)",
    re.I,
)
GOOD = ("fine", " ok", "acceptable", "accepted", "equally good", "just as good")
SENTENCE_END = re.compile(r"[.;]\s+$")
LOOK_BACK = 12  # mentions


def join_substitutes(
    text: str, spans: Sequence[Named], segment_of: Sequence[int], runs: list[list[int]]
) -> list[list[int]]:
    """Return runs of alternatives with each list that is as good joined to the only demand of the sentence before."""
    ends = [span.end for span in spans]
    for found in AS_GOOD.finditer(text) if any(word in text for word in GOOD) else ():
        last = bisect_left(ends, found.start())
        if last == len(ends) or ends[last] != found.start():
            continue
        chosen = _run_of(last, runs)
        first = min(chosen)
        asked = _sentence_before(text, spans, segment_of, first)
        before = _run_of(asked[-1], runs) if asked else []
        if before and set(before) >= set(asked) and spans[last].kind == Kind.TECHNOLOGY:
            runs = [run for run in runs if run not in (chosen, before)] + [[*before, *chosen]]
    return runs


def _run_of(index: int, runs: Sequence[list[int]]) -> list[int]:
    return next((run for run in runs if index in run), [index])


def _sentence_before(text: str, spans: Sequence[Named], segment_of: Sequence[int], first: int) -> list[int]:
    """Return the technologies named in the sentence that ends before a mention, on the same line."""
    start = spans[first].start
    if (
        first == 0
        or not SENTENCE_END.search(text, max(0, start - 4), start)
        or "\n" in text[spans[first - 1].end : start]
    ):
        return []
    segment = segment_of[first - 1]
    return [
        index
        for index in range(max(0, first - LOOK_BACK), first)
        if segment_of[index] == segment and spans[index].kind == Kind.TECHNOLOGY
    ]
