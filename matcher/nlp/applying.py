"""What is asked of the application, not of the person: behind "send your CV as …", or in a job board's footer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.nlp.cues import lowered
from matcher.nlp.scanning import find_from

FORMS = ("cv", "resum", "résum", "curriculum", "your application", "letter", "portfolio", "your profile")
VERBS = ("send", "submit", "attach", "upload", "mail ", "forward", "apply ")
VERB = re.compile("send|submit|attach|upload|e-mail|email|mail|forward|apply (?:with|by|using)")
APPLYING = re.compile(
    r"\b(?:send|submit|attach|upload|(?:e-?)?mail|forward|apply (?:with|by|using))\b[^.;:\n]{0,40}?"
    r"\b(?:cvs?|r[eé]sum[eé]s?|curriculum vitae|your (?:\w+ )?(?:application|cover letter|portfolio|profile))\b"
    r"(?:(?!\b(?:if|who|knowledge|experience\w*|skills?|detail\w*|describ\w+|demonstrat\w+|show\w*)\b)[^.;:\n])*",
    re.I,
)
# A recruiter's form: "Interview: 2 rounds, CoderPad"
INTERVIEW = re.compile(
    r"^[ \t*•-]*(?:interview(?:s|ing)?(?: (?:mode|process|type|rounds?|stages?|format))?|recruitment"
    r"|(?:the |our )?(?:(?:hiring|interview|recruitment|recruiting|selection) )?process)\**[ \t]*:[^\n]*",
    re.I | re.M,
)
# "We may use artificial intelligence to review applications", "you may not use ChatGPT during interviews"
AI_NAMES = ("artificial intelligence", " ai ", "\nai ", "(ai)", "ai-", "chatgpt")
AI_NAME = re.compile(r"\bartificial intelligence\b|\bai\b|\bchatgpt\b")
AI_HIRING = re.compile(
    r"\b(?:may|we|also|uses?|using|not)\b[^.\n]{0,60}(?:\bai\b|\bartificial intelligence)[^.\n]{0,120}"
    r"(?:\b(?:hiring|recruit(?:ment|ing)|selection|application) process"
    r"|\b(?:review|screen|assess|analy[sz]|evaluat)\w* (?:of )?(?:your |job |all )*(?:applications?|applicants|cvs"
    r"|candidates|r[ée]sum[ée]s)\b)"
    r"|(?:\bai\b|\bartificial intelligence|\bchatgpt\b)[^.\n]{0,120}\b(?:your (?:job )?application\b"
    r"|supporting statements?\b|cover letters?\b"
    r"|(?:in|during|for) (?:(?:the|our|your|live|any|an) )*interviews?\b)"
)
MAKING = re.compile(r"\byou(?:'ll| will)\b|\b(?:build|develop|design)\w*\b|\bengineers?\b|\bcustomers\b")
# "We use HireVue for first interviews", "interviews will be held on Zoom"
MEETING = re.compile(
    r"\binterviews? (?:will |may |is |are )?(?:be )?(?:held|conducted|take place)\b[^.\n]*"
    r"|\buses? [^.,\n]{2,30} for (?:our |its |the |all )?(?:[\w-]+ ){0,2}"
    r"(?:interviews|interviewing|application process|recruitment)\b"
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
    if any(name in lower for name in AI_NAMES):
        yield from _about_ai(lower)
    meets = "interview" in lower or "recruitment" in lower
    if meets or "application process" in lower:
        yield from (found.span() for found in MEETING.finditer(lower))
    if meets or "process:" in lower or "process*" in lower:
        yield from (found.span() for found in INTERVIEW.finditer(text))


def _about_ai(lower: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences that say where hiring makes use of artificial intelligence, or how applicants may."""
    for name in AI_NAME.finditer(lower):
        start = max(lower.rfind("\n", 0, name.start()), lower.rfind(". ", 0, name.start())) + 1
        ends = (end for end in (lower.find("\n", name.end()), lower.find(". ", name.end())) if end >= 0)
        end = min(ends, default=len(lower))
        if AI_HIRING.search(lower, start, end) and not MAKING.search(lower, start, end):
            yield start, end
