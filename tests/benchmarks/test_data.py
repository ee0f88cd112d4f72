"""The public cases of benchmarks/ are sound, and other trades' postings stay nearly free of technologies."""

from __future__ import annotations

import nontechnical
import probes
import pytest
from annotated import read_jsonl, surface_spans

from matcher.nlp import find_mentions
from matcher.taxonomy import load_taxonomy

LEAST_CASES = {
    "ambiguity": 400,
    "tricky_names": 240,
    "negation": 80,
    "importance": 120,
    "alternatives": 80,
    "years": 80,
}
POSTINGS = read_jsonl(nontechnical.POSTINGS)


@pytest.mark.parametrize("suite", probes.SUITES)
def test_every_probe_is_a_text_of_its_own(suite):
    cases = read_jsonl(probes.PROBES / f"{suite}.jsonl")
    texts = [case["text"] for case in cases]
    assert len(cases) >= LEAST_CASES[suite]
    assert sorted(text for text in set(texts) if texts.count(text) > 1) == []


@pytest.mark.parametrize("suite", ["ambiguity", "tricky_names"])
def test_every_probe_of_names_asks_for_what_exists(suite):
    for case in read_jsonl(probes.PROBES / f"{suite}.jsonl"):
        assert case.get("find") or case.get("not"), case["text"]
        for surface, skill in case.get("find", []):
            assert surface_spans(surface, case["text"]), (surface, case["text"])
            assert skill is None or skill in load_taxonomy(), (skill, case["text"])
        for surface in case.get("not", []):
            assert surface_spans(surface, case["text"]), (surface, case["text"])


def test_the_postings_of_other_trades_are_whole_documents_with_true_annotations():
    assert len(POSTINGS) >= 20
    assert len({record["id"] for record in POSTINGS}) == len(POSTINGS)
    for record in POSTINGS:
        assert 150 <= len(record["text"].split()) <= 310, record["id"]
        for surface in (*record["technologies"], *record.get("either", ())):
            assert surface_spans(surface, record["text"]), (record["id"], surface)


def test_postings_of_other_trades_hold_fewer_than_one_false_technology_each():
    results = nontechnical.judge(POSTINGS, find_mentions)
    assert sum(len(result.false) for result in results) < len(results)


def test_a_false_technology_is_one_that_the_posting_does_not_name():
    text = "Requirements\nPython, Docker and Kafka\n"
    record = {"id": "x", "title": "X", "text": text, "technologies": ["Python"], "either": ["Docker"]}
    (result,) = nontechnical.judge([record], find_mentions)
    assert [mention.surface for mention in result.false] == ["Kafka"]
    assert (result.found, result.true) == (1, 1)
