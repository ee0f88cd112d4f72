"""Words that share the noun behind the last of them."""

from __future__ import annotations

import pytest

from matcher import make_document
from matcher.nlp import find_mentions
from matcher.values import DocumentKind


def found(text: str) -> list[tuple[str, str | None]]:
    document = make_document(text, id="", kind=DocumentKind.POSTING)
    return [(mention.surface, mention.skill) for mention in find_mentions(document).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Experience with smoke, sanity and regression testing",
            [("smoke", "smoke-testing"), ("sanity", "smoke-testing"), ("regression testing", "regression-testing")],
        ),
        ("unit and integration testing", [("unit", "unit-testing"), ("integration testing", "integration-testing")]),
        (
            "black box and white box testing",
            [("black box", "black-box-testing"), ("white box testing", "white-box-testing")],
        ),
        (
            "Functional, System, Negative, Backend testing",
            [
                ("Functional", "functional-testing"),
                ("System", "system-testing"),
                ("Negative", "negative-testing"),
                ("Backend testing", "api-testing"),
            ],
        ),
        ("deep/machine learning", [("deep", "deep-learning"), ("machine learning", "machine-learning")]),
        (
            "linear and logistic regression",
            [("linear", "linear-regression"), ("logistic regression", "logistic-regression")],
        ),
        (
            "relational and non-relational databases",
            [("relational", "relational-database"), ("non-relational databases", "nosql")],
        ),
    ],
)
def test_each_word_before_a_shared_noun_is_a_skill(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python, Java and regression testing", ["python", "java", "regression-testing"]),
        ("reporting, security, unit testing", ["reporting", "cybersecurity", "unit-testing"]),
        ("statistics and data analysis", ["statistics", "data-analysis"]),
        ("our manual. Regression testing", ["regression-testing"]),
        ("eases the review process and run analytics", ["analytics"]),
        ("statistical and machine learning models", ["statistics", "machine-learning"]),
        ("lines of business and the development team", []),
    ],
)
def test_what_stands_by_itself_keeps_its_meaning(text: str, expected: list[str]) -> None:
    assert [skill for _, skill in found(text)] == expected
