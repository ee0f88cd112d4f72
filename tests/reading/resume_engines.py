"""Résumés as other programs make them: drawn by reportlab or typst, or set by a browser or LaTeX, where these are."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec

import resume_latex
import resume_pages
from resume_laid import ICON, Laid, Run, width
from resume_truth import Resume

WIDTH, HEIGHT = 612, 792


def by_reportlab(laid: Laid) -> bytes:
    """Draw with an embedded TrueType font, its letters narrowed to the places that the layout has for them."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), invariant=True)
    for page in range(laid.pages):
        for run in (run for run in laid.runs if run.page == page and run.text != ICON):
            canvas.saveState()
            canvas.translate(run.x, run.y)
            canvas.rotate(90 if run.turned else 0)
            text = canvas.beginText(0, 0)
            text.setFont("Vera", run.size)
            text.setCharSpace(run.tracking)
            drawn = pdfmetrics.stringWidth(run.text, "Vera", run.size)
            text.setHorizScale(100 * width(run.text, run.size) / drawn)
            text.textOut(run.text)
            canvas.drawText(text)
            canvas.restoreState()
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def by_typst(laid: Laid) -> bytes:
    """Draw with typst's own fonts: composite, subset, kerned, with ligatures."""
    import typst

    pages = [
        "\n".join(_placed(run) for run in laid.runs if run.page == page and run.text != ICON)
        for page in range(laid.pages)
    ]
    setup = f"#set page(width: {WIDTH}pt, height: {HEIGHT}pt, margin: 0pt)\n"
    return typst.compile((setup + "\n#pagebreak()\n".join(pages)).encode("utf-8"))


def _placed(run: Run) -> str:
    shown = json.dumps(run.text, ensure_ascii=False)
    words = f"text(size: {run.size}pt, tracking: {run.tracking}pt, top-edge: 0pt, bottom-edge: 0pt)[#{shown}]"
    turned = f"rotate(-90deg, origin: bottom + left, {words})" if run.turned else words
    return f"#place(top + left, dx: {run.x:.2f}pt, dy: {HEIGHT - run.y:.2f}pt, {turned})"


def by_browser(resume: Resume, style: str) -> tuple[Laid, bytes]:
    """Let a browser set a résumé in a style; return what it tells, and the PDF."""
    look = resume_pages.STYLES[style]
    return resume_pages.tell(resume, look), resume_pages.print_page(resume_pages.write_page(resume, look))


def by_latex(resume: Resume, style: str) -> tuple[Laid, bytes]:
    """Let LaTeX set a résumé in a style; return what it tells, and the PDF."""
    return resume_latex.told(resume, style), resume_latex.typeset(resume_latex.write_tex(resume, style))


_DRAWN: dict[str, Callable[[Laid], bytes]] = {"reportlab": by_reportlab, "typst": by_typst}
ENGINES: Mapping[str, Callable[[Laid], bytes]] = {name: draw for name, draw in _DRAWN.items() if find_spec(name)}

Setter = Callable[[Resume, str], tuple[Laid, bytes]]
_SET: dict[str, tuple[object, Sequence[str], Setter]] = {
    "browser": (resume_pages.BROWSER, tuple(resume_pages.STYLES), by_browser),
    "latex": (resume_latex.LATEX, tuple(resume_latex.STYLES), by_latex),
}
SETTERS: Mapping[str, tuple[Sequence[str], Setter]] = {
    name: (styles, sets) for name, (program, styles, sets) in _SET.items() if program
}
