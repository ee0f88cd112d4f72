"""Write a known résumé as a web page in many styles, for a browser to set in lines, fonts and an order of its own."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from resume_laid import Block, Laid
from resume_truth import HEADINGS, Entry, Resume

from matcher.values import SectionKind

S = SectionKind
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
MAIN = (S.SUMMARY, S.EXPERIENCE, S.PROJECTS, S.EDUCATION)
SIDE = (S.SKILLS, S.OTHER)


@dataclass(frozen=True, slots=True)
class Style:
    """One look: how an entry is put together, how skills are shown, where the sections stand, and the style sheet."""

    css: str = ""
    entry: str = "right"  # right below inline table left linkedin
    skills: str = "lines"  # lines chips bars table list
    columns: Sequence[Sequence[SectionKind]] = ((*MAIN, *SIDE),)
    contact: int | None = None  # the column that the contact lines head, or none: they stand below the name
    foot: str = ""


_GRID = "#body { display: grid; gap: 0 24pt; } "
_BAR_LEFT = _GRID + "#body { grid-template-columns: 30% 1fr; } "
_BAR_RIGHT = _GRID + "#body { grid-template-columns: 1fr 28%; } "
_DARK = ".column:first-child { background: #223; color: #fff; padding: 8pt; } "
_CHIPS = ".chip { display: inline-block; border: 1px solid #aaa; background: #eee; padding: 1pt 5pt; margin: 2pt; } "
_BARS = (
    ".level { background: #ddd; height: 4pt; } .level i { display: block; background: #36c; height: 4pt; width: 70%; } "
)

STYLES = {
    "browser: dates at the right": Style(),
    "browser: dark side bar": Style(_BAR_LEFT + _DARK, "inline", "list", (SIDE, MAIN), 0),
    "browser: side bar with chips": Style(_BAR_RIGHT + _CHIPS, "below", "chips", (MAIN, SIDE), 1),
    "browser: side bar drawn last": Style(
        _GRID + "#body { grid-template-columns: 1fr 30%; } .column:last-child { order: -1; } "
        "#body { grid-template-columns: 30% 1fr; }" + _BARS, "right", "bars", (MAIN, SIDE), 1,
    ),
    "browser: two halves": Style(
        _GRID + "#body { grid-template-columns: 1fr 1fr; }", "below", "lines", (MAIN[:2], (*MAIN[2:], *SIDE)),
    ),
    "browser: text in two columns": Style("#body { columns: 2; gap: 24pt; } h2 { break-after: avoid; }", "below"),
    "browser: three columns": Style(
        _GRID + "body { font-size: 8.5pt; } #body { grid-template-columns: 1fr 1.4fr 1fr; }", "below", "list",
        ((S.SUMMARY, S.SKILLS), (S.EXPERIENCE,), (S.PROJECTS, S.EDUCATION, S.OTHER)),
    ),
    "browser: entries in a table": Style(
        "td { vertical-align: top; } td:first-child { width: 110pt; }", "table", "table",
    ),
    "browser: dates in the margin": Style(
        ".entry { display: grid; grid-template-columns: 105pt 1fr; } .entry > * { grid-column: 2; } "
        ".dates { grid-column: 1; grid-row: 1; color: #777; font-size: 85%; }", "left", "table",
    ),
    "browser: letter-spaced headings": Style("h2 { letter-spacing: .35em; text-transform: uppercase; }"),
    "browser: small capitals": Style("h2 { font-variant: small-caps; } body { font-family: 'DejaVu Serif', serif; }"),
    "browser: justified": Style("p, li { text-align: justify; } body { font-family: serif; }", "below"),
    "browser: kerned and ligated": Style(
        "body { font-family: 'Latin Modern Roman', 'Liberation Serif', serif; font-kerning: normal; "
        "font-variant-ligatures: common-ligatures discretionary-ligatures; }",
    ),
    "browser: centred with rules": Style(
        "h1, #contact { text-align: center; } h2 { display: flex; align-items: center; gap: 8pt; } "
        "h2::before, h2::after { content: ''; flex: 1; border-top: 1px solid #333; }",
    ),
    "browser: icons and markers": Style(
        "h2::before { content: '\\25A0\\00A0\\00A0'; color: #36c; } "
        "li { list-style: none; } li::before { content: '\\25B8\\00A0\\00A0'; }",
        "inline",
    ),
    "browser: timeline": Style(
        ".entry { border-left: 2px solid #36c; padding-left: 12pt; position: relative; } "
        ".entry::before { content: '\\25CF'; position: absolute; left: -5pt; color: #36c; }", "below",
    ),
    "browser: repeated head and foot": Style(
        "#foot { position: fixed; bottom: 0; left: 0; right: 0; text-align: center; font-size: 8pt; } "
        "body { line-height: 1.7; } #body { padding-bottom: 24pt; }", foot="Curriculum vitae of {}",
    ),
    "browser: name set upright": Style(
        "body { padding-left: 40pt; } "
        "h1 { writing-mode: vertical-rl; transform: rotate(180deg); position: absolute; left: 0; top: 10pt; }",
    ),
    "browser: a profile exported": Style(
        _BAR_LEFT + _DARK + "h2 { font-weight: 400; }", "linkedin", "list", (SIDE, MAIN), 0,
    ),
    "browser: tight": Style(
        "body { font-size: 8pt; line-height: 1.15; } h2 { margin: 3pt 0; } li, p, .entry { margin: 0; }",
    ),
}  # fmt: skip

_BASE = """@page { size: A4; margin: 16mm 18mm; } * { -webkit-print-color-adjust: exact; }
body { font: 10pt/1.35 'Liberation Sans', 'DejaVu Sans', sans-serif; margin: 0; position: relative; }
h1 { font-size: 20pt; margin: 0 0 6pt; } h2 { font-size: 13pt; margin: 10pt 0 4pt; } p { margin: 0 0 3pt; }
ul { margin: 2pt 0 4pt; padding-left: 14pt; } .entry { margin-bottom: 6pt; break-inside: avoid; }
.line { display: flex; justify-content: space-between; } .title { font-weight: 700; } table { border-spacing: 4pt 2pt; }
"""


def write_page(resume: Resume, style: Style) -> str:
    """Return a résumé as a web page in a style."""
    contact = "".join(f"<p>{escape(text)}</p>" for text in resume.contact)
    columns = []
    for number, kinds in enumerate(style.columns):
        head = f"<section><h2>Contact</h2>{contact}</section>" if number == style.contact else ""
        columns.append(f"<div class=column>{head}{''.join(_section(resume, style, kind) for kind in kinds)}</div>")
    below = f"<p id=contact>{escape(' | '.join(resume.contact))}</p>" if style.contact is None else ""
    foot = f"<div id=foot>{escape(style.foot.format(resume.name))}</div>" if style.foot else ""
    css = f"{_BASE}{style.css}"
    head = f"<!doctype html><html lang=en><meta charset=utf-8><title>cv</title><style>{css}</style><body>"
    return f"{head}<h1>{escape(resume.name)}</h1>{below}<div id=body>{''.join(columns)}</div>{foot}"


def tell(resume: Resume, style: Style) -> Laid:
    """Return what a reader must make of that page."""
    blocks = [Block(resume.name, S.HEADER)]
    if style.contact is None:
        blocks.append(Block(" | ".join(resume.contact), S.HEADER))
    for kind, entries in ((S.EXPERIENCE, resume.jobs), (S.PROJECTS, resume.projects), (S.EDUCATION, resume.education)):
        for entry in entries:
            blocks += [Block(text, kind) for text in filter(None, (entry.title, entry.at, *entry.bullets))]
    blocks.append(Block(resume.summary, S.SUMMARY))
    blocks += [Block(name, S.SKILLS) for _, names in resume.skills for name in names]
    blocks += [Block(name, S.OTHER) for name in resume.languages]
    return Laid(resume, (), tuple(blocks), ())


def _section(resume: Resume, style: Style, kind: SectionKind) -> str:
    heading = HEADINGS[kind][0 if len(style.columns) > 1 else resume.style]
    if kind is S.SUMMARY:
        inner = f"<p>{escape(resume.summary)}</p>"
    elif kind is S.SKILLS:
        inner = _SKILLS[style.skills](resume)
    elif kind is S.OTHER:
        inner = "".join(f"<p>{name}</p>" for name in resume.languages)
    else:
        entries = {S.EXPERIENCE: resume.jobs, S.PROJECTS: resume.projects, S.EDUCATION: resume.education}[kind]
        inner = "".join(_entry(entry, style.entry, resume.style) for entry in entries)
    return f"<section><h2>{heading}</h2>{inner}</section>"


def _entry(entry: Entry, look: str, style: int) -> str:
    title, at, place = (escape(text) for text in (entry.title, entry.at, entry.place))
    dates = entry.dates(style) if entry.first else ""
    bullets = "".join(f"<li>{escape(text)}</li>" for text in entry.bullets)
    items = f"<ul>{bullets}</ul>" if bullets else ""
    whole = ", ".join(filter(None, (title, at)))
    if look == "table":
        return f"<table class=entry><tr><td>{dates}<td><b>{title}</b><br>{at}{items}</table>"
    if look == "left":
        return f"<div class=entry><div class=title>{whole}</div><div class=dates>{dates}</div><div>{items}</div></div>"
    if look == "linkedin":
        lasting = f"{dates} (2 years)" if dates else ""
        lines = "".join(f"<div>{text}</div>" for text in (title, lasting, place))
        return f"<div class=entry><div class=title>{at}</div>{lines}{items}</div>"
    if look == "inline":
        return f"<div class=entry><span class=title>{whole}</span>{f' ({dates})' if dates else ''}{items}</div>"
    if look == "below":
        return f"<div class=entry><div class=title>{title}</div><div>{at}</div><div>{dates}</div>{items}</div>"
    line = f"<div class=line><span class=title>{title}</span><span>{dates}</span></div>"
    return f"<div class=entry>{line}<div class=line><i>{at}</i><span>{place}</span></div>{items}</div>"


def _lines(resume: Resume) -> str:
    return "".join(f"<p><b>{label}:</b> {', '.join(names)}</p>" for label, names in resume.skills)


def _chips(resume: Resume) -> str:
    return "".join(f"<span class=chip>{name}</span>" for _, names in resume.skills for name in names)


def _bars(resume: Resume) -> str:
    return "".join(f"<p>{name}</p><div class=level><i></i></div>" for _, names in resume.skills for name in names)


def _table(resume: Resume) -> str:
    rows = "".join(f"<tr><td>{label}<td>{', '.join(names)}" for label, names in resume.skills)
    return f"<table>{rows}</table>"


def _list(resume: Resume) -> str:
    return "<ul>" + "".join(f"<li>{name}</li>" for _, names in resume.skills for name in names) + "</ul>"


_SKILLS: dict[str, Callable[[Resume], str]] = {
    "lines": _lines,
    "chips": _chips,
    "bars": _bars,
    "table": _table,
    "list": _list,
}


def print_page(page: str) -> bytes:
    """Return the PDF that a browser makes of a page."""
    assert BROWSER is not None
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "cv.html", Path(folder) / "cv.pdf"
        source.write_text(page, encoding="utf-8")
        command = [
            BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            f"--user-data-dir={folder}/profile", "--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri(),
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return target.read_bytes()
