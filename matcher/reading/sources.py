"""Turn a batch argument into sources of documents: a file, a folder, a glob, or a table of documents."""

from __future__ import annotations

import glob
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from matcher.errors import InputError, UnreadableDocument, UnsupportedFormat
from matcher.reading import make_document, read_document
from matcher.reading.formats import BY_SUFFIX, is_document
from matcher.resources import require
from matcher.values import Document, DocumentKind

if TYPE_CHECKING:
    import pandas as pd

TABLES = frozenset({".csv", ".jsonl", ".parquet"})
DOCUMENTS = frozenset(BY_SUFFIX)
ID_COLUMNS = ("id", "job_id", "posting_id", "resume_id", "uid", "key", "name", "file", "filename", "path", "url")
TEXT_COLUMNS = (
    "text", "description", "job_description", "resume", "resume_text", "posting", "posting_text", "cv", "body",
    "content", "jd",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document still to be read: a path, or the text of a table's row; ``ocr`` is the language of its scans."""

    id: str
    path: str
    text: str | None = None
    ocr: str | None = None

    def read(self, kind: DocumentKind | None = None) -> Document:
        """Read the document; raises InputError that says what is wrong with it."""
        if self.text is None:
            return read_document(self.path, kind=kind, ocr=self.ocr)
        if not self.text.strip():
            raise UnreadableDocument(f"{self.path}: row {self.id!r} holds no text")
        return make_document(self.text, id=self.id, source=self.path, kind=kind)


def find_sources(
    argument: str, *, id_column: str | None = None, text_column: str | None = None, ocr: str | None = None
) -> list[Source]:
    """Return the documents that an argument stands for, files in the order of their names, rows in theirs.

    With a language for OCR the pictures in a folder are documents too.
    Raises InputError when nothing is there, or when a table is damaged or lacks the columns.
    """
    path = Path(argument)
    if argument == "-" or path.is_file():
        paths = [argument]
    elif path.is_dir():
        paths = sorted(
            str(item) for item in path.rglob("*") if item.is_file() and is_document(item, ocr=ocr is not None)
        )
        if not paths:
            raise UnreadableDocument(f"{argument}: the folder holds no document ({', '.join(sorted(DOCUMENTS))})")
    else:
        paths = sorted(found for found in glob.glob(argument, recursive=True) if Path(found).is_file())  # noqa: PTH207 - any pattern
        if not paths:
            raise UnreadableDocument(f"{argument}: no such file, folder or pattern; check the path")
    return [replace(source, ocr=ocr) for source in _unique(_expand(paths, id_column, text_column))]


def _expand(paths: Sequence[str], id_column: str | None, text_column: str | None) -> Iterator[Source]:
    for path in paths:
        if Path(path).suffix.lower() in TABLES:
            yield from _rows(Path(path), id_column, text_column)
        else:
            yield Source(id="stdin" if path == "-" else Path(path).stem, path=path)


def _unique(sources: Iterator[Source]) -> Iterator[Source]:
    """Give documents that share an id ("cv.pdf" and "cv.txt", or a repeated row id) their file name or a number."""
    seen: set[str] = set()
    for source in sources:
        name = Path(source.path).name if source.text is None else source.id
        numbered = (f"{name}#{number}" for number in count(2))
        free = next(name for name in chain((source.id, name), numbered) if name not in seen)
        seen.add(free)
        yield replace(source, id=free)


def _rows(path: Path, id_column: str | None, text_column: str | None) -> Iterator[Source]:
    table = read_table(path)
    text_name = _column(table, text_column, TEXT_COLUMNS, path, "--text-column")
    if text_name is None:
        raise InputError(
            f"{path}: no column holds text (found {', '.join(map(str, table.columns))}); name it with --text-column"
        )
    id_name = _column(table, id_column, ID_COLUMNS, path, "--id-column")
    ids = table[id_name] if id_name else [None] * len(table)
    for number, (identifier, text) in enumerate(zip(ids, table[text_name], strict=True), 1):
        yield Source(id=_cell(identifier) or str(number), path=str(path), text=_cell(text))


def _cell(value: object) -> str:
    """Return a cell as text, "" where there is none; half a surrogate pair, which nothing can write, becomes "?"."""
    absent = value is None or value != value  # NaN
    return "" if absent else str(value).encode("utf-8", "replace").decode("utf-8")


def _column(table: pd.DataFrame, wanted: str | None, usual: Sequence[str], path: Path, option: str) -> str | None:
    names = {str(name).lower(): str(name) for name in table.columns}
    if wanted is not None:
        if wanted not in table.columns:
            raise InputError(
                f"{path}: {option} {wanted!r} is none of its columns ({', '.join(map(str, table.columns))})"
            )
        return wanted
    return next((names[name] for name in usual if name in names), None)


def read_table(path: Path) -> pd.DataFrame:
    """Read a CSV, JSONL or Parquet table with every cell as it stands; raises InputError on a damaged one."""
    import pandas as pd

    try:
        if path.suffix.lower() == ".csv":
            return pd.read_csv(path, dtype=str, keep_default_na=False)
        if path.suffix.lower() == ".jsonl":
            lines = path.read_text(encoding="utf-8-sig").split("\n")
            return pd.DataFrame([json.loads(line) for line in lines if line.strip()], dtype=object)
        require("pyarrow", extra="parquet")
        return pd.read_parquet(path)
    except (ValueError, OSError) as exc:
        fault = " ".join(str(exc).split())
        raise UnsupportedFormat(
            f"{path}: not a readable {path.suffix[1:].upper()} table ({fault}); export it again"
        ) from exc
