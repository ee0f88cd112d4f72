"""skillmatch: how well a résumé fits a posting, why, and which roadmap steps are missing, in learning order.

>>> import matcher
>>> result = matcher.match("resume.pdf", "posting.txt")  # doctest: +SKIP
>>> result.score, result.coverage.essential  # doctest: +SKIP
(0.71, 0.8)

Everything public is listed in ``__all__`` and imported on first use, so ``import matcher`` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matcher.blinding import blind
    from matcher.bulk.frame import score_frame
    from matcher.bulk.ranking import batch
    from matcher.bulk.skill_matcher import SkillMatcher
    from matcher.errors import (
        InputError,
        MissingExtra,
        NothingRecognised,
        RoadmapError,
        SkillmatchError,
        TaxonomyError,
        UnreadableDocument,
        UnsupportedFormat,
    )
    from matcher.matching import extract, match, match_documents
    from matcher.reading import make_document, read_document
    from matcher.rendering import render
    from matcher.reports.gaps import find_gaps
    from matcher.roadmap import assess, load_roadmap, load_roadmaps
    from matcher.scoring.weights import Weights
    from matcher.taxonomy import Taxonomy, load_taxonomy
    from matcher.values import Document, DocumentKind, Extraction, Finding, GapReport, Match, Mention, Skill

__version__ = "0.1.0"

_HOME = {
    "Document": "values",
    "DocumentKind": "values",
    "Extraction": "values",
    "Finding": "values",
    "GapReport": "values",
    "InputError": "errors",
    "Match": "values",
    "Mention": "values",
    "MissingExtra": "errors",
    "NothingRecognised": "errors",
    "RoadmapError": "errors",
    "Skill": "values",
    "SkillMatcher": "bulk.skill_matcher",
    "SkillmatchError": "errors",
    "Taxonomy": "taxonomy",
    "TaxonomyError": "errors",
    "UnreadableDocument": "errors",
    "UnsupportedFormat": "errors",
    "Weights": "scoring.weights",
    "assess": "roadmap",
    "batch": "bulk.ranking",
    "blind": "blinding",
    "extract": "matching",
    "find_gaps": "reports.gaps",
    "load_roadmap": "roadmap",
    "load_roadmaps": "roadmap",
    "load_taxonomy": "taxonomy",
    "make_document": "reading",
    "match": "matching",
    "match_documents": "matching",
    "read_document": "reading",
    "render": "rendering",
    "score_frame": "bulk.frame",
}

__all__ = [
    "Document",
    "DocumentKind",
    "Extraction",
    "Finding",
    "GapReport",
    "InputError",
    "Match",
    "Mention",
    "MissingExtra",
    "NothingRecognised",
    "RoadmapError",
    "Skill",
    "SkillMatcher",
    "SkillmatchError",
    "Taxonomy",
    "TaxonomyError",
    "UnreadableDocument",
    "UnsupportedFormat",
    "Weights",
    "__version__",
    "assess",
    "batch",
    "blind",
    "extract",
    "find_gaps",
    "load_roadmap",
    "load_roadmaps",
    "load_taxonomy",
    "make_document",
    "match",
    "match_documents",
    "read_document",
    "render",
    "score_frame",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'matcher' has no attribute {name!r}")
    return getattr(import_module(f"matcher.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return __all__
