"""Turn a batch argument into sources of documents: a file, a folder, a glob, a table, or standard input."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from matcher.errors import InputError, UnreadableDocument
from matcher.reading.document import STDIN, document_of, make_document, read_bytes
from matcher.reading.folders import paths_of
from matcher.reading.limits import cut_text
from matcher.reading.seen import Seen
from matcher.reading.tables import FORMS, document_columns, open_table
from matcher.reading.tables import ID_COLUMNS as ID_COLUMNS
from matcher.reading.tables import TEXT_COLUMNS as TEXT_COLUMNS
from matcher.values import Document, DocumentKind

STANDARD_INPUT = "standard input"
NOTES = 5  # shown of those on rows
ROW = re.compile(r"(.+?): row (\d+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document still to be read: a path, the bytes behind it, or the text of a table's row.

    ``row`` is the number of a table's row, 0 of anything else; ``fault`` says why it cannot be a document, "" where it
    can; ``columns`` are its other cells, if they were wanted.
    ``ocr`` is the language in which its scans are read, None where they are not. A ``blind`` one is read without
    personal data; where ``hides`` holds its own id, neither that nor the file's name is told.
    """

    id: str
    path: str
    text: str | None = None
    data: bytes | None = None
    row: int = 0
    fault: str = ""
    columns: Mapping[str, object] | None = None
    ocr: str | None = None
    blind: bool = False
    hides: str = ""
    warnings: tuple[str, ...] = ()  # of the file that the text is a part of

    @classmethod
    def of_path(cls, path: str, *, ocr: str | None = None) -> Source:
        """Return the source that a file is, or standard input ("-")."""
        return cls(id="stdin" if path == STDIN else Path(path).stem, path=path, ocr=ocr)

    @property
    def place(self) -> str:
        """What messages call it: the path, and of a table the row."""
        if self.text is None:
            return STANDARD_INPUT if self.path == STDIN else self.path
        return f"{self.path}: row {self.row or repr(self.hides or self.id)}"

    def load(self) -> Source:
        """Return the source with the bytes of its file in hand; one that cannot be opened gets a fault."""
        if self.text is not None or self.data is not None or self.fault:
            return self
        try:
            return replace(self, data=read_bytes(self.path))
        except UnreadableDocument as exc:
            return replace(self, fault=str(exc))

    def read(self, kind: DocumentKind | None = None) -> Document:
        """Read the document; raises InputError that says what is wrong with it."""
        try:
            document = self._read(kind)
        except InputError as exc:
            if not self.hides:
                raise
            raise type(exc)(self.told(str(exc))) from None
        if self.blind:
            from matcher.blinding import blind

            document = blind(document)
        if not self.hides:
            return document
        warnings = tuple(map(self.told, document.warnings))
        return replace(document, id=self.id, source=self.id, warnings=warnings)

    def told(self, said: str) -> str:
        """Return a sentence as it may be told: with the id where it names the file, or the row of a table."""
        if not self.hides or self.path == STDIN:
            return said
        for name in (self.path, Path(self.path).name, repr(self.hides)):
            said = said.replace(name, self.id)
        return said

    def _read(self, kind: DocumentKind | None) -> Document:
        own = self.hides or self.id
        if self.fault:
            raise UnreadableDocument(self.fault)
        if self.text is not None:
            if not self.text.strip():
                raise UnreadableDocument(f"{self.place} holds no text")
            text, warnings = cut_text(self.text, self.place)
            return make_document(text, id=own, source=self.path, kind=kind, warnings=(*self.warnings, *warnings))
        data = read_bytes(self.path) if self.data is None else self.data
        name = STANDARD_INPUT if self.path == STDIN else Path(self.path).name
        return document_of(data, name, id=own, source=self.path, kind=kind, typed=self.path != STDIN, ocr=self.ocr)


@dataclass(slots=True, kw_only=True)
class Sources:
    """The documents that an argument stands for, read one after the other while somebody asks for them.

    ``total`` is their number where it is known, ``share`` how much (0-1) was handed out where that is, and ``notes``
    sentences on files passed over and rows that were read by a guess.
    """

    documents: Callable[[], Iterator[Source]]
    total: int | None = None
    share: Callable[[], float | None] = lambda: None
    notes: Callable[[], list[str]] = list

    def __iter__(self) -> Iterator[Source]:
        return unique(self.documents())


def find_sources(
    argument: str,
    *,
    id_column: str | None = None,
    text_column: str | None = None,
    ocr: str | None = None,
    told: Callable[[str], None] | None = None,
) -> list[Source]:
    """Return the documents that an argument stands for, files in the order of their names, rows in theirs.

    With a language for OCR the pictures in a folder are documents too. ``told`` is given what was passed over, and
    which rows were read by a guess.
    Raises InputError when nothing is there, or when a table is damaged or lacks the columns.
    """
    sources = open_sources(argument, id_column=id_column, text_column=text_column, ocr=ocr)
    found = list(sources)
    notes = sources.notes()
    if not found and notes:
        raise UnreadableDocument(notes[0])
    if told is not None:
        for note in few(notes):
            told(note)
    return found


