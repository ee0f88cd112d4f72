"""How far a profile goes towards one requirement: by the skill itself, a relation of the taxonomy, or likeness."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from matcher.taxonomy import Taxonomy
from matcher.values import Held, Kind, Profile, Requirement, Via
from matcher.weights import Weights

Likeness = Callable[[str, Sequence[str]], np.ndarray]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The share (0-1) of a requirement that a held skill earns, and how; ``wanted`` is the id it goes towards."""

    share: float
    via: Via | None
    wanted: str
    held: Held | None


class CreditFinder:
    """Answers for one profile; relations of its held skills are worked out once."""

    def __init__(self, profile: Profile, taxonomy: Taxonomy, weights: Weights, likeness: Likeness) -> None:
        self.profile, self.taxonomy, self.weights, self.likeness = profile, taxonomy, weights, likeness

    @cached_property
    def _narrower(self) -> Mapping[str, Held]:
        """Broader skills that are met because a narrower one is held."""
        return self._reached(partial(self.taxonomy.ancestors, levels=self.weights.narrower_levels))

    @cached_property
    def _entailed(self) -> Mapping[str, Held]:
        return self._reached(self.taxonomy.entailed)

    def _reached(self, relation: Callable[[str], frozenset[str]]) -> dict[str, Held]:
        """Return what the relation reaches, each with the held skill of the longest use that reaches it."""
        reached: dict[str, Held] = {}
        for held in sorted(self.profile.held.values(), key=lambda held: (-(held.months or 0), held.skill)):
            for skill in relation(held.skill):
                reached.setdefault(skill, held)
        return reached

    def best(self, requirement: Requirement) -> Credit:
        """Return the best credit that any alternative of a requirement earns, years weighed."""
        credits = (
            self._with_years(credit, requirement) for skill in requirement.any_of for credit in self._for_skill(skill)
        )
        return max(credits, key=lambda credit: credit.share)

    def _with_years(self, credit: Credit, requirement: Requirement) -> Credit:
        """Lower the credit where years are asked and the résumé shows fewer, or says nothing of time."""
        if not requirement.min_months or credit.held is None:
            return credit
        shown = min(1.0, (credit.held.months or 0) / requirement.min_months)
        floor = self.weights.years_short_credit
        return replace(credit, share=credit.share * (floor + (1 - floor) * shown))

    def _for_skill(self, skill: str) -> Iterator[Credit]:
        """Yield what each way to a skill earns, the nearest way first."""
        weights = self.weights
        ways = [
            (1.0, Via.EXACT, self.profile.held.get(skill)),
            (1.0, Via.NARROWER, self._narrower.get(skill)),
            (weights.implied_credit, Via.IMPLIED, self._entailed.get(skill)),
        ]
        if not any(held for _, _, held in ways):
            ways += [
                (weights.related_credit, Via.RELATED, self._first_held(sorted(self.taxonomy.related(skill)))),
                (weights.broader_credit, Via.BROADER, self._first_held(self._telling_broader(skill))),
                self._similar(skill),
            ]
        for share, via, held in ways:
            if held:
                yield Credit(share=share, via=via, wanted=skill, held=held)
        yield Credit(share=0, via=None, wanted=skill, held=None)

    def _first_held(self, skills: Sequence[str]) -> Held | None:
        found = [self.profile.held[skill] for skill in skills if skill in self.profile.held]
        return max(found, key=lambda held: held.months or 0, default=None)

    def _telling_broader(self, skill: str) -> list[str]:
        """Return the direct broader skills that are not so broad that they say nothing."""
        known = self.taxonomy.skills.get(skill)
        broader = known.broader if known else ()
        return [b for b in broader if len(self.taxonomy.narrower(b)) <= self.weights.broad_skill]

    def _similar(self, skill: str) -> tuple[float, Via, Held | None]:
        """Return the held concept whose label is likest: names of technologies are never compared this way."""
        known = self.taxonomy.skills.get(skill)
        concepts = [held for held in self.profile.held.values() if held.kind in (Kind.CONCEPT, Kind.DOMAIN)]
        if known is None or known.kind not in (Kind.CONCEPT, Kind.DOMAIN) or not concepts:
            return 0.0, Via.SIMILAR, None
        cosines = self.likeness(skill, [held.skill for held in concepts])
        best = int(np.argmax(cosines))
        floor = self.weights.similar_floor
        share = self.weights.similar_credit * max(0.0, float(cosines[best]) - floor) / (1 - floor)
        return share, Via.SIMILAR, concepts[best] if share > 0 else None
