"""Warnings without what they quote from a document: a few of its words may tell whose it is."""

from __future__ import annotations

import re

_EXAMPLE = re.compile(r'; for example ".*"(?=\))', re.S)  # as warn_of_hidden writes it
_ASIDE = re.compile(r' \(".*"(?: …)?\)', re.S)  # a pasted passage, lines in an odd order


def unquoted(said: str) -> str:
    """Return a warning with none of the words that it quotes in brackets.

    >>> unquoted('cv.pdf: 2 words that no reader sees (in tiny type; for example "Go Rust") were left out')
    'cv.pdf: 2 words that no reader sees (in tiny type) were left out'
    """
    return _ASIDE.sub("", _EXAMPLE.sub("", said))
