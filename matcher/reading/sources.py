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
    """One document still to be read: a path, or the text of a table's row.

    A ``blind`` one is read without personal data. Where ``hides`` holds its own id, neither that nor the file's name
    is told.
    """

    id: str
    path: str
    text: str | None = None
    blind: bool = False
    hides: str = ""
    warnings: tuple[str, ...] = ()  # of the file that the text is a part of

    @classmethod
    def of_path(cls, path: str) -> Source:
        """Return the source that a file is, or standard input ("-")."""
        return cls(id="stdin" if path == "-" else Path(path).stem, path=path)

    def read(self, kind: DocumentKind | None = None) -> Document:
        """Read the document; raises InputError that says what is wrong with it."""
        try:
            document = self._read(kind)
        except InputError as exc:
            if not self.hides:
                raise
            raise type(exc)(self._nameless(str(exc))) from None
        if self.blind:
            from matcher.blinding import blind

            document = blind(document)
        if not self.hides:
            return document
        warnings = tuple(map(self._nameless, document.warnings))
        return replace(document, id=self.id, source=self.id, warnings=warnings)

    def _nameless(self, said: str) -> str:
        """Return a sentence with the id where it names the file, or the row of a table."""
        for name in () if self.path == "-" else (self.path, Path(self.path).name, repr(self.hides)):
            said = said.replace(name, self.id)
        return said

    def _read(self, kind: DocumentKind | None) -> Document:
        if self.text is None:
            return read_document(self.path, kind=kind)
        if not self.text.strip():
            raise UnreadableDocument(f"{self.path}: row {(self.hides or self.id)!r} holds no text")
        name = self.hides or self.id
        return make_document(self.text, id=name, source=self.path, kind=kind, warnings=self.warnings)


def number_people(sources: Sequence[Source], *, noun: str = "Person", note: str = "") -> list[Source]:
    """Return sources that are read blind, each called by its place in the list, whatever cannot be read before it.

    ``note`` is added to the number ("earlier").
    """
    return [
        replace(source, id=f"{noun} {place}{note}", hides=source.id, blind=True)
        for place, source in enumerate(sources, 1)
    ]


def blind_postings(sources: Sequence[Source]) -> list[Source]:
    """Return sources of postings that are read without e-mail addresses and telephone numbers."""
    return [replace(source, blind=True) for source in sources]


def find_sources(argument: str, *, id_column: str | None = None, text_column: str | None = None) -> list[Source]:
    """Return the documents that an argument stands for, files in the order of their names, rows in theirs.

    Raises InputError when nothing is there, or when a table is damaged or lacks the columns.
    """
    path = Path(argument)
    if argument == "-" or path.is_file():
        paths = [argument]
    elif path.is_dir():
        paths = sorted(str(item) for item in path.rglob("*") if item.is_file() and is_document(item))
        if not paths:
            raise UnreadableDocument(f"{argument}: the folder holds no document ({', '.join(sorted(DOCUMENTS))})")
    else:
        paths = sorted(found for found in glob.glob(argument, recursive=True) if Path(found).is_file())  # noqa: PTH207 - any pattern
        if not paths:
            raise UnreadableDocument(f"{argument}: no such file, folder or pattern; check the path")
    return list(_unique(_expand(paths, id_column, text_column)))


def given_sources(
    arguments: Sequence[str],
    kind: DocumentKind | None,
    *,
    blind: bool = False,
    split: bool = False,
    id_column: str | None = None,
    text_column: str | None = None,
) -> list[Source]:
    """Return the documents that arguments stand for, read blind or parted into postings if wanted.

    Blind documents are numbered, but those that are known to be postings.
    """
    columns = {"id_column": id_column, "text_column": text_column}
    found = [source for argument in arguments for source in find_sources(argument, **columns)]
    if split:
        found = split_sources(found)
    if not blind:
        return found
    if kind is DocumentKind.POSTING:
        return blind_postings(found)
    return number_people(found, noun="Person" if kind else "Document")


def split_sources(sources: Sequence[Source]) -> list[Source]:
    """Return sources with a file that holds several postings as one source for each, named "jobs#1", "jobs#2" …

    A file that cannot be read, or holds one posting, stays what it is.
    """
    from matcher.reading.postings import split_postings

    parted: list[Source] = []
    for source in sources:
        try:
            document = source.read(DocumentKind.POSTING)
        except InputError:
            parted.append(source)
            continue
        parts = split_postings(document.text)
        if len(parts) > 1:
            whole = replace(source, warnings=document.warnings)
            parted += [replace(whole, id=f"{source.id}#{n}", text=part) for n, part in enumerate(parts, 1)]
        elif source.path == "-":  # which can be read once
            parted.append(replace(source, text=document.text, warnings=document.warnings))
        else:
            parted.append(source)
    return parted


def _expand(paths: Sequence[str], id_column: str | None, text_column: str | None) -> Iterator[Source]:
    for path in paths:
        if Path(path).suffix.lower() in TABLES:
            yield from _rows(Path(path), id_column, text_column)
        else:
            yield Source.of_path(path)


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
