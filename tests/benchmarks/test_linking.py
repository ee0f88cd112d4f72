"""The near misses are sound, what is held out stays apart, and the figures count as they say."""

from __future__ import annotations

import linking
import numpy as np
import pytest

from matcher.taxonomy import load_taxonomy

PARTS = (linking.HELD_OUT, linking.TRAIN)


class Letters:
    """Texts are alike as far as they share letters."""

    def embed(self, texts):
        counts = np.array([[text.count(letter) for letter in "abcdef"] for text in texts], np.float32)
        return counts / np.maximum(np.linalg.norm(counts, axis=1, keepdims=True), 1e-9)


def test_there_are_near_misses_enough_and_half_of_them_are_held_out():
    near = {part: sum(len(c.near_misses) for c in linking.read_near_misses(part)) for part in PARTS}
    assert min(near.values()) >= 150


@pytest.mark.parametrize("part", PARTS)
def test_a_name_is_no_near_miss_of_its_own(part):
    for concept in linking.read_near_misses(part):
        own = {name.casefold() for name in (concept.name, *concept.aliases)}
        assert own.isdisjoint(name.casefold() for name in concept.near_misses), concept.name
        assert len(own) == 1 + len(concept.aliases), concept.name


def test_no_name_is_in_both_parts():
    held_out, train = (
        {name.casefold() for c in linking.read_near_misses(part) for name in (c.name, *c.aliases, *c.near_misses)}
        for part in PARTS
    )
    assert held_out.isdisjoint(train)


def test_skills_of_the_near_misses_held_out_are_held_out_too():
    taxonomy = load_taxonomy()
    held_out = linking.held_out_skills(taxonomy)
    assert all(taxonomy.resolve(name) in held_out for name in ("SQL", "NoSQL", "MySQL"))
    assert 0.04 < len(held_out) / len(taxonomy) < 0.08


def test_a_pair_of_near_misses_counts_once_whichever_names_the_other():
    concepts = [linking.Concept("train", "a", ("b",), ("c",)), linking.Concept("train", "c", (), ("a",))]
    assert linking.near_miss_pairs(concepts) == ([("a", "b"), ("a", "c")], [True, False])


def test_spans_and_sentences_are_asked_for_their_known_labels(tmp_path):
    (tmp_path / "data_tech_validation_annotations.csv").write_text(
        "sentence,span,sub_span,label\n"
        "cut and sew,cut and sew,cut,cut textiles\n"
        "cut and sew,cut and sew,sew,sew textiles\n"
        "cut and sew,sew,,UNDERSPECIFIED\n"
    )
    queries = linking.esco_queries(tmp_path, "tech", frozenset({"cut textiles", "sew textiles"}))
    assert queries["span"] == [("cut", {"cut textiles"}), ("sew", {"sew textiles"})]
    assert queries["sentence"] == [("cut and sew", {"cut textiles", "sew textiles"})]


def test_labels_are_ranked_and_counted():
    labels = ["aaa", "abc", "fff"]
    queries = [("ab", frozenset({"abc"})), ("fa", frozenset({"aaa", "fff"})), ("fad", frozenset({"abc"}))]
    ranked = list(linking.rank(Letters(), labels, Letters().embed(labels), queries))
    assert ranked == [["abc", "aaa", "fff"], ["aaa", "fff", "abc"], ["aaa", "fff", "abc"]]
    assert linking.mrr(ranked, queries) == pytest.approx((1 + 1 + 1 / 3) / 3)
    assert linking.r_precision(ranked, queries, most=1) == pytest.approx(2 / 3)


def test_every_figure_can_be_measured_without_esco():
    found = linking.measure(Letters(), None, load_taxonomy())
    assert set(found) == {"other names, held out: MRR", "near misses, held out: AUC", "near misses, train: AUC"}
    assert all(0 <= value <= 1 for value in found.values())


def test_letters_are_an_embedder_too():
    near, far = linking.CharacterNgrams(["kubernetes", "kubeflow", "cobol"]).embed(["kubernete", "cobol"])
    assert near @ near == pytest.approx(1, abs=1e-5)
    assert near @ far < 0.1


def test_the_columns_without_sentence_transformers_are_ours_and_letters():
    assert list(linking.embedders(load_taxonomy()))[:2] == ["skillmatch static", "character n-grams"]
