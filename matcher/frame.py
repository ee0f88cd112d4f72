"""pandas in, pandas out: a table of postings becomes a table of scores, whole or a partition at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from matcher.errors import InputError, NothingRecognised
from matcher.grid import pack, score_rows
from matcher.matching import DEFAULT_SETTINGS, Settings, read_profile, read_requirements
from matcher.ranking import COLUMNS, SCORED
from matcher.reading.given import Documents, frame_sources, given_sources
from matcher.reading.sources import Source
from matcher.scoring import check_recognised
from matcher.values import DocumentKind, Profile

if TYPE_CHECKING:
    import pandas as pd

People: TypeAlias = Documents | Profile | Sequence[Profile]
SCORE_COLUMNS = tuple(name for name in COLUMNS if name != "rank")  # a rank needs all postings
NUMBERS = ("score", "essential_coverage", "optional_coverage")


def score_frame(
    postings: pd.DataFrame,
    *,
    resume: People,
    settings: Settings = DEFAULT_SETTINGS,
    id_column: str | None = None,
    text_column: str | None = None,
    name: str = "the table",
) -> pd.DataFrame:
    """Return a row of scores for each posting and résumé, in the order of the postings and with their index.

    ``postings`` holds a text a row; the columns of texts and ids are found as in ``skillmatch batch``, or named,
    and messages call it by ``name``.
    ``resume`` is one or many, as given_sources takes them, or profiles already read. The columns are SCORE_COLUMNS:
    ids, score and coverages (0-1, six digits), band, labels matched and missing (joined by "; "), and why there is no
    score; a posting that cannot be read has one row, without a résumé. No row depends on another, so any split of the
    postings gives the same rows, here or on a cluster.
    Raises InputError when a résumé cannot be read, or when no column holds text.

    >>> import pandas as pd
    >>> table = pd.DataFrame({"id": ["p1"], "text": ["Requirements: Python, SQL and Docker"]})
    >>> score_frame(table, resume="Skills\\nPython, SQL")[["posting", "matched", "missing"]].values.tolist()
    [['p1', 'Python; SQL', 'Docker']]
    """
    sources = list(frame_sources(postings, name, id_column=id_column, text_column=text_column))
    scores = score_sources(sources, read_profiles(resume, settings), settings)
    return scores.set_axis(postings.index[scores.index])


def score_sources(sources: Sequence[Source], profiles: Sequence[Profile], settings: Settings) -> pd.DataFrame:
    """Return score_frame's table; the index is the place of each posting among the sources."""
    import pandas as pd

    asked = [understand(source, settings) for source in sources]
    known = [place for place, found in enumerate(asked) if isinstance(found, bytes)]
    packed = [found for found in asked if isinstance(found, bytes)]
    names = [sources[place].id for place in known]
    parts = [_error_rows(sources, asked, profiles)]
    for profile in profiles if known else ():
        found = score_rows(profile, packed, settings)
        columns = {name: getattr(found, name) for name in SCORED}
        parts.append(_typed({"resume": profile.document.id, "posting": names, **columns, "error": ""}, known))
    return pd.concat(parts).sort_index(kind="stable")


def understand(source: Source, settings: Settings) -> bytes | InputError:
    """Return what scoring needs of a posting, or why it cannot be scored."""
    try:
        requirements = read_requirements(replace(source.read(DocumentKind.POSTING), id=source.id), settings)
        check_recognised(requirements)
    except InputError as exc:
        return exc
    return pack(requirements)


def read_profiles(resume: People, settings: Settings = DEFAULT_SETTINGS) -> list[Profile]:
    """Return what each résumé shows; raises InputError on the first that cannot be read."""
    if isinstance(resume, Profile):
        return [resume]
    if isinstance(resume, Sequence) and all(isinstance(item, Profile) for item in resume):
        return list(resume)  # type: ignore[arg-type]
    sources = given_sources(resume)  # type: ignore[arg-type]
    return [read_profile(replace(source.read(DocumentKind.RESUME), id=source.id), settings) for source in sources]


def _error_rows(
    sources: Sequence[Source], asked: Sequence[bytes | InputError], profiles: Sequence[Profile]
) -> pd.DataFrame:
    """Return the rows of the postings without scores: one for an unreadable one, else one for each résumé."""
    columns: dict[str, list[str]] = {"resume": [], "posting": [], "error": []}
    places: list[int] = []
    for place, (source, found) in enumerate(zip(sources, asked, strict=True)):
        if isinstance(found, InputError):
            names = [p.document.id for p in profiles] if isinstance(found, NothingRecognised) else [""]
            for name in names:
                places.append(place)
                for column, cell in zip(columns.values(), (name, source.id, str(found)), strict=True):
                    column.append(cell)
    return _typed(columns, places)


def _typed(columns: Mapping[str, object], places: list[int]) -> pd.DataFrame:
    """Return a table whose types don't depend on its values, so that parts can be put together."""
    import pandas as pd

    table = pd.DataFrame(columns, index=pd.Index(places, dtype="int64"), columns=list(SCORE_COLUMNS))
    return table.astype({name: "float64" if name in NUMBERS else "string" for name in SCORE_COLUMNS})
