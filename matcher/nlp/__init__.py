"""The spaCy pipeline: ``blank("en")``, this field's tokenizer rules, and six registered components.

``skill_finder`` marks every place where a name stands, ``skill_ambiguity`` keeps what means a skill in
``doc.spans["skills"]`` (label: the kind, kb_id: the skill), ``skill_unlisted`` adds technologies that the taxonomy
does not know by the lists they stand in, ``skill_tagger`` lets a small trained network correct all that and find more,
``skill_senses`` decides which of several skills a shared name means, ``skill_context`` adds how each is meant.
Add them to a pipeline of your own with ``nlp.add_pipe("skill_finder")`` after ``import matcher.nlp``.
"""

from __future__ import annotations

import matcher.nlp.lean_spacy  # noqa: F401

# isort: split
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from spacy.lang.en import English
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span

from matcher.nlp.ambiguity import LISTED, Ambiguity
from matcher.nlp.context import Context
from matcher.nlp.finder import SkillFinder
from matcher.nlp.gluing import cutting, is_glued
from matcher.nlp.lexicon import Certainty
from matcher.nlp.parting import Names, finds_parts
from matcher.nlp.segments import Segments
from matcher.nlp.senses import Senses
from matcher.nlp.spans import SKILLS, get_spans
from matcher.nlp.tagger import TAGGED, Tagger
from matcher.nlp.tokenizer import create_tokenizer, fold
from matcher.nlp.tokens import tokens_of
from matcher.nlp.unlisted import UNLISTED, Unlisted
from matcher.nlp.years_labels import years_label
from matcher.reading.remains import unmark
from matcher.taxonomy import KINDS, Taxonomy, load_taxonomy
from matcher.values import Document, Extraction, Kind, Mention, Section, SectionKind

CONFIDENCE = {
    Certainty.SAFE.name: 0.99,
    Certainty.CASED.name: 0.95,
    Certainty.CONTEXT.name: 0.8,
    LISTED: 0.9,
    UNLISTED: 0.6,
    TAGGED: 0.6,
}

HEADING_KINDS = frozenset((Kind.SOFT, Kind.CREDENTIAL))
OWN_SECTIONS = frozenset(
    (SectionKind.SKILLS, SectionKind.CERTIFICATIONS, SectionKind.PUBLICATIONS, SectionKind.PROJECTS)
)

EXTENSIONS: tuple[tuple[type[Doc], str, object], ...] = (
    (Doc, "document", None),
    (Doc, "folded", ""),
    (Doc, "glued", False),
    (Doc, "segments", None),
    (Doc, "min_years", ()),
    (Doc, "meanings", ()),
)
for _owner, _name, _default in EXTENSIONS:
    if not _owner.has_extension(_name):
        _owner.set_extension(_name, default=_default)

__all__ = [
    "Ambiguity",
    "Context",
    "Senses",
    "SkillFinder",
    "Tagger",
    "Unlisted",
    "create_pipeline",
    "find_mentions",
    "read_doc",
]


@lru_cache(maxsize=4)
def create_pipeline(*layers: Path) -> Language:
    """Return the extraction pipeline for the built-in taxonomy with user files laid over it."""
    nlp = English(create_tokenizer=lambda made: create_tokenizer(made.vocab))
    nlp.max_length = 10_000_000
    config = {"layers": [str(layer) for layer in layers]}
    nlp.add_pipe("skill_finder", config=config)
    nlp.add_pipe("skill_ambiguity")
    nlp.add_pipe("skill_unlisted")
    nlp.add_pipe("skill_tagger", config=config)
    nlp.add_pipe("skill_senses", config=config)
    nlp.add_pipe("skill_context")
    return nlp


@lru_cache(maxsize=4)
def _cutting(*layers: Path) -> Tokenizer:
    """Return the pipeline's tokenizer for glued text."""
    return cutting(create_pipeline(*layers).tokenizer)


@lru_cache(maxsize=4)
def _names(*layers: Path) -> Names:
    finder = create_pipeline(*layers).get_pipe("skill_finder")
    assert isinstance(finder, SkillFinder)
    return Names(finder.lexicon)


@lru_cache(maxsize=4)
def _parting(*layers: Path) -> Tokenizer:
    """Return the pipeline's tokenizer for a text in which names meet at the ends of lost lines."""
    return cutting(create_pipeline(*layers).tokenizer, _names(*layers).find)


def read_doc(document: Document, *layers: Path, stop_before: str | None = None) -> Doc:
    """Return a document as the pipeline leaves it, all of it or only the components before one."""
    nlp = create_pipeline(*layers)
    folded = fold(unmark(document.text))
    doc = nlp.tokenizer(folded)
    if glued := is_glued(tokens_of(doc)):
        doc = _cutting(*layers)(folded)
    elif finds_parts(_names(*layers), folded):
        doc = _parting(*layers)(folded)
    own = doc._
    own.document, own.folded, own.glued, own.segments = document, folded, glued, Segments(folded)
    for name, component in nlp.pipeline:
        if name == stop_before:
            break
        doc = component(doc)
    return doc


def find_mentions(document: Document, *layers: Path) -> Extraction:
    """Return the skills that a document names, in the order of the text, and the years that a posting states.

    The document's kind decides whether importance and alternatives are read (postings) or not (résumés).
    """
    taxonomy = load_taxonomy(*layers)
    doc = read_doc(document, *layers)
    mentions = tuple(_mentions(doc, document, taxonomy))
    years = tuple(replace(item, label=years_label(item, taxonomy)) for item in doc._.min_years)
    doc.user_data.clear()  # spans and document hold each other: apart, their memory is free at once
    return Extraction(document=document, mentions=mentions, min_years=years)


def _is_heading(surface: str, span: Span, section: Section) -> bool:
    """Tell whether a heading names its section, and nothing held: "SOFT SKILLS", "Certifications"."""
    title = section.title.lower()
    names = {title, *title.split()} if section.kind == SectionKind.CERTIFICATIONS else {title}
    return span.label_ in HEADING_KINDS and section.kind in OWN_SECTIONS and surface.lower() in names


def _mentions(doc: Doc, document: Document, taxonomy: Taxonomy) -> Iterator[Mention]:
    sections = iter(document.sections)
    section = next(sections, None)
    for span, meaning in zip(get_spans(doc, SKILLS), doc._.meanings, strict=True):
        start, end, skill = span.start_char, span.end_char, span.kb_id_
        while section and section.end <= start:
            section = next(sections, None)
        surface = document.text[start:end]
        if section and section.start <= start < section.body and (not skill or _is_heading(surface, span, section)):
            continue
        yield Mention(
            start=start,
            end=end,
            surface=surface,
            skill=skill or None,
            label=taxonomy.label(skill) if skill else surface,
            kind=KINDS[span.label_],
            importance=meaning.importance,
            said=meaning.said,
            negated=meaning.negated,
            group=meaning.group,
            section=section.kind if section and section.start <= start else SectionKind.OTHER,
            confidence=CONFIDENCE[span.id_],
        )
