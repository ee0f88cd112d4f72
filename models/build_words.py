"""Rebuild models/words.txt, the words that glued text is cut into: python models/build_words.py POSTINGS.jsonl

Run it after large changes in taxonomy/skills/: names that are one word count as words of middling frequency.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from vector_files import note

from matcher.reading.wordlist import words
from matcher.taxonomy import load_taxonomy

HERE = Path(__file__).resolve().parent
WORD = re.compile(r"(?<![A-Za-z])(?:[A-Z]?[a-z]+|[A-Z]+)(?![A-Za-z])")
SHORT = words("a i am an as at be by do go he if in is it me my no of on or so to up us we")
KNOWN = 3  # texts that a word must stand in to be one
NAME, SHORTEST_NAME = 100, 3  # texts that a name is taken to stand in; letters


def count_words(texts: list[str]) -> dict[str, int]:
    """Return in how many texts a word stands; of those with one letter or two only the ones that are words for sure."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update({word.lower() for word in WORD.findall(text)})
    return {word: n for word, n in counts.items() if n >= KNOWN and (len(word) > len("go") or word in SHORT)}


def main(path: str) -> None:
    """Write the table and its manifest entry."""
    with Path(path).open(encoding="utf-8") as stream:
        texts = [str(json.loads(line)["description"]) for line in stream]
    counts = count_words(texts)
    for skill in load_taxonomy():
        for name in set(skill.names) - set(skill.context_aliases):
            if name.isascii() and name.isalpha() and len(name) >= SHORTEST_NAME:
                counts[name.lower()] = max(counts.get(name.lower(), 0), NAME)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    (HERE / "words.txt").write_text("".join(f"{word} {count}\n" for word, count in rows), encoding="utf-8")
    note("words.txt", f"models/build_words.py from {len(texts)} postings and the names of the taxonomy")
    print(f"{len(rows)} words")


if __name__ == "__main__":
    main(sys.argv[1])
