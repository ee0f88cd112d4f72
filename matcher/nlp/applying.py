"""How to apply: what stands behind "send your CV as …" is asked of the application, not of the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

FORMS = ("cv", "resum", "résum", "curriculum", "your application", "letter", "portfolio")
VERBS = ("send", "submit", "attach", "upload", "mail ", "forward")
APPLYING = re.compile(
    r"\b(?:send|submit|attach|upload|(?:e-?)?mail|forward)\b[^.;:\n]{0,40}?"
    r"\b(?:cvs?|r[eé]sum[eé]s?|curriculum vitae|your (?:\w+ )?(?:application|cover letter|portfolio))\b"
    r"(?:(?!\b(?:if|who|knowledge|experience\w*|skills?|detail\w*|describ\w+|demonstrat\w+|show\w*)\b)[^.;:\n])*",
    re.I,
)
# A recruiter's form: "Interview: 2 rounds, CoderPad"
INTERVIEW = re.compile(
    r"^[ \t*•-]*interview(?:s|ing)?(?: (?:mode|process|type|rounds?|stages?|format))?\**[ \t]*:[^\n]*", re.I | re.M
)


def find_applying(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that say in what form to apply."""
    lower = text.lower()
    if any(form in lower for form in FORMS) and any(verb in lower for verb in VERBS):
        yield from (found.span() for found in APPLYING.finditer(text))
    if "interview" in lower:
        yield from (found.span() for found in INTERVIEW.finditer(text))
