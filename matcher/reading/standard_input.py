"""Standard input: one document, or a table where its first line says so."""

from __future__ import annotations

import atexit
import csv
import json
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from matcher.reading.csv_rows import STATED, delimiter_of
from matcher.reading.limits import MAX_BYTES
from matcher.reading.rows import START
from matcher.reading.tables import holds_text

PARQUET = b"PAR1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """The bytes of a document, or the temporary file that holds a table and the form that it is in."""

    data: bytes = b""
    table: Path | None = None
    form: str = ""


def receive(*, table: bool = False) -> Received:
    """Return what stands at standard input; ``table`` says that the user named columns, so it must be one.

    A first line that is a JSON object with a text, or a header of two or more columns one of which is known to hold
    texts, makes a table; so does Parquet. Anything else is one document.
    """
    stream = sys.stdin.buffer
    start = stream.read(START)
    form = _form(start, table=table)
    if not form:
        return Received(data=start + stream.read(MAX_BYTES + 1 - len(start)))
    with tempfile.NamedTemporaryFile(prefix="skillmatch-", suffix=form, delete=False) as file:
        atexit.register(Path(file.name).unlink, missing_ok=True)
        file.write(start)
        shutil.copyfileobj(stream, file)
    return Received(table=Path(file.name), form=form)


def _form(start: bytes, *, table: bool) -> str:
    """Return the suffix of the table that begins like this, "" where it is a document."""
    if start.startswith(PARQUET):
        return ".parquet"
    text = start.decode("utf-8-sig", "replace")
    line = (text[stated.end() :] if (stated := STATED.match(text)) else text).lstrip().partition("\n")[0]
    if line.startswith("{"):
        return ".jsonl" if table or _is_row(line) else ""
    try:
        header = next(csv.reader([line], delimiter=delimiter_of(line)), [])
    except csv.Error:
        return ""
    return ".csv" if table or (len(header) > 1 and any(map(holds_text, header))) else ""


def _is_row(line: str) -> bool:
    """Tell whether a line is a JSON object with a text; one that is cut off by a long text counts."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError:
        return len(line) > START // 2
    return isinstance(record, dict) and any(isinstance(value, str) and holds_text(key) for key, value in record.items())
