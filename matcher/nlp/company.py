"""What the skills that a document names say of the names that several skills share."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence, Set

from spacy.tokens import Span

from matcher.taxonomy.senses import Sense

SAME, NEAR, FAR = 8, 3, 1  # what a skill says in the same sentence or item, in the neighbourhood, and elsewhere
REACH = 300  # characters of a neighbourhood


class Company:
    """The skills of one document with the names they have there; ``entailed`` gives what holding a skill entails."""

    def __init__(self, spans: Sequence[Span], names: Sequence[str], entailed: Callable[[str], Set[str]]) -> None:
        self._names, self._entailed = names, entailed
        self._skills = [span.kb_id_ for span in spans]
        self._starts = [span.start_char for span in spans]
        self._counts = Counter(zip(self._skills, names, strict=True))
        self._elsewhere: dict[tuple[object, ...], Counter[str]] = {}

    def says(self, index: int, senses: Sequence[Sense], segment: tuple[int, int]) -> Counter[str]:
        """Return how much speaks for each sense of a name: every other name counts, those nearer for more."""
        name, place = self._names[index], self._starts[index]
        known = (name, *senses)
        if known not in self._elsewhere:
            self._elsewhere[known] = says = Counter({sense.skill: 0 for sense in senses})
            for (skill, other), count in self._counts.items():
                if other != name:
                    self._add(says, senses, skill, FAR * count)
        says = self._elsewhere[known].copy()
        first = bisect_left(self._starts, min(segment[0], place - REACH + 1))
        for near in range(first, bisect_left(self._starts, max(segment[1], place + REACH), first)):
            if self._names[near] != name:
                is_same = segment[0] <= self._starts[near] < segment[1]
                self._add(says, senses, self._skills[near], (SAME if is_same else NEAR) - FAR)
        return says

    def _add(self, says: Counter[str], senses: Sequence[Sense], skill: str, weight: int) -> None:
        company = self._entailed(skill) if skill else frozenset()
        for sense in senses:
            if not sense.beside.isdisjoint(company):
                says[sense.skill] += weight
