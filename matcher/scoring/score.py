"""Profile × Requirements × Weights → score and findings: the only place where numbers are made.

Each requirement is worth points according to its importance and kind; a held skill earns them by its credit.
Further findings (beyond_names.py) stand for what no skill name shows. The score is the sum of the findings'
points, and the points that could be earned add up to one.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.errors import NothingRecognised
from matcher.scoring.beyond_names import duties_finding, field_finding, unread_finding, years_finding
from matcher.scoring.credit import Credit, CreditFinder, Likeness, is_met
from matcher.scoring.reasons import reason_for
from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from matcher.similarity import Embedder
from matcher.taxonomy import Taxonomy
from matcher.values import (
    Coverage,
    Finding,
    Importance,
    Profile,
    Requirement,
    Requirements,
    Verdict,
)
from matcher.values.enums import TECHNICAL

QUOTES = 3


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
    check_recognised(requirements)
    parts = shares(requirements, weights)
    finder = _finder(profile, taxonomy, weights, likeness)
    findings = [*_skill_findings(requirements.items, finder, taxonomy, parts["skills"], weights)]
    if parts["unread"]:
        findings.append(unread_finding(requirements, parts["unread"], weights))
    covered = _covered(findings)
    if parts["field"]:
        findings.append(field_finding(profile, requirements, parts["field"], weights, covered=covered))
    if parts["duties"]:
        findings.append(duties_finding(profile, requirements, embedder, parts["duties"], weights))
    if parts["years"]:
        relevance = min(1.0, covered / weights.years_full)
        findings.append(years_finding(profile, requirements, parts["years"], weights, relevance=relevance))
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


def check_recognised(requirements: Requirements) -> None:
    """Raise NothingRecognised where a posting asks for no known skill."""
    if not requirements.items:
        raise NothingRecognised(
            f"no requirement was recognised in {requirements.document.source or requirements.document.id}: "
            "check that it is a job posting in English, and see what was read with `skillmatch extract`"
        )


_last: list[CreditFinder] = []  # of the profile that was scored last: in a batch the next pair has it too


def _finder(profile: Profile, taxonomy: Taxonomy, weights: Weights, likeness: Likeness) -> CreditFinder:
    for finder in _last:
        known = (finder.profile, finder.taxonomy, finder.weights, finder.likeness)
        if all(one is other for one, other in zip(known, (profile, taxonomy, weights, likeness), strict=True)):
            return finder
    _last[:] = [CreditFinder(profile, taxonomy, weights, likeness)]
    return _last[0]


def band(value: float, weights: Weights = DEFAULT_WEIGHTS) -> str:
    """Return the word for a score."""
    return next(word for floor, word in weights.bands if value >= floor)


def shares(requirements: Requirements, weights: Weights) -> dict[str, float]:
    """Return how the score is shared out; a part that the posting says nothing about goes to the skills.

    Where fewer than ``weights.few_requirements`` were recognised, the share of the others can be earned by nobody.
    """
    duties = weights.duties if requirements.duties else 0.0
    years = weights.years if requirements.total_years else 0.0
    technical = _technical(requirements.items)
    field = weights.field * technical
    skills = 1 - field - duties - years
    recognised = math.fsum(weights.kind[item.kind] ** technical for item in requirements.items)
    read = min(1.0, recognised / weights.few_requirements)
    return {
        "skills": skills * read,
        "unread": (skills + field) * (1 - read),
        "field": field * read,
        "duties": duties,
        "years": years,
    }


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
            verdict=_verdict(credit, weights),
            via=credit.via,
            points=worth * credit.share,
            max_points=worth,
            reason=reason_for(requirement, credit, taxonomy),
            evidence=credit.held.evidence[:QUOTES] if credit.held else (),
        )


def _technical(items: Sequence[Requirement]) -> float:
    """Return how technical a posting is: 1 where at least half of what it names is, towards 0 where nothing is."""
    named = sum(requirement.count for requirement in items)
    return min(1.0, 2 * sum(requirement.count for requirement in items if requirement.kind in TECHNICAL) / named)


def _weight(requirement: Requirement, weights: Weights, technical: float) -> float:
    """Return what a requirement weighs; the less technical a posting is, the more its other requirements weigh."""
    kind: float = weights.kind[requirement.kind] ** technical
    return weights.importance[requirement.importance] * kind * weights.repetition(requirement.count)


def _verdict(credit: Credit, weights: Weights) -> Verdict:
    if is_met(credit, weights):
        return Verdict.MET
    return Verdict.PARTIAL if credit.share > 0 else Verdict.MISSING


def _covered(findings: Iterable[Finding]) -> float:
    """Return the earned share (0-1) of all that skills can earn."""
    asked = [finding for finding in findings if finding.requirement.any_of]
    return math.fsum(f.points for f in asked) / math.fsum(f.max_points for f in asked)
