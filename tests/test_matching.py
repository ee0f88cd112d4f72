"""From two documents to a match."""

from __future__ import annotations

import datetime as dt
import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import matcher
from matcher.errors import NothingRecognised, UnreadableDocument
from matcher.matching import (
    Settings,
    _Likeness,
    assess_profile,
    extract,
    match_documents,
    match_profile,
    read_profile,
    read_requirements,
)
from matcher.reading import make_document
from matcher.roadmap import load_roadmap
from matcher.taxonomy import load_taxonomy
from matcher.values import DocumentKind, Match, Verdict, Via
from tests.helpers import SETTINGS, document, profile_of, skill_record

RESUME = """Robin Sample

Experience
Orchard Ltd, data engineer, Mar 2019 - present
- Built pipelines in Python, Django and Apache Airflow for the harvest reports
- Ran PostgreSQL and Docker on AWS for three teams of growers
- Trained models with PyTorch that tell ripe pears from green ones

Skills
Python, Docker, Git, Linux
"""
POSTING = """Data engineer

Responsibilities
- Build and run the data pipelines that feed our reports every day

Requirements
- 3+ years of Python
- 5+ years of experience
- Relational databases
- Docker or Podman
- Kubernetes

Nice to have
- Deep learning
- Scala
"""
MATCH = match_documents(document(RESUME), document(POSTING, DocumentKind.POSTING), SETTINGS)


def _verdicts(result: Match) -> dict[str, tuple[Verdict, Via | None]]:
    return {finding.requirement.label: (finding.verdict, finding.via) for finding in result.findings}


def _match(resume: str, posting: str, settings: Settings = SETTINGS) -> Match:
    return match_documents(document(resume), document(posting, DocumentKind.POSTING), settings)


def test_each_requirement_is_judged() -> None:
    verdicts = _verdicts(MATCH)
    assert verdicts["Python"] == (Verdict.MET, Via.EXACT)
    assert verdicts["Relational Databases"] == (Verdict.MET, Via.NARROWER)
    assert verdicts["Docker or Podman"] == (Verdict.MET, Via.EXACT)
    assert verdicts["Deep Learning"] == (Verdict.MET, Via.IMPLIED)
    assert verdicts["Scala"] == (Verdict.MISSING, None)
    assert verdicts["Years of experience"] == (Verdict.MET, Via.EXACT)
    assert verdicts["Field of work"] == (Verdict.PARTIAL, Via.SIMILAR)


def test_the_score_is_the_sum_of_points() -> None:
    assert MATCH.score == pytest.approx(math.fsum(finding.points for finding in MATCH.findings))
    assert math.fsum(finding.max_points for finding in MATCH.findings) == pytest.approx(1)
    assert 0 < MATCH.score < 1


def test_every_finding_has_a_reason_and_quotes_the_documents() -> None:
    for finding in MATCH.findings:
        assert finding.reason
        assert POSTING[finding.requirement.start : finding.requirement.end] == finding.requirement.quote
        for item in finding.evidence:
            assert RESUME[item.start : item.end] == item.quote


def test_the_same_match_twice_is_equal() -> None:
    assert _match(RESUME, POSTING) == MATCH


def test_a_job_that_lasts_to_the_present_uses_as_of() -> None:
    asked = "Requirements\n- 10 years of Python\n"
    early = _match(RESUME, asked, Settings(as_of=dt.date(2021, 3, 1)))
    late = _match(RESUME, asked, Settings(as_of=dt.date(2029, 3, 1)))
    assert early.score < late.score
    assert late.coverage.essential == pytest.approx(1)


def test_without_as_of_present_means_today() -> None:
    today = dt.date.today()
    assert Settings().month in {today.year * 12 + today.month - 1, today.year * 12 + today.month}


def test_a_profile_that_holds_all_requirements_covers_the_posting_fully() -> None:
    posting = document("Requirements\nPython, Docker or Podman, Kafka\n\nNice to have\nScala\n", DocumentKind.POSTING)
    requirements = read_requirements(posting, SETTINGS)
    asked = [skill for item in requirements.items for skill in item.any_of]
    labels = ", ".join(load_taxonomy().label(skill) for skill in asked)
    used = read_profile(document(f"Experience\nPlumworks, 2019 - 2021\nBuilt it with {labels}\n"), SETTINGS)
    listed = read_profile(document(f"Skills\n{labels}\n"), SETTINGS)
    for profile, covered in ((used, 1), (listed, SETTINGS.weights.listed_credit)):
        assert set(asked) <= set(profile.held)
        coverage = match_profile(profile, requirements, SETTINGS).coverage
        assert (coverage.essential, coverage.optional) == pytest.approx((covered, covered))


@pytest.mark.parametrize("posting", ["We pick pears.", "No Python needed.", "Zorblax"])
def test_a_posting_without_requirements_raises_nothing_recognised(posting: str) -> None:
    with pytest.raises(NothingRecognised):
        _match(RESUME, posting)


