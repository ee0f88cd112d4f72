"""Mine documents for frequent skills that the taxonomy does not know, as candidates for a layer.

A candidate has to stand in several documents, and where its words stand it has to be a skill often enough: "design" is
a verb nearly everywhere, even if some list makes it look like a tool. ``wordings`` tells a sentence that documents
copied from each other, which counts once, from a name that many use.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from matcher.taxonomy import Taxonomy, normalise
from matcher.taxonomy.careful import CONTEXT, careful_list
from matcher.taxonomy.model import VERSION
from matcher.taxonomy.nearest import NameIndex
from matcher.values import Document, Extraction, Kind, Mention, Skill

LEAST_COUNT, LEAST_SHARE = 2, 0.25
SAMPLE = 2000  # documents in which all occurrences of a candidate's words are counted
LONGEST, LONGEST_NAME = 5, 80  # words, and characters, of a name
QUOTES, AROUND = 3, 45  # a candidate has so many quotes, each with so many characters before and behind
SAME_CONTEXT = 25  # letters before and behind that two documents share when one copied the other
SHORTEST_PLURAL = 4
BULLET = re.compile(r"^[-*•·●▪]\s+")
WORD, LETTERS, LINE_BREAK = re.compile(r"\w+"), re.compile(r"[^\W\d_]+"), re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A name that documents use like a skill: how often, in which spellings, and what known name is most like it.

    ``known`` is that skill when it is the same in another spelling.
    """

    label: str
    kind: Kind
    documents: int
    wordings: int
    count: int
    spellings: tuple[str, ...]
    quotes: tuple[str, ...]
    nearest: Skill | None = None
    likeness: float = 0.0
    known: Skill | None = None


@dataclass(slots=True)
class _Group:
    """The mentions of one name."""

    surfaces: Counter[str] = field(default_factory=Counter)
    kinds: Counter[Kind] = field(default_factory=Counter)
    documents: int = 0
    sampled: int = 0
    contexts: set[str] = field(default_factory=set)
    quotes: list[str] = field(default_factory=list)

    def add(self, mentions: list[Mention], document: Document, *, sampled: bool) -> None:
        """Count the mentions in one document."""
        self.surfaces.update(_tidy(mention.surface) for mention in mentions)
        self.kinds.update(mention.kind for mention in mentions)
        self.sampled += len(mentions) if sampled else 0
        self.documents += 1
        contexts = {_context(document, mention) for mention in mentions}
        if not contexts & self.contexts and len(self.quotes) < QUOTES:
            self.quotes.append(quote(document, mentions[0]))
        self.contexts |= contexts

    def join(self, other: _Group) -> None:
        """Count the mentions of another spelling too."""
        self.surfaces += other.surfaces
        self.kinds += other.kinds
        self.documents += other.documents
        self.sampled += other.sampled
        self.contexts |= other.contexts
        self.quotes = [*self.quotes, *other.quotes][:QUOTES]


def find_candidates(
    extractions: Iterable[Extraction], taxonomy: Taxonomy, *, least: int = LEAST_COUNT, most: int | None = None
) -> list[Candidate]:
    """Return the unknown names that stand in at least so many documents, in the most wordings first."""
    groups: dict[str, _Group] = defaultdict(_Group)
    sample: list[str] = []
    for extraction in extractions:
        sampled = len(sample) < SAMPLE
        if sampled:
            sample.append(extraction.document.text)
        mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in extraction.mentions:
            if mention.skill is None and (key := _key(mention.surface)):
                mentions[key].append(mention)
        for key, same in mentions.items():
            groups[key].add(same, extraction.document, sampled=sampled)
    _join_plurals(groups)
    frequent = [
        group for group in groups.values() if group.documents >= least and not taxonomy.named(_label(group.surfaces))
    ]
    often = _occurrences(sample, {_words(surface) for group in frequent for surface in group.surfaces})
    frequent = [group for group in frequent if _is_mostly_a_skill(group, often) and not _is_everyday(group)]
    frequent.sort(key=lambda group: (-len(group.contexts), -group.documents, _label(group.surfaces)))
    index = NameIndex(taxonomy)
    return [_candidate(group, index) for group in frequent[:most]]


