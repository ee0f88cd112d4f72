"""One report of each kind, made of the sample documents."""

from __future__ import annotations

import pytest

from matcher.matching import Settings, read_profile, read_requirements
from matcher.reports.making import make_report, timed
from matcher.values import Document, DocumentKind, Match, Report
from tests.conftest import AS_OF

BROKEN = ("broken", "broken.pdf is not a PDF: export it again")
PERSON, POSTING = "noor-haddadin", "ml-engineer"
Reports = dict[str, Report]


@pytest.fixture(scope="session")
def reports(sample_documents: dict[str, Document]) -> Reports:
    """The reports by their kind, with a timeline where there may be one."""
    made = Settings(as_of=AS_OF)
    documents = sample_documents.values()
    people = {d.id: read_profile(d, made) for d in documents if d.kind == DocumentKind.RESUME}
    asked = {d.id: read_requirements(d, made) for d in documents if d.kind == DocumentKind.POSTING}
    person, posting = people[PERSON], asked[POSTING]
    everybody, market, unread = list(people.values()), list(asked.values()), [BROKEN]
    found: Reports = {
        "gap": make_report([person], [posting], made, documents=True),
        "alone": make_report([person], [], made),
        "market": make_report([person], market, made, unread=unread, many_postings=True),
        "cohort": make_report(everybody, market, made, unread=unread, many_people=True),
        "progress": make_report([person], [posting], made, before=people["tomasz-wierzba"]),
    }
    return {kind: timed(report, 6) for kind, report in found.items()}


@pytest.fixture
def made_match(sample_matches: dict[tuple[str, str], Match]) -> Match:
    """A match with something of everything."""
    return sample_matches["amara-okafor", POSTING]
