"""What the tagging network reads of a document: numbers for each token's word, mark, layout, section and company."""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase, digits
from zlib import crc32

import numpy as np
from spacy.tokens import Doc

from matcher.nlp.lexicon import Certainty
from matcher.nlp.spans import CANDIDATES, get_spans
from matcher.nlp.tokens import NEWLINE, SPACE, Codes, Tokens, WordTable, tokens_of
from matcher.reading.wordlist import words
from matcher.values import Kind, SectionKind

CERTAINTIES = (Certainty.CONTEXT, Certainty.CASED, Certainty.SAFE)
MARK_OF = {  # code of a candidate's first token; the next code stands for its further tokens, 0 for none
    (kind.value, certainty.name): 1 + 2 * (row * len(Kind) + column)
    for row, certainty in enumerate(CERTAINTIES)
    for column, kind in enumerate(Kind)
}
MARKS = 1 + 2 * len(MARK_OF)
IS_TECHNOLOGY = np.zeros(MARKS, np.intp)
IS_TECHNOLOGY[[mark for (kind, _), mark in MARK_OF.items() if kind == Kind.TECHNOLOGY.value]] = 1
LAYOUTS = 4  # 1: glued to the token before, 2: first of its line
SECTIONS = (None, *SectionKind)
AROUND = 12  # tokens before and behind that are a token's company: a list of names, or a sentence
LINKING_WORDS = words(
    "a an and are as at be by for from have in is of on our that the this to was we were will with you your"
)
MOST_NAMES, MOST_LINKING = 6, 5
COMPANY = (MOST_NAMES + 1) * (MOST_LINKING + 1)
AFFIX_ROWS, SHAPE_ROWS = 2048, 512
ROWS = 8192  # hashed rows for all words beside the vocabulary's own
SHAPE = {
    **dict.fromkeys(map(ord, ascii_lowercase), "x"),
    **dict.fromkeys(map(ord, ascii_uppercase), "X"),
    **dict.fromkeys(map(ord, digits), "9"),
}
RUN = re.compile(r"(.)\1{3,}")
LONGEST_SHAPED = 40


def word_rows(word: str) -> tuple[int, int, int, int, int]:
    """Return a word's rows in the hashed tables: word, beginning, ending, first letter and ending, shape."""
    lower = word.lower()
    return (
        crc32(b"W" + lower.encode()) % ROWS,
        crc32(b"p" + lower[:3].encode()) % AFFIX_ROWS,
        crc32(b"s" + lower[-3:].encode()) % AFFIX_ROWS,
        crc32(b"x" + (lower[-2:] + lower[:1]).encode()) % AFFIX_ROWS,
        crc32(b"h" + _shape(word).encode()) % SHAPE_ROWS,
    )


def _shape(word: str) -> str:
    """Return letters as X and x, digits as 9, runs cut at three."""
    return RUN.sub(r"\1\1\1", word[:LONGEST_SHAPED].translate(SHAPE))[:8]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the network reads of a document: its tokens' words, and a code each for mark, layout, section, company."""

    tokens: Tokens
    marks: Codes
    layouts: Codes
    sections: Codes
    company: Codes

    @property
    def words(self) -> list[str]:
        """The tokens' words."""
        return self.tokens.words


def read_inputs(doc: Doc) -> Inputs:
    """Return the inputs for a document that went through ``skill_finder``."""
    tokens = tokens_of(doc)
    gaps, flags = tokens.gaps, tokens.flags
    marks = np.zeros(len(gaps), np.intp)
    for span in get_spans(doc, CANDIDATES):
        first, behind, mark = span.start, span.end, MARK_OF[span.label_, span.id_]
        marks[first] = mark
        if behind > first + 1:
            marks[first + 1 : behind] = mark + 1
    layouts = np.zeros(len(gaps), np.intp)
    layouts[1:] = ((gaps[:-1] == 0) & (flags[:-1] & SPACE == 0)) + 2 * (flags[:-1] & NEWLINE != 0)
    sections = np.zeros(len(gaps), np.intp)
    starts = tokens.starts
    for section in doc._.document.sections:
        first, behind = starts.searchsorted((section.start, section.end))
        sections[first:behind] = SECTIONS.index(section.kind)
    names = _around(IS_TECHNOLOGY[marks]).clip(max=MOST_NAMES)
    linking = _around(_LINKING.read(tokens)).clip(max=MOST_LINKING)
    return Inputs(tokens, marks, layouts, sections, names * (MOST_LINKING + 1) + linking)


def _around(counted: Codes) -> Codes:
    """Return how many of the tokens around each are counted (each 0 or 1)."""
    sums = np.zeros(len(counted) + 2 * AROUND + 1, np.intp)
    sums[AROUND + 1 : AROUND + 1 + len(counted)] = counted
    sums = sums.cumsum()
    return sums[2 * AROUND + 1 :] - sums[: -2 * AROUND - 1]


_LINKING = WordTable(lambda word: word.lower() in LINKING_WORDS)
