"""Read roadmaps from TOML: the built-in ones, and files of one's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from matcher.errors import RoadmapError
from matcher.resources import data_path
from matcher.roadmap.faults import find_faults
from matcher.roadmap.fields import Fault
from matcher.roadmap.lines import find_lines, line_of
from matcher.roadmap.model import Group, Roadmap, Step

DEFAULT = "ml-engineer"
AT = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")


def parse_roadmap(text: str, where: str) -> Roadmap:
    """Read a roadmap from TOML; raises RoadmapError with file, line, field and value of its first fault."""
    table = parse_table(text, where)
    if faults := place_faults(find_faults(table), text, where):
        more = f" (and {len(faults) - 1} more; `skillmatch roadmap check` lists them)" if len(faults) > 1 else ""
        raise RoadmapError(faults[0] + more)
    steps = tuple(_step(record, number) for number, record in enumerate(table["steps"], 1))
    return Roadmap(id=table["id"], title=table["title"], source=table["source"], steps=steps)


def parse_table(text: str, where: str) -> dict[str, Any]:
    """Return what a TOML text holds; raises RoadmapError with file and line when it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as exc:
        at = AT.search(str(exc))
        line = at[1] if at and at[1] else text.count("\n") + 1
        said = AT.sub("", str(exc))
        raise RoadmapError(
            f"{where}:{line}: not TOML: {said}; texts stand in quotes, and every bracket must be closed"
        ) from exc


def place_faults(faults: list[Fault], text: str, where: str) -> list[str]:
    """Return faults as sentences headed by file and line, in the order of the lines."""
    lines = find_lines(text) if faults else {}
    placed = sorted(((line_of(place, lines), said) for place, said in faults), key=lambda fault: fault[0])
    return [f"{where}:{line}: {said}" for line, said in placed]


def read_text(path: str | Path) -> str:
    """Return the text of a roadmap file; raises RoadmapError when it cannot be read."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as exc:
        raise RoadmapError(f"{path}: cannot be read as UTF-8 text ({exc}); save it as TOML") from exc


def _step(record: Mapping[str, Any], number: int) -> Step:
    groups = tuple(
        Group(label=group.get("label", ""), rule=group.get("rule", "any"), skills=tuple(group["skills"]))
        for group in record.get("groups", ())
    )
    lists = {field: tuple(record.get(field, ())) for field in ("prerequisites", "evidence", "covers", "resources")}
    return Step(
        id=record["id"],
        number=number,
        title=record["title"],
        goal=record["goal"],
        groups=groups,
        evidence_rule=record.get("evidence_rule", "any"),
        project=record.get("project", ""),
        **lists,
    )


def built_in_files() -> dict[str, Path]:
    """Return the files of the built-in roadmaps by id, the default first."""
    paths = sorted(data_path("taxonomy/roadmaps").glob("*.toml"), key=lambda path: (path.stem != DEFAULT, path.stem))
    return {path.stem: path for path in paths}


@lru_cache(maxsize=32)
def _built_in(path: Path) -> Roadmap:
    return parse_roadmap(read_text(path), path.name)


def load_roadmaps() -> Mapping[str, Roadmap]:
    """Return the built-in roadmaps by id, the default first."""
    return {name: _built_in(path) for name, path in built_in_files().items()}


def load_roadmap(name: str = DEFAULT) -> Roadmap:
    """Return a built-in roadmap by id, or one from a TOML file; raises RoadmapError that lists the ids."""
    if name in (known := built_in_files()):
        return _built_in(known[name])
    if name.endswith(".toml") and Path(name).is_file():
        return parse_roadmap(read_text(name), name)
    if name.endswith(".toml"):
        raise RoadmapError(f"{name} does not exist: check the path, or choose one of {', '.join(known)}")
    raise RoadmapError(f"no roadmap {name!r}; choose one of {', '.join(known)}, or name a .toml file")
