"""Degrees and fields of study among the skills: which ids name them, and which degree is higher."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.reading.wordlist import words

BACHELOR, MASTER, DOCTOR = 2, 3, 4
RANKS = {
    **dict.fromkeys(words("high-school-diploma formal-education"), 0),
    **dict.fromkeys(words("diploma associate-degree"), 1),
    **dict.fromkeys(words("bachelors-degree bba bca bcom"), BACHELOR),
    **dict.fromkeys(words("masters-degree mba mca mcom mph pgdm advanced-degree"), MASTER),
    **dict.fromkeys(words("phd medical-degree"), DOCTOR),
}
LEVELS = frozenset(RANKS)
FIELD = "-degree"


def is_study(skill: str) -> bool:
    """Tell whether a skill (id) is a degree or a field of study."""
    return skill in LEVELS or skill.endswith(FIELD)


def is_field(skill: str) -> bool:
    """Tell whether a skill (id) is a field of study."""
    return skill.endswith(FIELD) and skill not in LEVELS


def highest(skills: Iterable[str]) -> int:
    """Return the rank of the highest degree among skills (ids), 0 where there is none.

    >>> highest(["python", "bachelors-degree", "mba"]) == MASTER
    True
    """
    return max((RANKS.get(skill, 0) for skill in skills), default=0)
