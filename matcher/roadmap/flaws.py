"""Find what a roadmap can be used with and yet should not have: odd ids, repetitions, steps that nothing can show."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.roadmap.fields import Fault, Record, name_of, tables, texts
from matcher.roadmap.lines import Place
from matcher.roadmap.model import OPTIONAL
from matcher.taxonomy import SKILL_ID


def find_flaws(table: Record) -> Iterator[Fault]:
    """Yield the flaws of a roadmap's table, as (place, sentence)."""
    yield from _odd_id(table, (), "")
    for number, step in tables(table, "steps"):
        place: Place = ("steps", number)
        name = f"{name_of(step, number)}: "
        yield from _odd_id(step, place, name)
        yield from _repeated(texts(step, "prerequisites"), (*place, "prerequisites"), f"{name}prerequisite")
        yield from _repeated(texts(step, "evidence"), (*place, "evidence"), f"{name}evidence")
        yield from _repeated_skills(step, place, name)
        if not step.get("evidence") and all(
            group.get("rule", "any") == OPTIONAL for _, group in tables(step, "groups")
        ):
            yield place, f"{name}nothing could show it; give it a group that is not optional, or 'evidence'"


def _odd_id(record: Record, place: Place, name: str) -> Iterator[Fault]:
    if isinstance(record.get("id"), str) and record["id"] and not SKILL_ID.fullmatch(record["id"]):
        yield (*place, "id"), f"{name}id {record['id']!r} is not lower-case words joined by hyphens; write it so"


def _repeated_skills(step: Record, place: Place, name: str) -> Iterator[Fault]:
    seen: set[str] = set()
    for number, group in tables(step, "groups"):
        where: Place = (*place, "groups", number, "skills")
        skills = texts(group, "skills")
        yield from _repeated(skills, where, f"{name}skill")
        for skill in dict.fromkeys(skills):
            if skill in seen:
                yield (*where, skill), f"{name}skill {skill!r} stands in two groups of the step; keep it in one"
        seen.update(skills)


def _repeated(items: list[str], place: Place, what: str) -> Iterator[Fault]:
    for item in dict.fromkeys(item for item in items if items.count(item) > 1):
        yield (*place, item), f"{what} {item!r} is listed twice; keep it once"
