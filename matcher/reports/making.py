"""Which report a coach gets: one person and one posting, one and many, many people, or two résumés of one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matcher.errors import NothingRecognised
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.nlp import find_mentions
from matcher.reports.cohort import compare_people
from matcher.reports.marking import mark_document
from matcher.reports.portfolio import survey
from matcher.reports.progress import compare, follow, whats_next
from matcher.values import GapReport, Portfolio, Profile, Progress, Report, Requirements, State

NOTHING = "no requirement was recognised in it"


def gap_report(
    profile: Profile,
    asked: Requirements | None = None,
    settings: Settings = DEFAULT_SETTINGS,
    *,
    documents: bool = False,
) -> GapReport:
    """Return the open steps of one résumé, against a posting where there is one, and both texts marked if wanted."""
    report = whats_next(profile, asked, settings)
    if not documents:
        return report
    texts = [profile.document, *([asked.document] if asked else [])]
    found = [find_mentions(text, *settings.layers) for text in texts]
    return replace(report, documents=tuple(mark_document(item, report.findings) for item in found))


def timed(report: Report, hours_per_week: float | None) -> Report:
    """Return the report of one person with a timeline for so many hours of learning a week."""
    if isinstance(report, GapReport | Portfolio):
        return replace(report, hours_per_week=hours_per_week)
    if isinstance(report, Progress):
        return replace(report, next=replace(report.next, hours_per_week=hours_per_week))
    return report


def silent_postings(asked: Sequence[Requirements]) -> list[tuple[str, str]]:
    """Return (id, why) of each of several postings that is left out of a report, since it asks for nothing."""
    return [(item.document.id, NOTHING) for item in asked if not item.items] if len(asked) > 1 else []


def make_report(
    people: Sequence[Profile],
    asked: Sequence[Requirements],
    settings: Settings = DEFAULT_SETTINGS,
    *,
    before: Profile | None = None,
    history: Sequence[State] | None = None,
    unread: Sequence[tuple[str, str]] = (),
    many_people: bool = False,
    many_postings: bool = False,
    documents: bool = False,
) -> Report:
    """Return the report for what is there; postings in which nothing was recognised are listed with the unread ones.

    Raises NothingRecognised where that leaves no posting.
    """
    settings = settings.dated()
    silent = silent_postings(asked)
    postings = [item for item in asked if item.items] if silent else list(asked)
    if silent and not postings:
        raise NothingRecognised(
            f"no requirement was recognised in any of the {len(asked)} postings: check what they are"
        )
    unread = [*unread, *silent]
    if many_people:
        return compare_people(people, postings, settings, unread=unread)
    if before is not None:
        return compare(before, people[0], postings[0] if postings else None, settings)
    if history is not None:
        return follow(history, people[0], postings[0] if postings else None, settings)
    if many_postings:
        return survey(people[0], postings, settings, unread=unread)
    return gap_report(people[0], postings[0] if postings else None, settings, documents=documents)
