"""What the tests share: texts in, extractions out; small taxonomies, profiles and requirements by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

import numpy as np
import spacy
from hypothesis import Phase, settings
from spacy.language import Language
from spacy.tokenizer import Tokenizer

from matcher.matching import Settings
from matcher.nlp import create_pipeline, find_mentions
from matcher.nlp.cues import Cues, cue_places, lowered
from matcher.nlp.finder import SkillFinder
from matcher.nlp.lexicon import Certainty, build_lexicon
from matcher.nlp.spans import CANDIDATES
from matcher.nlp.tokenizer import FOLD, create_tokenizer
from matcher.nlp.tokens import Tokens, tokens_of
from matcher.reading import make_document
from matcher.scoring.score import Score, score
from matcher.scoring.weights import DEFAULT_WEIGHTS, Weights
from matcher.similarity import load_embedder
from matcher.taxonomy import Taxonomy
from matcher.values import (
    Document,
    DocumentKind,
    Evidence,
    Extraction,
    Held,
    Importance,
    Kind,
    Mention,
    Profile,
    Requirement,
    Requirements,
    SectionKind,
    Skill,
)
from matcher.values.steps import EvidenceKind

JUNE_2025 = 2025 * 12 + 5
SETTINGS = Settings(as_of=dt.date(2025, 6, 15))  # of that month
F = TypeVar("F", bound=Callable[..., None])


def quick(examples: int = 60, *, shrink: bool = True) -> Callable[[F], F]:
    """Return the settings of property tests: the same examples each run, nothing written, nothing timed."""
    phases = [phase for phase in Phase if shrink or phase in (Phase.explicit, Phase.generate)]
    return settings(max_examples=examples, deadline=None, derandomize=True, database=None, phases=phases)


def document(text: str, kind: DocumentKind = DocumentKind.RESUME) -> Document:
    """Return a text as a document."""
    return make_document(text, id="test", kind=kind)


def read_tokens(text: str) -> Tokens:
    """Return a text's tokens."""
    return tokens_of(create_pipeline().tokenizer(text))


def cues(text: str, segments: Iterable[int] = (0,)) -> Cues:
    """Return the cues of a text, given where its segments start."""
    return Cues(text, lowered(text), frozenset(segments), cue_places(read_tokens(text)))


def resume(text: str) -> Extraction:
    """Return what a résumé names."""
    return find_mentions(document(text, DocumentKind.RESUME))


def posting(text: str) -> Extraction:
    """Return what a posting names."""
    return find_mentions(document(text, DocumentKind.POSTING))


def mentions(text: str) -> tuple[Mention, ...]:
    """Return the mentions of a text, read as a résumé."""
    return resume(text).mentions


def skills(text: str) -> list[str | None]:
    """Return the ids of the skills that a text names, in order."""
    return [mention.skill for mention in mentions(text)]


def named(text: str) -> list[tuple[str, str | None]]:
    """Return (surface, skill) of each mention."""
    return [(mention.surface, mention.skill) for mention in mentions(text)]


def denied(text: str) -> set[str | None]:
    """Return the skills that a text denies."""
    return {mention.skill for mention in mentions(text) if mention.negated}


def importances(text: str) -> dict[str | None, Importance | None]:
    """Return how much a posting wants each skill."""
    return {mention.skill: mention.importance for mention in posting(text).mentions}


def alternatives(text: str) -> list[list[str | None]]:
    """Return the groups of alternatives in a posting."""
    groups: dict[str, list[str | None]] = {}
    for mention in posting(text).mentions:
        if mention.group is not None:
            groups.setdefault(mention.group, []).append(mention.skill)
    return list(groups.values())


def stated_years(text: str) -> list[tuple[str | None, int]]:
    """Return (skill, months) of each minimum that a posting states."""
    return [(item.skill, item.min_months) for item in posting(text).min_years]


BATCH_COLUMNS = (
    "resume",
    "posting",
    "score",
    "band",
    "essential_coverage",
    "optional_coverage",
    "matched",
    "missing",
    "rank",
)


# Evidence that never stands in a résumé.
PRIVATE = frozenset(
    {
        EvidenceKind.APPLICATION_LOG,
        EvidenceKind.INTERVIEW_NOTES,
        EvidenceKind.READING_LIST,
        EvidenceKind.REFERENCES,
    }
)


@lru_cache(maxsize=1)
def blank() -> Language:
    """Return a pipeline without components, to borrow its vocabulary."""
    return spacy.blank("en")


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    """Return the tokenizer."""
    return create_tokenizer(blank().vocab)


def tokens(text: str) -> list[str]:
    """Return the tokens of a text, white space left out."""
    return [token.text for token in tokenizer()(text) if not token.is_space]


