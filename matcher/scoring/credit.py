"""How far a profile goes towards one requirement: by the skill itself, a relation of the taxonomy, or likeness."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

import numpy as np

from matcher.scoring.together import adding, months_together
from matcher.scoring.weights import Weights
from matcher.taxonomy import Taxonomy
from matcher.taxonomy.degrees import LEVELS, highest
from matcher.taxonomy.languages import is_language
from matcher.values import Extent, Held, Kind, Profile, Requirement, SectionKind, Via
from matcher.values.enums import TECHNICAL

COMPARED = frozenset({Kind.CONCEPT, Kind.DOMAIN})
SHOWN = frozenset({Via.EXACT, Via.NARROWER, Via.IMPLIED})  # the others are near to what is asked, and no more
LEAST_SHARE = 0.1
LISTS = frozenset({SectionKind.SKILLS, SectionKind.INTERESTS, SectionKind.EDUCATION})
Likeness = Callable[[str, Sequence[str]], np.ndarray]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """The share (0-1) of a requirement that a held skill earns, and how; ``wanted`` is the id it goes towards.

    ``named`` is the wanted skill where the résumé names it, though another one shows it better. ``months`` is the
    length of time that counts, which ``beside`` add to where the held skill is shown for fewer months than are asked.
    ``later`` entails the wanted skill and is shown in a later year than the held one, which is that skill itself.
    """

    share: float
    via: Via | None
    wanted: str
    held: Held | None
    named: Held | None = None
    months: int = 0
    beside: tuple[Held, ...] = ()
    later: Held | None = None


class CreditFinder:
    """Answers for one profile; relations of its held skills are worked out once."""

    def __init__(self, profile: Profile, taxonomy: Taxonomy, weights: Weights, likeness: Likeness) -> None:
        self.profile, self.taxonomy, self.weights, self.likeness = profile, taxonomy, weights, likeness
        self._known: dict[str, tuple[Credit, ...]] = {}
        self._months: dict[str, int] = {}

    @cached_property
    def _narrower(self) -> Mapping[str, Sequence[Held]]:
        """Broader skills that are met because narrower ones are held."""
        return self._reached(partial(self.taxonomy.ancestors, levels=self.weights.narrower_levels))

    @cached_property
    def _entailed(self) -> Mapping[str, Sequence[Held]]:
        return self._reached(self.taxonomy.entailed)

    @cached_property
    def _compared(self) -> list[Held]:
        """The held skills that are compared by likeness."""
        return [held for held in self.profile.held.values() if is_compared(held.skill, self.taxonomy)]

    def _reached(self, relation: Callable[[str], frozenset[str]]) -> dict[str, list[Held]]:
        """Return what the relation reaches, each with the held skills that show it."""
        reached: dict[str, list[Held]] = defaultdict(list)
        for held in self.profile.held.values():
            for skill in relation(held.skill):
                reached[skill].append(held)
        return reached

    def best(self, requirement: Requirement) -> Credit:
        """Return the best credit that any alternative of a requirement earns, strength and years weighed.

        Of those that earn the same it is the one shown for longest.
        """
        credits = (self.best_for(skill, requirement.extent) for skill in requirement.any_of)
        best = max(credits, key=_shown_best)
        if best.held is None:
            return best
        if best.months > (best.held.months or 0):
            return replace(best, beside=tuple(adding(best.held, self._showing(best.wanted))))
        return replace(best, later=self._later(best.held)) if best.via is Via.EXACT else best

    def best_for(self, skill: str, extent: Extent) -> Credit:
        """Return the best credit that a skill earns of which so much is asked; of equals the longest shown."""
        credits = (self._weighed(credit, extent) for credit in self._all_for(skill))
        return max(credits, key=_shown_best)

    def _all_for(self, skill: str) -> tuple[Credit, ...]:
        """Return what each way to a skill earns; many postings ask for the same ones."""
        if skill not in self._known:
            self._known[skill] = tuple(self._for_skill(skill))
        return self._known[skill]

    def _weighed(self, credit: Credit, extent: Extent) -> Credit:
        """Lower the credit where a skill is only listed, known less well or shown for fewer years than is asked."""
        if credit.held is None:
            return credit
        share = credit.share
        if credit.held.basics and not extent.basics:
            share *= self.weights.basics_credit
        elif is_only_listed(credit.held):
            share *= self.weights.listed_credit
        months = credit.held.months or 0
        if extent.months:
            if months < extent.months and credit.via in SHOWN:
                months = max(months, self._together(credit.wanted))
            floor = self.weights.years_short_credit
            share *= floor + (1 - floor) * min(1.0, months / extent.months)
        return replace(credit, share=share, months=months)

    def _later(self, own: Held) -> Held | None:
        """Return what shows a held skill in the latest year, where that is after the last year of its own."""
        if own.kind not in TECHNICAL or not own.last_used:
            return None
        found = [held for held in self._showing(own.skill) if (held.last_used or 0) > own.last_used]
        return max(found, key=lambda held: (held.last_used or 0, held.months or 0, held.skill), default=None)

    def _together(self, skill: str) -> int:
        """Return the months for which a skill is shown by itself and by all that entail it."""
        if skill not in self._months:
            self._months[skill] = months_together(self._showing(skill))
        return self._months[skill]

    def _showing(self, skill: str) -> list[Held]:
        """Return the held skills that show a skill: itself, the kinds of it and what comes with it."""
        own = [self.profile.held[skill]] if skill in self.profile.held else []
        return [*own, *self._narrower.get(skill, ()), *self._entailed.get(skill, ())]

    def _for_skill(self, skill: str) -> Iterator[Credit]:
        """Yield what each way to a skill earns, the nearest way first."""
        weights, held = self.weights, self.profile.held
        related = [held[other] for other in sorted(self.taxonomy.related(skill)) if other in held]
        broader = [held[other] for other in self._telling_broader(skill) if other in held]
        yield Credit(share=0, via=None, wanted=skill, held=None)
        for share, via, found in (
            (1.0, Via.EXACT, [held[skill]] if skill in held else []),
            (1.0, Via.NARROWER, _best_shown(self._narrower.get(skill, ()))),
            (_implied(skill, weights), Via.IMPLIED, _best_shown(self._entailed.get(skill, ()))),
            (weights.related_credit, Via.RELATED, _best_shown(related)),
            (weights.broader_credit, Via.BROADER, _best_shown(broader)),
        ):
            for item in found:
                yield Credit(share=share, via=via, wanted=skill, held=item, named=held.get(skill))
        if skill == self.profile.written_in and skill not in held:
            yield Credit(share=weights.written_credit, via=Via.EXACT, wanted=skill, held=self._written_in(skill))
        elif skill not in held:
            yield from self._similar(skill)

    def _written_in(self, skill: str) -> Held:
        """Return the language of the résumé as a skill that nothing names."""
        return Held(skill=skill, label=self.taxonomy.label(skill), kind=Kind.DOMAIN, evidence=())

    def _telling_broader(self, skill: str) -> list[str]:
        """Return the direct broader skills that are not so broad that they say nothing."""
        known = self.taxonomy.skills.get(skill)
        broader = known.broader if known else ()
        return [b for b in broader if is_telling(b, self.taxonomy, self.weights)]

    def _similar(self, skill: str) -> Iterator[Credit]:
        """Yield the held concepts whose labels are like."""
        concepts = self._compared
        if not concepts or not is_compared(skill, self.taxonomy):
            return
        for cosine, held in zip(self.likeness(skill, [held.skill for held in concepts]), concepts, strict=True):
            if share := similar_share(float(cosine), self.weights):
                yield Credit(share=share, via=Via.SIMILAR, wanted=skill, held=held)


def reach(skill: str, taxonomy: Taxonomy, weights: Weights) -> dict[str, float]:
    """Return the credit (0-1) that a held skill earns for itself and each skill that a relation leads to."""
    ways: tuple[tuple[float, Iterable[str]], ...] = (
        (1.0, (skill, *taxonomy.ancestors(skill, levels=weights.narrower_levels))),
        *((_implied(item, weights), (item,)) for item in taxonomy.entailed(skill)),
        (weights.related_credit, taxonomy.related(skill)),
        (weights.broader_credit, taxonomy.narrower(skill) if is_telling(skill, taxonomy, weights) else ()),
    )
    credits: dict[str, float] = {}
    for credit, targets in ways:
        for target in targets:
            credits[target] = max(credit, credits.get(target, 0.0))
    return credits


def is_compared(skill: str, taxonomy: Taxonomy) -> bool:
    """Tell whether a skill (id) is compared with others by likeness.

    Names of technologies never are, nor languages: whoever speaks French speaks no German for that.
    """
    known = taxonomy.skills.get(skill)
    return known is not None and known.kind in COMPARED and not is_language(skill, taxonomy)


def similar_share(cosine: float, weights: Weights) -> float:
    """Return the credit (0-1) of a concept whose label is like; too little to be worth a sentence is none."""
    share = weights.similar_credit * (cosine - weights.similar_floor) / (1 - weights.similar_floor)
    return share if share >= LEAST_SHARE else 0.0


def is_telling(broader: str, taxonomy: Taxonomy, weights: Weights) -> bool:
    """Tell whether a broader skill is not so broad that it says nothing about its narrower ones."""
    return len(taxonomy.narrower(broader)) <= weights.broad_skill


def is_met(credit: Credit, weights: Weights) -> bool:
    """Tell whether a credit satisfies a requirement: nothing that is merely related, broader or similar does."""
    return credit.share >= weights.met and credit.via in SHOWN


def is_only_listed(held: Held) -> bool:
    """Tell whether a technology or concept stands in lists of skills only."""
    return held.kind in TECHNICAL and all(item.section in LISTS for item in held.evidence)


def _implied(skill: str, weights: Weights) -> float:
    """Return the credit of a skill that another one entails: whoever has a higher degree has had the lower one."""
    return 1.0 if skill in LEVELS else weights.implied_credit


def _shown_best(credit: Credit) -> tuple[float, int, int]:
    """Return what goes before in a choice: the share, then how long it is shown, of degrees how high they are."""
    return credit.share, (credit.held and credit.held.months) or 0, highest([credit.wanted])


def _best_shown(held: Sequence[Held]) -> list[Held]:
    """Return the skill of the longest use, and the longest used of those that are better known, by lists or by work."""
    best: list[Held] = []
    for item in sorted(held, key=lambda item: (-(item.months or 0), _doubt(item), item.skill)):
        if not best or _doubt(item) < _doubt(best[-1]):
            best.append(item)
    return best


def _doubt(held: Held) -> int:
    """Return 0 for a skill that is used, 1 for one that is only listed, 2 for the basics of one."""
    return 2 if held.basics else int(is_only_listed(held))
