"""What the title of a posting asks for: the job, but not the team in "Java Developer, Search Platform"."""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.reading.job_words import JOB
from matcher.reading.wordlist import one_of

TITLE_WORDS = 12
_UNITS = one_of(
    "platform team group labs? department division unit organisation organization practice office studio center centre"
    " institute squad tribe"
)
UNIT = re.compile(rf"(?:[ /&-]+(?!(?:engineer|developer)\b)[\w&]+)? {_UNITS}\b(?=\W*(?:$|[,|–(/-]))", re.I)
UNIT_BEFORE = re.compile(r"\b(?:office|department|division|group|team|lab) (?:of|for) (?:\w+ )?$", re.I)


class Title(NamedTuple):
    """Where the title of a posting stands; empty where there is none."""

    text: str
    start: int
    end: int

    def asks_for(self, start: int, end: int) -> bool:
        """Tell whether a place stands in the title and names what the job is about, not where in the firm it is."""
        if not self.start <= start < self.end:
            return False
        return not (UNIT.match(self.text, end, self.end) or UNIT_BEFORE.search(self.text, self.start, start))


def find_title(text: str) -> Title:
    """Return the title of a posting: its first line, if that is short and names a job."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    line = text[start:end]
    is_title = end > 0 and len(line.split()) <= TITLE_WORDS and JOB.search(line)
    return Title(text, start, end) if is_title else Title(text, 0, 0)
