"""The roadmap as a path of steps: winding on a wide page, straight down on a narrow one."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from matcher.rendering import words
from matcher.values import Status, StepAssessment

COLUMNS, CELL, MARGIN, ROW, LINE = 6, 158, 12, 122, 18
WIDE_LETTERS, NARROW_LETTERS = 18, 38
NARROW_WIDTH, NARROW_ROW = 360, 52


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A step of a path: its place, its sign, the lines beside or under it."""

    x: int
    y: int
    status: Status
    sign: str
    lines: tuple[str, ...]
    text_x: int
    text_y: int
    middle: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A roadmap as a path of nodes."""

    width: int
    height: int
    way: str
    nodes: tuple[Node, ...]
    title: str
    said: str


def paths(steps: Sequence[StepAssessment], roadmap: str) -> dict[str, Path]:
    """Return a roadmap as a winding path for a wide page and as a straight one for a narrow page."""
    order = words.walked(steps)
    done = sum(step.status == Status.DONE for step in steps)
    title = f"The roadmap {words.one_line(roadmap)} as a path: {done} of {len(steps)} steps done"
    said = "; ".join(f"{_name(step)}: {words.STATUS_WORD[step.status]}" for step in order)
    wide = tuple(_wide_node(step, place) for place, step in enumerate(order))
    narrow = tuple(_narrow_node(step, place) for place, step in enumerate(order))
    rows = -(-len(order) // COLUMNS)
    return {
        "wide": Path(
            width=COLUMNS * CELL + 2 * MARGIN, height=rows * ROW, way=_winding(wide), nodes=wide, title=title, said=said
        ),
        "narrow": Path(
            width=NARROW_WIDTH,
            height=len(order) * NARROW_ROW,
            way=_straight(narrow),
            nodes=narrow,
            title=title,
            said=said,
        ),
    }


def _name(step: StepAssessment) -> str:
    return words.one_line(words.numbered(step))


def _wide_node(step: StepAssessment, place: int) -> Node:
    row, column = divmod(place, COLUMNS)
    column = column if row % 2 == 0 else COLUMNS - 1 - column
    x, y = MARGIN + column * CELL + CELL // 2, row * ROW + 22
    return _node(step, x, y, _lines(step, WIDE_LETTERS, 4), x, y + 36, middle=True)


def _narrow_node(step: StepAssessment, place: int) -> Node:
    y = place * NARROW_ROW + NARROW_ROW // 2
    lines = _lines(step, NARROW_LETTERS, 2)
    return _node(step, 20, y, lines, 48, y + 5 - LINE // 2 * (len(lines) - 1), middle=False)


def _node(
    step: StepAssessment, x: int, y: int, lines: tuple[str, ...], text_x: int, text_y: int, *, middle: bool
) -> Node:
    sign = words.STATUS_MARK[step.status]
    return Node(x=x, y=y, status=step.status, sign=sign, lines=lines, text_x=text_x, text_y=text_y, middle=middle)


def _lines(step: StepAssessment, letters: int, most: int) -> tuple[str, ...]:
    return tuple(textwrap.wrap(_name(step), letters, max_lines=most, placeholder=" …"))


def _winding(nodes: Sequence[Node]) -> str:
    """Return the line through nodes that turns at the end of each row."""
    if not nodes:
        return ""
    way = f"M{nodes[0].x} {nodes[0].y}"
    for one, other in pairwise(nodes):
        if one.y == other.y:
            way += f"H{other.x}"
            continue
        out = (CELL + MARGIN) // 2 if one.x > MARGIN + CELL else -(CELL + MARGIN) // 2
        way += f"h{out}V{other.y}H{other.x}"
    return way


def _straight(nodes: Sequence[Node]) -> str:
    return f"M{nodes[0].x} {nodes[0].y}V{nodes[-1].y}" if nodes else ""
