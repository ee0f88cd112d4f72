"""Texts and pairs of texts that mean the same skill, from the taxonomy and open sources, to train the static model on.

The data folder holds esco/skills_en.csv, esco/occupations_en.csv and esco/broaderRelationsSkillPillar.csv (ESCO 1.1.1),
mind/data_mind_skills.json (MIND), onet/technology_skills.txt (O*NET), skillspan/data_json_train.json (SkillSpan) and
corpus/postings.jsonl (``text`` or ``description``). Sentences only teach: none is stored. Names of held-out skills
(benchmarks/linking.py) are in no pair.
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from matcher import make_document
from matcher.nlp import find_mentions
from matcher.taxonomy import Taxonomy
from matcher.values import DocumentKind

SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+|•")
PHRASE = re.compile(r"(?<=[.!?;:])\s+|\n+|•|,")
ACRONYM = re.compile(r"^(?P<long>[A-Z]?[a-z].* [a-z].*) (?P<short>[A-Z]{2,6})$")  # "Extensible markup language XML"
LETTERS = re.compile(r"[^\w+#]+")
KINDS = ("tags_skill", "tags_knowledge")  # of SkillSpan
csv.field_size_limit(10**9)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that mean the same, or of which the first mentions what the second names.

    Pairs of one concept are never each other's negatives.
    """

    left: str
    right: str
    concept: str


@dataclass(frozen=True, slots=True)
class EscoSkill:
    """A skill of ESCO; ``reuse`` says how widely it is asked for, from transversal to occupation-specific."""

    label: str
    others: tuple[str, ...]
    knowledge: bool
    reuse: str
    description: str


def bare(name: str) -> str:
    """Return the letters and digits of a name, in lower case."""
    return LETTERS.sub("", name.casefold())


class Sources:
    """The open sources of a data folder; ``held_out`` are names that no pair may hold."""

    def __init__(self, folder: Path, *, held_out: Iterable[str]) -> None:
        self.folder, self.held_out = folder, frozenset(map(bare, held_out))

    def allowed(self, names: Iterable[str]) -> bool:
        """Return whether none of a concept's names is held out."""
        return self.held_out.isdisjoint(map(bare, names))

    def _rows(self, name: str, *, delimiter: str = ",") -> Iterator[dict[str, str]]:
        with (self.folder / name).open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file, delimiter=delimiter)

    def _records(self, name: str) -> list[dict[str, list[str]]]:
        lines = (self.folder / name).read_text(encoding="utf-8").split("\n")
        return [json.loads(line) for line in lines if line.strip()]

    def _postings(self) -> list[str]:
        records = self._records("corpus/postings.jsonl")
        return [str(record.get("text") or record.get("description") or "") for record in records]

    def esco_skills(self) -> list[EscoSkill]:
        """Return ESCO's skills."""
        return [
            EscoSkill(
                row["preferredLabel"],
                _others(row),
                row["skillType"] == "knowledge",
                row["reuseLevel"],
                row["description"],
            )
            for row in self._rows("esco/skills_en.csv")
        ]

    def skill_names(self, *, reuse: Sequence[str] = ()) -> Iterator[Pair]:
        """Yield ESCO's other names and descriptions with the label, of all skills or of some levels of reuse."""
        for skill in self.esco_skills():
            if (not reuse or skill.reuse in reuse) and self.allowed((skill.label, *skill.others)):
                yield from (Pair(text, skill.label, skill.label) for text in (*skill.others, skill.description) if text)

    def occupations(self) -> Iterator[Pair]:
        """Yield ESCO's occupations: other names and descriptions with the label."""
        for row in self._rows("esco/occupations_en.csv"):
            label, others = row["preferredLabel"], _others(row)
            if self.allowed((label, *others)):
                yield from (Pair(text, label, label) for text in (*others, row["description"]) if text)

    def broader(self) -> Iterator[Pair]:
        """Yield the labels of ESCO's skills with those of broader ones."""
        labels = {row["conceptUri"]: row["preferredLabel"] for row in self._rows("esco/skills_en.csv")}
        for row in self._rows("esco/broaderRelationsSkillPillar.csv"):
            narrow, broad = labels.get(row["conceptUri"]), labels.get(row["broaderUri"])
            if narrow and broad and self.allowed((narrow, broad)):
                yield Pair(narrow, broad, broad)

    def mind(self) -> Iterator[Pair]:
        """Yield MIND's names with those synonyms that are long enough to tell."""
        for skill in json.loads((self.folder / "mind/data_mind_skills.json").read_text(encoding="utf-8")):
            if self.allowed((skill["name"], *skill["synonyms"])):
                yield from (Pair(other, skill["name"], skill["name"]) for other in skill["synonyms"] if len(other) > 3)

    def onet(self) -> Iterator[Pair]:
        """Yield O*NET's products with their class, and the acronyms that it writes behind the words."""
        rows = self._rows("onet/technology_skills.txt", delimiter="\t")
        for example, title in sorted({(row["Example"], row["Commodity Title"]) for row in rows}):
            if self.allowed((example,)):
                yield Pair(example, title, title)
            parts = ACRONYM.match(example)
            if parts and self.allowed(parts.groups()):
                yield Pair(parts["short"], parts["long"], parts["long"])

    def mentions(self, *, most: int) -> Iterator[Pair]:
        """Yield lines of so many postings with the label of each skill that the extractor finds there."""
        postings = self._postings()
        for text in random.Random(0).sample(postings, min(most, len(postings))):
            document = make_document(text, id="posting", kind=DocumentKind.POSTING)
            for mention in find_mentions(document).mentions:
                start, end = document.text.rfind("\n", 0, mention.start) + 1, document.text.find("\n", mention.end)
                quote = document.text[start : end if end > 0 else None].strip()
                if mention.skill and len(quote.split()) > 3 and self.allowed((mention.label,)):
                    yield Pair(quote[:400], mention.label, mention.label)

    def filled(self, *, times: int) -> Iterator[Pair]:
        """Yield SkillSpan's training sentences with names of ESCO's skills put where its spans were."""
        draw = random.Random(0)
        skills = [skill for skill in self.esco_skills() if self.allowed((skill.label, *skill.others))]
        kinds = {known: [skill for skill in skills if skill.knowledge is known] for known in (True, False)}
        for line in self._records("skillspan/data_json_train.json") * times:
            yield from _fill(line, kinds, draw)

    def sentences(self, *, most: int) -> list[str]:
        """Return so many sentences of 4 to 40 words from postings, each once, and SkillSpan's."""
        found = {part.strip() for text in self._postings() for part in SENTENCE.split(text)}
        found = {part for part in found if 4 <= len(part.split()) <= 40}
        lines = (line["tokens"] for line in self._records("skillspan/data_json_train.json"))
        return [
            *random.Random(13).sample(sorted(found), min(most, len(found))),
            *sorted({" ".join(line) for line in lines if len(line) > 3}),
        ]

    def phrases(self, *, most: int) -> list[str]:
        """Return SkillSpan's spans, and so many other parts of postings of 2 to 6 words, each once."""
        parts = {part.strip(" .;:-*·") for text in self._postings() for part in PHRASE.split(text)}
        short = sorted(part for part in parts if 2 <= len(part.split()) <= 6)
        lines = self._records("skillspan/data_json_train.json")
        spans = {span for line in lines for kind in KINDS for span in _spans(line["tokens"], line[kind])}
        return list(dict.fromkeys([*sorted(spans), *random.Random(1).sample(short, min(most, len(short)))]))


