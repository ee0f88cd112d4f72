"""The figures of graded pairs, and the scorers beside the score, on invented documents."""

from __future__ import annotations

import doctest
import json
from pathlib import Path

import fit
import fit_figures
import fit_scorers
import numpy as np
import pytest
from click.testing import CliRunner
from fit_ablation import PARTS, weights_without
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score

from matcher.reading import make_document
from matcher.scoring.weights import DEFAULT_WEIGHTS
from matcher.values import Document, DocumentKind

COVER = np.array([[90.0, 40, 5], [60, np.nan, 10], [20, 70, 0]])
GRADE = np.array([[4.0, 2, 0], [3, np.nan, 1], [1, 3, 0]])
SCORES = np.array([[0.9, 0.4, 0.2], [0.3, 0.8, 0.2], [0.2, 0.5, 0.0]])
KNOWN = ~np.isnan(COVER)
RESUMES = {
    "engineer": "Experience\nData engineer, 2019 - 2024\nBuilt pipelines in Python, C++ and Apache Airflow on AWS.\n",
    "cook": "Experience\nSous chef, 2019 - 2024\nRan the pastry section and planned menus with the kitchen team.\n",
}
POSTINGS = {
    "pipelines": "Requirements\n- Python and C++\n- Apache Airflow on AWS\nNo Scala required.\n",
    "kitchen": "Requirements\n- You plan menus and run a pastry section\n- Excel for stock lists, Python is a plus\n",
}
GRADES = {
    ("engineer", "pipelines"): (4, 95),
    ("engineer", "kitchen"): (0, 5),
    ("cook", "pipelines"): (0, 0),
    ("cook", "kitchen"): (3, 70),
}


def documents(texts: dict[str, str], kind: DocumentKind) -> list[Document]:
    return [make_document(text, id=name, kind=kind) for name, text in texts.items()]


RESUME_DOCUMENTS, POSTING_DOCUMENTS = (
    documents(RESUMES, DocumentKind.RESUME),
    documents(POSTINGS, DocumentKind.POSTING),
)


@pytest.mark.parametrize("module", [fit_figures, fit_scorers])
def test_the_examples_in_docstrings_hold(module):
    result = doctest.testmod(module)
    assert result.attempted > 0
    assert result.failed == 0


def test_figures_are_those_of_scipy_and_scikit_learn_over_the_graded_pairs():
    found = fit_figures.figures(SCORES, COVER, GRADE)
    assert found[fit_figures.ALL] == pytest.approx(spearmanr(SCORES[KNOWN], COVER[KNOWN])[0])
    assert found[fit_figures.AUC] == pytest.approx(roc_auc_score(GRADE[KNOWN] >= 3, SCORES[KNOWN]))
    by_resume = [spearmanr(s[k], c[k])[0] for s, c, k in zip(SCORES, COVER, KNOWN, strict=True)]
    by_posting = [spearmanr(s[k], c[k])[0] for s, c, k in zip(SCORES.T, COVER.T, KNOWN.T, strict=True)]
    assert found[fit_figures.WITHIN_RESUME] == pytest.approx(np.mean(by_resume))
    assert found[fit_figures.WITHIN_POSTING] == pytest.approx(np.mean(by_posting))


def test_what_does_not_vary_has_no_rank_correlation_and_is_left_out_of_means():
    assert np.isnan(fit_figures.spearman(np.ones(3), np.arange(3.0)))
    scores = np.array([[1.0, 1, 1], [1, 2, 3]])
    cover = np.array([[10.0, 20, 30], [10, 20, 30]])
    assert fit_figures.figures(scores, cover, cover / 10)[fit_figures.WITHIN_RESUME] == 1


def test_auc_needs_good_and_lower_grades():
    assert np.isnan(fit_figures.auc(np.array([0.1, 0.9]), np.array([3.0, 4.0])))


