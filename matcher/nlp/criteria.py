"""The codes of a person specification: "E1 Experience of SQL", "D2 Knowledge of Spark", "Knowledge of R (D)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.values import Importance

OF_CODE = {"E": Importance.ESSENTIAL, "D": Importance.OPTIONAL}
OPENING = re.compile(r"^[ \t|•*-]*(?P<code>[ED])\d{1,2}(?:\.\d)?(?:[.):]|[ \t]*[|–-])?[ \t]+(?=[A-Z])[^\n]*", re.M)
CLOSING = re.compile(r"^[^\n]*\((?P<code>[ED])\)[ \t.;|]*$", re.M)
CODE = re.compile(r"[A-Z]\d{0,2}")
LEGEND = re.compile(  # "A = mandatory, B = strongly preferred, C = bonus"
    r"\b(?P<code>[A-Z])[ \t]*[=:][ \t]*(?:strongly[ \t]+|highly[ \t]+)?"
    r"(?:(?P<essential>mandatory|required|essential|must(?:[ -]have)?)"
    r"|(?P<optional>preferred|desirable|desired|optional|bonus|plus|nice(?:[ -]to[ -]have)?))\b",
    re.I,
)
MARKED = re.compile(r"^[ \t|•*-]*(?:\[(?P<square>[A-Z])\]|\((?P<round>[A-Z])\))[ \t]+[^\n]*", re.M)


def find_criteria(text: str) -> Iterator[tuple[int, int, Importance]]:
    """Yield the lines that a code calls essential or desirable, in a text that has both."""
    for kind, marks in ((OPENING, ("E1", "D1")), (CLOSING, ("(E)", "(D)"))):
        if not all(mark in text for mark in marks):
            continue
        lines = list(kind.finditer(text))
        if {line["code"] for line in lines} == OF_CODE.keys():
            yield from ((*line.span(), OF_CODE[line["code"]]) for line in lines)
    yield from _explained(text)


def _explained(text: str) -> Iterator[tuple[int, int, Importance]]:
    """Yield the lines that open with a code which a legend of two or more explains: "[B] Knowledge of RISC-V"."""
    marks = [*MARKED.finditer(text)]
    legend = LEGEND.finditer(text) if marks else ()
    of_code = {item["code"]: Importance(item.lastgroup or "essential") for item in legend}
    if len(of_code) > 1:
        for line in marks:
            if (code := line["square"] or line["round"]) in of_code:
                yield *line.span(), of_code[code]


def is_code(text: str, start: int, end: int) -> bool:
    """Tell whether a name is the code of its line: not D3.js, nor the language D."""
    if not CODE.fullmatch(text, start, end):
        return False
    left = text.rfind("\n", 0, start) + 1
    if (marked := MARKED.match(text, left)) and start in (marked.start("square"), marked.start("round")):
        return len({item["code"] for item in LEGEND.finditer(text)}) > 1
    line = OPENING.match(text, left) or (CLOSING.match(text, left) if text[start - 1 : start] == "(" else None)
    return line is not None and line.start("code") == start
