"""Cut a text into segments, the stretches within which a cue word speaks: sentences, bullets and lines."""

from __future__ import annotations

import re
from bisect import bisect_right

BORDER = re.compile(
    r"\n+"
    r"|•"
    r"|[.!?]\s+(?=[A-Z•*(\"\d])"
    r"|[.!?](?=[A-Z][a-z])"  # scraped: "Oozie.Experience"
    r"|[a-z)](?=[A-Z][a-z]{3,}\s+[a-z]+\s+[a-z])"  # scraped: "toolsExperience with the"
    r"|\s{4,}"
)
ABBREVIATIONS = ("e.g", "i.e", "min", "max", "incl", "approx", "yrs")
INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")


class Segments:
    """The segments of one text, found by offset."""

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        starts = [0]
        for border in BORDER.finditer(text):
            mark = border.group()[0]
            if mark in ".!?" and not _ends_sentence(text, border.start()):
                continue
            start = border.start() if mark == "•" else border.end()
            if start > starts[-1]:
                starts.append(start)
        self.starts = starts

    def at(self, offset: int) -> tuple[int, int]:
        """Return start and end of the segment that holds an offset."""
        index = bisect_right(self.starts, offset) - 1
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.starts[index], end


def _ends_sentence(text: str, dot: int) -> bool:
    """Tell whether a dot ends a sentence: not the one of an initial ("J. Smith") or an abbreviation's."""
    return not INITIAL.search(text, max(0, dot - 2), dot) and not text[max(0, dot - 4) : dot].lower().endswith(
        ABBREVIATIONS
    )
