"""The component that decides whether an ambiguous name means the skill where it stands.

Evidence for it: a neighbour in a list that surely is a skill, a skills section, words before ("experience
with", "using") or after ("programming", "developer"). Evidence against: web and mail addresses, employers
("at Oracle", "Oracle Inc."). Certain names only have to survive the evidence against.
"""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.finder import CANDIDATES
from matcher.nlp.lexicon import Certainty
from matcher.values import Document, Kind, SectionKind

SKILLS = "skills"
LIST_GAP = re.compile(
    r"""[\s,;/|&+•*()\[\]:\-."']*
    (?:(?:and|or|and/or|e\.g\.?|etc\.?|with|including|like|\d(?:\.\d+)*)[\s,;/|&+•*()]*)?""",
    re.X,
)
CUE_BEFORE = re.compile(
    r"""\b(?:experienced?|experiences|expertise|expert|proficien\w+|knowledge|knowing|skills?|skilled|fluen\w+|familiar\w*
      |using|utili[sz]\w+|uses?|used|languages?|tools?|frameworks?|technolog\w+|packages?|software|platforms?|databases?
      |programming|coding|code|coded|develop\w*|written|writing|scripting|built|implemented|background|exposure
      |deploy\w*|install\w*|configur\w+|administ\w+|upgrad\w+|maintain\w*|migrat\w+|understanding|certified|certification|competen\w+|hands-on|working|stack|libraries|environment|via
      |applications?|systems?)\b
    [\s:]*
    (?:\(|\b(?:in|with|of|on|the|a|an|is|are|as|to|such|like|include|includes|including|e\.?g\.?|both|either|for|and|or
      |at|least|one|following|modern|advanced|basic|strong|good|solid|into|from|by|microsoft|ms|apache)\b[\s,:(]*){0,4}
    \s*$""",
    re.I | re.X,
)
SHORT_CUE_BEFORE = re.compile(r"\b(?:in|using|via|e\.g\.,?)\s+$", re.I)  # "analyses in R", not "with C level managers"
CUE_AFTER = re.compile(
    r"""\s*["')]?\s*
    (?:programming|languages?|scripts?|scripting|code|coding|codebases?|developers?|development|frameworks?|libraries
      |library|packages?|databases?|servers?|queries|query|apps?|applications?|microservices?|services?|backend
      |engineers?|stack|clusters?|jobs|pipelines?|macros?|spreadsheets?|skills?|studio|shiny|models?|modules?
      |DBAs?|products|administrat\w+|containers?|recipes|playbooks|templates?)\b""",
    re.I | re.X,
)
ADDRESS = re.compile(
    r"""\S+@\S+ | (?:https?://|www\.)\S+
      | \b[\w-]+\.(?:com|org|io|net|ai|edu|gov|me|dev|co)(?:\.\w\w)?(?:/\S*|\b)""",
    re.X,
)
EMPLOYER_BEFORE = re.compile(
    r"\b(?:[Aa]t|[Jj]oin|[Jj]oining|[Aa]bout|(?:[Cc]ompany|[Cc]lient|[Ee]mployer)\s*[-:]?|[Ww]elcome\ to)\s+$", re.X
)
EMPLOYER_AFTER = re.compile(
    r"""\s*,?\s*(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|Pvt|PLC|LLP
      |is\ an?\ (?:leading|global|equal|fast)|is\ the\ (?:leading|world))\b""",
    re.X,
)
INSTITUTE_BEFORE = re.compile(
    r"\b(?:School|College|Institute|University|Department|Faculty|Cent(?:er|re)|Academy|Office)\s+(?:of|for)\s+(?:the\s+)?$",
    re.I,
)
INSTITUTE_WORDS = frozenset({"of", "for", "the"})
ITEM_BORDERS = "\n\t,;|•:/()[]&+-."
SHORT, LONGEST_GAP = 2, 20
PRECEDING = 70
INSTITUTE = 30
SURE_SECTIONS = frozenset({SectionKind.SKILLS})


