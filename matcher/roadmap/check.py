"""Check roadmap files: every fault as a sentence with file, line, field, value and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from matcher.errors import RoadmapError
from matcher.roadmap.faults import find_faults
from matcher.roadmap.fields import Fault, Record, name_of, tables, texts
from matcher.roadmap.files import parse_table, place_faults, read_text
from matcher.roadmap.flaws import find_flaws
from matcher.taxonomy import Taxonomy
from matcher.taxonomy.nearest import NameIndex


def check_roadmaps(paths: Iterable[str | Path], taxonomy: Taxonomy) -> list[str]:
    """Return the faults of roadmap files; skills must be in the taxonomy, and no two files may share an id."""
    faults: list[str] = []
    owners: dict[str, str] = {}
    for path in paths:
        try:
            text = read_text(path)
            table = parse_table(text, str(path))
        except RoadmapError as exc:
            faults.append(str(exc))
            continue
        found = [*find_faults(table), *find_flaws(table), *_unknown_skills(table, taxonomy), *_taken(table, owners)]
        faults += place_faults(found, text, str(path))
        owners.setdefault(str(table.get("id")), str(path))
    return faults


def check_skills(path: str | Path, taxonomy: Taxonomy) -> list[str]:
    """Return the skills of one roadmap file that the taxonomy does not hold, a sentence each."""
    text = read_text(path)
    return place_faults(list(_unknown_skills(parse_table(text, str(path)), taxonomy)), text, str(path))


def _unknown_skills(table: Record, taxonomy: Taxonomy) -> Iterator[Fault]:
    names: NameIndex | None = None
    for number, step in tables(table, "steps"):
        for place, group in tables(step, "groups"):
            for skill in dict.fromkeys(texts(group, "skills")):
                if skill not in taxonomy:
                    names = names or NameIndex(taxonomy)
                    where = ("steps", number, "groups", place, "skills", skill)
                    said = f"skill {skill!r} is not in the taxonomy{_meant(skill, names)}"
                    yield where, f"{name_of(step, number)}: {said}; give the id of a skill"


def _meant(skill: str, names: NameIndex) -> str:
    """Return a question with the skill that an unknown id may mean, or nothing."""
    meant = names.taxonomy.resolve(skill) or names.taxonomy.resolve(name := skill.replace("-", " "))
    if meant is None:
        meant, _ = names.nearest(name)
    return f" (did you mean {meant.id!r}, {meant.label}?)" if meant else ""


def _taken(table: Record, owners: dict[str, str]) -> Iterator[Fault]:
    if (owner := owners.get(str(table.get("id")))) is not None:
        yield ("id",), f"id {table.get('id')!r} is that of {owner} too; rename one of the two"
