"""Find what is wrong with the skills that a layer touched: names taken twice, relations to nothing, circles.

The same rules as those of ``lint`` for the whole taxonomy, but quick, and with file, line, field and value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matcher.taxonomy.fields import NAME_LISTS, RELATIONS
from matcher.taxonomy.model import Taxonomy, normalise
from matcher.taxonomy.rows import Fault, Row
from matcher.taxonomy.spelling import likest
from matcher.values import Skill

MOST_HINTS = 5


def find_faults(taxonomy: Taxonomy, touched: Mapping[str, Row], owners: Mapping[str, str]) -> list[Fault]:
    """Return the faults of the touched skills; owners are the ids by normalised name before."""
    return [*_shared_names(taxonomy, touched, dict(owners)), *_relations(taxonomy, touched)]


def _shared_names(taxonomy: Taxonomy, touched: Mapping[str, Row], owners: dict[str, str]) -> Iterator[Fault]:
    for skill_id, row in touched.items():
        skill = taxonomy[skill_id]
        for name in skill.names:
            owner = owners.setdefault(normalise(name), skill_id)
            if owner == skill_id:
                continue
            if owner in taxonomy and normalise(name) in map(normalise, taxonomy[owner].names):
                yield row.line, f"{_field(skill, name)} {name!r} {_taken(taxonomy, owner, name)}"
            else:
                owners[normalise(name)] = skill_id  # its owner lost it


def _field(skill: Skill, name: str) -> str:
    return next((field for field in NAME_LISTS if name in getattr(skill, field)), "label")


def _taken(taxonomy: Taxonomy, owner: str, name: str) -> str:
    place = f" in {taxonomy.origins[owner]}" if owner in taxonomy.origins else ""
    is_label = normalise(name) == normalise(taxonomy[owner].label)
    way_out = "rename that one" if is_label else f"drop it there (id {owner!r}, drop {name!r})"
    return (
        f"already names {taxonomy.label(owner)} ({owner}){place};"
        f" leave it out, {way_out}, or give the id {owner!r} to add to that skill"
    )


def _relations(taxonomy: Taxonomy, touched: Mapping[str, Row]) -> Iterator[Fault]:
    hints = 0
    for skill_id, row in touched.items():
        skill = taxonomy[skill_id]
        for relation in RELATIONS:
            for other in getattr(skill, relation):
                if other == skill_id:
                    yield row.line, f"{relation} {other!r} is the skill itself; take it out"
                elif other not in taxonomy:
                    hints += 1
                    hint = _did_you_mean(taxonomy, other) if hints <= MOST_HINTS else ""
                    yield row.line, f"{relation} {other!r} is no skill{hint}; give the id or a name of one"
        for other in row.lists.get("broader", ()) and skill.broader:
            if other != skill_id and other in taxonomy and skill_id in taxonomy.ancestors(other):
                yield row.line, f"broader {other!r} has {skill_id!r} above it already; take one of the two out"


def _did_you_mean(taxonomy: Taxonomy, text: str) -> str:
    labels = {skill.label.lower(): skill.id for skill in taxonomy}
    found = likest(text.lower(), (*labels, *taxonomy.skills))
    if found is None:
        return ""
    skill_id = labels.get(found, found)
    return f" (did you mean {taxonomy.label(skill_id)}, id {skill_id!r}?)"
