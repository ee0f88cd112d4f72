"""What the words around a skill may say about how much a posting wants it, and how a table of such words is written."""

from __future__ import annotations

from enum import IntEnum, auto
from typing import NamedTuple


class Sense(IntEnum):
    """What a cue says, and of what."""

    WISH = auto()
    """Optional, what follows: "ideally", "bonus points for"."""
    EXTRA = auto()
    """Optional, what stands before: "is a plus"."""
    EITHER = auto()
    """Optional, what follows at a clause's start or before a colon, else what stands before: "preferred"."""
    FIRM = auto()
    """Essential, in the direction of EITHER: "required"."""
    MUST = auto()
    """Essential, what follows: "you must"."""
    ASKS = auto()
    """Essential, what follows, in the wording of requirements: "experience with"."""
    STUDY = auto()
    """The same, of a degree's subject: "bachelor's degree in"."""
    HIRES = auto()
    """Essential, the person that is named: "looking for a Java developer"."""
    TELLS = auto()
    """Of the employer or the job, not the candidate: "our customers use", "you will learn"."""
    PARTS = auto()
    """Nothing, but a new clause begins: "whereas"."""


class Row(NamedTuple):
    """One row: any of the words, if what stands after and before it fits (patterns on lower-case text)."""

    sense: Sense
    words: str
    after: str = ""
    before: str = ""