def test_every_draw_takes_whole_resumes_and_postings():
    values = np.arange(3)[:, None] * 10.0 + np.arange(4)
    drawn = fit_figures.resample(values, draws=50)
    assert drawn.shape == (50, 3, 4)
    assert (drawn // 10 == (drawn // 10)[:, :, :1]).all()
    assert (drawn % 10 == (drawn % 10)[:, :1, :]).all()
    assert len(np.unique(drawn[:, :, 0] // 10)) == 3


def test_arrays_of_one_shape_get_the_same_draws_and_each_run_the_same():
    drawn, cover = fit_figures.resample(SCORES), fit_figures.resample(COVER)
    assert np.isnan(cover).sum() == (drawn == SCORES[1, 1]).sum()
    assert np.array_equal(drawn, fit_figures.resample(SCORES))


def test_figures_of_all_draws_at_once_are_those_of_each_draw():
    drawn = [fit_figures.resample(values, draws=5) for values in (SCORES, COVER, GRADE)]
    at_once = fit_figures.figures(*drawn)
    for number, draw in enumerate(zip(*drawn, strict=True)):
        alone = fit_figures.figures(*draw)
        for name in fit_figures.FIGURES:
            assert at_once[name][number] == pytest.approx(alone[name], nan_ok=True)


def test_a_perfect_order_is_sure_and_a_random_one_is_not():
    cover = np.random.default_rng(1).permutation(48).reshape(6, 8).astype(float)
    noise = np.random.default_rng(2).permutation(48).reshape(6, 8).astype(float)
    drawn = [fit_figures.resample(values) for values in (cover, noise)]
    low, high = fit_figures.interval(fit_figures.figures(drawn[0], drawn[0], drawn[0])[fit_figures.ALL])
    assert (low, high) == pytest.approx((1, 1))
    low, high = fit_figures.interval(fit_figures.figures(drawn[1], drawn[0], drawn[0])[fit_figures.ALL])
    assert low < 0 < high


def test_bands_are_compared_with_grades():
    bands = np.array([[4.0, 2, 0], [2, 4, 1], [1, 1, 2]])
    exact, near = fit_figures.agreement(bands, GRADE)
    assert (exact, near) == (5 / 8, 6 / 8)
    rows = {name: (*found, list(shares)) for name, *found, shares in fit_figures.reliability(bands, COVER, GRADE)}
    assert list(rows) == ["strong", "good", "partial", "weak", "unrelated"]
    assert rows["strong"] == (1, 90, [0, 0, 0, 0, 1])
    assert rows["partial"] == (3, pytest.approx(100 / 3), [1 / 3, 0, 1 / 3, 1 / 3, 0])
    assert rows["good"][0] == 0


@pytest.mark.parametrize("part", PARTS)
def test_every_part_of_the_ablation_changes_the_weights(part):
    assert weights_without(part) != DEFAULT_WEIGHTS


@pytest.mark.parametrize("name", fit_scorers.scorers())
def test_every_scorer_puts_the_right_person_first(name):
    scores = fit_scorers.scorers()[name](RESUME_DOCUMENTS, POSTING_DOCUMENTS)
    assert scores.shape == (2, 2)
    assert (scores >= 0).all()
    assert (scores <= 1 + 1e-9).all()
    assert scores[0, 0] > scores[1, 0]


def test_keywords_are_found_word_for_word_and_denied_ones_are_none():
    (posting,) = documents({"p": "Requirements\nC++, Docker, Python\nNo Scala required.\n"}, DocumentKind.POSTING)
    resumes = documents({"a": "c++ and\ndocker", "b": "dockerised Pythonic Scala"}, DocumentKind.RESUME)
    assert fit_scorers.literal_share(resumes, [posting]).ravel() == pytest.approx([2 / 3, 0])


def test_bm25_of_a_document_with_itself_is_the_same_either_way_round():
    scores = fit_scorers.bm25(RESUME_DOCUMENTS, RESUME_DOCUMENTS)
    assert scores == pytest.approx(scores.T)
    assert scores[0, 0] > scores[0, 1]


class ByLetter:
    """Stands in for a model: counts of letters, scaled to length one."""

    def embed(self, texts):
        counts = np.array([[text.lower().count(letter) for letter in "abcdefghij"] for text in texts], np.float32)
        return counts / np.linalg.norm(counts, axis=1, keepdims=True)


@pytest.mark.parametrize("chunked", [fit_scorers.mean_chunk_cosine, fit_scorers.likest_chunk_cosine])
def test_documents_of_one_chunk_are_compared_as_whole_texts(chunked):
    embedder = ByLetter()
    whole = fit_scorers.whole_cosine(RESUME_DOCUMENTS, POSTING_DOCUMENTS, embedder=embedder)
    assert chunked(RESUME_DOCUMENTS, POSTING_DOCUMENTS, embedder=embedder) == pytest.approx(whole, abs=1e-6)


def test_chunks_hold_every_word_and_overlap_by_half():
    words = [f"w{number}" for number in range(230)]
    found = [chunk.split() for chunk in fit_scorers.chunks(" ".join(words))]
    assert [chunk[0] for chunk in found] == ["w0", "w50", "w100", "w150"]
    assert found[-1][-1] == "w229"
    assert fit_scorers.chunks("") == [""]


@pytest.fixture
def tables(tmp_path: Path) -> list[str]:
    rows = {
        "resumes.jsonl": [{"id": name, "text": text} for name, text in RESUMES.items()],
        "postings.jsonl": [{"id": name, "text": text} for name, text in POSTINGS.items()],
        "grades.jsonl": [{"resume": r, "posting": p, "grade": g, "cover": c} for (r, p), (g, c) in GRADES.items()],
    }
    for name, records in rows.items():
        (tmp_path / name).write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return [str(tmp_path / name) for name in rows]


def test_the_command_prints_scorers_and_bands(tables, monkeypatch):
    monkeypatch.setattr(fit, "installed_minilm", lambda: None)
    result = CliRunner().invoke(fit.main, tables)
    assert result.exit_code == 0, result.output
    assert "4 graded pairs of 2 résumés and 2 postings" in result.output
    assert "| BM25 |" in result.output
    assert "| strong |" in result.output
    assert "MiniLM" not in result.output


def test_the_command_switches_off_one_part_after_the_other(tables):
    result = CliRunner().invoke(fit.main, [*tables, "--ablate"])
    assert result.exit_code == 0, result.output
    assert result.output.count("| without ") == len(PARTS)


def test_a_graded_document_that_is_not_there_is_named(tables):
    with Path(tables[2]).open("a", encoding="utf-8") as lines:
        lines.write(json.dumps({"resume": "nobody", "posting": "kitchen", "grade": 0, "cover": 0}) + "\n")
    result = CliRunner().invoke(fit.main, tables)
    assert result.exit_code == 1
    assert "nobody" in result.output


def test_tables_come_in_threes(tables):
    assert CliRunner().invoke(fit.main, tables[:2]).exit_code == 2
