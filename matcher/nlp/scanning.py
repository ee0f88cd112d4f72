"""Search a text for a slow pattern only where a fast one says that it may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator


def find_from(opening: re.Pattern[str], pattern: re.Pattern[str], text: str, lower: str) -> Iterator[re.Match[str]]:
    """Yield what ``pattern.finditer(text)`` does, given that all of it begins where ``opening`` is found in ``lower``.

    The engine skips to the letters of an opening without flags and look-arounds; through other patterns it goes step
    by step.
    """
    behind = 0
    for place in opening.finditer(lower):
        if place.start() >= behind and (found := pattern.match(text, place.start())):
            yield found
            behind = found.end()
