"""Two names that the taxonomy lists as one: "FTD/FMC" is FTD and FMC, "Frobnics Engine (FE)" both of what it says."""

from __future__ import annotations

from collections.abc import Callable

from matcher.nlp.lexicon import Certainty, Name
from matcher.nlp.tokens import Tokens
from matcher.taxonomy import Taxonomy
from matcher.values import Kind

SLASH, COMMA = "/", ","
OPENING, CLOSING = "(", ")"
SHORTEST_HALF = 3  # "CI/CD" and "R/3" are one name
Found = tuple[int, Name]  # the position behind a name, and the name
Half = tuple[int, int, Name]  # a name with its first token and the token behind it


class Pairs:
    """Takes pairs apart; one with a slash stays one if it is a label ("BLAS/LAPACK") or has a lower-case half."""

    def __init__(self, taxonomy: Taxonomy, longest: Callable[[Tokens, int, int], Found | None]) -> None:
        self.taxonomy, self._longest = taxonomy, longest

    def halves(self, tokens: Tokens, start: int, behind: int, name: Name) -> list[Half]:
        """Return the two names of a pair that was found as one, none where it is no pair.

        A half means what the pair means, unless it is sure or a relative: "EMC" in "EMI/EMC" is no firm.
        """
        parts = tokens.words[start:behind]
        if parts[-1] == CLOSING:
            return self._explained(tokens, start, behind, name)
        if SLASH not in parts and COMMA not in parts:
            return []
        if "".join(parts).lower() == self.taxonomy[name.skill].label.lower().replace(" ", ""):
            return []
        if parts.count(COMMA) == 1:
            return self._listed(tokens, start, start + parts.index(COMMA), behind, name)
        if parts.count(SLASH) != 1:
            return []
        slash = start + parts.index(SLASH)
        left, right = self._longest(tokens, start, slash - 1), self._longest(tokens, slash + 1, behind - 1)
        if not left or not right or left[0] != slash or right[0] != behind:
            return []
        bounds = ((start, slash, left[1]), (slash + 1, behind, right[1]))
        if not all(known.certainty and _is_named("".join(tokens.words[first:end])) for first, end, known in bounds):
            return []
        return [(first, end, self._meant(known, name)) for first, end, known in bounds]

    def _explained(self, tokens: Tokens, start: int, behind: int, name: Name) -> list[Half]:
        """Return what stands before the brackets that end a name, and a name or an acronym within them."""
        border = start + tokens.words[start:behind].index(OPENING)
        first, within = border + 1, tokens.words[border + 1 : behind - 1]
        if not tokens.spaced[border - 1] or self.taxonomy[name.skill].kind == Kind.CREDENTIAL:
            return []
        before, inside = self._longest(tokens, start, border - 1), self._longest(tokens, first, behind - 2)
        own = before and before[0] == border and self._are_relatives(before[1].skill, name.skill)
        halves = [(start, border, before[1] if before and own else name)]
        if (
            inside
            and inside[0] == behind - 1
            and (inside[1].certainty == Certainty.SAFE or (inside[1].certainty and not within[0].islower()))
        ):
            acronym = within[0].isupper()
            halves.append((first, behind - 1, self._meant(inside[1], name) if acronym else inside[1]))
        elif len(within) == 1 and within[0].isupper():
            halves.append((first, behind - 1, name))
        return halves

    def _listed(self, tokens: Tokens, start: int, comma: int, behind: int, name: Name) -> list[Half]:
        """Return the two names beside the only comma of one, if both are names: "Coroutines, Flow"."""
        left, right = self._longest(tokens, start, comma - 1), self._longest(tokens, comma + 1, behind - 1)
        if not left or not right or left[0] != comma or right[0] != behind:
            return []
        if not (left[1].certainty and right[1].certainty):
            return []
        return [(start, comma, self._meant(left[1], name)), (comma + 1, behind, self._meant(right[1], name))]

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
