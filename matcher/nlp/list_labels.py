"""Names that only label what follows: a list of their kind ("IDE: Eclipse"), a form's field."""

from __future__ import annotations

import re
from collections.abc import Container

from matcher.nlp.tokens import Tokens

FORM_LABEL = re.compile(r"\blicen[cs]es?\s*(?:/|&|or|and)\s*$", re.I)  # "License/Certification:"
LABEL = 16
LABELS = frozenset(
    ("operating system", "operating systems", "ide", "ides", "application server", "application servers", "web server",
     "web servers", "web technologies", "build tools", "programming", "scripting languages", "scripting language")
)  # fmt: skip
KIND_NOUN = re.compile(r" languages?\b", re.I)  # "Scripting Languages: Perl, Bash"


def heads_list(text: str, start: int, behind: int, end: int, tokens: Tokens, firsts: Container[int]) -> bool:
    """Tell whether a word for a kind of things stands before such things: "IDE: Eclipse", "Operating Systems Linux".

    ``behind`` is the token behind it, ``firsts`` are those with which a name begins.
    """
    label = text[start:end].lower()
    if noun := KIND_NOUN.match(text, end):
        label, behind, end = label + noun[0].lower(), behind + 1, noun.end()
    if label not in LABELS:
        return False
    if text.startswith(":", end):
        return True
    return behind in firsts and text[start].isupper() and tokens.words[behind][0].isupper()


def labels_form(text: str, start: int, end: int) -> bool:
    """Tell whether a name of credentials only labels a form's field."""
    if not text.startswith(":", end):
        return False
    return FORM_LABEL.search(text, max(0, start - LABEL), start) is not None