def taxonomy_pairs(taxonomy: Taxonomy, sources: Sources) -> Iterator[Pair]:
    """Yield each skill's label with its other names, and with the labels of what it is a kind of."""
    for skill in taxonomy:
        if not sources.allowed((*skill.names, *skill.hidden_aliases)):
            continue
        yield from (Pair(other, skill.label, skill.label) for other in (*skill.names[1:], *skill.hidden_aliases))
        for broad in skill.broader:
            if sources.allowed((taxonomy.label(broad),)):
                yield Pair(skill.label, taxonomy.label(broad), taxonomy.label(broad))


def unique(pairs: Iterable[Pair]) -> Sequence[Pair]:
    """Return the pairs of different texts, each once."""
    return [pair for pair in dict.fromkeys(pairs) if pair.left.casefold() != pair.right.casefold()]


def _others(row: dict[str, str]) -> tuple[str, ...]:
    names = (name.strip() for name in row["altLabels"].split("\n"))
    return tuple(name for name in dict.fromkeys(names) if name and name != row["preferredLabel"])


def _spans(words: Sequence[str], tags: Sequence[str]) -> Iterator[str]:
    span: list[str] = []
    for word, tag in zip((*words, ""), (*tags, "O"), strict=True):
        if tag != "I" and span:
            yield " ".join(span)
            span = []
        if tag == "B" or (tag == "I" and span):
            span.append(word)


def _fill(line: dict[str, list[str]], kinds: dict[bool, list[EscoSkill]], draw: random.Random) -> Iterator[Pair]:
    """Yield a pair a span: the sentence with all its spans replaced, and the label of what stands there now."""
    words: list[str] = []
    labels: list[str] = []
    for word, *tags in zip(line["tokens"], *(line[kind] for kind in KINDS), strict=True):
        if "B" in tags:
            skill = draw.choice(kinds[tags[1] == "B"])
            words.append(draw.choice((skill.label, *skill.others)))
            labels.append(skill.label)
        elif tags == ["O", "O"]:
            words.append(word)
    sentence = " ".join(words)
    yield from (Pair(sentence, label, label) for label in labels)
