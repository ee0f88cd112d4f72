"""The component in which the trained network has its say: what the rules missed, took wrongly, or cut wrongly.

The network's scores and what the rules found are added up, and the best reading of the whole text is taken: a sure
name is worth much, one accepted by its context some; what the rules denied (addresses, employers) is out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span

from matcher.nlp.ambiguity import FILE_ENDS, LISTED
from matcher.nlp.dated_lines import stands_with_dates
from matcher.nlp.decoding import Tagged, best_spans, joined
from matcher.nlp.gluing import is_word
from matcher.nlp.inputs import read_inputs
from matcher.nlp.lexicon import Certainty
from matcher.nlp.linking import Linker
from matcher.nlp.network import BEGINS, CONCEPT, OTHER, OUTSIDE, TECHNOLOGY, Floats, load_network
from matcher.nlp.people import STATES
from matcher.nlp.segments import opens_item
from matcher.nlp.spans import CANDIDATES, DENIED, SKILLS, beginning_in, get_spans, meeting, put_spans
from matcher.nlp.tokens import SOFT_SEPARATOR, Tokens, tokens_of
from matcher.nlp.unlisted import PLAIN_WORDS, UNLISTED, labels_what_follows
from matcher.reading.job_words import JOBS
from matcher.reading.wordlist import one_of, words
from matcher.taxonomy import load_taxonomy
from matcher.values import DocumentKind, Kind

TAGGED = "TAGGED"
WORTH = {
    Certainty.SAFE.name: 4.0,
    Certainty.CASED.name: 4.0,
    LISTED: 4.0,
    Certainty.CONTEXT.name: 3.0,
    UNLISTED: 4.5,
}
FOR_OUTSIDE = 1.4  # how much surer than "outside" the network must be on its own
BORDER = 2.0  # against going on behind the end of a span of the rules
HELD = 6.0  # for staying in a span of the rules
NEVER = 30.0
GOES_ON = [TECHNOLOGY + 1, CONCEPT + 1, OTHER + 1]
SPOKEN = {TECHNOLOGY: Kind.TECHNOLOGY, CONCEPT: Kind.CONCEPT}
LATIN = re.compile("[A-Za-z]")
MODEL = re.compile(r"[A-Z]{0,4}-?\d+[A-Za-z]{0,3}")
VERSION = re.compile(r"(?:[RV]|SP|FP|EHP)\d{1,2}(?:\.\d+)*")  # "2008 R2", "V5 R20"
# "Full-Stack Developer, " and "2017 – 2019 | ": what follows employs or teaches somebody
EMPLOYS = re.compile(
    rf"(?:\b{JOBS}\s*(?:[,|@–-]|\bat\b)|\b(?:19|20)\d\d\s*[–-]+\s*(?:(?:19|20)\d\d|[Pp]resent|[Nn]ow)\s*[|:,]?)\s*$",
    re.I,
)
COURSE = re.compile(r"[A-Z]{2,6} ?[1-9]\d{2}[A-Z]?\b(?=[:,]? [A-Z])")  # "CMPUT 466 Machine Learning", "ECE 250:"
HEADS = words("pipeline pipelines")
DATA = words("dataset datasets corpus corpora benchmark benchmarks")
EVALUATED_ON = re.compile(
    r"\b(?:evaluat|benchmark|pre-?train|train|test|validat|scor)\w*\b[^.;:()]* on (?:the )?"
    r"(?:[\w-]+(?: [A-Z][\w-]*){0,2}(?:, (?:and )?| and |/))*$"
)
NAME_LINE = re.compile(r"\s*[A-ZÀ-Þ][\w'’.-]+(?: [A-ZÀ-Þ][\w'’.-]*){1,3} *(?:\n|$)")
LONGEST_POST, LONGEST_TRIAL = 30, 120
SENTENCE_WORD = 4  # letters
FILE = re.compile(rf"[\w.-]+\.{one_of(' '.join(FILE_ENDS))}", re.I)  # "package.json"
BRACKET = re.compile(r" ?\(")
BEHIND_LABEL = re.compile(r" ?\(|[\w /&-]{0,30}(?:\t\s*| {3,})")
LIST_SIGNS = " \t-*•"
RELEASE = re.compile(r"(?:[RrVv]|[Ss][Pp])\d[\d.]*|\d+\+?(?:y|yrs?|mos?)")  # "Business Objects XI R3", "SP2", "10y"
VAGUE = words(
    """data big business code cost machine process release web micro google microsoft amazon ibm apple
    esp incl excl resp approx univ inst dept similiar simular similair simmilar
    metrics analysis analyses validation rapid open computer use manual automated report reports user document
    test tests performance risk structured operational functional scope website desktop trends views table
    tables charts collection collecting gathering visual decision model feature gap benchmark recognize detect
    pc pcs os app apps faq faqs artifact artifacts dell hp lenovo toshiba
    design implementation configuration installation interfaces conversions enhancements forms switch tickets build
    controller plugins multi ad-hoc adhoc decentralized decentralised technical custom repeatable testable experimental
    computational algorithmic maintenance alerts backlog program email stellar variable roadmap
    fact behavior behaviour"""
)
# "A fact-based view", "AI-driven", "real-time reports" qualify something and name nothing.
QUALIFYING = re.compile(
    r"[\w-]+-(?:based|driven|oriented|ready|friendly|first|like|structured|mined|specific|level|time)(?: [a-z]+)?", re.I
)


class Tagger:
    """Rewrites ``doc.spans["skills"]``; what no name covers has the id TAGGED."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def __call__(self, doc: Doc) -> Doc:
        if len(doc):
            found = get_spans(doc, SKILLS)
            tagged = best_spans(self._scores(doc, found))
            put_spans(doc, SKILLS, self._named(doc, found, tagged))
        return doc

    def _scores(self, doc: Doc, found: Sequence[Span]) -> Floats:
        """Return the network's scores with the rules' word added (tokens × tags)."""
        scores = load_network().score(read_inputs(doc))
        scores[:, OUTSIDE] += FOR_OUTSIDE
        scores[_glued_stops(tokens_of(doc)), OUTSIDE] += NEVER
        for span in get_spans(doc, DENIED):
            scores[span.start : span.end, OUTSIDE] += NEVER
        firsts, behinds = [span.start for span in found], [span.end for span in found]
        begins, worths = [BEGINS[span.label_] for span in found], [WORTH[span.id_] for span in found]
        scores[firsts, begins] += worths
        for first, behind, tag, worth in zip(firsts, behinds, begins, worths, strict=True):
            if behind > first + 1:
                scores[first + 1 : behind, tag + 1] += worth + HELD
        borders = np.array([behind for behind in behinds if behind < len(scores)], np.intp)
        scores[borders[:, None], GOES_ON] -= BORDER
        return scores

    def _named(self, doc: Doc, found: Sequence[Span], tagged: Sequence[Tagged]) -> list[Span]:
        """Give every tagged stretch its name's span, or one of its own; soft skills and the like stay as found."""
        candidates = get_spans(doc, CANDIDATES)
        names = {(span.start, span.end): span for span in found}
        told = {span.kb_id_ for span in found}
        sure = (
            s for s in candidates if not self.linker.is_everyday(s) or told & self.linker.taxonomy.entailed(s.kb_id_)
        )
        names |= {(span.start, span.end): span for span in (*sure, *found) if span.kb_id}
        spans: list[Span] = []
        for start, end, tag in joined(tagged, names, tokens_of(doc), glued=doc._.glued):
            name = names.get((start, end))
            if name is not None and name.kb_id:
                spans.append(name)
                continue
            within = [
                span
                for span in meeting(candidates, doc[start].idx, doc[end - 1].idx + 1)
                if start <= span.start and span.end <= end
            ]
            if len(within) > 1 and sum(map(len, within)) == end - start:
                spans += within  # fused: "HadoopHive"
            elif tag != OTHER:
                spans += self._span(doc, start, end, tag)
        if others := [span for span in found if BEGINS[span.label_] == OTHER]:
            taken = {place for span in spans for place in range(span.start, span.end)}
            spans += [span for span in others if taken.isdisjoint(range(span.start, span.end))]
        return [*_without_qualifiers(_without_models(_without_heads(sorted(spans, key=lambda span: span.start))))]

    def _span(self, doc: Doc, start: int, end: int, tag: int) -> list[Span]:
        """Return the span of a stretch that no name covers exactly, punctuation at its ends left out."""
        while start < end and not _worded(doc[start].text):
            start += 1
        while start < end and not _worded(doc[end - 1].text):
            end -= 1
        if start == end:
            return []
        if end < len(doc) and not doc[end - 1].whitespace_ and doc[end].text[0].isdigit() and doc[end - 1].is_alpha:
            end += 1  # "QFX" of "QFX5100"
        stretch = doc[start:end]
        nearby = meeting(get_spans(doc, CANDIDATES), stretch.start_char, stretch.end_char)
        skill = self.linker.link(stretch, SPOKEN[tag], nearby)
        if skill is None and _is_no_skill(doc, start, end):
            return []
        kind = self.linker.kind(skill) if skill else SPOKEN[tag]
        return [Span(doc, start, end, label=kind.value, kb_id=skill or "", span_id=TAGGED)]


