"""The words that values are told by: kinds of skills, documents and sections, importance, verdicts."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What sort of thing a skill is."""

    TECHNOLOGY = "technology"
    CONCEPT = "concept"
    SOFT = "soft"
    CREDENTIAL = "credential"
    DOMAIN = "domain"


TECHNICAL = frozenset({Kind.TECHNOLOGY, Kind.CONCEPT})


class DocumentKind(StrEnum):
    """Which of the two sides a document stands on."""

    RESUME = "resume"
    POSTING = "posting"


class Importance(StrEnum):
    """How much a posting wants a skill, weakest last (ESCO's essential and optional, and mere context)."""

    ESSENTIAL = "essential"
    OPTIONAL = "optional"
    CONTEXT = "context"


STRENGTH = {Importance.ESSENTIAL: 2, Importance.OPTIONAL: 1, Importance.CONTEXT: 0}


class Verdict(StrEnum):
    """Whether a requirement is satisfied."""

    MET = "met"
    PARTIAL = "partial"
    MISSING = "missing"


class Via(StrEnum):
    """How a held skill relates to the required one."""

    EXACT = "exact"
    NARROWER = "narrower"
    IMPLIED = "implied"
    BROADER = "broader"
    RELATED = "related"
    SIMILAR = "similar"


class SectionKind(StrEnum):
    """The sections that résumés and postings are made of."""

    HEADER = "header"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    PROJECTS = "projects"
    SKILLS = "skills"
    EDUCATION = "education"
    CERTIFICATIONS = "certifications"
    PUBLICATIONS = "publications"
    INTERESTS = "interests"
    RESPONSIBILITIES = "responsibilities"
    REQUIREMENTS = "requirements"
    NICE_TO_HAVE = "nice_to_have"
    BENEFITS = "benefits"
    ABOUT = "about"
    OTHER = "other"
