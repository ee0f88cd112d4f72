"""What the evaluation on SkillSpan counts, shown on invented sentences in its form."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import skillspan
from click.testing import CliRunner

ROWS = [
    {
        "idx": 1,
        "source": "tech",
        "tokens": ["Core", "Java", "and", "React/Redux", "are", "a", "must:"],
        "tags_knowledge": ["B", "I", "O", "B", "O", "O", "O"],
    },
    {"idx": 1, "source": "tech", "tokens": ["Plus", "Quillflow"], "tags_knowledge": ["O", "B"]},
    {"idx": 1, "source": "house", "tokens": ["Nurse", "wanted"], "tags_knowledge": ["O", "O"]},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = "".join(json.dumps({"tags_skill": [], **row}) + "\n" for row in ROWS)
    (tmp_path / "data_json_dev.json").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def posting(folder: Path) -> skillspan.Posting:
    return skillspan.read_postings(folder / "data_json_dev.json")[0]


def finder(*surfaces: str, kind: str = "technology") -> skillspan.Find:
    return lambda text: [(text.index(s), text.index(s) + len(s), kind, None) for s in surfaces]


def test_the_sentences_of_a_posting_become_lines_of_one_document(posting):
    assert posting.text == "Core Java and React/Redux are a must:\nPlus Quillflow"
    assert {posting.words(span) for span in posting.gold} == {"Core Java", "React/Redux", "Quillflow"}
    assert posting.sentence((8, 9)) == "Plus Quillflow"


def test_sources_are_told_apart_although_their_numbers_are_not(folder):
    path = folder / "data_json_dev.json"
    assert [len(skillspan.read_postings(path, source)) for source in ("tech", "house", "all")] == [1, 1, 2]
    assert len(skillspan.read_postings(path, "all", single_sentences=True)) == 3


def test_names_that_share_a_token_are_one_span(posting):
    spans = skillspan.token_spans(posting, finder("React", "Redux")(posting.text))
    assert [posting.words(span) for span in spans] == ["React/Redux"]


def test_the_longer_of_two_overlapping_finds_counts(posting):
    spans = skillspan.token_spans(posting, finder("Java", "Core Java")(posting.text))
    assert [posting.words(span) for span in spans] == ["Core Java"]


def test_a_find_that_runs_over_a_line_end_is_cut_there(posting):
    spans = skillspan.token_spans(posting, finder("must:\nPlus")(posting.text))
    assert sorted(posting.words(span) for span in spans) == ["Plus", "must:"]


def test_exact_asks_for_both_ends_and_overlap_for_one_token(posting):
    figures = skillspan.evaluate([posting], finder("Java", "React", "a must"))
    assert (figures.gold, figures.predicted, figures.hits) == (3, 3, 1)
    assert figures.exact == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert figures.overlap == pytest.approx((2 / 3, 2 / 3, 2 / 3))


def test_soft_skills_are_no_knowledge(posting):
    assert skillspan.evaluate([posting], finder("React", kind="soft")).predicted == 0
    assert skillspan.evaluate([posting], finder("React", kind="soft"), kinds={"soft"}).hits == 1


def test_known_and_unknown_spans_add_up_to_all(posting):
    everything = [set(posting.gold)]
    known = skillspan.tally([posting], everything, only=skillspan.is_known)
    unknown = skillspan.tally([posting], everything, only=lambda words: not skillspan.is_known(words))
    assert known.hits >= 1
    assert unknown.hits >= 1
    assert known.hits + unknown.hits == 3


def test_finding_nothing_scores_nothing_and_does_not_fail(posting):
    assert skillspan.evaluate([posting], lambda text: []).exact == (0.0, 0.0, 0.0)


def test_the_command_reports_every_kind_and_the_misses(folder):
    result = CliRunner().invoke(skillspan.main, [str(folder), "--errors", "5"])
    assert result.exit_code == 0, result.output
    assert "unknown" in result.output
    assert "technology alone" in result.output
    assert "missed (" in result.output


def test_what_is_asked_for_leaves_out_concepts_that_are_only_mentioned():
    text = "Data Engineer\n\nAbout us\nWe do machine learning in Java.\n\nRequirements\n- Python and data modeling"
    every, asked = skillspan.pipeline(text), skillspan.asked_for(text)
    assert {text[start:end] for start, end, _, _ in set(every) - set(asked)} == {"machine learning"}
    assert {"Java", "Python", "data modeling"} <= {text[start:end] for start, end, _, _ in asked}
