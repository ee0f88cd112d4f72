"""Find the known skill whose name is most like an unknown one: a misspelling, or a name that shares its parts."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher

from matcher.taxonomy import Taxonomy
from matcher.taxonomy.name_search import search_names
from matcher.values import Skill

LEAST_LIKENESS = 0.8  # of a misspelling: "Vizio" for Visio has it, "Snowball" for Snowflake has not
WORTH_A_LOOK = 0.6  # of a name that shares parts: "Kylin" and Apache Kylin
SHORTEST, LENGTHS = 4, 2  # a misspelled name has so many letters at least, and at most so many more or fewer


class NameIndex:
    """A taxonomy's names by their first letter and length."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._names: dict[tuple[str, int], dict[str, Skill]] = defaultdict(dict)
        for skill in taxonomy:
            for name in skill.names:
                self._names[name[:1].lower(), len(name)].setdefault(name.lower(), skill)

    def nearest(self, name: str) -> tuple[Skill | None, float]:
        """Return the skill that is named most like this, with the likeness (0-1); None if nothing is like it."""
        meant = self._misspelled(name)
        found = search_names(self.taxonomy, name, most=1)
        alike = [item for item in (*meant, *found) if item[1] >= WORTH_A_LOOK]
        return max([*alike, (None, 0.0)], key=lambda item: item[1])

    def _misspelled(self, name: str) -> list[tuple[Skill, float]]:
        if len(name) < SHORTEST:
            return []
        matcher = SequenceMatcher(b=name.lower())
        found: list[tuple[Skill, float]] = []
        for length in range(len(name) - LENGTHS, len(name) + LENGTHS + 1):
            for known, skill in self._names.get((name[:1].lower(), length), {}).items():
                matcher.set_seq1(known)
                if matcher.quick_ratio() >= LEAST_LIKENESS and (ratio := matcher.ratio()) >= LEAST_LIKENESS:
                    found.append((skill, ratio))
        return found
