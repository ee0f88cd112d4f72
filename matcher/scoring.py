"""Profile × Requirements × Weights → score and findings: the only place where numbers are made.

Each requirement is worth points according to its importance and kind; a held skill earns them by its credit.
Two more findings stand for what no skill name shows: the work described, and years in total. The score is the
sum of the findings' points, and the points that could be earned add up to one.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.credit import Credit, CreditFinder, Likeness
from matcher.errors import NothingRecognised
from matcher.profile import quote_bounds
from matcher.reasons import reason_for, years_reason
from matcher.similarity import Embedder
from matcher.taxonomy import Taxonomy
from matcher.values import (
    Coverage,
    Evidence,
    Finding,
    Importance,
    Kind,
    Profile,
    Requirement,
    Requirements,
    Verdict,
    Via,
)
from matcher.weights import DEFAULT_WEIGHTS, Weights

MET = 0.85  # share of a requirement from which it counts as met
QUOTES = 3
TECHNICAL = frozenset({Kind.TECHNOLOGY, Kind.CONCEPT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The sum (0-1), its band, the coverage and the findings it is made of, the heaviest first."""

    value: float
    band: str
    coverage: Coverage
    findings: tuple[Finding, ...]


def score(
    profile: Profile,
    requirements: Requirements,
    *,
    taxonomy: Taxonomy,
    embedder: Embedder,
    likeness: Likeness,
    weights: Weights = DEFAULT_WEIGHTS,
) -> Score:
    """Score a profile against requirements; raises NothingRecognised where a posting asks for no known skill."""
    if not requirements.items:
        raise NothingRecognised(
            f"no requirement was recognised in {requirements.document.source or requirements.document.id}: "
            "check that it is a job posting in English, and see what was read with `skillmatch extract`"
        )
    parts = shares(profile, requirements, weights)
    finder = CreditFinder(profile, taxonomy, weights, likeness)
    findings = [*_skill_findings(requirements.items, finder, taxonomy, parts["skills"], weights)]
    if parts["unread"]:
        findings.append(_unread_finding(requirements, parts["unread"]))
    if parts["duties"]:
        findings.append(_duties_finding(profile, requirements, embedder, parts["duties"], weights))
    if parts["years"]:
        findings.append(_years_finding(profile, requirements, parts["years"], relevance=_covered(findings)))
    findings.sort(key=lambda f: (-f.max_points, f.requirement.start, f.requirement.label))
    value = min(1.0, math.fsum(finding.points for finding in findings))
    return Score(
        value=value,
        band=band(value, weights),
        coverage=Coverage(
            essential=coverage(findings, Importance.ESSENTIAL), optional=coverage(findings, Importance.OPTIONAL)
        ),
        findings=tuple(findings),
    )


def band(value: float, weights: Weights = DEFAULT_WEIGHTS) -> str:
    """Return the word for a score."""
    return next(word for floor, word in weights.bands if value >= floor)


def shares(profile: Profile, requirements: Requirements, weights: Weights) -> dict[str, float]:
    """Return how the score is shared out; a part that the posting says nothing about goes to the skills.

    Where fewer than ``weights.few_requirements`` were recognised, the share of the others can be earned by nobody.
    """
    duties = weights.duties if requirements.duties else 0.0
    years = weights.years if requirements.total_years else 0.0
    skills = 1 - duties - years
    technical = _technical(requirements.items)
    recognised = math.fsum(weights.kind[item.kind] ** technical for item in requirements.items)
    read = min(1.0, recognised / weights.few_requirements)
    return {"skills": skills * read, "unread": skills * (1 - read), "duties": duties, "years": years}


def coverage(findings: Iterable[Finding], importance: Importance) -> float | None:
    """Return the earned share (0-1) of the skills that a posting asks for with this importance; None if none."""
    asked = [f for f in findings if f.requirement.importance == importance and f.requirement.any_of]
    possible = math.fsum(finding.max_points for finding in asked)
    return min(1.0, math.fsum(finding.points for finding in asked) / possible) if possible else None


def _skill_findings(
    items: Sequence[Requirement], finder: CreditFinder, taxonomy: Taxonomy, share: float, weights: Weights
) -> Iterable[Finding]:
    technical = _technical(items)
    raw = [_weight(requirement, weights, technical) for requirement in items]
    total = math.fsum(raw)
    for requirement, weight in zip(items, raw, strict=True):
        credit = finder.best(requirement)
        worth = share * weight / total
        yield Finding(
            requirement=requirement,
            verdict=_verdict(credit),
            via=credit.via,
            points=worth * credit.share,
            max_points=worth,
            reason=reason_for(requirement, credit, taxonomy),
            evidence=credit.held.evidence[:QUOTES] if credit.held else (),
        )


