"""Names that several skills share, or that are also everyday words: what is meant is told by the skills beside it.

``taxonomy/senses.jsonl`` holds a sense a line: "Zephyr" is ``zephyr-rtos`` beside what is or lies below ``rtos``. And a
label such as "Poetry (Python)" says that "Poetry" is it beside Python.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from matcher.resources import data_path
from matcher.taxonomy.model import Taxonomy
from matcher.values import Skill

EXPLAINED = re.compile(r"(?P<name>[^()]+?) \((?P<of>[^()]+)\)")  # "Poetry (Python)"


class Sense(NamedTuple):
    """A skill that a name may mean, and the skills whose company, or that of narrower ones, speaks for it."""

    skill: str
    beside: frozenset[str]


@lru_cache(maxsize=1)
def load_senses() -> Mapping[str, tuple[Sense, ...]]:
    """Return the senses of each shared name, by the name in lower case."""
    senses: dict[str, list[Sense]] = defaultdict(list)
    for line in data_path("taxonomy/senses.jsonl").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        senses[record["name"].lower()].append(Sense(record["skill"], frozenset(record["beside"])))
    return {name: tuple(found) for name, found in senses.items()}


def explained_names(taxonomy: Taxonomy) -> Mapping[str, tuple[Skill, ...]]:
    """Return the skills that labels explain, by the name before the explanation, as labels write it."""
    names: dict[str, list[Skill]] = defaultdict(list)
    for skill in taxonomy:
        if label := EXPLAINED.fullmatch(skill.label) if skill.label.endswith(")") else None:
            names[label["name"]].append(skill)
    return {name: tuple(skills) for name, skills in names.items()}


def senses_of(skills: Sequence[Skill], taxonomy: Taxonomy) -> list[Sense]:
    """Return what speaks for each of some explained skills: the word of explanation, and what the skill goes with."""
    explained = [(skill, taxonomy.named(skill.label.rpartition(" (")[2][:-1])) for skill in skills]
    return [
        Sense(skill.id, frozenset((*([of.id] if of else []), *skill.implies, *skill.broader, *skill.related)))
        for skill, of in explained
    ]
