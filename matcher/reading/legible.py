"""Tell text from the nonsense that a font without a text map leaves."""

from __future__ import annotations

import re
from itertools import pairwise

from matcher.reading.wordlist import words

MIN_LETTERS = 200  # fewer say too little
LATIN = 0.5  # a text with a smaller share of Latin letters is in another script, of which nothing is known here
FEW_VOWELS = 0.28  # of the letters; résumés and postings in English have .35 to .41

FEW_PAIRS = 0.25  # of the pairs of letters within words; English has .45 to .6, other languages a little less

# The commonest pairs of letters in the languages of Europe.
_PAIRS = words(
    """th he in er an re nd at on nt ha es st en ed to it ou ea is or ti as te et ng of al de se le ar ve ra ri io ro ne
    me li co ma ic ll ta la ch ce om si ss us"""
)
_WORDS = re.compile(r"[a-z]{2,}")
_LETTERS = re.compile(r"[^\W\d_]")
_VOWELS = frozenset("aeiouAEIOU")


def is_nonsense(text: str) -> bool:
    """Tell whether a text in Latin letters is no language, as after a shift or an exchange of its letters: "GDWD".

    It has too few vowels, or too few of the pairs of letters that words are made of.
    """
    letters = _LETTERS.findall(text)
    latin = [letter for letter in letters if letter.isascii()]
    if len(latin) < max(MIN_LETTERS, LATIN * len(letters)):
        return False
    if sum(letter in _VOWELS for letter in latin) < FEW_VOWELS * len(latin):
        return True
    pairs = [pair for word in _WORDS.findall(text.lower()) for pair in map("".join, pairwise(word))]
    return sum(pair in _PAIRS for pair in pairs) < FEW_PAIRS * len(pairs)