def _glued_stops(tokens: Tokens) -> list[int]:
    """Return the full stops between two sentences that a scrape glued together: "the database.Design tests"."""
    words, places = tokens.words, (tokens.flags & SOFT_SEPARATOR).nonzero()[0].tolist()
    inner = [place for place in places if place and tokens.glued(place) and words[place] == "."]
    return [place for place in inner if _ends(words[place - 1]) and _begins(words[place + 1])]


def _ends(word: str) -> bool:
    return word.islower() and len(word) >= SENTENCE_WORD


def _begins(word: str) -> bool:
    return word.istitle() and opens_item(word)


def _without_models(spans: Sequence[Span]) -> list[Span]:
    """Leave out unknown numbers of a model that stand behind its maker or series: "WatchGuard M270"."""
    pairs = zip((None, *spans), spans, strict=False)
    return [
        span
        for before, span in pairs
        if not (before and before.kb_id_ and not span.kb_id_ and _joins(before, span) and MODEL.fullmatch(span.text))
    ]


def _without_heads(spans: Sequence[Span]) -> list[Span]:
    """Leave out the "pipelines" of "CI/CD pipelines", which are those of the skill; "big data pipelines" stay."""
    pairs = zip((None, *spans), spans, strict=False)
    return [
        span
        for before, span in pairs
        if not (span.text.lower() in HEADS and before and before.kb_id_ and _joins(before, span))
        or before.label_ != Kind.CONCEPT
        or "data" in before.text.lower()
    ]


