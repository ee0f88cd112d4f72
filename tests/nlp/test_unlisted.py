"""Technologies that the taxonomy does not know are found by the company they keep."""

from __future__ import annotations

import pytest

from matcher.values import Kind
from tests.helpers import mentions, overlaps, posting, skills


def _unlisted(text: str) -> list[str]:
    return [mention.surface for mention in mentions(text) if mention.skill is None]


def test_an_unknown_item_of_a_technology_list_is_a_technology() -> None:
    found = [mention for mention in mentions("Python, Java, Zorblax, Docker") if mention.skill is None]
    assert [(m.surface, m.label, m.kind) for m in found] == [("Zorblax", "Zorblax", Kind.TECHNOLOGY)]


def test_unlisted_technologies_are_the_least_certain() -> None:
    found = mentions("Python, Java, Zorblax, Docker")
    assert min(found, key=lambda mention: mention.confidence).surface == "Zorblax"


@pytest.mark.parametrize(
    "text",
    [
        "Skills\nPython, Java, Zorblax, Docker\n",
        "Used Kafka, Zorblax and Redis",
        "Skills\nPython | Kafka | Zorblax",
        "Skills\n• Python\n• Docker\n• Zorblax\n",
        "Kafka; Redis; Zorblax 2.4",
        "Python, Kafka, Zorblax (basic)",
    ],
)
def test_every_sort_of_list_is_understood(text: str) -> None:
    assert _unlisted(text) == ["Zorblax"]


@pytest.mark.parametrize(
    "text",
    [
        "I like apples, pears, Zorblax",
        "Zorblax",
        "Zorblax is a firm. We use Python there.",
    ],
)
def test_an_unknown_name_outside_a_technology_list_is_nothing(text: str) -> None:
    assert _unlisted(text) == []


def test_plain_words_between_technologies_are_no_names() -> None:
    assert _unlisted("Python, Java, Tools, Docker, Experience, knowledge") == []


def test_what_is_done_is_no_name() -> None:
    assert None not in skills("Lead criterion: Building, testing and maintaining pipelines in SQL and Python")


def test_versions_are_no_part_of_a_name() -> None:
    assert _unlisted("Skills\nPython, Java, Quuxly 2\n") == ["Quuxly"]


def test_an_item_that_begins_with_a_known_name_is_that_skill() -> None:
    text = "Skills\nPython, Java, Kafka Zorblax Quuxly Frobnix, Docker\n"
    assert skills(text) == ["python", "java", "kafka", "docker"]
    assert not overlaps((m.start, m.end) for m in mentions(text))


def test_lower_case_lists_take_lower_case_names() -> None:
    assert _unlisted("Skills\npython, java, zorblax, docker\n") == ["zorblax"]


def test_a_posting_that_names_an_unknown_technology_says_so() -> None:
    assert [m.label for m in posting("Requirements\nPython, Kafka, Zorblax\n").mentions if m.skill is None] == [
        "Zorblax"
    ]


def test_known_names_stay_as_they_are_beside_unknown_ones() -> None:
    assert [skill for skill in skills("Python, Java, Zorblax, Docker") if skill] == ["python", "java", "docker"]


def test_a_list_behind_its_heading_is_searched_once() -> None:
    assert _unlisted("Skills: Python, Java, Zorblax, Docker") == ["Zorblax"]


@pytest.mark.parametrize("text", ["- One or more of: Java, Kotlin, Scala", "- Any or all of Java, Kotlin, Scala"])
def test_words_that_count_are_no_names(text: str) -> None:
    assert _unlisted(text) == []


def test_a_label_before_a_dash_is_no_name() -> None:
    assert _unlisted("Skills\nOS – RHEL 7/8, CentOS\nTicketing – ServiceNow, Remedy\n") == []


def test_the_owner_of_a_product_is_no_name() -> None:
    assert "Zorblax" not in _unlisted("- SAS, Zorblax's Quuxly, Excel")


@pytest.mark.parametrize(
    "line",
    [
        "Quuxly Advisor | Flask, React, Docker | Jan 2021",
        "Quuxly | Python, Flask, Docker | 2022",
        "> Quuxly Book Store (PHP/Laravel/MySQL)",
        "Quuxnet: Raga finder | PyTorch, librosa, Streamlit",
        "Mini Quuxpiler for fun | LLVM, Docker, Bash",
    ],
)
def test_the_title_of_a_project_before_its_tools_is_no_name(line: str) -> None:
    assert _unlisted(f"Jane Roe\n\nProjects\n{line}\n") == []


def test_a_line_of_tools_has_no_title() -> None:
    assert _unlisted("Jane Roe\n\nProjects\nZorblax | Kafka | Redis\n") == ["Zorblax"]


def test_mixed_lists_take_lower_case_words_that_are_no_english() -> None:
    text = "Skills\nNumPy, pandas, pyzorblax, SciPy, seaborn, PyTorch, Keras, reports, finding\n"
    assert _unlisted(text) == ["pyzorblax"]


def test_percentiles_of_latency_are_no_names() -> None:
    assert _unlisted("- Services in Go and gRPC, p95 latency down, Python, Redis") == []


def test_the_code_of_a_course_is_no_name() -> None:
    assert _unlisted("Education\nCMPUT 466 Machine Learning, CMPUT 365 Reinforcement Learning, Python\n") == []


def test_a_letter_that_opens_a_word_is_no_language() -> None:
    found = {m.surface: m.skill for m in mentions("- Python, cFrobnics, Kafka, Redis, Docker")}
    assert found["cFrobnics"] is None


def test_somebodys_post_behind_a_name_is_no_part_of_it() -> None:
    found = [mention.surface for mention in mentions("TOM ZORB\nIBM i / AS400 Programmer Analyst, Leeds")]
    assert found == ["IBM i", "AS400"]
