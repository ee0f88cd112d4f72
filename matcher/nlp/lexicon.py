"""All names of the taxonomy as a table that a walk over tokens can use.

A name is looked up by its *key*: its lower-case tokens, joined by a space where a soft separator stands
between them (space, hyphen, dot inside a word, apostrophe) and by GLUE where nothing does:
"scikit-learn" is "scikit learn", "PyTorch" is "py~torch". The names that go on from a key stand together in the sorted
table, so a walk finds the words with which one may.

Working all spellings out takes a third of a second, so the table of the built-in taxonomy is shipped as
models/lexicon.txt (rebuild: ``python models/build_lexicon.py``); a stale or missing one is worked out anew.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from matcher.nlp.gluing import is_word
from matcher.nlp.tokenizer import FOLD, split_name
from matcher.resources import data_path
from matcher.taxonomy import Taxonomy
from matcher.taxonomy.lookup import find_line
from matcher.taxonomy.shipped import stamp_of
from matcher.values import Kind, Skill

SOFT = frozenset("-.'")
SEPARATOR = re.compile(r"\.?[\s\-']+|(?<=\w)\.(?=\w)|\.$")
GLUE = "~"
UNSURE = "?"  # marks spellings that only the context tells, of a name with others: "maven", not "Maven"
COUNTED_NOUNS = frozenset({"notebook", "servlet", "container", "stream", "view", "form", "card", "sheet", "macro"})
MOST_GLUED = 3
SHORTEST_JOINED = 6  # "data science" is found as "datascience", "c ++" never as something shorter
AMERICAN = re.compile(
    r"(?<=[a-z][iy])z(?=(?:e|ed|es|er|ers|ing|ation|ations|able)\b)|(?<=(?:mod|lab)el)(?=ing\b|e[rd])|(?<=behavio)(?=r)",
    re.I,
)
BRITISH = {"z": "s", "Z": "S"}
ACRONYM = re.compile(r"[A-Z]{3,5}$")  # "VFDs" and "ECUs" are things one counts
MICROSOFT = "Microsoft "
JS_NAME = re.compile(r"^[\w-]{3,}(?:\.js| ?JS)$")


MANAGEMENT = re.compile(r"\b([Mm])anagement\b")

BORDER = re.compile("[ ~\t]")
LAST = "\U0010ffff"  # sorts behind all letters


class Certainty(IntEnum):
    """When a name counts: never, only where the context says so, only as written, in any letter case."""

    EXCLUDED = 0
    CONTEXT = 1
    CASED = 2
    SAFE = 3


@dataclass(frozen=True, slots=True)
class Name:
    """What a key stands for; ``written`` are its spellings with their letter case, separators left out (see UNSURE)."""

    skill: str
    certainty: Certainty
    written: frozenset[str]


class Lexicon:
    """The table: sorted ``lines`` of names.

    A line is the text "key, skill, certainty, written forms" with tabs between, looked up by halves and taken apart
    when it is needed: a process that reads one résumé needs a few hundred of a hundred thousand.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self._names: dict[str, Name] = {}

    @classmethod
    def of(cls, rows: Mapping[str, str]) -> Lexicon:
        """Return the table of rows by key."""
        return cls([f"{key}\t{row}" for key, row in sorted(rows.items())])

    @cached_property
    def rows(self) -> dict[str, str]:
        """All rows by key."""
        return dict(line.split("\t", 1) for line in self.lines)

    def get(self, key: str) -> Name | None:
        """Return the name with this key."""
        if key in self._names:
            return self._names[key]
        line = find_line(self.lines, key)
        if line is None:
            return None
        _, skill, certainty, *written = line.split("\t")
        self._names[key] = name = Name(skill, Certainty(int(certainty)), frozenset(written))
        return name

    def dump(self, stamp: str) -> str:
        """Return the table as text, headed by a stamp of the taxonomy it was made from."""
        return "\n".join((stamp, *self.lines))

    @classmethod
    def parse(cls, text: str) -> Lexicon:
        """Read what dump wrote."""
        return cls(text.split("\n")[1:])


class Step(NamedTuple):
    """A point of a walk over tokens: the name that ends here, and the words with which a longer one goes on."""

    name: Name | None
    followers: frozenset[str]


