"""Which files an argument stands for: itself, the documents of a folder, or what a pattern finds."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from matcher.errors import UnreadableDocument
from matcher.reading.document import STDIN
from matcher.reading.foreign import ADVICE_OCR, PICTURES, UNSUPPORTED
from matcher.reading.formats import BY_SUFFIX, is_document, is_leftover
from matcher.reading.nowhere import closed, no_file
from matcher.reading.tables import FORMS

DOCUMENTS = frozenset(BY_SUFFIX)


def paths_of(argument: str, *, pictures: bool = False, passed: list[str] | None = None) -> list[str]:
    """Return the files that an argument stands for; of a folder its documents, with pictures of pages if wanted.

    ``passed`` is told of what was passed over in it: pictures, tables, files that no reader knows, folders that cannot
    be opened. Raises UnreadableDocument when nothing is there.
    """
    path = Path(argument)
    try:
        if argument == STDIN or path.is_file():
            return [argument]
        is_folder = path.is_dir()
    except (OSError, ValueError) as exc:
        raise UnreadableDocument(closed(argument, exc)) from exc
    if not is_folder:
        paths = sorted(found for found in glob.glob(argument, recursive=True) if _is_wanted(found))  # noqa: PTH207 - any pattern
        if not paths:
            raise UnreadableDocument(no_file(argument, f"{argument}: no such file, folder or pattern; check the path"))
        return paths
    shut: list[OSError] = []
    files = list(_files_in(argument, shut))
    if shut and shut[0].filename == argument:
        raise UnreadableDocument(closed(argument, shut[0]))
    paths = sorted(str(item) for item in files if is_document(item, ocr=pictures))
    said = _passed_over(argument, set(map(str, files)) - set(paths), len(shut))
    if passed is not None:
        passed += [f"{argument}: {note}" for note in said]
    if not paths:
        hint = "".join(f"; {note}" for note in said)
        raise UnreadableDocument(f"{argument}: the folder holds no document ({', '.join(sorted(DOCUMENTS))}){hint}")
    return paths


def _files_in(folder: str, shut: list[OSError]) -> Iterator[Path]:
    """Yield the files at any depth, links to nothing too; ``shut`` is told of folders that cannot be opened."""
    for place, _, names in os.walk(folder, onerror=shut.append):
        for name in names:
            item = os.path.join(place, name)  # noqa: PTH118 - a Path asks, and may not
            if _is_wanted(item) or not os.path.exists(item):  # noqa: PTH110
                yield Path(item)


def _is_wanted(item: str) -> bool:
    return os.path.isfile(item) and not is_leftover(Path(item).name)  # noqa: PTH113 - a Path fails where it may not look


def _passed_over(folder: str, files: set[str], shut: int) -> list[str]:
    """Return a sentence for each kind of files in a folder that somebody may miss; no names, which may be people's."""
    kinds = Counter(Path(name).suffix.lower() for name in files)
    left = sum(kinds.pop(suffix, 0) for suffix in PICTURES)
    tables = {suffix: kinds.pop(suffix) for suffix in FORMS if suffix in kinds}
    others = {suffix: number for suffix, number in sorted(kinds.items()) if suffix in UNSUPPORTED}
    said = []
    if left:
        said.append(f"passed over {_counted(left, 'picture')}: {ADVICE_OCR}")
    if tables:
        suffix = next(iter(tables))
        is_deep = not any(Path(name).suffix.lower() == suffix and Path(name).parent == Path(folder) for name in files)
        pattern = Path(folder, *["**"] * is_deep, f"*{suffix}")
        found = _counted(sum(tables.values()), "table")
        said.append(f"passed over {found}: name one, or all with a quoted pattern such as '{pattern}'")
    if others:
        found = _counted(sum(others.values()), "file")
        said.append(f"passed over {found} that no reader knows ({', '.join(others)}): unpack or export what is in it")
    if shut:
        said.append(f"passed over {_counted(shut, 'folder')} that cannot be opened: check the permissions")
    return said


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number > 1)}"
