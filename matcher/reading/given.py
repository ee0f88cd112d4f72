"""Documents as a Python program has them: paths, texts, lists of them, pandas columns and tables."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias, Union

from matcher.reading.document import make_document, read_document
from matcher.reading.nowhere import LONGEST_PATH
from matcher.reading.sources import Source, cell_text, find_sources, row_id, unique
from matcher.reading.tables import document_columns
from matcher.values import Document, DocumentKind

if TYPE_CHECKING:
    import pandas as pd

One: TypeAlias = str | os.PathLike[str] | Document
Documents: TypeAlias = Union[One, Sequence[One | Source], "pd.Series[str]", "pd.DataFrame"]


def sources_of(documents: Documents, *, ocr: str | None = None) -> list[Source]:
    """Return the documents that a value stands for, in its order, each with an id of its own.

    - a path, as a string too: a file, folder, glob or table, as on the command line
    - a string with a line break, or of more than LONGEST_PATH characters: a text
    - a Document
    - a list or tuple of these; its texts are named by their place, from 1. Sources already found may stand in it
    - a pandas Series: texts, named by its index
    - a pandas DataFrame: a document a row; the columns are found as in a table's file

    Scans are read where ``ocr`` names their language. Raises InputError where a path leads nowhere, or where no column
    holds text.
    """
    import pandas as pd

    if isinstance(documents, pd.DataFrame):
        return list(unique(frame_sources(documents)))
    if isinstance(documents, pd.Series):
        return list(unique(frame_sources(documents.to_frame("text"))))
    many = [documents] if isinstance(documents, str | os.PathLike | Document) else documents
    return list(unique(source for place, one in enumerate(many, 1) for source in _sources(one, str(place), ocr)))


def frame_sources(
    table: pd.DataFrame,
    name: str = "the table",
    *,
    id_column: str | None = None,
    text_column: str | None = None,
    of_file: bool = False,
) -> Iterator[Source]:
    """Yield a document for each row; where no column names it, the index does. Messages call the table by ``name``.

    With ``of_file`` that is a file whose rows the index numbers, and they are called as find_sources calls them.
    """
    columns = {str(column): column for column in table.columns}
    id_name, text_name = document_columns(
        tuple(columns), name, id_column=id_column, text_column=text_column, option="{}_column"
    )
    wanted = table[[columns[text_name], *([columns[id_name]] if id_name else [])]].astype(object)
    cells = wanted.where(wanted.notna(), None)  # pandas has absent values that cannot be compared
    for label, text, *found in cells.itertuples(name=None):
        identity = "".join(map(cell_text, found))
        identity = identity if identity.strip() else row_id(name, label) if of_file else str(label)
        yield Source(id=identity, path=name, text=cell_text(text), row=label if of_file else 0)


def given_document(one: One, kind: DocumentKind | None, *, ocr: str | None = None) -> Document:
    """Return a document by its path (as a string too), its text (told apart as in sources_of), or as it is."""
    if isinstance(one, Document):
        return one
    if isinstance(one, str) and is_text(one):
        return make_document(one, id=kind.value if kind else "text", kind=kind)
    return read_document(one, kind=kind, ocr=ocr)


def is_text(value: str) -> bool:
    """Tell whether a string is a document's text, since it cannot well be a path."""
    return "\n" in value or len(value) > LONGEST_PATH


def _sources(one: One | Source, place: str, ocr: str | None) -> Iterator[Source]:
    if isinstance(one, Source):
        yield one
    elif isinstance(one, Document):
        yield Source(id=one.id, path=one.source, text=one.text)
    elif isinstance(one, str) and is_text(one):
        yield Source(id=place, path="the text", text=one)
    else:
        yield from find_sources(os.fspath(one), ocr=ocr)
