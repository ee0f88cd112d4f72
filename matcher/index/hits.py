"""What a search finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A posting of an index with the numbers that match gives (0-1; a coverage is None where nothing is asked).

    ``matched`` and ``missing`` are labels, heaviest first, joined by "; "; ``columns`` the rest of the table's row.
    """

    rank: int
    posting: str
    score: float
    band: str
    essential_coverage: float | None
    optional_coverage: float | None
    matched: str
    missing: str
    columns: Mapping[str, object]
