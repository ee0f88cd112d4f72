"""Word tables written as running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text, which stands for a table of them.

    >>> sorted(words("red green"))
    ['green', 'red']
    """
    return frozenset(text.split())
