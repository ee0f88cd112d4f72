"""Which of the lengths of time that a posting states is its minimum: by degree, by wish, in total."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from matcher.nlp.years import Statement

DEGREE = re.compile(
    r"(?:\b|(?<=OR))(?:bachelor|master|doctora|ph\.?\s?d|diploma|(?:under)?graduate|[bm]\.?(?:sc|s|a)\b|mba\b|college"
    r"|high\s+school|advanced\s+degree)",
    re.I,
)
ALTERNATIVE = re.compile(r"\bor\b|\bwith\b|[:;,•\n]", re.I)
# "1 year of experience (3-5 years preferred)"
ONLY_BETTER = re.compile(
    r"\s*(?:of\s+)?(?:\w+\s+){0,2}(?:experience\s+)?(?:is\s+)?(?:\w+ly\s+)?(?:preferred|desired|ideal|a\s+plus)\b", re.I
)
AROUND_DEGREE = 60
BEFORE_DEGREE = 120
BETWEEN_DEGREES = 300


def lowest_degree(text: str, statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements without those for holders of a higher degree: "5 years, or a Master's and 3 years"."""
    kept: list[Statement] = []
    for statement in statements:
        rival = next((other for other in reversed(kept) if _differ_by_degree(text, other, statement)), None)
        if rival is None:
            kept.append(statement)
        elif statement.months > rival.months:
            kept[kept.index(rival)] = statement
    return kept


def one_total(text: str, statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements with one of those that have no topic: the longest that is more than a wish."""
    totals = [statement for statement in statements if statement.topic is None]
    firm = [total for total in totals if not ONLY_BETTER.match(text, total.end)]
    longest = max(firm or totals, key=lambda total: total.months, default=None)
    return [statement for statement in statements if statement.topic is not None or statement is longest]


def _differ_by_degree(text: str, first: Statement, second: Statement) -> bool:
    """Tell whether two statements differ only by the degree that the applicant holds."""
    if not 0 <= second.start - first.end <= BETWEEN_DEGREES or _subject(first) != _subject(second):
        return False
    around = text[max(0, first.start - BEFORE_DEGREE) : second.end + AROUND_DEGREE]
    if len(DEGREE.findall(around)) < 2 or not DEGREE.search(text, first.end, second.end + AROUND_DEGREE):
        return False
    return bool(ALTERNATIVE.search(text, first.end, second.start))


def _subject(statement: Statement) -> str | None:
    return statement.topic and (statement.topic.skill or statement.topic.label)
