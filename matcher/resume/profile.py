"""Turn what was found in a résumé into a Profile: held skills with quoted evidence, months and recency."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from matcher.nlp.basics import Basics
from matcher.nlp.segments import Segments
from matcher.reading.language import language_of
from matcher.reading.passages import find_passages, quote_in
from matcher.resume.dates import Period, count_months
from matcher.resume.evidence import shown_by_sections
from matcher.resume.identity import Identity
from matcher.resume.jobs import UNDATED, Job, dates_at, find_jobs, is_beside_work, work_periods
from matcher.resume.listings import Listings
from matcher.resume.others import is_of_a_referee, is_of_others, referees_of
from matcher.resume.stated import Stated, find_stated
from matcher.resume.unheld import is_sought, is_void, is_yet_to_come, wishes_of
from matcher.taxonomy import Taxonomy
from matcher.taxonomy.degrees import is_study
from matcher.values import Document, Evidence, Extraction, Held, Kind, Mention, Profile, SectionKind
from matcher.values.enums import TECHNICAL
from matcher.values.steps import EvidenceKind
from matcher.values.stretches import Stretches, joined

WORK = frozenset({SectionKind.EXPERIENCE, SectionKind.PROJECTS})
TELLING = WORK | {SectionKind.SUMMARY, SectionKind.HEADER, SectionKind.OTHER}
STRENGTH = {
    SectionKind.EXPERIENCE: 3,
    SectionKind.PROJECTS: 3,
    SectionKind.CERTIFICATIONS: 2,
    SectionKind.SUMMARY: 2,
    SectionKind.EDUCATION: 1,
}
STUDIED = {**STRENGTH, SectionKind.EDUCATION: 4, SectionKind.CERTIFICATIONS: 4}  # a degree is no work
PUBLICATIONS = "research-papers"
WORD, FEW_WORDS = re.compile(r"[^\W\d_]+"), 2
TIMELESS = UNDATED | {SectionKind.SKILLS}  # a list below a job is no part of it


def build_profile(extraction: Extraction, *, as_of: int) -> Profile:
    """Return what a résumé shows.

    ``as_of`` (``year * 12 + month - 1``) is the month that "present" means.
    """
    document = extraction.document
    jobs = find_jobs(document, as_of=as_of)
    beside = {job for job in jobs if is_beside_work(document, job)}
    stated = find_stated(document, extraction.mentions, (job[0] for job in jobs))
    jobs = [job for job in jobs if job[0] not in stated.dates]
    work = work_periods(document, jobs)
    apart = Stretches((start, end) for _, start, end in beside)
    jobs = [job for job in jobs if job not in beside]
    listings = Listings(document, extraction.mentions, jobs)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in own_mentions(extraction):
        if mention.skill is not None:
            mentions[mention.skill].append(_as_listed(mention, listings))
    identity = Identity(document.text)
    telling = (section for section in document.sections if section.kind in TELLING)
    dated = sorted((period.start, period.end, place) for place, (period, _, _) in enumerate(jobs))
    passages = [p for p in find_passages(document, telling, by_line=True) if not _only_dates(p, dated)]
    held = {skill: _held(skill, found, document, jobs, stated) for skill, found in mentions.items()}
    for skill in _claimed_as_basics(document, mentions):
        if not held[skill].months:
            held[skill] = replace(held[skill], basics=True)
    return Profile(
        document=document,
        held=dict(sorted({**_published(document), **held}.items())),
        total_months=count_months(work) if work else stated.total,
        passages=tuple(
            p for p in passages if not (identity.tells(p) or listings.holds(p.start) or apart.hold(p.start))
        ),
        warnings=extraction.warnings,
        written_in=(language_of(document.text) or "").lower() or None,
    )


def own_mentions(extraction: Extraction) -> Iterator[Mention]:
    """Yield the mentions of what a résumé claims: not denied, no part of a name, not of others nor yet to come."""
    document, text = extraction.document, extraction.document.text
    identity, segments = Identity(text), Segments(text)
    referees, wishes = referees_of(document), wishes_of(document)
    for mention in extraction.mentions:
        start, end = mention.start, mention.end
        of_others = identity.holds(start, end) or is_of_others(text, start, end)
        of_others = of_others or (len(referees) > 0 and referees.hold(start) and is_of_a_referee(text, start))
        segment = segments.at(start)[0]
        is_hoped_for = is_yet_to_come(text, start, end, segment) or is_sought(text, mention, segment)
        is_hoped_for = is_hoped_for or (len(wishes) > 0 and wishes.hold(start))
        if not (mention.negated or of_others or is_hoped_for or is_void(text, mention)):
            yield mention


def _only_dates(passage: Evidence, dated: Sequence[tuple[int, int, int]]) -> bool:
    """Tell whether a passage says when something was and nothing else: "Duration : Jul 2019 – till date"."""
    begun = dated[bisect_left(dated, (passage.start, 0, 0)) : bisect_left(dated, (passage.end, 0, 0))]
    inside = [(place, start - passage.start, end - passage.start) for start, end, place in begun if end <= passage.end]
    if not inside:
        return False
    _, start, end = min(inside)
    return len(WORD.findall(passage.quote[:start] + passage.quote[end:])) <= FEW_WORDS


def _as_listed(mention: Mention, listings: Listings) -> Mention:
    """Return a mention that counts as one of a list of skills where it stands in one."""
    is_listed = mention.section != SectionKind.SKILLS and listings.holds(mention.start)
    return replace(mention, section=SectionKind.SKILLS) if is_listed else mention


def _held(skill: str, mentions: Sequence[Mention], document: Document, jobs: Sequence[Job], stated: Stated) -> Held:
    evidence = []
    used: list[Period] = []
    is_studied = mentions[0].kind is Kind.CREDENTIAL and is_study(skill)
    for mention in mentions:
        own = [] if is_studied or mention.section in TIMELESS else dates_at(jobs, mention.start)
        used += own
        quote = quote_in(document, mention.start, mention.end)
        evidence.append(
            Evidence(
                quote=quote.text,
                start=quote.start,
                end=quote.end,
                section=mention.section,
                months=count_months(own) if own else stated.months.get(mention.start),
                last_used=max(period.last_year for period in own) if own else stated.last.get(mention.start),
                cut=quote.cut,
            )
        )
    return Held(
        skill=skill,
        label=mentions[0].label,
        kind=mentions[0].kind,
        evidence=tuple(_strongest_first(evidence, STUDIED if mentions[0].kind is Kind.CREDENTIAL else STRENGTH)),
        months=max([count_months(used), *(stated.months.get(mention.start, 0) for mention in mentions)]) or None,
        last_used=max([period.last_year for period in used] or [stated.last.get(m.start, 0) for m in mentions]) or None,
        spans=joined((period.first, period.after) for period in used),
    )


def _claimed_as_basics(document: Document, mentions: Mapping[str, Sequence[Mention]]) -> Iterator[str]:
    """Yield the technologies and concepts that no work shows and that the lists of skills claim as basics only."""
    basics = Basics(document.text)
    for skill, found in mentions.items():
        claims = [mention for mention in found if mention.section == SectionKind.SKILLS] or found
        is_used = not WORK.isdisjoint(mention.section for mention in found)
        if found[0].kind in TECHNICAL and not is_used and all(basics.hold(m.start, m.end) for m in claims):
            yield skill


def _published(document: Document) -> dict[str, Held]:
    """Return publications as held where a section lists them: few who have some name the word beside its heading."""
    for sign, start, end in shown_by_sections(document):
        if sign is EvidenceKind.PUBLICATION:
            quote = quote_in(document, start, end)
            evidence = Evidence(
                quote=quote.text, start=quote.start, end=quote.end, section=SectionKind.PUBLICATIONS, cut=quote.cut
            )
            held = Held(skill=PUBLICATIONS, label="Publications", kind=Kind.CREDENTIAL, evidence=(evidence,))
            return {PUBLICATIONS: held}
    return {}


def _strongest_first(evidence: Iterable[Evidence], strength: Mapping[SectionKind, int]) -> list[Evidence]:
    unique = {(item.start, item.end): item for item in evidence}
    return sorted(unique.values(), key=lambda item: (-strength.get(item.section, 0), -(item.months or 0), item.start))


def with_skills(profile: Profile, skills: Iterable[str], taxonomy: Taxonomy) -> Profile:
    """Return a profile whose list of skills names further ones too, none of them as the basics only."""
    listed = {
        skill: Held(
            skill=skill,
            label=taxonomy.label(skill),
            kind=taxonomy[skill].kind,
            evidence=(Evidence(quote=taxonomy.label(skill), start=0, end=0, section=SectionKind.SKILLS),),
        )
        for skill in skills
    }
    known = {skill: replace(held, basics=held.basics and skill not in listed) for skill, held in profile.held.items()}
    return replace(profile, held=dict(sorted({**listed, **known}.items())))
