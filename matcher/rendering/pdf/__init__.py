"""A report as PDF, typeset with typst (extra: pdf).

The templates are the ``.typ`` files beside this module. A report goes to them as JSON, read as data and never as
markup, so that nothing in a document is executed. The fonts are those that typst ships, and no date is written: the
same report is the same bytes everywhere.
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

from matcher.rendering.pdf.pages import page_of
from matcher.resources import require
from matcher.values import Match, Report

FOLDER = Path(__file__).parent
ACCESSIBLE = "ua-1"  # PDF/UA: a document that screen readers can follow


def as_pdf(value: Match | Report) -> bytes:
    """Return a match or a report as an A4 document.

    Raises MissingExtra where typst is not installed.
    """
    typst = require("typst", extra="pdf")
    template, data = page_of(value)
    compiled = partial(
        typst.compile,
        str(FOLDER / f"{template}.typ"),
        root=str(FOLDER),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    try:
        result = compiled(pdf_standards=ACCESSIBLE)
    except typst.TypstError:  # it forbids letters that no font has, such as Chinese ones; they become boxes
        result = compiled()
    assert isinstance(result, bytes)
    return result
