"""Which warnings a match gets, the gravest first; which a document and a résumé alone."""

from __future__ import annotations

from matcher.taxonomy import Taxonomy
from matcher.values import Document, DocumentKind, Profile, Requirements
from matcher.warnings.degree_years import warn_of_degree_years
from matcher.warnings.language import warn_of_language, warn_of_languages
from matcher.warnings.language_levels import warn_of_levels
from matcher.warnings.little import warn_of_few_requirements, warn_of_thin_resume
from matcher.warnings.mistaken import SEVERAL, is_several, warn_of_several, warn_of_swapped
from matcher.warnings.stuffing import warn_of_copies, warn_of_stuffing


def warn_of_limits(profile: Profile, requirements: Requirements, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Return what limits the score of a profile against requirements, a sentence each, the gravest first."""
    resume, posting = profile.document, requirements.document
    return (
        *warn_of_swapped(resume, posting),
        *warn_of_languages(resume, posting),
        *warn_of_levels(profile, requirements, taxonomy),
        *warn_of_degree_years(profile, requirements),
        *warn_of_few_requirements(requirements),
        *warn_of_several(posting),
        *warn_of_thin_resume(profile, requirements),
        *warn_of_stuffing(profile, taxonomy),
        *warn_of_copies(resume, posting),
    )


def warn_of_text(document: Document) -> tuple[str, ...]:
    """Return what limits the reading of one document, whatever it is matched with: its language, several postings."""
    several = (SEVERAL,) if document.kind is DocumentKind.POSTING and is_several(document) else ()
    return (*warn_of_language(document), *several)


def warn_of_resume(profile: Profile, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Return what limits the trust in a résumé that is matched with no single posting."""
    return (*warn_of_language(profile.document), *warn_of_stuffing(profile, taxonomy))