def _unread_finding(requirements: Requirements, share: float) -> Finding:
    """Stand for what a posting asks for and was not recognised, so that a single requirement met is no strong match."""
    count = len(requirements.items)
    return Finding(
        requirement=Requirement(
            label="What was not recognised",
            any_of=(),
            kind=Kind.CONCEPT,
            importance=Importance.CONTEXT,
            min_months=None,
            quote="",
            start=0,
            end=0,
        ),
        verdict=Verdict.MISSING,
        via=None,
        points=0.0,
        max_points=share,
        reason=f"Only {count} requirement{'s were' if count > 1 else ' was'} recognised in the posting, and little of "
        "it technical; the rest could not be judged",
    )


def _technical(items: Sequence[Requirement]) -> float:
    """Return how technical a posting is: 1 where at least half of what it names is, towards 0 where nothing is."""
    named = sum(requirement.count for requirement in items)
    return min(1.0, 2 * sum(requirement.count for requirement in items if requirement.kind in TECHNICAL) / named)


def _weight(requirement: Requirement, weights: Weights, technical: float) -> float:
    """Return what a requirement weighs; the less technical a posting is, the more its other requirements weigh."""
    repeated = 1 + weights.repeated * math.log2(requirement.count)
    kind: float = weights.kind[requirement.kind] ** technical
    return weights.importance[requirement.importance] * kind * repeated


def _verdict(credit: Credit) -> Verdict:
    if credit.share >= MET and credit.via in (Via.EXACT, Via.NARROWER, Via.IMPLIED):
        return Verdict.MET
    return Verdict.PARTIAL if credit.share > 0 else Verdict.MISSING


def _duties_finding(
    profile: Profile, requirements: Requirements, embedder: Embedder, share: float, weights: Weights
) -> Finding:
    """Judge how like the work in the résumé is to the work in the posting, by embeddings."""
    duties = requirements.duties
    fractions, closest = compare_work(profile.passages, duties, embedder, weights)
    earned = share * float(fractions.mean())
    best = np.argsort(-fractions, kind="stable")[:QUOTES]
    quoted: dict[int, Evidence] = {int(closest[i]): profile.passages[closest[i]] for i in best if fractions[i] > 0}
    verdict = Verdict.MET if earned >= MET * share else Verdict.PARTIAL if earned > 0 else Verdict.MISSING
    found = int((fractions >= 0.5).sum())
    reason = f"The résumé describes work like {found} of the {len(duties)} tasks in the posting"
    first = duties[int(best[0])]
    return Finding(
        requirement=Requirement(
            label="Responsibilities",
            any_of=(),
            kind=Kind.CONCEPT,
            importance=Importance.CONTEXT,
            min_months=None,
            quote=first.quote,
            start=first.start,
            end=first.end,
        ),
        verdict=verdict,
        via=Via.SIMILAR if earned > 0 else None,
        points=earned,
        max_points=share,
        reason=reason,
        evidence=tuple(quoted.values()),
    )


def compare_work(
    passages: Sequence[Evidence], duties: Sequence[Requirement], embedder: Embedder, weights: Weights
) -> tuple[np.ndarray, np.ndarray]:
    """Return for each duty how like (0-1) the likest passage is, and that passage's index."""
    if not passages:
        return np.zeros(len(duties)), np.zeros(len(duties), int)
    cosines = embedder.embed([duty.quote for duty in duties]) @ embedder.embed([p.quote for p in passages]).T
    span = weights.duty_ceiling - weights.duty_floor
    return np.clip((cosines.max(axis=1) - weights.duty_floor) / span, 0, 1), cosines.argmax(axis=1)


def _covered(findings: Iterable[Finding]) -> float:
    """Return the earned share (0-1) of all that skills can earn."""
    asked = [finding for finding in findings if finding.requirement.any_of]
    return math.fsum(f.points for f in asked) / math.fsum(f.max_points for f in asked)


def _years_finding(profile: Profile, requirements: Requirements, share: float, *, relevance: float) -> Finding:
    """Judge the years in total; they count in so far as the skills fit, years of other work being no match."""
    stated = requirements.total_years
    assert stated is not None
    asked = stated.min_months
    start, end = quote_bounds(requirements.document.text, stated.start, stated.end)
    shown = profile.total_months
    fraction = min(1.0, (shown or 0) / asked) if asked else 1.0
    earned = fraction * relevance
    verdict = Verdict.MET if earned >= MET else Verdict.PARTIAL if earned > 0 else Verdict.MISSING
    return Finding(
        requirement=Requirement(
            label="Years of experience",
            any_of=(),
            kind=Kind.CREDENTIAL,
            importance=Importance.ESSENTIAL,
            min_months=asked,
            quote=requirements.document.text[start:end],
            start=start,
            end=end,
        ),
        verdict=verdict,
        via=Via.EXACT if earned else None,
        points=share * earned,
        max_points=share,
        reason=years_reason(asked, shown, relevance=relevance),
    )
