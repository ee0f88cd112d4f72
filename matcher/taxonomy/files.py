"""The built-in taxonomy, and files of the user's own laid over it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from matcher.errors import TaxonomyError
from matcher.taxonomy.model import Taxonomy
from matcher.taxonomy.shipped import load_built_in


@lru_cache(maxsize=4)
def load_taxonomy(*layers: Path) -> Taxonomy:
    """Return the built-in taxonomy with the given files (JSONL or CSV) laid over it, later ones last.

    Raises TaxonomyError with the first fault of a layer: file, line, field, value and what to do.
    """
    if not layers:
        return load_built_in()
    taxonomy, faults = layer_taxonomy(load_taxonomy(), layers)
    if faults:
        check = f"skillmatch taxonomy check {' '.join(map(str, layers))}"
        raise TaxonomyError(faults[0] + (f" ({len(faults) - 1} more: see `{check}`)" if len(faults) > 1 else ""))
    return taxonomy


def layer_taxonomy(taxonomy: Taxonomy, layers: Iterable[Path]) -> tuple[Taxonomy, list[str]]:
    """Return a taxonomy with files laid over it, and one sentence for each fault in them.

    Raises TaxonomyError when a file cannot be read at all.
    """
    from matcher.taxonomy.layers import apply_rows
    from matcher.taxonomy.rows import read_rows

    faults: list[str] = []
    for path in layers:
        rows, unread = read_rows(Path(path))
        taxonomy, wrong = apply_rows(taxonomy, rows, str(path))
        faults += [f"{path}:{line}: {fault}" for line, fault in sorted([*unread, *wrong])]
    return taxonomy, faults
