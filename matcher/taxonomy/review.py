"""Turn candidates for the taxonomy into the rows of a layer that somebody reviews."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, count
from typing import Any

from matcher.taxonomy import Taxonomy, normalise
from matcher.taxonomy.careful import careful_list
from matcher.taxonomy.ids import make_id
from matcher.taxonomy.model import VERSION
from matcher.taxonomy.suggestions import Candidate

Record = dict[str, Any]


def to_records(candidates: Iterable[Candidate], taxonomy: Taxonomy) -> list[Record]:
    """Return a row for each candidate: a new skill, or another name of the one that it is; ``review`` says why.

    Whoever reviews them deletes what is no skill, and hands the rest to ``--taxonomy`` as it is.
    """
    taken = set(taxonomy.skills)
    records: dict[str, Record] = {}
    for candidate in candidates:
        others = _other_names(candidate, taxonomy)
        if candidate.known:
            names = [*records.get(candidate.known.id, {}).get("aliases", ()), candidate.label, *others]
            records[candidate.known.id] = _row(candidate, candidate.known.id, {"aliases": list(dict.fromkeys(names))})
            continue
        made = make_id(candidate.label)
        skill_id = next(name for name in chain((made,), (f"{made}-{n}" for n in count(2))) if name not in taken)
        taken.add(skill_id)
        lists = {"aliases": others} if others else {}
        if narrower := careful_list(candidate.label, candidate.kind):
            lists[narrower] = [candidate.label]
        records[skill_id] = _row(candidate, skill_id, lists)
    return list(records.values())


def _row(candidate: Candidate, skill_id: str, lists: dict[str, list[str]]) -> Record:
    named = candidate.known or candidate
    return {"id": skill_id, "label": named.label, "kind": named.kind.value, **lists, "review": _notes(candidate)}


def _other_names(candidate: Candidate, taxonomy: Taxonomy) -> list[str]:
    """Return the spellings that need an alias, because more than case and hyphens tell them from the label."""
    known = {normalise(candidate.label)}
    found: list[str] = []
    for spelling in candidate.spellings:
        if (key := normalise(spelling)) not in known and not VERSION.search(spelling) and not taxonomy.named(spelling):
            known.add(key)
            found.append(spelling)
    return found


def _notes(candidate: Candidate) -> Record:
    nearest: Record = {}
    if candidate.nearest:
        likeness = round(candidate.likeness, 2)
        nearest = {"nearest": candidate.nearest.label, "nearest_id": candidate.nearest.id, "likeness": likeness}
    return {
        "documents": candidate.documents,
        "wordings": candidate.wordings,
        "count": candidate.count,
        "spellings": list(candidate.spellings),
        **nearest,
        "quotes": list(candidate.quotes),
    }
