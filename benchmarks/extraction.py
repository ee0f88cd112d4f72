"""Score skill spans against annotations, beside plain look-ups of the same names and peers that are installed.

\b
python benchmarks/extraction.py                                     # sample_data/
python benchmarks/extraction.py DOCS.jsonl GOLD.jsonl --as resume   # tables in the form of sample_data/gold/
python benchmarks/extraction.py FOLDER --label Skill --label Tool   # brat's .ann beside .txt, or doccano's .jsonl

A span is found when at least half of its union with an annotated one is shared. Technologies and concepts count unless
--kind says otherwise; other kinds count neither way, and in a FOLDER neither do labels that no --label names.
Importance, negation, alternatives (pairs) and years are judged on the spans that were found, where they are annotated.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import click
from annotated import ASKED_FOR, SAMPLES, Annotated, Span, annotate, overlap, sample_documents, table_documents
from finders import Finder, finders
from standoff import read_folder

from matcher.values import DocumentKind, Kind, Mention

COUNTED = (Kind.TECHNOLOGY, Kind.CONCEPT)
ENOUGH = 0.5
COLUMNS = ("P", "R", "F1", "exact F1", "technology R", "importance", "negation F1", "alternatives F1", "years F1")
Pairs = list[tuple[Mapping[str, Any], Mention]]


def compare(documents: Iterable[Annotated], find: Finder, kinds: Collection[str] = COUNTED) -> Counter[str]:
    """Return the counts that the figures are made of."""
    count: Counter[str] = Counter()
    counted = {*kinds, ASKED_FOR}
    for item in documents:
        extraction = find(item.document)
        found = {(m.start, m.end): m for m in extraction.mentions if m.kind in counted}
        target = {span: skill for span, skill in item.skills.items() if skill["kind"] in counted}
        hits = best_pairs(target, found)
        uncounted = [span for span in item.skills if span not in target]
        spare = [span for span in found if span not in hits.values()]
        wrong = [f for f in spare if any(overlap(f, s) for s in target) or not any(overlap(f, s) for s in uncounted)]
        technologies = {span for span, skill in target.items() if skill["kind"] == Kind.TECHNOLOGY}
        count.update(hit=len(hits), predicted=len(hits) + len(wrong), gold=len(target))
        count.update(exact=sum(span == mine for span, mine in hits.items()))
        count.update(technology_hit=len(technologies & set(hits)), technology=len(technologies))
        count.update(f"{skill['tag']}: found" for span, skill in target.items() if "tag" in skill and span in hits)
        count.update(f"{skill['tag']}: annotated" for skill in target.values() if "tag" in skill)
        pairs = [(target[span], found[mine]) for span, mine in hits.items()]
        count.update(_meaning(pairs))
        stated = {(year["label"].lower(), year["min_months"]) for year in item.min_years}
        read = {(year.label.lower(), year.min_months) for year in extraction.min_years}
        count.update(years_hit=len(stated & read), years_predicted=len(read), years_gold=len(stated))
    return count


def best_pairs(target: Iterable[Span], found: Iterable[Span]) -> dict[Span, Span]:
    """Return for each annotated span, the longest first, the free one that it shares most with, if that is enough."""
    free, hits = set(found), {}
    for span in sorted(target, key=lambda span: (span[0] - span[1], span)):
        best = max(free, key=lambda mine: (overlap(mine, span), mine), default=None)
        if best is not None and overlap(best, span) >= ENOUGH:
            hits[span] = best
            free.remove(best)
    return hits


def _meaning(pairs: Pairs) -> Counter[str]:
    """Return the counts of importance, negation and alternatives of pairs of annotation and mention."""
    count: Counter[str] = Counter()
    for skill, mention in pairs:
        if skill.get("importance") and mention.importance:
            count.update(weighed=1, weighed_right=int(mention.importance == skill["importance"]))
        denied, taken = bool(skill.get("negated")), mention.negated
        count.update(negation_hit=denied and taken, negation_predicted=taken, negation_gold=denied)
    mine, gold = _grouped(pairs, lambda skill, m: m.group), _grouped(pairs, lambda skill, m: skill.get("group"))
    count.update(groups_hit=len(mine & gold), groups_predicted=len(mine), groups_gold=len(gold))
    return count


def _grouped(pairs: Pairs, group_of: Callable[[Mapping[str, Any], Mention], str | None]) -> set[tuple[str, ...]]:
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for skill, mention in pairs:
        if group := group_of(skill, mention):
            groups[group].add(skill["label"])
    return {pair for labels in groups.values() for pair in combinations(sorted(labels), 2)}


def figures(count: Counter[str]) -> dict[str, float | None]:
    """Return the figures by column, None where there is nothing to judge."""
    exact = Counter(hit=count["exact"], predicted=count["predicted"], gold=count["gold"])
    return {
        "P": _share(count["hit"], count["predicted"]),
        "R": _share(count["hit"], count["gold"]),
        "F1": _f1(count),
        "exact F1": _f1(exact),
        "technology R": _share(count["technology_hit"], count["technology"]),
        "importance": _share(count["weighed_right"], count["weighed"]),
        "negation F1": _f1(count, "negation_"),
        "alternatives F1": _f1(count, "groups_"),
        "years F1": _f1(count, "years_"),
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _f1(count: Counter[str], prefix: str = "") -> float | None:
    hit, predicted, gold = (count[prefix + name] for name in ("hit", "predicted", "gold"))
    return 2 * hit / (predicted + gold) if predicted and gold else None


def table(documents: list[Annotated], kinds: Collection[Kind] = COUNTED) -> Iterator[str]:
    """Yield the rows of a report as each is ready: a finder a row, and the recall by label where there are labels."""
    yield f"{'':<32}" + "  ".join(f"{column:>5}" for column in COLUMNS)
    for name, find in finders(kinds).items():
        count = compare(documents, find, kinds)
        values = figures(count)
        cells = ("–" if values[column] is None else f"{values[column]:.3f}" for column in COLUMNS)
        yield f"{name:<32}" + "  ".join(f"{cell:>{max(5, len(c))}}" for cell, c in zip(cells, COLUMNS, strict=True))
        labels = sorted(key.removesuffix(": annotated") for key in count if key.endswith(": annotated"))
        for label in labels:
            found, annotated = count[f"{label}: found"], count[f"{label}: annotated"]
            yield f"  {label}: {found} of {annotated} found ({found / annotated:.3f})"


def sample_sets() -> dict[str, list[Annotated]]:
    """Return the annotated documents of sample_data by what they are."""
    gold = SAMPLES / "gold"
    titles = {DocumentKind.POSTING: "sample postings", DocumentKind.RESUME: "sample résumés"}
    return {t: annotate(sample_documents(kind), gold / f"{kind}s.gold.jsonl") for kind, t in titles.items()}


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("docs", type=click.Path(exists=True, path_type=Path), required=False)
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@click.option(
    "--as", "kind", type=click.Choice([kind.value for kind in DocumentKind]), default="posting", show_default=True
)
@click.option("--label", "labels", multiple=True, metavar="NAME", help="A label of a FOLDER that counts (all).")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([kind.value for kind in Kind]),
    default=[kind.value for kind in COUNTED],
    show_default=True,
    help="A kind of ours that counts.",
)
def main(docs: Path | None, gold: Path | None, kind: str, labels: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    """Print a row a finder for each set of documents."""
    if docs is None:
        sets = sample_sets()
    elif docs.is_dir():
        sets = {docs.name: read_folder(docs, DocumentKind(kind), frozenset(labels))}
    elif gold is None:
        raise click.UsageError("a table of documents needs its annotations: DOCS GOLD")
    else:
        sets = {docs.name: annotate(table_documents(docs, DocumentKind(kind)), gold)}
    for title, documents in sets.items():
        click.echo(f"{title} ({len(documents)})")
        for row in table(documents, [Kind(name) for name in kinds]):
            click.echo("  " + row)


if __name__ == "__main__":
    main()