class Steps(dict[str, Step]):
    """The steps of a table by key, each worked out when it is first reached: far fewer than there are keys."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._get = lexicon.get
        self._lines = lexicon.lines

    def __missing__(self, key: str) -> Step:
        """Return the step at a key, and keep it."""
        found = (self._behind(key + border) for border in (" ", GLUE))
        self[key] = step = Step(self._get(key), frozenset(chain.from_iterable(found)))
        return step

    def _behind(self, start: str) -> Iterator[str]:
        lines = self._lines
        for line in lines[bisect_left(lines, start) : bisect_left(lines, start + LAST)]:
            yield BORDER.split(line[len(start) :], maxsplit=1)[0]


def load_lexicon(taxonomy: Taxonomy) -> Lexicon:
    """Return the table of the built-in taxonomy: the shipped one while it is current."""
    path = data_path("models") / "lexicon.txt"
    if path.exists():
        text = path.read_text(encoding="utf-8")
        if text.startswith(stamp_of(data_path("taxonomy/skills")) + "\n"):
            return Lexicon.parse(text)
    return build_lexicon(taxonomy)


def build_lexicon(taxonomy: Taxonomy) -> Lexicon:
    """Work the table out from every spelling of every skill's names."""
    names: dict[str, Name] = {}
    for skill in taxonomy:
        for text, certainty in spellings(skill):
            written = "".join(part for part in split_name(text) if part not in SOFT)
            for key, sure in _keys(text, certainty).items():
                old = names.get(key)
                if old is None:
                    names[key] = Name(skill.id, sure, frozenset((written,)))
                elif old.skill == skill.id or sure > old.certainty:
                    names[key] = Name(skill.id, *_joined(old, sure, written))
    rows = {key: "\t".join((n.skill, str(int(n.certainty)), *sorted(n.written))) for key, n in names.items()}
    return Lexicon.of(rows)


def _joined(old: Name, sure: Certainty, written: str) -> tuple[Certainty, frozenset[str]]:
    """Return the certainty of a name with one more spelling, and its spellings, those that say less marked."""
    best = max(sure, old.certainty)
    unsure = Certainty.CONTEXT if best is Certainty.CASED else None
    before = {UNSURE + form for form in old.written} if old.certainty is unsure else old.written
    return best, frozenset((*before, UNSURE + written if sure is unsure else written))


def _keys(text: str, certainty: Certainty) -> dict[str, Certainty]:
    """Return the keys under which a spelling is found: as written, in lower case, glued, cut at its capitals."""
    written, lower = key_of(text), key_of(text.lower())
    keys = {written: certainty, lower: certainty}
    if 0 < written.count(" ") < MOST_GLUED and len(text) >= SHORTEST_JOINED:
        keys[written.replace(" ", GLUE)] = certainty
        if written.count(" ") == 1:
            keys[key_of(lower.replace(" ", ""))] = certainty
    elif " " not in written and written.replace(GLUE, "").isalpha() and text[0].isupper():
        cut = written.replace(GLUE, " ")  # "Map Reduce", not "map reduce"; "At Scale" is seldom AtScale
        usual = all(map(is_word, cut.split()))
        keys.setdefault(cut, min(certainty, Certainty.CONTEXT if usual else Certainty.CASED))
    return keys


def key_of(text: str) -> str:
    """Return the key of a name: "scikit learn" of "Scikit-learn"."""
    key = " ".join(GLUE.join(split_name(word)) for word in SEPARATOR.split(text.translate(FOLD)) if word).lower()
    return key.replace(" / ", f"{GLUE}/{GLUE}")  # as the finder reads a slash, with white space or without


def spellings(skill: Skill) -> Iterator[tuple[str, Certainty]]:
    """Yield every spelling of a skill's names with its certainty: plural, British and .js forms and "mgmt" added."""
    cased, context, excluded = set(skill.cased_aliases), set(skill.context_aliases), set(skill.exclude)
    for name in skill.names:
        certainty = Certainty.CONTEXT if name in context else Certainty.CASED if name in cased else Certainty.SAFE
        for form in _variants(name):
            yield form, certainty
            plural = _plural(form, Kind.CONCEPT if certainty == Certainty.CASED and ACRONYM.match(form) else skill.kind)
            if plural and plural not in excluded:  # "PhD student" is a degree, "PhD students" are other people
                yield plural, certainty
        if name.startswith(MICROSOFT):
            yield "MS " + name.removeprefix(MICROSOFT), min(certainty, Certainty.CASED)
    for phrase in skill.exclude:
        yield phrase, Certainty.EXCLUDED


def _variants(name: str) -> Iterator[str]:
    yield name
    british = AMERICAN.sub(_british, name)
    if british != name:
        yield british
    if " and " in name:
        yield name.replace(" and ", " & ")
    elif " & " in name:
        yield name.replace(" & ", " and ")
    if "anagement" in name:
        yield MANAGEMENT.sub(r"\1gmt", name)
    if JS_NAME.match(name):
        yield re.sub(r"[. ]?js$", ".js", name, flags=re.I)


def _british(border: re.Match[str]) -> str:
    if border.group():
        return BRITISH[border.group()]
    return "l" if border.string[border.start() - 1] in "lL" else "u"


def _plural(name: str, kind: Kind) -> str | None:
    if kind == Kind.TECHNOLOGY and name.rpartition(" ")[2].lower() not in COUNTED_NOUNS:
        return None
    if (
        kind not in (Kind.CONCEPT, Kind.CREDENTIAL, Kind.TECHNOLOGY)
        or len(name) < 3
        or not name[-1].isalpha()
        or name[-1] in "sS"
    ):
        return None
    if name[-1] == "y" and name[-2] not in "aeiou":
        return name[:-1] + "ies"
    return name + "s"
