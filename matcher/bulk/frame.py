"""pandas in, pandas out: a table of postings becomes a table of scores, whole or a partition at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from matcher.bulk.output import COLUMNS
from matcher.bulk.run import PEOPLE
from matcher.bulk.tasks import Reading, Scoring, read, score, split
from matcher.bulk.work import Kept
from matcher.errors import UnreadableDocument
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.reading.given import Documents, frame_sources, sources_of
from matcher.reading.sources import Source
from matcher.values import DocumentKind

if TYPE_CHECKING:
    import pandas as pd

People: TypeAlias = Documents | Kept | Sequence[Kept]
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
    ``resume`` is one or many, as sources_of takes them, or what read_people returned. The columns are SCORE_COLUMNS:
    ids, score and coverages (0-1, six digits), band, labels matched and missing (joined by "; "), and why there is no
    score; a posting without scores has one row, without a résumé. No row depends on another, so any split of the
    postings gives the same rows, here or on a cluster.
    Raises InputError when a résumé cannot be read, or when no column holds text.

    >>> import pandas as pd
    >>> table = pd.DataFrame({"id": ["p1"], "text": ["Requirements: Python, SQL and Docker"]})
    >>> score_frame(table, resume="Skills\\nPython, SQL")[["posting", "matched", "missing"]].values.tolist()
    [['p1', 'Python; SQL', 'Docker']]
    """
    sources = list(frame_sources(postings, name, id_column=id_column, text_column=text_column))
    scores = score_sources(sources, read_people(resume, settings), settings)
    return scores.set_axis(postings.index[scores.index])


def score_sources(sources: Sequence[Source], people: Sequence[Kept], settings: Settings) -> pd.DataFrame:
    """Return score_frame's table; the index is the place of each posting among the sources."""
    import pandas as pd

    asked = [read(Reading(source=source, kind=DocumentKind.POSTING), settings) for source in sources]
    known = [
        Kept(number=place, id=source.id, data=split(DocumentKind.POSTING, found)[0])
        for place, (source, found) in enumerate(zip(sources, asked, strict=True))
        if isinstance(found, bytes)
    ]
    failed = [place for place, found in enumerate(asked) if not isinstance(found, bytes)]
    errors = {"posting": [sources[place].id for place in failed], "error": [asked[place] for place in failed]}
    parts = [_typed({"resume": "", **errors}, np.array(failed, np.int64))]
    for start in range(0, len(people), PEOPLE) if known else ():
        block = people[start : start + PEOPLE]
        columns = score(Scoring(resumes=block, postings=known, top=None, least=0.0, by_posting=False), settings)
        places, numbers = columns.pop("posting"), columns.pop("resume")
        names = {person.number: person.id for person in block}
        columns["posting"] = np.array([source.id for source in sources], object)[places]
        columns["resume"] = np.array([names[number] for number in numbers.tolist()], object)
        parts.append(_typed({**columns, "error": ""}, places))
    return pd.concat(parts).sort_index(kind="stable")


def read_people(resume: People, settings: Settings = DEFAULT_SETTINGS) -> list[Kept]:
    """Return what scoring needs of each résumé; raises InputError on the first that cannot be read."""
    if isinstance(resume, Kept):
        return [resume]
    if isinstance(resume, Sequence) and all(isinstance(item, Kept) for item in resume):
        return list(resume)  # type: ignore[arg-type]
    found = []
    for number, source in enumerate(sources_of(resume, ocr=settings.ocr)):  # type: ignore[arg-type]
        data = read(Reading(source=source, kind=DocumentKind.RESUME), settings)
        if isinstance(data, str):
            raise UnreadableDocument(data)
        found.append(Kept(number=number, id=source.id, data=split(DocumentKind.RESUME, data)[0]))
    return found


def _typed(columns: Mapping[str, object], places: NDArray[np.int64]) -> pd.DataFrame:
    """Return a table whose types don't depend on its values, so that parts can be put together."""
    import pandas as pd

    table = pd.DataFrame(columns, index=pd.Index(places), columns=list(SCORE_COLUMNS))
    return table.astype({name: "float64" if name in NUMBERS else "string" for name in SCORE_COLUMNS})
