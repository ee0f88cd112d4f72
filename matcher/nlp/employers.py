"""Where a text names employers, clients, contacts or addresses, in whose names no technology is meant."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Span

from matcher.nlp.cues import lowered
from matcher.nlp.firms import BORDER, find_firms
from matcher.nlp.lexicon import Certainty
from matcher.nlp.scanning import find_from
from matcher.nlp.spans import CANDIDATES, beginning_in, get_spans
from matcher.reading.job_words import JOB
from matcher.reading.wordlist import one_of, words
from matcher.values import Document, DocumentKind, Kind, SectionKind
from matcher.values.stretches import Stretches

MAKERS = words(  # of technologies that are named like them
    """adobe airbnb amazon apple atlassian autodesk cisco citrix cloudera databricks datadog dell facebook google
    hashicorp ibm intel intuit jetbrains linkedin microsoft mongodb netflix nvidia oracle paypal salesforce sap
    servicenow shopify siemens slack snowflake splunk spotify tableau teradata twilio twitter uber vmware workday
    zendesk zoom"""
)
_WORD = NAME_WORD = r"[A-ZÀ-Þ][\w'&.-]*+"
NEXT_WORD = re.compile(r" [A-ZÀ-Þ]")
_FIRM_TRADES = one_of(
    "Logistics Foods? Farms? Insurance Bank Banking Energy Air(?:lines|ways)? Motors? Media Games Capital"
    " Ventures Partners Holdings? Group Healthcare Pharma(?:ceuticals)? Foundry Outfitters Clothing Apparel"
    " Toys Hotels? Inn Kitchens? Bakery Brew(?:ery|ing) Coffee Caf[eé] Restaurants? Stores? Markets? Shop"
    " Supermarkets Mart Telecom Transport Shipping Railways? Construction Properties Estates Mining Mills?"
    " Steel Textiles Trading Traders Industries Enterprises Bros Brothers Sons Jewellers Publishing Studios"
    " Travel Tours Associates Agency Mutual Utilities Water Power Electric Harbou?r Society Council Foundation"
    " Trust Charity Hospital Clinic Church"
)
NEXT_TRADE = re.compile(rf" {_FIRM_TRADES}\b")  # behind a name that is a skill nearly everywhere
LEGAL = one_of("GmbH AG KG Inc LLC Ltd Limited Pvt Pty PLC plc LLP Corp Corporation BV B\\.V\\. Oy SARL SpA")
LEGAL_AFTER = re.compile(rf"(?:[ -](?!{JOB.pattern}){_WORD}){{0,3}}(?:,(?! (?:PLC|AG[ -]?[Gg]rid)\b))? {LEGAL}(?!\w)")
LEGAL_LINE = re.compile(rf"[ \t]*{_WORD}(?: {_WORD}){{0,4}},? {LEGAL}(?:[ \t]*[,|(]|$)", re.M)
_OPEN = r"(?:(?:to |till )?[Dd]ate|[Pp]resent|[Nn]ow|[Cc]urrent|[Hh]eute|[Hh]eden)"
_YEAR = r"(?:19|20)\d\d"
_WHEN = rf"(?:(?:[A-Z][a-z]{{2,8}}\.? ?|\d\d?/)?{_YEAR}(?:[/-]\d\d(?!\d))?|[A-Z][a-z]{{2,3}}\.? '?\d\d(?!\d))"
RANGE = rf"{_WHEN}[ \t]*(?:-|\bto\b|\buntil\b)[ \t]*(?:{_WHEN}|{_OPEN})"
DATED = re.compile(rf"[ \t(\[,|-]*(?:(?:{_WHEN}|{_OPEN})[ \t)\]-]*(?:to )?)+$")
DATES_FIRST = re.compile(rf"[ \t]*(?:{RANGE}|{_YEAR}/\d\d(?!\d))[ \t:,|]+")
DATES_ALONE = re.compile(rf"[ \t(]*{RANGE}[ \t)]*(?:[(·|,][^\n]{{0,40}})?$", re.M)  # "Mar 2019 - Present (5 years)"
PARTS = re.compile(r"\s*(?:[,;|@()\t•]|\s-+\s|\bat\b|\s{3})\s*")
AND_FIRM = re.compile(r" (?:&|and|und|et|y) (?=[A-ZÀ-Þ])")  # "Jenkins & Sons"
SCHOOL = re.compile(  # ROCs are the schools of a Dutch region; "Nagar" ends names of towns
    rf"(?:(?:^|[,;|(\t•]|\s-|\bfrom|\bat) *)((?:{_WORD} ){{1,3}}(?:College|University|Polytechnic|High School|Nagar)"
    r"|ROC (?:van )?(?!Curve|Anal|Plot|Chart|Metric|Scor|Eval|Area|Optim|Space|Under)[A-Z][a-z]{3,})\b",
    re.M,
)
UNDERTAKING = re.compile(  # "Snowflake migration" above the dates of a project
    r"\b(?:migration|implementation|roll-?out|upgrade|integration|project|platform|development|administration|support"
    r"|automation|dashboards?|training|warehouse|modernisation|modernization|to)\b",
    re.I,
)
PLACE_LINE = re.compile(
    rf"[ \t]*{_WORD}(?: (?:&|of|{_WORD})){{0,3}}(?:, [^\n.:]{{1,30}})?[ \t]*$", re.M
)  # "Oracle, Dublin (hybrid)"
UNHEADED = frozenset({SectionKind.HEADER, SectionKind.SUMMARY, SectionKind.OTHER})  # where jobs have no heading
HEADING_LINES = 2  # of a job above the line of its dates
ITEM = re.compile(r"[ \t]*[-*•+]")
LONGEST_LINE, LONGEST_DATE, LONGEST_PLACE = 90, 40, 60
_TRADES = one_of("tutor trainer teacher instructor coach lecturer assistant associate fellow student admin dba master")
TRADE = re.compile(rf"\b{_TRADES}\b", re.I)
CONTACT_SIGNS = ("manager:", "recruiter:", "contact:", "contact person:", "report to:", "reports to:", "pi:", "visor:")
CONTACT = re.compile(
    r"\b(?:manager|recruiter|contact(?: person)?|reports? to|(?-i:PI)|supervisor|advisor):"
    rf"[ \t]*((?-i:{_WORD})(?: (?-i:{_WORD})){{1,3}})",
    re.I,
)
TITLE_SIGNS = ("dr. ", "dr ", "prof. ", "professor ", "mr. ", "mr ", "mrs. ", "mrs ")
TITLED = re.compile(
    rf"\b(?:Dr|Prof|Professor|Mrs?)\.? (?:(?:Dr|Ing)\.? )?(?P<name>(?:[A-ZÀ-Þ]\. ?)*{_WORD}(?: {_WORD})?)"
)
_INITIALS = r"(?:[A-Z]\.[ -]?){1,3}"
_AUTHOR = r"[A-ZÀ-Þ][a-zà-ÿ'][\w'-]* [A-Z]{1,2}"  # "Swift R, Park ML."
AUTHORS = re.compile(  # "Swift R., Park M.L. (2019)", "R. Swift and M. Park"
    rf"[A-ZÀ-Þ][\w'-]+,? {_INITIALS}(?=[*, &(;]|and\b|et al)"
    rf"|(?:^|(?<=, )|(?<=and )|(?<=& )){_INITIALS}[A-ZÀ-Þ][\w'-]+(?=,| and | & | \()"
    rf"|{_AUTHOR}(?=, (?:{_AUTHOR}[,.]|et al\b))|(?<=[A-Z], ){_AUTHOR}(?=\. [A-Z\"])",
    re.M,
)
PLACE_SIGNS = ("location:", "address:", "venue:")
PLACE = re.compile(r"(?:location|address|venue):[ \t]*([^:.\n;|(]+)(?:[.(]|$)", re.I | re.M)
CLIENT_SIGNS = ("clients ", "customers ", "investors", "competitors", "trusted by", "backed by", "sponsored by")
CLIENT_SIGN = re.compile("clients|customers|investors|competitors|trusted by|backed by|sponsored by")
IS_CLIENT_SIGNS = ("is a client", "is our client", "is one of our client")
CLIENTS = re.compile(
    r"(?:clients|customers|investors|competitors)(?: (?:includ(?:e|ing)|such as|like|are)|:) ([^.;\n]+)"
    r"|(?:trusted|backed) by (?:\w+ at )?([^.;\n]+)"
    rf"|sponsored by ((?-i:{_WORD})(?: (?-i:{_WORD})){{0,4}})"
    rf"|((?-i:{_WORD})(?: (?-i:{_WORD})){{0,4}}) is (?:a|our|one of our) clients?\b",
    re.I,
)
LABEL_SIGNS = ("client", "company", "employer", "organi")
LABELLED = re.compile(  # "company - Acme Analytics", "Client: Oracle, Pune"
    r"(?:^[ \t•*>-]*|(?:[,|;][ \t]*|[ \t]{2,})(?=[a-z ]+:)|(?=company - [^\n]{2,60}?description -))"
    r"(?:(?:end )?client|company|employer|organi[sz]ation)(?: name)?[ \t]*[:-][ \t]*"
    r"((?-i:[A-ZÀ-Þ])(?:(?!description -)[^\n,;|(]){0,59})",
    re.I | re.M,
)


class Employers:
    """The stretches of a document that name employers, clients, contacts or places."""

    def __init__(self, document: Document, text: str) -> None:
        self.text, lower = text, lowered(text)
        self.schools = Stretches(find_schools(document, text))
        self.strangers = Stretches([*find_strangers(text, lower), *find_authors(document, text), *self.schools])
        self.clients = Stretches(find_clients(text, lower))
        self.firms = list(find_firms(text, lower))
        self.employers = Stretches(find_employers(document, text))
        self.labelled = Stretches(find_labelled(document, text, lower))

    def __bool__(self) -> bool:
        return bool(self.strangers or self.clients or self.firms or self.employers or self.labelled)

    def hold(self, name: Span) -> bool:
        """Tell whether the name of a technology is (part of) that of an employer, a client, a person or a place."""
        start, written = name.start_char, name.text
        if written.isupper() and self.schools.begin_at(start):
            return True
        if written[0].isupper() and self.labelled.hold(start):
            return name.label_ != Kind.DOMAIN or not self.labelled.begin_at(start)
        if written[0].isupper() and self._among_firms(name):
            return True
        if name.label_ != Kind.TECHNOLOGY or not written[0].isupper():
            return False
        if self.strangers.hold(start):
            return True
        maker = written.lower() in MAKERS
        next_word = NEXT_WORD if name.id_ != Certainty.SAFE.name or maker else NEXT_TRADE
        begins = next_word.match(self.text, name.end_char) is not None
        if (begins or maker) and self.clients.hold(start):
            return True
        if not (self.employers.hold(start) if maker else self.employers.begin_at(start)):
            return False
        return begins or self._is_firm(name) or (maker and not self._listed(name))

    def _among_firms(self, name: Span) -> bool:
        """Tell whether a name stands among firms, one of them no skill if the words tell no more: "Zoox, Slack"."""
        at = bisect_right(self.firms, name.start_char, key=lambda firms: firms.start) - 1
        if at < 0 or name.start_char >= self.firms[at].end:
            return False
        start, end, sure = self.firms[at]
        known = {span.start_char for span in beginning_in(get_spans(name.doc, CANDIDATES), start, end)}
        starts = [start, *(border.end() for border in BORDER.finditer(self.text, start, end))]
        return sure or (name.label_ == Kind.TECHNOLOGY and not known.issuperset(starts))

    def _is_firm(self, name: Span) -> bool:
        """Tell whether a name opens that of a firm, such as "Jenkins & Sons": not "Java & SQL"."""
        joint = AND_FIRM.match(self.text, name.end_char)
        if joint is None or not self.employers.begin_at(name.start_char):
            return False
        return all(
            other.id_ == Certainty.CONTEXT.name and NEXT_WORD.match(self.text, other.end_char)
            for other in beginning_in(get_spans(name.doc, CANDIDATES), joint.end(), joint.end() + 1)
        )

    def _listed(self, name: Span) -> bool:
        """Tell whether another technology is a part of the same line: "Tableau, SQL"."""
        line = self.text.rfind("\n", 0, name.start_char) + 1, self.text.find("\n", name.end_char)
        stop = line[1] if line[1] >= 0 else len(self.text)
        return any(
            (other.start_char, other.end_char) in self.employers
            for other in beginning_in(get_spans(name.doc, CANDIDATES), line[0], stop)
            if other.label_ == Kind.TECHNOLOGY
            and other.id_ != Certainty.CONTEXT.name
            and other.text.lower() not in MAKERS
        )

    def unknown(self, doc: Doc, names: Iterable[Span]) -> Iterator[Span]:
        """Yield the words of employers, strangers and clients that no name covers."""
        if not self:
            return
        covered = {place for name in names for place in range(name.start, name.end)}
        for start, end in (*self.strangers, *self.employers, *self.labelled):
            stretch = doc.char_span(start, end, alignment_mode="expand")
            if stretch is not None:
                yield from (doc[at : at + 1] for at in range(stretch.start, stretch.end) if at not in covered)
        for start, end in (*self.clients, *(firms[:2] for firms in self.firms if firms.sure)):
            for word in doc.char_span(start, end, alignment_mode="expand") or ():
                if word.i not in covered and word.text[0].isupper():
                    yield doc[word.i : word.i + 1]


def find_employers(document: Document, text: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a résumé's lines of jobs that name no post: two in "Chef, Acme, Paris, 2015"."""
    if document.kind != DocumentKind.RESUME:
        return
    has_jobs = any(section.kind == SectionKind.EXPERIENCE for section in document.sections)
    for section in document.sections:
        if section.kind == SectionKind.EXPERIENCE or (section.kind in UNHEADED and not has_jobs):
            above: list[tuple[int, int]] = []  # the lines right above that may head a job
            names_post = False  # the line above says a job and when, so that this one may say where
            start = section.body
            while start < section.end:
                end = text.find("\n", start, section.end)
                end = section.end if end < 0 else end
                if DATES_ALONE.match(text, start, end):
                    for line in above[-HEADING_LINES:]:
                        yield from _parts(text, *line, is_heading=True)
                    names_post = False
                elif end - start <= LONGEST_LINE or DATES_FIRST.match(text, start, end):
                    found = [
                        *_parts(
                            text, start, end, is_heading=names_post and PLACE_LINE.match(text, start, end) is not None
                        )
                    ]
                    yield from found
                    names_post = not found and DATED.search(text, max(start, end - LONGEST_DATE), end) is not None
                above = [*above, (start, end)] if start < end <= start + LONGEST_LINE else []
                start = end + 1


