"""Names that several skills share: which one is meant is told by the skills beside it.

``taxonomy/senses.jsonl`` holds a sense a line: "Zephyr" is ``zephyr-rtos`` beside what is or lies below ``rtos``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from matcher.resources import data_path


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
