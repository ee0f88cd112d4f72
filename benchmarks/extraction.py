"""Score skill spans against annotations, beside a spaCy PhraseMatcher over the same names.

    python benchmarks/extraction.py                                   # sample_data/
    python benchmarks/extraction.py DOCS.jsonl GOLD.jsonl --as resume

A span is found when at least half of its union with an annotated one is shared. Technology and concept count;
soft skills, credentials and domains count neither way.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import spacy
from annotated import SAMPLES, Span, gold_spans, overlap, read_jsonl, sample_documents, table_documents
from spacy.matcher import PhraseMatcher
from spacy.util import filter_spans

from matcher.nlp import find_mentions
from matcher.taxonomy import load_taxonomy
from matcher.values import Document, DocumentKind, Mention

COUNTED = ("technology", "concept")
Finder = Callable[[Document], dict[Span, Mention | None]]


def ours(document: Document) -> dict[Span, Mention | None]:
    """Return what the pipeline finds."""
    return {(m.start, m.end): m for m in find_mentions(document).mentions if m.kind in COUNTED}


def phrase_matcher() -> Finder:
    """Return a finder that takes every name of the taxonomy wherever it stands, in any letter case."""
    nlp = spacy.blank("en")
    nlp.tokenizer.max_cache_size = 200_000
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    names = sorted({name for skill in load_taxonomy() if skill.kind in COUNTED for name in skill.names})
    matcher.add("skill", list(nlp.tokenizer.pipe(names)))

    def find(document: Document) -> dict[Span, Mention | None]:
        doc = nlp.make_doc(document.text)
        spans = filter_spans([doc[start:end] for _, start, end in matcher(doc)])
        return {(span.start_char, span.end_char): None for span in spans}

    return find


def compare(documents: Mapping[str, Document], gold: Mapping[str, dict[str, Any]], find: Finder) -> Counter[str]:
    """Return the counts that the figures are made of."""
    count: Counter[str] = Counter()
    for identifier, document in documents.items():
        annotated = gold_spans(document.text, gold[identifier]["skills"])
        target = {span: skill for span, skill in annotated.items() if skill["kind"] in COUNTED}
        uncounted = [span for span in annotated if span not in target]
        found = find(document)
        hits: dict[Span, Span] = {}
        for span in sorted(target, key=lambda s: s[0] - s[1]):
            best = max((f for f in found if f not in hits.values()), key=lambda f: overlap(f, span), default=None)
            if best is not None and overlap(best, span) >= 0.5:
                hits[span] = best
        spare = [f for f in found if f not in hits.values()]
        wrong = [f for f in spare if any(overlap(f, s) for s in target) or not any(overlap(f, s) for s in uncounted)]
        technologies = {span for span, skill in target.items() if skill["kind"] == "technology"}
        count.update(hit=len(hits), predicted=len(hits) + len(wrong), gold=len(target))
        count.update(technology_hit=len(technologies & set(hits)), technology=len(technologies))
        for span, mine in hits.items():
            mention, wanted = found[mine], target[span].get("importance")
            if mention is not None and wanted and mention.importance:
                count.update(weighed=1, weighed_right=int(mention.importance == wanted))
    return count


def line(name: str, count: Counter[str]) -> str:
    """Return one row of the table."""
    p, r = count["hit"] / max(count["predicted"], 1), count["hit"] / max(count["gold"], 1)
    f1 = 2 * p * r / (p + r) if p + r else 0.0
    technology = count["technology_hit"] / max(count["technology"], 1)
    importance = f"{count['weighed_right'] / count['weighed']:.3f}" if count["weighed"] else "–"
    return f"{name:<36} P {p:.3f}  R {r:.3f}  F1 {f1:.3f}  technology recall {technology:.3f}  importance {importance}"


def main() -> None:
    """Print a row a finder for each set of documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("docs", type=Path, nargs="?")
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--as", dest="kind", choices=["resume", "posting"], default="posting")
    options = parser.parse_args()
    sets: list[tuple[str, dict[str, Document], Path]] = []
    if options.docs:
        sets.append((options.docs.name, table_documents(options.docs, DocumentKind(options.kind)), options.gold))
    else:
        for kind in DocumentKind:
            sets.append((f"{kind}s", sample_documents(kind), SAMPLES / "gold" / f"{kind}s.gold.jsonl"))
    finders: dict[str, Finder] = {"skillmatch": ours, "PhraseMatcher, same names": phrase_matcher()}
    for title, documents, path in sets:
        gold = {record["id"]: record for record in read_jsonl(path)}
        print(f"{title} ({len(documents)})")
        for name, find in finders.items():
            print("  " + line(name, compare(documents, gold, find)))


if __name__ == "__main__":
    main()
