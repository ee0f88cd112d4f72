"""Degrees and fields of study among the skills: which ids name them, and which degree is higher."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from matcher.reading.wordlist import words
from matcher.taxonomy import Taxonomy

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
WIDEST = "stem-degree"  # of which nearly everything technical is a part


def is_study(skill: str) -> bool:
    """Tell whether a skill (id) is a degree or a field of study."""
    return skill in LEVELS or skill.endswith(FIELD)


def is_field(skill: str) -> bool:
    """Tell whether a skill (id) is a field of study."""
    return skill.endswith(FIELD) and skill not in LEVELS


def related_fields(fields: Collection[str], taxonomy: Taxonomy) -> list[str]:
    """Return the wider fields (ids) whose other parts are related to some fields of study (ids), the widest at need."""
    known = [taxonomy.skills[field] for field in fields if field in taxonomy]
    wider = {broader for field in known for broader in field.broader if is_field(broader)}
    return sorted((wider - {WIDEST} or wider).difference(fields))


def highest(skills: Iterable[str]) -> int:
    """Return the rank of the highest degree among skills (ids), 0 where there is none.

    >>> highest(["python", "bachelors-degree", "mba"]) == MASTER
    True
    """
    return max((RANKS.get(skill, 0) for skill in skills), default=0)
