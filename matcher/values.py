"""The immutable values that flow through the pipeline: frozen, keyword-only, no logic beyond look-ups.

Offsets are character offsets, half open, into ``Document.text``. Durations are whole months;
``None`` means "not stated", 0 means "stated as none". Points and scores are in 0-1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of thing a skill is."""

    TECHNOLOGY = "technology"
    CONCEPT = "concept"
    SOFT = "soft"
    CREDENTIAL = "credential"
    DOMAIN = "domain"


class DocumentKind(StrEnum):
    """Which of the two sides a document stands on."""

    RESUME = "resume"
    POSTING = "posting"


class Importance(StrEnum):
    """How much a posting wants a skill, weakest last (ESCO's essential and optional, and mere context)."""

    ESSENTIAL = "essential"
    OPTIONAL = "optional"
    CONTEXT = "context"


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


class Status(StrEnum):
    """How far a résumé has come with a roadmap step."""

    DONE = "done"
    PARTIAL = "partial"
    MISSING = "missing"
    NOT_ASSESSED = "not-assessed"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled stretch of a document; ``start`` is where its heading starts, ``body`` where its content does."""

    kind: SectionKind
    title: str
    start: int
    body: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text that was read, with its sections in order (they cover the text without gaps)."""

    id: str
    source: str
    text: str
    kind: DocumentKind | None = None
    sections: tuple[Section, ...] = ()
    warnings: tuple[str, ...] = ()

    def quote(self, start: int, end: int) -> str:
        """Return the text between two offsets."""
        return self.text[start:end]

    def section_at(self, offset: int) -> Section | None:
        """Return the section that holds an offset."""
        for section in self.sections:
            if section.start <= offset < section.end:
                return section
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """One entry of the taxonomy (SKOS terms: label is the prefLabel, aliases are altLabels).

    ``cased_aliases`` count only in exactly this letter case, ``context_aliases`` only where
    the words around say so, ``hidden_aliases`` are understood when looked up but too loose to be searched for
    in text, and ``exclude`` lists phrases that contain a name but mean something else.
    """

    id: str
    label: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    cased_aliases: tuple[str, ...] = ()
    context_aliases: tuple[str, ...] = ()
    hidden_aliases: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The label and every alias that is searched for in text, the label first, each once."""
        return tuple(dict.fromkeys((self.label, *self.aliases, *self.cased_aliases, *self.context_aliases)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place in a document that names a skill; ``skill`` is None where the taxonomy does not know it."""

    start: int
    end: int
    surface: str
    skill: str | None
    label: str
    kind: Kind
    importance: Importance | None = None
    negated: bool = False
    group: str | None = None
    section: SectionKind = SectionKind.OTHER
    confidence: float = 1.0


