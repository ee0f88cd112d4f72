"""Which report a coach gets: one person and one posting, one and many, many people, or two résumés of one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matcher.cohort import compare_people
from matcher.gaps import find_gaps, gaps_of_assessment
from matcher.marking import mark_document
from matcher.matching import DEFAULT_SETTINGS, Settings, assess_profile, match_in_full
from matcher.nlp import find_mentions
from matcher.portfolio import survey
from matcher.progress import compare
from matcher.roadmap import load_roadmap
from matcher.taxonomy import load_taxonomy
from matcher.values import GapReport, Profile, Report, Requirements

NOTHING = "no requirement was recognised in it"


def gap_report(
    profile: Profile,
    asked: Requirements | None = None,
    settings: Settings = DEFAULT_SETTINGS,
    *,
    documents: bool = False,
) -> GapReport:
    """Return the open steps of one résumé, against a posting where there is one, and both texts marked if wanted."""
    roadmap, taxonomy = load_roadmap(settings.roadmap), load_taxonomy(*settings.layers)
    if asked is None:
        assessment = assess_profile(profile, roadmap, taxonomy)
        name, said = profile.document.id, profile.document.warnings
        report = gaps_of_assessment(assessment, roadmap, resume=name, taxonomy=taxonomy, warnings=said)
    else:
        report = find_gaps(match_in_full(profile, asked, settings), roadmap=roadmap, taxonomy=taxonomy)
    if not documents:
        return report
    texts = [profile.document, *([asked.document] if asked else [])]
    found = [find_mentions(text, *settings.layers) for text in texts]
    return replace(report, documents=tuple(mark_document(item, report.findings) for item in found))


def make_report(
    people: Sequence[Profile],
    asked: Sequence[Requirements],
    settings: Settings = DEFAULT_SETTINGS,
    *,
    before: Profile | None = None,
    unread: Sequence[tuple[str, str]] = (),
    many_people: bool = False,
    many_postings: bool = False,
    names: bool = True,
    documents: bool = False,
) -> Report:
    """Return the report for what is there; postings in which nothing was recognised are listed with the unread ones."""
    silent = [(item.document.id, NOTHING) for item in asked if not item.items] if len(asked) > 1 else []
    postings = [item for item in asked if item.items] if silent else list(asked)
    unread = [*unread, *silent]
    if many_people:
        return compare_people(people, postings, settings, unread=unread, names=names)
    if before is not None:
        return compare(before, people[0], postings[0] if postings else None, settings)
    if many_postings:
        return survey(people[0], postings, settings, unread=unread)
    return gap_report(people[0], postings[0] if postings else None, settings, documents=documents)
