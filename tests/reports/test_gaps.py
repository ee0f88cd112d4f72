"""Gaps: the open steps in learning order, what each is worth, and what lies beyond the roadmap."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from matcher.matching import Settings, match_documents, read_profile, read_requirements
from matcher.rendering import render, words
from matcher.reports.gaps import find_gaps, gaps_of_assessment
from matcher.roadmap import assess, load_roadmap, load_roadmaps
from matcher.scoring.what_if import what_if
from matcher.taxonomy import load_taxonomy
from matcher.values import DocumentKind, Effort, GapReport, Match, Status, Verdict, Via
from tests.helpers import SETTINGS, document

RESUME = "Skills\nPython, pandas, NumPy, Git, pytest, unit testing, Docker\n"
POSTING = "Requirements\nPython, MLflow, Kubernetes, SAP, Photoshop\n\nNice to have\nTensorFlow or PyTorch\n"


def _match(resume: str = RESUME, posting: str = POSTING, settings: Settings = SETTINGS) -> Match:
    return match_documents(document(resume), document(posting, DocumentKind.POSTING), settings)


MATCH = _match()
REPORT = find_gaps(MATCH)


def _asked(report: GapReport) -> set[str]:
    return {label for gap in report.gaps for label in gap.asked}


def test_gaps_come_in_learning_order() -> None:
    assert [gap.step.order for gap in REPORT.gaps] == list(range(1, len(REPORT.gaps) + 1))


def test_every_step_is_either_done_or_a_gap() -> None:
    titles = [*REPORT.done, *(gap.step.title for gap in REPORT.gaps)]
    assert sorted(titles) == sorted(step.title for step in load_roadmap().steps)
    assert "Python Programming & Data Libraries" in REPORT.done


def test_no_gap_comes_before_a_prerequisite_that_is_open() -> None:
    prerequisites = {step.id: step.prerequisites for step in load_roadmap().steps}
    seen = {step.id for step in MATCH.roadmap.steps if step.status == Status.DONE}
    for gap in REPORT.gaps:
        assert set(prerequisites[gap.step.id]) <= seen
        seen.add(gap.step.id)


def test_a_gap_names_what_is_asked_apart_from_what_else_completes_it() -> None:
    assert {"MLflow", "TensorFlow", "PyTorch"} <= _asked(REPORT)
    assert all(set(gap.asked).isdisjoint(gap.learn) for gap in REPORT.gaps)
    assert all(set(gap.have).isdisjoint(gap.learn) for gap in REPORT.gaps)


def test_a_gap_gains_what_the_score_gains_with_its_skills() -> None:
    person, asked = (
        read_profile(document(RESUME), SETTINGS),
        read_requirements(document(POSTING, DocumentKind.POSTING), SETTINGS),
    )
    gaining = [gap for gap in REPORT.gaps if gap.asked]
    assert gaining
    for gap in gaining:
        assert gap.gain == pytest.approx(what_if(person, asked, gap.asked, SETTINGS).score - MATCH.score)


def test_a_requirement_met_by_either_of_two_skills_gains_once_in_a_step() -> None:
    finding = next(f for f in MATCH.findings if "TensorFlow" in f.requirement.label)
    gap = next(gap for gap in REPORT.gaps if "TensorFlow" in gap.asked and "PyTorch" in gap.asked)
    assert gap.gain < 2 * finding.max_points


def test_alternatives_are_one_thing_to_learn() -> None:
    gap = next(gap for gap in REPORT.gaps if "TensorFlow" in gap.asked)
    assert gap.choices == ("PyTorch or TensorFlow",)
    assert gap.first == ("PyTorch",)
    assert gap.effort == Effort(low=15, high=40)
    assert "asked by the posting: PyTorch or TensorFlow" in render(REPORT, width=200)


def test_a_gain_too_small_to_be_told_is_not() -> None:
    gap = replace(REPORT.gaps[0], gain=0.0001)
    assert "+0 points" not in render(replace(REPORT, gaps=(gap,)))


def test_a_step_that_nobody_asks_for_gains_nothing() -> None:
    assert {gap.gain for gap in REPORT.gaps if not gap.asked} == {0}


def test_unmet_requirements_off_the_roadmap_lie_beyond_it() -> None:
    beyond = {finding.requirement.label for finding in REPORT.beyond}
    assert any("Photoshop" in label for label in beyond)
    assert "MLflow" not in beyond
    assert all(finding.verdict is not Verdict.MET for finding in REPORT.beyond)


def test_a_met_requirement_is_no_gap() -> None:
    assert "Python" not in _asked(REPORT)
    assert "Python" not in {finding.requirement.label for finding in REPORT.beyond}


def test_a_report_names_its_documents_and_its_score() -> None:
    assert (REPORT.resume, REPORT.posting, REPORT.score) == ("test", "test", MATCH.score)
    assert REPORT.title == load_roadmap().title
    assert REPORT.warnings == MATCH.warnings


def test_an_asked_skill_of_a_step_that_counts_as_done_is_said_to_be_of_it_with_its_points() -> None:
    step = next(step for step in load_roadmap().steps if "kubernetes" in step.skills)
    held = [skill for skill in step.skills if skill != "kubernetes"]
    match = _match(f"Skills\n{', '.join(map(load_taxonomy().label, held))}\n", "Requirements\nKubernetes, Photoshop\n")
    report = find_gaps(match)
    assert step.title in report.done
    left = {f.requirement.label: words.points(f.max_points - f.points) for f in report.beyond}
    assert words.beyond(report) == [
        (words.UNLEARNED, f"Adobe Photoshop (up to +{left['Adobe Photoshop']} points)"),
        (words.PASSED, f"Kubernetes (up to +{left['Kubernetes']} points; {step.title})"),
    ]
    page = render(report, "html")
    helpful = page.split("What would raise the score most")[1].split("</ul>")[0]
    assert f"Kubernetes</bdi>, of the step “{step.title.replace('&', '&amp;')}”, which counts as done" in helpful
    assert f"(up to +{left['Kubernetes']} points)" in helpful


def test_the_page_counts_the_same_things_above_and_below() -> None:
    page = render(REPORT, "html")
    below = {title: int(count) for title, count in re.findall(r"<h3>. ([A-Z][a-z ]+) \((\d+)\)</h3>", page)}
    said = re.search(
        r"Of (\d+) things that were compared, it shows (\d+), partly shows (\d+) and does not show (\d+)", page
    )
    assert said
    counts = [below.get(title, 0) for title in ("There", "Partly there", "Missing")]
    assert [int(number) for number in said.groups()] == [sum(counts), *counts]


def test_a_degree_is_nothing_to_learn() -> None:
    match = _match(posting="Requirements\nPython, Kubernetes, a degree in mathematics\n")
    report = find_gaps(match)
    assert [label for gap in report.gaps for label in (*gap.learn, *gap.first) if "Degree" in label] == []
    assert "Mathematics Degree" not in render(match).split("Roadmap:")[1]
    assert "Mathematics" not in render(report, "html").partition("What would raise the score most")[2].split("</ul>")[0]


def test_a_match_flags_the_steps_that_hold_something_asked_and_not_shown_and_names_it() -> None:
    told = " ".join(render(MATCH).split("Roadmap:")[1].split())
    flagged = {gap.step.title: gap.choices for gap in REPORT.gaps if gap.asked}
    assert told.count("← the posting asks for") == len(flagged)
    assert all(f"{title} ← the posting asks for {', '.join(asked)}" in told for title, asked in flagged.items())


def test_every_gap_says_what_its_step_is_for() -> None:
    assert all(gap.goal for gap in REPORT.gaps)


def test_someone_who_holds_everything_lacks_only_what_words_cannot_show() -> None:
    roadmap = load_roadmap()
    held = {skill.id for skill in load_taxonomy()}
    report = gaps_of_assessment(assess(roadmap, held), roadmap, resume="r")
    assert {gap.step.status for gap in report.gaps} <= {Status.NOT_ASSESSED}
    assert len(report.done) + len(report.gaps) == len(roadmap.steps)


@pytest.mark.parametrize("name", sorted(load_roadmaps()))
def test_a_report_without_posting_has_no_score_and_nothing_asked(name: str) -> None:
    roadmap = load_roadmap(name)
    report = gaps_of_assessment(assess(roadmap, set()), roadmap, resume="r", warnings=("w",))
    assert (report.score, report.posting, report.beyond, report.warnings) == (None, "", (), ("w",))
    assert _asked(report) == set()
    assert len(report.gaps) == len(roadmap.steps)


def test_labels_come_from_the_taxonomy_given() -> None:
    skill = replace(load_taxonomy()["mlflow"], label="Em Ell Flow")
    report = find_gaps(MATCH, taxonomy=load_taxonomy().layered([skill]))
    assert "Em Ell Flow" in _asked(report)


def test_gaps_of_a_roadmap_file_are_found(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    head = 'id = "own"\ntitle = "Own"\nsource = "s"\n[[steps]]\nid = "a"\ntitle = "A"\ngoal = "g"\n'
    path.write_text(head + '[[steps.groups]]\nrule = "any"\nskills = ["kafka"]\n', encoding="utf-8")
    report = find_gaps(_match(settings=replace(SETTINGS, roadmap=str(path))), roadmap=load_roadmap(str(path)))
    assert [gap.step.id for gap in report.gaps] == ["a"]


def test_what_a_gap_asks_for_does_not_lie_beyond_the_roadmap() -> None:
    report = find_gaps(_match("Skills\nSQL\n", "Requirements\nJava, SQL, Git, Docker\n"))
    assert "Java" in _asked(report)
    assert "Java" not in {finding.requirement.label for finding in report.beyond}


def test_no_unmet_requirement_is_lost() -> None:
    match = _match(posting="Requirements\nJava, Python, Git, Kafka, SAP\n")
    report = find_gaps(match)
    told = _asked(report) | {finding.requirement.label for finding in report.beyond}
    unmet = {f.requirement.label for f in match.findings if f.verdict is not Verdict.MET and f.requirement.any_of}
    assert unmet <= told


def test_degrees_and_missing_years_are_not_learned_in_a_step() -> None:
    match = _match(
        "Jo\n\nExperience\nAnalyst, Acme, Jan 2023 - Dec 2023\n- Wrote reports in Python\n",
        "Requirements\n- Bachelor's degree in statistics, mathematics or computer science\n"
        "- 5+ years of experience with Python\n- Docker and NumPy\n",
    )
    report = find_gaps(match)
    assert {"Docker", "NumPy"} <= _asked(report)
    assert _asked(report).isdisjoint({"Statistics", "Mathematics", "Computer Science", "Python"})
    assert any("Statistics" in finding.requirement.label for finding in report.beyond)
    python = next(finding for finding in report.findings if finding.requirement.label == "Python")
    assert (python.verdict, python.via) == (Verdict.PARTIAL, Via.EXACT)


def test_a_skill_is_asked_for_or_already_there_never_both() -> None:
    report = find_gaps(_match("Skills\nHive\n", "Requirements\n- 3+ years of SQL\n- Kafka\n"))
    assert "SQL" in _asked(report)
    for gap in report.gaps:
        assert set(gap.asked).isdisjoint(gap.have)