TOTAL = "total"  # the label of experience as a whole


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedYears:
    """A minimum of experience that a posting states: for one skill (None if unknown), or in total (label TOTAL)."""

    label: str
    skill: str | None
    min_months: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was found in one document."""

    document: Document
    mentions: tuple[Mention, ...]
    min_years: tuple[StatedYears, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A passage of a résumé that shows a held skill, with the months of the job it stands in."""

    quote: str
    start: int
    end: int
    section: SectionKind
    months: int | None = None
    last_used: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A skill that a résumé shows, strongest evidence first; months are summed over jobs, overlaps once."""

    skill: str
    label: str
    kind: Kind
    evidence: tuple[Evidence, ...]
    months: int | None = None
    last_used: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a résumé shows: held skills by id, total months of work, the passages that describe work."""

    document: Document
    held: Mapping[str, Held]
    total_months: int | None = None
    passages: tuple[Evidence, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What a posting asks for; ``any_of`` holds several ids for "A or B", none for a duty in free words."""

    label: str
    any_of: tuple[str, ...]
    kind: Kind
    importance: Importance
    min_months: int | None
    quote: str
    start: int
    end: int
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """Everything a posting asks for, strongest first, its duties in free words, the experience asked in total."""

    document: Document
    items: tuple[Requirement, ...]
    duties: tuple[Requirement, ...] = ()
    total_years: StatedYears | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One requirement judged: the points it earned of those it could, and why, in a sentence."""

    requirement: Requirement
    verdict: Verdict
    via: Via | None
    points: float
    max_points: float
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Share (0-1) of the must-haves and of the nice-to-haves that are covered; None where none are asked."""

    essential: float | None
    optional: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAssessment:
    """One roadmap step against a profile; ``order`` is its place in the learning order, None when done.

    ``gain`` is what the step's skills that a posting asks for would add to the score (0-1), listed in the résumé.
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
    gain: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapAssessment:
    """A whole roadmap against a profile, steps in the roadmap's own order."""

    id: str
    title: str
    steps: tuple[StepAssessment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """The result of matching a résumé with a posting; ``score`` is the sum of the findings' points.

    ``what_if`` and ``target`` are there when somebody asked for them.
    """

    score: float
    band: str
    coverage: Coverage
    findings: tuple[Finding, ...]
    roadmap: RoadmapAssessment
    warnings: tuple[str, ...] = ()
    resume: str = ""
    posting: str = ""
    what_if: WhatIf | None = None
    target: Target | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One open roadmap step: the skills that complete it, which of them the posting asks for, and their worth.

    ``gain`` is what those that the posting asks for add to the score (0-1) when the résumé lists them. ``first`` are
    the skills to begin with, and ``effort`` what they cost; ``project`` would prove the step, ``resources`` teach it.
    """

    step: StepAssessment
    goal: str
    have: tuple[str, ...]
    learn: tuple[str, ...]
    asked: tuple[str, ...]
    gain: float
    first: tuple[str, ...] = ()
    effort: Effort | None = None
    project: str = ""
    resources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReport:
    """The open steps in learning order, and the unmet requirements that none of them covers.

    ``steps`` are all of the roadmap in its own order, ``findings`` those of the match, ``documents`` both texts with
    what was found in them; ``hours_per_week`` is there when a timeline was asked for.
    """

    title: str
    resume: str
    posting: str
    score: float | None
    done: tuple[str, ...]
    gaps: tuple[Gap, ...]
    beyond: tuple[Finding, ...]
    warnings: tuple[str, ...] = ()
    band: str = ""
    coverage: Coverage | None = None
    steps: tuple[StepAssessment, ...] = ()
    findings: tuple[Finding, ...] = ()
    documents: tuple[MarkedDocument, ...] = ()
    hours_per_week: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch of a document that names a skill: met, partial or missing where it is asked, None where it is not."""

    start: int
    end: int
    label: str
    verdict: Verdict | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedDocument:
    """A document's text with its marks in order, none overlapping another."""

    id: str
    kind: DocumentKind
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A finding whose points (0-1) differ when something is added to a résumé, and why it then earns what it does."""

    label: str
    before: float
    after: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """The score with further skills in the list of a résumé, and every finding that changes, the most gained first."""

    skills: tuple[str, ...]
    before: float
    score: float
    band: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """Hours of learning, from and to: an estimate by the kind of skill, never a measurement."""

    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSkill:
    """A skill on the way to a score: what it costs, the score (0-1) after it, the title of its roadmap step."""

    skill: str
    label: str
    effort: Effort
    score: float
    step: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The cheapest skills that were found to reach a score (0-1), in learning order.

    Where ``reached`` is False none do; ``best`` is the score with all that can be learned.
    """

    wanted: float
    reached: bool
    best: float
    skills: tuple[TargetSkill, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """A skill that a résumé lacks, and what many postings make of it.

    ``postings`` ask for it, ``essential`` of them as a must-have; with it ``opens`` more of them would be a good match
    or better, and the mean score (0-1) over all would rise by ``gain``.
    """

    skill: str
    label: str
    kind: Kind
    postings: int
    essential: int
    opens: int
    gain: float
    effort: Effort
    step: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PathPoint:
    """The n-th best skill to learn next: how many postings are then a good match, and the mean score (0-1) then."""

    skill: str
    label: str
    effort: Effort
    opened: int
    mean: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingScore:
    """A posting's score (0-1) and band."""

    posting: str
    score: float
    band: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """One résumé against many postings: where it stands, what is asked and lacking, and what to learn next.

    ``good`` postings are a good match or better now. ``path`` is greedy: each point is the best next one after those
    before. ``uncovered`` are demanded skills that no step of the roadmap holds. ``unread`` are (id, why not).
    ``hours_per_week`` is there when a timeline was asked for.
    """

    resume: str
    roadmap: str
    good: int
    mean: float
    postings: tuple[PostingScore, ...]
    demand: tuple[Demand, ...]
    path: tuple[PathPoint, ...]
    uncovered: tuple[Demand, ...]
    unread: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()
    hours_per_week: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One résumé of a cohort: the status of every step, and its scores by posting where there are postings."""

    name: str
    statuses: tuple[Status, ...]
    scores: tuple[PostingScore, ...] = ()

    @property
    def done(self) -> int:
        """How many steps are done."""
        return self.statuses.count(Status.DONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDemand:
    """How many people of a cohort have a step done, begun or missing, and the skills that most of them lack in it."""

    id: str
    title: str
    done: int
    partial: int
    missing: int
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """Many résumés against one roadmap, and against postings where there are any: people × steps, common gaps."""

    title: str
    steps: tuple[StepDemand, ...]
    people: tuple[Person, ...]
    postings: tuple[str, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Two résumés of one person compared: skills and steps gained (and no longer shown), scores, what is next."""

    before: str
    after: str
    posting: str
    scores: tuple[float | None, float | None]
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    steps: tuple[tuple[str, Status, Status], ...]
    next: GapReport


Report = GapReport | Portfolio | Cohort | Progress
