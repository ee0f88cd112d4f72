"""Read text files as people save them: Excel's byte order mark, Windows-1252, semicolons or tabs between the cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from matcher.errors import TaxonomyError

DELIMITERS = (",", ";", "\t")
UTF16, ZIPPED, OLD_EXCEL = (b"\xff\xfe", b"\xfe\xff"), b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
LONGEST_CELL = 10_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, and its rows with the line that each starts in."""

    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]

    def records(self) -> Iterator[dict[str, str]]:
        """Yield each row by column; cells that are missing at its end are empty."""
        for _, cells in self.rows:
            yield dict(zip(self.columns, (*cells, *[""] * (len(self.columns) - len(cells))), strict=False))


def read_text(path: Path, *, fallback: str | None = None) -> str:
    """Return a file's text from UTF-8 or, where its mark says so, UTF-16; else from the fallback encoding.

    Raises TaxonomyError that says what the file is and how to save it.
    """
    try:
        data = path.read_bytes()
    except OSError as exc:
        raise TaxonomyError(f"{path}: cannot be read ({exc.strerror}); check the path and its permissions") from exc
    if data.startswith((ZIPPED, OLD_EXCEL)):
        raise TaxonomyError(f"{path}: is a workbook or an archive; save the sheet as 'CSV UTF-8', or unpack it")
    text = _decoded(data, "utf-16") if data.startswith(UTF16) else _decoded(data, "utf-8-sig")
    if text is None and fallback:
        text = _decoded(data, fallback)
    if text is None or "\0" in text:
        known = "UTF-8" + (f" or {fallback}" if fallback else "")
        raise TaxonomyError(f"{path}: is no text in {known}; save it as 'CSV UTF-8' or JSONL")
    return text


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def parse_table(text: str, path: Path, known: Collection[str], *, quoted: bool = True) -> Table:
    """Return a table, its delimiter the one that makes most known columns of its first line.

    With ``quoted`` off, quotation marks are letters like others, as in O*NET's text files.
    Raises TaxonomyError with file and line where quotes are left open.
    """
    skipped = 1 if text[:5].lower().startswith("sep=") else 0  # how Excel is told the delimiter
    body = text.partition("\n")[2] if skipped else text
    heads = {mark: _cells(body.lstrip("\r\n").partition("\n")[0], mark) for mark in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda mark: len({name.lower() for name in heads[mark]} & set(known)))
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter, strict=True, quoting=quoting)
    rows: list[tuple[int, tuple[str, ...]]] = []
    line, limit = 1, csv.field_size_limit(LONGEST_CELL)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((line + skipped, tuple(cells)))
            line = reader.line_num + 1
    except csv.Error as exc:
        raise TaxonomyError(
            f"{path}:{line + skipped}: not CSV ({exc}); close the quotes, or save the table anew"
        ) from exc
    finally:
        csv.field_size_limit(limit)
    return Table(tuple(name.strip() for name in rows[0][1]), tuple(rows[1:])) if rows else Table((), ())


def _cells(line: str, delimiter: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
