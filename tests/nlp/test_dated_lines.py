"""Unknown names in a résumé's lines with dates are employers, schools and places, unless tools stand there."""

from __future__ import annotations

import pytest

from tests.helpers import mentions


def unknown(text: str) -> list[str]:
    return [mention.surface for mention in mentions(text) if not mention.skill]


@pytest.mark.parametrize(
    "text",
    [
        "2020-2024 Lead iOS, Zorbloc\n Split the app into Swift packages\n2018-2020 Mobile, Frobnik Pixlune\n Kotlin",
        "Formation : Master informatique, QUSA Lyon 2017\nPython, Django, Redis",
        "Experience\nQuuxflow\nBackend Engineer\nApril 2020 - Present (4 years)\nZorbholm\nPlatform in Go and Kafka\n",
        "Experience\n10/2012 - 03/2018\nSoftware Developer\nFulda Öfen, Fulda\n- Embedded Linux, Yocto\n- Qt, CMake",
        "Skills: Python (10y), C++ (5y), SQL",
    ],
)
def test_employers_schools_and_places_are_no_technologies(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize(
    "text",
    ["Projects\nCrop Advisor | Flask, Zorblax | 2021\n", "Projects\n2020 - 2021 Python, SQL, Zorblax\nA shop\n"],
)
def test_tools_beside_dates_are_technologies(text: str) -> None:
    assert unknown(text) == ["Zorblax"]


MORE = "Built ETL in Python for the people of nine towns and told them what it costs. " * 7


@pytest.mark.parametrize("gap", ["", " "])
@pytest.mark.parametrize("name", ["Verribex Bancorp, Hartmoor, CT", "Northdale Assurance, UK", "Orbitex, Delft"])
def test_employers_and_places_before_dates_are_no_technologies_in_a_text_without_lines(name: str, gap: str) -> None:
    jobs = (
        "WORK HISTORY",
        "Client: Plum Ovens, Hartmoor, CT    Aug 2021 - Till Date",
        f"{MORE}Environment: Kafka, Git, Maven, JIRA, Splunk",
        f"Client: {name}    Feb 2019 - Mar 2021",
        f"{MORE}Environment: Java, Git",
        f"{name}    06/2015 - 01/2019",
        MORE,
    )
    assert unknown(f"Ada Quill\n{gap.join(jobs)}") == []
