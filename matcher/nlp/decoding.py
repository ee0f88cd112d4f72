"""From scores of tags to spans: the best lawful sequence, and the pieces of one name put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Span

from matcher.nlp.network import BEGINS, CONCEPT, OTHER, TAGS, Floats
from matcher.nlp.segments import opens_item
from matcher.nlp.tokens import Tokens
from matcher.reading.wordlist import words

UNLAWFUL = -30.0
SMALL_WORDS = words("a an and at by for from in of on or the to using with")
Tagged = tuple[int, int, int]  # first token, token behind the last, tag


def best_spans(scores: Floats) -> list[Tagged]:
    """Return the spans of the best sequence of tags, in which a tag goes on only with its own beginning.

    The best tag of each token is already that sequence wherever it breaks no rule; only a run of tokens in which one
    does is decoded (Viterbi).
    """
    tags = scores.argmax(axis=1)
    inside = np.flatnonzero(tags).tolist()
    path: list[int] = tags.tolist()
    behind = 0
    for place in _unlawful(tags):
        if place >= behind:
            first, behind = _run(path, place)
            path[first:behind] = _best_path(scores[first:behind].tolist())
    spans: list[Tagged] = []
    for place in inside:
        tag = path[place]
        if tag % 2:
            spans.append((place, place + 1, tag))
        elif tag:
            spans[-1] = (spans[-1][0], place + 1, spans[-1][2])
    return spans


def _unlawful(tags: NDArray[np.intp]) -> list[int]:
    """Return where a tag goes on with something else than its own beginning."""
    before = np.concatenate(([0], tags[:-1]))
    places: list[int] = np.flatnonzero((tags > 0) & (tags % 2 == 0) & ((before + 1) // 2 != tags // 2)).tolist()
    return places


def _run(path: Sequence[int], place: int) -> tuple[int, int]:
    """Return the run of tags other than "outside" around a place."""
    first = behind = place
    while first and path[first - 1]:
        first -= 1
    while behind < len(path) and path[behind]:
        behind += 1
    return first, behind


def _best_path(scores: list[list[float]]) -> list[int]:
    reached = [score if tag % 2 or not tag else UNLAWFUL for tag, score in enumerate(scores[0])]
    ways: list[list[int]] = []
    for row in scores[1:]:
        top = max(range(TAGS), key=reached.__getitem__)
        way = [top if tag % 2 or not tag else max(tag - 1, tag, key=reached.__getitem__) for tag in range(TAGS)]
        reached = [reached[before] + score for before, score in zip(way, row, strict=True)]
        ways.append(way)
    path = [max(range(TAGS), key=reached.__getitem__)]
    for way in reversed(ways):
        path.append(way[path[-1]])
    return path[::-1]


def joined(
    tagged: Sequence[Tagged], names: Mapping[tuple[int, int], Span], tokens: Tokens, *, glued: bool = False
) -> list[Tagged]:
    """Return the spans with the pieces of unknown names put together: "Im|Gui", "Percona XtraBackup", "Fluent UI".

    Pieces of one written word belong together unless both are names (scraped lists fuse them); words with a space
    between do if they are capitalised, the first is no name, and the second is none or a concept's.
    """
    spans: list[Tagged] = []
    for start, end, tag in tagged:
        if tag != OTHER and (start, end) not in names:
            start, end = _whole_word(start, end, tokens, glued=glued)
        if spans and start < spans[-1][1]:
            start = spans[-1][1]
            if start >= end:
                continue
        if spans and tag != OTHER and spans[-1][1] == start and spans[-1][2] != OTHER:
            first, _, first_tag = spans[-1]
            before, here = names.get(spans[-1][:2]), names.get((start, end))
            apart = tokens.spaced[start - 1]
            if apart:
                concept = here is None or BEGINS[here.label_] == CONCEPT
                together = (
                    before is None and concept and _capital(tokens.words[first]) and _capital(tokens.words[start])
                )
            else:
                together = not glued and (before is None or here is None) and not _cut(tokens, start)
            if together:
                spans[-1] = (first, end, min(first_tag, tag))
                continue
        spans.append((start, end, tag))
    return spans


def _whole_word(start: int, end: int, tokens: Tokens, *, glued: bool) -> tuple[int, int]:
    """Return a span without a name grown to the borders of the words it is written in, hyphens included."""
    while end < len(tokens.words) and tokens.glued(end - 1) and _joins(tokens, end):
        if glued and "-" not in (tokens.words[end], tokens.words[end - 1]):
            break
        end += 1
    while (
        not glued
        and start
        and tokens.glued(start - 1)
        and tokens.words[start - 1].isalnum()
        and not _cut(tokens, start)
    ):
        start -= 1
    return start, end


def _cut(tokens: Tokens, place: int) -> bool:
    """Tell whether a scrape glued a word to the one before it: "andsecurity", "inYandex", "testsLead"."""
    before, word = tokens.words[place - 1], tokens.words[place]
    if word[0].isupper() and (before[-1].isupper() or before.islower()) and opens_item(word):
        return True
    return word[0].isalpha() and ((word[0].islower() and before[-1].islower()) or before in SMALL_WORDS)


def _joins(tokens: Tokens, place: int) -> bool:
    """Tell whether a token goes on with the word before it: letters or digits, or a hyphen between such."""
    word = tokens.words[place]
    if word.isalnum():
        return not _cut(tokens, place)
    return word == "-" and tokens.glued(place) and tokens.words[place + 1].isalnum()


def _capital(word: str) -> bool:
    return word[:1].isupper()
