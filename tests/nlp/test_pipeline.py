"""The pipeline as a whole: the same each time, layered by user files, usable with spaCy's own calls."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matcher.nlp import create_pipeline, find_mentions
from matcher.values import DocumentKind
from tests.helpers import document, named, overlaps, posting, resume, skill_record

TEXTS = [
    "I write C++ and C#; also .NET, Node.js.",
    "Skills\n• Python – R\n• “scikit‑learn”\u00a0and pandas\n",
    "",
    "   \n\n ",
    "Кафка и Python – 東京 Java 💩 Docker",
    "no skills here at all",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", list(DocumentKind))
def test_extracting_the_same_document_twice_is_equal(text: str, kind: DocumentKind) -> None:
    assert find_mentions(document(text, kind)) == find_mentions(document(text, kind))


@pytest.mark.parametrize("text", TEXTS)
def test_spans_quote_their_surface_in_the_unchanged_text(text: str) -> None:
    found = resume(text)
    assert [found.document.quote(m.start, m.end) for m in found.mentions] == [m.surface for m in found.mentions]
    assert not overlaps((m.start, m.end) for m in found.mentions)


def test_typographic_text_keeps_its_own_surface() -> None:
    assert ("scikit‑learn", "scikit-learn") in named("with scikit‑learn")


def test_foreign_letters_do_not_shift_offsets() -> None:
    assert named("Кафка и Python – 東京 Java 💩 Docker") == [
        ("Python", "python"),
        ("Java", "java"),
        ("Docker", "docker"),
    ]


def test_one_text_does_not_change_how_the_next_is_read() -> None:
    before = resume("R is nice")
    resume("Skills\nR, Python, SQL\n")
    assert resume("R is nice") == before


def test_a_user_file_adds_a_skill(tmp_path: Path) -> None:
    layer = tmp_path / "own.jsonl"
    layer.write_text(json.dumps(skill_record("zorblax", label="Zorblax")), encoding="utf-8")
    found = find_mentions(document("I tame Zorblax and Python."), layer).mentions
    assert [mention.skill for mention in found] == ["zorblax", "python"]
    assert named("I tame Zorblax and Python.") == [("Python", "python")]


def test_a_user_file_overrides_a_skill(tmp_path: Path) -> None:
    layer = tmp_path / "own.jsonl"
    layer.write_text(json.dumps(skill_record("python", label="Serpent")), encoding="utf-8")
    found = find_mentions(document("Serpent, not a Python"), layer).mentions
    assert [(mention.surface, mention.label) for mention in found if mention.skill] == [("Serpent", "Serpent")]


def test_the_pipeline_has_its_components_in_order() -> None:
    names = ["finder", "ambiguity", "unlisted", "tagger", "senses", "context"]
    assert create_pipeline().pipe_names == [f"skill_{name}" for name in names]


def test_the_pipeline_is_made_once() -> None:
    assert create_pipeline() is create_pipeline()


def test_mentions_stand_in_the_order_of_the_text() -> None:
    found = posting("Requirements\nDocker, Zorblax, Python, Kafka\n").mentions
    assert [m.start for m in found] == sorted(m.start for m in found)


def test_a_mention_carries_the_label_of_its_skill_and_its_own_words() -> None:
    (mention,) = resume("We ran K8s.").mentions
    assert (mention.surface, mention.label, mention.skill) == ("K8s", "Kubernetes", "kubernetes")


def test_the_headings_of_a_resume_are_no_skills() -> None:
    assert resume("SOFT SKILLS\nCERTIFICATIONS\nPUBLICATIONS\nSIDE PROJECTS").mentions == ()
    assert [m.skill for m in resume("Certifications: CISSP\n\nSide Projects\nA chess engine in Rust\n").mentions] == [
        "cissp",
        "rust",
    ]
