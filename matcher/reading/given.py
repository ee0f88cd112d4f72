"""Documents as a Python program has them: paths, texts, lists of them, pandas columns and tables."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias, Union

from matcher.errors import InputError
from matcher.reading.document import make_document, read_document
from matcher.reading.sources import ID_COLUMNS, TEXT_COLUMNS, Source, find_sources
from matcher.values import Document, DocumentKind

if TYPE_CHECKING:
    import pandas as pd

One: TypeAlias = str | os.PathLike[str] | Document
Documents: TypeAlias = Union[One, Sequence[One], "pd.Series[str]", "pd.DataFrame"]

LONGEST_PATH = 1_000  # characters; a string that is longer, or has a line break, is a text


def given_sources(
    documents: Documents, *, id_column: str | None = None, text_column: str | None = None
) -> list[Source]:
    """Return the documents that a value stands for, in its order.

    - a path, as a string too: a file, folder, glob or table, as on the command line
    - a string with a line break, or of more than LONGEST_PATH characters: a text
    - a Document
    - a list or tuple of these; its texts are named by their place, from 1
    - a pandas Series: texts, named by its index
    - a pandas DataFrame: a document a row; the columns are found as in a table's file, or named

    Raises InputError where a path leads nowhere, or where no column holds text.
    """
    import pandas as pd

    if isinstance(documents, pd.DataFrame):
        return list(frame_sources(documents, id_column=id_column, text_column=text_column))
    if isinstance(documents, pd.Series):
        return [Source(id=str(name), path="the column", text=_cell(text)) for name, text in documents.items()]
    many = [documents] if isinstance(documents, str | os.PathLike | Document) else documents
    return [source for place, one in enumerate(many, 1) for source in _sources(one, str(place))]


def frame_sources(
    table: pd.DataFrame, *, id_column: str | None = None, text_column: str | None = None
) -> Iterator[Source]:
    """Yield a document for each row; without a column of ids, the index names them."""
    id_name, text_name = find_columns(list(table.columns), id_column=id_column, text_column=text_column)
    names = table.index if id_name is None else table[id_name]
    for label, name, text in zip(table.index, names, table[text_name], strict=True):
        yield Source(id=_cell(name).strip() or str(label), path="the table", text=_cell(text))


def given_document(one: One, kind: DocumentKind) -> Document:
    """Return a document by its path (as a string too), its text (by the same rule) or as it is."""
    if isinstance(one, Document):
        return one
    if isinstance(one, str) and is_text(one):
        return make_document(one, id=kind.value, kind=kind)
    return read_document(one, kind=kind)


def is_text(value: str) -> bool:
    """Tell whether a string is a document's text, since it cannot well be a path."""
    return "\n" in value or len(value) > LONGEST_PATH


def _sources(one: One, place: str) -> Iterator[Source]:
    if isinstance(one, Document):
        yield Source(id=one.id, path=one.source, text=one.text)
    elif isinstance(one, str) and is_text(one):
        yield Source(id=place, path="the text", text=one)
    else:
        yield from find_sources(os.fspath(one))


def find_columns(
    names: Sequence[str], *, id_column: str | None = None, text_column: str | None = None
) -> tuple[str | None, str]:
    """Return the column of ids (None where there is none) and that of texts.

    Raises InputError where one that is named is not there, or where none looks like one of texts.
    """
    for option, wanted in (("id_column", id_column), ("text_column", text_column)):
        if wanted is not None and wanted not in names:
            raise InputError(f"{option} {wanted!r} is none of the columns ({', '.join(map(str, names))})")
    known = {str(name).lower(): name for name in reversed(names)}
    text_name = text_column or next((known[name] for name in TEXT_COLUMNS if name in known), None)
    if text_name is None:
        raise InputError(f"no column holds text (found {', '.join(map(str, names)) or 'none'}): name it with text_column")
    return id_column or next((known[name] for name in ID_COLUMNS if name in known), None), text_name


def _cell(value: object) -> str:
    """Return a cell as text, "" where there is none; half a surrogate pair, which nothing can write, becomes "?"."""
    import pandas as pd

    return "" if pd.isna(value) else str(value).encode("utf-8", "replace").decode("utf-8")  # type: ignore[call-overload]