def quote(document: Document, mention: Mention) -> str:
    """Return the words around a mention, on one line, cut at the line's ends or between words."""
    text = document.text
    start, end = max(0, mention.start - AROUND), min(len(text), mention.end + AROUND)
    before = LINE_BREAK.split(text[start : mention.start])[-1]
    behind = LINE_BREAK.split(text[mention.end : end])[0]
    if len(before) == mention.start - start and start and not text[start - 1].isspace():
        before = "…" + before.partition(" ")[2]
    if len(behind) == end - mention.end and end < len(text) and not text[end].isspace():
        behind = behind.rpartition(" ")[0] + "…"
    return BULLET.sub("", " ".join(f"{before}{text[mention.start : mention.end]}{behind}".split()))


def _candidate(group: _Group, index: NameIndex) -> Candidate:
    label = _label(group.surfaces)
    known = index.taxonomy.resolve(label)
    nearest, likeness = (known, 1.0) if known else index.nearest(label)
    return Candidate(
        label=label,
        kind=max(group.kinds, key=lambda kind: (group.kinds[kind], kind)),
        documents=group.documents,
        wordings=len(group.contexts),
        count=group.surfaces.total(),
        spellings=tuple(sorted(group.surfaces, key=lambda surface: (-group.surfaces[surface], surface))),
        quotes=tuple(group.quotes),
        nearest=nearest,
        likeness=likeness,
        known=known,
    )


def _is_mostly_a_skill(group: _Group, often: Mapping[str, int]) -> bool:
    everywhere = sum(often[words] for words in {_words(surface) for surface in group.surfaces})
    return group.sampled >= LEAST_SHARE * everywhere


def _is_everyday(group: _Group) -> bool:
    """Tell whether a name is a frequent word in small letters, which no layer could search for."""
    label = _label(group.surfaces)
    return label.islower() and careful_list(label, Kind.CONCEPT) == CONTEXT


def _occurrences(texts: Iterable[str], wanted: set[str]) -> Counter[str]:
    """Return how often each of the wanted words, or runs of words, stands in the texts."""
    lengths = sorted({words.count(" ") + 1 for words in wanted} & set(range(1, LONGEST + 1)))
    found: Counter[str] = Counter()
    for text in texts:
        words = WORD.findall(text.lower())
        for length in lengths:
            runs = (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))
            found.update(run for run in runs if run in wanted)
    return found


def _words(surface: str) -> str:
    return " ".join(WORD.findall(surface.lower()))


def _context(document: Document, mention: Mention) -> str:
    """Return the letters around a mention, which are the same where one document was copied from another."""
    around = document.text[max(0, mention.start - 2 * SAME_CONTEXT) : mention.start]
    behind = document.text[mention.end : mention.end + 2 * SAME_CONTEXT]
    before, after = ("".join(LETTERS.findall(part)).lower() for part in (around, behind))
    return f"{before[-SAME_CONTEXT:]}|{after[:SAME_CONTEXT]}"


def _label(surfaces: Counter[str]) -> str:
    """Return the spelling that is used most, of equals the one with capitals."""
    return min(surfaces, key=lambda surface: (-surfaces[surface], surface))


def _tidy(surface: str) -> str:
    return " ".join(surface.split())


def _key(surface: str) -> str:
    """Return the form under which spellings are counted together, "" for what cannot be a name."""
    name = _tidy(surface)
    fits = len(name) <= LONGEST_NAME and name.isprintable() and "\ufffd" not in name
    return normalise(VERSION.sub("", name)) if fits and any(map(str.isalnum, name)) else ""


def _join_plurals(groups: dict[str, _Group]) -> None:
    for key in [key for key in groups if key.endswith("s") and len(key) > SHORTEST_PLURAL]:
        if key[:-1] in groups:
            groups[key[:-1]].join(groups.pop(key))
