"""A document's tokens as plain lists, which the components read many times faster than the Doc itself."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.attrs import ORTH, SPACY
from spacy.tokens import Doc

_KEY = "skillmatch_tokens"
_WORDS: dict[int, tuple[str, str]] = {}  # by hash: as written, in lower case
MOST_WORDS = 500_000


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens' texts, as written and in lower case, and 1 where white space follows."""

    words: list[str]
    lower: list[str]
    spaced: list[int]

    def glued(self, position: int) -> bool:
        """Tell whether the next token follows without white space."""
        return position + 1 < len(self.words) and not self.spaced[position]


def tokens_of(doc: Doc) -> Tokens:
    """Return the tokens of a document, read once."""
    tokens: Tokens | None = doc.user_data.get(_KEY)
    if tokens is None:
        orths, spaced = doc.to_array([ORTH, SPACY]).T.tolist() if len(doc) else ([], [])
        pairs = [_WORDS.get(orth) or _word(orth, doc) for orth in orths]
        tokens = Tokens([word for word, _ in pairs], [lower for _, lower in pairs], spaced)
        doc.user_data[_KEY] = tokens
    return tokens


def _word(orth: int, doc: Doc) -> tuple[str, str]:
    if len(_WORDS) >= MOST_WORDS:
        _WORDS.clear()
    word = doc.vocab.strings[orth]
    _WORDS[orth] = pair = (word, word.lower())
    return pair
