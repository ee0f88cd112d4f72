"""Everything that skillmatch raises on purpose, each message saying what, where and what to do.

SkillmatchError
├── InputError               an input could not be read or understood (exit 1)
│   ├── UnreadableDocument   missing, empty, encrypted, truncated, image-only …
│   ├── UnsupportedFormat    a format that no reader knows
│   └── NothingRecognised    read well, but no skill in it
├── TaxonomyError            a taxonomy file is wrong (file and line)
├── RoadmapError             a roadmap file is wrong, or its id is unknown
├── WeightsError             a file of weights is wrong (file and setting)
├── MissingExtra             an optional dependency is not installed
└── DataError                shipped data is missing or damaged
"""

from __future__ import annotations


class SkillmatchError(Exception):
    """The root of every error raised on purpose."""


class InputError(SkillmatchError):
    """An input could not be read or understood."""


class UnreadableDocument(InputError):
    """A document is missing, empty, encrypted, damaged or holds no text."""


class UnsupportedFormat(InputError):
    """No reader knows this format."""


class NothingRecognised(InputError):
    """A document was read, but nothing in it could be understood."""


class TaxonomyError(SkillmatchError):
    """A taxonomy file is malformed or contradicts itself."""


class RoadmapError(SkillmatchError):
    """A roadmap file is malformed, or no roadmap has this id."""


class WeightsError(SkillmatchError):
    """A file of weights is malformed or names a setting that does not exist."""


class MissingExtra(SkillmatchError):
    """An optional dependency is not installed; the message names the extra that brings it."""


class DataError(SkillmatchError):
    """Shipped data is missing or damaged."""
