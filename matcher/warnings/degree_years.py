"""Years that a posting asks by degree, "Bachelor's and 5, or Master's and 3 years": the score counts the same for all.

A warning says where another one holds for the degree that a résumé shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.scoring.reasons import spell_months
from matcher.taxonomy.degrees import BACHELOR, DOCTOR, MASTER, highest
from matcher.values import Profile, Requirements

_TOKEN = re.compile(
    r"\b(?P<d>ph\.?\s?d\b|doctora\w+)"
    r"|\b(?P<m>master(?:['’]?s)?\b|m\.?\s?sc\b|m\.?b\.?a\b|(?-i:M\.?S\b))"
    r"|\b(?P<b>bachelor(?:['’]?s)?\b|b\.?\s?sc\b|(?-i:B\.?[SA]\b))"
    r"|\b(?P<years>\d{1,2})\)?\s*\+?\s*(?:(?:[-–]|to)\s*\d{1,2}\s*\+?\s*)?(?:years?|yrs?)\b",
    re.I,
)
_RANKS = {"b": BACHELOR, "m": MASTER, "d": DOCTOR}
NAMES = {BACHELOR: "a Bachelor's degree", MASTER: "a Master's degree", DOCTOR: "a PhD"}
# Between lines, unless an "or" stands at the border
_BORDER = re.compile(r"(?<!\bor)(?<!\bor,)[ \t]*\n(?![ \t]*(?:[-•*+·–][ \t]*)?or\b)", re.I)
_EITHER = re.compile(r"\bor\b|;", re.I)
_WISHED = re.compile(r"prefer|desir|\ba plus\b|\bideal|\bnice\b", re.I)
APART = 160  # characters between two parts of one demand

Token = tuple[int, int]  # the rank of a degree, 0 for years; the months of those


def find_degree_years(text: str) -> dict[int, int]:
    """Return the months that a text asks by degree, its rank first; empty where it asks the same of all.

    >>> find_degree_years("Bachelor's degree and 5+ years, or a Master's and 3 years")
    {2: 60, 3: 36}
    """
    for line in _BORDER.split(text):
        for tokens in _runs(line):
            asked = dict(sorted(_paired(tokens)))
            months = [asked[rank] for rank in asked]
            if len(asked) > 1 and months == sorted(set(months), reverse=True):
                return asked
    return {}


def warn_of_degree_years(profile: Profile, requirements: Requirements) -> Iterator[str]:
    """Yield that other years are asked of holders of the résumé's degree than those that the score counts."""
    asked = find_degree_years(requirements.document.text)
    if not asked:
        return
    rank = max((rank for rank in asked if rank <= highest(profile.held)), default=min(asked))
    own, shown = asked[rank], profile.total_months or 0
    stated = requirements.total_years
    counted = {stated.min_months if stated else None, *(item.min_months for item in requirements.items)}
    for other, months in asked.items():
        if other != rank and months in counted and shown < max(months, own):
            yield (
                f"of holders of {NAMES[rank]} the posting asks {spell_months(own)} of experience; "
                f"the score counts the {spell_months(months)} of {NAMES[other]}"
            )
            return


def _runs(line: str) -> Iterator[list[Token]]:
    """Yield the degrees and years of a line that stand near each other and are a choice; "BS/BA" is one degree."""
    run: list[Token] = []
    start = end = 0
    for match in _TOKEN.finditer(line):
        if run and match.start() - end > APART:
            if _is_choice(line[start:end]):
                yield run
            run = []
        start = start if run else match.start()
        rank = next((rank for name, rank in _RANKS.items() if match[name]), 0)
        if not (run and rank and run[-1][0] == rank):
            run.append((rank, 0 if rank else 12 * int(match["years"])))
        end = match.end()
    if _is_choice(line[start:end]):
        yield run


def _is_choice(demand: str) -> bool:
    return _EITHER.search(demand) is not None and _WISHED.search(demand) is None


def _paired(tokens: list[Token]) -> Iterator[Token]:
    """Yield each degree that has years of its own beside it, with these: behind it where the first has them there."""
    waiting: Token | None = None
    for token in tokens:
        if waiting and bool(waiting[0]) != bool(token[0]):
            yield (waiting[0] or token[0], waiting[1] or token[1])
            waiting = None
        else:
            waiting = token
