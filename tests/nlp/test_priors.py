"""What a section, a table or a list says about all in it."""

from __future__ import annotations

from matcher.nlp.priors import COLD, TOLD, Layers, Prior, Priors, Stretch
from matcher.reading import make_document
from matcher.values import DocumentKind, Importance
from tests.helpers import cues


def _prior(text: str, word: str) -> Prior:
    document = make_document(text, id="test", kind=DocumentKind.POSTING)
    return Priors(document, text, cues(text)).at(text.index(word)).prior


TEXT = """Hello
About us
We sell Kafka.

Your tasks
- Run Jenkins

Requirements
- Java

Nice to have
- Rust

Benefits
- Courses on Go
"""


def test_a_section_says_how_much_its_skills_are_wanted() -> None:
    assert _prior(TEXT, "Hello") == _prior(TEXT, "Jenkins") == TOLD
    assert _prior(TEXT, "Kafka") == _prior(TEXT, "Go") == COLD
    assert _prior(TEXT, "Java").importance is Importance.ESSENTIAL
    assert _prior(TEXT, "Rust").importance is Importance.OPTIONAL


def test_a_list_or_a_table_overrules_its_section() -> None:
    text = "Requirements\n- Java\n- A plus are:\n- Rust\n"
    assert _prior(text, "Rust").importance is Importance.OPTIONAL
    text = "Requirements\nMust\tNice\nJava\tRust"
    assert _prior(text, "Java").importance is Importance.ESSENTIAL
    assert _prior(text, "Rust").importance is Importance.OPTIONAL


def test_an_employer_that_goes_on_with_whom_it_looks_for_is_listened_to() -> None:
    text = "About us\nWe sell Kafka. We are looking for people. You know Java."
    assert _prior(text, "Kafka") == COLD
    assert _prior(text, "Java") == TOLD


def test_a_text_without_sections_is_told() -> None:
    assert Priors(make_document("", id="test"), "", cues("")).at(0).prior == TOLD


def test_of_stretches_that_lie_over_each_other_the_first_given_counts() -> None:
    given = [Stretch(4, 6, COLD), Stretch(2, 9, TOLD), Stretch(5, 12, COLD), Stretch(3, 3, COLD)]
    layers = Layers(given)
    for place in range(14):
        assert layers.at(place) == next((part for part in given if part.start <= place < part.end), None)
