"""pandas in, pandas out: a table of postings becomes a table of scores, whole or a partition at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, Union

from matcher.errors import InputError
from matcher.matching import DEFAULT_SETTINGS, Settings, read_profile
from matcher import ranking
from matcher.ranking import COLUMNS, Row
from matcher.reading.given import Documents, frame_sources, given_sources
from matcher.reading.sources import Source
from matcher.values import DocumentKind, Profile

if TYPE_CHECKING:
    import pandas as pd

People: TypeAlias = Union[Documents, Profile, Sequence[Profile]]
SCORE_COLUMNS = tuple(name for name in COLUMNS if name != "rank")  # a rank needs all postings
NUMBERS = ("score", "essential_coverage", "optional_coverage")


def score_frame(
    postings: pd.DataFrame,
    *,
    resume: People,
    settings: Settings = DEFAULT_SETTINGS,
    id_column: str | None = None,
    text_column: str | None = None,
) -> pd.DataFrame:
    """Return a row of scores for each posting and résumé, in the order of the postings and with their index.

    ``postings`` holds a text a row; the columns of texts and ids are found as in ``skillmatch batch``, or named.
    ``resume`` is one or many, as given_sources takes them, or profiles already read. The columns are SCORE_COLUMNS:
    ids, score and coverages (0-1, six digits), band, labels matched and missing (joined by "; "), and why there is no
    score. No row depends on another, so any split of the postings gives the same rows, here or on a cluster.
    Raises InputError when a résumé cannot be read, or when no column holds text.

    >>> import pandas as pd
    >>> table = pd.DataFrame({"id": ["p1"], "text": ["Requirements: Python, SQL and Docker"]})
    >>> score_frame(table, resume="Skills\\nPython, SQL")[["posting", "matched", "missing"]].values.tolist()
    [['p1', 'Python; SQL', 'Docker']]
    """
    profiles = read_profiles(resume, settings)
    sources = list(frame_sources(postings, id_column=id_column, text_column=text_column))
    found = [_score(source, profiles, settings) for source in sources]
    index = postings.index.repeat([len(rows) for rows in found])
    return typed((row for rows in found for row in rows), index)


def read_profiles(resume: People, settings: Settings = DEFAULT_SETTINGS) -> list[Profile]:
    """Return what each résumé shows; raises InputError on the first that cannot be read."""
    if isinstance(resume, Profile):
        return [resume]
    if isinstance(resume, Sequence) and all(isinstance(item, Profile) for item in resume):
        return list(resume)  # type: ignore[arg-type]
    sources = given_sources(resume)  # type: ignore[arg-type]
    return [read_profile(replace(source.read(DocumentKind.RESUME), id=source.id), settings) for source in sources]


def typed(rows: Iterable[Row], index: pd.Index | None = None) -> pd.DataFrame:
    """Return rows of scores as a table whose types don't depend on its values, so that parts can be put together."""
    import pandas as pd

    table = pd.DataFrame(rows, index=index, columns=list(SCORE_COLUMNS), dtype=object)
    return table.astype({name: "float64" if name in NUMBERS else "string" for name in SCORE_COLUMNS})


def _score(source: Source, profiles: Sequence[Profile], settings: Settings) -> list[Row]:
    requirements = ranking._read(source, kind=DocumentKind.POSTING, settings=settings)
    if isinstance(requirements, str):
        return [ranking._error(posting=source.id, error=requirements)]
    return [ranking._pair(p.document.id, source.id, p, requirements, settings) for p in profiles]
