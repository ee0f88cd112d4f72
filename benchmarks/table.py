"""Print the table of results as Markdown, or write it into README.md beside this file.

\b
python benchmarks/table.py                                  # what sample_data/ and this folder allow
python benchmarks/table.py --skillspan FOLDER --annotated FOLDER --postings POSTINGS.jsonl --write

--annotated names a folder with postings.jsonl, postings.gold.jsonl, resumes.jsonl and resumes.gold.jsonl in the form of
sample_data/gold/. A column stands for each finder that is installed (finders.py says how), and one for figures of
SkillNER that were measured elsewhere: it needs a language model and data that can't be had offline.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import click
import nontechnical
import probes
import skillspan
import spacy
import speed
from annotated import Annotated, annotate, read_jsonl, table_documents
from extraction import COUNTED, compare, figures, sample_sets
from finders import CLASSIFIED, OURS, Finder, finders

from matcher import make_document
from matcher.values import DocumentKind, Kind

README = Path(__file__).resolve().parent / "README.md"
TIMED, PASSES = 100, 3
START, END = "<!-- figures: written by table.py -->", "<!-- figures: end -->"
ELSEWHERE = "SkillNER†"
SKILLNER = {
    "SkillSpan dev, tech: exact F1": ".36 (test)",
    "SkillSpan dev, tech: overlap F1": ".49 (test)",
    "real postings: F1": ".59",
    "real postings: technology recall": ".67",
    "real résumés: F1": ".53",
    "real résumés: technology recall": ".52",
}
KNOWLEDGE = tuple(Kind(kind) for kind in sorted(skillspan.KNOWLEDGE))
Row = tuple[str, Mapping[str, str]]


def skillspan_rows(folder: Path) -> Iterator[Row]:
    """Yield the rows of SkillSpan's dev part."""
    candidates = finders(KNOWLEDGE)
    for source in ("tech", "house"):
        postings = skillspan.read_postings(folder / "data_json_dev.json", source)
        found = {name: skillspan.evaluate(postings, on_text(find)) for name, find in candidates.items()}
        for measure in ("exact", "overlap"):
            values = {name: _short(getattr(each, measure)[2]) for name, each in found.items()}
            yield f"SkillSpan dev, {source}: {measure} F1", values


def on_text(find: Finder) -> skillspan.Find:
    """Return a finder as SkillSpan's evaluation calls it."""

    def found(text: str) -> list[skillspan.Found]:
        document = make_document(text, id="posting", kind=DocumentKind.POSTING)
        return [(m.start, m.end, m.kind.value, m.skill) for m in find(document).mentions]

    return found


def extraction_rows(title: str, documents: list[Annotated]) -> Iterator[Row]:
    """Yield the rows of annotated documents; half-overlap spans of technologies and concepts."""
    found = {name: figures(compare(documents, find)) for name, find in finders(COUNTED).items()}
    measures = {"F1": "F1", "technology recall": "technology R", "importance": "importance"}
    measures |= {"alternatives F1": "alternatives F1", "stated years F1": "years F1"}
    for measure, column in measures.items():
        values = {name: _short(value) for name, each in found.items() if (value := each[column]) is not None}
        if OURS in values:
            yield f"{title}: {measure}", values


def nontechnical_rows() -> Iterator[Row]:
    """Yield the row of false technologies in postings of other trades."""
    records = read_jsonl(nontechnical.POSTINGS)
    counts = {
        name: sum(len(result.false) for result in nontechnical.judge(records, find)) / len(records)
        for name, find in finders(COUNTED).items()
    }
    yield "non-technical postings: false technologies each", {name: f"{count:.2f}" for name, count in counts.items()}


def probe_rows() -> Iterator[Row]:
    """Yield the share of probes passed; look-ups are asked only about names."""
    candidates = finders(COUNTED)
    for suite in probes.SUITES:
        asked = candidates if suite not in probes.CHECKS else {OURS: candidates[OURS]}
        values = {}
        for name, find in asked.items():
            passed = Counter(not result.problems for result in probes.results(suite, find))
            values[name] = f"{passed[True]} of {passed.total()}"
        yield f"probes: {suite.replace('_', ' ')}", values


def speed_rows(path: Path) -> Iterator[Row]:
    """Yield the row of speeds, on one core's time; the classified peer, which takes seconds a posting, is left out."""
    documents = speed.spread(list(table_documents(path, DocumentKind.POSTING).values()), TIMED)
    blank = spacy.blank("en").tokenizer
    timed: dict[str, speed.Work] = {speed.BASE: lambda document: blank(document.text), **finders(COUNTED)}
    timed.pop(CLASSIFIED, None)
    seconds = speed.median_seconds(timed, documents, PASSES)
    base = seconds.pop(speed.BASE)
    yield "speed, spaCy's blank tokenizer being 1", {name: _short(base / each) for name, each in seconds.items()}


def _short(value: float) -> str:
    return f"{value:.3f}".removeprefix("0")


def markdown(rows: list[Row]) -> str:
    """Return the table, the best figure of a row in bold."""
    names = [*dict.fromkeys(name for _, values in rows for name in values), ELSEWHERE]
    lines = [f"| | {' | '.join(names)} |", "|---|" + "---|" * len(names)]
    for title, values in rows:
        all_values = {**values, ELSEWHERE: SKILLNER.get(title, "")}
        best = _best(title, values)
        cells = (all_values.get(name, "") or "–" for name in names)
        lines.append(f"| {title} | {' | '.join(f'**{cell}**' if cell == best else cell for cell in cells)} |")
    return "\n".join(lines)


def _best(title: str, values: Mapping[str, str]) -> str | None:
    """Return the best of the figures that the command measured, if there is a choice."""
    if len(values) < 2:
        return None
    return (min if "false" in title else max)(values.values(), key=lambda value: float(value.split()[0]))


def update(readme: Path, table: str) -> None:
    """Replace the marked block of a file."""
    text = readme.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    readme.write_text(f"{before}{START}\n\n{table}\n\n{END}{after}", encoding="utf-8")


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--skillspan", "spans", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--annotated", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--postings", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="A table to time.")
@click.option("--write", is_flag=True, help="Write the table into README.md.")
def main(spans: Path | None, annotated: Path | None, postings: Path | None, write: bool) -> None:
    """Print the table."""
    parts: list[Callable[[], Iterator[Row]]] = []
    if spans:
        parts.append(partial(skillspan_rows, spans))
    if annotated:
        for kind, title in ((DocumentKind.POSTING, "real postings"), (DocumentKind.RESUME, "real résumés")):
            documents = table_documents(annotated / f"{kind}s.jsonl", kind)
            gold = annotate(documents, annotated / f"{kind}s.gold.jsonl")
            parts.append(partial(extraction_rows, title, gold))
    parts += [partial(extraction_rows, title, samples) for title, samples in sample_sets().items()]
    parts += [nontechnical_rows, probe_rows]
    if postings:
        parts.append(partial(speed_rows, postings))
    table = markdown([row for part in parts for row in part()])
    if write:
        update(README, table)
    click.echo(table)


if __name__ == "__main__":
    main()
