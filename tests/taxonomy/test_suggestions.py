"""Unknown names that documents use like skills are counted, quoted and compared with what is known."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from matcher.taxonomy import Taxonomy, layer_taxonomy, load_taxonomy
from matcher.taxonomy.nearest import NameIndex
from matcher.taxonomy.review import to_records
from matcher.taxonomy.suggestions import Candidate, find_candidates, quote
from matcher.taxonomy.writing import layer_text
from matcher.values import Document, Extraction, Kind, Mention, Skill

TAXONOMY = Taxonomy(
    (
        Skill(id="visio", label="Visio", kind=Kind.TECHNOLOGY),
        Skill(id="finch", label="Brass Finch Server", kind=Kind.TECHNOLOGY, hidden_aliases=("finchy",)),
        Skill(id="care", label="Ward Care", kind=Kind.CONCEPT, context_aliases=("Warding",)),
    )
)


def _read(
    text: str, *unknown: str, id: str = "doc", kind: Kind = Kind.TECHNOLOGY, known: Sequence[str] = ()
) -> Extraction:
    """Return a text of which some words are unknown skills, at each place."""
    mentions = [
        Mention(start=at, end=at + len(name), surface=name, skill=skill, label=name, kind=kind)
        for names, skill in ((unknown, None), (known, "visio"))
        for name in names
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    return Extraction(document=Document(id=id, source=id, text=text), mentions=tuple(mentions))


def _found(*extractions: Extraction, least: int = 1) -> dict[str, Candidate]:
    return {found.label: found for found in find_candidates(extractions, TAXONOMY, least=least)}


def test_documents_wordings_and_places_are_counted() -> None:
    texts = ["Use Zorblax and Zorblax daily.", "We like Zorblax a lot.", "We like Zorblax a lot."]
    found = _found(*(_read(text, "Zorblax") for text in texts))["Zorblax"]
    assert (found.documents, found.count, found.wordings) == (3, 4, 3)
    assert found.quotes == ("Use Zorblax and Zorblax daily.", "We like Zorblax a lot.")


def test_spellings_are_counted_together_under_the_most_frequent() -> None:
    texts = ["Zorb-Lax", "Zorblax", "Zorblax", "ZORBLAX 3.2", "Zorblaxs"]
    found = _found(*(_read(f"Use {text} here.", text) for text in texts))
    assert set(found) == {"Zorblax"}
    assert found["Zorblax"].spellings == ("Zorblax", "ZORBLAX 3.2", "Zorb-Lax", "Zorblaxs")
    assert found["Zorblax"].documents == 5


def test_a_name_in_too_few_documents_is_no_candidate() -> None:
    one, two = _read("Zorblax, Zorblax, Zorblax", "Zorblax"), _read("Quux", "Quux")
    assert set(_found(one, two, _read("A Quux", "Quux"), least=2)) == {"Quux"}


def test_known_mentions_are_none_and_so_are_names_that_context_ruled_out() -> None:
    extraction = _read("Visio, Warding, finchy and Zorblax", "Warding", "finchy", "Zorblax", known=["Visio"])
    assert set(_found(extraction)) == {"Zorblax"}


def test_a_word_that_mostly_stands_otherwise_is_no_candidate() -> None:
    often = _read("We design. You design. They design it, and the design of Zorblax is good.", "Zorblax")
    listed = _read("Tools: Design, Zorblax", "Design", "Zorblax")
    assert set(_found(often, listed)) == {"Zorblax"}
    assert set(_found(listed)) == {"Design", "Zorblax"}


def test_an_everyday_word_in_small_letters_is_no_candidate() -> None:
    assert set(_found(_read("hair, Route, zorbing", "hair", "Route", "zorbing"))) == {"Route", "zorbing"}


@pytest.mark.parametrize("surface", ["++", "\ufffdrust", "x" * 81, "a\x07b"])
def test_what_cannot_be_a_name_is_no_candidate(surface: str) -> None:
    assert _found(_read(f"Use {surface} here", surface)) == {}


def test_the_widest_used_come_first_and_ties_fall_by_name() -> None:
    texts = [("Beta here", "Beta"), ("Alpha here", "Alpha"), ("Gamma there", "Gamma"), ("No Gamma", "Gamma")]
    candidates = find_candidates([_read(*text) for text in texts], TAXONOMY, least=1)
    assert [candidate.label for candidate in candidates] == ["Gamma", "Alpha", "Beta"]
    assert [c.label for c in find_candidates([_read(*text) for text in texts], TAXONOMY, least=1, most=1)] == ["Gamma"]


def test_the_kind_is_what_most_mentions_have() -> None:
    kinds = [Kind.CONCEPT, Kind.CONCEPT, Kind.TECHNOLOGY]
    found = _found(*(_read(f"{kind} Zorblax", "Zorblax", kind=kind) for kind in kinds))
    assert found["Zorblax"].kind is Kind.CONCEPT


def test_another_spelling_of_a_known_skill_says_which() -> None:
    found = _found(_read("Visios, ward cares", "Visios", "ward cares"))
    assert {label: candidate.known and candidate.known.id for label, candidate in found.items()} == {
        "Visios": "visio",
        "ward cares": "care",
    }


@pytest.mark.parametrize(
    ("name", "skill"), [("Vizio", "visio"), ("Brass Finch", "finch"), ("Brasfinch Server", "finch"), ("Zorblax", None)]
)
def test_the_nearest_skill_is_named_like_the_unknown(name: str, skill: str | None) -> None:
    nearest, likeness = NameIndex(TAXONOMY).nearest(name)
    assert (nearest.id if nearest else None) == skill
    assert (likeness > 0.6) == (skill is not None)
    assert likeness <= 1


def test_a_quote_is_the_line_around_a_mention_cut_between_words() -> None:
    words = " ".join(f"word{number}" for number in range(20))
    text = f"Heading\n- {words} Zorblax {words}\nNext"
    (mention,) = _read(text, "Zorblax").mentions
    said = quote(Document(id="a", source="a", text=text), mention)
    assert said.startswith("…word1")
    assert said.endswith("…")
    assert " Zorblax " in said
    assert "Heading" not in said
    assert len(said) < 110


def test_a_bullet_is_no_part_of_a_quote() -> None:
    extraction = _read("Tools\n• Zorblax  and\tothers\n\nEnd", "Zorblax")
    assert quote(extraction.document, extraction.mentions[0]) == "Zorblax and others"


def test_candidates_are_rows_that_can_be_used_as_they_are(tmp_path: Path) -> None:
    texts = ["Zorblax, Visios, Route", "Zorblaxs, Visios, Route", "Zorblax"]
    unknown = ("Zorblaxs", "Zorblax", "Visios", "Route")
    extractions = [_read(f"Use {text}.", *(name for name in unknown if name in text.split(", "))) for text in texts]
    records = to_records(find_candidates(extractions, TAXONOMY), TAXONOMY)
    by_id = {record["id"]: record for record in records}
    assert by_id["visio"]["aliases"] == ["Visios"]
    assert (by_id["visio"]["label"], by_id["visio"]["kind"]) == ("Visio", "technology")
    assert by_id["zorblax"]["aliases"] == ["Zorblaxs"]
    assert by_id["route"]["context_aliases"] == ["Route"]
    assert by_id["zorblax"]["review"]["documents"] == 3
    for format in ("jsonl", "csv"):
        path = tmp_path / f"layer.{format}"
        path.write_text(layer_text(records, format), encoding="utf-8")
        layered, faults = layer_taxonomy(TAXONOMY, [path])
        assert faults == []
        assert layered.resolve("Zorblaxs") is layered["zorblax"]
        assert layered["visio"].aliases == ("Visios",)


def test_a_review_tells_counts_spellings_quotes_and_the_nearest() -> None:
    (record,) = to_records(find_candidates([_read("Excel, Vizio", "Vizio")], TAXONOMY, least=1), TAXONOMY)
    assert record["review"] == {
        "documents": 1, "wordings": 1, "count": 1, "spellings": ["Vizio"], "nearest": "Visio", "nearest_id": "visio",
        "likeness": 0.8, "quotes": ["Excel, Vizio"],
    }  # fmt: skip
    json.dumps(record)


def test_ids_of_candidates_never_clash() -> None:
    candidates = find_candidates(
        [_read("Visio++ and Zorb! and Zorb+", "Visio++", "Zorb!", "Zorb+")], load_taxonomy(), least=1
    )
    ids = [record["id"] for record in to_records(candidates, load_taxonomy())]
    assert len(ids) == len(set(ids)) == 3
