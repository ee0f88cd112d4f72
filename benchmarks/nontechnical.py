"""Count the false technologies in postings of non-technical jobs, which are full of words that also name technologies.

\b
python benchmarks/nontechnical.py              # each posting with what it was wrongly said to ask for
python benchmarks/nontechnical.py --concepts   # also the concepts found, right or wrong, to be read

nontechnical/postings.jsonl holds invented postings, each with the ``technologies`` that it really names; what is in
``either`` (a till, Instagram) is right found or not. A mention of kind technology that touches neither is false.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click
from annotated import read_jsonl, surface_spans
from finders import OURS, Finder, finders

from matcher import make_document
from matcher.values import DocumentKind, Kind, Mention

POSTINGS = Path(__file__).resolve().parent / "nontechnical" / "postings.jsonl"
COUNTED = (Kind.TECHNOLOGY, Kind.CONCEPT)


class Result(NamedTuple):
    """A posting with its false technologies, the occurrences of true ones and how many were found, and its concepts."""

    record: dict[str, Any]
    false: list[Mention]
    true: int
    found: int
    concepts: list[Mention]


def judge(records: Sequence[dict[str, Any]], find: Finder) -> list[Result]:
    """Return what a finder makes of each posting."""
    return [_judged(record, find) for record in records]


def _judged(record: dict[str, Any], find: Finder) -> Result:
    text = record["text"]
    mentions = find(make_document(text, id=record["id"], kind=DocumentKind.POSTING)).mentions
    technologies = [mention for mention in mentions if mention.kind == Kind.TECHNOLOGY]
    true = [span for name in record["technologies"] for span in surface_spans(name, text)]
    either = [span for name in record.get("either", ()) for span in surface_spans(name, text)]
    false = [m for m in technologies if not any(m.start < end and start < m.end for start, end in (*true, *either))]
    found = sum(any(m.start < end and start < m.end for m in technologies) for start, end in true)
    concepts = [mention for mention in mentions if mention.kind == Kind.CONCEPT]
    return Result(record, false, len(true), found, concepts)


def in_context(mention: Mention, text: str) -> str:
    """Return a mention with a few words around it."""
    before, after = text[max(0, mention.start - 30) : mention.start], text[mention.end : mention.end + 30]
    return f"{mention.label}: …{' '.join(f'{before}[{mention.surface}]{after}'.split())}…"


def row(name: str, results: Sequence[Result]) -> str:
    """Return one row of the table."""
    false, true, found = (sum(each) for each in zip(*((len(r.false), r.true, r.found) for r in results), strict=True))
    return f"{name:<32} {false:>4} false, {false / len(results):.2f} a posting; {found} of {true} true ones found"


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=POSTINGS)
@click.option("--concepts", is_flag=True, help="List the concepts that were found, too.")
def main(path: Path, concepts: bool) -> None:
    """Print the false technologies of each posting, and a row a finder."""
    records = read_jsonl(path)
    everything = {name: judge(records, find) for name, find in finders(COUNTED).items()}
    for record, false, _, _, named in everything[OURS]:
        click.echo(f"{record['id']} ({record['title']}): {len(false)}")
        for mention in false:
            click.echo(f"  technology {in_context(mention, record['text'])}")
        for mention in named if concepts else ():
            click.echo(f"  concept    {in_context(mention, record['text'])}")
    click.echo(f"\n{len(records)} postings of non-technical jobs, false technologies")
    for name, results in everything.items():
        click.echo(row(name, results))


if __name__ == "__main__":
    main()
