"""Find evidence beyond skills' names in a résumé: links, sections, degrees, certificates, talks, open source, work.

Nothing is looked up on the net: a link counts by its address alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import chain

from matcher.reading.passages import quote_in
from matcher.resume.evidence_signs import (
    ACCOUNT,
    COURSE,
    DENIED,
    LINKS,
    NOBODYS_OWN,
    NOTHING,
    OWN_SITE,
    PHRASES,
    SKILLS,
    Sign,
    SkillSign,
)
from matcher.resume.unheld import NONE_NOW
from matcher.taxonomy import Taxonomy
from matcher.values import Document, Profile, Section, SectionKind
from matcher.values.steps import EvidenceKind, ShownEvidence

Found = Iterator[tuple[EvidenceKind, int, int]]  # with the offsets of what shows it

HEAD = 600  # characters: where names, addresses and accounts stand
SPEAKING = re.compile(r"\b(?:talks?|presentations?|speaking)\b", re.I)  # in the heading of a list
LINE = re.compile(r"[^\n]+")
FEW_WORDS, PROJECT_WORDS = 4, 8  # of a section that is more than its heading
SKILLS_AT_WORK = 3  # of the field, used in dated jobs: a cook's Excel is no work as an analyst
AT_WORK = frozenset({SectionKind.EXPERIENCE, SectionKind.SUMMARY, SectionKind.HEADER, SectionKind.OTHER})


def find_evidence(
    profile: Profile, taxonomy: Taxonomy, *, field: Collection[str] | None = None
) -> tuple[ShownEvidence, ...]:
    """Return the kinds of evidence that a résumé shows, each once, with the passage that shows it best.

    ``field`` holds the skills (ids) that make a job one in the field; without it those of every kind count.
    """
    document = profile.document
    found: dict[EvidenceKind, tuple[int, int]] = {}
    for kind, start, end in chain(
        _links(document),
        shown_by_sections(document),
        _skills(profile, taxonomy),
        _matches(document, PHRASES),
        _work(profile, profile.held if field is None else field),
    ):
        found.setdefault(kind, (start, end))
    return tuple(_shown(kind, *found[kind], document) for kind in EvidenceKind if kind in found)


def _shown(kind: EvidenceKind, start: int, end: int, document: Document) -> ShownEvidence:
    quote = quote_in(document, start, end)
    return ShownEvidence(kind=kind, quote=quote.text, start=quote.start, end=quote.end)


def _matches(document: Document, signs: tuple[Sign, ...]) -> Found:
    for sign in signs:
        for match in sign.pattern.finditer(document.text):
            if not DENIED.search(document.text, max(match.start() - 60, 0), match.start()):
                for kind in sign.kinds:
                    yield kind, match.start(), match.end()
                break


def _links(document: Document) -> Found:
    yield from _matches(document, LINKS)
    head = min(HEAD, next((s.start for s in document.sections if s.kind != SectionKind.HEADER), HEAD))
    if account := ACCOUNT.search(document.text, 0, head):
        yield EvidenceKind.CODE_REPOSITORY, *account.span()
    for site in OWN_SITE.finditer(document.text, 0, head):
        if not NOBODYS_OWN.search(site[0]):
            yield EvidenceKind.PORTFOLIO_WEBSITE, *site.span()


def shown_by_sections(document: Document) -> Found:
    """Yield what sections show by being there: publications, talks, projects, certificates."""
    for section in document.sections:
        body = document.text[section.body : section.end]
        words = 0 if NOTHING.fullmatch(body.strip()) else len(body.split())
        if section.kind == SectionKind.PUBLICATIONS and words >= FEW_WORDS:
            kind = EvidenceKind.TALK if SPEAKING.search(section.title) else EvidenceKind.PUBLICATION
            yield kind, *_first_line(section, document)
        elif section.kind == SectionKind.PROJECTS and words >= PROJECT_WORDS:
            yield EvidenceKind.PROJECT, *_first_line(section, document)
        elif section.kind == SectionKind.CERTIFICATIONS and words:
            yield from _certificates(section, document)


def _first_line(section: Section, document: Document) -> tuple[int, int]:
    line = next(line for line in LINE.finditer(document.text, section.body, section.end) if line[0].strip())
    return line.span()


def _certificates(section: Section, document: Document) -> Found:
    for line in LINE.finditer(document.text, section.body, section.end):
        if len(line[0].split()) > 1 and not NONE_NOW.search(line[0]):
            is_course = COURSE.search(line[0])
            yield EvidenceKind.COURSE_CERTIFICATE if is_course else EvidenceKind.CERTIFICATE, *line.span()


def _skills(profile: Profile, taxonomy: Taxonomy) -> Found:
    shows = {skill: {skill, *taxonomy.entailed(skill)} for skill in profile.held}
    for sign in SKILLS:
        for skill, held in profile.held.items():
            if not sign.skills.isdisjoint(shows[skill]):
                for evidence in held.evidence:
                    if _counts(sign, evidence.section, evidence.quote):
                        yield sign.kind, evidence.start, evidence.end


def _counts(sign: SkillSign, section: SectionKind, quote: str) -> bool:
    return (sign.sections is None or section in sign.sections) and (
        not sign.pattern or bool(sign.pattern.search(quote))
    )


def _work(profile: Profile, field: Collection[str]) -> Found:
    used = [
        evidence
        for skill, held in profile.held.items()
        if skill in field
        for evidence in held.evidence[:1]
        if evidence.section in AT_WORK and evidence.months
    ]
    if len(used) >= SKILLS_AT_WORK:
        longest = max(used, key=lambda evidence: (evidence.months or 0, -evidence.start))
        yield EvidenceKind.WORK_EXPERIENCE, longest.start, longest.end
