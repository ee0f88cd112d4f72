"""What is asked of the application, not of the person: behind "send your CV as …", or in a job board's footer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.nlp.cues import lowered
from matcher.nlp.scanning import find_from

FORMS = ("cv", "resum", "résum", "curriculum", "your application", "letter", "portfolio")
VERBS = ("send", "submit", "attach", "upload", "mail ", "forward")
VERB = re.compile("send|submit|attach|upload|e-mail|email|mail|forward")
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
# What a job board files a posting under.
FOOTER = re.compile(
    r"\bjob segment:|\bseniority level\b.{1,40}\bemployment type\b.{1,40}\b(?:job function|industries)\b", re.I | re.S
)


def find_applying(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that say in what form to apply, or what the posting is filed under."""
    lower = lowered(text)
    if ("job segment" in lower or "seniority level" in lower) and (footer := FOOTER.search(text)):
        yield footer.start(), len(text)
    if any(form in lower for form in FORMS) and any(verb in lower for verb in VERBS):
        yield from (found.span() for found in find_from(VERB, APPLYING, text, lower))
    if "interview" in lower:
        yield from (found.span() for found in INTERVIEW.finditer(text))
