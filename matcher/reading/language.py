"""Tell the language of a document by its commonest little words, or by its script; say nothing of what is too short."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from matcher.reading.wordlist import words

ENGLISH = "English"
READ = 20_000  # characters that settle the matter
MIN_WORDS = 40
MIN_LITTLE_WORDS = 8  # of the language; fewer may be names and titles
MIN_SHARE = 0.08  # of all words; running text has three times as many
AHEAD = 1.5  # times as many as of English, or English as of any other; the others are close kin
MIN_LETTERS = 60  # of a script
SCRIPT_SHARE = 0.3  # of all letters; names of tools stay Latin in any language

LITTLE_WORDS = {
    ENGLISH: words("the and of to in for with on as by from at is are was our you we your that this have using"),
    "German": words(
        "und der die das den dem des mit für von im zur zum ist sind eine einen einer auf bei nach als sowie sie wir"
    ),
    "French": words("et le la les des du un une de en pour dans avec sur par au aux est sont vous nous votre que qui"),
    "Spanish": words("y el la los las de del en un una para con por que se su como es al o más"),
    "Italian": words("e il la lo gli le di del della dei delle in un una per con che nel nella al alla dal sono è"),
    "Portuguese": words("e o a os as de do da dos das em no na um uma para com por que ao à são é"),
    "Dutch": words("en de het een van in op voor met aan bij als je wij ons zijn is te of naar ook door onze"),
    "Polish": words("i w z na do oraz się od dla przez po jest są o ze przy jako nie w zakresie praca lub"),
    "Swedish": words("och i en ett på av för med som är att till vi du den det inom från om har samt din vår"),
}
SCRIPTS = {
    "CYRILLIC": "a language in Cyrillic letters",
    "GREEK": "Greek",
    "ARABIC": "a language in Arabic letters",
    "HEBREW": "Hebrew",
    "DEVANAGARI": "a language in Devanagari letters",
    "THAI": "Thai",
    "HANGUL": "Korean",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "CJK": "Chinese",
}
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[\u0370-\u1fff\u3040-\ud7ff\uf900-\ufaff\uff66-\uffdc]")


@lru_cache(maxsize=64)
def language_of(text: str) -> str | None:
    """Return the language of a text, None where it is too short or too mixed to tell.

    >>> language_of("Python, SQL, Docker")
    """
    text = text[:READ]
    if script := _script(text):
        return script
    found = Counter(_WORD.findall(text.lower()))
    total = found.total()
    if total < MIN_WORDS:
        return None
    counts = {name: sum(found[word] for word in little) for name, little in LITTLE_WORDS.items()}
    english = counts.pop(ENGLISH)
    other = max(counts, key=lambda name: counts[name])
    best, most, second = (ENGLISH, english, counts[other])
    if counts[other] > english:
        best, most, second = other, counts[other], english
    certain = most >= max(MIN_LITTLE_WORDS, MIN_SHARE * total) and most >= AHEAD * second
    return best if certain else None


def _script(text: str) -> str | None:
    foreign = _FOREIGN.findall(text)
    if len(foreign) < MIN_LETTERS or len(foreign) < SCRIPT_SHARE * sum(map(str.isalpha, text)):
        return None
    scripts = Counter(SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0]) for letter in foreign)
    if scripts["Japanese"]:  # which writes Chinese characters too
        return "Japanese"
    return max((name for name in scripts if name), key=lambda name: (scripts[name], name), default=None)
