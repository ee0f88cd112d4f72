"""Headings within a line: "Skills: Go, SQL", and those of scrapes that lost their lines, "…a plusBenefitsFruit".

Each is found from its end (a colon, a bullet, a dash, a capital glued to it), by trying the words before it, the
longest phrase first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.heading_grammar import CONTENT_WORDS, QUALIFIERS
from matcher.reading.heading_running import find_running
from matcher.reading.heading_words import LIST_WORDS, PHRASES
from matcher.reading.headings import (
    JOINING_WORDS,
    STARTS,
    TELLING,
    heading_kind,
    plain_title,
)
from matcher.reading.wordlist import words
from matcher.values import SectionKind as S

GLYPHS = "•‣▪●○■□▶►➢➤❖◆✓✔~−"
WINDOW = 72  # characters that a heading may hold
SPACES = 7  # more, and it is a sentence, colon or not
# Names of form fields: "Position: …" tells something and opens nothing.
FIELD_WORDS = words(
    "about bootcamp client company culture department description job location mission note position project role "
    "schedule school schools software team tools values"
)
# What ends headings in capitals.
CAPITALS = words(
    """SUMMARY PROFILE OBJECTIVE SKILLS EXPERTISE COMPETENCIES EXPERIENCE EMPLOYMENT HISTORY PROJECTS DETAILS EDUCATION
    TRAINING QUALIFICATION QUALIFICATIONS CERTIFICATION CERTIFICATIONS CERTIFICATES"""
)
# Fields of job boards' forms, which stand behind any word where the form's lines were lost: "Full-time Experience:".
FORM_WORDS = words("experience education schedule location license benefits certifications objective")

# What may follow a heading within a line: one pattern each, opening with what is rare, because the engine is fast to
# skip to that and slow to look back from every character.
_ENDS = {
    "colon": re.compile(r":(?!/)[*_]*"),
    # "…BenefitsFruit", "BENEFITSFruit", "REQUIREMENTS5 years"
    "glued": re.compile(r"[A-Z0-9•–|£$€](?:(?<=[a-z?!].)|(?<=[A-Z]{3}.)(?:(?=[a-z])|(?<=\d)))"),
    "glyph": re.compile(rf"(?:[{GLYPHS}]|\*(?= [A-Z\d]))(?<=[ \t].)"),
    "dash": re.compile(r"[–—-](?<= .)(?= )"),
    "rule": re.compile(r"----(?<!-----)-*+(?=[-\s]{0,40}+\w)"),  # what underlined it: "Qualifications--------4+ years"
    "tab": re.compile(r"\t(?=[^\n\t]*\w)"),  # a table of two columns: "Must have⇥SQL, Power BI"
}
# In a text that lost its lines, before capitals: "EDUCATIONB.S.", "TECHNICAL SKILLSRDBMS"
_CAPITALS = re.compile(
    rf"(?=[A-Z])(?:{'|'.join(f'(?<={word})' for word in sorted(CAPITALS))})(?!(?:AL|D|ED|ET|ETS|S|ES)\b)"
)
_AFTER_CAPITALS = re.compile(  # "JIRAEDUCATIONBachelor"
    r"(?<=[A-Z\d])(?:(?:(?:PROFESSIONAL|WORK|EMPLOYMENT) )(?:EXPERIENCE|HISTORY)|TECHNICAL SKILLS"
    r"|EXPERIENCE|EDUCATION|CERTIFICATIONS)(?=[A-Z][a-z.]|\d)"
)
_CELL = re.compile(r"[\t\n]")
_LINE_END = re.compile(
    r"[A-Z](?:(?<=[a-z.!?…;)\]].)|(?<=[.!?…;)\]] .))(?:[A-Za-z'’&/,-]|[ ](?=\S)){2,48}+(?=[ \t]*[\r\n])"
)
_START = re.compile(  # "Fenwhistle, MNWORK HISTORY" has one behind the state
    r"(?!(?<=, )[A-Z]{6})[A-Z](?:(?<![A-Z&’/-].)|(?<=[A-Z]{2}.)(?=[a-z]{3})|(?<=, [A-Z]{2}.)(?=[A-Z]{3}))"
    r"(?:[a-z'’]+|[A-Z]+(?![a-z]))?"
)
_BLANKS = (" ", "\t")
_STOP = re.compile(r"[.!?;:…](?:\s|[A-Z])|['\"],|[a-z][A-Z]")
_LINE_START = re.compile(r"[ \t#>_|]*(?:\*\*)?[ \t]*$")
_ITEM = re.compile(rf"(?:^|\s)(?:[{GLYPHS}·]|[-*+–]|o)[ \t]+$")
_SENTENCE_END = re.compile(r"(?:[.!?…;)\]|:]['\"”]?|\\n|['\"])[ \t]*$")
_CAPITALS_FIRST = re.compile(r"[\r\n][ \t]*+([A-Z][A-Z&/ ]{3,30}[A-Z])[ \t]+(?=[A-Z][a-z])")
# Names that begin as headings do: "JiraServiceNow" has lost a line's end before one, and holds no "Service".
NAMES = words(
    """BackgroundTasks BioBERT Bioconductor BioPerl BioPython BioRender EnvironmentObject KnowledgeSEEKER
    KnowledgeSTUDIO KnowledgeWare LegalBERT NiceGUI NiceLabel PayFort PayPal PayTabs PayTrace PayU ProfileStage
    ProfileUnity ServiceDesk ServiceMax ServiceMix ServiceNow ServiceStack ServiceTitan SoftwareAG SoftwareFX StackBlitz
    StackExchange StackGres StackHawk StackOverflow StackPath StackRox StackStorm StackWise TeamCity TeamDynamix
    TeamMate TeamSite TeamSupport TeamTrack TeamViewer TechExcel TechSmith ToolsGroup WorkCentre WorkDay WorkForce
    WorkFront WorkFusion WorkManager WorkOS WorkSpaces WorkWithPlus YouSendIt YouTrack YouTube"""
)
_NAMED_SO = re.compile(
    rf"Skill(?:[A-Z]|s(?:USA|Future)\b)|{'|'.join(sorted(NAMES))}"
)  # "SkillBridge" is a name as well
_SAID = re.compile(r" (?:is|are|be) (?:[a-z]+ ){0,3}[a-z]+$")
_DOTTED = re.compile(r"[A-Z](?:(?<=[\n.)!?].)|(?<=[.)!?] .))[a-z]+(?: [a-z]+){0,2}(?=\.[\sA-Z])")


class Label(NamedTuple):
    """A heading that stands within a line."""

    start: int
    body: int
    kind: S
    title: str
    opens_line: bool


def find_labels(lead: str, *, lost: bool = False) -> Iterator[Label]:
    """Yield the headings within the lines of a text that begins with a newline; ``lost``: one that lost its lines."""
    for sort, pattern in _ENDS.items():
        yield from _before_ends(lead, sort, pattern, lost=lost)
    if lost:
        yield from _before_ends(lead, "glued", _CAPITALS, lost=lost)
        for match in _AFTER_CAPITALS.finditer(lead):
            if kind := heading_kind(match[0]):
                yield Label(match.start(), match.end(), kind, match[0], False)
    for match in _LINE_END.finditer(lead):
        # after a sentence, one word is too little to go by
        if " " in match[0] and (kind := heading_kind(match[0])):
            yield Label(match.start(), match.end(), kind, plain_title(match[0]), False)
    for match in _CAPITALS_FIRST.finditer(lead):
        kind = heading_kind(match[1])
        if kind is not None and match[1].casefold() not in LIST_WORDS:
            yield Label(match.start(1), match.end(), kind, plain_title(match[1]), True)
    for match in _DOTTED.finditer(lead):
        kind = _dotted_kind(match[0].casefold())
        if kind in TELLING and match[0].casefold() not in FIELD_WORDS:
            body = _skip_blanks(lead, match.end() + 1)
            yield Label(match.start(), body, kind, match[0], lead[match.start() - 1] == "\n")
    for start, stop, kind in find_running(lead, lost=lost):
        yield Label(start, stop + 1, kind, lead[start:stop], False)


def _dotted_kind(phrase: str) -> S | None:
    """Return what a phrase before a full stop opens: "Preferred qualifications. Go", not "Experience preferred."."""
    if phrase in LIST_WORDS:
        return None
    first, _, rest = phrase.partition(" ")
    return PHRASES.get(phrase) or (QUALIFIERS.get(first) if rest in CONTENT_WORDS else None)


def _before_ends(lead: str, sort: str, pattern: re.Pattern[str], *, lost: bool) -> Iterator[Label]:
    """Yield the headings that close where a pattern matches, for each place the longest that there is."""
    for end in pattern.finditer(lead):
        stop = end.start()
        if sort == "tab" and heading_kind(_CELL.split(lead[end.end() : end.end() + WINDOW], maxsplit=1)[0]):
            continue  # the heads of a table's columns
        left = max(lead.rfind("\n", max(0, stop - WINDOW), stop) + 1, stop - WINDOW, 0)
        for found in _START.finditer(lead, left, stop):
            if found[0].casefold() not in STARTS:
                continue
            start, place = found.start(), _place(lead, found.start(), left)
            if lost and place == "word" and sort == "colon" and _opens_field(lead, start, stop):
                place = "line"
            kind = _kind(lead, start, stop, sort, place)
            if kind is not None:
                yield Label(start, _body(lead, end, sort), kind, plain_title(lead[start:stop]), place == "line")
                break


def _opens_field(lead: str, start: int, stop: int) -> bool:
    """Tell whether a label opened a line that a text lost: "… Full-time Experience:", not "Machine Learning:"."""
    if lead[start:stop].casefold() in FORM_WORDS:
        return True
    previous = lead[max(0, start - 24) : start].split()
    return " " in lead[start:stop] or not (previous and previous[-1][0].isupper() and previous[-1].isalpha())


def _body(lead: str, end: re.Match[str], sort: str) -> int:
    """Return where the section begins: behind the colon and blanks, but at a bullet or a glued word itself."""
    return _skip_blanks(lead, end.start() if sort in ("glyph", "glued") else end.end())


def _skip_blanks(lead: str, offset: int) -> int:
    while lead[offset : offset + 1] in _BLANKS:
        offset += 1
    return offset


def _kind(lead: str, start: int, stop: int, sort: str, place: str) -> S | None:
    """Return what the words between two offsets open, None if they are no heading there."""
    title = lead[start:stop]
    if title.casefold() in LIST_WORDS or (sort == "glued" and _NAMED_SO.match(lead, start)):
        return None
    if ")" in title.partition("(")[0]:  # "Preferred) Excel:"
        return None
    if title.count(" ") > SPACES or _STOP.search(title) or not _may_stand(title, place, sort, lead, start):
        return None
    kind = heading_kind(title)
    if sort == "glued" and kind is S.NICE_TO_HAVE and _SAID.search(title):
        return None  # an item: "Experience in a bakery is preferred"
    return None if place == "word" and kind not in TELLING else kind


def _place(lead: str, start: int, left: int) -> str:
    """Return what a phrase follows: its line's start, a sentence, a word glued to it, a bullet, or just a word."""
    before = lead[max(0, start - 12) : start]
    if lead[left - 1 : left] == "\n" and _LINE_START.fullmatch(lead, left, start):
        return "line"
    if _ITEM.search(before):
        return "item"
    if _SENTENCE_END.search(before):
        return "sentence"
    return "word" if before[-1:].isspace() else "glued"


def _may_stand(title: str, place: str, end: str, lead: str, start: int) -> bool:
    """Tell whether what stands around a phrase leaves it a heading."""
    if end == "tab" and place != "line":
        return False
    if place == "line":
        return title.strip().casefold() not in FIELD_WORDS
    if place == "item":
        return False
    if place in ("sentence", "glued"):
        return True
    previous = lead[max(0, start - 24) : start].split()
    if not previous or previous[-1].casefold() in JOINING_WORDS or title.strip().casefold() in FIELD_WORDS:
        return False
    if title.isupper() and previous[-1].isupper() and previous[-1].isalpha():
        return False  # the end of a longer one: "WHAT ACME CAN OFFER YOU"
    if end == "dash":
        return title.isupper()
    shaped = title.isupper() or (" " in title and all(part[0].isupper() or len(part) < 4 for part in title.split()))
    return shaped or end != "glued"
