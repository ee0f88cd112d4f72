"""What every kind of table is read into: rows, one after the other, a wrong one known by its number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from matcher.errors import InputError

NOTES = 20  # kept of a table; each is a sentence on a row
WIDE = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
START = 64 * 1024  # bytes that show what a table is in


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row: its number (from 1), the cells that were asked for, and what is wrong with it ("" if nothing)."""

    number: int
    cells: tuple[object, ...] = ()
    fault: str = ""


def _unknown() -> float | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table's columns and rows; ``rows`` takes the names of the columns that are wanted.

    ``total`` is their number where it is known, ``empty`` that there is none, ``share`` tells how much (0-1) was read
    so far where that is, and ``notes`` fills with sentences on rows that were read by a guess.
    """

    columns: tuple[str, ...]
    rows: Callable[[Sequence[str]], Iterator[Row]]
    total: int | None = None
    empty: bool = False
    share: Callable[[], float | None] = _unknown
    notes: list[str] = field(default_factory=list)


class Reach:
    """How far a file was read."""

    def __init__(self, path: Path) -> None:
        self._size = max(path.stat().st_size, 1)
        self.file: IO[bytes] | None = None

    def share(self) -> float | None:
        """Return the share (0-1) of its bytes that were read."""
        if self.file is None:
            return 0.0
        return 1.0 if self.file.closed else min(1.0, self.file.tell() / self._size)


def encoding_of(path: Path) -> str:
    """Return the encoding that a text table's first bytes state, UTF-8 where they state none."""
    with path.open("rb") as file:
        return WIDE.get(file.read(2), "utf-8-sig")


def decoded(cell: str, place: str, notes: list[str]) -> str:
    """Return a cell decoded with ``surrogateescape``: bytes that are not UTF-8 are read as a text file's would be.

    ``place`` is what a note calls it. Half a surrogate pair, which nothing can write, becomes "?".
    """
    try:
        cell.encode("utf-8")
    except UnicodeEncodeError:
        from matcher.reading.plain import read

        try:
            found = read(cell.encode("utf-8", "surrogateescape"), place)
        except (InputError, UnicodeEncodeError):
            return cell.encode("utf-8", "replace").decode("utf-8")
        if len(notes) < NOTES:
            notes.extend(found.warnings)
        return found.text
    return cell
