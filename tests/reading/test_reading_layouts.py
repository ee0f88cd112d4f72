"""Known résumés in many layouts, drawn in many ways, are read as what they are."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

import pytest
from resume_engines import ENGINES, SETTERS
from resume_judge import judge
from resume_laid import Laid
from resume_latex import STYLES as DOCUMENTS
from resume_latex import NotInstalled
from resume_layouts import LAYOUTS, lay_out
from resume_pages import STYLES as PAGES
from resume_renderers import RENDERERS
from resume_truth import invent

from matcher.reading import read_document
from matcher.values import DocumentKind

CASES = [(layout, drawn, seed) for seed, (layout, drawn) in enumerate(zip(LAYOUTS, cycle(RENDERERS), strict=False))]


def check(folder: Path, laid: Laid, data: bytes) -> None:
    """Hold what is read of a file against what it says."""
    path = folder / "cv.pdf"
    path.write_bytes(data)
    found = judge(laid, read_document(path, kind=DocumentKind.RESUME))
    shares = [right / total for right, total in (found.pairs, found.sections, found.dates, found.items)]
    assert all(share >= least for share, least in zip(shares, (0.98, 0.97, 1, 0.9), strict=True)), found.faults


@pytest.mark.parametrize(("layout", "drawn", "seed"), CASES)
def test_a_resume_is_read_right_in_any_layout(tmp_path: Path, layout: str, drawn: str, seed: int) -> None:
    laid = lay_out(invent(seed, jobs=2), LAYOUTS[layout])
    check(tmp_path, laid, RENDERERS[drawn](laid))


@pytest.mark.parametrize("engine", ["reportlab", "typst"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_engines_with_fonts_of_their_own_change_nothing(tmp_path: Path, layout: str, engine: str) -> None:
    if engine not in ENGINES:
        pytest.skip(f"{engine} is not installed")
    laid = lay_out(invent(list(LAYOUTS).index(layout), jobs=2), LAYOUTS[layout])
    check(tmp_path, laid, ENGINES[engine](laid))


@pytest.mark.parametrize(
    ("setter", "style"), [("browser", style) for style in PAGES] + [("latex", style) for style in DOCUMENTS]
)
def test_a_resume_that_another_program_sets_is_read_right(tmp_path: Path, setter: str, style: str) -> None:
    if setter not in SETTERS:
        pytest.skip(f"no {setter} is installed")
    try:
        laid, data = SETTERS[setter][1](invent(len(style), jobs=2), style)
    except NotInstalled as exc:
        pytest.skip(f"{exc} is not installed")
    check(tmp_path, laid, data)


@pytest.mark.parametrize("layout", ["one column", "side bar left", "two columns", "table of skills"])
def test_the_order_of_drawing_changes_nothing(tmp_path: Path, layout: str) -> None:
    laid = lay_out(invent(1), LAYOUTS[layout])
    texts = set()
    for draw in RENDERERS.values():
        path = tmp_path / "cv.pdf"
        path.write_bytes(draw(laid))
        texts.add(read_document(path).text)
    assert len(texts) == 1