class Ambiguity:
    """Keeps of ``doc.spans["skill_candidates"]`` what means a skill, in ``doc.spans["skills"]``."""

    def __call__(self, doc: Doc) -> Doc:
        document: Document = doc._.document
        text: str = doc._.folded
        candidates = [span for span in doc.spans[CANDIDATES] if not _in_address(span, text)]
        accepted = [_sure(span, text) for span in candidates]
        self._spread(candidates, accepted, text, document)
        doc.spans[SKILLS] = [span for span, keep in zip(candidates, accepted, strict=True) if keep]
        return doc

    def _spread(self, candidates: list[Span], accepted: list[bool | None], text: str, document: Document) -> None:
        """Judge the open candidates (None) by their words, then by neighbours, until nothing changes."""
        for index, span in enumerate(candidates):
            if accepted[index] is None and _context_speaks(span, text, document):
                accepted[index] = True
        changed = True
        while changed:
            changed = False
            for index, verdict in enumerate(accepted):
                if verdict is None and _listed_beside_skill(index, candidates, accepted, text):
                    accepted[index] = changed = True
        self._same_sense(candidates, accepted)

    def _same_sense(self, candidates: list[Span], accepted: list[bool | None]) -> None:
        """Take a short name that surely meant its technology once ("Python, R") for it elsewhere ("R is a plus")."""
        meant = {span.text for span, verdict in zip(candidates, accepted, strict=True) if verdict}
        for index, span in enumerate(candidates):
            if accepted[index] is None and len(span.text) <= SHORT and span.text in meant:
                accepted[index] = True


def _sure(span: Span, text: str) -> bool | None:
    """Return True for a certain name, False for an employer, None where the context must decide."""
    before = text[max(0, span.start_char - 3) : span.start_char].rstrip()
    if len(span.text) <= SHORT and span.text.islower() and before[-1:].isdigit():
        return False  # 50 ml
    if span.label_ == Kind.TECHNOLOGY and _names_employer(span, text):
        return False
    last = _last_word(text, span.start_char)
    if last in INSTITUTE_WORDS and INSTITUTE_BEFORE.search(text, max(0, span.start_char - INSTITUTE), span.start_char):
        return False
    return True if span.id_ != Certainty.CONTEXT.name else None


def _names_employer(span: Span, text: str) -> bool:
    if EMPLOYER_AFTER.match(text, span.end_char):
        return True
    return span.text[:1].isupper() and bool(EMPLOYER_BEFORE.search(text, max(0, span.start_char - 14), span.start_char))


def _last_word(text: str, offset: int) -> str:
    words = text[max(0, offset - 12) : offset].split()
    return words[-1].lower() if words else ""


def _is_item(span: Span, text: str) -> bool:
    """Tell whether a name stands between separators, as the items of a list do."""
    before = text[max(0, span.start_char - 5) : span.start_char].rstrip(" *")[-1:]
    after = text[span.end_char : span.end_char + 5].lstrip(" *")[:1]
    return before in ITEM_BORDERS and after in ITEM_BORDERS


def _in_address(span: Span, text: str) -> bool:
    """Tell whether a candidate is a part, not the whole, of a web or mail address."""
    start = text.rfind(" ", 0, span.start_char) + 1
    start = max(start, text.rfind("\n", 0, span.start_char) + 1)
    if not any(mark in text[start : span.end_char + 40] for mark in ("@", "/", ".")):
        return False
    for address in ADDRESS.finditer(text, start, span.end_char + 60):
        if address.start() <= span.start_char < address.end():
            return address.span() != (span.start_char, span.end_char)
        if address.start() > span.start_char:
            return False
    return False


def _context_speaks(span: Span, text: str, document: Document) -> bool:
    section = document.section_at(span.start_char)
    start = max(0, span.start_char - PRECEDING)
    before = text[start : span.start_char]
    cased = span.text[:1].isupper() or not span.text[:1].isalpha()
    if not cased:
        return False
    if section is not None and section.kind in SURE_SECTIONS and _is_item(span, text):
        return True
    if len(span.text) <= SHORT and SHORT_CUE_BEFORE.search(before):
        return True
    return bool(CUE_BEFORE.search(before) or CUE_AFTER.match(text, span.end_char))


def _listed_beside_skill(index: int, candidates: list[Span], accepted: list[bool | None], text: str) -> bool:
    """Tell whether the next candidate on either side surely is a technology in the same list."""
    span = candidates[index]
    for other in (index - 1, index + 1):
        if not 0 <= other < len(candidates) or not accepted[other]:
            continue
        neighbour = candidates[other]
        if (
            neighbour.label_ not in (Kind.TECHNOLOGY, span.label_)
            or neighbour.text[:1].islower() != span.text[:1].islower()
        ):
            continue
        left, right = sorted((span, neighbour), key=lambda s: s.start_char)
        gap = text[left.end_char : right.start_char]
        if gap.isspace() and not ("\n" in gap and _is_item(span, text)):
            continue
        if len(gap) < LONGEST_GAP and LIST_GAP.fullmatch(gap):
            return True
    return False


@Language.factory("skill_ambiguity")
def create_ambiguity(nlp: Language, name: str) -> Ambiguity:
    """Create the component."""
    return Ambiguity()
