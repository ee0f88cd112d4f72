"""Make the rows of a layer from the concepts of a download: what is new, under stable ids, by names that do no harm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from matcher.importing.concepts import Concept
from matcher.taxonomy import Taxonomy, normalise
from matcher.taxonomy.careful import careful_list
from matcher.taxonomy.ids import make_id, short_hash
from matcher.values import Kind, Skill

HIDDEN, CONTEXT, PLAIN = "hidden", "context", "plain"
OTHER_NAMES = {HIDDEN: "hidden_aliases", CONTEXT: "context_aliases", PLAIN: "aliases"}
DIGITS = 4  # hexadecimal digits that tell two concepts of one label apart
BROADER_KINDS = frozenset({Kind.TECHNOLOGY, Kind.CONCEPT})
Record = dict[str, Any]


@dataclass(slots=True, kw_only=True)
class Built:
    """The rows by concept, and the labels of what was left out by the reason."""

    records: dict[str, Record] = field(default_factory=dict)
    left_out: dict[str, list[str]] = field(default_factory=dict)
    names_taken: int = 0

    def leave_out(self, reason: str, label: str) -> None:
        """Count a concept that gives no row."""
        self.left_out.setdefault(reason, []).append(label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to import: where other names go (nowhere if that is "none"), and whether known skills get them too."""

    other_names: str = HIDDEN
    extend: bool = False
    suffix: str = "import"


def build(concepts: Sequence[Concept], chosen: Iterable[Concept], taxonomy: Taxonomy, options: Options) -> Built:
    """Return the rows of the chosen concepts; the others give them their place, and ids that no choice changes."""
    built = Built()
    known = {concept.key: skill for concept in concepts if (skill := known_skill(concept, taxonomy))}
    ids = _ids([concept for concept in concepts if concept.key not in known], taxonomy, options.suffix)
    taken = {normalise(name): skill.id for skill in taxonomy for name in (*skill.names, *skill.hidden_aliases)}
    fresh: dict[str, Concept] = {}
    for concept in chosen:
        if concept.key in known:
            built.leave_out("known already", concept.label)
        elif taken.setdefault(normalise(concept.label), ids[concept.key]) != ids[concept.key]:
            built.leave_out("named like another", concept.label)
        else:
            fresh[concept.key] = concept
    places = {key: ids[key] for key in fresh} | {key: skill.id for key, skill in known.items()}
    by_key = {concept.key: concept for concept in concepts}
    shared = _shared_names(fresh.values())
    for concept in fresh.values():
        skill_id = ids[concept.key]
        names = _Names(concept, taken, shared, skill_id)
        built.records[concept.key] = {
            **_named(concept, skill_id, names, options),
            **_relations(concept, places, by_key, taxonomy),
            "review": dict(concept.note),
        }
        built.names_taken += names.refused
    if options.extend:
        _extend(built, known, [concept for concept in chosen if concept.key in known], taken, shared)
    return built


def known_skill(concept: Concept, taxonomy: Taxonomy) -> Skill | None:
    """Return the skill that a concept is already; its alternative names mislead too often to decide that."""
    for name in (concept.label, *concept.spellings, *concept.ambiguous):
        if skill := taxonomy.resolve(name):
            return skill
    found = (taxonomy.resolve(name) for name in concept.same_as)
    return next((skill for skill in found if skill and skill.kind == Kind.TECHNOLOGY), None)


def _ids(concepts: Iterable[Concept], taxonomy: Taxonomy, suffix: str) -> dict[str, str]:
    """Return an id for each concept: of its label, and where that is taken the source's name or a few digits."""
    made = {concept.key: make_id(concept.label) for concept in concepts}
    made = {key: f"{name}-{suffix}" if name in taxonomy else name for key, name in made.items()}
    repeated = {name for name, number in Counter(made.values()).items() if number > 1}
    return {key: f"{name}-{short_hash(key)[:DIGITS]}" if name in repeated else name for key, name in made.items()}


def _shared_names(concepts: Iterable[Concept]) -> set[str]:
    """Return the other names that more than one concept has, which therefore mean none of them."""
    counted = Counter(
        name for concept in concepts for name in {normalise(n) for n in (*concept.spellings, *concept.names)}
    )
    return {name for name, number in counted.items() if number > 1}


class _Names:
    """The other names of a concept that nothing else has, each list without what another holds already."""

    def __init__(self, concept: Concept, taken: Mapping[str, str], shared: set[str], skill_id: str) -> None:
        self.refused = 0
        self._seen = {normalise(concept.label)}
        self._taken, self._shared, self._skill = taken, shared, skill_id
        self.ambiguous = self._new(concept.ambiguous)
        self.spellings = self._new(concept.spellings)
        self.others = self._new(concept.names)

    def _new(self, names: Iterable[str]) -> list[str]:
        kept = []
        for name in names:
            key = normalise(name)
            if key in self._seen or not any(sign.isalnum() for sign in name):
                continue
            self._seen.add(key)
            if self._taken.get(key, self._skill) == self._skill and key not in self._shared:
                kept.append(name)
            else:
                self.refused += 1
        return kept


def _named(concept: Concept, skill_id: str, names: _Names, options: Options) -> Record:
    lists: dict[str, list[str]] = {"aliases": [], "cased_aliases": [], "context_aliases": list(names.ambiguous)}
    if narrower := careful_list(concept.label, concept.kind):
        lists[narrower].append(concept.label)
    for name in names.spellings:
        lists[careful_list(name, concept.kind) or "aliases"].append(name)
    if options.other_names in OTHER_NAMES:
        lists.setdefault(OTHER_NAMES[options.other_names], []).extend(names.others)
    filled = {field: values for field, values in lists.items() if values}
    return {"id": skill_id, "label": concept.label, "kind": concept.kind.value, **filled}


def _relations(
    concept: Concept, places: Mapping[str, str], by_key: Mapping[str, Concept], taxonomy: Taxonomy
) -> Record:
    above = dict.fromkeys(_nearest(concept.broader, places, by_key, taxonomy))
    needed = dict.fromkeys(places[key] for key in concept.implies if key in places)
    broader = [skill for skill in above if skill != places[concept.key]]
    implies = [skill for skill in needed if skill not in (places[concept.key], *broader)]
    return {name: ids for name, ids in (("broader", broader), ("implies", implies)) if ids}


def _nearest(
    keys: Sequence[str], places: Mapping[str, str], by_key: Mapping[str, Concept], taxonomy: Taxonomy
) -> Iterator[str]:
    """Yield the ids of what stands above, or of the next above that where it is not imported itself."""
    for key in keys:
        if key in places:
            yield places[key]
        elif key in by_key:
            yield from _nearest(by_key[key].broader, places, by_key, taxonomy)
        elif (skill := taxonomy.resolve(key)) and skill.kind in BROADER_KINDS:
            yield skill.id
            return  # further keys are other names of the same


def _extend(
    built: Built, known: Mapping[str, Skill], concepts: Iterable[Concept], taken: Mapping[str, str], shared: set[str]
) -> None:
    """Give skills that are known already the spellings and names that they lack, to be understood when looked up."""
    extra: dict[str, list[str]] = {}
    for concept in concepts:
        skill = known[concept.key]
        names = _Names(concept, taken, shared, skill.id)
        found = [name for name in (*names.spellings, *names.others) if normalise(name) not in taken]
        if found:
            extra.setdefault(skill.id, []).extend(found)
    for skill_id, found in extra.items():
        built.records[f"known {skill_id}"] = {"id": skill_id, "hidden_aliases": list(dict.fromkeys(found))}
