"""Read the parts of a technology in the brackets or the list behind it: "Spring (Data JPA)", "Azure: Functions"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from spacy.tokens import Span

from matcher.nlp.lexicon import Certainty, Name, Steps
from matcher.nlp.shared_heads import Part, key_of
from matcher.nlp.tokens import Tokens, WordTable
from matcher.taxonomy import Taxonomy
from matcher.taxonomy.senses import MAKERS, NO_NAMES
from matcher.values import Kind

OPENING, CLOSING, COLON = "(", ")", ":"
BORDERS = frozenset((",", "/", "&", ";", "and", "|", OPENING, CLOSING))
BULLETS = frozenset("-•*+–")
FARTHEST = 120  # tokens that brackets hold at most
LONGEST = 6  # tokens of a part
LONGEST_MAKER = 2  # words
LONGEST_VERSION = 8  # tokens
_BEHIND = attrgetter("end")
_OPENS = WordTable(lambda word: word in (OPENING, COLON))


def find_bracketed(tokens: Tokens, spans: Sequence[Span], taxonomy: Taxonomy, steps: Steps) -> Iterator[Part]:
    """Yield the parts that brackets or a list name behind one of the spans, a technology, or behind a maker."""
    for opening in _OPENS.read(tokens).nonzero()[0].tolist():
        behind = _without_version(tokens, opening)
        head = _ending_at(spans, behind) or _ending_at(spans, opening)
        start, behind, skill = (head.start, head.end, head.kb_id_) if head else (max(opening - 1, 0), opening, "")
        if tokens.words[opening] == COLON:
            if not ((skill or tokens.words[start] in MAKERS) and _opens_line(tokens, start)):
                continue
        elif not (tokens.words[start][0].isupper() or (head and head.id_ != Certainty.CONTEXT.name)):
            continue  # "teams (Sales, Product)" are no Microsoft Teams
        names = {key_of(tokens, start, behind), *(_makers(taxonomy[skill].label) if skill else ())}
        owners = {name: steps[name].followers for name in sorted(names)}
        for first, last in _items(tokens, opening):
            for end in dict.fromkeys((last, _without_number(tokens, first, last))):
                part = _meant(tokens, first, end, skill, owners, taxonomy, steps) if end > first else None
                if part:
                    yield first, end, part
                    break


def _ending_at(spans: Sequence[Span], place: int) -> Span | None:
    """Return the technology that ends before a token."""
    index = bisect_left(spans, place, key=_BEHIND)
    found = spans[index] if index < len(spans) else None
    return found if found is not None and found.end == place and found.label_ == Kind.TECHNOLOGY else None


def _meant(
    tokens: Tokens,
    first: int,
    end: int,
    skill: str,
    owners: Mapping[str, Container[str]],
    taxonomy: Taxonomy,
    steps: Steps,
) -> Name | None:
    """Return what an item names behind one of its owners' names, if anything."""
    word = tokens.lower[first]
    named = [owner for owner, followers in owners.items() if word in followers and tokens.words[first][0].isupper()]
    if not (named or skill) or word in NO_NAMES:
        return None
    item = key_of(tokens, first, end)
    alone = steps[item].name
    if alone and skill and _needs(alone, skill, taxonomy):
        return replace(alone, certainty=Certainty.CASED)
    own = skill if alone and alone.certainty else ""
    found = (steps[f"{owner} {item}"].name for owner in named)
    return next((name for name in found if name and _is_part(name, own, taxonomy)), None)


def _without_version(tokens: Tokens, behind: int) -> int:
    """Return the token behind a name, before its versions: "Drupal 7/8 (Views)"."""
    words, place = tokens.words, behind
    while place > max(0, behind - LONGEST_VERSION) and not (
        words[place - 1].isalpha() and words[place - 1] not in "xv"
    ):
        place -= 1
        if words[place].isspace() or words[place] in BORDERS - {"/"}:
            return behind
    return place if any(word[0].isdigit() for word in words[place:behind]) else behind


def _opens_line(tokens: Tokens, start: int) -> bool:
    """Tell whether nothing but a bullet stands before a name in its line."""
    place = start - 1
    while place >= 0 and (tokens.words[place] in BULLETS or tokens.words[place].isspace()):
        if "\n" in tokens.words[place]:
            return True
        place -= 1
    return place < 0


def _is_part(name: Name, own: str, taxonomy: Taxonomy) -> bool:
    """Tell whether a name with its owner's before it is a sure technology, another than its owner if it has a sense."""
    sure = name.certainty >= Certainty.CASED and name.skill != own
    return sure and taxonomy[name.skill].kind is Kind.TECHNOLOGY


def _needs(name: Name, skill: str, taxonomy: Taxonomy) -> bool:
    """Tell whether an ambiguous name is a technology that nobody has without a skill: "click" in "Python (click)"."""
    meant = taxonomy[name.skill]
    unsure = name.certainty == Certainty.CONTEXT and meant.kind is Kind.TECHNOLOGY
    return unsure and skill in (*meant.implies, *meant.broader)


def _makers(label: str) -> Iterator[str]:
    """Yield the label of a skill in lower case, and its first words that are a maker's name."""
    words = label.split(" ")
    yield label.lower()
    for count in range(1, LONGEST_MAKER + 1):
        if len(words) > count and (maker := " ".join(words[:count])) in MAKERS:
            yield maker.lower()


def _items(tokens: Tokens, opening: int) -> Iterator[tuple[int, int]]:
    """Yield the items of a list, without what stands in further brackets.

    Brackets end it, or a colon's line.
    """
    words, depth, first = [*tokens.words[opening : opening + FARTHEST], "\n"], 1, opening + 1
    for place, word in enumerate(words[1:], first):
        ends = words[0] == COLON and depth == 1 and "\n" in word
        if not ends and word not in BORDERS:
            continue
        start, behind = _trimmed(tokens, first, place)
        if depth == 1 and 0 < behind - start <= LONGEST and tokens.words[start][0].isalpha():
            yield start, behind
        depth += (word == OPENING) - (word == CLOSING)
        first = place + 1
        if ends or not depth:
            break


def _trimmed(tokens: Tokens, first: int, behind: int) -> tuple[int, int]:
    """Return the bounds of an item without white space."""
    while first < behind and tokens.words[first].isspace():
        first += 1
    while first < behind and tokens.words[behind - 1].isspace():
        behind -= 1
    return first, behind


def _without_number(tokens: Tokens, first: int, behind: int) -> int:
    """Return the token behind an item's last letters."""
    while first < behind and not any(map(str.isalpha, tokens.words[behind - 1])):
        behind -= 1
    return behind
