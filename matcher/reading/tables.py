"""Tables of documents: which columns hold their names and texts, found by themselves or named."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matcher.errors import InputError, UnsupportedFormat
from matcher.reading.rows import Table

FORMS = {".csv": ".csv", ".tsv": ".csv", ".jsonl": ".jsonl", ".ndjson": ".jsonl", ".parquet": ".parquet"}  # by suffix
ID_COLUMNS = ("id", "job_id", "posting_id", "resume_id", "uid", "key", "name", "file", "filename", "path", "url")
TEXT_COLUMNS = (
    "text", "description", "job_description", "resume", "resume_text", "posting", "posting_text", "cv", "body",
    "content", "jd",
)  # fmt: skip


def open_table(path: Path, name: str = "", *, form: str = "") -> Table:
    """Return a table whose rows are read when they are asked for, in memory that does not grow with it.

    ``name`` is what messages call it, ``form`` (".csv", ".jsonl", ".parquet") what it is in, by default its suffix's.
    Raises UnsupportedFormat when it is damaged from its beginning on.
    """
    from matcher.reading.csv_rows import open_csv
    from matcher.reading.jsonl_rows import open_jsonl
    from matcher.reading.parquet_rows import open_parquet

    form, name = form or FORMS[path.suffix.lower()], name or str(path)
    try:
        return {".csv": open_csv, ".jsonl": open_jsonl, ".parquet": open_parquet}[form](path, name)
    except (ValueError, OSError) as exc:
        fault = " ".join(str(exc).split())
        raise UnsupportedFormat(f"{name}: not a readable {form[1:].upper()} table ({fault}); export it again") from exc


def document_columns(
    columns: Sequence[str],
    name: str,
    *,
    id_column: str | None = None,
    text_column: str | None = None,
    option: str = "--{}-column",
) -> tuple[str | None, str]:
    """Return the columns that name a table's documents (None: none does) and hold their texts.

    Messages call the table by its name, and what names a column by ``option``.

    Raises InputError when a named one is not there, or none looks as if it held texts.
    """
    options = option.format("id"), option.format("text")
    text = _column(columns, text_column, TEXT_COLUMNS, name, options[1])
    if text is None:
        raise InputError(
            f"{name}: no column holds text (found {', '.join(columns) or 'none'}); name it with {options[1]}"
        )
    return _column(columns, id_column, ID_COLUMNS, name, options[0]), text


def _column(columns: Sequence[str], wanted: str | None, usual: Sequence[str], name: str, option: str) -> str | None:
    if wanted is not None:
        found = next((name for name in (wanted, *wanted.split(",")) if name in columns), None)
        if found is None:
            raise InputError(f"{name}: {option} {wanted!r} is none of its columns ({', '.join(columns)})")
        return found
    names = {plain_name(column): column for column in reversed(columns)}
    return next((names[column] for column in map(plain_name, usual) if column in names), None)


def plain_name(column: str) -> str:
    """Return a column's name without what two tables write differently.

    >>> plain_name("Job Description"), plain_name("job_description"), plain_name("jobDescription")
    ('jobdescription', 'jobdescription', 'jobdescription')
    """
    return "".join(filter(str.isalnum, column.casefold()))


def holds_text(column: str) -> bool:
    """Tell whether a column is called as one of texts usually is."""
    return plain_name(column) in map(plain_name, TEXT_COLUMNS)
