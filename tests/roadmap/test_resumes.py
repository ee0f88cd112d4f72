"""For every shipped roadmap: a résumé that shows all of it, none of it, and all of it but one step."""

from __future__ import annotations

from functools import lru_cache

import pytest

from matcher.matching import Settings, assess_profile, read_profile
from matcher.roadmap import Roadmap, Step, load_roadmap, load_roadmaps
from matcher.taxonomy import load_taxonomy
from matcher.values import Status
from matcher.values.steps import EvidenceKind, RoadmapAssessment
from tests.conftest import AS_OF
from tests.helpers import PRIVATE, document

ROADMAPS = sorted(load_roadmaps())
STEPS = [(name, step.id) for name in ROADMAPS for step in load_roadmap(name).steps if step.required]
PROVED_BY_PROJECTS = ["ml-engineer", *(f"seed-s{number}" for number in range(5))]
BY_EVIDENCE = [(name, step.id) for name in ROADMAPS for step in load_roadmap(name).steps if not step.required]
HEAD = """\
Jo Example
jo@example.com | github.com/jo-example | www.jo-example.dev | kaggle.com/jo-example | leetcode.com/jo-example

Projects
Counted the swans on the canal from photographs of every morning since spring.

Education
Bachelor's Degree, Northmere, 2010 - 2013

Certifications
PRINCE2 Foundation, 2020
A course in typing on Coursera, 2021

Publications
J. Example. On counting swans twice. Journal of Canals, 2019.

Other
Maintainer of an open source library for swan names.
Speaker at the Halden conference. Organizer of the local meetups. Technical blog about canals. Teaching at night.
"""

SENIOR = """\
Dana Whitlock
Senior Software Engineer

Summary
Twelve years of building back-end systems in Python and Java, from requirements to on-call.

Experience
Principal Engineer, Korvale Payments, Jan 2019 - present
- Lead six engineers; design microservices in Python (FastAPI) and Java (Spring Boot) on AWS with Docker and Kubernetes
- CI/CD with GitHub Actions, unit tests with pytest, code review, monitoring with Prometheus and Grafana
- PostgreSQL, Redis and Kafka; cut the p99 latency of the ledger API by 60 %
Software Engineer, Brightmoor Retail, Mar 2013 - Dec 2018
- REST APIs in Java, SQL queries for reporting, data pipelines in Airflow, pandas scripts for finance
- Git, Linux, Bash, Jenkins, Terraform

Education
BSc Computer Science, University of Leeds, 2009 - 2012
"""


def _names_of(step: Step) -> set[str]:
    return {skill for group in step.required for skill in group.skills}


def _chosen(roadmap: Roadmap, without: str = "") -> list[str]:
    """Return as many skills as each required group needs, none that tells anything about the step left out."""
    taxonomy = load_taxonomy()
    hidden = {skill for step in roadmap.steps if step.id == without for skill in _names_of(step)}
    chosen = []
    for step in roadmap.steps:
        if step.id != without:
            for group in step.required:
                open_skills = [s for s in group.skills if hidden.isdisjoint({s, *taxonomy.entailed(s)})]
                assert len(open_skills) >= group.needed, (step.id, without, group.label)
                chosen += open_skills[: group.needed]
    return list(dict.fromkeys(chosen))


@lru_cache(maxsize=512)
def _assessed(name: str, text: str) -> RoadmapAssessment:
    profile = read_profile(document(text), Settings(as_of=AS_OF))
    return assess_profile(profile, load_roadmap(name), load_taxonomy())


def _resume(name: str, without: str = "", head: str = HEAD) -> str:
    labels = [load_taxonomy().label(skill) for skill in _chosen(load_roadmap(name), without)]
    work = "".join(f"- Worked with {label}\n" for label in labels)
    return f"{head}\nExperience\n\nEngineer, Quillmere Ltd\nJan 2015 - Dec 2024\n{work}\nSkills\n{', '.join(labels)}\n"


def _status(name: str, text: str) -> dict[str, Status]:
    return {step.id: step.status for step in _assessed(name, text).steps}


