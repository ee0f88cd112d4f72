"""Set a known résumé in many layouts: placed lines of text, and what a reader must make of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pdfminer.fontmetrics import FONT_METRICS
from resume_truth import HEADINGS, Entry, Resume

from matcher.values import SectionKind

S = SectionKind
WIDTH, TOP, BOTTOM, MARGIN = 612.0, 730.0, 60.0, 54.0
_ADVANCES = FONT_METRICS["Helvetica"][1]
BULLET = "•"
LEVELS = "••••·"
ICON = "§"


@dataclass(frozen=True, slots=True)
class Run:
    """A line of text, or a piece of one, at a place on a page; ``tracking`` parts its letters further (points)."""

    page: int
    x: float
    y: float
    text: str
    size: float
    tracking: float = 0.0
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Words that belong together in this order, and the section that they stand in."""

    text: str
    section: SectionKind


@dataclass(frozen=True, slots=True)
class Laid:
    """A résumé on its pages."""

    resume: Resume
    runs: tuple[Run, ...]
    blocks: tuple[Block, ...]
    sections: tuple[SectionKind, ...]

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 1 + max(run.page for run in self.runs)


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


LAYOUTS = {
    "one column": Layout(),
    "dates left": Layout(dates="left"),
    "dates in the heading": Layout(dates="inline", skills="bullets"),
    "dates below": Layout(dates="below", headings="capitals"),
    "dates above": Layout(dates="above"),
    "dates stacked beside": Layout(dates="stacked"),
    "side bar left": Layout(bar="left", skills="bullets", size=9.5),
    "side bar right": Layout(bar="right", skills="bullets", dates="below", size=9.5),
    "side bar with bars": Layout(bar="left", skills="bars", dates="inline", size=9.5),
    "two columns": Layout(columns=2, dates="below", size=9),
    "three columns": Layout(columns=3, dates="below", size=8),
    "table of skills": Layout(skills="table", headings="capitals"),
    "grid of skills": Layout(skills="grid", dates="inline"),
    "chips": Layout(bar="right", skills="chips", dates="below", size=9.5),
    "header band": Layout(furniture="band", headings="capitals"),
    "footer repeated": Layout(furniture="footer", size=11, leading=1.7),
    "header repeated": Layout(furniture="header", size=11, leading=1.7, dates="inline"),
    "words in the margin": Layout(furniture="margin"),
    "letter-spaced headings": Layout(headings="spaced", dates="inline"),
    "tracked headings": Layout(headings="tracked"),
    "tracked in a side bar": Layout(headings="tracked", bar="left", skills="bullets", dates="below", size=9.5),
    "centred": Layout(headings="centred", dates="below"),
    "headings in the margin": Layout(headings="margin", dates="inline"),
    "icons before headings": Layout(headings="icon", dates="inline"),
    "compact": Layout(size=8, leading=1.12, gap=0.25, bullet="-"),
    "no bullets": Layout(bullet="", dates="inline"),
    "timeline": Layout(dates="left", bullet="", furniture="timeline"),
    "hyphenated": Layout(columns=2, dates="below", size=9, hyphenated=True),
}


def width(text: str, size: float, tracking: float = 0.0) -> float:
    """Return how long a text is in Helvetica, in points."""
    return sum(_ADVANCES.get(char, 556) for char in text) * size / 1000 + tracking * len(text)


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
    section: SectionKind = S.HEADER

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


def lay_out(resume: Resume, layout: Layout) -> Laid:
    """Return a résumé set in a layout."""
    head = Column(MARGIN, WIDTH - 2 * MARGIN, layout)
    _name(head, resume, contact=not layout.bar)
    columns = _columns(layout, head.y)
    main = columns[0]
    side = columns[-1] if layout.bar else main
    if layout.bar == "left":
        main, side = columns[1], columns[0]
    if layout.bar:
        side.section = S.OTHER
        side.place("Contact", side.x, layout.size * 1.25)
        side.down(1.2)
        for line in resume.contact:
            side.paragraph(line)
    parts = _parts(resume, bar=bool(layout.bar))
    shares = _shares(parts, layout.columns)
    for kind in (*parts, *([S.SKILLS, S.OTHER] if layout.bar else [])):
        column = (
            side if layout.bar and kind in (S.SKILLS, S.OTHER) else columns[shares[kind]] if not layout.bar else main
        )
        _section(column, resume, kind)
    every = [head, *columns]
    blocks = [block for column in every for block in column.blocks]
    runs = [run for column in every for run in column.runs]
    order = [S.HEADER, *(block.section for column in columns for block in column.blocks)]
    runs += _furniture(resume, layout, 1 + max(run.page for run in runs))
    sections = [kind for kind, before in zip(order, [None, *order], strict=False) if kind != before]
    return Laid(resume, tuple(runs), tuple(blocks), tuple(sections))


