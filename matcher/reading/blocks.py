"""What office formats share: rows of a table as lines, and links whose target says more than their words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

CODE_HOSTS = re.compile(
    r"^(?:https?://)?(?:www\.)?((?:[\w-]+\.)?"
    r"(?:github\.com|github\.io|gitlab\.com|bitbucket\.org|codeberg\.org|sourceforge\.net|kaggle\.com|huggingface\.co)"
    r"(?:/[^\s\"]*)?)$",
    re.I,
)
MAX_ADDRESS = 300


def row_lines(cells: Iterable[Sequence[str]]) -> list[str]:
    """Return a table's row: one-line cells side by side, longer ones below each other."""
    filled = [[line for line in cell if line.strip()] for cell in cells]
    if all(len(cell) < 2 for cell in filled):
        return ["\t".join(line for cell in filled for line in cell)]
    return [line for cell in filled for line in (*cell, "")]


def code_address(target: str, words: str) -> str:
    """Return a link's target in brackets if it is a place for code that the link's own words don't show, else "".

    >>> code_address("https://github.com/jo/", "my code")
    ' (github.com/jo)'
    """
    found = CODE_HOSTS.match(target.strip()) if len(target) <= MAX_ADDRESS else None
    if found is None:
        return ""
    address = found[1].rstrip("/")
    return "" if address.casefold() in words.casefold() else f" ({address})"