def candidates(taxonomy: Taxonomy, text: str) -> list[tuple[str, str, Certainty]]:
    """Return (surface, skill, certainty) of what the finder alone marks, before any meaning is weighed."""
    finder = SkillFinder(taxonomy, build_lexicon(taxonomy), blank().vocab.strings)
    doc = finder(tokenizer()(text.translate(FOLD)))
    return [(span.text, span.kb_id_, Certainty[span.id_]) for span in doc.spans[CANDIDATES]]


def skill_record(id: str, kind: str = "technology", **fields: object) -> dict[str, object]:
    """Return a skill as it stands in a taxonomy file."""
    return {"id": id, "label": id.title(), "kind": kind, **fields}


def small_taxonomy() -> Taxonomy:
    """Return ten skills with every relation: databases, one web framework, two concepts of learning."""
    technology, concept = Kind.TECHNOLOGY, Kind.CONCEPT
    return Taxonomy(
        (
            Skill(id="database", label="Database", kind=concept),
            Skill(id="sql-database", label="SQL Database", kind=concept, broader=("database",)),
            Skill(id="sql", label="SQL", kind=technology),
            Skill(
                id="postgresql",
                label="PostgreSQL",
                kind=technology,
                aliases=("Postgres",),
                broader=("sql-database",),
                implies=("sql",),
                related=("mysql",),
            ),
            Skill(id="mysql", label="MySQL", kind=technology, broader=("sql-database",), implies=("sql",)),
            Skill(id="python", label="Python", kind=technology),
            Skill(id="django", label="Django", kind=technology, implies=("python",)),
            Skill(id="machine-learning", label="Machine Learning", kind=concept, cased_aliases=("ML",)),
            Skill(id="deep-learning", label="Deep Learning", kind=concept),
            Skill(id="cooking", label="Cooking", kind=Kind.DOMAIN, context_aliases=("Chef",)),
        )
    )


LIKE = {frozenset(("machine-learning", "deep-learning")): 0.9}


def likeness(skill: str, others: Sequence[str]) -> np.ndarray:
    """Return likeness by a table, in place of vectors."""
    return np.array([LIKE.get(frozenset((skill, other)), 0.0) for other in others], np.float32)


def hold(skill: str, months: int | None = None, *, taxonomy: Taxonomy | None = None) -> Held:
    """Return a held skill with one passage of evidence."""
    known = (taxonomy or small_taxonomy())[skill]
    evidence = Evidence(
        quote=f"Used {known.label}",
        start=0,
        end=len(known.label) + 5,
        section=SectionKind.EXPERIENCE,
        months=months,
        last_used=2024 if months else None,
    )
    return Held(
        skill=skill,
        label=known.label,
        kind=known.kind,
        evidence=(evidence,),
        months=months,
        last_used=evidence.last_used,
    )


def profile_of(*held: Held | str, total_months: int | None = None, passages: tuple[Evidence, ...] = ()) -> Profile:
    """Return a profile that holds skills."""
    items = [hold(item) if isinstance(item, str) else item for item in held]
    return Profile(
        document=document("A résumé."),
        held={item.skill: item for item in items},
        total_months=total_months,
        passages=passages,
    )


def ask(
    *any_of: str,
    importance: Importance = Importance.ESSENTIAL,
    min_months: int | None = None,
    count: int = 1,
    start: int = 0,
    taxonomy: Taxonomy | None = None,
) -> Requirement:
    """Return a requirement that any of some skills meets."""
    known = taxonomy or small_taxonomy()
    return Requirement(
        label=" or ".join(known.label(skill) for skill in any_of),
        any_of=any_of,
        kind=known[any_of[0]].kind,
        importance=importance,
        min_months=min_months,
        quote="",
        start=start,
        end=start,
        count=count,
    )


def requirements_of(*items: Requirement | str, **fields: object) -> Requirements:
    """Return requirements for skills."""
    asked = tuple(ask(item) if isinstance(item, str) else item for item in items)
    return Requirements(document=document("A posting.", DocumentKind.POSTING), items=asked, **fields)  # type: ignore[arg-type]


# The postings of these tests are short on purpose, and are to be judged as if they were read completely.
SHORT_POSTINGS = replace(DEFAULT_WEIGHTS, few_requirements=0.001)


def judge(profile: Profile, requirements: Requirements, *, weights: Weights = SHORT_POSTINGS) -> Score:
    """Return the score with the small taxonomy and the table of likeness."""
    return score(
        profile,
        requirements,
        taxonomy=small_taxonomy(),
        embedder=load_embedder(),
        likeness=likeness,
        weights=weights,
    )


def overlaps(spans: Iterable[tuple[int, int]]) -> bool:
    """Tell whether any two spans share a character."""
    ordered = sorted(spans)
    return any(left[1] > right[0] for left, right in pairwise(ordered))
