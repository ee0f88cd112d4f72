"""Skills by id: their names looked up, their relations walked.

Relations: ``broader`` (a narrower skill meets a requirement for the broader one), ``implies`` (who
really used this one has used that one too), ``related`` (close alternatives, read both ways).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from matcher.values import Skill

BRITISH = re.compile(r"(?<=[a-z]i)s(?=(?:e|ed|es|er|ing|ation)s?\b)", re.I)
VERSION = re.compile(r"\s+v?\d+(?:\.[\dx]+)*\+?$")
SOFT_SEPARATORS = re.compile(r"[\s\-_'’.]+(?=\w)|(?<=\w)[\s\-_'’.]+$")


def normalise(name: str) -> str:
    """Return the form under which names are compared: lower case, soft separators dropped.

    >>> normalise("scikit-learn") == normalise("SciKit Learn") == normalise("scikitlearn")
    True
    >>> normalise(".NET"), normalise("Node.js"), normalise("C++")
    ('.net', 'nodejs', 'c++')
    """
    name = name.strip().lower()
    joined = name.replace(" ", "")
    if joined.isalnum():  # nearly every name, and all of them are normalised when a process starts
        return joined
    name = name.replace("–", "-").replace("‑", "-")
    dotted = name.startswith(".")
    return ("." if dotted else "") + SOFT_SEPARATORS.sub("", name.lstrip("."))


class Taxonomy:
    """Skills by id, with their names and relations; never changed after it is made.

    ``origins`` says of the skills that a file of the user's own touched where they stand there: "file:line".
    """

    def __init__(self, skills: Iterable[Skill], origins: Mapping[str, str] | None = None) -> None:
        self.skills: dict[str, Skill] = {skill.id: skill for skill in skills}
        self.origins: Mapping[str, str] = origins or {}

    def __len__(self) -> int:
        return len(self.skills)

    def __iter__(self) -> Iterator[Skill]:
        return iter(self.skills.values())

    def __contains__(self, skill_id: object) -> bool:
        return skill_id in self.skills

    def __getitem__(self, skill_id: str) -> Skill:
        return self.skills[skill_id]

    @cached_property
    def _by_name(self) -> dict[str, str]:
        table: dict[str, str] = {}
        for skill in self:
            for name in skill.names:
                table.setdefault(normalise(name), skill.id)
        for skill in self:
            for name in skill.hidden_aliases:
                table.setdefault(normalise(name), skill.id)
        return table

    def named(self, name: str) -> Skill | None:
        """Return the skill that has exactly this name, whatever its case and hyphens; None if none has."""
        owner = self._by_name.get(normalise(name))
        return self[owner] if owner else None

    def resolve(self, name: str) -> Skill | None:
        """Return the skill that a name stands for, whatever its case, hyphens, plural or version; None if unknown."""
        key = normalise(VERSION.sub("", BRITISH.sub("z", name)))
        for form in (
            normalise(name),
            key,
            key.removesuffix("s"),
            key + "s",
            key.replace("&", "and"),
            key.replace("ll", "l"),
        ):
            if form and form in self._by_name:
                return self[self._by_name[form]]
        return self.skills.get(name)

    def label(self, skill_id: str) -> str:
        """Return a skill's label, or the id itself when the taxonomy does not hold it."""
        skill = self.skills.get(skill_id)
        return skill.label if skill else skill_id

    def ancestors(self, skill_id: str, *, levels: int | None = None) -> frozenset[str]:
        """Return every broader skill, or those at most so many levels up."""
        return self._closure(skill_id, ("broader",), levels)

    def entailed(self, skill_id: str) -> frozenset[str]:
        """Return every skill that holding this one entails through implies and broader, itself left out."""
        return self._closure(skill_id, ("broader", "implies"), None)

    def _closure(self, skill_id: str, relations: Sequence[str], levels: int | None) -> frozenset[str]:
        seen: set[str] = {skill_id}
        level = [skill_id]
        while level and levels != 0:
            known = [self.skills[skill] for skill in level if skill in self.skills]
            level = list({other for s in known for relation in relations for other in getattr(s, relation)} - seen)
            seen.update(level)
            levels = None if levels is None else levels - 1
        return frozenset(seen - {skill_id})

    @cached_property
    def _narrower(self) -> dict[str, tuple[str, ...]]:
        table: dict[str, list[str]] = defaultdict(list)
        for skill in self:
            for broader in skill.broader:
                table[broader].append(skill.id)
        return {key: tuple(sorted(value)) for key, value in table.items()}

    def narrower(self, skill_id: str) -> tuple[str, ...]:
        """Return the ids of the direct narrower skills."""
        return self._narrower.get(skill_id, ())

    @cached_property
    def _related(self) -> dict[str, frozenset[str]]:
        table: dict[str, set[str]] = defaultdict(set)
        for skill in self:
            for other in skill.related:
                table[skill.id].add(other)
                table[other].add(skill.id)
        return {key: frozenset(value) for key, value in table.items()}

    def related(self, skill_id: str) -> frozenset[str]:
        """Return the ids related to a skill, in either direction."""
        return self._related.get(skill_id, frozenset())

    def layered(self, skills: Iterable[Skill]) -> Taxonomy:
        """Return a taxonomy in which the given skills are added, or override those of the same id."""
        return Taxonomy({**self.skills, **{skill.id: skill for skill in skills}}.values())