def _joins(before: Span, span: Span) -> bool:
    return before.end == span.start and bool(span.doc[before.end - 1].whitespace_)


def _without_qualifiers(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield spans without the unknown words that only qualify the skill behind them: "relational SQL databases"."""
    for span, behind in zip_longest(spans, spans[1:]):
        is_word = not span.kb_id_ and span.label_ == Kind.CONCEPT and " " not in span.text
        adjoins = behind is not None and behind.kb_id_ and _joins(span, behind)
        if not (is_word and adjoins):
            yield span


def _is_no_skill(doc: Doc, start: int, end: int) -> bool:
    """Tell whether an unknown stretch names no technology or concept, but something else or nothing."""
    written = doc[start:end].text
    if len(written) == 1 or written.lower() in VAGUE:  # "O&M"
        return True
    if VERSION.fullmatch(written) and start and doc[start - 1].text[-1].isalnum() and doc[start - 1].whitespace_:
        return True
    if any(form.fullmatch(written) for form in (PLAIN_WORDS, RELEASE, FILE, QUALIFYING)) or not LATIN.search(written):
        return True
    if doc[end : end + 1].text == ":" or doc[end : end + 2].text == "'s":  # "Moody's RiskCalc"
        return True
    if COURSE.match(doc._.folded, doc[start].idx) or _is_data(doc, start, end):
        return True
    if start > 1 and doc[start - 1].text == "." and len(doc[start - 2]) == 1:  # "R. Castellanos"
        return True
    return _is_cut(doc, start, end) or _is_label(doc, doc[start:end]) or _names_somebody(doc, start, written)


def _is_data(doc: Doc, start: int, end: int) -> bool:
    """Tell whether an unknown name is that of a set of data: "evaluated on Zorb-100k and QX9", "the Zorb dataset"."""
    if doc[end : end + 1].text.lower() in DATA:
        return True
    place = doc[start].idx
    return EVALUATED_ON.search(doc._.folded, max(0, place - LONGEST_TRIAL), place) is not None


def _is_cut(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a plain word of a résumé is cut off from the noun behind it: "feature" of "feature files"."""
    if doc._.document.kind != DocumentKind.RESUME:
        return False
    if end != start + 1 or end == len(doc) or not doc[start].is_lower or doc[start].whitespace_ != " ":
        return False
    return doc[end].is_lower and doc[end].is_alpha and not doc[end].is_stop


def _is_label(doc: Doc, stretch: Span) -> bool:
    candidates = get_spans(doc, CANDIDATES)
    text, end = doc._.folded, stretch.end_char
    if stretch.text[0].isupper() and len(stretch) == 1 and is_word(stretch.text.lower()):
        opens = not text[text.rfind("\n", 0, stretch.start_char) + 1 : stretch.start_char].strip(LIST_SIGNS)
        follows = BEHIND_LABEL.match(text, end) if opens else BRACKET.match(text, end)
        if follows and beginning_in(candidates, follows.end(), follows.end() + 1):
            return True  # "Interfaces (IDoc, BAPI)"
    return labels_what_follows(
        text, stretch.start_char, end, lambda place: bool(beginning_in(candidates, place, place + 1))
    )


def _names_somebody(doc: Doc, start: int, written: str) -> bool:
    """Tell whether an unknown name is that of an employer, a school, a country or, on top of a résumé, a person."""
    if written.lower() in STATES:
        return True
    place = doc[start].idx
    if (
        doc._.document.kind == DocumentKind.RESUME
        and NAME_LINE.match(doc._.folded)
        and "\n" not in doc._.folded[:place].lstrip()
    ):
        return True
    if EMPLOYS.search(doc._.folded, max(0, place - LONGEST_POST), place):
        return True
    return doc._.document.kind == DocumentKind.RESUME and stands_with_dates(doc, place, place + len(written))


def _worded(token: str) -> bool:
    return any(letter.isalnum() for letter in token)


@Language.factory("skill_tagger", default_config={"layers": []})
def create_tagger(nlp: Language, name: str, layers: list[str]) -> Tagger:
    """Create the component, which links what it finds to the built-in taxonomy with user files laid over it."""
    return Tagger(Linker(load_taxonomy(*map(Path, layers))))
