"""The title of a posting asks for what the job is about."""

from __future__ import annotations

import pytest

from matcher.nlp.titles import find_title


@pytest.mark.parametrize(
    ("text", "name", "asked"),
    [
        ("Kafka Engineer\nJoin us.", "Kafka", True),
        ("\n\nSenior Kafka Developer (m/f/x)\nJoin us.", "Kafka", True),
        ("Developer - Kafka\nJoin us.", "Kafka", True),
        ("Kafka Platform Engineer\nJoin us.", "Kafka", True),
        ("Developer, Kafka Platform\nJoin us.", "Kafka", False),
        ("Developer – Kafka Streams Team\nJoin us.", "Kafka", False),
        ("Analyst, Acme Kafka Innovation Lab\nJoin us.", "Kafka", False),
        ("Analyst, Office of Kafka\nJoin us.", "Kafka", False),
        ("We love Kafka\nJoin us.", "Kafka", False),
        ("Kafka Engineer", "Kafka", False),
        ("An engineer who has read all there is to read about Kafka in a year\nJoin us.", "Kafka", False),
    ],
)
def test_a_title_asks_for_its_job_but_not_for_its_team(text: str, name: str, asked: bool) -> None:
    start = text.index(name)
    assert find_title(text).asks_for(start, start + len(name)) is asked


def test_what_follows_the_title_is_not_asked_for_by_it() -> None:
    text = "Java Engineer\nKafka is what we sell."
    start = text.index("Kafka")
    assert not find_title(text).asks_for(start, start + 5)
