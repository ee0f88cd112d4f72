"""Score the pipeline on SkillSpan (Zhang et al., NAACL 2022): hand-annotated postings, ``tags_knowledge``.

\b
python benchmarks/skillspan.py FOLDER                                 # dev, tech
python benchmarks/skillspan.py FOLDER --split train --source all --errors 40

FOLDER holds data_json_dev.json and data_json_train.json of https://github.com/kris927b/SkillSpan. The sentences of a
posting (same ``idx``) are put together again, a line each, because the pipeline reads documents.

SkillSpan's knowledge is what a person knows rather than does or is: technologies, methods, fields, industries, degrees
and human languages. So every kind of ours counts but soft skills, which are its skills and attitudes (``tags_skill``).

Exact: the same first and last token. Overlap is the loose F1 that papers on SkillSpan use (after van der Goot et al.
2021): a predicted span is right if it shares a token with an annotated one, and an annotated one is found if a
predicted one does. A span is known if the taxonomy resolves its words, on either side.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

import click

from matcher import make_document
from matcher.nlp import find_mentions
from matcher.taxonomy import load_taxonomy
from matcher.values import DocumentKind, Importance, Kind, Mention

KNOWLEDGE = frozenset(kind.value for kind in Kind if kind is not Kind.SOFT)
SOURCES = ("tech", "house", "all")
Found = tuple[int, int, str, str | None]
Find = Callable[[str], Iterable[Found]]
TokenSpan = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting with its annotated spans, which count tokens from the posting's start."""

    text: str
    starts: tuple[int, ...]  # of the tokens, in characters
    ends: tuple[int, ...]
    borders: tuple[int, ...]  # tokens that open a sentence, and the number of all
    gold: frozenset[TokenSpan]

    def words(self, span: TokenSpan) -> str:
        """Return the words of a span."""
        return self.text[self.starts[span[0]] : self.ends[span[1] - 1]]

    def sentence(self, span: TokenSpan) -> str:
        """Return the sentence in which a span starts."""
        place = bisect_right(self.borders, span[0])
        return self.words((self.borders[place - 1], self.borders[place]))


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of one evaluation: hits are exact; touching are predicted, touched annotated spans that share a token."""

    gold: int
    predicted: int
    hits: int
    touching: int
    touched: int

    @property
    def exact(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of exact spans."""
        return _rates(self.hits, self.predicted, self.hits, self.gold)

    @property
    def overlap(self) -> tuple[float, float, float]:
        """Precision, recall and F1 of spans that share a token."""
        return _rates(self.touching, self.predicted, self.touched, self.gold)


