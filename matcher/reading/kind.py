"""Tell a résumé from a posting by the phrases that only one of them uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from matcher.values import DocumentKind

HEAD = 200  # characters in which a résumé calls itself one
TOP = 800  # characters in which a résumé names its owner and how to reach them
READ = 20_000  # characters that settle the matter
CONTACT_WEIGHT = 2
CONTACTS_CAP = 2
DATE_RANGES_CAP = 4
VERBS_CAP = 6
REPEATS_CAP = 2

_DATE_RANGE = re.compile(
    r"(?:19|20)\d\d\)?\s*(?:[-–—]|to\b|until\b|till\b)\s*(?:\d{1,2}/|[a-z]{3,9}\.?,? )?"
    r"(?:(?:19|20)\d\d|present|current|now|today|date)"
    r"|[a-z]{3}\.? '\d\d\s*[-–—]\s*(?:[a-z]{3}\.? '\d\d|present|current|now)"
)
_NAMED = re.compile(r"\n[ \t#*]*(?:resum[eé]|résum[eé]|c\.?v\.?)(?: of\b|[ \t*]*[:|–—-]|[ \t*]*\n)")
_CONTACT = re.compile(r"linkedin\.com/in/|github\.com/\w+|\+\d[\d() .-]{8,}\d|\d[\d() .-]{8,}\d")
_CONTACT_OR_MAIL = re.compile(rf"[\w.+-]++@[\w-]+\.\w+|{_CONTACT.pattern}")
_DONE = re.compile(
    r"\n[ \t]*(?:[•*-] )?(?:i|my|developed|designed|implemented|led|built|created|managed|worked|maintained"
    r"|collaborated|assisted|performed|provided|involved in)\b"
)
_RESUME_CUES = (
    "curriculum vitae", "work history", "employment history", "career objective", "professional summary", "references",
    "date of birth", "declaration", "gpa", "hobbies", "education details", "company details", "skill details",
    "career summary", "core competencies", "areas of expertise", "academic projects", "personal details",
    "work experience", "professional experience", "\nobjective", "\nsummary\n", "\neducation\n", "\nexperience\n",
    "\nprojects\n", "\npublications", "company name", "career history", "\ndob", "nationality:", "marital status",
)  # fmt: skip
_POSTING_CUES = (
    "we are looking", "we are seeking", "we are hiring", "we're looking", "we're seeking", "we're hiring",
    "is looking for", "is seeking", "you will", "you'll", "your role", "your responsibilities", "your profile",
    "we offer", "join us", "join our", "our team", "our company", "our client", "ideal candidate",
    "successful candidate", "the candidate", "qualified candidate", "applicant", "equal opportunity",
    "equal employment", "apply", "job description", "job summary", "job type", "requirements", "qualifications",
    "nice to have", "preferred", "must have", "years of experience", "years' experience", "years experience",
    "salary", "benefits", "full-time", "full time", "about us", "who you are", "ability to", "degree in",
    "experience with", "experience in ", "what you", "responsibilities include", " you ", "we are",
)  # fmt: skip


def guess_kind(text: str) -> DocumentKind:
    """Return which side a text stands on; where nothing speaks for a résumé, it is a posting."""
    words = "\n" + text[:READ].casefold().replace("’", "'").replace("\r", "\n")
    dates = min(len(_DATE_RANGE.findall(words)), DATE_RANGES_CAP)
    top = words[:TOP]
    named = _NAMED.search(words[:HEAD]) is not None
    contacts = min(len((_CONTACT_OR_MAIL if "@" in top else _CONTACT).findall(top)), CONTACTS_CAP)
    verbs = min(len(_DONE.findall(words)), VERBS_CAP)
    resume = CONTACT_WEIGHT * (named + contacts + dates) + verbs + sum(_shown(words, _RESUME_CUES))
    outweighed = (posting >= resume for posting in accumulate(_shown(words, _POSTING_CUES), initial=0))
    return DocumentKind.POSTING if any(outweighed) else DocumentKind.RESUME


def _shown(words: str, cues: tuple[str, ...]) -> Iterator[int]:
    """Yield for each cue whether a text shows it, a repeated one a little more."""
    return (min(words.count(cue), REPEATS_CAP) for cue in cues)
