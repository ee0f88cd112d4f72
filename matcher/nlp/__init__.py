"""The spaCy pipeline: ``blank("en")``, this field's tokenizer rules, and five registered components.

``skill_finder`` marks every place where a name stands, ``skill_ambiguity`` keeps what means a skill in
``doc.spans["skills"]`` (label: the kind, kb_id: the skill), ``skill_unlisted`` adds technologies that the taxonomy
does not know by the lists they stand in, ``skill_tagger`` lets a small trained network correct all that and find more,
``skill_context`` adds how each is meant.
Add them to a pipeline of your own with ``nlp.add_pipe("skill_finder")`` after ``import matcher.nlp``.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.ambiguity import SKILLS, Ambiguity
from matcher.nlp.context import Context
from matcher.nlp.finder import SkillFinder
from matcher.nlp.lexicon import Certainty
from matcher.nlp.segments import Segments
from matcher.nlp.tagger import TAGGED, Tagger
from matcher.nlp.tokenizer import create_tokenizer, fold
from matcher.nlp.unlisted import UNLISTED, Unlisted
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import Document, DocumentKind, Extraction, Kind, Mention, SectionKind

CONFIDENCE = {Certainty.SAFE.name: 0.99, Certainty.CASED.name: 0.95, Certainty.CONTEXT.name: 0.8, UNLISTED: 0.6, TAGGED: 0.6}

EXTENSIONS: tuple[tuple[type[Doc] | type[Span], str, object], ...] = (
    (Doc, "document", None),
    (Doc, "folded", ""),
    (Doc, "segments", None),
    (Doc, "min_years", ()),
    (Span, "negated", False),
    (Span, "importance", None),
    (Span, "group", None),
)
for _owner, _name, _default in EXTENSIONS:
    if not _owner.has_extension(_name):
        _owner.set_extension(_name, default=_default)

__all__ = ["Ambiguity", "Context", "SkillFinder", "Tagger", "Unlisted", "create_pipeline", "find_mentions", "read_doc"]


@lru_cache(maxsize=4)
def create_pipeline(*layers: Path) -> Language:
    """Return the extraction pipeline for the built-in taxonomy with user files laid over it."""
    nlp = spacy.blank("en")
    nlp.tokenizer = create_tokenizer(nlp.vocab)
    nlp.max_length = 10_000_000
    config = {"layers": [str(layer) for layer in layers]}
    nlp.add_pipe("skill_finder", config=config)
    nlp.add_pipe("skill_ambiguity")
    nlp.add_pipe("skill_unlisted")
    nlp.add_pipe("skill_tagger", config=config)
    nlp.add_pipe("skill_context")
    return nlp


def read_doc(document: Document, *layers: Path, stop_before: str | None = None) -> Doc:
    """Return a document as the pipeline leaves it, all of it or only the components before one."""
    nlp = create_pipeline(*layers)
    folded = fold(document.text)
    doc = nlp.tokenizer(folded)
    doc._.document, doc._.folded, doc._.segments = document, folded, Segments(folded)
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
    mentions = tuple(_mention(span, document, taxonomy) for span in doc.spans[SKILLS])
    years = tuple(
        replace(item, label=taxonomy.label(item.skill) if item.skill else item.label) for item in doc._.min_years
    )
    return Extraction(document=document, mentions=mentions, min_years=years)


def _mention(span: Span, document: Document, taxonomy: Taxonomy) -> Mention:
    section = document.section_at(span.start_char)
    surface = document.text[span.start_char : span.end_char]
    return Mention(
        start=span.start_char,
        end=span.end_char,
        surface=surface,
        skill=span.kb_id_ or None,
        label=taxonomy.label(span.kb_id_) if span.kb_id_ else surface,
        kind=Kind(span.label_),
        importance=span._.importance if document.kind == DocumentKind.POSTING else None,
        negated=span._.negated,
        group=span._.group,
        section=section.kind if section else SectionKind.OTHER,
        confidence=CONFIDENCE[span.id_],
    )