def _rates(right: int, predicted: int, found: int, gold: int) -> tuple[float, float, float]:
    precision, recall = right / max(predicted, 1), found / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def read_postings(path: Path, source: str = "tech", *, single_sentences: bool = False) -> list[Posting]:
    """Return the postings of a SkillSpan file, or each of its sentences as a document of its own."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    records = [record for record in records if source in ("all", record["source"])]
    numbered = enumerate(records)
    together = groupby(numbered, lambda row: row[0] if single_sentences else (row[1]["source"], row[1]["idx"]))
    return [_posting([(row["tokens"], row["tags_knowledge"]) for _, row in rows]) for _, rows in together]


def _posting(sentences: Sequence[tuple[list[str], list[str]]]) -> Posting:
    starts: list[int] = []
    ends: list[int] = []
    gold: set[TokenSpan] = set()
    borders, at = [0], 0
    for words, tags in sentences:
        first = len(starts)
        for word in words:
            starts.append(at)
            ends.append(at + len(word))
            at += len(word) + 1  # a space, or the newline behind the last
        borders.append(len(starts))
        opened = [first + place for place, tag in enumerate(tags) if tag == "B"]
        for start in opened:
            end = start + 1
            while end < len(starts) and tags[end - first] == "I":
                end += 1
            gold.add((start, end))
    text = "\n".join(" ".join(words) for words, _ in sentences)
    return Posting(text, tuple(starts), tuple(ends), tuple(borders), frozenset(gold))


def token_spans(posting: Posting, found: Iterable[Found], kinds: Iterable[str] = KNOWLEDGE) -> dict[TokenSpan, str]:
    """Return the whole tokens that found spans touch, with their kinds; none overlap or leave a sentence."""
    allowed = frozenset(kinds)
    spans: dict[TokenSpan, str] = {}
    for start, end, kind, _ in found:
        if kind in allowed:
            first, last = bisect_right(posting.ends, start), bisect_right(posting.starts, end - 1)
            cuts = [first, *(border for border in posting.borders if first < border < last), last]
            spans.update({piece: kind for piece in pairwise(cuts) if piece[0] < piece[1]})
    kept: dict[TokenSpan, str] = {}
    taken: set[int] = set()
    for span in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if taken.isdisjoint(range(*span)):
            taken.update(range(*span))
            kept[span] = spans[span]
    return kept


def evaluate(
    postings: Iterable[Posting],
    find: Find,
    *,
    kinds: Iterable[str] = KNOWLEDGE,
    only: Callable[[str], bool] = lambda words: True,
) -> Figures:
    """Return the figures of a finder, which takes a text and returns (start, end, kind, skill) of what it finds.

    ``only`` says by its words whether a span counts, on either side.
    """
    return tally(postings, [token_spans(posting, find(posting.text), kinds) for posting in postings], only=only)


def tally(
    postings: Iterable[Posting],
    predictions: Iterable[Iterable[TokenSpan]],
    *,
    only: Callable[[str], bool] = lambda words: True,
) -> Figures:
    """Return the figures of predicted token spans, a collection a posting."""
    count: Counter[str] = Counter()
    for posting, predicted in zip(postings, predictions, strict=True):
        mine, gold = set(predicted), posting.gold
        here = [span for span in mine if only(posting.words(span))]
        wanted = [span for span in gold if only(posting.words(span))]
        count.update(predicted=len(here), gold=len(wanted), hits=len(gold.intersection(here)))
        count.update(touching=_touching(here, gold), touched=_touching(wanted, mine))
    return Figures(**{name: count[name] for name in ("gold", "predicted", "hits", "touching", "touched")})


def _touching(spans: Iterable[TokenSpan], others: Iterable[TokenSpan]) -> int:
    covered = {token for other in others for token in range(*other)}
    return sum(not covered.isdisjoint(range(*span)) for span in spans)


def pipeline(text: str) -> list[Found]:
    """Return what the default pipeline finds in a posting."""
    return [_found(mention) for mention in _mentions(text)]


def asked_for(text: str) -> list[Found]:
    """Return what the default pipeline finds, without the concepts and fields that a posting only mentions."""
    return [
        _found(mention)
        for mention in _mentions(text)
        if mention.kind is Kind.TECHNOLOGY or mention.importance is not Importance.CONTEXT
    ]


def _mentions(text: str) -> Sequence[Mention]:
    return find_mentions(make_document(text, id="skillspan", kind=DocumentKind.POSTING)).mentions


def _found(mention: Mention) -> Found:
    return mention.start, mention.end, mention.kind.value, mention.skill


def is_known(words: str) -> bool:
    """Tell whether the taxonomy resolves these words; the tokens of SkillSpan may end in punctuation."""
    return load_taxonomy().resolve(words.strip(" ,;:.()*")) is not None


def row(name: str, figures: Figures) -> str:
    """Return one row of the report."""
    exact, overlap = (" ".join(f"{value:.3f}" for value in rates) for rates in (figures.exact, figures.overlap))
    return f"{name:<28} {figures.gold:>5} {figures.predicted:>9}   {exact}   {overlap}"


def print_errors(postings: Sequence[Posting], predictions: Sequence[dict[TokenSpan, str]], limit: int) -> None:
    """Print spans that were missed and that are wrong, the most frequent words first, each with a sentence."""
    for title, sides in (
        ("missed", [(p, p.gold - set(mine)) for p, mine in zip(postings, predictions, strict=True)]),
        ("wrong", [(p, set(mine) - p.gold) for p, mine in zip(postings, predictions, strict=True)]),
    ):
        places = [(posting, span) for posting, spans in sides for span in sorted(spans)]
        often = Counter(posting.words(span).lower() for posting, span in places)
        example = {posting.words(span).lower(): posting.sentence(span) for posting, span in places}
        click.echo(f"\n{title} ({len(places)})")
        for words, times in often.most_common(limit):
            click.echo(f"{times:>4}  {words}   | {example[words][:140]}")


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--split", type=click.Choice(["dev", "train"]), default="dev", show_default=True)
@click.option("--source", type=click.Choice(SOURCES), default="tech", show_default=True)
@click.option("--single-sentences", is_flag=True, help="Give each sentence to the pipeline alone.")
@click.option("--errors", type=int, default=0, metavar="N", help="Print the N most frequent misses and false finds.")
def main(folder: Path, split: str, source: str, single_sentences: bool, errors: int) -> None:
    """Print the figures, whole and by known and unknown spans and by kind."""
    postings = read_postings(folder / f"data_json_{split}.json", source, single_sentences=single_sentences)
    found = [list(pipeline(posting.text)) for posting in postings]
    predictions = [token_spans(posting, spans) for posting, spans in zip(postings, found, strict=True)]
    click.echo(f"SkillSpan {split}, {source}: {len(postings)} documents, spans of knowledge")
    click.echo(f"{'':<28} {'gold':>5} {'predicted':>9}   exact P, R, F1      overlap P, R, F1")
    click.echo(row("skillmatch", tally(postings, predictions)))
    click.echo(row("  known to the taxonomy", tally(postings, predictions, only=is_known)))
    click.echo(row("  unknown", tally(postings, predictions, only=lambda words: not is_known(words))))
    click.echo(row("  what is asked for", evaluate(postings, asked_for)))
    for kind in Kind:
        alone = [token_spans(posting, spans, {kind}) for posting, spans in zip(postings, found, strict=True)]
        click.echo(row(f"  {kind} alone", tally(postings, alone)))
    if errors:
        print_errors(postings, predictions, errors)


if __name__ == "__main__":
    main()