@pytest.mark.parametrize("name", ROADMAPS)
def test_a_resume_that_shows_everything_completes_every_step(name: str) -> None:
    assessed = _assessed(name, _resume(name))
    assert {step.id: step.status for step in assessed.steps if step.status != Status.DONE} == {}
    assert all(step.order is None and step.to_complete == () for step in assessed.steps)


@pytest.mark.parametrize("name", ROADMAPS)
def test_an_empty_resume_completes_no_step(name: str) -> None:
    statuses = _status(name, "Jo Example\n\nSkills\nGardening\n")
    wanted = {step.id: Status.MISSING if step.required else Status.NOT_ASSESSED for step in load_roadmap(name).steps}
    assert statuses == wanted


@pytest.mark.parametrize(("name", "step"), STEPS)
def test_without_one_step_exactly_that_one_is_missing_and_comes_first(name: str, step: str) -> None:
    assessed = _assessed(name, _resume(name, without=step))
    still_open = {item.id: (item.status, item.order) for item in assessed.steps if item.status != Status.DONE}
    assert still_open == {step: (Status.MISSING, 1)}


@pytest.mark.parametrize(("name", "step"), STEPS)
def test_what_would_complete_a_missing_step_does_complete_it(name: str, step: str) -> None:
    text = _resume(name, without=step)
    missing = next(item for item in _assessed(name, text).steps if item.id == step)
    needed = [group.needed for group in missing.groups]
    assert len(missing.to_complete) == sum(needed)
    learned = ", ".join(load_taxonomy().label(skill) for skill in missing.to_complete)
    assert _status(name, f"{text.rstrip()}, {learned}\n")[step] == Status.DONE


@pytest.mark.parametrize(("name", "step"), BY_EVIDENCE)
def test_a_step_that_words_cannot_show_is_decided_by_evidence(name: str, step: str) -> None:
    plain = _resume(name, head="Jo Example\n").replace("Jan 2015 - Dec 2024\n", "")
    shown = next(item for item in _assessed(name, _resume(name)).steps if item.id == step)
    assert (shown.status, _status(name, plain)[step]) == (Status.DONE, Status.NOT_ASSESSED)
    assert {item.kind.value for item in shown.shown} <= set(shown.evidence)
    assert len(shown.shown) >= shown.evidence_needed > 0


@pytest.mark.parametrize("name", ROADMAPS)
def test_every_step_without_required_groups_has_evidence_that_a_resume_can_show(name: str) -> None:
    visible = {kind.value for kind in EvidenceKind if kind not in PRIVATE}
    for step in load_roadmap(name).steps:
        assert step.required or len(visible & set(step.evidence)) >= step.evidence_needed


@pytest.mark.parametrize("name", ROADMAPS)
def test_every_held_skill_is_quoted_from_the_resume(name: str) -> None:
    text = _resume(name)
    for step in _assessed(name, text).steps:
        assert [quote.skill for quote in step.quotes] == list(step.have)
        assert all(text[item.start : item.end] == item.quote for item in (*step.quotes, *step.shown))


@pytest.mark.parametrize("name", ROADMAPS)
def test_a_beginner_starts_at_a_foundation(name: str) -> None:
    roadmap = load_roadmap(name)
    first = next(step for step in _assessed(name, "Jo Example\n\nSkills\nGardening\n").steps if step.order == 1)
    assert next(step for step in roadmap.steps if step.id == first.id).prerequisites == ()


def test_a_senior_software_engineer_starts_at_what_is_really_missing() -> None:
    steps = {step.id: step for step in _assessed("ml-engineer", SENIOR).steps}
    known = ("software-engineering", "deployment-serving", "cloud-platforms", "mlops-monitoring")
    assert [steps[step].order for step in known] == [None] * len(known)
    assert steps["math-statistics"].order == 1
    assert steps["python-programming"].order == 2
    assert "python" not in steps["python-programming"].missing


@pytest.mark.parametrize("name", PROVED_BY_PROJECTS)
def test_a_project_told_in_a_resume_completes_its_step_and_no_other(name: str) -> None:
    steps = [step for step in load_roadmap(name).steps if step.required]
    for step in steps:
        statuses = _status(name, f"Jo Example\n\nProjects\n{step.project}\n")
        assert [other.id for other in steps if statuses[other.id] == Status.DONE] == [step.id]
