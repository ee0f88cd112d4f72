"""A roadmap assessed: each step's status, and what decided it: groups of skills with quotes, evidence beyond words.

Offsets are character offsets, half open, into ``Document.text``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Status(StrEnum):
    """How far a résumé has come with a roadmap step."""

    DONE = "done"
    PARTIAL = "partial"
    MISSING = "missing"
    NOT_ASSESSED = "not-assessed"


class EvidenceKind(StrEnum):
    """What can show a step beside the names of skills; the last four never stand in a résumé."""

    CODE_REPOSITORY = "code-repository"
    PORTFOLIO_WEBSITE = "portfolio-website"
    PROJECT = "project"
    OPEN_SOURCE_CONTRIBUTION = "open-source-contribution"
    TECHNICAL_BLOG = "technical-blog"
    PUBLICATION = "publication"
    TALK = "talk"
    COMPETITION = "competition"
    CODING_PROFILE = "coding-profile"
    DEGREE = "degree"
    COURSE_CERTIFICATE = "course-certificate"
    CERTIFICATE = "certificate"
    COMMUNITY = "community"
    TEACHING = "teaching"
    INTERNSHIP = "internship"
    WORK_EXPERIENCE = "work-experience"
    APPLICATION_LOG = "application-log"
    INTERVIEW_NOTES = "interview-notes"
    READING_LIST = "reading-list"
    REFERENCES = "references"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupAssessment:
    """A step's group of skills: how many its rule needs, and which are there."""

    label: str
    rule: str
    needed: int
    have: tuple[str, ...]
    missing: tuple[str, ...]
    satisfied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillQuote:
    """The passage that shows a skill of a step; ``held`` is the skill named there, which may entail the other."""

    skill: str
    held: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvidence:
    """A passage that shows evidence of a kind, such as a link to a code host."""

    kind: EvidenceKind
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAssessment:
    """One roadmap step against a profile; ``order`` is its place in the learning order, None when done.

    ``groups`` decided, with their ``quotes``, or where none is required the kinds of evidence that are ``shown`` (so
    many are needed); ``to_complete`` is the smallest set of skills that would complete it. ``gain`` is what the step's
    skills that a posting asks for would add to the score (0-1), listed in the résumé. ``labels`` are (id, label) of
    skills that a file of the user's own names.
    """

    id: str
    number: int
    title: str
    status: Status
    have: tuple[str, ...]
    missing: tuple[str, ...]
    asked_by_posting: bool
    order: int | None
    evidence: tuple[str, ...] = ()
    evidence_needed: int = 0
    groups: tuple[GroupAssessment, ...] = ()
    to_complete: tuple[str, ...] = ()
    quotes: tuple[SkillQuote, ...] = ()
    shown: tuple[ShownEvidence, ...] = ()
    gain: float = 0.0
    labels: tuple[tuple[str, str], ...] = field(default=(), metadata={"plain": False})


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapAssessment:
    """A whole roadmap against a profile, steps in the roadmap's own order."""

    id: str
    title: str
    steps: tuple[StepAssessment, ...]
