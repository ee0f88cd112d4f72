"""Vectors: unit rows, near-synonyms nearer than strangers, zero where nothing is known."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from matcher.errors import DataError, MissingExtra
from matcher.scoring.credit import COMPARED
from matcher.similarity import StaticEmbedder, load_embedder, load_label_vectors, read_matrix, unit
from matcher.taxonomy import load_taxonomy


def test_the_static_embedder_gives_unit_vectors() -> None:
    vectors = load_embedder().embed(["machine learning", "bread", "we build data pipelines", "c++", "東京"])
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


def test_a_text_without_pieces_gives_zeros() -> None:
    assert not load_embedder().embed([""]).any()


def test_no_texts_give_no_rows() -> None:
    assert load_embedder().embed([]).shape[0] == 0


@pytest.mark.parametrize(
    ("text", "synonym", "stranger"),
    [
        ("software developer", "software engineer", "pastry chef"),
        ("statistics", "probability", "gardening"),
        ("database", "SQL queries", "violin lessons"),
        ("train neural networks", "fit deep learning models", "clean the office kitchen"),
        ("car", "automobile", "banana"),
    ],
)
def test_near_synonyms_are_nearer_than_strangers(text: str, synonym: str, stranger: str) -> None:
    own, near, far = load_embedder().embed([text, synonym, stranger])
    assert own @ near > own @ far + 0.2


def test_the_same_text_embeds_the_same_alone_and_among_others() -> None:
    alone = load_embedder().embed(["data pipelines"])[0]
    among = load_embedder().embed(["pears", "data pipelines", "a much longer text about other things"])[1]
    assert alone == pytest.approx(among, abs=1e-6)


def test_case_does_not_matter_to_the_static_embedder() -> None:
    lower, upper = load_embedder().embed(["data science", "Data Science"])
    assert lower @ upper == pytest.approx(1, abs=1e-5)


def test_names_of_programs_are_words_of_their_own() -> None:
    tokenizer = StaticEmbedder()._tokenizer
    assert tokenizer.encode("Java, JavaScript (k8s) C++/C# PowerPoint .NET").tokens == [
        "java", "javascript", "k8s", "c++", "c#", "powerpoint", ".net",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "other", "near_miss"),
    [
        ("Java", "Core Java", "JavaScript"),
        ("Power BI", "Microsoft Power BI", "PowerPoint"),
        ("Amazon Web Services", "AWS", "Google Cloud"),
    ],
)
def test_another_name_is_nearer_than_a_near_miss(name: str, other: str, near_miss: str) -> None:
    own, same, different = load_embedder().embed([name, other, near_miss])
    assert own @ same > own @ different + 0.1


def test_many_texts_embed_as_each_of_them_alone() -> None:
    texts = [f"pears and {'plums ' * (row % 5)}" if row % 7 else "" for row in range(600)]
    together = load_embedder().embed(texts)
    alone = np.concatenate([load_embedder().embed([text]) for text in texts])
    assert np.abs(together - alone).max() < 1e-6


def test_a_model_of_other_numbers_is_refused(tmp_path: Path) -> None:
    header = b'{"embedding.weight": {"dtype": "F32", "shape": [1, 1], "data_offsets": [0, 4]}}'
    path = tmp_path / "model.safetensors"
    path.write_bytes(len(header).to_bytes(8, "little") + header + bytes(4))
    with pytest.raises(DataError, match="F32"):
        read_matrix(path)


def test_unit_scales_rows_and_leaves_zeros() -> None:
    scaled = unit(np.array([[3.0, 4.0], [0.0, 0.0]], np.float32))
    assert scaled.tolist() == [[pytest.approx(0.6), pytest.approx(0.8)], [0.0, 0.0]]


@pytest.mark.parametrize(
    ("skill", "near", "far"),
    [
        ("machine-learning", "deep-learning", "negotiation"),
        ("statistics", "probability", "negotiation"),
    ],
)
def test_labels_of_like_concepts_are_nearer_than_strangers(skill: str, near: str, far: str) -> None:
    liked, disliked = load_label_vectors().likeness(skill, [near, far])
    assert liked > disliked


def test_a_label_is_most_like_itself() -> None:
    assert load_label_vectors().likeness("statistics", ["statistics"])[0] == pytest.approx(1, abs=1e-3)


def test_likeness_to_an_unknown_skill_is_zero() -> None:
    vectors = load_label_vectors()
    assert vectors.likeness("gone", ["python"]).tolist() == [0]
    assert vectors.likeness("python", ["gone", "gone"]).tolist() == [0, 0]
    assert vectors.likeness("python", []).tolist() == []


def test_likeness_is_the_same_both_ways() -> None:
    vectors = load_label_vectors()
    pair = ("machine-learning", "statistics")
    assert vectors.likeness(pair[0], [pair[1]])[0] == pytest.approx(vectors.likeness(pair[1], [pair[0]])[0], abs=1e-6)


def test_every_concept_of_the_taxonomy_has_a_label_vector() -> None:
    vectors = load_label_vectors()
    assert all((skill.id in vectors._rows) == (skill.kind in COMPARED) for skill in load_taxonomy())


def test_the_default_embedder_is_the_shipped_one_loaded_once() -> None:
    assert isinstance(load_embedder(), StaticEmbedder)
    assert load_embedder() is load_embedder()


@pytest.mark.skipif(importlib.util.find_spec("sentence_transformers") is not None, reason="the extra is installed")
def test_another_embedder_needs_its_extra() -> None:
    with pytest.raises(MissingExtra, match=r"skillmatch\[transformers\]"):
        load_embedder("some-model")
