"""Compare the best next skills with the most demanded ones: what three of each open, résumé by résumé.

\b
python benchmarks/market.py                                # sample_data/
python benchmarks/market.py POSTINGS.jsonl [--text-column description] [--limit 2000]

A posting is open where the match is good or better. "Demanded" takes the three missing skills that the most postings
ask for, as a plain count of skills would; "best next" is the path of ``skillmatch gap RESUME POSTINGS``. The seconds
are those of the survey of one résumé, documents already read.
"""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import click
import numpy as np
from annotated import SAMPLES

from matcher.bulk.ranking import read_all
from matcher.grid import Scores, build_postings, pack, score_postings
from matcher.matching import Settings
from matcher.reading.sources import find_sources
from matcher.reports.ledger import Ledger
from matcher.reports.portfolio import missing_skills, survey
from matcher.values import DocumentKind, Profile, Requirements

SKILLS = 3
SETTINGS = Settings(as_of=dt.date(2026, 11, 1))
Outcome = tuple[float, float]  # postings that are open, mean score


def outcome(profile: Profile, scores: Scores, skills: list[str]) -> Outcome:
    """Return how many postings are open, and the mean score, with further skills."""
    ledger = Ledger(profile, scores)
    for skill in skills:
        ledger.add(skill)
    good = next(floor for floor, word in SETTINGS.weights.bands if word == "good")
    values = ledger.values()
    return float((values >= good).sum()), float(values.mean())


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("postings", required=False, type=click.Path(exists=True))
@click.option("--text-column")
@click.option("--limit", type=int, default=2000, show_default=True)
def main(postings: str | None, text_column: str | None, limit: int) -> None:
    """Print a row a résumé."""
    folder = Path(postings) if postings else SAMPLES / "postings"
    people = read_all(find_sources(str(SAMPLES / "resumes")), DocumentKind.RESUME, SETTINGS)[0]
    sources = find_sources(str(folder), text_column=text_column)[:limit]
    asked = [item for item in read_all(sources, DocumentKind.POSTING, SETTINGS)[0] if isinstance(item, Requirements)]
    asked = [item for item in asked if item.items]
    postings_as_arrays = build_postings(map(pack, asked), SETTINGS)
    rows = []
    click.echo(f"{len(asked)} postings\n\n| résumé | now | demanded | best next | s |\n|---|---|---|---|--:|")
    for person in people:
        assert isinstance(person, Profile)
        start = time.perf_counter()
        report = survey(person, asked, SETTINGS)
        seconds = time.perf_counter() - start
        scores = score_postings(person, postings_as_arrays)
        counts, _ = missing_skills(person, scores)
        demanded = sorted(counts, key=lambda skill: (-counts[skill], skill))[:SKILLS]
        found = [outcome(person, scores, skills) for skills in ([], demanded, [p.skill for p in report.path[:SKILLS]])]
        rows.append(found)
        cells = " | ".join(f"{opened:.0f} open, {mean:.3f}" for opened, mean in found)
        click.echo(f"| {person.document.id} | {cells} | {seconds:.1f} |")
    means = np.mean(rows, axis=0)
    click.echo(f"| mean | {' | '.join(f'{opened:.2f} open, {mean:.3f}' for opened, mean in means)} | |")


if __name__ == "__main__":
    main()
