"""Words that a scrape glued together are cut apart, in texts where that happened and nowhere else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from matcher.nlp import create_pipeline
from matcher.nlp.gluing import cut_word, cutting, is_glued
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
        ("Bitbucketo", ["Bitbucket", "o"]),
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


@pytest.mark.parametrize(
    ("chunk", "expected"),
    [
        ("fromTALENDwithoutJava", ["from", "TALEND", "without", "Java"]),
        ("RMANbackupofthecompany", ["RMAN", "backup", "of", "the", "company"]),
        ("SQLBachelor", ["SQL", "Bachelor"]),
        ("SQLZzygote", ["SQL", "Zzygote"]),
        ("modernC#applications", ["modern", "C#", "applications"]),
        ("Skills.NET", ["Skills", ".NET"]),
        ("asp.NET", ["asp", ".", "NET"]),
        (".NetDescription", [".Net", "Description"]),
    ],
)
def test_names_are_cut_off_the_words_that_they_run_into(chunk: str, expected: list[str]) -> None:
    assert [token.text for token in cutting(create_pipeline().tokenizer)(chunk)] == expected


def test_one_glued_word_is_enough_in_a_text_without_lines() -> None:
    tokenizer = create_pipeline().tokenizer
    text = "Looked after theintegration of " + "ovens and bread and flour " * 60
    assert is_glued(tokens_of(tokenizer(text)))
    assert not is_glued(tokens_of(tokenizer(text.replace("flour ", "flour\n"))))


def test_a_name_does_not_grow_over_what_is_glued_to_it() -> None:
    text = GLUED + "\nMoved JSONbasedRESTservices to XYZservices."
    assert {"JSON", "REST", "XYZ"} <= {mention.surface for mention in mentions(text)}
