"""Lay the rows of a user's file over a taxonomy: add skills, add to skills, take away.

A row whose id, or label where it gives no id, is known adds to that skill: its lists grow, its kind and (with an id)
its label are replaced (the old label then names it no longer, unless the row puts it into a list), and a name that it
puts into another list moves there. Any other row is a new skill.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain, count
from typing import Any

from matcher.taxonomy.fields import LISTS, NAME_LISTS, RELATIONS
from matcher.taxonomy.ids import make_id
from matcher.taxonomy.layer_faults import find_faults
from matcher.taxonomy.model import Taxonomy, normalise
from matcher.taxonomy.rows import Fault, Row
from matcher.taxonomy.spelling import did_you_mean
from matcher.values import Kind, Skill

EVERYTHING = "*"


def apply_rows(taxonomy: Taxonomy, rows: Iterable[Row], source: str) -> tuple[Taxonomy, list[Fault]]:
    """Return the taxonomy with the rows of a file laid over it, and the faults; a faulty row is left out."""
    layer = _Layer(taxonomy, source)
    for row in rows:
        layer.add(row)
    result = layer.result()
    return result, [*layer.faults, *find_faults(result, layer.touched, layer.owners)]


class _Layer:
    """The taxonomy while rows are laid over it."""

    def __init__(self, taxonomy: Taxonomy, source: str) -> None:
        self.source = source
        self.skills = dict(taxonomy.skills)
        self.origins = dict(taxonomy.origins)
        self.owners: dict[str, str] = {}
        for skill in taxonomy:
            for name in skill.names:
                self.owners.setdefault(normalise(name), skill.id)
        self.touched: dict[str, Row] = {}
        self.removed: set[str] = set()
        self.faults: list[Fault] = []

    def add(self, row: Row) -> None:
        """Lay one row over the rest."""
        known = self._known(row)
        skill_id = known or row.id or self._free_id(row.label)
        fault = self._row_fault(row, skill_id, known=bool(known))
        if fault:
            self.faults.append((row.line, fault))
        elif EVERYTHING in row.drop:
            del self.skills[skill_id]
            self.removed.add(skill_id)
            self.touched.pop(skill_id, None)
        else:
            old = self.skills.get(skill_id) or Skill(id=skill_id, label=row.label, kind=Kind.TECHNOLOGY)
            self.skills[skill_id] = self._laid_over(old, row)
            self.origins[skill_id] = f"{self.source}:{row.line}"
            self.touched[skill_id] = row
            self.owners.setdefault(normalise(self.skills[skill_id].label), skill_id)

    def result(self) -> Taxonomy:
        """Return the taxonomy, relations by name turned into ids, and those to removed skills taken out."""
        for skill_id in self.touched:
            self.skills[skill_id] = self._related_by_id(self.skills[skill_id])
        if gone := self.removed - self.skills.keys():
            for skill in [skill for skill in self.skills.values() if skill.id not in self.touched]:
                self.skills[skill.id] = _without(skill, gone)
        return Taxonomy(self.skills.values(), self.origins)

    def _known(self, row: Row) -> str | None:
        """Return the id of the skill that a row adds to."""
        if row.id:
            return row.id if row.id in self.skills else None
        owner = self.owners.get(normalise(row.label))
        return owner if owner in self.skills else None

    def _free_id(self, label: str) -> str:
        made = make_id(label)
        return next(name for name in chain((made,), (f"{made}-{n}" for n in count(2))) if name not in self.skills)

    def _row_fault(self, row: Row, skill_id: str, *, known: bool) -> str:
        """Return what forbids a row, or nothing."""
        if skill_id in self.touched and skill_id in self.skills:
            return f"{skill_id!r} is given in line {self.touched[skill_id].line} already; make one row of the two"
        if row.drop and not known:
            return f"drop {row.drop[0]!r}: no earlier layer has {row.id or row.label!r}; correct it, or leave drop out"
        if EVERYTHING in row.drop and (row.lists or row.kind):
            return f"drop '*' takes the whole of {skill_id!r} away; give nothing else in this row"
        if not known and not row.label:
            return f"id {row.id!r} is no skill{did_you_mean(row.id, self.skills)}; give a label to make it a new one"
        return self._drop_fault(row, skill_id) if known else ""

    def _drop_fault(self, row: Row, skill_id: str) -> str:
        old = self.skills[skill_id]
        renamed = bool(row.id and row.label) and normalise(row.label) != normalise(old.label)
        for item in row.drop:
            if item != EVERYTHING and normalise(item) == normalise(old.label) and not renamed:
                return f"drop {item!r} is the label; give the id and another label too, or drop '*', the whole skill"
            if item != EVERYTHING and not self._holds(old, item):
                return f"drop {item!r}: {old.label} ({skill_id}) has no such name or relation; take it out"
        return ""

    def _holds(self, skill: Skill, item: str) -> bool:
        names = (*skill.names, *skill.hidden_aliases, *skill.exclude)
        related = {other for relation in RELATIONS for other in getattr(skill, relation)}
        return normalise(item) in map(normalise, names) or self._id_of(item) in related

    def _id_of(self, name: str) -> str:
        """Return the id that an id or a name stands for; what stands for none as it is."""
        return name if name in self.skills else self.owners.get(normalise(name), name)

    def _laid_over(self, old: Skill, row: Row) -> Skill:
        gone = {normalise(item) for item in row.drop}
        gone_ids = {self._id_of(item) for item in row.drop}
        placed = {name for field in NAME_LISTS for name in row.lists.get(field, ())}
        lists: dict[str, Any] = {}
        for field in LISTS:
            given = row.lists.get(field, ())
            before: Sequence[str] = getattr(old, field)
            if field in RELATIONS:
                kept = [item for item in before if item not in gone_ids]
            else:
                kept = [item for item in before if normalise(item) not in gone]
            if field in NAME_LISTS:
                kept = [item for item in kept if item not in placed or item in given]
            lists[field] = tuple(dict.fromkeys((*kept, *given)))
        label = row.label if row.id and row.label else old.label
        return replace(old, label=label, kind=row.kind or old.kind, **lists)

    def _related_by_id(self, skill: Skill) -> Skill:
        relations: dict[str, Any] = {
            relation: tuple(dict.fromkeys(self._id_of(other) for other in getattr(skill, relation)))
            for relation in RELATIONS
        }
        return replace(skill, **relations)


def _without(skill: Skill, gone: set[str]) -> Skill:
    """Return a skill whose relations lead to none of those; the same object where none did."""
    if not any(other in gone for relation in RELATIONS for other in getattr(skill, relation)):
        return skill
    kept: dict[str, Any] = {r: tuple(other for other in getattr(skill, r) if other not in gone) for r in RELATIONS}
    return replace(skill, **kept)
