"""What a run found as a table: rows in their order, ranks, errors; as CSV, JSONL, Parquet or a DuckDB file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from matcher.bulk.work import Work
from matcher.spreadsheet import FORMULA

COLUMNS = (
    "resume", "posting", "score", "band", "essential_coverage", "optional_coverage", "matched", "missing", "rank",
    "error",
)  # fmt: skip
DUPLICATES = "duplicates"  # a further column with --dedupe: the postings that this one stands for
SORTS = {
    "rank": "place, rank, other",
    "score": "score DESC NULLS LAST, resume, posting, place, other",
    "resume": "resume = '', resume, rank NULLS LAST, posting",
    "posting": "posting = '', posting, score DESC NULLS LAST, resume",
}
FORMATS = {
    "csv": "FORMAT csv, HEADER",
    "jsonl": "FORMAT json",
    "parquet": "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480",
}
WORDS = ("resume", "posting", "band", "matched", "missing", "error", DUPLICATES)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Which rows, and in which order: the best ``top`` of each résumé (with ``by_posting``: of each posting)."""

    top: int | None = None
    by_posting: bool = False
    sort: str = "rank"
    dedupe: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns, those of COLUMNS and with ``dedupe`` DUPLICATES."""
        return (*COLUMNS, DUPLICATES) if self.dedupe else COLUMNS


def rows_query(work: Work, view: View) -> str:
    """Return the SQL of a run's rows in their order, with the columns of the view and ``place``, whose group a row is.

    Groups come in the order of their documents: rows with a score first, then that of the document's own error. The
    errors of the other side come last.
    """
    side, other, by = (1, 0, "posting") if view.by_posting else (0, 1, "resume")
    ranked = (
        f"SELECT s.*, r.id AS resume_id, p.id AS posting_id, row_number() OVER (PARTITION BY s.{by} "
        f"ORDER BY score DESC, {'r.id' if view.by_posting else 'p.id'}) AS rank FROM {work.scores} s "
        "JOIN documents r ON r.side = 0 AND r.no = s.resume JOIN documents p ON p.side = 1 AND p.no = s.posting"
    )
    stands_for = (
        "SELECT f.first, string_agg(d.id, '; ' ORDER BY d.no) AS duplicates FROM folded f "
        "JOIN documents d ON d.side = 1 AND d.no = f.no GROUP BY f.first"
    )
    top = f"WHERE rank <= {view.top}" if view.top is not None else ""
    duplicates, named = ("coalesce(duplicates, '')", ", duplicates") if view.dedupe else ("", "")
    known = f", {duplicates} AS duplicates" if view.dedupe else ""
    joined = "LEFT JOIN stands_for ON stands_for.first = ranked.posting" if view.dedupe else ""
    empty = ", ".join(f"NULL AS {name}" for name in COLUMNS[2:8])

    def errors(of: int, place: str) -> str:
        names = "d.id AS resume, '' AS posting" if of == 0 else "'' AS resume, d.id AS posting"
        return (
            f"SELECT {place} AS place, d.no AS other, {names}, {empty}, NULL AS rank, error"
            f"{', NULL AS duplicates' if view.dedupe else ''} FROM documents d WHERE side = {of} AND error IS NOT NULL"
        )

    return (
        f"WITH ranked AS ({ranked}), stands_for AS ({stands_for}), found AS ("
        f"SELECT ranked.{by} AS place, 0 AS other, resume_id AS resume, posting_id AS posting, "
        f"{', '.join(COLUMNS[2:8])}, rank, '' AS error{known} FROM ranked {joined} {top} "
        f"UNION ALL {errors(side, 'd.no')} UNION ALL {errors(other, str(2**62))}) "
        f"SELECT {', '.join(COLUMNS)}{named}, place FROM found ORDER BY {SORTS[view.sort]}"
    )


def write_rows(work: Work, view: View, path: Path, format: str) -> None:
    """Write a run's rows to a file; cells of a CSV that a spreadsheet would run get an apostrophe in front."""
    columns = ", ".join(view.columns)
    query = f"SELECT {columns} FROM ({rows_query(work, view)})"
    target = "'" + str(path).replace("'", "''") + "'"
    if format == "duckdb":
        work.connection.execute(f"ATTACH {target} AS target")
        work.connection.execute(f"CREATE TABLE target.scores AS {query}")
        work.connection.execute("DETACH target")
        return
    if format == "csv":
        query = f"SELECT {', '.join(map(_cell, view.columns))} FROM ({rows_query(work, view)})"
    work.connection.execute(f"COPY ({query}) TO {target} ({FORMATS[format]})")


def _cell(name: str) -> str:
    """Return the SQL of a column of a CSV file: nothing that a spreadsheet would run, empty where there is none."""
    if name not in WORDS:
        return name
    guarded = " OR ".join(f"starts_with({name}, chr({ord(sign)}))" for sign in FORMULA)
    return f"CASE WHEN {name} = '' THEN NULL WHEN {guarded} THEN '''' || {name} ELSE {name} END AS {name}"


def fetch(work: Work, view: View) -> duckdb.DuckDBPyConnection:
    """Return a run's rows, to be fetched: the columns of the view, then the number of the group that a row is in."""
    return work.connection.cursor().execute(rows_query(work, view))
