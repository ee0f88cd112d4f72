"""Words that a scrape glued together are cut apart, in texts where that happened and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from matcher.nlp import create_pipeline
from matcher.nlp.gluing import cut_word, is_glued
from matcher.nlp.tokens import tokens_of
from tests.helpers import mentions

GLUED = """Managedthe migration of theplatform to Springmodules and writing Dockerfiles
for ofbusiness analysis withsecurity reviews, andautomation of Linuxmachines."""


def parts(piece: str) -> list[str]:
    borders = (0, *cut_word(piece), len(piece))
    return [piece[start:end] for start, end in pairwise(borders)]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("theintegration", ["the", "integration"]),
        ("Springmodules", ["Spring", "modules"]),
        ("SQLAJAX", ["SQL", "AJAX"]),
        ("ofvariousdatabases", ["of", "various", "databases"]),
        ("Istarteddevelopmentfromscratch", ["I", "started", "development", "from", "scratch"]),
    ],
)
def test_glued_words_fall_apart(piece: str, expected: list[str]) -> None:
    assert parts(piece) == expected


@pytest.mark.parametrize(
    "word", ["integration", "Kubernetes", "Cybernetics", "JAVASCRIPT", "Netanya", "connector", "xqzwvk"]
)
def test_a_word_stays_whole(word: str) -> None:
    assert cut_word(word) == ()


def test_one_long_name_does_not_make_a_text_glued() -> None:
    tokenizer = create_pipeline().tokenizer
    assert is_glued(tokens_of(tokenizer(GLUED)))
    once = "Worked on Teamproject with Java.\nTeamproject runs on Linux, Teamproject is fast."
    assert not is_glued(tokens_of(tokenizer(once)))


def test_capitals_and_a_word_that_they_run_into_are_not_glued() -> None:
    text = "REQUIREMENTSAdvanced SQL.\nABILITYAdapt to change.\nSKILLSAnalysis of data."
    assert not is_glued(tokens_of(create_pipeline().tokenizer(text)))


def test_skills_within_glued_words_are_found_where_they_stand() -> None:
    found = {mention.surface: mention for mention in mentions(GLUED)}
    assert {"Spring", "security", "automation", "Linux"} <= found.keys()
    assert all(GLUED[mention.start : mention.end] == mention.surface for mention in found.values())
