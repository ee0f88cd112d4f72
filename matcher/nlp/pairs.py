"""Two names that the taxonomy lists as one, with a slash between them: "FTD/FMC" is FTD and FMC."""

from __future__ import annotations

from collections.abc import Callable

from matcher.nlp.lexicon import Certainty, Name
from matcher.nlp.tokens import Tokens
from matcher.taxonomy import Taxonomy

SLASH = "/"
SHORTEST_HALF = 3  # "CI/CD" and "R/3" are one name
Found = tuple[int, Name]  # the position behind a name, and the name
Half = tuple[int, int, Name]  # a name with its first token and the token behind it


class Pairs:
    """Takes pairs apart; a pair that is a skill's label ("BLAS/LAPACK"), or has a lower-case half, stays one."""

    def __init__(self, taxonomy: Taxonomy, longest: Callable[[Tokens, int, int], Found | None]) -> None:
        self.taxonomy, self._longest = taxonomy, longest

    def halves(self, tokens: Tokens, start: int, behind: int, name: Name) -> list[Half]:
        """Return the two names of a pair that was found as one, none where it is no pair.

        A half means what the pair means, unless it is sure or a relative: "EMC" in "EMI/EMC" is no firm.
        """
        parts = tokens.words[start:behind]
        if parts.count(SLASH) != 1:
            return []
        slash = start + parts.index(SLASH)
        left, right = self._longest(tokens, start, slash - 1), self._longest(tokens, slash + 1, behind - 1)
        if not left or not right or left[0] != slash or right[0] != behind:
            return []
        bounds = ((start, slash, left[1]), (slash + 1, behind, right[1]))
        if "".join(parts).lower() == self.taxonomy[name.skill].label.lower():
            return []
        if not all(known.certainty and _is_named("".join(tokens.words[first:end])) for first, end, known in bounds):
            return []
        return [(first, end, self._meant(known, name)) for first, end, known in bounds]

    def _meant(self, half: Name, pair: Name) -> Name:
        keeps = half.certainty == Certainty.SAFE or self._are_relatives(half.skill, pair.skill)
        return Name(half.skill if keeps else pair.skill, max(half.certainty, pair.certainty), pair.written)

    def _are_relatives(self, one: str, other: str) -> bool:
        first, second = self.taxonomy[one], self.taxonomy[other]
        return (
            not {one, *first.broader}.isdisjoint({other, *second.broader})
            or one in second.related
            or other in first.related
        )


def _is_named(half: str) -> bool:
    return len(half) >= SHORTEST_HALF and half[0].isupper() and half[1:].replace("-", "").replace(".", "").isalnum()
