"""Time the extraction pipeline beside spaCy's blank tokenizer on the same texts: python benchmarks/speed.py [FILE]"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import spacy
from annotated import sample_documents, table_documents

from matcher.nlp import create_pipeline, find_mentions
from matcher.values import Document, DocumentKind

REPEAT = 3
ENOUGH = 400


def rate(work: Callable[[Document], object], documents: list[Document]) -> float:
    """Return documents a second, the best of a few passes."""
    best = 0.0
    for _ in range(REPEAT):
        start = time.perf_counter()
        for document in documents:
            work(document)
        best = max(best, len(documents) / (time.perf_counter() - start))
    return best


def main() -> None:
    """Print both rates and their ratio."""
    kind = DocumentKind.POSTING
    read = table_documents(Path(sys.argv[1]), kind) if len(sys.argv) > 1 else sample_documents(kind)
    documents = (
        (list(read.values()) * (ENOUGH // len(read) + 1))[:ENOUGH] if len(read) < ENOUGH else list(read.values())
    )
    words = sum(len(document.text.split()) for document in documents) / len(documents)
    tokenizer = spacy.blank("en").tokenizer
    create_pipeline()
    blank = rate(lambda document: tokenizer(document.text), documents)
    whole = rate(find_mentions, documents)
    print(f"{len(documents)} postings of {words:.0f} words on average, one process")
    print(f"spaCy's blank tokenizer alone  {blank:7.0f} postings/s")
    print(f"whole pipeline                 {whole:7.0f} postings/s   ({whole / blank:.2f} of the tokenizer)")


if __name__ == "__main__":
    main()
