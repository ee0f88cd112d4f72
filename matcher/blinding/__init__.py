"""A document without what tells who somebody is: placeholders stand for it before anything else sees the text.

Names of the owner, addresses and accounts, age, birth, gender, nationality, marital status and photo are replaced in
a résumé; in a posting e-mail addresses and telephone numbers. Line ends stay, so lines and headings are what they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from matcher.blinding.contacts import ADDRESS, EMAIL, LONE_TOWN, PHONE, TOWN, USER, Place, find_contacts
from matcher.blinding.names import find_names, find_owner
from matcher.blinding.personal import NAME, find_personal
from matcher.reading.document import make_document
from matcher.reading.job_words import JOB
from matcher.reading.kind import guess_kind
from matcher.reading.quotes import unquoted
from matcher.reading.sections import find_sections
from matcher.taxonomy import load_taxonomy
from matcher.values import Document, DocumentKind, ReadingReport, SectionKind

ACCOUNT = 4  # letters of a user name that is no word
BEFORE = 60  # characters of an address before the account, and of a label
HEAD = 1500  # characters within which contacts stand, where no heading ends them
IN_POSTINGS = frozenset((EMAIL, PHONE))
_HOST = re.compile(r"[\w./:~@?=&%-]+\Z")
_LABEL = re.compile(
    r"\b(?:e-?mail|phone|mobile|mob|tel|telephone|cell|fax|whatsapp|contact|call|linkedin|github|gitlab|twitter|web|website"
    r"|site|homepage|blog|portfolio|[mtpe])(?:\s+(?:no|number|id|address))?[.:\s]{0,4}\Z",
    re.I,
)
_ASIDE = re.compile(r",\s[a-z][a-z ]*$")
_ITEM = re.compile(r"[^|•·;\t\n/]+")
_NO_PLACE = re.compile(
    r"\b(?:ltd|inc|llc|gmbh|plc|corp|university|college|school|bank|nurse|chef|cook|teacher|accountant|assistant|writer"
    r"|officer|executive|designer|driver|technician|clerk|lawyer|doctor|pharmacist|student|freelancer?|remote|open|phone"
    r"|e-?mail|mobile|contact|linkedin|github|website|portfolio|profile|summary|skills|experience|education|links)\b",
    re.I,
)


def blind(document: Document, *, id: str | None = None) -> Document:
    """Return a document without personal data; ``id`` stands for its own and its file's name.

    A document of no kind yet gets the one that it seems to be of: without contacts nobody could tell.
    """
    kind = document.kind or guess_kind(document.text)
    hide = Blinder(document, kind)
    blinded = make_document(
        hide(document.text),
        id=id or document.id,
        source=id or document.source,
        kind=document.kind or kind,
        warnings=[hide(unquoted(said)) for said in document.warnings],  # a quote cut short hides its sign: "Roe is 54"
    )
    return replace(blinded, reading=_blind_report(document.reading, hide) if document.reading else None)


def _blind_report(report: ReadingReport, hide: Blinder) -> ReadingReport:
    return replace(
        report,
        order=tuple(hide(unquoted(doubt)) for doubt in report.order),
        hidden=tuple(replace(item, text=hide(item.text)) for item in report.hidden),
        ignored=tuple(replace(item, text=hide(item.text)) for item in report.ignored),
    )


class Blinder:
    """Replaces what tells who the owner of one document is, in its text and in what is said about it."""

    def __init__(self, document: Document, kind: DocumentKind) -> None:
        self._is_resume = kind is DocumentKind.RESUME
        self._taxonomy = load_taxonomy()
        text = document.text
        contacts = list(find_contacts(text, head=_head(text)))
        self._accounts = {text[start:end] for start, end, what in contacts if what == USER and end - start >= ACCOUNT}
        clues = [text[start:end].partition("@")[0] for start, end, what in contacts if what in (EMAIL, USER)]
        file = PurePath(document.source).stem if document.source != "-" else ""
        clues += [re.sub(r"(?i)resume|résumé|curriculum|vitae|cv", "", name) for name in (file, document.id)]
        self._owner = find_owner(_without(text, contacts), clues, self._knows) if self._is_resume else ()

    def __call__(self, text: str) -> str:
        """Return a text with placeholders."""
        head = _head(text)
        places = list(find_contacts(text, head=head))
        if not self._is_resume:
            return _filled(text, [place for place in places if place[2] in IN_POSTINGS])
        names = [(start, end, NAME) for start, end in find_names(text, self._owner, self._knows)]
        places += _beside(names, places, text)
        places += find_personal(text, head=head)
        for account in self._accounts:  # shown beside a picture, with its address behind it
            places += [
                (*match.span(), USER) for match in re.finditer(rf"(?<!\S){re.escape(account)}(?!\S)", text[:head])
            ]
        return _filled(text, [*places, *self._towns(text, places, head)])

    def _knows(self, name: str) -> bool:
        return self._taxonomy.named(name) is not None

    def _towns(self, text: str, places: Sequence[Place], head: int) -> Iterator[Place]:
        """Yield the towns in the lines of contacts: "Porto, Portugal", or "Porto" beside an address."""
        taken = [(start, end) for start, end, _ in places]
        contacts = {text.count("\n", 0, start) for start, _, what in places if what in IN_POSTINGS}
        line_start = 0
        for number, line in enumerate(text[:head].splitlines(keepends=True)):
            for item in _ITEM.finditer(line.replace(" , ", " | ")):
                bare = item[0].strip(" *_-")
                start = line_start + item.start() + item[0].find(bare)
                end = start + len(bare)
                if number in contacts and (aside := _ASIDE.search(bare)):
                    bare = bare[: aside.start()]  # "Porto, open to moving"
                    end = start + len(bare)
                is_town = TOWN.fullmatch(bare) or (number in contacts and LONE_TOWN.fullmatch(bare))
                if is_town and self._is_place(bare) and not any(a < end and start < b for a, b in taken):
                    yield start, end, ADDRESS
            line_start += len(line)

    def _is_place(self, words: str) -> bool:
        if JOB.search(words) or _NO_PLACE.search(words):
            return False
        return not any(self._knows(part.strip()) for part in re.split(r"[,(/]", words.rstrip(")")))


def _head(text: str) -> int:
    """Return where the lines of contacts end: with the first section that is none."""
    sections = find_sections(text[: 2 * HEAD], DocumentKind.RESUME)
    telling = (SectionKind.HEADER, SectionKind.OTHER)
    return min(HEAD, next((section.start for section in sections if section.kind not in telling), HEAD), len(text))


def _without(text: str, contacts: Iterable[Place]) -> str:
    """Return a text with a border in place of each contact, to its last character: a name may stand beside it."""
    parts: list[str] = []
    reached = 0
    for start, end, what in sorted(contacts):
        before = max(reached, start - BEFORE)
        if what == USER and (host := _HOST.search(text, before, start)):
            start = host.start()
        if label := _LABEL.search(text, before, start):
            start = label.start()
        if end > reached and "\n" not in text[start:end]:
            parts += [text[reached:start], " | "]
            reached = end
    return "".join([*parts, text[reached:]])


def _beside(names: Iterable[Place], contacts: Sequence[Place], text: str) -> Iterator[Place]:
    """Yield the places of names without what is part of a contact: of "Jane Roe jane@roe.com" no "jane"."""
    for start, end, what in names:
        cut = min((first for first, last, _ in contacts if start < first < end < last), default=end)
        yield start, start + len(text[start:cut].rstrip(" ,")), what


def _filled(text: str, places: Iterable[Place]) -> str:
    """Return a text with placeholders; of places that overlap the one that begins first and is longest is named."""
    parts: list[str] = []
    reached = 0
    for start, end, placeholder in sorted(places, key=lambda place: (place[0], -place[1])):
        if "\n" in text[start:end].strip("\n") or start >= end:
            continue
        if start >= reached:
            parts += [text[reached:start], placeholder]
        reached = max(reached, end)
    return "".join([*parts, text[reached:]])
