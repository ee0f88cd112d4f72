"""Names that several skills share, or that are also everyday words: what is meant is told by the skills beside it.

``taxonomy/senses.jsonl`` holds a sense a line: "Zephyr" is ``zephyr-rtos`` beside what is or lies below ``rtos``. And a
label such as "Poetry (Python)" says that "Poetry" is it beside Python. So is a name that its maker stands before, or a
word for what it is behind, without those: "Kylin" beside Hadoop, "Storage Gateway" beside AWS.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from matcher.resources import data_path
from matcher.taxonomy.model import Taxonomy
from matcher.values import Kind, Skill

MAKERS = (
    "Apache", "AWS", "Amazon", "Azure", "Google Cloud", "Google", "GCP", "Microsoft", "IBM", "Oracle", "SAP", "Xcode",
    "Eclipse", "JBoss", "Spring", "Android", "Adobe", "Atlassian", "VMware", "Cisco", "Red Hat", "Unreal", "Unity",
    "Salesforce", "Informatica", "Teradata", "Qlik", "SQL Server", "Kafka", "Kubernetes", "Laravel", "Symfony",
    "Databricks",
)  # fmt: skip
CLASSES = ("Engine", "Framework", "Search", "Profiler", "Networking", "ORM", "CMS", "APM", "Library", "Toolkit", "Solr")
LEAST_LETTERS = 3  # of a name without those
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


def explained_names(taxonomy: Taxonomy) -> Mapping[str, tuple[tuple[Skill, str], ...]]:
    """Return skills with what explains them, by their names without it, in lower case."""
    names: dict[str, list[tuple[Skill, str]]] = defaultdict(list)
    for skill in taxonomy:
        if label := EXPLAINED.fullmatch(skill.label) if skill.label.endswith(")") else None:
            names[label["name"].lower()].append((skill, label["of"]))
        if skill.kind == Kind.TECHNOLOGY:
            for short, of in {short: of for name in skill.names for short, of in _shortened(name)}.items():
                names[short.lower()].append((skill, of))
    return {name: tuple(skills) for name, skills in names.items()}


def _shortened(name: str) -> Iterator[tuple[str, str]]:
    """Yield a name without its maker, and without the word for what it is, each with what is left out."""
    for maker in MAKERS if name.startswith(MAKERS) else ():
        if name.startswith(f"{maker} ") and len(name) >= len(maker) + 1 + LEAST_LETTERS:
            yield name[len(maker) + 1 :], maker
    if name.endswith(CLASSES):
        left, _, word = name.rpartition(" ")
        if word in CLASSES and len(left) >= LEAST_LETTERS:
            yield left, word


def senses_of(skills: Sequence[tuple[Skill, str]], taxonomy: Taxonomy) -> list[Sense]:
    """Return what speaks for each of some explained skills: the word of explanation, and what the skill goes with."""
    explained = [(skill, taxonomy.named(word)) for skill, word in skills]
    return [
        Sense(skill.id, frozenset((*([of.id] if of else []), *skill.implies, *skill.broader, *skill.related)))
        for skill, of in explained
    ]
