"""The network reads what the finder marked and gives the same scores whatever it has read before."""

from __future__ import annotations

import numpy as np

from matcher.nlp import read_doc
from matcher.nlp.inputs import (
    AROUND,
    LAYOUTS,
    MARK_OF,
    MARKS,
    MOST_LINKING,
    SECTIONS,
    Inputs,
    read_inputs,
    word_rows,
)
from matcher.nlp.network import TAGS, load_network
from matcher.values import SectionKind
from tests.helpers import document


def _inputs(text: str) -> Inputs:
    return read_inputs(read_doc(document(text), stop_before="skill_tagger"))


def test_every_token_has_its_codes() -> None:
    inputs = _inputs("Skills\nApache Kafka, Zorblax\n")
    place = inputs.words.index("Kafka")
    assert inputs.marks[place - 1 : place + 3].tolist() == [
        MARK_OF["technology", "SAFE"],
        MARK_OF["technology", "SAFE"] + 1,
        0,
        0,
    ]
    assert inputs.layouts[place - 1] == 2  # first of its line
    assert inputs.layouts[inputs.words.index(",")] == 1  # glued to the token before
    assert SECTIONS[inputs.sections[place]] == SectionKind.SKILLS
    assert max(inputs.marks) < MARKS
    assert max(inputs.layouts) < LAYOUTS


def test_scores_depend_on_nothing_read_before() -> None:
    inputs = _inputs("We use Kafka and Zorblax daily.")
    first = load_network().score(inputs)
    load_network().score(_inputs("Something else: Terraform, cranes and 17 geese."))
    assert first.shape == (len(inputs.words), TAGS)
    np.testing.assert_array_equal(load_network().score(inputs), first)


def test_scores_reach_no_farther_than_a_tokens_company() -> None:
    text = "We use Kafka daily and bake bread with it every morning before the first guests come in for a coffee."
    alone, after = _inputs(text), _inputs("Bread is baked here every day by hand. " * 3 + text)
    far, count = AROUND + 3, len(alone.words)
    same = load_network().score(alone)[far:], load_network().score(after)[-count:][far:]
    assert len(same[0])
    np.testing.assert_allclose(*same, atol=1e-4)


def test_company_counts_names_and_linking_words_around() -> None:
    listed = _inputs("Kafka, Terraform, Zorblax, Jenkins")
    told = _inputs("The bread was baked by the people of the village for all of us.")
    names, linking = np.divmod(listed.company, MOST_LINKING + 1)
    assert (set(names), set(linking)) == ({3}, {0})
    names, linking = np.divmod(told.company, MOST_LINKING + 1)
    assert (set(names), max(linking)) == ({0}, MOST_LINKING)


def test_words_share_rows_by_beginning_ending_and_shape() -> None:
    whole, beginning, ending, _, shape = word_rows("Kafka")
    assert word_rows("Kafkaesque")[1] == beginning
    assert word_rows("Alaafka")[2] == ending
    assert word_rows("Spark")[4] == shape
    assert word_rows("KAFKA")[0] == whole


def test_a_text_of_more_words_than_are_kept_gets_the_same_scores() -> None:
    inputs = _inputs("Skills\nApache Kafka, Zorblax and eight more words that nobody keeps\n")
    small = load_network.__wrapped__()
    small._cache = small._cache[:, :3]
    assert np.array_equal(small.score(inputs), load_network().score(inputs))
