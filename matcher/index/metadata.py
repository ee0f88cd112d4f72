"""The other columns of the table that postings came from: kept in Parquet, asked in SQL terms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from matcher.errors import InputError
from matcher.grid.postings import Places

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ROWS, METADATA = "rows.jsonl", "columns.parquet"
OWN = ("skillmatch_segment", "skillmatch_row")
TEXTS = ("VARCHAR", "JSON")  # JSON where a table mixes numbers and text
ENDS = 'at or near ")"'  # the bracket that closes every condition
HINTS = (
    ("and type INTEGER_LITERAL", "a column that holds text too is a number as try_cast(COLUMN AS DOUBLE)"),
    ("and type DECIMAL", "a column that holds text too is a number as try_cast(COLUMN AS DOUBLE)"),
    ("Referenced column", "names are those of columns, texts stand in single quotes"),
)
LARGEST = 64 << 20  # bytes of a row
OPTIONS: dict[str, str | bool | int | float | list[str]] = {"threads": 2, "memory_limit": "1GB"}


def write_metadata(folder: Path) -> None:
    """Turn the rows that were written into Parquet: numbers and dates get their type, empty cells are absent."""
    import duckdb

    rows, target = folder / ROWS, folder / METADATA
    options = {**OPTIONS, "temp_directory": str(folder)}
    with duckdb.connect(config=options) as connection:
        source = (
            f"read_json({_quoted(rows)}, format='newline_delimited', sample_size=-1, maximum_object_size={LARGEST})"
        )
        connection.execute(f"CREATE TABLE rows AS SELECT * FROM {source}")
        chosen = ", ".join(
            _typed(connection, name, kind) if kind in TEXTS and name != "posting" else _name(name)
            for name, kind in _describe(connection, "rows")
        )
        order = "ORDER BY skillmatch_row"
        connection.execute(f"COPY (SELECT {chosen} FROM rows {order}) TO {_quoted(target)} (FORMAT parquet)")
    rows.unlink()


def columns_of(paths: Sequence[Path]) -> dict[str, str]:
    """Return the columns of an index's segments that can be asked, with their types."""
    import duckdb

    with duckdb.connect(config=OPTIONS) as connection:
        return {name: kind for name, kind in _describe(connection, _tables(paths)) if name not in OWN}


def find_rows(paths: Sequence[Path], where: str) -> dict[int, Places]:
    """Return the places of the postings that a condition in SQL holds for, by the number of their segment.

    Raises InputError that lists the columns where the condition is none.
    """
    import duckdb

    with duckdb.connect(config=OPTIONS) as connection:
        allowed = ", ".join(map(_quoted, paths))
        connection.execute(f"SET allowed_paths = [{allowed}]; SET enable_external_access = false")
        query = f"SELECT {', '.join(OWN)} FROM {_tables(paths)} WHERE (\n{where}\n)"
        try:
            if len(connection.extract_statements(query)) != 1:
                raise InputError(f"--where {where!r} is more than one condition: join them with AND or OR")
            found = connection.execute(query).fetchnumpy()
        except duckdb.Error as exc:
            names = ", ".join(f"{name} ({kind})" for name, kind in columns_of(paths).items())
            said = _said(str(exc))
            raise InputError(f"--where {where!r}: {said}; the columns are {names}") from exc
    segment, row = (np.asarray(found[name], np.int64) for name in OWN)
    return {int(number): np.sort(row[segment == number]) for number in np.unique(segment)}


def _said(message: str) -> str:
    """Return the first sentence of what DuckDB says."""
    first = message.strip().partition("\n")[0]
    said = first.partition(" Error: ")[2].rstrip(".!") or first.rstrip(".!")
    if said.endswith(ENDS):
        return "it ends too early, or its brackets do not match"
    return "; ".join([said, *(hint for sign, hint in HINTS if sign in said)])


def _typed(connection: DuckDBPyConnection, name: str, kind: str) -> str:
    """Return a text column without its empty cells: as numbers if all others are such, as dates if most are.

    A cell that is no date in a column of dates is absent from conditions: as text it would count as earlier or later.
    """
    column = _name(name)
    cell = f"nullif(trim({column} ->> '$'), '')" if kind == "JSON" else f"nullif(trim({column}), '')"
    whole, number, date = (f"try_cast({cell} AS {type})" for type in ("BIGINT", "DOUBLE", "DATE"))
    counts = connection.execute(
        f"SELECT count({cell}), count(*) FILTER (WHERE {whole}::VARCHAR = {cell}),"
        f" count(*) FILTER (WHERE isfinite({number}) AND NOT regexp_matches({cell}, '^[-+]?0[0-9]')),"
        f" count(*) FILTER (WHERE {date}::VARCHAR = {cell}) FROM rows"
    ).fetchone()
    filled, whole_ones, numbers, dates = counts or (0, 0, 0, 0)
    if filled and max(whole_ones, numbers) == filled:
        return f"{whole if whole_ones == filled else number} AS {column}"
    return f"{date if dates > filled / 2 else cell} AS {column}"


def _tables(paths: Sequence[Path]) -> str:
    return f"read_parquet([{', '.join(map(_quoted, paths))}], union_by_name=true)"


def _describe(connection: DuckDBPyConnection, table: str) -> list[tuple[str, str]]:
    rows = connection.execute(f"DESCRIBE SELECT * FROM {table}").fetchall()
    return [(str(row[0]), str(row[1])) for row in rows]


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"


def _name(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'
