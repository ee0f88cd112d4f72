"""The whole way from two documents to a Match; the functions that most callers need."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Self

import numpy as np

from matcher.nlp import find_mentions
from matcher.reading import guess_kind, make_document
from matcher.reading.given import One, given_document
from matcher.requirements import build_requirements
from matcher.resume.evidence import find_evidence
from matcher.resume.profile import build_profile, with_skills
from matcher.roadmap import DEFAULT, Roadmap, assess, load_roadmap
from matcher.roadmap.quotes import quote_skills
from matcher.scoring.credit import Likeness
from matcher.scoring.score import Score, score
from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from matcher.similarity import Embedder, cosines, in_steps, load_embedder, load_label_vectors
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import (
    Document,
    DocumentKind,
    Extraction,
    Finding,
    Kind,
    Match,
    Profile,
    Requirements,
    RoadmapAssessment,
    StepAssessment,
    Verdict,
    Via,
)
from matcher.warnings.conditions import warn_of_conditions
from matcher.warnings.gathering import warn_of_limits, warn_of_text
from matcher.warnings.roadmap import warn_of_roadmap


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a match is made with; ``as_of`` is the month that "present" means in a résumé, today's if None.

    ``ocr`` is the language ("eng") in which scans are read, or None where they are refused.
    """

    roadmap: str = DEFAULT
    layers: tuple[Path, ...] = ()
    embedder: str | None = None
    weights: Weights = field(default_factory=lambda: DEFAULT_WEIGHTS)
    as_of: dt.date | None = None
    ocr: str | None = None

    @property
    def month(self) -> int:
        """The month of ``as_of``, as ``year * 12 + month - 1``."""
        day = self.as_of or dt.date.today()
        return day.year * 12 + day.month - 1

    def dated(self) -> Self:
        """Return the settings with this month where none was set, so that midnight changes nothing on the way."""
        return self if self.as_of else replace(self, as_of=dt.date.today().replace(day=1))


DEFAULT_SETTINGS = Settings()


def extract(source: One, *, kind: DocumentKind | None = None, layers: Sequence[Path] = ()) -> Extraction:
    """Return the skills that a document names, a path, a text with a line break or a Document; None guesses its kind.

    ``layers`` are files of skills of your own. Raises InputError when the file cannot be read, TaxonomyError for a
    layer that is wrong.
    """
    document = given_document(source, kind)
    found = find_mentions(as_kind(document, kind or document.kind or guess_kind(document.text)), *layers)
    return replace(found, warnings=(*found.warnings, *warn_of_text(found.document)))


def match(resume: One, posting: One, settings: Settings = DEFAULT_SETTINGS) -> Match:
    """Match a résumé with a posting; each is a path, a text with a line break, or a Document.

    Raises InputError when one cannot be read, or when the posting asks for nothing that is known.
    """
    return match_documents(
        given_document(resume, DocumentKind.RESUME, ocr=settings.ocr),
        given_document(posting, DocumentKind.POSTING, ocr=settings.ocr),
        settings,
    )


def match_documents(resume: Document, posting: Document, settings: Settings = DEFAULT_SETTINGS) -> Match:
    """Match two documents in hand.

    Raises NothingRecognised when the posting asks for nothing that is known.
    """
    settings = settings.dated()
    return match_in_full(read_profile(resume, settings), read_requirements(posting, settings), settings)


def read_profile(resume: Document, settings: Settings = DEFAULT_SETTINGS) -> Profile:
    """Return what a résumé shows."""
    found = find_mentions(as_kind(resume, DocumentKind.RESUME), *settings.layers)
    return build_profile(found, as_of=settings.month)


def read_requirements(posting: Document, settings: Settings = DEFAULT_SETTINGS) -> Requirements:
    """Return what a posting asks for."""
    return build_requirements(find_mentions(as_kind(posting, DocumentKind.POSTING), *settings.layers))


def match_profile(profile: Profile, requirements: Requirements, settings: Settings = DEFAULT_SETTINGS) -> Match:
    """Match a profile with requirements."""
    taxonomy = load_taxonomy(*settings.layers)
    result = score_profile(profile, requirements, settings)
    asked = {skill for requirement in requirements.items for skill in requirement.any_of}
    roadmap = load_roadmap(settings.roadmap)
    limits = (
        *warn_of_limits(profile, requirements, taxonomy),
        *warn_of_conditions(result.findings, taxonomy),
        *warn_of_roadmap([requirements], roadmap),
    )
    return Match(
        score=result.value,
        band=result.band,
        coverage=result.coverage,
        findings=result.findings,
        roadmap=assess_profile(profile, roadmap, taxonomy, asked=asked),
        warnings=(*profile.document.warnings, *requirements.document.warnings, *limits),
        resume=profile.document.id,
        posting=requirements.document.id,
    )


