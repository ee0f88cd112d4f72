"""The component in which the trained network has its say: what the rules missed, took wrongly, or cut wrongly.

The network's scores and what the rules found are added up, and the best reading of the whole text is taken: a sure
name is worth much, one accepted by its context some; what the rules denied (addresses, employers) is out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.ambiguity import LISTED
from matcher.nlp.lexicon import Certainty
from matcher.nlp.linking import Linker
from matcher.nlp.network import BEGINS, CONCEPT, OTHER, OUTSIDE, TAGS, TECHNOLOGY, Floats, load_network, read_inputs
from matcher.nlp.spans import CANDIDATES, DENIED, SKILLS, get_spans, put_spans
from matcher.nlp.tokens import Tokens, tokens_of
from matcher.nlp.unlisted import PLAIN_WORDS, UNLISTED
from matcher.reading.wordlist import words
from matcher.taxonomy import load_taxonomy
from matcher.values import Kind

TAGGED = "TAGGED"
WORTH = {
    Certainty.SAFE.name: 4.0,
    Certainty.CASED.name: 4.0,
    LISTED: 4.0,
    Certainty.CONTEXT.name: 3.0,
    UNLISTED: 4.0,
}
FOR_OUTSIDE = 1.8  # how much surer than "outside" the network must be on its own
BORDER = 2.0  # against going on behind the end of a span of the rules
HELD = 6.0  # for staying in a span of the rules
NEVER = 30.0
GOES_ON = [TECHNOLOGY + 1, CONCEPT + 1, OTHER + 1]
SPOKEN = {TECHNOLOGY: Kind.TECHNOLOGY, CONCEPT: Kind.CONCEPT}
VAGUE = words("data big business code cost machine process web google microsoft amazon ibm apple")
Tagged = tuple[int, int, int]  # first token, token behind the last, tag


class Tagger:
    """Rewrites ``doc.spans["skills"]``; what no name covers has the id TAGGED."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def __call__(self, doc: Doc) -> Doc:
        if len(doc):
            found = get_spans(doc, SKILLS)
            tagged = best_spans(self._scores(doc, found))
            put_spans(doc, SKILLS, self._named(doc, found, tagged))
        return doc

    def _scores(self, doc: Doc, found: Sequence[Span]) -> Floats:
        """Return the network's scores with the rules' word added (tokens × tags)."""
        scores = load_network().score(read_inputs(doc))
        scores[:, OUTSIDE] += FOR_OUTSIDE
        for span in get_spans(doc, DENIED):
            scores[span.start : span.end, OUTSIDE] += NEVER
        tokens: list[int] = []
        tags: list[int] = []
        worths: list[float] = []
        for span in found:
            first, behind, begins, worth = span.start, span.end, BEGINS[span.label_], WORTH[span.id_]
            tokens += range(first, behind)
            tags += [begins, *[begins + 1] * (behind - first - 1)]
            worths += [worth, *[worth + HELD] * (behind - first - 1)]
            if behind < len(scores):
                tokens += [behind] * len(GOES_ON)
                tags += GOES_ON
                worths += [-BORDER] * len(GOES_ON)
        scores[tokens, tags] += worths
        return scores

    def _named(self, doc: Doc, found: Sequence[Span], tagged: Sequence[Tagged]) -> list[Span]:
        """Give every tagged stretch its name's span, or one of its own; soft skills and the like stay as found."""
        candidates = get_spans(doc, CANDIDATES)
        names = {(span.start, span.end): span for span in (*candidates, *found)}
        spans: list[Span] = []
        for start, end, tag in joined(tagged, names, tokens_of(doc)):
            if (start, end) in names:
                spans.append(names[start, end])
                continue
            within = [span for span in candidates if start <= span.start and span.end <= end]
            if len(within) > 1 and sum(map(len, within)) == end - start:
                spans += within  # fused: "HadoopHive"
            elif tag != OTHER:
                spans += self._span(doc, start, end, tag)
        taken = {place for span in spans for place in range(span.start, span.end)}
        others = (span for span in found if BEGINS[span.label_] == OTHER)
        spans += [span for span in others if taken.isdisjoint(range(span.start, span.end))]
        return sorted(spans, key=lambda span: span.start)

    def _span(self, doc: Doc, start: int, end: int, tag: int) -> list[Span]:
        """Return the span of a stretch that no name covers exactly, punctuation at its ends left out."""
        while start < end and not _worded(doc[start].text):
            start += 1
        while start < end and not _worded(doc[end - 1].text):
            end -= 1
        if start == end:
            return []
        nearby = [name for name in get_spans(doc, CANDIDATES) if name.start < end and start < name.end]
        skill = self.linker.link(doc[start:end], SPOKEN[tag], nearby)
        written = doc[start:end].text
        heads_a_list = end < len(doc) and doc[end].text == ":"
        if skill is None and (heads_a_list or written.lower() in VAGUE or PLAIN_WORDS.fullmatch(written)):
            return []
        kind = self.linker.kind(skill) if skill else SPOKEN[tag]
        return [Span(doc, start, end, label=kind.value, kb_id=skill or "", span_id=TAGGED)]


