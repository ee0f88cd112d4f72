"""Postings on disk, read once, so that a résumé is ranked against all of them in a moment.

An index is a folder: a manifest, and segments of arrays that are mapped into memory. build_index() and add_postings()
write segments, Index.remove() marks postings as gone, Index.search() ranks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from matcher.index.hits import Hit as Hit
from matcher.index.index import Index as Index
from matcher.index.index import open_index as open_index

if TYPE_CHECKING:
    from matcher.index.building import Built as Built
    from matcher.index.building import add_postings as add_postings
    from matcher.index.building import build_index as build_index


def __getattr__(name: str) -> Any:
    """Return what builds an index: a search, which shall start at once, is spared its imports."""
    if name in ("Built", "add_postings", "build_index"):
        return getattr(import_module("matcher.index.building"), name)
    raise AttributeError(f"module 'matcher.index' has no attribute {name!r}")
