"""Guess what a misspelled id, name or column was meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LIKE_ENOUGH = 0.8


def likest(text: str, choices: Iterable[str]) -> str | None:
    """Return the choice that is spelled most like a text, None if none is like it."""
    found = get_close_matches(text, list(choices), n=1, cutoff=LIKE_ENOUGH)
    return found[0] if found else None


def did_you_mean(text: str, choices: Iterable[str]) -> str:
    """Return a question to put behind a misspelled text, nothing where no choice is like it.

    >>> did_you_mean("alaises", ["aliases", "label"])
    " (did you mean 'aliases'?)"
    """
    found = likest(text, choices)
    return f" (did you mean {found!r}?)" if found else ""
