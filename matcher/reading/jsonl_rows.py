"""JSONL: a line, a row; a line that is no JSON object costs only itself."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from matcher.reading.limits import MAX_BYTES, MIB
from matcher.reading.rows import Reach, Row, Table, decoded, encoding_of

HEAD = 100  # lines whose keys are the columns
Line = dict[str, Any] | ValueError


def open_jsonl(path: Path, name: str) -> Table:
    """Return a JSONL table, its columns the keys of its first lines.

    Raises ValueError when none of them is JSON.
    """
    reach, encoding = Reach(path), encoding_of(path)
    notes: list[str] = []

    @contextmanager
    def reading() -> Iterator[Iterator[Line]]:
        with path.open("rb") as file, io.TextIOWrapper(file, encoding, "surrogateescape", newline="\n") as text:
            reach.file = file
            yield _lines(text)

    with reading() as lines:
        head = list(islice(lines, HEAD))
    reach.file = None
    keys = dict.fromkeys(key for line in head if isinstance(line, dict) for key in line)
    if not keys and (faults := [line for line in head if isinstance(line, ValueError)]):
        raise faults[0]

    def rows(wanted: Sequence[str]) -> Iterator[Row]:
        with reading() as lines:
            for number, line in enumerate(lines, 1):
                at = f"{name}: row {number}"
                if isinstance(line, ValueError):
                    yield Row(number=number, fault=f"{at} {line}")
                else:
                    cells = (line.get(key) for key in wanted)
                    kept = (decoded(cell, at, notes) if isinstance(cell, str) else cell for cell in cells)
                    yield Row(number=number, cells=tuple(kept))

    return Table(columns=tuple(keys), rows=rows, empty=not head, share=reach.share, notes=notes)


def _lines(text: io.TextIOWrapper) -> Iterator[Line]:
    while line := text.readline(MAX_BYTES):
        if len(line) == MAX_BYTES:
            while rest := text.readline(MAX_BYTES):
                if rest.endswith("\n"):
                    break
            yield ValueError(f"is larger than {MAX_BYTES // MIB} MiB: split it")
        elif line.strip():
            yield _parsed(line)


def _parsed(line: str) -> Line:
    try:
        found = json.loads(line.strip("\r\n"))
    except json.JSONDecodeError as exc:
        return ValueError(f"is not JSON ({exc.msg}, character {exc.pos + 1})")
    except (ValueError, RecursionError):
        return ValueError("is not JSON that can be read")
    return found if isinstance(found, dict) else ValueError("is no JSON object: {…}")
