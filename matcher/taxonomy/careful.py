"""Say how carefully a new name has to be searched for: everyday words and short ones mislead when found anywhere."""

from __future__ import annotations

import json
from functools import lru_cache

from matcher.resources import data_path
from matcher.values import Kind

EVERYDAY = 10_000  # the word-piece vocabulary is sorted by frequency; "hair" and "history" come before this place
SHORT_ACRONYM, SHORTEST = 4, 2
CASED, CONTEXT = "cased_aliases", "context_aliases"


def careful_list(name: str, kind: Kind) -> str | None:
    """Return the narrower list of aliases that a name belongs to, or None where it means its skill anywhere.

    >>> careful_list("Slack", Kind.TECHNOLOGY), careful_list("Crystal Ball", Kind.TECHNOLOGY)
    ('context_aliases', 'cased_aliases')
    >>> careful_list("history", Kind.CONCEPT), careful_list("wound care", Kind.CONCEPT)
    ('context_aliases', None)
    """
    words = name.split()
    ranks = [_ranks().get(word.lower()) for word in words]
    if len(name) <= SHORTEST:
        return CONTEXT
    if len(words) == 1:
        rank = ranks[0]
        if rank is not None and (kind == Kind.TECHNOLOGY or rank < EVERYDAY):
            return CONTEXT
        return CASED if name.isupper() and len(name) <= SHORT_ACRONYM else None
    if kind == Kind.TECHNOLOGY and None not in ranks and any(word[:1].isupper() for word in words):
        return CASED
    return None


def is_word(text: str) -> bool:
    """Tell whether a text is a common English word."""
    return text.lower() in _ranks()


@lru_cache(maxsize=1)
def _ranks() -> dict[str, int]:
    text = data_path("models/tokenizer.json").read_text(encoding="utf-8")
    ranks: dict[str, int] = json.loads(text)["model"]["vocab"]
    return ranks
