"""What if: the answer is the one that a changed résumé gets, and the skills named for a target reach it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache

import pytest

from matcher.errors import InputError
from matcher.matching import Settings, match_profile, read_profile, read_requirements
from matcher.reading import make_document, read_document
from matcher.reports.effort import effort
from matcher.scoring.what_if import reach, what_if
from matcher.taxonomy import load_taxonomy
from matcher.values import DocumentKind, Profile, Requirements, Verdict
from matcher.values.enums import TECHNICAL
from tests.conftest import SAMPLES

SETTINGS = Settings(as_of=dt.date(2026, 11, 1))
RESUMES = ("tomasz-wierzba.txt", "noor-haddadin.md", "mei-tanaka-ruiz.txt")
POSTINGS = ("ml-engineer.txt", "mlops-engineer.md", "data-engineer.txt", "nlp-llm-engineer.txt")
PAIRS = [(resume, posting) for resume in RESUMES for posting in POSTINGS]


@lru_cache
def person(name: str) -> Profile:
    return read_profile(read_document(SAMPLES / "resumes" / name, kind=DocumentKind.RESUME), SETTINGS)


@lru_cache
def asked(name: str) -> Requirements:
    return read_requirements(read_document(SAMPLES / "postings" / name, kind=DocumentKind.POSTING), SETTINGS)


def lacking(resume: str, posting: str) -> list[str]:
    """The technical skills that a posting asks for and a résumé does not show."""
    taxonomy = load_taxonomy()
    found = [
        skill
        for finding in match_profile(person(resume), asked(posting), SETTINGS).findings
        if finding.verdict != Verdict.MET
        for skill in finding.requirement.any_of
        if skill not in person(resume).held and taxonomy[skill].kind in TECHNICAL
    ]
    return list(dict.fromkeys(found))


def score_of_changed_resume(resume: str, posting: str, skills: list[str]) -> float:
    """The score of the résumé's text with a further list of skills at its end."""
    labels = ", ".join(map(load_taxonomy().label, skills))
    text = f"{person(resume).document.text.rstrip()}\n\nSkills\n{labels}\n"
    changed = read_profile(make_document(text, id=resume, kind=DocumentKind.RESUME), SETTINGS)
    assert set(skills) <= set(changed.held)
    return match_profile(changed, asked(posting), SETTINGS).score


@pytest.mark.parametrize(("resume", "posting"), PAIRS)
def test_what_if_is_the_score_of_the_changed_resume(resume: str, posting: str) -> None:
    skills = lacking(resume, posting)[:6]
    answer = what_if(person(resume), asked(posting), skills, SETTINGS)
    assert answer.score == pytest.approx(score_of_changed_resume(resume, posting, skills), abs=1e-9)
    assert answer.score > answer.before
    assert sum(change.after - change.before for change in answer.changes) == pytest.approx(
        answer.score - answer.before, abs=0.005
    )


@pytest.mark.parametrize(("resume", "posting"), PAIRS)
def test_the_skills_of_a_target_reach_it_on_the_changed_resume_and_none_is_idle(resume: str, posting: str) -> None:
    now = match_profile(person(resume), asked(posting), SETTINGS).score
    target = reach(person(resume), asked(posting), now + 0.1, SETTINGS)
    assert target.reached
    skills = [item.skill for item in target.skills]
    reached = score_of_changed_resume(resume, posting, skills)
    assert reached >= target.wanted
    assert target.skills[-1].score == pytest.approx(reached, abs=1e-9)
    for idle in skills if len(skills) > 1 else ():
        fewer = what_if(person(resume), asked(posting), [s for s in skills if s != idle], SETTINGS)
        assert fewer.score < target.wanted


def test_no_cheaper_skill_does_as_well_as_one_of_a_target() -> None:
    resume, posting = RESUMES[1], POSTINGS[0]
    now = match_profile(person(resume), asked(posting), SETTINGS).score
    target = reach(person(resume), asked(posting), now + 0.1, SETTINGS)
    costs = {skill: effort(skill, person(resume).held, load_taxonomy()).high for skill in lacking(resume, posting)}
    skills = [item.skill for item in target.skills]
    for skill in skills:
        rest = [other for other in skills if other != skill]
        for other in (other for other, cost in costs.items() if cost < costs[skill] and other not in skills):
            assert what_if(person(resume), asked(posting), [*rest, other], SETTINGS).score < target.wanted


def test_a_target_names_a_language_before_what_is_built_on_it_and_counts_its_hours_once() -> None:
    resume = read_profile(make_document("Jo Example\n\nSkills\nExcel\n", id="jo", kind=DocumentKind.RESUME), SETTINGS)
    posting = make_document("Requirements\n- pandas\n- Python\n- NumPy\n", id="post", kind=DocumentKind.POSTING)
    wanted = read_requirements(posting, SETTINGS)
    best = reach(resume, wanted, 1.0, SETTINGS).best
    target = reach(resume, wanted, best, SETTINGS)
    assert [item.skill for item in target.skills] == ["python", "numpy", "pandas"]
    assert {item.effort.high for item in target.skills} == {40}


def test_a_target_that_no_learning_reaches_says_so() -> None:
    target = reach(person(RESUMES[1]), asked(POSTINGS[0]), 1.0, SETTINGS)
    assert (target.reached, target.skills) == (False, ())
    assert match_profile(person(RESUMES[1]), asked(POSTINGS[0]), SETTINGS).score < target.best < 1


def test_a_target_that_is_reached_already_needs_nothing() -> None:
    assert reach(person(RESUMES[1]), asked(POSTINGS[0]), 0.01, SETTINGS).skills == ()


def test_names_are_understood_as_everywhere() -> None:
    answer = what_if(person(RESUMES[1]), asked(POSTINGS[0]), ["k8s", "Kubernetes"], SETTINGS)
    assert answer.skills == ("kubernetes",)


def test_a_skill_that_is_there_or_not_asked_changes_nothing() -> None:
    known = next(iter(person(RESUMES[0]).held))
    answer = what_if(person(RESUMES[0]), asked(POSTINGS[0]), [known], SETTINGS)
    assert answer.score == answer.before
    assert answer.changes == ()


def test_an_unknown_skill_is_named() -> None:
    with pytest.raises(InputError, match="'Zorblax' is no skill that the taxonomy knows"):
        what_if(person(RESUMES[0]), asked(POSTINGS[0]), ["Zorblax"], SETTINGS)


def test_the_order_of_the_skills_does_not_matter() -> None:
    skills = lacking(RESUMES[0], POSTINGS[1])[:4]
    one = what_if(person(RESUMES[0]), asked(POSTINGS[1]), skills, SETTINGS)
    other = what_if(person(RESUMES[0]), asked(POSTINGS[1]), skills[::-1], SETTINGS)
    assert replace(one, skills=(), labels=()) == replace(other, skills=(), labels=())
