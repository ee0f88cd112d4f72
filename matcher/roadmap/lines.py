"""Find where in a TOML text each table, key and listed string stands, which tomllib does not tell."""

from __future__ import annotations

import re
from collections import Counter

Place = tuple[str | int, ...]  # ("steps", 0, "groups", 1, "skills", "python"): names, indices from 0, a listed string

HEADER = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*(?:\.[^=]*)?=""")
PIECE = re.compile(r'"""|\'\'\'|"((?:\\.|[^"\\])*)"|\'([^\']*)\'|#|[\[\]{}]')
DEPTH = {"[": 1, "{": 1, "]": -1, "}": -1}


def find_lines(text: str) -> dict[Place, int]:
    """Return the lines, from 1, of tables, keys and listed strings of a well-formed TOML text."""
    lines: dict[Place, int] = {}
    counts: Counter[Place] = Counter()
    table: Place = ()
    key: Place = ()
    depth, fence = 0, ""
    for number, line in enumerate(text.split("\n"), 1):
        start = 0
        if not depth and not fence:
            if header := HEADER.match(line):
                table = _opened(header[2].split("."), header[1] == "[[", counts)
                lines.setdefault(table, number)
                continue
            if named := KEY.match(line):
                key, start = (*table, named[1]), named.end()
                lines.setdefault(key, number)
        for piece in PIECE.finditer(line, start):
            mark = piece[0]
            if fence or mark in ('"""', "'''"):
                fence = "" if mark == fence else fence or mark
            elif mark == "#":
                break
            elif mark in DEPTH:
                depth += DEPTH[mark]
            else:
                lines.setdefault((*key, piece[1] if piece[1] is not None else piece[2]), number)
    return lines


def _opened(names: list[str], is_item: bool, counts: Counter[Place]) -> Place:
    """Return the place of a table; the names above it stand for the last item of their lists."""
    place: Place = ()
    for depth, name in enumerate(names, 1):
        place = (*place, name)
        if is_item and depth == len(names):
            counts[place] += 1
        if counts[place]:
            place = (*place, counts[place] - 1)
    return place


def line_of(place: Place, lines: dict[Place, int]) -> int:
    """Return the line of a place, or of what it stands in; 1 where nothing is known."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)
