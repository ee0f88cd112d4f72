"""Set a known résumé in many layouts."""

from __future__ import annotations

from resume_column import MARGIN, Column, Layout
from resume_laid import Laid, Run, width
from resume_skill_lists import SKILL_SETTERS
from resume_truth import Resume

from matcher.values import SectionKind

S = SectionKind
WIDTH = 612.0
MAIN = (S.SUMMARY, S.EXPERIENCE, S.PROJECTS, S.EDUCATION)
BESIDE = (S.SKILLS, S.OTHER)  # in the side bar where there is one
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


def lay_out(resume: Resume, layout: Layout) -> Laid:
    """Return a résumé set in a layout."""
    head = Column(MARGIN, WIDTH - 2 * MARGIN, layout)
    _name(head, resume, contact=not layout.bar)
    columns = _columns(layout, head.y)
    if layout.bar:
        side, main = columns if layout.bar == "left" else columns[::-1]
        _contact(side, resume)
        places = {**dict.fromkeys(MAIN, main), **dict.fromkeys(BESIDE, side)}
    else:
        places = {kind: columns[share] for kind, share in _shares(layout.columns).items()}
    for kind, column in places.items():
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


def _contact(side: Column, resume: Resume) -> None:
    side.section = S.OTHER
    side.place("Contact", side.x, side.layout.size * 1.25)
    side.down(1.2)
    for line in resume.contact:
        side.paragraph(line)


def _shares(columns: int) -> dict[SectionKind, int]:
    """Return which column each section goes to."""
    parts = (*MAIN, *BESIDE)
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
        SKILL_SETTERS[column.layout.skills](column, resume)
    elif kind is S.OTHER:
        for name in resume.languages:
            column.paragraph(name)
    else:
        for entry in {S.EXPERIENCE: resume.jobs, S.PROJECTS: resume.projects, S.EDUCATION: resume.education}[kind]:
            column.entry(entry, resume.style)


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
