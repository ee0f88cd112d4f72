"""What should make a reader trust a score less, in sentences; nothing here changes a score."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from matcher.degree_years import warn_of_degree_years
from matcher.language_levels import warn_of_levels
from matcher.reading.kind import guess_kind
from matcher.reading.language import ENGLISH, language_of
from matcher.reading.postings import split_postings
from matcher.roadmap import DEFAULT, Roadmap, load_roadmaps
from matcher.scoring.credit import is_only_listed
from matcher.taxonomy import Taxonomy
from matcher.values import Document, DocumentKind, Kind, Profile, Requirements, SectionKind

FEW_REQUIREMENTS = 4
LITTLE_WORDS, LITTLE_TEXT = 60, 600  # words, and characters for scripts without spaces
MOST_NAMINGS = 8  # of one name …
FEW_LINES = 300  # … within so many characters: real résumés reach eight in 400
KEYWORDS, KEYWORD_SHARE = 80, 0.75  # skills that are listed and never used; their share of all: real ones list up to 60
PASTED = 12  # words in a row that two people do not write alike
MORE, FAR_MORE = 3, 1.5  # requirements, and times as many, that a better roadmap holds
LITTLE_HELD = 0.2  # share of the requirements that the default roadmap holds where it leads elsewhere
QUOTED = 6  # words of a pasted passage
POSTINGS = 2  # headings of one kind and title that one posting does not repeat
LIMIT = "skills are looked for by their English names, so many may be missed"
SWAPPED = "most of the first documents read like postings and most of the second like résumés; name the résumés first"
SIDE = 50  # documents that tell what a side holds
SEVERAL = "the posting reads like several postings (batch, gap and extract part them with --split)"
_WORD = re.compile(r"\w+")


def warn_of_limits(profile: Profile, requirements: Requirements, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Return what limits the score of a profile against requirements, a sentence each, the gravest first."""
    resume, posting = profile.document, requirements.document
    return (
        *_swapped(resume, posting),
        *_languages(resume, posting),
        *warn_of_levels(profile, requirements, taxonomy),
        *warn_of_degree_years(profile, requirements),
        *_little_read(profile, requirements),
        *warn_of_stuffing(profile, taxonomy),
        *_copied(resume, posting),
    )


def warn_of_roadmap(requirements: Requirements, roadmap: Roadmap) -> tuple[str, ...]:
    """Return that a roadmap leads elsewhere: its steps hold little of what a posting asks for, or another far more.

    Another is named only beside the one that nobody chose, the default.
    """
    asked = [item.any_of for item in requirements.items if item.kind != Kind.SOFT and item.any_of]
    held = _held_by(roadmap, asked)
    if roadmap.id == DEFAULT and asked:
        said = f"of the {len(asked)} things that the posting asks for, the roadmap {roadmap.title} holds {held}"
        best = max(load_roadmaps().values(), key=lambda other: _held_by(other, asked))
        if (most := _held_by(best, asked)) >= max(held + MORE, FAR_MORE * held):
            return (f"{said} and {best.title} {most}; choose that with --roadmap {best.id}",)
        if held and len(asked) >= FEW_REQUIREMENTS and held <= LITTLE_HELD * len(asked):
            return (f"{said}, and no other roadmap many more: the steps below lead elsewhere",)
    if held or not asked:
        return ()
    return (f"the posting asks for nothing that the roadmap {roadmap.title} holds; --roadmap names another",)


def _held_by(roadmap: Roadmap, asked: Sequence[tuple[str, ...]]) -> int:
    taught = roadmap.skills
    return sum(not taught.isdisjoint(skills) for skills in asked)


def warn_of_text(document: Document) -> tuple[str, ...]:
    """Return what limits the reading of one document, whatever it is matched with: its language, several postings."""
    several = (SEVERAL,) if document.kind is DocumentKind.POSTING and is_several(document) else ()
    return (*_foreign(document), *several)


