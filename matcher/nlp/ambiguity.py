"""The component that decides whether an ambiguous name means the skill where it stands.

Evidence for it: a neighbour in a list that surely is a skill, a skills section, words before ("experience
with", "using") or after ("programming", "developer"). Evidence against: web and mail addresses, employers
("at Oracle", "Oracle Inc."). Certain names only have to survive the evidence against.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.addresses import find_addresses, is_in_address
from matcher.nlp.criteria import is_code
from matcher.nlp.employer_words import is_coined, names_employer
from matcher.nlp.employers import LEGAL_AFTER, Employers
from matcher.nlp.levels import SPOKEN, tells_level
from matcher.nlp.lexicon import Certainty
from matcher.nlp.list_labels import heads_list, labels_form
from matcher.nlp.network import load_network
from matcher.nlp.people import names_person, names_place
from matcher.nlp.profiles import names_profile
from matcher.nlp.spans import CANDIDATES, DENIED, SKILLS, get_spans, put_spans
from matcher.nlp.speaking_words import cue_after, cue_before
from matcher.nlp.tokens import Tokens, tokens_of
from matcher.reading.job_words import JOBS
from matcher.taxonomy import load_taxonomy
from matcher.values import Document, DocumentKind, Kind, SectionKind
from matcher.values.stretches import Stretches

LIST_GAP = re.compile(
    r"""[\s,;/|&+•*()\[\]:\-."'★☆]*
    (?:(?:and|or|and/or|e\.g\.?|etc\.?|with|including|like|\d(?:\.\d+)*
      |some|also|an?\ (?:little|bit\ of)
      |beginner|basics?|intermediate|advanced|proficient|fluent|expert|native|[ABC][12]
      |[Rr]equired|[Pp]referred|[Dd]esired|[Dd]esirable|[Ee]ssential|[Mm]andatory|[Oo]ptional)[\s,;/|&+•*()]*)?""",
    re.X,
)
REMARK = re.compile(r"\s?\([^()\n]*\)")  # "Python (must), R"
WISHED = re.compile(  # "German is a plus"
    r"\s+(?:is|would be|are)\s+(?:not\s+)?"
    r"(?:(?:an?\s+)?(?:(?:big|huge|strong|clear|real|great|definite|added|nice)\s+)?"
    r"(?:plus|asset|advantage|bonus|must|need)|nice|required|mandatory|preferred|desired|desirable|beneficial|essential"
    r"|necessary|needed|optional|helpful|welcome|expected|great|indispensable|crucial|sufficient|enough|merit)\b"
)
YEARS_BEFORE = re.compile(r"\d\s*\+?\s*(?:years?|yrs?)\b\.?['’]?\s+(?:of\s+)?$", re.I)  # "3 yrs C", "2-4 years of Go"
ITEM_ENDS = re.compile(r"\s*(?:[,;.)/\n]|$|(?:and|or|experience)\b)")
INSTITUTE_BEFORE = re.compile(
    r"\b(?:School|College|Institute|University|Department|Faculty|Cent(?:er|re)|Academy|Office)\s+(?:of|for)\s+(?:the\s+)?$",
    re.I,
)
INSTITUTE_AFTER = re.compile(r" (?:Unit|Directorate|Bureau|Agency|Authority|Institute)\b")
INSTITUTE_WORDS = frozenset({"of", "for", "the"})
OWNED = frozenset((Kind.TECHNOLOGY, Kind.DOMAIN))
OF_EMPLOYERS = frozenset((SectionKind.ABOUT, SectionKind.BENEFITS, SectionKind.HEADER))
TRAVELS = re.compile(
    r"\b(?:hik|travell?|trekk?|div|surf|backpack|sail|holiday)(?:ing|s)?\s(?:in|to|across|around)\s$", re.I
)
DONE_TO = re.compile(  # "supervised" is what somebody did, not a method, before these
    r"""\s+(?:an?|the|all|up\ to|over|more|several|many|both|some|my|our|their|\d+|two|three|four|five|six|seven|eight
      |nine|ten|dozens|junior|new|other|daily|staff|teams?|employees|workers|nurses|students|interns|trainees|ph\.?d|masters?
      |master's|bachelor'?s?|undergraduates?)\b""",
    re.X | re.I,
)
FIRM_TRADES = frozenset(("Analytics", "Robotics"))  # concepts that end the names of firms: "Zorblax Robotics"
RANK = "Associate"
POST_AFTER = re.compile(rf"(?: (?!or\b|in\b|of\b)[\w/&+#.-]+){{0,3}}? {JOBS}\b", re.I)  # "Associate Data Engineer"
FILE_ENDS = frozenset(("xml", "json", "html", "yaml", "csv", "sql", "css", "php", "js", "pdf", "xsl", "properties"))
LIKENESS = ("-like", "-esque", "-sized")  # "a Spark-like glow"
# "Salary: DOE", "140K-160K DOE": it depends on experience
PAY_BEFORE = re.compile(
    r"(?:(?:salary|rate|pay|compensation)(?: range)?\W*"
    r"|(?:bonus|per (?:hour|year|annum)|/\s?hr|\dk|\d,\d{3})[^\w\n]*)$",
    re.I,
)
PAY = 24  # characters
SHAPE = ("-shaped", "-themed", "-flavoured", "-flavored", "-scented")  # "a Python-shaped cake"
LISTED = "LISTED"  # the id of an ambiguous name that stands in a list beside a sure one
ITEM_BORDERS = "\n\t,;|•:/()[]&+-."
SHORT, LONGEST_GAP, PLACE, YEAR = 2, 20, 2, 4
LEAST_RUN = 3
INSTITUTE = 30
SURE_SECTIONS = frozenset({SectionKind.SKILLS})


@dataclass(slots=True)
class Candidate:
    """A candidate as plain values; ``meant`` is None while that is open."""

    span: Span
    first: int  # token
    behind: int
    start: int  # character
    end: int
    written: str
    kind: str
    certain: bool
    meant: bool | None = None


class Ambiguity:
    """Keeps of ``doc.spans["skill_candidates"]`` what means a skill, in ``doc.spans["skills"]``.

    What surely means none is added to ``doc.spans["skill_denied"]``.
    """

    def __call__(self, doc: Doc) -> Doc:
        text: str = doc._.folded
        document: Document = doc._.document
        candidates = _read(doc, text)
        employers = Employers(document, text)
        if candidates:
            tokens = tokens_of(doc)
            addresses = list(find_addresses(text))
            firsts = {candidate.first for candidate in candidates}
            leisure = Stretches((s.start, s.end) for s in document.sections if s.kind is SectionKind.INTERESTS)
            for before, candidate in zip((None, *candidates), candidates, strict=False):
                if (
                    (addresses and is_in_address(candidate.start, candidate.end, addresses))
                    or (employers and employers.hold(candidate.span))
                    or _surely_not(candidate, text, tokens, firsts)
                    or heads_list(text, candidate.start, candidate.behind, candidate.end, tokens, firsts)
                    or names_profile(document, text, candidate.start, candidate.end)
                    or (candidate.kind == Kind.DOMAIN and before and _names_firm(before, candidate))
                    or (candidate.kind == Kind.CREDENTIAL and labels_form(text, candidate.start, candidate.end))
                ):
                    candidate.meant = False
                elif _begins_item(candidate, text) and tells_level(text, candidate.end):
                    candidate.meant = True
                    candidate.span = candidate.span if candidate.certain else _listed(candidate.span)
                elif (candidate.certain and not _is_leisure(candidate, text, leisure)) or _context_speaks(
                    candidate, text, tokens, document
                ):
                    candidate.meant = True
                elif before and before.meant and _belongs_to(candidate, before, text):
                    candidate.meant = True
                    candidate.span = _listed(candidate.span)
            _spread(candidates, text, tokens if document.kind is DocumentKind.RESUME else None)
            if document.kind == DocumentKind.POSTING:
                _disown(candidates, text, tokens, document)
            for candidate in candidates if leisure else ():
                if candidate.meant is None and _is_leisure(candidate, text, leisure):
                    candidate.meant = False
        put_spans(doc, SKILLS, [candidate.span for candidate in candidates if candidate.meant])
        denied = [candidate.span for candidate in candidates if candidate.meant is False]
        unknown = employers.unknown(doc, get_spans(doc, CANDIDATES))
        put_spans(doc, DENIED, [*get_spans(doc, DENIED), *denied, *unknown])
        return doc


def _read(doc: Doc, text: str) -> list[Candidate]:
    candidates = []
    unsure = Certainty.CONTEXT.name
    for span in get_spans(doc, CANDIDATES):
        start, end = span.start_char, span.end_char
        certain = span.id_ != unsure
        candidates.append(Candidate(span, span.start, span.end, start, end, text[start:end], span.label_, certain))
    return candidates


def _spread(candidates: Sequence[Candidate], text: str, tokens: Tokens | None) -> None:
    """Take open candidates listed beside a skill for one, until nothing changes; then names meant elsewhere.

    A short name that surely meant its technology once ("Python, R") does so elsewhere ("R is a plus"), in a résumé
    (whose tokens are given) any name that is written so ("Migrated Exchange" below "Exchange, Outlook").
    """
    open_ones = [index for index, candidate in enumerate(candidates) if candidate.meant is None]
    changed = True
    while changed and open_ones:
        changed = False
        for index in (*open_ones, *reversed(open_ones)):  # there and back: a long list is done at once
            if candidates[index].meant is None and _listed_beside_skill(index, candidates, text):
                candidates[index].meant = changed = True
                candidates[index].span = _listed(candidates[index].span)
    meant = {candidate.written for candidate in candidates if candidate.meant}
    for index in open_ones:
        candidate = candidates[index]
        if candidate.meant is None and candidate.written in meant:
            if len(candidate.written) > SHORT and not (tokens and _stands_free(candidate, tokens)):
                continue
            candidate.meant = True


def _stands_free(candidate: Candidate, tokens: Tokens) -> bool:
    """Tell whether a technology's name stands within a sentence, as no part of a longer name and before no year."""
    first, behind, words = candidate.first, candidate.behind, tokens.words
    if candidate.kind != Kind.TECHNOLOGY or not candidate.written[0].isupper() or not first or behind >= len(words):
        return False
    before, after = words[first - 1], words[behind]
    return before.islower() and not after[0].isupper() and not (after.isdigit() and len(after) == YEAR)


def _names_firm(before: Candidate, domain: Candidate) -> bool:
    """Tell whether a domain goes on with the name of a firm: "Excel Logistics", if that is a client's."""
    beside = before.meant is False and before.kind == Kind.TECHNOLOGY and before.end + 1 == domain.start
    return beside and before.written[0].isupper() and domain.written[0].isupper()


def _belongs_to(candidate: Candidate, before: Candidate, text: str) -> bool:
    """Tell whether a name stands right behind that of a technology that comes with it: "AWS Athena", "Java Spring"."""
    if candidate.kind != Kind.TECHNOLOGY or not candidate.written[0].isupper():
        return False
    return text[before.end : candidate.start] == " " and before.span.kb_id_ in _company(candidate.span.kb_id_)


@lru_cache(maxsize=4096)
def _company(skill: str) -> frozenset[str]:
    """Return what holding a skill entails, of those that the shipped taxonomy knows."""
    taxonomy = load_taxonomy()
    return taxonomy.entailed(skill) if skill in taxonomy else frozenset()


def _listed(span: Span) -> Span:
    return Span(span.doc, span.start, span.end, label=span.label, kb_id=span.kb_id, span_id=LISTED)


def _surely_not(candidate: Candidate, text: str, tokens: Tokens, firsts: Container[int]) -> bool:
    """Tell whether a name is that of an employer, institute, person or place, a likeness or a unit ("50 ml").

    ``firsts`` are the tokens with which a candidate begins: those are no surnames.
    """
    previous = tokens.lower[candidate.first - 1] if candidate.first else ""
    if len(candidate.written) <= SHORT and candidate.written.islower() and previous[-1:].isdigit():
        return True
    if candidate.written.endswith("ed") and not candidate.certain and DONE_TO.match(text, candidate.end):
        return True
    if candidate.kind in OWNED and candidate.written[0].isupper() and LEGAL_AFTER.match(text, candidate.end):
        return True
    if candidate.written == "DOE" and PAY_BEFORE.search(text, max(0, candidate.start - PAY), candidate.start):
        return True
    if is_code(text, candidate.start, candidate.end) or _ends_file_name(candidate, tokens, firsts):
        return True
    if candidate.written == RANK and POST_AFTER.match(text, candidate.end):
        return True
    if candidate.kind == Kind.TECHNOLOGY and _is_no_technology(candidate, text, tokens, firsts):
        return True
    named_so = candidate.written in FIRM_TRADES and candidate.first - 1 not in firsts
    if (candidate.kind == Kind.DOMAIN or named_so) and candidate.written[0].isupper() and candidate.first:
        name = tokens.words[candidate.first - 1]  # "Brightmoor Insurance" is an employer
        if name.istitle() and name.isalpha() and previous not in SPOKEN and not load_network().knows(previous):
            return True
    if candidate.kind in (Kind.CONCEPT, Kind.DOMAIN) and INSTITUTE_AFTER.match(text, candidate.end):
        return candidate.written[0].isupper()  # "Marrow Council Analytics Unit"
    if previous not in INSTITUTE_WORDS:
        return False
    return INSTITUTE_BEFORE.search(text, max(0, candidate.start - INSTITUTE), candidate.start) is not None


def _is_no_technology(candidate: Candidate, text: str, tokens: Tokens, firsts: Container[int]) -> bool:
    """Tell whether a technology's name is that of an employer, person or place there, or a likeness."""
    if names_employer(text, candidate.start, candidate.end):
        return True
    if TRAVELS.search(text, max(0, candidate.start - 16), candidate.start):
        return True
    likeness = SHAPE if candidate.span.id_ == Certainty.SAFE.name else LIKENESS + SHAPE
    if text.startswith(likeness, candidate.end):
        return True
    if not candidate.written[0].isupper():
        return False
    words, first, behind = tokens.words, candidate.first, candidate.behind
    if is_coined(text, candidate.start) or (behind <= first + PLACE and names_place(words, behind)):
        return True
    alone = behind == first + 1 and behind not in firsts
    return alone and names_person(words, first, behind, load_network().knows)


def _disown(candidates: Sequence[Candidate], text: str, tokens: Tokens, document: Document) -> None:
    """Take the employer's name for no skill unless it is asked for: "the HubSpot business", not "SQL, HubSpot"."""
    may_be = [c for c in candidates if c.kind == Kind.CREDENTIAL or (c.meant is False and c.kind == Kind.TECHNOLOGY)]
    own = {candidate.written for candidate in may_be if names_employer(text, candidate.start, candidate.end)}
    for index, candidate in enumerate(candidates) if own else ():
        if candidate.meant and candidate.written in own:
            section = document.section_at(candidate.start)
            told = section is not None and section.kind in OF_EMPLOYERS
            asked = (
                tokens.lower[candidate.first - 1] == "with"
                or _context_speaks(candidate, text, tokens, document)
                or _is_item(candidate, text)
                or _listed_beside_skill(index, candidates, text)
            )
            candidate.meant = asked and not (told or names_employer(text, candidate.start, candidate.end))


def _ends_file_name(candidate: Candidate, tokens: Tokens, firsts: Container[int]) -> bool:
    """Tell whether a name is the end of a file's name: "faces-config.xml", but not of a list: "html.css"."""
    first = candidate.first
    if candidate.written not in FILE_ENDS or first < 2 or tokens.words[first - 1] != ".":
        return False
    return tokens.glued(first - 1) and tokens.glued(first - 2) and first - 2 not in firsts


def _is_item(candidate: Candidate, text: str) -> bool:
    """Tell whether a name stands between separators, as the items of a list do."""
    after = text[candidate.end : candidate.end + 5].lstrip(" *")[:1]
    return after in ITEM_BORDERS and _begins_item(candidate, text)


def _begins_item(candidate: Candidate, text: str) -> bool:
    return text[max(0, candidate.start - 5) : candidate.start].rstrip(" *")[-1:] in ITEM_BORDERS


def _context_speaks(candidate: Candidate, text: str, tokens: Tokens, document: Document) -> bool | None:
    """Return True where the words around speak for the skill, None where they say nothing."""
    if candidate.written[:1].isalpha() and not candidate.written[:1].isupper():
        return None
    is_short = len(candidate.written) <= SHORT
    if cue_after(candidate.behind, tokens.lower) or cue_before(candidate.first, tokens.lower, is_short=is_short):
        return True
    if candidate.kind == Kind.DOMAIN and (
        WISHED.match(text, candidate.end) or (candidate.first and tokens.lower[candidate.first - 1] in SPOKEN)
    ):
        return True
    if YEARS_BEFORE.search(text, max(0, candidate.start - 16), candidate.start) and ITEM_ENDS.match(
        text, candidate.end
    ):
        return True
    section = document.section_at(candidate.start)
    return True if section and section.kind in SURE_SECTIONS and _is_item(candidate, text) else None


def _is_leisure(candidate: Candidate, text: str, leisure: Stretches) -> bool:
    """Tell whether an everyday word stands in a phrase about somebody's spare time: "rust restoration", "dog Ruby"."""
    if not leisure.hold(candidate.start):
        return False
    everyday = candidate.kind == Kind.TECHNOLOGY and candidate.span.id_ != Certainty.SAFE.name
    return everyday and not (candidate.certain and _is_item(candidate, text))


def _listed_beside_skill(index: int, candidates: Sequence[Candidate], text: str) -> bool:
    """Tell whether the next candidate on either side surely is a technology in the same list."""
    open_one = candidates[index]
    for other in (index - 1, index + 1):
        if not 0 <= other < len(candidates) or not candidates[other].meant:
            continue
        neighbour = candidates[other]
        left, right = (neighbour, open_one) if other < index else (open_one, neighbour)
        gap = text[left.end : min(right.start, left.end + 2 * LONGEST_GAP)]
        gap = REMARK.sub("", gap) if "(" in gap else gap
        if (
            right.start - left.end >= 2 * LONGEST_GAP
            or len(gap) >= LONGEST_GAP
            or neighbour.kind not in (Kind.TECHNOLOGY, open_one.kind)
            or neighbour.written[:1].islower() != open_one.written[:1].islower()
        ):
            continue
        if gap.isspace() and not (_is_item(open_one, text) if "\n" in gap else _in_run(index, candidates, text)):
            continue
        if LIST_GAP.fullmatch(gap):
            return True
    return False


def _in_run(index: int, candidates: Sequence[Candidate], text: str) -> bool:
    """Tell whether a name stands in a row of technologies with only blanks between: "Jest Mocha RTL Chai"."""
    run = 0
    for step in (-1, 1):
        here, beside = index, index + step
        while 0 <= beside < len(candidates) and run < LEAST_RUN:
            left, right = candidates[min(here, beside)], candidates[max(here, beside)]
            gap = text[left.end : min(right.start, left.end + LONGEST_GAP)]
            if (
                not candidates[beside].meant
                or candidates[beside].kind != Kind.TECHNOLOGY
                or gap.strip(" \t")
                or not gap
            ):
                break
            run += 1
            here, beside = beside, beside + step
    return run >= LEAST_RUN


@Language.factory("skill_ambiguity")
def create_ambiguity(nlp: Language, name: str) -> Ambiguity:
    """Create the component."""
    return Ambiguity()
