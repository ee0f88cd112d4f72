"""Parquet files cut into ranges of rows, and the rows of such a range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.errors import UnreadableDocument, UnsupportedFormat
from matcher.resources import require

if TYPE_CHECKING:
    import pandas as pd

NAME = "part"  # the column that says which part a row belongs to


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Rows ``start`` to ``stop`` of a row group of a Parquet file, the first of which is row ``row`` of the file.

    ``number`` is its place among all parts. Rows of a file are counted from 1, those of a group from 0.
    """

    number: int
    path: str
    group: int
    start: int
    stop: int
    row: int

    @property
    def name(self) -> str:
        """The name of the file of its scores."""
        return f"part-{self.number:07}.parquet"

    @property
    def size(self) -> int:
        """The number of its rows."""
        return self.stop - self.start


def parquet_files(postings: Path) -> list[Path]:
    """Return the Parquet file that a path is, or those of a folder, by name; raises InputError where there is none."""
    found = sorted(postings.rglob("*.parquet")) if postings.is_dir() else [postings]
    if not found or not all(path.is_file() and path.suffix.lower() == ".parquet" for path in found):
        raise UnreadableDocument(f"{postings}: a cluster reads a .parquet file or a folder of them; convert the table")
    return [path.resolve() for path in found]


def find_parts(paths: Sequence[Path], rows: int) -> tuple[list[Part], list[str]]:
    """Return the parts of Parquet files, none of more than so many rows, and the columns that all files have."""
    parquet = require("pyarrow.parquet", extra="dask")
    found: list[Part] = []
    columns: list[str] = []
    for path in paths:
        try:
            with parquet.ParquetFile(path) as file:
                sizes = [file.metadata.row_group(group).num_rows for group in range(file.metadata.num_row_groups)]
                names = file.schema_arrow.names
        except (ValueError, OSError) as exc:
            raise UnsupportedFormat(f"{path}: not a readable PARQUET table ({exc}); export it again") from exc
        columns = [name for name in columns if name in names] if found else names
        before = 0
        for group, size in enumerate(sizes):
            for start in range(0, size, rows):
                number, stop, row = len(found), min(start + rows, size), before + start + 1
                found.append(Part(number=number, path=str(path), group=group, start=start, stop=stop, row=row))
            before += size
    return found, columns


def read_part(part: Part, columns: Sequence[str]) -> pd.DataFrame:
    """Return the rows of a part with its name, their numbers as index; two parts' rows at most are in memory."""
    import pandas as pd
    import pyarrow as pa
    from pyarrow import parquet

    kept, at = [], 0
    with parquet.ParquetFile(part.path) as file:
        for block in file.iter_batches(part.size, row_groups=[part.group], columns=list(columns), use_threads=False):
            first, last = max(part.start - at, 0), min(part.stop - at, len(block))
            if first < last:
                kept.append(block.slice(first, last - first))
            at += len(block)
            if at >= part.stop:
                break
    table: pd.DataFrame = pa.Table.from_batches(kept).to_pandas()
    table.index = pd.RangeIndex(part.row, part.row + len(table))
    return table.assign(**{NAME: part.name})
