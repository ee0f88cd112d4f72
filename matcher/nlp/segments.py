"""Cut a text into segments, the stretches within which a cue word speaks: sentences, bullets and lines."""

from __future__ import annotations

import re
from bisect import bisect_right

BORDER = re.compile(
    r"\n+"
    r"|(?=•)"
    r"|(?<=[a-z)\d][.!?])\s+(?=[A-Z•*(\"\d])"
    r"|(?<=[A-Z][A-Z][.!?])\s+(?=[A-Z])"
    r"|(?<=[a-z)][.!?])(?=[A-Z][a-z])"  # scraped: "Oozie.Experience"
    r"|(?<=[a-z)])(?=[A-Z][a-z]{3,}(?:\s+[a-z]+){2})"  # scraped: "toolsExperience with the"
    r"|\s{4,}"
)


class Segments:
    """The segments of one text, found by offset."""

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        starts = [0]
        for border in BORDER.finditer(text):
            if border.end() > starts[-1]:
                starts.append(border.end())
        self.starts = starts

    def at(self, offset: int) -> tuple[int, int]:
        """Return start and end of the segment that holds an offset."""
        index = bisect_right(self.starts, offset) - 1
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.starts[index], end
