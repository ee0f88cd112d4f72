"""A skill is as important as the strongest of its mentions."""

from __future__ import annotations

from matcher.nlp.segments import Segments
from matcher.nlp.weighing import weigh
from matcher.reading import make_document
from matcher.values import DocumentKind, Importance
from tests.helpers import importances, read_tokens

ESSENTIAL, OPTIONAL, CONTEXT = Importance.ESSENTIAL, Importance.OPTIONAL, Importance.CONTEXT


def test_the_strongest_mention_decides() -> None:
    text = "About us\nWe use Python and Kafka.\n\nNice to have\n- Python\n- Kafka\n\nRequirements\n- Python\n"
    assert importances(text) == {"python": ESSENTIAL, "kafka": OPTIONAL}


def _weighed(text: str, word: str) -> list[Importance]:
    """Return the importance of each place of a word."""
    starts = [start for start in range(len(text)) if text.startswith(word, start)]
    named = [(start, start + len(word), word) for start in starts]
    document = make_document(text, id="test", kind=DocumentKind.POSTING)
    return weigh(document, text, named, Segments(text), read_tokens(text), [False] * len(named)).shared


def test_the_subject_of_a_degree_makes_a_skill_no_stronger_elsewhere() -> None:
    text = "Your tasks\n- Support our statistics group\n\nRequirements\n- Degree in mathematics or statistics\n"
    assert _weighed(text, "statistics") == [CONTEXT, ESSENTIAL]
    assert _weighed("Requirements\n- Degree in mathematics or statistics\n", "statistics") == [ESSENTIAL]


def test_experience_behind_a_degree_is_no_subject_of_it() -> None:
    text = "About us\nWe use statistics.\n\nRequirements\n- Degree in physics with experience in statistics\n"
    assert _weighed(text, "statistics") == [ESSENTIAL, ESSENTIAL]


def test_an_item_between_two_that_ask_is_asked_for_too() -> None:
    asked = "We bake bread.\n3+ years of Python\nDocker, Kubernetes\nStrong knowledge of SQL"
    assert set(importances(asked).values()) == {ESSENTIAL}
    told = "We bake bread.\n3+ years of Python\nBuild things with Docker\nStrong knowledge of SQL"
    assert importances(told)["docker"] is CONTEXT


def test_sections_that_a_scrape_glued_together_keep_their_words_apart() -> None:
    text = "We bake.RequirementsPython and SQL requiredNice to haveDocker, KafkaBenefitsBread"
    assert importances(text) == {"python": ESSENTIAL, "sql": ESSENTIAL, "docker": OPTIONAL, "kafka": OPTIONAL}


def test_the_title_counts_unless_it_names_a_team() -> None:
    text = "{}\n\nYour profile\n- Java\n"
    assert importances(text.format("Kafka Engineer"))["kafka"] is ESSENTIAL
    assert importances(text.format("Data Engineer, Kafka Platform"))["kafka"] is CONTEXT


def test_a_note_that_lists_names_asks_for_them() -> None:
    asked = importances("Developer wanted. Java, PostgreSQL, Docker. Kubernetes is a plus.")
    assert asked == {"java": ESSENTIAL, "postgresql": ESSENTIAL, "docker": ESSENTIAL, "kubernetes": OPTIONAL}
    assert importances("We bake bread with Python and Kafka.") == {"python": CONTEXT, "kafka": CONTEXT}