def match_in_full(profile: Profile, requirements: Requirements, settings: Settings = DEFAULT_SETTINGS) -> Match:
    """Match a profile with requirements, and work out what each open roadmap step would add to the score."""
    match = match_profile(profile, requirements, settings)
    taxonomy = load_taxonomy(*settings.layers)
    steps = {step.id: step for step in load_roadmap(settings.roadmap).steps}
    unmet = set(learnable(match.findings))

    def gain(step: StepAssessment) -> float:
        asked = unmet.intersection(steps[step.id].skills)
        if step.order is None or not asked:
            return 0.0
        return score_profile(with_skills(profile, asked, taxonomy), requirements, settings).value - match.score

    assessed = tuple(replace(step, gain=gain(step)) for step in match.roadmap.steps)
    return replace(match, roadmap=replace(match.roadmap, steps=assessed))


def learnable(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Return the skills by id that would meet what is not met, each with its finding.

    Degrees and fields of study are not learned in a step, and a skill that is shown and only lacks years is known.
    """
    return {
        skill: finding
        for finding in findings
        if finding.verdict != Verdict.MET and finding.via != Via.EXACT and finding.requirement.kind != Kind.CREDENTIAL
        for skill in finding.requirement.any_of
    }


def choices(skills: Iterable[str], unmet: Mapping[str, Finding]) -> list[tuple[str, ...]]:
    """Return those of some skills that are unmet, in their order, the alternatives of one requirement together."""
    together: dict[int, list[str]] = {}
    for skill in dict.fromkeys(skills):
        if skill in unmet:
            together.setdefault(id(unmet[skill]), []).append(skill)
    return [tuple(alternatives) for alternatives in together.values()]


def score_profile(profile: Profile, requirements: Requirements, settings: Settings = DEFAULT_SETTINGS) -> Score:
    """Score a profile against requirements, without a roadmap."""
    taxonomy = load_taxonomy(*settings.layers)
    return score(
        profile,
        requirements,
        taxonomy=taxonomy,
        embedder=load_embedder(settings.embedder),
        likeness=label_likeness(settings),
        weights=settings.weights,
    )


def assess_profile(
    profile: Profile, roadmap: Roadmap, taxonomy: Taxonomy, *, asked: frozenset[str] | set[str] = frozenset()
) -> RoadmapAssessment:
    """Assess a profile against a roadmap; a held skill counts for every skill that it entails."""
    held = set(profile.held).union(*(taxonomy.entailed(skill) for skill in profile.held))
    quotes = quote_skills(profile, roadmap, taxonomy)
    shown = find_evidence(profile, taxonomy, field=roadmap.required_skills)
    assessed = assess(roadmap, held, asked=asked, quotes=quotes, shown=shown)
    own = {skill: taxonomy.label(skill) for skill in roadmap.skills & taxonomy.origins.keys() if skill in taxonomy}
    if not own:
        return assessed
    named = (tuple((skill, own[skill]) for skill in step.skills if skill in own) for step in roadmap.steps)
    steps = tuple(replace(step, labels=labels) for step, labels in zip(assessed.steps, named, strict=True))
    return replace(assessed, steps=steps)


def as_kind(document: Document, kind: DocumentKind) -> Document:
    """Return a document with its sections found for this kind."""
    if document.kind == kind:
        return document
    sections = make_document(document.text, id=document.id, kind=kind).sections
    return replace(document, kind=kind, sections=sections)


def label_likeness(settings: Settings = DEFAULT_SETTINGS) -> Likeness:
    """Return the likeness of skills' labels that a match with these settings uses."""
    return _likeness(settings.embedder, load_taxonomy(*settings.layers))


@lru_cache(maxsize=2)
def _likeness(embedder: str | None, taxonomy: Taxonomy) -> _Likeness:
    return _Likeness(load_embedder(embedder) if embedder else None, taxonomy)


class _Likeness:
    """Cosines between skills' labels: shipped vectors, or those of the chosen embedder, each label embedded once."""

    def __init__(self, embedder: Embedder | None, taxonomy: Taxonomy) -> None:
        self._embedder, self._taxonomy = embedder, taxonomy
        self._known: dict[str, np.ndarray] = {}

    def __call__(self, skill: str, others: Sequence[str]) -> np.ndarray:
        if self._embedder is None:
            return load_label_vectors().likeness(skill, others)
        fresh = [item for item in dict.fromkeys((skill, *others)) if item not in self._known]
        if fresh:
            vectors = in_steps(self._embedder.embed([self._taxonomy.label(item) for item in fresh]))
            self._known.update(zip(fresh, vectors, strict=True))
        return cosines(np.stack([self._known[other] for other in others]), self._known[skill])
