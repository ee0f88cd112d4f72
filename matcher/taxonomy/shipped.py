"""The built-in taxonomy: its skills are read one by one as they are asked for, a few hundred of them in a short run.

What else a run needs of all of them stands in models/taxonomy.txt (rebuild: ``python models/build_lexicon.py``). Where
that is missing or stale, everything is read and worked out anew, with the checks that an edited file needs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from matcher.resources import data_path
from matcher.taxonomy.lookup import dump_tables, parse_tables
from matcher.taxonomy.model import Taxonomy, by_name, narrower_ones, related_ones
from matcher.taxonomy.records import parse_skill, read_skills
from matcher.taxonomy.senses import explained_names, shortened_names, subjects_of_study
from matcher.values import Skill

OPENING = '{"id": "'  # of every line
TABLES = {
    "names": by_name,
    "narrower": narrower_ones,
    "related": related_ones,
    "explained": explained_names,
    "shortened": shortened_names,
    "subjects": subjects_of_study,
}


class _Skills(Mapping[str, Skill]):
    """Skills by id, given the line that each stands in; a line is read when its skill is asked for."""

    def __init__(self, lines: dict[str, str]) -> None:
        self._lines: dict[str, str | Skill] = {**lines}

    def __getitem__(self, skill_id: str) -> Skill:
        found = self._lines[skill_id]
        if isinstance(found, str):
            self._lines[skill_id] = found = parse_skill(json.loads(found), skill_id)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, skill_id: object) -> bool:
        return skill_id in self._lines


def stamp_of(folder: Path) -> str:
    """Return what tells the taxonomy's files from changed ones at a glance: their number and size."""
    sizes = [path.stat().st_size for path in folder.glob("*.jsonl")]
    return f"{len(sizes)} files, {sum(sizes)} bytes"


def load_built_in() -> Taxonomy:
    """Return the built-in taxonomy."""
    folder = data_path("taxonomy/skills")
    files = sorted(folder.glob("*.jsonl"))
    path = data_path("models") / "taxonomy.txt"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if not text.startswith(stamp_of(folder) + "\n"):
        return Taxonomy(skill for file in files for skill in read_skills(file))
    lines = (line for file in files for line in file.read_text(encoding="utf-8").split("\n"))
    by_id = {line[len(OPENING) : line.index('"', len(OPENING))]: line for line in lines if line}
    return Taxonomy(_Skills(by_id), tables=parse_tables(text))


def dump_built_in(taxonomy: Taxonomy, stamp: str) -> str:
    """Return models/taxonomy.txt."""
    return dump_tables({name: work_out(taxonomy) for name, work_out in TABLES.items()}, stamp)
