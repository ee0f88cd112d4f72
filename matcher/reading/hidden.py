"""Text that stands in a file and that no reader sees: it is left out, and the user is told."""

from __future__ import annotations

import re
from collections.abc import Mapping

from matcher.values.reading import MAX_SHOWN, HiddenText

EXAMPLE_WORDS = 5
_WORD = re.compile(r"\S*\w\S*")

# How a text is hidden, as the warning says it.
NOT_SHOWN = "set not to be shown"
NO_INK = "drawn without ink"
BACKGROUND = "in the colour of its background"
TINY = "in type too small to read"
COVERED = "behind an image or a filled shape"
CUT_OFF = "cut off by the border of its frame"
OFF_PAGE = "outside the page"


def warn_of_hidden(name: str, found: Mapping[str, str]) -> tuple[str, ...]:
    """Return one sentence on the texts hidden in each way, or nothing where they hold no word.

    >>> warn_of_hidden("cv.pdf", {TINY: "Go Rust"})
    ('cv.pdf: 2 words that no reader sees (in type too small to read; for example "Go Rust") were left out',)
    """
    words = {how: _WORD.findall(text) for how, text in found.items()}
    everything = [word for some in words.values() for word in some]
    if not everything:
        return ()
    ways = ", ".join(how for how, some in words.items() if some)
    count, be = ("1 word", "was") if len(everything) == 1 else (f"{len(everything)} words", "were")
    example = " ".join(everything[:EXAMPLE_WORDS])
    return (f'{name}: {count} that no reader sees ({ways}; for example "{example}") {be} left out',)


def list_hidden(found: Mapping[str, str]) -> tuple[HiddenText, ...]:
    """Return the texts hidden in each way that hold a word, each on one line."""
    texts = {how: " ".join(text.split()) for how, text in found.items()}
    return tuple(HiddenText(how=how, text=text[:MAX_SHOWN]) for how, text in texts.items() if _WORD.search(text))
