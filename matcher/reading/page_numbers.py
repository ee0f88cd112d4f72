"""Pages as a sentence names them."""

from __future__ import annotations

from collections.abc import Iterable


def pages_named(numbers: Iterable[int]) -> str:
    """Return the subject and verb of a sentence about pages.

    >>> pages_named([2]), pages_named([1, 3])
    ('page 2 is', 'each of pages 1, 3 is')
    """
    listed = list(map(str, numbers))
    return f"page {listed[0]} is" if len(listed) == 1 else f"each of pages {', '.join(listed)} is"
