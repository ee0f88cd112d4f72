"""Read brackets behind a technology that name its parts: "Spring (Core, Data JPA)" has Spring Data JPA."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span

from matcher.nlp.lexicon import Certainty, Name
from matcher.nlp.shared_heads import Part, key_of
from matcher.nlp.tokens import Tokens, WordTable
from matcher.taxonomy import Taxonomy
from matcher.taxonomy.senses import MAKERS
from matcher.values import Kind

OPENING, CLOSING = "(", ")"
BORDERS = frozenset((",", "/", "&", ";", "and", OPENING, CLOSING))
FARTHEST = 120  # tokens that brackets hold at most
LONGEST = 4  # tokens of a part
LONGEST_MAKER = 2  # words
_OPENS = WordTable(lambda word: word == OPENING)


def find_bracketed(
    tokens: Tokens, spans: Sequence[Span], taxonomy: Taxonomy, look_up: Callable[[str], Name | None]
) -> Iterator[Part]:
    """Yield the parts in brackets behind one of the spans, a technology, or a maker, with what both name together."""
    openings = _OPENS.read(tokens).nonzero()[0].tolist()
    heads = (
        {span.end: (span.start, span.kb_id_) for span in spans if span.label_ == Kind.TECHNOLOGY} if openings else {}
    )
    for opening in openings:
        start, skill = heads.get(opening, (max(opening - 1, 0), ""))
        if skill or tokens.words[start] in MAKERS:
            owners = sorted({key_of(tokens, start, opening), *(_makers(taxonomy[skill].label) if skill else ())})
            for first, behind in _items(tokens, opening):
                item = key_of(tokens, first, behind)
                alone = look_up(item)
                if alone and skill and _needs(alone, skill, taxonomy) and tokens.words[first][0].isalpha():
                    yield first, behind, replace(alone, certainty=Certainty.CASED)
                elif tokens.words[first][0].isupper():
                    named = (look_up(f"{owner} {item}") for owner in owners)
                    part = next((name for name in named if name and _is_part(name, skill, taxonomy)), None)
                    if part:
                        yield first, behind, part


def _is_part(name: Name, skill: str, taxonomy: Taxonomy) -> bool:
    sure = name.certainty >= Certainty.CASED and name.skill != skill
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
    """Yield the items of a list in brackets, without their versions and what stands in further brackets."""
    words, depth, first = tokens.words, 1, opening + 1
    for place in range(first, min(opening + FARTHEST, len(words))):
        if words[place] not in BORDERS:
            continue
        start, behind = _trimmed(tokens, first, place)
        if depth == 1 and 0 < behind - start <= LONGEST:
            yield start, behind
        depth += (words[place] == OPENING) - (words[place] == CLOSING)
        first = place + 1
        if not depth:
            break


def _trimmed(tokens: Tokens, first: int, behind: int) -> tuple[int, int]:
    """Return the bounds of an item without white space and, at its end, what has no letters."""
    while first < behind and tokens.words[first].isspace():
        first += 1
    while first < behind and not any(map(str.isalpha, tokens.words[behind - 1])):
        behind -= 1
    return first, behind
