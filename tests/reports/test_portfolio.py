"""What many postings ask is shown by its worth, and never without what most of them ask."""

from __future__ import annotations

import pytest

from matcher.matching import read_profile, read_requirements
from matcher.reports import portfolio
from matcher.values import DocumentKind
from tests.helpers import document

RESUME = "Jo Example\n\nSkills\nPython, SQL\n"
POSTINGS = [
    "Requirements\n- Python\n- Docker\n\nNice to have\n- Git",
    "Requirements\n- SQL\n- Tableau\n\nNice to have\n- Git",
    "Requirements\n- Python\n- Terraform\n\nNice to have\n- Git",
]


def test_what_most_postings_ask_is_always_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portfolio, "SHOWN", 3)
    monkeypatch.setattr(portfolio, "MOST_ASKED", 1)
    profile = read_profile(document(RESUME))
    found = portfolio.survey(profile, [read_requirements(document(text, DocumentKind.POSTING)) for text in POSTINGS])
    assert len(found.demand) == 3
    assert found.demand_total == 4
    assert [item.postings for item in found.demand if item.skill == "git"] == [3]
    worth = [(-item.opens, -item.gain) for item in found.demand]
    assert worth == sorted(worth)
