"""Near-duplicate postings: sketches that are as alike as the texts."""

from __future__ import annotations

import random

import pytest

from matcher.bulk.near import BYTES, Families, bands, likeness, sketch

WORDS = [f"word{number}" for number in range(2000)]


def text(random_: random.Random, length: int = 400) -> list[str]:
    return random_.choices(WORDS, k=length)


def runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


@pytest.mark.parametrize("changed", [0, 2, 6, 12, 30, 80])
def test_the_likeness_of_sketches_is_that_of_the_texts(changed: int) -> None:
    random_ = random.Random(changed)
    found, true = 0.0, 0.0
    for _ in range(30):
        one = text(random_)
        other = list(one)
        for place in random_.sample(range(len(one)), changed):
            other[place] = "other" + random_.choice(WORDS)
        found += likeness([sketch(" ".join(one))], [sketch(" ".join(other))])[0] / 30
        true += len(runs(one) & runs(other)) / len(runs(one) | runs(other)) / 30
    assert found == pytest.approx(true, abs=0.03)


def test_texts_that_differ_in_a_few_words_share_a_band_and_others_do_not() -> None:
    random_ = random.Random(1)
    ours = [text(random_) for _ in range(50)]
    theirs = [["Berlin", *words[1:200], "today", *words[201:]] for words in ours]
    one, other = (bands([sketch(" ".join(words)) for words in side]) for side in (ours, theirs))
    assert (one == other).any(axis=1).all()
    assert not (one[1:] == one[:-1]).any()


@pytest.mark.parametrize("short", ["", "Python", "Python developer", "a b c", "北京"])
def test_a_text_of_few_words_has_a_sketch_too(short: str) -> None:
    assert len(sketch(short)) == BYTES
    assert sketch(short) == sketch(short)


def test_layout_and_case_do_not_matter_but_words_do() -> None:
    assert sketch("Data  Engineer,\nBerlin") == sketch("data engineer berlin")
    assert likeness([sketch("data engineer berlin")], [sketch("data engineer paris")])[0] < 0.5


def test_the_first_of_a_family_stands_for_the_others() -> None:
    families = Families()
    for one, other in ((4, 2), (5, 4), (9, 7), (2, 1), (5, 1)):
        families.join(one, other)
    assert families.folded() == [(2, 1), (4, 1), (5, 1), (9, 7)]
    assert families.first(3) == 3
