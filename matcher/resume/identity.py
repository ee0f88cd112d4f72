"""Where a résumé says who its owner is: the name, the addresses and the schools, which show no skill."""

from __future__ import annotations

import re

from matcher.reading.job_words import JOB
from matcher.values import Evidence
from matcher.values.stretches import Stretches

NAME_WORDS = 5
_NAME_PART = re.compile(r"[#*_]*(?:[^\W\d_]|[.’'-])*[*_]*")
_COUNTRIES = "uk|us|de|fr|pl|it|es|pt|nl|be|se|no|dk|fi|at|ch|ca|au|nz|in|eu|ie|br|co"
_ADDRESS = re.compile(
    r"\[(?:name|email|phone|user|site|link|address|age|gender|photo|nationality|marital status|date of birth)\]|"
    r"[^\s@]{1,64}@(?!(?:\d+|[kn])(?![\w-]|\.\w))[\w.-]+|https?://\S+|www\.\S+|\b[\w.-]{1,64}\.(?:com|org)\b(?:/\S*)?"
    rf"|\b[\w.-]{{1,64}}\.(?:io|dev|me|edu|app|{_COUNTRIES})/\S+"
)
_PERSONAL = re.compile(
    r"^[^\w\n]*+(?:date\s+of\s+birth|d\.?o\.?b|born|birthday|age|gender|sex|pronouns|nationality|citizenship|marital\s+status"
    r"|photo|address|phone|mobile|telephone)\b[^\S\n]*:.*$",
    re.I | re.M,
)
SCHOOL = re.compile(
    r"\b(?:[A-Z]\w*[Uu]niversit\w+|Universit\w+|Universidade?|College|Polytechnic|Institut[eo]?|Hochschule)\b"
)


class Identity:
    """The places in a résumé that name its owner or how to reach them."""

    def __init__(self, text: str) -> None:
        places = [match.span() for pattern in (_ADDRESS, _PERSONAL) for match in pattern.finditer(text)]
        start = len(text) - len(text.lstrip())
        end = text.find("\n", start)
        line = text[start:end] if end > 0 else ""
        parts = line.split()
        if len(parts) <= NAME_WORDS and all(map(_NAME_PART.fullmatch, parts)) and not JOB.search(line):
            places.append((start, end))
        self._places = Stretches(places)

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the text has such a place in it, or lies in one."""
        return self._places.meet(start, end)

    def tells(self, passage: Evidence) -> bool:
        """Tell whether a passage says who its writer is rather than what was done: a school would be given a worth."""
        return self.holds(passage.start, passage.end) or bool(SCHOOL.search(passage.quote))