def test_warnings_of_both_documents_are_kept() -> None:
    resume = replace(document(RESUME), warnings=("from the résumé",))
    posting = replace(document(POSTING, DocumentKind.POSTING), warnings=("from the posting",))
    assert match_documents(resume, posting, SETTINGS).warnings[:2] == ("from the résumé", "from the posting")


def test_a_document_of_no_or_the_wrong_kind_is_read_as_the_side_it_stands_on() -> None:
    resume = make_document(RESUME, id="test")
    posting = make_document(POSTING, id="test", kind=DocumentKind.RESUME)
    assert match_documents(resume, posting, SETTINGS) == MATCH


def test_files_are_matched(tmp_path: Path) -> None:
    (tmp_path / "robin.txt").write_text(RESUME, encoding="utf-8")
    (tmp_path / "job.txt").write_text(POSTING, encoding="utf-8")
    result = matcher.match(tmp_path / "robin.txt", str(tmp_path / "job.txt"), SETTINGS)
    assert (result.resume, result.posting, result.score) == ("robin", "job", MATCH.score)


def test_a_string_with_a_line_break_is_a_text() -> None:
    assert matcher.match("Skills\nPython, SQL", "Requirements:\nPython and SQL").resume == "resume"
    assert [mention.label for mention in matcher.extract("Skills\nPython").mentions] == ["Python"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match=r"gone\.txt"):
        matcher.match(tmp_path / "gone.txt", tmp_path / "gone.txt")


def test_extract_guesses_the_kind_when_it_is_not_given(tmp_path: Path) -> None:
    (tmp_path / "job.txt").write_text(POSTING, encoding="utf-8")
    (tmp_path / "robin.txt").write_text("robin@example.org\n" + RESUME, encoding="utf-8")
    assert extract(tmp_path / "job.txt").document.kind is DocumentKind.POSTING
    assert extract(tmp_path / "robin.txt").document.kind is DocumentKind.RESUME
    assert extract(tmp_path / "job.txt", kind=DocumentKind.RESUME).document.kind is DocumentKind.RESUME


def test_extract_takes_a_document_in_hand() -> None:
    assert [mention.skill for mention in extract(document("Python and Docker")).mentions] == ["python", "docker"]


def test_a_layer_teaches_a_match_a_skill(tmp_path: Path) -> None:
    layer = tmp_path / "own.jsonl"
    layer.write_text(json.dumps(skill_record("zorblax", label="Zorblax", broader=["python"])), encoding="utf-8")
    settings = replace(SETTINGS, layers=(layer,))
    result = _match("Skills\nZorblax\n", "Requirements\nZorblax, Python\n", settings)
    verdicts = _verdicts(result)
    assert verdicts["Zorblax"] == (Verdict.MET, Via.EXACT)
    assert verdicts["Python"] == (Verdict.MET, Via.NARROWER)


def test_the_roadmap_of_the_settings_is_assessed() -> None:
    assert MATCH.roadmap.id == "ml-engineer"
    assert _match(RESUME, POSTING, replace(SETTINGS, roadmap="seed-s2")).roadmap.id == "seed-s2"


def test_a_held_skill_counts_for_the_skills_it_entails_on_the_roadmap() -> None:
    taxonomy, roadmap = load_taxonomy(), load_roadmap()
    held = profile_of(*read_profile(document("Skills\nDjango\n"), SETTINGS).held.values())
    steps = {step.id: step for step in assess_profile(held, roadmap, taxonomy).steps}
    assert "python" in steps["python-programming"].have


def test_steps_asked_by_the_posting_are_marked() -> None:
    steps = {step.id: step for step in _match(RESUME, "Requirements\nMLflow, Python\n").roadmap.steps}
    assert steps[_step_with("mlflow")].asked_by_posting
    assert not steps[_step_with("calculus")].asked_by_posting


def _step_with(skill: str) -> str:
    return next(step.id for step in load_roadmap().steps if skill in step.skills)


class _Counting:
    def __init__(self) -> None:
        self.seen: list[str] = []

    def embed(self, texts: list[str]) -> np.ndarray:
        self.seen += texts
        return np.eye(len(texts), 8, dtype=np.float32)


def test_a_chosen_embedder_embeds_each_label_once() -> None:
    embedder = _Counting()
    alike = _Likeness(embedder, load_taxonomy())  # type: ignore[arg-type]
    assert alike("statistics", ["statistics", "probability"]).tolist() == [1, 0]
    alike("probability", ["statistics"])
    assert embedder.seen == ["Statistics", load_taxonomy().label("probability")]


def test_the_month_that_present_means_is_settled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    days = iter([dt.date(2026, 11, 30), dt.date(2026, 12, 1)])

    class Clock(dt.date):
        @classmethod
        def today(cls) -> dt.date:  # type: ignore[override]
            return next(days)

    monkeypatch.setattr("matcher.matching.dt.date", Clock)
    settled = Settings().dated()
    assert settled.as_of == dt.date(2026, 11, 1)
    assert settled.dated() is settled
