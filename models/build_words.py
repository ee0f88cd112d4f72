"""Rebuild models/words.txt, the words that glued text is cut into: python models/build_words.py POSTINGS.jsonl

Run it after large changes in taxonomy/skills/: names that are one word count as words of middling frequency. Then run
build_lexicon.py, which asks this list whether a name's parts are words.
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


def count_words(texts: list[str]) -> dict[str, tuple[int, int]]:
    """Return of each word in how many texts it stands, and how often.

    Of those with one letter or two only the ones that are words for sure.
    """
    times: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for text in texts:
        found = [word.lower() for word in WORD.findall(text)]
        times.update(found)
        spread.update(set(found))
    return {
        word: (n, times[word]) for word, n in spread.items() if n >= KNOWN and (len(word) > len("go") or word in SHORT)
    }


def main(path: str) -> None:
    """Write the table and its manifest entry."""
    with Path(path).open(encoding="utf-8") as stream:
        texts = [str(json.loads(line)["description"]) for line in stream]
    counts = count_words(texts)
    for skill in load_taxonomy():
        for name in set(skill.names) - set(skill.context_aliases):
            if name.isascii() and name.isalpha() and len(name) >= SHORTEST_NAME:
                spread, times = counts.get(name.lower(), (0, 0))
                counts[name.lower()] = max(spread, NAME), max(times, NAME)
    rows = sorted(counts.items(), key=lambda row: (-row[1][1], row[0]))
    lines = (f"{word} {spread} {times}\n" for word, (spread, times) in rows)
    (HERE / "words.txt").write_text("".join(lines), encoding="utf-8")
    note("words.txt", f"models/build_words.py from {len(texts)} postings and the names of the taxonomy")
    print(f"{len(rows)} words")


if __name__ == "__main__":
    main(sys.argv[1])
