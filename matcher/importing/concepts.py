"""What ESCO and O*NET have in common: skills with other names, skills above them, and groups to choose by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from matcher.values import Kind

CODE = re.compile(r"\S*\d\S*|https?://\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A skill as a download has it; ``key`` is its identity there.

    ``spellings`` are other spellings of the label, ``names`` what else it is called, ``ambiguous`` names that its
    source itself marks as such; it is the technology that one of the names in ``same_as`` stands for.
    ``groups`` are the titles and ``codes`` the keys of all that it belongs to.
    """

    key: str
    label: str
    kind: Kind
    spellings: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    implies: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    note: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """The concepts of a download, the rows that are no skills of their own with the reason, and the main groups."""

    name: str
    concepts: tuple[Concept, ...]
    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    main_groups: tuple[str, ...] = ()


def chosen(concepts: Iterable[Concept], only: Sequence[str]) -> list[Concept]:
    """Return the concepts that one of the texts names: by a word of their label or a group's title, or by a code.

    A code's beginning is enough ("29-" are O*NET's health occupations); "*" ends a word that goes on ("health*").
    """
    wanted = [_Choice(text) for text in only]
    return [concept for concept in concepts if not wanted or any(choice.takes(concept) for choice in wanted)]


class _Choice:
    """Tells whether a concept is meant by a text."""

    def __init__(self, text: str) -> None:
        self.text = text.strip().lower()
        words = re.escape(self.text).replace(r"\*", r"\w*")
        self.words = re.compile(rf"(?<!\w){words}(?!\w)", re.I)

    def takes(self, concept: Concept) -> bool:
        """Tell whether a word of the concept's label or groups is meant, or the beginning of a code."""
        if CODE.fullmatch(self.text) and any(_begins(code.lower(), self.text) for code in concept.codes):
            return True
        return any(self.words.search(title) for title in (concept.label, *concept.groups))


def _begins(code: str, text: str) -> bool:
    return code.startswith(text) or code.endswith(f"/{text}")
