"""Where a résumé tells what no employer should ask: age, birth, gender, nationality, marital status, photo."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.blinding.contacts import ADDRESS, PHONE, Place
from matcher.reading.headings import heading_kind

NAME = "[name]"
BIRTH, AGE, GENDER = "[date of birth]", "[age]", "[gender]"
NATION, FAMILY, PHOTO, NUMBER = "[nationality]", "[marital status]", "[photo]", "[personal number]"
MAX_VALUE = 80  # characters of what stands below a label

_NO = r"(?:\s+(?:no\.?|number|nr\.?))"
# Labels by what they stand before; the first that fits counts.
LABELS = (
    (
        NAME,
        r"(?:(?:full|first|last|given|family|middle|maiden|legal|preferred|candidate|applicant)\s*)?names?(?:\s+in\s+full)?"
        r"|surname|forenames?",
    ),
    (
        FAMILY,
        r"(?:father|mother|husband|wife|spouse|guardian|parent)(?:['’]?s)?\s*names?|(?:marital|civil|family)\s+status"
        r"|spouse|religion|caste",
    ),
    (
        BIRTH,
        r"date\s+(?:and\s+place\s+)?of\s+birth|place\s+of\s+birth|birth\s*(?:day|date|place)|d\.?\s?o\.?\s?b\.?"
        r"|born(?:\s+on|\s+in)?",
    ),
    (AGE, r"age"),
    (GENDER, r"gender(?:\s+identity)?|sex|(?:preferred\s+)?pronouns"),
    (
        NATION,
        r"nationality|citizenship|citizen\s+of|ethnicity|ethnic\s+(?:origin|group)|race|country\s+of\s+birth"
        r"|native\s+place",
    ),
    (PHOTO, r"photo(?:graph)?|picture|portrait"),
    (
        NUMBER,
        rf"passport{_NO}?|aadhaa?r(?:\s+\w+)?|pan(?:\s+card)?{_NO}|ssn|social\s+security{_NO}?"
        rf"|national\s+id(?:entity)?(?:\s+\w+)?|driv(?:ing|er['’]?s)\s+licen[cs]e{_NO}",
    ),
    (
        ADDRESS,
        r"(?:(?:permanent|present|current|home|residential|postal|mailing|street|correspondence|contact|private)\s+)?"
        r"address|residence",
    ),
    (
        PHONE,
        r"(?:skype|telegram|whatsapp|wechat|signal|discord)(?:\s+(?:id|handle|name))?"
        rf"|(?:contact|mobile|phone|cell|telephone){_NO}?|tel\.?",
    ),
)
_EDGE = r"(?:^|(?<=[|•·;\t])|(?<=\s\s)(?=\S))[^\S\n]{0,40}+(?:[-*•>#|]{1,4}+[^\S\n]{0,8}+)?[*_]{0,3}"
_VALUE = r"(?P<value>[^\n|•·\t\s][^\n|•·\t]*?)(?=\s*(?:$|[|•·;\t]|\s{3,}|,?\s+[A-Z][a-z]+(?:\s[a-z]+)?\s*:))"
_LABELLED = tuple(
    (
        kind,
        re.compile(
            rf"{_EDGE}(?P<label>{label})(?:\s*\([^)\n]{{0,20}}\))?[*_]{{0,3}}[^\S\n]*(?:[:=：]|\t|[-–—]\s)"
            rf"[*_: \t]*{_VALUE}",
            re.I | re.M,
        ),
    )
    for kind, label in LABELS
)
# Labels that need no colon before such a value.
_LOOSE = (
    (BIRTH, r"date\s+of\s+birth|d\.?o\.?b\.?|birth\s?day", r"\d[^\n:]{3,30}|[a-z]{3,9}\s\d[^\n:]{3,20}"),
    (AGE, r"age", r"\d\d(?:\s*(?:years?|yrs?)(?:\s+old)?)?"),
    (GENDER, r"gender|sex", r"(?:fe)?male|woman|man|non-?binary|diverse|[mf]"),
    (NATION, r"nationality|citizenship", r"[A-Z]\w+(?:[ /,]+(?:and )?[A-Z]\w+){0,2}"),
    (FAMILY, r"marital\s+status|civil\s+status|family\s+status", r"\w+(?:,? +\w+){0,5}"),
)
_LABELLED += tuple(
    (kind, re.compile(rf"^[^\S\n]*(?P<label>{label})[^\S\n]+(?P<value>{value})[^\S\n]*$", re.I | re.M))
    for kind, label, value in _LOOSE
)
_ALONE = tuple(
    (
        kind,
        re.compile(
            rf"^[^\S\n]*[*_]{{0,3}}(?:{label})[*_]{{0,3}}\s*:?[*_]{{0,3}}[^\S\n]*\n+(?P<value>[^\n]{{1,{MAX_VALUE}}})$",
            re.I | re.M,
        ),
    )
    for kind, label in LABELS
    if kind not in (NAME, PHONE)  # "Contact" is a heading
)

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)?\d\d|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|(?:19|20)\d\d-\d\d-\d\d)"
)
_PEOPLE = r"(?:[A-Z][a-z]+(?:ish|ese|ian|an|ch|i|ic|ean|sh|tch)|US|U\.S\.|UK|EU|EEA)"
_SOME = r"(?:a|no|one|two|three|four|five|\d)"
# Anywhere, since they can mean nothing else.
_SURE = (
    (
        GENDER,
        re.compile(
            r"\(?\b(?:she|he|they|ze|xe)\s?/\s?(?:her|him|them|hir|zir|xem|they|she|he)s?"
            r"(?:\s?/\s?(?:hers?|his|theirs?|they|them))?\b\)?",
            re.I,
        ),
    ),
    (
        FAMILY,
        re.compile(
            r"\b(?:married|divorced|widowed|separated|(?:single\s+)?(?:mother|father|mum|mom|dad|parent))\b,?\s+"
            rf"(?:with|of|to)?\s*{_SOME}\s+(?:(?:young|small|grown|adult)\s+)?(?:child(?:ren)?|kids?|sons?|daughters?)\b",
            re.I,
        ),
    ),
    (
        NATION,
        re.compile(
            rf"\b(?:{_PEOPLE}(?:\s+and\s+[A-Z][a-z]+)?\s+(?:nationals?|citizens?(?:hip)?|nationality|passport(?:\s+holder)?)"
            r"|citizen of (?:the )?[A-Z]\w+(?:\s[A-Z]\w+)?)\b"
        ),
    ),
    (
        BIRTH,
        re.compile(
            rf"\b(?:born|geb\.|b\.|d\.?o\.?b\.?)\s*(?:on|in|:)?\s*(?:{_DAY}|(?:{_MONTH}\s+)?(?:19|20)\d\d)"
            rf"(?:\s+in\s+[A-Z]\w+(?:,?\s[A-Z]\w+)?)?|[*∗]\s?{_DAY}",
            re.I,
        ),
    ),
    (
        AGE,
        re.compile(
            r"\b(?:\d\d[\s-]*(?:years?|yrs?)[\s-]*old|\d\d\s?y/o|\d\d\s?yo"
            r"|aged?\s+\d\d(?![\d\s]*(?:-|–|to|and|or|\+|days|months)))\b",
            re.I,
        ),
    ),
)
# Only among the contacts, and as an item of their own.
_ITEMS = (
    (GENDER, re.compile(r"female|male|woman|man|non-?binary|diverse|f|m|mr|mrs|ms|miss", re.I)),
    (FAMILY, re.compile(r"married|single|unmarried|divorced|widow(?:ed|er)?|engaged|in a civil partnership", re.I)),
    (AGE, re.compile(r"[1-9]\d|[1-9]\d\s*(?:years|yrs)", re.I)),
    (BIRTH, re.compile(_DAY, re.I)),
    (NATION, re.compile(r"(?:[A-Z][a-z]+(?:ish|ese|ian|an|ean)|German|French|Dutch|Greek|Czech|Swiss|Thai)")),
    (PHOTO, re.compile(r"\W?(?:photo|picture|passport\s+photo)\W?", re.I)),
)
_LINE = re.compile(r"[^\n]+")
_BORDER = re.compile(r"[|•·,;/\t]|\s[-–—]\s|\s{3,}")
_TONGUES = re.compile(r"languages?|fluent|native|speak|mother tongue", re.I)


def find_personal(text: str, *, head: int) -> Iterator[Place]:
    """Yield the places of personal data in a résumé whose contacts stand before ``head``."""
    for kind, pattern in _LABELLED:
        for match in pattern.finditer(text):
            if match["value"].strip(" *_"):
                yield match.start("label"), match.end("value"), kind
    for kind, pattern in _ALONE:
        for match in pattern.finditer(text):
            if heading_kind(match["value"]) is None and ":" not in match["value"]:
                yield *match.span("value"), kind
    for kind, pattern in _SURE:
        for match in pattern.finditer(text):
            yield *match.span(), kind
    for line in _LINE.finditer(text, 0, head):
        if not _TONGUES.search(line[0]):
            yield from _items(line)


def _items(line: re.Match[str]) -> Iterator[Place]:
    """Yield the items of a line of contacts that are personal data: "Female", "34", "12.05.1980"."""
    reached = 0
    for border in [*_BORDER.finditer(line[0]), None]:
        item = line[0][reached : border.start() if border else len(line[0])]
        bare = item.strip(" *_()")
        start = line.start() + reached + item.find(bare)
        reached = border.end() if border else reached
        kind = next((kind for kind, pattern in _ITEMS if pattern.fullmatch(bare)), None)
        if kind and (kind != NATION or border or reached):
            yield start, start + len(bare), kind
