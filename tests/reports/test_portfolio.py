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


def test_postings_of_another_trade_name_its_roadmap_once() -> None:
    charts = "Requirements\n- SQL\n- Microsoft Excel\n- Power BI\n- VLOOKUP\n- Pivot Tables\n- Google Sheets\n"
    asked = [read_requirements(document(charts, DocumentKind.POSTING)) for _ in range(3)]
    found = portfolio.survey(read_profile(document(RESUME)), asked)
    (said,) = (warning for warning in found.warnings if "roadmap" in warning)
    assert said.startswith("of the 18 requirements of the postings, the roadmap Machine Learning Engineer holds")
    assert said.endswith("choose that with --roadmap data-analyst")


def test_a_framework_is_not_learned_before_its_language() -> None:
    posting = "Requirements\n- Spring Boot\n- Kafka\n\nNice to have\n- Java"
    found = portfolio.survey(
        read_profile(document(RESUME)), [read_requirements(document(posting, DocumentKind.POSTING))]
    )
    order = [point.skill for point in found.path]
    assert order.index("java") < order.index("spring-boot")
