"""Degrees that years weigh one against another are alternatives: "BS with 8 years, MS with 6 or PhD with 3 years"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from matcher.nlp.links import LEVEL, Named
from matcher.values import Kind

YEARS = re.compile(
    r"\b\d{1,2}\s*(?:\(\d+\)\s*)?\+?\s*(?:-\s*\d+\s*)?(?:years?|yrs?)\b|\bwith\s+\d{1,2}(?=\s+or\b)", re.I
)
JOINT = re.compile(r";|,\s|\bor\b|/", re.I)
WISHED = re.compile(r"prefer|desir|\ba plus\b|ideal|\bnice\b|asset", re.I)
LONGEST = 200  # characters between two degrees
BORDER = re.compile(r"[.;•]\s|\n")
BEFORE, BESIDE = 60, 40  # characters within which a degree's years stand
RANKS = "bmpd"  # the letters that names of bachelors, masters and doctors begin with


def join_ladders(
    text: str, spans: Sequence[Named], segment_of: Sequence[int], runs: list[list[int]]
) -> list[list[int]]:
    """Return runs of alternatives with those of degrees that each have years of their own."""
    levels = [
        index
        for index, span in enumerate(spans)
        if span.kind == Kind.CREDENTIAL
        and LEVEL.match(text, span.start, span.end)
        and text[span.start].lower() in RANKS
    ]
    for first, second in pairwise(levels):
        if segment_of[first] != segment_of[second] or not _weighed(text, spans[first], spans[second]):
            continue
        joined = [run for run in runs if first in run or second in run]
        runs = [run for run in runs if run not in joined]
        runs.append(sorted({first, second, *(index for run in joined for index in run)}))
    return runs


def _weighed(text: str, lower: Named, higher: Named) -> bool:
    """Tell whether two degrees are of different rank and each has years of its own, none being a wish."""
    if text[lower.start].lower() == text[higher.start].lower() or higher.start - lower.end > LONGEST:
        return False
    between = text[lower.end : higher.start]
    behind = text[higher.end : higher.end + BESIDE]
    if not JOINT.search(between) or WISHED.search(between) or WISHED.search(behind):
        return False
    own = len(YEARS.findall(between))
    before = BORDER.split(text[max(0, lower.start - BEFORE) : lower.start])[-1]
    return own > 1 or (own == 1 and (YEARS.search(behind) or YEARS.search(before)) is not None)
