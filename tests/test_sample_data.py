"""The sample data is what its README says, and its gold fits its documents."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from matcher.reading import guess_kind
from matcher.values import Document, DocumentKind, Importance, Kind
from tests.conftest import SAMPLES, sample_files

GOLD = SAMPLES / "gold"
RESUMES, POSTINGS = sample_files("resumes"), sample_files("postings")
PLAIN = (".txt", ".md")
Record = dict[str, Any]


def gold(name: str) -> list[Record]:
    return [json.loads(line) for line in (GOLD / f"{name}.gold.jsonl").read_text(encoding="utf-8").splitlines()]


LISTED = [(folder, record) for folder in ("resumes", "postings") for record in gold(folder)]
by_id = pytest.mark.parametrize("record", [record for _, record in LISTED], ids=lambda record: record["id"])


def places(text: str, surface: str) -> int:
    """Return how often a surface stands in a text as whole words, a line break counting as a space."""
    words = r"\s+".join(map(re.escape, surface.split()))
    return len(re.findall(rf"(?<!\w){words}(?!\w)", text))


def test_there_are_twelve_of_each_and_gold_for_all() -> None:
    assert len(RESUMES) == len(POSTINGS) == 12
    assert sorted(record["id"] for record in gold("resumes")) == [path.stem for path in RESUMES]
    assert sorted(record["id"] for record in gold("postings")) == sorted(path.stem for path in POSTINGS)


def test_every_format_is_among_the_samples() -> None:
    assert {path.suffix for path in (*RESUMES, *POSTINGS)} == {".pdf", ".docx", ".html", ".txt", ".md"}


def test_the_readme_describes_every_file() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for path in (*RESUMES, *POSTINGS, *GOLD.iterdir()):
        assert path.name in readme, path.name


@by_id
def test_gold_surfaces_stand_in_the_text_that_is_read(record: Record, sample_documents: dict[str, Document]) -> None:
    text = sample_documents[record["id"]].text
    # PDF and Word files may break a surface over lines; the README says so
    flat = " ".join(text.split())
    absent = [skill["surface"] for skill in record["skills"] if " ".join(skill["surface"].split()) not in flat]
    assert absent == []


@by_id
def test_gold_surfaces_of_text_files_stand_there_unbroken(
    record: Record, sample_documents: dict[str, Document]
) -> None:
    document = sample_documents[record["id"]]
    if Path(document.source).suffix in PLAIN:
        assert [skill["surface"] for skill in record["skills"] if skill["surface"] not in document.text] == []


@by_id
def test_numbered_occurrences_exist(record: Record, sample_documents: dict[str, Document]) -> None:
    text = sample_documents[record["id"]].text
    for skill in record["skills"]:
        if skill["only"] is not None:
            assert skill["only"], skill["surface"]
            assert max(skill["only"]) < places(text, skill["surface"]), skill["surface"]


@by_id
def test_gold_says_only_known_words(record: Record) -> None:
    for skill in record["skills"]:
        assert set(skill) == {"surface", "label", "kind", "importance", "negated", "only", "group"}
        assert skill["kind"] in set(Kind)
        assert skill["importance"] in {None, *Importance}
        assert isinstance(skill["negated"], bool)
        assert skill["label"].strip()


def test_only_postings_state_importance_groups_and_years() -> None:
    for folder, record in LISTED:
        for skill in record["skills"]:
            assert (skill["importance"] is not None) == (folder == "postings")
            if folder == "resumes":
                assert skill["group"] is None
        assert bool(record.get("min_years")) <= (folder == "postings")


def test_a_group_of_alternatives_has_at_least_two_skills_or_experience() -> None:
    for record in gold("postings"):
        groups: dict[str, set[str]] = {}
        for skill in record["skills"]:
            if skill["group"] is not None:
                groups.setdefault(skill["group"], set()).add(skill["label"])
        # "gexp": a degree or the same in experience, which is no skill
        assert {name for name, labels in groups.items() if len(labels) < 2} <= {"gexp"}


def test_every_pair_is_graded_once() -> None:
    pairs = [(record["resume"], record["posting"]) for record in gold("fit")]
    assert len(pairs) == len(set(pairs)) == 144
    assert set(pairs) == {(resume.stem, posting.stem) for resume in RESUMES for posting in POSTINGS}


def test_grades_and_cover_are_in_their_ranges_and_agree() -> None:
    for record in gold("fit"):
        assert record["grade"] in range(5)
        assert 0 <= record["cover"] <= 100
        assert isinstance(record["missing"], list)
    mean = [
        sum(covers) / len(covers)
        for grade in range(5)
        if (covers := [record["cover"] for record in gold("fit") if record["grade"] == grade])
    ]
    assert mean == sorted(mean)


@pytest.mark.parametrize("path", [*RESUMES, *POSTINGS], ids=lambda path: path.name)
def test_every_sample_is_recognised_for_what_it_is(path: Path, sample_documents: dict[str, Document]) -> None:
    wanted = DocumentKind.RESUME if path in RESUMES else DocumentKind.POSTING
    assert guess_kind(sample_documents[path.stem].text) == wanted


@pytest.mark.parametrize("path", [*RESUMES, *POSTINGS], ids=lambda path: path.name)
def test_addresses_are_made_up(path: Path, sample_documents: dict[str, Document]) -> None:
    hosts = re.findall(r"[\w.+-]+@([\w.-]+\w)", sample_documents[path.stem].text)
    assert {host for host in hosts if not re.fullmatch(r"(?:[\w-]+\.)*example\.(?:com|org|net)", host)} == set()
    assert hosts or path in POSTINGS
