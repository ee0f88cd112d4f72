"""Read résumés in many layouts and say how much comes out right, and how fast.

\b
python benchmarks/layouts.py                                      # invented résumés, every layout and renderer
python benchmarks/layouts.py FOLDER --same 'themes/*.pdf'         # PDF files too; those of a pattern tell the same

The invented résumés are those of tests/reading: per layout the share of adjacent words of a block that stay adjacent,
of blocks in their right section, of jobs with their right dates, and of a job's words filed under these dates. The
renderers of reportlab and typst join where they are installed, and so do résumés that a browser (Chromium) or LaTeX
sets in styles of its own. Files that tell the same are held against the union of
their skills and against the first one's jobs. The speed is CPU time beside pdfminer's extract_text, in one run.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import starmap
from pathlib import Path

import click
from pdfminer.high_level import extract_text

from matcher.errors import InputError
from matcher.nlp import find_mentions
from matcher.reading import read_document
from matcher.resume.profile import find_jobs
from matcher.values import Document, DocumentKind

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "reading"))
from resume_engines import ENGINES, SETTERS
from resume_judge import Judgement, judge
from resume_laid import Laid
from resume_latex import NotInstalled
from resume_layouts import LAYOUTS, lay_out
from resume_renderers import RENDERERS
from resume_truth import AS_OF, invent

MEASURES = ("word pairs", "sections", "dates", "entries")
Renderers = Mapping[str, Callable[[Laid], bytes]]
Counts = tuple[tuple[int, int], ...]


def renderers() -> Renderers:
    """Return the ways to draw a page that are at hand."""
    return {**RENDERERS, **ENGINES}


def layout_rows(resumes: int) -> Iterator[tuple[str, Counts]]:
    """Yield the rights and totals of each layout, of each renderer, and of all."""
    totals: dict[str, list[Counts]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cv.pdf"
        for name, layout in LAYOUTS.items():
            for number in range(resumes):
                laid = lay_out(invent(number, jobs=2 if layout.columns > 2 else 3 + number % 3), layout)
                for drawn, draw in renderers().items():
                    path.write_bytes(draw(laid))
                    counts = _counts(judge(laid, read_document(path, kind=DocumentKind.RESUME)))
                    for row in (name, f"drawn by {drawn}", "all"):
                        totals[row].append(counts)
        for setter, (styles, sets) in SETTERS.items():
            for name in styles:
                for number in range(max(1, resumes // 2)):
                    try:
                        laid, data = sets(invent(number, jobs=2 + number % 3), name)
                    except NotInstalled:
                        continue
                    path.write_bytes(data)
                    counts = _counts(judge(laid, read_document(path, kind=DocumentKind.RESUME)))
                    for row in (name, f"set by {setter}", "all"):
                        totals[row].append(counts)
    for row in sorted(totals, key=lambda row: (row == "all", row.startswith(("drawn by", "set by")))):
        every = totals[row]
        yield row, tuple((sum(a for a, _ in column), sum(b for _, b in column)) for column in zip(*every, strict=True))


def _counts(found: Judgement) -> Counts:
    return found.pairs, found.sections, found.dates, found.items


def same_rows(paths: Sequence[Path]) -> Iterator[str]:
    """Yield a line for each file: how much of all their skills it shows, and whether its jobs are the first one's."""
    documents = [read_document(path, kind=DocumentKind.RESUME) for path in paths]
    skills = [_skills(document) for document in documents]
    union = frozenset[str]().union(*skills)
    for path, document, found in zip(paths, documents, skills, strict=True):
        jobs = "same jobs" if _jobs(document) == _jobs(documents[0]) else "other jobs"
        kinds = "same sections" if _kinds(document) == _kinds(documents[0]) else "other sections"
        lacks = ", ".join(sorted(union - found))
        yield f"{path.stem[-44:]:<46}{len(found) / max(1, len(union)):.3f}  {jobs}  {kinds}  {lacks}"


def _skills(document: Document) -> frozenset[str]:
    return frozenset(m.skill or m.surface.casefold() for m in find_mentions(document).mentions if not m.negated)


def _jobs(document: Document) -> set[tuple[int, int, str]]:
    return {
        (period.first, period.after, section.kind.value)
        for period, _, _ in find_jobs(document, as_of=AS_OF)
        if (section := document.section_at(period.start))
    }


def _kinds(document: Document) -> set[str]:
    return {section.kind.value for section in document.sections}


def speed_and_faults(paths: Sequence[Path]) -> Iterator[str]:
    """Yield how fast files are read beside pdfminer's own extraction, and what is said of those that are not."""
    ours = theirs = 0.0
    for path in paths:
        start = time.process_time()
        try:
            warnings = read_document(path, kind=DocumentKind.RESUME).warnings
        except InputError as exc:
            yield f"refused   {exc}"
            continue
        ours += time.process_time() - start
        yield from (f"warning   {warning}" for warning in warnings)
        start = time.process_time()
        extract_text(path)
        theirs += time.process_time() - start
    if ours:
        yield f"CPU time  {ours:.1f} s, {theirs / ours:.2f} times as fast as pdfminer's extract_text ({theirs:.1f} s)"


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), required=False)
@click.option("--same", multiple=True, metavar="PATTERN", help="Files in FOLDER that tell the same; may be repeated.")
@click.option("--resumes", type=click.IntRange(1), default=6, show_default=True, metavar="N")
def main(folder: Path | None, same: tuple[str, ...], resumes: int) -> None:
    """Print the tables."""
    click.echo(f"{'':<40}" + "".join(f"{name:>12}" for name in MEASURES))
    for row, counts in layout_rows(resumes):
        click.echo(f"{row:<40}" + "".join(starmap(_share, counts)))
    if folder is None:
        return
    for pattern in same:
        click.echo(f"\n{pattern}: share of all their skills")
        for line in same_rows(sorted(folder.glob(pattern))):
            click.echo(line)
    click.echo()
    for line in speed_and_faults(sorted(folder.rglob("*.pdf"))):
        click.echo(line)


def _share(right: int, total: int) -> str:
    return f"{right / total:>12.3f}" if total else f"{'–':>12}"


if __name__ == "__main__":
    main()