def few(notes: Sequence[str], most: int = NOTES) -> list[str]:
    """Return notes on sources, what is said of one row after the other cut short.

    >>> few([f"jobs.csv: row {row} was guessed" for row in (1, 4, 6, 9)], most=2)
    ['jobs.csv: row 1 was guessed', 'jobs.csv: row 4 was guessed', 'jobs.csv: from row 6 on further rows were read so']
    """
    shown, rest = list(notes[:most]), notes[most:]
    if rest and (row := ROW.match(rest[0])):
        shown.append(f"{row[1]}: from row {row[2]} on further rows were read so")
    return shown + [note for note in rest if not ROW.match(note)]


def open_sources(
    argument: str,
    *,
    id_column: str | None = None,
    text_column: str | None = None,
    all_columns: bool = False,
    ocr: str | None = None,
) -> Sources:
    """Return the documents that an argument stands for, without reading them yet; raises what find_sources does.

    With ``all_columns`` the rows of a table keep their other cells.
    """
    passed: list[str] = []
    paths = paths_of(argument, pictures=ocr is not None, passed=passed)
    tables = {path: _table_at(path, id_column, text_column, all_columns) for path in paths if _may_be_table(path)}
    totals = [table.total for table in tables.values()]
    alone = next(iter(tables.values())) if len(paths) == len(tables) == 1 else None

    def documents() -> Iterator[Source]:
        for path in paths:
            if path in tables:
                yield from (replace(source, ocr=ocr) for source in tables[path].documents())
            else:
                yield Source.of_path(path, ocr=ocr)

    return Sources(
        documents=documents,
        total=None if None in totals else len(paths) - len(tables) + sum(total or 0 for total in totals),
        share=alone.share if alone else lambda: None,
        notes=lambda: passed + [note for table in tables.values() for note in table.notes()],
    )


def _may_be_table(path: str) -> bool:
    return path == STDIN or Path(path).suffix.lower() in FORMS


def _table_at(path: str, id_column: str | None, text_column: str | None, all_columns: bool) -> Sources:
    if path == STDIN:
        return _standard_input(id_column, text_column, all_columns)
    return _table(Path(path), path, id_column, text_column, all_columns)


def _standard_input(id_column: str | None, text_column: str | None, all_columns: bool) -> Sources:
    """Return the rows of a table that stands there, else the one document that it is."""
    from matcher.reading.standard_input import receive

    received = receive(table=bool(id_column or text_column))
    if received.table is not None:
        return _table(received.table, STANDARD_INPUT, id_column, text_column, all_columns, form=received.form)
    return Sources(documents=lambda: iter([Source(id="stdin", path=STDIN, data=received.data)]), total=1)


def _table(
    path: Path, name: str, id_column: str | None, text_column: str | None, all_columns: bool, *, form: str = ""
) -> Sources:
    table = open_table(path, name, form=form)
    if table.empty:
        said = f"{name} holds no rows: only the names of its columns" if table.columns else f"{name} is empty"
        return Sources(documents=lambda: iter(()), total=0, notes=lambda: [said])
    id_name, text_name = document_columns(table.columns, name, id_column=id_column, text_column=text_column)
    named = [text_name, id_name] if id_name else [text_name]
    others = [column for column in table.columns if column != text_name] if all_columns else []

    def documents() -> Iterator[Source]:
        for row in table.rows([*named, *others]):
            made_up = row_id(name, row.number)
            if row.fault:
                yield Source(id=made_up, path=name, text="", row=row.number, fault=row.fault)
            else:
                text, *found = map(cell_text, row.cells[: len(named)])
                identity = "".join(found)
                columns = dict(zip(others, row.cells[len(named) :], strict=True)) if all_columns else None
                identity = identity if identity.strip() else made_up
                yield Source(id=identity, path=name, text=text, row=row.number, columns=columns)

    return Sources(documents=documents, share=table.share, notes=lambda: table.notes, total=table.total)


def row_id(table: str, number: int) -> str:
    """Return what a row is called that has no id: the table's name and its number, which no id of another row is.

    >>> row_id("boards/jobs.csv", 3)
    'jobs#3'
    """
    return f"{'stdin' if table == STANDARD_INPUT else Path(table).stem}#{number}"


def cell_text(value: object) -> str:
    """Return a cell as text, "" where there is none; half a surrogate pair, which nothing can write, becomes "?"."""
    absent = value is None or value != value  # NaN
    return "" if absent else str(value).encode("utf-8", "replace").decode("utf-8")


def unique(sources: Iterable[Source]) -> Iterator[Source]:
    """Give documents that share an id ("cv.pdf" and "cv.txt", or a repeated row id) their file name or a number."""
    seen = Seen()
    again: dict[str, int] = {}
    for source in sources:
        name = Path(source.path).name if source.text is None else source.id
        numbered = (f"{name}#{number}" for number in count(again.get(name, 2)))
        free = next(name for name in chain((source.id, name), numbered) if seen.add(name))
        if free not in (source.id, name):
            again[name] = int(free.rpartition("#")[2])  # the numbers before it are taken
        yield source if free == source.id else replace(source, id=free)
