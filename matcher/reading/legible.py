"""Tell text from the nonsense that a font without a text map leaves."""

from __future__ import annotations

import re

MIN_WORDS = 40  # fewer say too little
NONSENSE = 0.35  # a text with a smaller share of plausible words is none

_TOKEN = re.compile(r"[^\s\d]{4,}")
_PLAUSIBLE = re.compile(
    r"[(\[\"'“‘]?(?=[^\s]*[aeiouyà-ý])(?:[A-Za-zÀ-ÿ]?[a-zà-ÿ]+|[A-Z]+)(?:[-/'’&][A-Za-zà-ÿ]+)*[.,;:!?)\]\"'”’]*", re.I
)
_LETTERS = re.compile(r"[^\W\d_]")


def is_nonsense(text: str) -> bool:
    """Tell whether hardly any word of a text in Latin letters could be one: ``'RFNHU 3\\\\WKRQ``."""
    letters = _LETTERS.findall(text)
    if sum(letter.isascii() for letter in letters) < 0.5 * len(letters):
        return False  # another script, of which nothing is known here
    tokens = [token for token in _TOKEN.findall(text) if "@" not in token and "//" not in token]
    if len(tokens) < MIN_WORDS:
        return False
    return sum(_PLAUSIBLE.fullmatch(token) is not None for token in tokens) < NONSENSE * len(tokens)
