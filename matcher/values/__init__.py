"""The immutable values that flow through the pipeline: frozen, keyword-only, no logic beyond look-ups.

Offsets are character offsets, half open, into ``Document.text``. Durations are whole months;
``None`` means "not stated", 0 means "stated as none". Points and scores are in 0-1.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from matcher.values.enums import DocumentKind as DocumentKind
from matcher.values.enums import Importance as Importance
from matcher.values.enums import Kind as Kind
from matcher.values.enums import SectionKind as SectionKind
from matcher.values.enums import Verdict as Verdict
from matcher.values.enums import Via as Via
from matcher.values.reading import HiddenText as HiddenText
from matcher.values.reading import Ignored as Ignored
from matcher.values.reading import ReadingReport as ReadingReport
from matcher.values.reading import UnreadPage as UnreadPage
from matcher.values.steps import RoadmapAssessment as RoadmapAssessment
from matcher.values.steps import Status as Status
from matcher.values.steps import StepAssessment as StepAssessment
from matcher.values.surveys import Change as Change
from matcher.values.surveys import Cohort as Cohort
from matcher.values.surveys import Demand as Demand
from matcher.values.surveys import Effort as Effort
from matcher.values.surveys import PathPoint as PathPoint
from matcher.values.surveys import Person as Person
from matcher.values.surveys import Portfolio as Portfolio
from matcher.values.surveys import PostingScore as PostingScore
from matcher.values.surveys import State as State
from matcher.values.surveys import StepDemand as StepDemand
from matcher.values.surveys import Target as Target
from matcher.values.surveys import TargetSkill as TargetSkill
from matcher.values.surveys import WhatIf as WhatIf

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


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
    """A text that was read, with its sections in order (they cover the text without gaps).

    ``reading`` says how well its file could be read; None for a text that came from no file.
    """

    id: str
    source: str
    text: str
    kind: DocumentKind | None = None
    sections: tuple[Section, ...] = ()
    warnings: tuple[str, ...] = ()
    reading: ReadingReport | None = None

    def quote(self, start: int, end: int) -> str:
        """Return the text between two offsets."""
        return self.text[start:end]

    def section_at(self, offset: int) -> Section | None:
        """Return the section that holds an offset."""
        before = bisect_right(self.sections, offset, key=attrgetter("start"))
        section = self.sections[before - 1] if before else None
        return section if section and offset < section.end else None


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
    """A place in a document that names a skill; ``skill`` is None where the taxonomy does not know it.

    ``importance`` is the most that a posting says of the skill anywhere, ``said`` what it says at this place.
    """

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
    said: Importance | None = field(default=None, compare=False, metadata={"plain": False})


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
    """A passage of a résumé that shows a held skill, with the months of the job it stands in, or that it states.

    ``cut`` says whether its sentence or line goes on before the quote, and after it.
    """

    quote: str
    start: int
    end: int
    section: SectionKind
    months: int | None = None
    last_used: int | None = None
    cut: tuple[bool, bool] = field(default=(False, False), compare=False, metadata={"plain": False})


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A skill that a résumé shows, strongest evidence first.

    Months are summed over dated jobs, overlaps once, or are those that the résumé states ("Java (5 yrs)") if more.
    ``spans`` are the stretches of those jobs, half open, in order and apart, in months counted as in resume/dates.py.
    ``basics`` says that it is claimed at a beginner's level only, and for no stated time.
    """

    skill: str
    label: str
    kind: Kind
    evidence: tuple[Evidence, ...]
    months: int | None = None
    last_used: int | None = None
    spans: tuple[tuple[int, int], ...] = ()
    basics: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a résumé shows: held skills by id, total months of work, the passages that describe work.

    ``work`` (passages × dimensions, in steps) stands for the words of the passages where only their vectors were kept.
    ``written_in`` is the language that it is written in, as the id of a skill ("english"), None where that is unsure.
    """

    document: Document
    held: Mapping[str, Held]
    total_months: int | None = None
    passages: tuple[Evidence, ...] = ()
    warnings: tuple[str, ...] = ()
    written_in: str | None = None
    work: NDArray[np.float32] | None = field(default=None, compare=False, repr=False)


class Extent(NamedTuple):
    """How much of a skill is asked: the months (0 for none stated), and whether a beginner's level is enough."""

    months: int = 0
    basics: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """What a posting asks for; ``any_of`` holds several ids for "A or B", none for a duty in free words.

    ``basics`` says that a beginner's level is enough, ``cut`` whether its sentence or line goes on before the quote,
    and after it.
    """

    label: str
    any_of: tuple[str, ...]
    kind: Kind
    importance: Importance
    min_months: int | None
    quote: str
    start: int
    end: int
    count: int = 1
    basics: bool = field(default=False, compare=False, metadata={"plain": False})
    cut: tuple[bool, bool] = field(default=(False, False), compare=False, metadata={"plain": False})

    @property
    def extent(self) -> Extent:
        """How much of it is asked."""
        return Extent(self.min_months or 0, self.basics)


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
    ``choices`` are ``asked`` for reading, with "or" between alternatives of which one suffices.
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
    choices: tuple[str, ...] = field(default=(), compare=False, metadata={"plain": False})


@dataclass(frozen=True, slots=True, kw_only=True)
class GapReport:
    """The open steps in learning order, and the unmet requirements that none of them covers.

    ``steps`` are all of the roadmap in its own order, ``findings`` those of the match, ``documents`` both texts with
    what was found in them; ``hours_per_week``, ``what_if`` and ``target`` are there when somebody asked for them.
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
    what_if: WhatIf | None = None
    target: Target | None = None


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
class Progress:
    """Two résumés of one person compared: skills and steps gained (and no longer shown), scores, what is next.

    ``course`` holds the stored states up to now, the oldest first, where a history is kept.
    """

    before: str
    after: str
    posting: str
    scores: tuple[float | None, float | None]
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    steps: tuple[tuple[str, Status, Status], ...]
    next: GapReport
    course: tuple[State, ...] = ()


Report = GapReport | Portfolio | Cohort | Progress
