"""Documents in which little was found."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.values import Kind, Profile, Requirements

FEW_REQUIREMENTS = 4
LITTLE_WORDS, LITTLE_TEXT = 60, 600  # words, and characters for scripts without spaces


def warn_of_few_requirements(requirements: Requirements) -> Iterator[str]:
    """Yield that few requirements were recognised, soft skills not counted."""
    count = sum(item.kind is not Kind.SOFT for item in requirements.items)
    if count < FEW_REQUIREMENTS:
        only = ("no requirement was", "only 1 requirement was", f"only {count} requirements were")[min(count, 2)]
        others = " beside soft skills" if count < len(requirements.items) else ""
        yield f"{only} recognised in the posting{others}; the score is rough"


def warn_of_thin_resume(profile: Profile, requirements: Requirements) -> Iterator[str]:
    """Yield that a résumé holds little text, no skill, or no dates where years are asked."""
    text = profile.document.text
    if len(text.split()) < LITTLE_WORDS and len(text) < LITTLE_TEXT:
        yield "the résumé holds very little text; check that it was read completely"
    elif not profile.held:
        yield "no known skill was found in the résumé; check that it was read completely"
    elif profile.total_months is None and _asks_for_years(requirements):
        yield "the posting asks for years of experience, but no dates of work were found in the résumé"


def _asks_for_years(requirements: Requirements) -> bool:
    return requirements.total_years is not None or any(item.min_months for item in requirements.items)
