"""Word tables written as running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text, which stands for a table of them.

    >>> sorted(words("red green"))
    ['green', 'red']
    """
    return frozenset(text.split())


def one_of(text: str) -> str:
    """Return the pattern of a choice between the words of a text, an underscore for a space within one.

    >>> one_of("in with on_top_of")
    '(?:in|with|on top of)'
    """
    return f"(?:{'|'.join(text.split()).replace('_', ' ')})"
