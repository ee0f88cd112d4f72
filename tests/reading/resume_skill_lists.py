"""Ways to set the skills of a résumé in a column."""

from __future__ import annotations

from resume_column import BULLET, Column, wrap
from resume_laid import width
from resume_truth import Resume

LEVELS = "••••·"


def _lines(column: Column, resume: Resume) -> None:
    for label, names in resume.skills:
        column.paragraph(f"{label}: {', '.join(names)}")


def _table(column: Column, resume: Resume) -> None:
    """Set the names of each group beside its label, wrapped within their cell."""
    for label, names in resume.skills:
        column.room(3)
        column.place(label, column.x)
        for line in wrap(", ".join(names), 190, column.layout.size):
            column.place(line, column.x + 130)
            column.down()
        column.told(", ".join(names))


def _bullets(column: Column, resume: Resume) -> None:
    for _, names in resume.skills:
        for name in names:
            column.item(name)


def _chips(column: Column, resume: Resume) -> None:
    x = column.x
    for name in (name for _, names in resume.skills for name in names):
        size = column.layout.size * 0.9
        if x + width(name, size) > column.x + column.width:
            x = column.x
            column.down(1.4)
        column.place(name, x, size)
        column.told(name)
        x += width(name, size) + 1.4 * size
    column.down()


def _bars(column: Column, resume: Resume) -> None:
    for _, names in resume.skills:
        for number, name in enumerate(names):
            column.place(name, column.x)
            column.place(LEVELS[number % 3 :], column.x + column.width - 50, column.layout.size * 0.8)
            column.told(name)
            column.down()


def _grid(column: Column, resume: Resume) -> None:
    names = [name for _, names in resume.skills for name in names]
    for row in range(0, len(names), 3):
        for place, name in enumerate(names[row : row + 3]):
            column.place(f"{BULLET} {name}", column.x + 165 * place)
            column.told(name)
        column.down()


SKILL_SETTERS = {
    "lines": _lines,
    "table": _table,
    "bullets": _bullets,
    "chips": _chips,
    "bars": _bars,
    "grid": _grid,
}
