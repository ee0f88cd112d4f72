"""Alternatives share a group; what is asked for as well does not."""

from __future__ import annotations

import pytest

from matcher.nlp.alternatives import group_alternatives
from tests.helpers import alternatives, mentions


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Python or R", [["python", "r"]]),
        ("Python, Java, or Go", [["python", "java", "go"]]),
        ("Python or R or Julia", [["python", "r", "julia"]]),
        ("AWS/GCP", [["aws", "gcp"]]),
        ("Python and/or R", [["python", "r"]]),
        ("Python (or R)", [["python", "r"]]),
        ("one of Tableau, Looker, Power BI", [["tableau", "looker", "power-bi"]]),
        ("any of Kafka, RabbitMQ", [["kafka", "rabbitmq"]]),
        ("MySQL, PostgreSQL, or similar", [["mysql", "postgresql"]]),
        ("Tableau, Power BI or similar", [["tableau", "power-bi"]]),
        ("Python, SQL or R, Docker, Git", [["sql", "r"]]),
        ("Kafka, Java/Scala and Docker", [["java", "scala"]]),
        ("Either Python or Java, and Docker", [["python", "java"]]),
        ("SQL, Python/R", [["python", "r"]]),
        ("React, Angular, or Vue.js experience", [["react", "angular", "vue"]]),
        ("TensorFlow or PyTorch; Keras or JAX", [["tensorflow", "pytorch"], ["keras", "jax"]]),
    ],
)
def test_alternatives_are_grouped(text: str, groups: list[list[str]]) -> None:
    assert alternatives(text) == groups


@pytest.mark.parametrize(
    "text",
    [
        "Python and Java",
        "Python, Java and Docker",
        "Python, Java",
        "Python; Java",
        "Python\nor R",
        "Know Python. Or know Java.",
        "Python as well as Java",
        "Python",
        "",
    ],
)
def test_what_is_asked_for_as_well_is_no_alternative(text: str) -> None:
    assert alternatives(text) == []


def test_resumes_have_no_alternatives() -> None:
    assert {mention.group for mention in mentions("Python or R, AWS/GCP")} == {None}


def test_groups_never_cross_segments() -> None:
    text = "Python or Java"
    spans = [(0, 6, "technology"), (10, 14, "technology")]
    assert group_alternatives(text, spans, [0, 0]) == [0, 0]
    assert group_alternatives(text, spans, [0, 1]) == [None, None]


def test_no_spans_give_no_groups() -> None:
    assert group_alternatives("", [], []) == []