def warn_of_resume(profile: Profile, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Return what limits the trust in a résumé that is matched with no single posting."""
    return (*_foreign(profile.document), *warn_of_stuffing(profile, taxonomy))


def _foreign(document: Document) -> Iterator[str]:
    tongue = language_of(document.text)
    if tongue not in (None, ENGLISH):
        yield f"the {'résumé' if document.kind is DocumentKind.RESUME else 'posting'} seems to be in {tongue}; {LIMIT}"


def _swapped(resume: Document, posting: Document) -> Iterator[str]:
    if _reads_like(resume.text) is DocumentKind.POSTING and _reads_like(posting.text) is DocumentKind.RESUME:
        yield "the first document reads like a posting and the second like a résumé; name the résumé first"


def seem_swapped(profiles: Sequence[Profile], asked: Sequence[Requirements]) -> bool:
    """Tell whether most documents of each side read like those of the other, by the first of them."""
    sides = ((profiles, DocumentKind.POSTING), (asked, DocumentKind.RESUME))
    return all(
        sum(_reads_like(item.document.text) is other for item in side[:SIDE]) * 2 > len(side[:SIDE])
        for side, other in sides
    )


@lru_cache(maxsize=64)
def _reads_like(text: str) -> DocumentKind:
    return guess_kind(text)


def _languages(resume: Document, posting: Document) -> Iterator[str]:
    """Yield what languages other than English mean for what was read."""
    one, other = language_of(resume.text), language_of(posting.text)
    if one and other and {one, other} != {ENGLISH}:
        both = one == other
        yield (
            f"the résumé and the posting seem to be in {one}; {LIMIT}"
            if both
            else f"the résumé seems to be in {one}, the posting in {other}; {LIMIT}"
        )
        return
    yield from _foreign(resume)
    yield from _foreign(posting)


def _little_read(profile: Profile, requirements: Requirements) -> Iterator[str]:
    count = sum(item.kind is not Kind.SOFT for item in requirements.items)
    text = profile.document.text
    if count < FEW_REQUIREMENTS:
        asked = "1 requirement was" if count == 1 else f"{count} requirements were"
        others = " beside soft skills" if count < len(requirements.items) else ""
        yield f"only {asked} recognised in the posting{others}; the score is rough"
    if is_several(requirements.document):
        yield f"{SEVERAL}; the score is for all of them together"
    if len(text.split()) < LITTLE_WORDS and len(text) < LITTLE_TEXT:
        yield "the résumé holds very little text; check that it was read completely"
    elif not profile.held:
        yield "no known skill was found in the résumé; check that it was read completely"
    elif profile.total_months is None and _asks_for_years(requirements):
        yield "the posting asks for years of experience, but no dates of work were found in the résumé"


def _asks_for_years(requirements: Requirements) -> bool:
    return requirements.total_years is not None or any(item.min_months for item in requirements.items)


def is_several(posting: Document) -> bool:
    """Tell whether a text parts into postings, or both the duties and the wishes come again under the same heading."""
    if len(split_postings(posting.text)) > 1:
        return True
    headings = Counter((section.kind, section.title.casefold()) for section in posting.sections if section.title)
    kinds = {kind for (kind, _), count in headings.items() if count >= POSTINGS}
    return kinds >= {SectionKind.RESPONSIBILITIES, SectionKind.REQUIREMENTS}


def warn_of_stuffing(profile: Profile, taxonomy: Taxonomy) -> Iterator[str]:
    """Yield what in a résumé looks as if it were there for a program to count."""
    listed = sum(map(is_only_listed, profile.held.values()))
    if listed >= KEYWORDS and listed >= KEYWORD_SHARE * len(profile.held):
        yield f"the résumé lists {listed} skills that it never shows at work; lists say little"
    if repeated := _repeated(profile.document.text, tuple(profile.held), taxonomy):
        name, times = repeated
        yield f'the résumé names "{name}" {times} times within a few lines; a repeated name earns nothing more'


def _copied(resume: Document, posting: Document) -> Iterator[str]:
    if pasted := _pasted(resume.text, posting.text):
        yield f'the résumé repeats whole passages of the posting word for word ("{pasted} …")'


@lru_cache(maxsize=8)
def _repeated(text: str, skills: tuple[str, ...], taxonomy: Taxonomy) -> tuple[str, int] | None:
    """Return the skill's name that stands most often within a few lines, and how often; None where that is natural."""
    folded = text.casefold()
    found = None
    for name in (name for skill in skills if skill in taxonomy.skills for name in taxonomy.skills[skill].names):
        if folded.count(name.casefold()) <= MOST_NAMINGS:
            continue
        places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I)]
        times = max((bisect_left(places, place + FEW_LINES) - i for i, place in enumerate(places)), default=0)
        if times > (found[1] if found else MOST_NAMINGS):
            found = (name, times)
    return found


def _pasted(resume: str, posting: str) -> str | None:
    """Return the start of a run of words that both texts hold, where it is long."""
    shared = _runs(resume) & _runs(posting)
    return " ".join(min(shared).split()[:QUOTED]) if shared else None


@lru_cache(maxsize=128)
def _runs(text: str) -> frozenset[str]:
    """Return all runs of so many words of a text."""
    found = _WORD.findall(text.casefold())
    return frozenset(" ".join(found[start : start + PASTED]) for start in range(len(found) - PASTED + 1))
