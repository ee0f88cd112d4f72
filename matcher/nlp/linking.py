"""Links a stretch of text that no name covers to the nearest known skill, where that is sure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from string import ascii_lowercase

from spacy.tokens import Span

from matcher.nlp.lexicon import Certainty
from matcher.nlp.network import load_network
from matcher.taxonomy import Taxonomy, normalise
from matcher.taxonomy.senses import load_senses
from matcher.values import Kind, Skill

LINKED = (Kind.TECHNOLOGY, Kind.CONCEPT)
LEAST_LETTERS, MOST_LETTERS = 6, 40  # of a name in which one letter may be wrong
SHORTEST = 2  # letters of an acronym that no capital alone marks: "Ad" is not AD
EVERYDAY = frozenset(("ad", "am", "as", "it", "or", "us"))  # "ad relevance" is no Active Directory
LONGEST_ACRONYM = 4  # letters; longer ones seldom stand for something else
CUT_OFF = 2  # letters that open a written word are no name: "cFrobnics" has nothing to do with C
REMEMBERED = 20_000


class Linker:
    """Finds the skill of a stretch: by look-up, by the name it holds, by spelling."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._shared = frozenset(load_senses())
        self._misspelt = lru_cache(REMEMBERED)(self._correct)

    def kind(self, skill: str) -> Kind:
        """Return a skill's kind."""
        return self.taxonomy[skill].kind

    def link(self, stretch: Span, kind: Kind, nearby: Sequence[Span]) -> str | None:
        """Return the id of the skill that a stretch of a kind surely names; ``nearby`` are the names that it touches.

        A name of the kind that begins a technology, or is most of the stretch, names it ("Spring Boot Starter Web"). A
        usual word is no misspelt technology: "tables" is not Tableau, "amazon" not Amazon Q;
        nor is "data tables" DataTables. An acronym in lower case is still one ("iis"), a concept's too ("iam").
        """
        text = stretch.text
        usual = all(map(load_network().knows, text.lower().split()))
        known = self.taxonomy.named(text)
        if known and known.kind == Kind.TECHNOLOGY and self._is_acronym(text) and text in known.context_aliases:
            return None  # "170 MM users" are none of SAP MM's
        if (
            known
            and known.kind in LINKED
            and (len(text) > SHORTEST or not text.istitle())
            and text not in EVERYDAY
            and _is_acronym_of(known, text.lower())
        ):
            return known.id
        if known and known.kind == kind and not (usual and kind == Kind.TECHNOLOGY and text.islower()):
            return known.id
        for name in nearby:
            if name.start_char == stretch.start_char + 1 and text[0].islower():  # "eSpark" is a firm
                return None
            shared = min(name.end_char, stretch.end_char) - max(name.start_char, stretch.start_char)
            begins = kind == Kind.TECHNOLOGY and name.start == stretch.start and name.end <= stretch.end
            if begins and len(name.text) <= CUT_OFF and text[len(name.text) :][:1].isalpha():
                return None
            mostly = 3 * shared >= 2 * max(len(text), name.end_char - name.start_char)
            if name.label_ == kind and (begins or mostly) and not self.is_everyday(name):
                return name.kb_id_
        if nearby or text.isupper():
            return None
        return self._misspelt(normalise(text)) if kind == Kind.TECHNOLOGY and not usual else None

    def is_everyday(self, name: Span) -> bool:
        """Tell whether a technology's name that needs its context is an acronym or usual words: "data tables"."""
        if name.label_ != Kind.TECHNOLOGY or name.id_ != Certainty.CONTEXT.name:
            return False
        written = name.text
        return self._is_acronym(written) or (written.islower() and all(map(load_network().knows, written.split())))

    def _is_acronym(self, text: str) -> bool:
        """Tell whether a text is a short acronym whose senses nobody has listed (senses.py chooses among those)."""
        return text.isupper() and SHORTEST <= len(text) <= LONGEST_ACRONYM and text.lower() not in self._shared

    def _correct(self, name: str) -> str | None:
        """Return the one technology whose name differs by one letter: "Tableu", not "Hibernet"."""
        if not (LEAST_LETTERS <= len(name) <= MOST_LETTERS and name.isascii()):
            return None
        found = [skill for edit in _edits(name) if (skill := self.taxonomy.named(edit))]
        technologies = {skill.id for skill in found if skill.kind == Kind.TECHNOLOGY}
        return technologies.pop() if len(technologies) == 1 else None


def _is_acronym_of(skill: Skill, lower: str) -> bool:
    """Tell whether a word in lower case is the acronym that names a skill: "iis", "ios"."""
    forms = (name for name in skill.names if len(name) == len(lower) and name.lower() == lower)
    return any(sum(letter.isupper() for letter in form) > 1 for form in forms)


def _edits(name: str) -> Iterator[str]:
    """Yield the strings one edit away that keep the first letter (Norvig's spelling corrector)."""
    for at in range(1, len(name) + 1):
        head, tail = name[:at], name[at:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
        if tail:
            yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