def _name(head: Column, resume: Resume, *, contact: bool) -> None:
    size = head.layout.size * 2
    centred = head.layout.headings == "centred"
    x = head.x + (head.width - width(resume.name, size)) / 2 if centred else head.x
    if head.layout.furniture == "band":
        head.place(resume.name, x, size)
        head.told(resume.name)
        for text in resume.contact:
            head.place(text, head.x + head.width - width(text, head.layout.size))
            head.down()
        return
    head.place(resume.name, x, size)
    head.told(resume.name)
    head.down(1.6)
    if contact:
        line = " | ".join(resume.contact)
        head.place(line, head.x + (head.width - width(line, head.layout.size)) / 2 if centred else head.x)
        head.told(line)
        head.down()


def _columns(layout: Layout, y: float) -> list[Column]:
    room, gutter = WIDTH - 2 * MARGIN, 22.0
    if layout.headings == "margin":
        return [Column(MARGIN + 130, room - 130, layout, y=y)]
    if layout.bar:
        narrow = 0.3 * room
        wide = room - narrow - gutter
        widths = (narrow, wide) if layout.bar == "left" else (wide, narrow)
    else:
        widths = ((room - gutter * (layout.columns - 1)) / layout.columns,) * layout.columns
    starts = [MARGIN + sum(widths[:number]) + gutter * number for number in range(len(widths))]
    return [Column(x, each, layout, y=y) for x, each in zip(starts, widths, strict=True)]


def _parts(resume: Resume, *, bar: bool) -> list[SectionKind]:
    parts = [S.SUMMARY, S.EXPERIENCE, S.PROJECTS, S.EDUCATION]
    return parts if bar else [*parts, S.SKILLS, S.OTHER]


def _shares(parts: Sequence[SectionKind], columns: int) -> dict[SectionKind, int]:
    """Return which column each section goes to."""
    if columns == 2:
        return {kind: int(kind not in (S.SUMMARY, S.EXPERIENCE)) for kind in parts}
    if columns == 3:
        return {kind: {S.SUMMARY: 0, S.SKILLS: 0, S.EXPERIENCE: 1}.get(kind, 2) for kind in parts}
    return dict.fromkeys(parts, 0)


def _section(column: Column, resume: Resume, kind: SectionKind) -> None:
    column.heading(kind, 0 if column.layout.bar else resume.style)  # long ones have no room in a bar
    if kind is S.SUMMARY:
        column.paragraph(resume.summary)
    elif kind is S.SKILLS:
        _SKILLS[column.layout.skills](column, resume)
    elif kind is S.OTHER:
        for name in resume.languages:
            column.paragraph(name)
    else:
        for entry in {S.EXPERIENCE: resume.jobs, S.PROJECTS: resume.projects, S.EDUCATION: resume.education}[kind]:
            column.entry(entry, resume.style)


def _skill_lines(column: Column, resume: Resume) -> None:
    for label, names in resume.skills:
        column.paragraph(f"{label}: {', '.join(names)}")


def _skill_table(column: Column, resume: Resume) -> None:
    """Set the names of each group beside its label, wrapped within their cell."""
    for label, names in resume.skills:
        column.room(3)
        column.place(label, column.x)
        for line in wrap(", ".join(names), 190, column.layout.size):
            column.place(line, column.x + 130)
            column.down()
        column.told(", ".join(names))


def _skill_bullets(column: Column, resume: Resume) -> None:
    for _, names in resume.skills:
        for name in names:
            column.item(name)


def _skill_chips(column: Column, resume: Resume) -> None:
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


def _skill_bars(column: Column, resume: Resume) -> None:
    for _, names in resume.skills:
        for number, name in enumerate(names):
            column.place(name, column.x)
            column.place(LEVELS[number % 3 :], column.x + column.width - 50, column.layout.size * 0.8)
            column.told(name)
            column.down()


def _skill_grid(column: Column, resume: Resume) -> None:
    names = [name for _, names in resume.skills for name in names]
    for row in range(0, len(names), 3):
        for place, name in enumerate(names[row : row + 3]):
            column.place(f"{BULLET} {name}", column.x + 165 * place)
            column.told(name)
        column.down()


_SKILLS = {
    "lines": _skill_lines,
    "table": _skill_table,
    "bullets": _skill_bullets,
    "chips": _skill_chips,
    "bars": _skill_bars,
    "grid": _skill_grid,
}


def _furniture(resume: Resume, layout: Layout, pages: int) -> list[Run]:
    """Return what stands on every page."""
    size = layout.size * 0.8
    if layout.furniture == "footer":
        return [Run(page, 270, 34, f"{resume.name} – {page + 1}/{pages}", size) for page in range(pages)]
    if layout.furniture == "header":
        texts = [f"Curriculum Vitae of {resume.name}", "Page {} of {}"]
        return [
            Run(page, x, 765, text.format(page + 1, pages), size)
            for page in range(pages)
            for x, text in zip((MARGIN, 480), texts, strict=True)
        ]
    if layout.furniture == "margin":
        return [Run(0, 24, 300, "Printed on recycled paper", size, turned=True)]
    return []
