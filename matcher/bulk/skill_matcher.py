"""Settings made once, for programs that match often: one document with another, or many with many."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matcher.bulk.frame import People, score_frame
from matcher.bulk.ranking import batch
from matcher.matching import Settings, match
from matcher.reading.given import Documents, One
from matcher.roadmap import load_roadmap
from matcher.values import Match

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillMatcher(Settings):
    """A match's settings with the functions that take them; every field is one of Settings, and may be left out.

    ``roadmap`` is an id or a TOML file, ``layers`` are files of skills of your own, ``embedder`` is a
    sentence-transformers model, ``weights`` the constants of the score, ``as_of`` the month that "present" means,
    ``ocr`` the language in which scans are read.

    >>> import datetime as dt
    >>> coach = SkillMatcher(as_of=dt.date(2026, 11, 1))
    >>> table = coach.rank("Skills\\nPython, SQL", ["Requirements:\\nJava and Go", "Requirements:\\nPython and SQL"])
    >>> table[["posting", "rank", "matched"]].values.tolist()
    [['2', 1, 'Python; SQL'], ['1', 2, '']]

    Raises RoadmapError where there is no such roadmap, TypeError where ``layers`` is one path and no list.
    """

    def __post_init__(self) -> None:
        if isinstance(self.layers, str | os.PathLike):
            raise TypeError(f"layers is a list of files: [{str(self.layers)!r}]")
        load_roadmap(self.roadmap)

    def match(self, resume: One, posting: One) -> Match:
        """Match a résumé with a posting; each is a path, a text with a line break, or a Document.

        Raises InputError when one cannot be read, or when the posting asks for nothing that is known.
        """
        return match(resume, posting, self)

    def rank(self, resumes: Documents, postings: Documents, *, top: int | None = None, jobs: int = 1) -> pd.DataFrame:
        """Return a row for each pair, sorted by résumé and rank; what cannot be read has a row with its error.

        Either side is a path (file, folder, glob, table), a text, a Document, a list of these, or a pandas Series or
        DataFrame of texts: see sources_of. ``top`` keeps the best postings of each résumé. The table is that of
        ``skillmatch batch``, whatever the number of processes (``jobs``). Raises InputError where a path leads nowhere,
        or where no column holds text, ValueError where ``top`` or ``jobs`` is below 1.
        """
        return batch(resumes, postings, self, top=top, jobs=jobs)

    def score_frame(
        self, postings: pd.DataFrame, *, resume: People, id_column: str | None = None, text_column: str | None = None
    ) -> pd.DataFrame:
        """Return matcher.score_frame's table, made with these settings."""
        return score_frame(postings, resume=resume, settings=self, id_column=id_column, text_column=text_column)
