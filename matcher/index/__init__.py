"""Postings on disk, read once, so that a résumé is ranked against all of them in a moment.

An index is a folder: a manifest, and segments of arrays that are mapped into memory. build_index() and add_postings()
write segments, Index.remove() marks postings as gone, Index.search() ranks.
"""

from __future__ import annotations

from matcher.index.building import Built as Built
from matcher.index.building import add_postings as add_postings
from matcher.index.building import build_index as build_index
from matcher.index.hits import Hit as Hit
from matcher.index.index import Index as Index
from matcher.index.index import open_index as open_index
