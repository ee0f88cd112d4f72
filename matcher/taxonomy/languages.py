"""Languages that people speak, among the skills."""

from __future__ import annotations

from matcher.taxonomy.model import Taxonomy

ENGLISH, OTHERS = "english", "multilingualism"


def is_language(skill: str, taxonomy: Taxonomy) -> bool:
    """Tell whether a skill (id) is a language that people speak."""
    known = taxonomy.skills.get(skill)
    return skill == ENGLISH or (known is not None and OTHERS in known.broader)
