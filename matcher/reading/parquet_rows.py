"""Parquet, read by DuckDB as it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from matcher.reading.rows import Row, Table

ROWS = 256  # fetched at once
MEMORY = "128MB"  # that DuckDB may take


def open_parquet(path: Path, name: str) -> Table:
    """Return a Parquet table; raises ValueError when it is damaged from its beginning on."""
    import duckdb

    connection = duckdb.connect(config={"threads": 1, "memory_limit": MEMORY})
    table = [str(path).replace("[", "[[]").replace("*", "[*]").replace("?", "[?]")]
    try:
        found = connection.execute("DESCRIBE SELECT * FROM read_parquet(?)", table).fetchall()
        (total,) = connection.execute("SELECT sum(num_rows) FROM parquet_file_metadata(?)", table).fetchone() or (0,)
    except duckdb.Error as exc:
        raise ValueError(str(exc).partition("\n")[0]) from exc

    def rows(wanted: Sequence[str]) -> Iterator[Row]:
        names = ", ".join('"' + column.replace('"', '""') + '"' for column in wanted)
        number = 0
        try:
            answer = connection.execute(f"SELECT {names} FROM read_parquet(?)", table)
            while fetched := answer.fetchmany(ROWS):
                for cells in fetched:
                    number += 1
                    yield Row(number=number, cells=tuple(map(_text, cells)))
        except duckdb.Error as exc:
            said = str(exc).partition("\n")[0]
            yield Row(number=number + 1, fault=f"{name}: row {number + 1} and those after it are damaged ({said})")

    return Table(columns=tuple(str(column[0]) for column in found), rows=rows, total=int(total or 0), empty=not total)


def _text(cell: object) -> object:
    return cell.decode("utf-8", "replace") if isinstance(cell, bytes) else cell
