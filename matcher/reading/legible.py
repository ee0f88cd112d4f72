"""Tell text from the nonsense that a font without a text map leaves."""

from __future__ import annotations

import re

MIN_LETTERS = 200  # fewer say too little
LATIN = 0.5  # a text with a smaller share of Latin letters is in another script, of which nothing is known here
FEW_VOWELS = 0.28  # of the letters; résumés and postings in English have .35 to .41

_LETTERS = re.compile(r"[^\W\d_]")
_VOWELS = frozenset("aeiouAEIOU")


def is_nonsense(text: str) -> bool:
    """Tell whether a text in Latin letters has too few vowels for words, as after a shift of its letters: "GDWD"."""
    letters = _LETTERS.findall(text)
    latin = [letter for letter in letters if letter.isascii()]
    if len(latin) < max(MIN_LETTERS, LATIN * len(letters)):
        return False
    return sum(letter in _VOWELS for letter in latin) < FEW_VOWELS * len(latin)
