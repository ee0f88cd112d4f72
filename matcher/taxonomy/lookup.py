"""Tables of what is worked out of a whole taxonomy, shipped as sorted lines: looked up by halves, never read in full.

Working them out takes as long as all else that a short run does. A line is a key and its values, tabs between.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

Rows = Mapping[str, tuple[str, ...]]
MANY = 20_000  # keys that are looked up in the time that reading all takes


class Table(Mapping[str, tuple[str, ...]]):
    """The values of each key, given sorted lines; read in full once so many keys were asked for that it pays."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._rows: dict[str, str] = {}
        self._asked = 0

    def __getitem__(self, key: str) -> tuple[str, ...]:
        if self._asked < MANY and key not in self._rows:
            self._asked += 1
            if self._asked == MANY:
                self._rows = dict(line.split("\t", 1) for line in self._lines)
            elif line := find_line(self._lines, key):
                self._rows[key] = line[len(key) + 1 :]
        return tuple(self._rows[key].split("\t"))

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def find_line(lines: Sequence[str], key: str) -> str | None:
    """Return the one of sorted lines that begins with a key and a tab; None if none does."""
    head = key + "\t"
    at = bisect_left(lines, head)
    return lines[at] if at < len(lines) and lines[at].startswith(head) else None


def dump_tables(tables: Mapping[str, Rows], stamp: str) -> str:
    """Return tables as text, headed by a stamp of what they were made from."""
    sections = ((name, *sorted("\t".join((key, *row)) for key, row in rows.items())) for name, rows in tables.items())
    return "\n\n".join((stamp, *map("\n".join, sections)))


def parse_tables(text: str) -> dict[str, Rows]:
    """Read what dump_tables wrote."""
    sections = (section.split("\n") for section in text.split("\n\n")[1:])
    return {name: Table(lines) for name, *lines in sections}
