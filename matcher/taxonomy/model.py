"""Skills by id: their names looked up, their relations walked.

Relations: ``broader`` (a narrower skill meets a requirement for the broader one), ``implies`` (who
really used this one has used that one too), ``related`` (close alternatives, read both ways).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from matcher.taxonomy.lookup import Rows
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

    ``origins`` says of the skills that a file of the user's own touched where they stand there: "file:line";
    ``tables`` are those that ``table`` need not work out.
    """

    def __init__(
        self,
        skills: Iterable[Skill] | Mapping[str, Skill],
        origins: Mapping[str, str] | None = None,
        tables: Mapping[str, Rows] | None = None,
    ) -> None:
        known = skills if isinstance(skills, Mapping) else {skill.id: skill for skill in skills}
        self.skills: Mapping[str, Skill] = known
        self.origins: Mapping[str, str] = origins or {}
        self._tables = {**(tables or {})}

    def __len__(self) -> int:
        return len(self.skills)

    def __iter__(self) -> Iterator[Skill]:
        return iter(self.skills.values())

    def __contains__(self, skill_id: object) -> bool:
        return skill_id in self.skills

    def __getitem__(self, skill_id: str) -> Skill:
        return self.skills[skill_id]

    def table(self, name: str, work_out: Callable[[Taxonomy], Rows]) -> Rows:
        """Return a table of what is worked out of all skills: once, or never where it came with the taxonomy."""
        if name not in self._tables:
            self._tables[name] = work_out(self)
        return self._tables[name]

    @property
    def _by_name(self) -> Rows:
        return self.table("names", by_name)

    def named(self, name: str) -> Skill | None:
        """Return the skill that has exactly this name, whatever its case and hyphens; None if none has."""
        owners = self._by_name.get(normalise(name))
        return self[owners[0]] if owners else None

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
                return self[self._by_name[form][0]]
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

    def narrower(self, skill_id: str) -> tuple[str, ...]:
        """Return the ids of the direct narrower skills."""
        return self.table("narrower", narrower_ones).get(skill_id, ())

    def related(self, skill_id: str) -> frozenset[str]:
        """Return the ids related to a skill, in either direction."""
        return frozenset(self.table("related", related_ones).get(skill_id, ()))

    def layered(self, skills: Iterable[Skill]) -> Taxonomy:
        """Return a taxonomy in which the given skills are added, or override those of the same id."""
        return Taxonomy({**self.skills, **{skill.id: skill for skill in skills}}.values())


def by_name(taxonomy: Taxonomy) -> Rows:
    """Return the skill of each name as ``normalise`` gives it; names searched for in text go before hidden ones."""
    rows: dict[str, tuple[str, ...]] = {}
    for skill in taxonomy:
        for name in skill.names:
            rows.setdefault(normalise(name), (skill.id,))
    for skill in taxonomy:
        for name in skill.hidden_aliases:
            rows.setdefault(normalise(name), (skill.id,))
    return rows


def narrower_ones(taxonomy: Taxonomy) -> Rows:
    """Return the direct narrower skills of each."""
    return _sorted((broader, skill.id) for skill in taxonomy for broader in skill.broader)


def related_ones(taxonomy: Taxonomy) -> Rows:
    """Return the skills related to each, in either direction."""
    pairs = {(skill.id, other) for skill in taxonomy for other in skill.related}
    return _sorted(pairs | {(other, skill) for skill, other in pairs})


def _sorted(pairs: Iterable[tuple[str, str]]) -> Rows:
    table: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        table[key].append(value)
    return {key: tuple(sorted(values)) for key, values in table.items()}