def find_labelled(document: Document, text: str, lower: str) -> Iterator[tuple[int, int]]:
    """Yield the names that a résumé's labels call those of employers and clients."""
    if document.kind == DocumentKind.RESUME and any(sign in lower for sign in LABEL_SIGNS):
        yield from (match.span(1) for match in LABELLED.finditer(text))


def _parts(text: str, start: int, end: int, *, is_heading: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line without a job's name, if dates open or end it, or a company's legal form is in it.

    Of a line ``is_heading``, right above the dates of a job, any. A long one names its employer first.
    """
    opening = DATES_FIRST.match(text, start, end)
    closing = None if opening else DATED.search(text, max(start, end - LONGEST_DATE), end)
    is_long = end - start > LONGEST_LINE
    start, end = opening.end() if opening else start, closing.start() if closing else end
    if (
        not (is_heading or opening or closing or LEGAL_LINE.match(text, start, end))
        or ":" in text[start:end]
        or ITEM.match(text, start, end)
    ):
        return
    for border in [*PARTS.finditer(text, start, end), None]:
        stop = border.start() if border else end
        is_told = JOB.search(text, start, stop) or TRADE.search(text, start, stop)
        if stop > start and not is_told and not (is_heading and UNDERTAKING.search(text, start, stop)):
            yield start, stop
        if is_long:
            return
        start = border.end() if border else stop


def find_strangers(text: str, lower: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that name a contact or a place."""
    if any(sign in lower for sign in CONTACT_SIGNS):
        yield from (match.span(1) for match in CONTACT.finditer(text) if not JOB.search(match[1]))
    if any(sign in lower for sign in TITLE_SIGNS):
        yield from (match.span() for match in TITLED.finditer(text) if not JOB.search(match["name"]))
    if any(sign in lower for sign in PLACE_SIGNS):
        for match in PLACE.finditer(text):
            if len(match[1]) <= LONGEST_PLACE and not JOB.search(match[1]):
                yield match.span(1)


def find_authors(document: Document, text: str) -> Iterator[tuple[int, int]]:
    """Yield the authors with initials that a résumé's publications name."""
    if document.kind == DocumentKind.RESUME:
        for section in document.sections:
            if section.kind == SectionKind.PUBLICATIONS:
                yield from (match.span() for match in AUTHORS.finditer(text, section.body, section.end))


def find_schools(document: Document, text: str) -> Iterator[tuple[int, int]]:
    """Yield the schools that a résumé's education or jobs name: "MES College", "ROC Oost"."""
    if document.kind == DocumentKind.RESUME:
        for section in document.sections:
            if section.kind in (SectionKind.EDUCATION, SectionKind.EXPERIENCE):
                yield from (match.span(1) for match in SCHOOL.finditer(text, section.body, section.end))


def find_clients(text: str, lower: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that name clients or sponsors."""
    found: Iterable[re.Match[str]] = ()
    if any(sign in lower for sign in IS_CLIENT_SIGNS):  # "Acme is a client": a name may begin anywhere
        found = CLIENTS.finditer(text)
    elif any(sign in lower for sign in CLIENT_SIGNS):
        found = find_from(CLIENT_SIGN, CLIENTS, text, lower)
    yield from (match.span(match.lastindex or 0) for match in found)
