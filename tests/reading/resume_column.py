"""A column of a page that fills with the parts of a résumé, in the look of a layout."""

from __future__ import annotations

from dataclasses import dataclass, field

from resume_laid import ICON, Block, Run, width
from resume_truth import HEADINGS, Entry

from matcher.values import SectionKind

TOP, BOTTOM, MARGIN = 730.0, 60.0, 54.0
BULLET = "•"


@dataclass(frozen=True, slots=True)
class Layout:
    """What sets one look of a résumé apart from another; each field is one choice of its designer."""

    dates: str = "right"  # right left inline below above stacked
    headings: str = "plain"  # plain capitals spaced tracked centred margin icon
    skills: str = "lines"  # lines table chips bars grid bullets
    bar: str = ""  # left or right: contact, skills and languages stand in a side bar
    columns: int = 1
    bullet: str = BULLET
    size: float = 10.0
    leading: float = 1.35
    gap: float = 1.0  # blank space around headings and entries, in lines
    furniture: str = ""  # footer, header, band, margin
    hyphenated: bool = False


@dataclass
class Column:
    """A column that fills from the top, page after page."""

    x: float
    width: float
    layout: Layout
    runs: list[Run] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    y: float = TOP
    page: int = 0
    section: SectionKind = SectionKind.HEADER

    @property
    def pitch(self) -> float:
        """From one line to the next, in points."""
        return self.layout.size * self.layout.leading

    def room(self, lines: int) -> None:
        """Go to the next page where fewer lines are left on this one."""
        if self.y - lines * self.pitch < BOTTOM:
            self.page, self.y = self.page + 1, TOP

    def place(self, text: str, x: float, size: float = 0.0, tracking: float = 0.0) -> None:
        """Put a text on the line as it is."""
        self.runs.append(Run(self.page, x, self.y, text, size or self.layout.size, tracking))

    def down(self, lines: float = 1.0) -> None:
        """Leave lines behind."""
        self.y -= lines * self.pitch

    def told(self, text: str) -> None:
        """Note a block of the truth."""
        self.blocks.append(Block(text, self.section))

    def paragraph(self, text: str, *, indent: float = 0.0, right: float = 0.0, known: bool = True) -> None:
        """Set running text, wrapped."""
        for line in wrap(text, self.width - indent - right, self.layout.size, hyphenated=self.layout.hyphenated):
            self.place(line, self.x + indent)
            self.down()
        if known:
            self.told(text)

    def heading(self, kind: SectionKind, style: int) -> None:
        """Set the heading of a section."""
        self.room(4)
        self.section = kind
        look, text, size = self.layout.headings, HEADINGS[kind][style], self.layout.size * 1.25
        self.down(self.layout.gap)
        if look == "margin":
            self.place(text, MARGIN, self.layout.size)
            return
        if look in ("capitals", "tracked", "spaced"):
            text, size = text.upper(), self.layout.size * 1.1
        if look == "spaced":
            text = "   ".join(" ".join(word) for word in text.split())
        tracking = 0.28 * size if look == "tracked" else 0.0
        x = self.x + (self.width - width(text, size, tracking)) / 2 if look == "centred" else self.x
        if look == "icon":
            self.place(ICON, self.x, size)
            x += 1.6 * size
        self.place(text, x, size, tracking)
        self.down(1.2)

    def entry(self, entry: Entry, style: int) -> None:
        """Set a job, a project or a degree."""
        self.room(3)
        dates = entry.dates(style) if entry.first else ""
        _ENTRIES[self.layout.dates](self, entry, dates)
        for bullet in entry.bullets:
            self.item(bullet, right=130 if self.layout.dates == "stacked" else 0)
        self.down(self.layout.gap * 0.6)

    def item(self, text: str, *, right: float = 0.0) -> None:
        """Set an item of a list with its bullet."""
        self.room(2)
        indent = _indent(self.layout)
        if self.layout.bullet:
            self.place(self.layout.bullet, self.x + indent)
            indent += 12
        self.paragraph(text, indent=indent, right=right)


def _indent(layout: Layout) -> float:
    return 110.0 if layout.dates == "left" else 0.0


def _line(column: Column, left: str, right: str, indent: float = 0.0) -> None:
    column.place(left, column.x + indent)
    if right:
        column.place(right, column.x + column.width - width(right, column.layout.size))
    column.down()


def _dates_right(column: Column, entry: Entry, dates: str) -> None:
    _line(column, entry.title, dates)
    column.told(entry.title)
    if entry.at:
        _line(column, entry.at, entry.place)
        column.told(entry.at)


def _dates_left(column: Column, entry: Entry, dates: str) -> None:
    if dates:
        column.place(dates, column.x)
        if column.layout.furniture == "timeline":
            column.place(BULLET, column.x + 98)
    text = ", ".join(filter(None, (entry.title, entry.at, entry.place)))
    column.paragraph(text, indent=110)


def _dates_inline(column: Column, entry: Entry, dates: str) -> None:
    text = ", ".join(filter(None, (entry.title, entry.at)))
    column.paragraph(f"{text} ({dates})" if dates else text)


def _dates_below(column: Column, entry: Entry, dates: str) -> None:
    for text in filter(None, (entry.title, entry.at)):
        column.paragraph(text)
    if dates:
        column.paragraph(dates)


def _dates_above(column: Column, entry: Entry, dates: str) -> None:
    if dates:
        column.paragraph(dates)
    for text in filter(None, (entry.title, entry.at)):
        column.paragraph(text)


def _dates_stacked(column: Column, entry: Entry, dates: str) -> None:
    """Set the place beside the title, and the dates below it, beside the first line of the text."""
    text = ", ".join(filter(None, (entry.title, entry.at)))
    column.told(text)
    if not dates:
        return _line(column, text, "")
    if not entry.bullets:
        return _line(column, text, dates)
    _line(column, text, entry.place)
    column.place(dates, column.x + column.width - width(dates, column.layout.size))
    return None


_ENTRIES = {
    "right": _dates_right,
    "left": _dates_left,
    "inline": _dates_inline,
    "below": _dates_below,
    "above": _dates_above,
    "stacked": _dates_stacked,
}


def wrap(text: str, room: float, size: float, *, hyphenated: bool = False) -> list[str]:
    """Return the lines of a text; long words may break at a hyphen."""
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}".strip()
        if width(longer, size) <= room or not line:
            line = longer
            continue
        cut = len(word) // 2
        if hyphenated and len(word) > 7 and word.isalpha() and width(f"{line} {word[:cut]}-", size) <= room:
            line, word = f"{line} {word[:cut]}-", word[cut:]
        lines.append(line)
        line = word
    return [*lines, line]
