"""Write a known résumé in LaTeX in several styles: justified, hyphenated, kerned, with ligatures and own fonts."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from resume_laid import Laid
from resume_pages import Style, tell
from resume_truth import HEADINGS, Entry, Resume

from matcher.values import SectionKind

S = SectionKind
LATEX = shutil.which("pdflatex")
_MISSING = re.compile(r"LaTeX Error: File `([^']+)' not found")
_SPECIAL = re.compile(r"([&%$#_{}])")

_ARTICLE = r"""\documentclass[10pt,a4paper]{article}
\usepackage[utf8]{inputenc}%s
\usepackage[margin=20mm]{geometry}\usepackage{titlesec,enumitem,multicol,paracol,array,tabularx}
\setlength{\parindent}{0pt}\titleformat*{\section}{\large\bfseries}\titlespacing*{\section}{0pt}{8pt}{3pt}
\setlist[itemize]{nosep,leftmargin=12pt}%s
\begin{document}
"""
# style: (fonts, set-up, how dates stand, how the page is parted)
STYLES = {
    "latex: plain, old font encoding": ("", r"\setcounter{secnumdepth}{0}", "right", "one"),
    "latex: outline fonts, small capitals": (
        r"\usepackage[T1]{fontenc}\usepackage{lmodern}",
        r"\setcounter{secnumdepth}{0}\titleformat*{\section}{\large\scshape}", "right", "one",
    ),
    "latex: bitmap-like encoding, tracked": (
        r"\usepackage[T1]{fontenc}\usepackage{lmodern}\usepackage{microtype}",
        r"\setcounter{secnumdepth}{0}\titleformat{\section}{\large}{}{0pt}{\lsstyle\MakeUppercase}", "below", "one",
    ),
    "latex: dates in a table": (
        r"\usepackage[T1]{fontenc}\usepackage{helvet}\renewcommand{\familydefault}{\sfdefault}",
        r"\setcounter{secnumdepth}{0}", "table", "one",
    ),
    "latex: two columns, hyphenated": (
        r"\usepackage[T1]{fontenc}\usepackage{mathptmx}",
        r"\setcounter{secnumdepth}{0}\setlength{\columnsep}{10mm}", "below", "two",
    ),
    "latex: side bar": (
        r"\usepackage[T1]{fontenc}\usepackage{lmodern}",
        r"\setcounter{secnumdepth}{0}\setlength{\columnsep}{8mm}\sloppy", "below", "bar",
    ),
    "latex: numbered sections": (r"\usepackage[T1]{fontenc}\usepackage{lmodern}", "", "right", "one"),
    "latex: moderncv classic": ("", "classic", "cventry", "moderncv"),
    "latex: moderncv banking": ("", "banking", "cventry", "moderncv"),
}  # fmt: skip


class NotInstalled(Exception):
    """A package that a style needs is not there."""


def write_tex(resume: Resume, style: str) -> str:
    """Return the source of a résumé in a style."""
    fonts, setup, dates, page = STYLES[style]
    if page == "moderncv":
        return _moderncv(resume, setup)
    parts = {kind: _section(resume, kind, dates) for kind in HEADINGS}
    contact = _tex(" | ".join(resume.contact))
    head = f"{{\\LARGE {_tex(resume.name)}}}\\\\[4pt]\n{contact}\n\n"
    side = parts[S.SKILLS] + parts[S.OTHER]
    main = "".join(parts[kind] for kind in (S.SUMMARY, S.EXPERIENCE, S.PROJECTS, S.EDUCATION))
    body = {
        "one": f"{head}{main}{side}",
        "two": f"{head}\\begin{{multicols}}{{2}}\n{main}{side}\\end{{multicols}}\n",
        "bar": f"{head}\\columnratio{{0.3}}\\begin{{paracol}}{{2}}\n{side}\\switchcolumn\n{main}\\end{{paracol}}\n",
    }[page]
    return f"{_ARTICLE % (fonts, setup)}{body}\\end{{document}}\n"


def told(resume: Resume, style: str) -> Laid:
    """Return what a reader must make of it; moderncv sets the contact in a way of its own."""
    return tell(resume, Style(contact=0 if STYLES[style][-1] == "moderncv" else None))


def typeset(source: str) -> bytes:
    """Return the PDF that LaTeX makes of a source."""
    assert LATEX is not None
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cv.tex").write_text(source, encoding="utf-8")
        command = [LATEX, "-interaction=batchmode", "-halt-on-error", "cv.tex"]
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False)
        log = "" if done.returncode == 0 else (Path(folder) / "cv.log").read_text(errors="replace")
        if missing := _MISSING.search(log):
            raise NotInstalled(missing[1])
        assert not log, log[-600:]
        return (Path(folder) / "cv.pdf").read_bytes()


def _tex(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("–", "--").replace("|", "$|$")


def _section(resume: Resume, kind: SectionKind, dates: str) -> str:
    heading = f"\\section{{{HEADINGS[kind][resume.style]}}}\n"
    if kind is S.SUMMARY:
        return f"{heading}{_tex(resume.summary)}\n\n"
    if kind is S.SKILLS:
        return heading + "".join(f"\\textbf{{{label}:}} {_tex(', '.join(names))}\n\n" for label, names in resume.skills)
    if kind is S.OTHER:
        return heading + "\n\n".join(resume.languages) + "\n\n"
    entries = {S.EXPERIENCE: resume.jobs, S.PROJECTS: resume.projects, S.EDUCATION: resume.education}[kind]
    return heading + "".join(_entry(entry, dates, resume.style) for entry in entries)


def _entry(entry: Entry, look: str, style: int) -> str:
    title, at, place = map(_tex, (entry.title, entry.at, entry.place))
    dates = _tex(entry.dates(style)) if entry.first else ""
    bullets = "".join(f"\\item {_tex(text)}\n" for text in entry.bullets)
    items = f"\\begin{{itemize}}\n{bullets}\\end{{itemize}}\n" if bullets else ""
    if look == "table":
        inner = f"\\textbf{{{title}}}\\newline {at}"
        cell = f"\\begin{{tabular}}[t]{{@{{}}p{{32mm}}p{{125mm}}@{{}}}}{dates} & {inner}\\end{{tabular}}"
        return f"{cell}\n\n{items}\n"
    if look == "below":
        lines = " \\\\\n".join(filter(None, (f"\\textbf{{{title}}}", at, dates)))
        return f"{lines}\n{items}\n"
    second = f"\\\\\n\\textit{{{at}}} \\hfill {place}" if at else ""
    return f"\\textbf{{{title}}} \\hfill {dates}{second}\n{items}\n"


def _moderncv(resume: Resume, look: str) -> str:
    first, _, last = resume.name.partition(" ")
    parts = []
    for kind, heading in HEADINGS.items():
        parts.append(f"\\section{{{heading[resume.style]}}}\n")
        if kind is S.SUMMARY:
            parts.append(f"\\cvitem{{}}{{{_tex(resume.summary)}}}\n")
        elif kind is S.SKILLS:
            parts += [f"\\cvitem{{{label}}}{{{_tex(', '.join(names))}}}\n" for label, names in resume.skills]
        elif kind is S.OTHER:
            parts += [f"\\cvitem{{}}{{{name}}}\n" for name in resume.languages]
        else:
            for entry in {S.EXPERIENCE: resume.jobs, S.PROJECTS: resume.projects, S.EDUCATION: resume.education}[kind]:
                bullets = "".join(f"\\item {_tex(text)}\n" for text in entry.bullets)
                items = f"\\begin{{itemize}}\n{bullets}\\end{{itemize}}" if bullets else ""
                dates = _tex(entry.dates(resume.style)) if entry.first else ""
                title, at, place = map(_tex, (entry.title, entry.at, entry.place))
                parts.append(f"\\cventry{{{dates}}}{{{title}}}{{{at}}}{{{place}}}{{}}{{{items}}}\n")
    mail, phone = _tex(resume.contact[0]), resume.contact[1]
    return (
        "\\documentclass[10pt,a4paper]{moderncv}\n"
        f"\\moderncvstyle{{{look}}}\\moderncvcolor{{blue}}\\usepackage[scale=0.8]{{geometry}}\n"
        f"\\name{{{first}}}{{{last}}}\\email{{{mail}}}\\phone[mobile]{{{phone}}}\n"
        f"\\begin{{document}}\\makecvtitle\n{''.join(parts)}\\end{{document}}\n"
    )
