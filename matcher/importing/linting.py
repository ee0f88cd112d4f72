"""Take out of an import what the lint would refuse: names that the matcher takes for others, circles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from matcher.importing.building import Record
from matcher.nlp.layered_lexicon import extend_lexicon
from matcher.nlp.lexicon import Lexicon, build_lexicon, load_lexicon
from matcher.taxonomy import RELATIONS, Taxonomy, load_taxonomy, normalise
from matcher.taxonomy.fields import NAME_LISTS
from matcher.taxonomy.layers import apply_rows
from matcher.taxonomy.lint import find_unreachable
from matcher.taxonomy.rows import row_of

MOST_ROUNDS = 6  # two are usual: one that takes out, one that finds no more


@dataclass(slots=True)
class Sieve:
    """Records that lose what the lint refuses; what was lost is counted."""

    records: dict[str, Record]
    left_out: dict[str, list[str]] = field(default_factory=dict)
    names: int = 0

    def leave_out(self, skill_id: str, reason: str) -> None:
        """Take a record out, and the relations of others to it."""
        record = self.records.pop(skill_id, None)
        if record is None:
            return
        self.left_out.setdefault(reason, []).append(str(record.get("label", skill_id)))
        for other in self.records.values():
            for relation in RELATIONS:
                if skill_id in other.get(relation, ()):
                    other[relation] = [item for item in other[relation] if item != skill_id]

    def take_name(self, skill_id: str, name: str) -> None:
        """Take a name out of a record."""
        for names in (self.records[skill_id].get(kind, []) for kind in NAME_LISTS):
            if name in names:
                names.remove(name)
                self.names += 1


def sift(records: Mapping[str, Record], taxonomy: Taxonomy) -> Sieve:
    """Return the records, by id, that pass the lint over a taxonomy, and what was taken out for it."""
    sieve = Sieve({str(record["id"]): record for record in sorted(records.values(), key=lambda record: record["id"])})
    below = load_lexicon(taxonomy) if taxonomy is load_taxonomy() else build_lexicon(taxonomy)
    for _ in range(MOST_ROUNDS):
        ids = list(sieve.records)
        layered, faults = apply_rows(
            taxonomy, (row_of(sieve.records[skill], line) for line, skill in enumerate(ids, 1)), "import"
        )
        for line in sorted({line for line, _ in faults}):
            sieve.leave_out(ids[line - 1], "at odds with others")
        if not faults and not _missed(sieve, layered, below, extend_lexicon(below, taxonomy, layered)):
            break
    sieve.records = {key: {k: v for k, v in record.items() if v != []} for key, record in sieve.records.items()}
    return sieve


def _missed(sieve: Sieve, layered: Taxonomy, below: Lexicon, lexicon: Lexicon) -> bool:
    """Take out what the matcher would not find or would take for another skill; tell whether there was any."""
    before = len(sieve.records), sieve.names
    for skill, name, _ in list(find_unreachable(layered, lexicon, [layered[skill] for skill in sieve.records])):
        if skill.id in sieve.records and normalise(name) == normalise(skill.label):
            sieve.leave_out(skill.id, "found as another skill, or not at all")
        elif skill.id in sieve.records:
            sieve.take_name(skill.id, name)
    changed = {row.partition("\t")[0] for key, row in below.rows.items() if lexicon.rows.get(key) != row}
    known = [layered[skill] for skill in sorted(changed - sieve.records.keys()) if skill in layered]
    for _, _, found in list(find_unreachable(layered, lexicon, known)):
        for _, other in found:
            sieve.leave_out(other, "in the way of known skills")
    return (len(sieve.records), sieve.names) != before