def joined(tagged: Sequence[Tagged], names: Mapping[tuple[int, int], Span], tokens: Tokens) -> list[Tagged]:
    """Return the spans with the pieces of unknown names put together: "Im|Gui", "Percona XtraBackup", "Fluent UI".

    Pieces of one written word belong together unless both are names (scraped lists fuse them); words with a space
    between do if they are capitalised, the first is no name, and the second is none or a concept's.
    """
    spans: list[Tagged] = []
    for start, end, tag in tagged:
        if tag != OTHER and (start, end) not in names:
            start, end = _whole_word(start, end, tokens)
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
                together = before is None or here is None
            if together:
                spans[-1] = (first, end, min(first_tag, tag))
                continue
        spans.append((start, end, tag))
    return spans


def _whole_word(start: int, end: int, tokens: Tokens) -> tuple[int, int]:
    """Return a span without a name grown to the borders of the words it is written in, hyphens included."""
    while end < len(tokens.words) and tokens.glued(end - 1) and _joins(tokens, end):
        end += 1
    while start and tokens.glued(start - 1) and tokens.words[start - 1].isalnum():
        start -= 1
    return start, end


def _joins(tokens: Tokens, place: int) -> bool:
    """Tell whether a token goes on with the word before it: letters or digits, or a hyphen between such."""
    word = tokens.words[place]
    return word.isalnum() or (word == "-" and tokens.glued(place) and tokens.words[place + 1].isalnum())


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _worded(token: str) -> bool:
    return any(letter.isalnum() for letter in token)


def best_spans(scores: Floats) -> list[Tagged]:
    """Return the spans of the best sequence of tags, in which a tag goes on only with its own beginning.

    The best tag of each token is already that sequence wherever it breaks no rule; only a run of tokens in which one
    does is decoded (Viterbi).
    """
    tags = scores.argmax(axis=1)
    inside = np.flatnonzero(tags)
    if not len(inside):
        return []
    runs = np.split(inside, np.flatnonzero(np.diff(inside) > 1) + 1)
    spans: list[Tagged] = []
    for run in runs:
        first, behind = int(run[0]), int(run[-1]) + 1
        path = tags[first:behind].tolist()
        if any(tag % 2 == 0 and before not in (tag, tag - 1) for before, tag in zip([0, *path], path, strict=False)):
            path = _best_path(scores[first:behind].tolist())
        spans += _spans(path, first)
    return spans


def _best_path(scores: list[list[float]]) -> list[int]:
    reached = [score if tag % 2 or not tag else -NEVER for tag, score in enumerate(scores[0])]
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


def _spans(path: Sequence[int], first: int) -> list[Tagged]:
    spans: list[Tagged] = []
    for place, tag in enumerate(path, first):
        if tag % 2:
            spans.append((place, place + 1, tag))
        elif tag:
            spans[-1] = (spans[-1][0], place + 1, spans[-1][2])
    return spans


@Language.factory("skill_tagger", default_config={"layers": []})
def create_tagger(nlp: Language, name: str, layers: list[str]) -> Tagger:
    """Create the component, which links what it finds to the built-in taxonomy with user files laid over it."""
    return Tagger(Linker(load_taxonomy(*map(Path, layers))))
