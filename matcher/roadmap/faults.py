"""Find what is wrong with a roadmap's table: its fields, its rules, its evidence, and the steps that it refers to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matcher.roadmap.fields import GROUP, ROADMAP, STEP, Fault, Record, find_field_faults, name_of, tables, texts
from matcher.roadmap.lines import Place
from matcher.roadmap.model import OPTIONAL, RULE, needed
from matcher.roadmap.order import find_circle
from matcher.taxonomy.spelling import did_you_mean
from matcher.values.steps import EvidenceKind

KINDS = tuple(kind.value for kind in EvidenceKind)


def find_faults(table: Record) -> list[Fault]:
    """Return what keeps a roadmap from being used, as (place, sentence); skills are not looked up."""
    faults = list(find_field_faults(table, ROADMAP, (), ""))
    if table.get("steps") == []:
        faults.append((("steps",), "'steps' is empty; write at least one [[steps]]"))
    for number, step in tables(table, "steps"):
        faults += _step(step, ("steps", number), name_of(step, number))
    return [*faults, *_references(tables(table, "steps"))]


def _step(step: Record, place: Place, name: str) -> Iterator[Fault]:
    yield from find_field_faults(step, STEP, place, f"{name}: ")
    for number, group in tables(step, "groups"):
        yield from _group(group, (*place, "groups", number), name)
    yield from _evidence(step, place, name)


def _group(group: Record, place: Place, name: str) -> Iterator[Fault]:
    yield from find_field_faults(group, GROUP, place, f"{name}: ")
    skills = texts(group, "skills")
    if group.get("skills") == []:
        yield (*place, "skills"), f"{name}: 'skills' is empty; name at least one skill, or take the group out"
    yield from _rule(group, "rule", len(set(skills)), (*place, "rule"), f"{name}: rule")


def _evidence(step: Record, place: Place, name: str) -> Iterator[Fault]:
    """Find unknown kinds of evidence, and a rule that they cannot satisfy."""
    kinds = texts(step, "evidence")
    for kind in dict.fromkeys(kinds):
        if kind not in KINDS:
            said = f"{kind!r} is no kind of evidence{did_you_mean(kind, KINDS)}; choose from {', '.join(KINDS)}"
            yield (*place, "evidence", kind), f"{name}: evidence {said}"
    yield from _rule(step, "evidence_rule", len(set(kinds)), (*place, "evidence_rule"), f"{name}: evidence_rule")


def _rule(record: Record, field: str, count: int, place: Place, what: str) -> Iterator[Fault]:
    rule = record.get(field, "any")
    if not isinstance(rule, str):
        return
    rules = ("any", "all", OPTIONAL) if field == "rule" else ("any", "all")
    choices = ", ".join(f'"{choice}"' for choice in rules)
    if not RULE.fullmatch(rule) or (rule == OPTIONAL and OPTIONAL not in rules):
        yield place, f'{what} {rule!r} is none of {choices}, "N of"{did_you_mean(rule, rules)}; write one of them'
    elif count and needed(rule, count) > count:
        yield place, f"{what} {rule!r} needs more than the {count} listed; list further ones, or lower the number"


def _references(steps: list[tuple[int, Record]]) -> Iterator[Fault]:
    """Find ids given twice, prerequisites that are no step, and circles."""
    places: dict[str, int] = {}
    for number, step in steps:
        if isinstance(step.get("id"), str) and step["id"]:
            first = places.setdefault(step["id"], number)
            if first != number:
                said = f"step {number + 1}: id {step['id']!r} is that of step {first + 1} too; rename one of the two"
                yield ("steps", number, "id"), said
    for number, step in steps:
        yield from _prerequisites(step, number, places)
    records = dict(steps)
    needs = {
        step_id: [before for before in texts(records[number], "prerequisites") if before != step_id]
        for step_id, number in places.items()
    }
    if circle := find_circle(needs):
        said = f"the prerequisites form a circle: {' → '.join(circle)}; take one of them out"
        yield ("steps", places[circle[0]], "prerequisites"), said


def _prerequisites(step: Record, number: int, known: Mapping[str, int]) -> Iterator[Fault]:
    name = name_of(step, number)
    for before in dict.fromkeys(texts(step, "prerequisites")):
        place = ("steps", number, "prerequisites", before)
        if before == step.get("id"):
            yield place, f"{name}: prerequisite {before!r} is the step itself; take it out"
        elif before not in known:
            yield place, f"{name}: prerequisite {before!r} is no step{did_you_mean(before, known)}; give the id of one"
