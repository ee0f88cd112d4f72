"""Evidence beyond words: which lines of a résumé show it, and which only look like it."""

from __future__ import annotations

import pytest

from matcher.matching import Settings, read_profile
from matcher.resume.evidence import find_evidence
from matcher.resume.evidence_signs import SKILLS
from matcher.taxonomy import load_taxonomy
from matcher.values import Profile
from matcher.values.steps import EvidenceKind, ShownEvidence
from tests.conftest import AS_OF
from tests.helpers import PRIVATE, document

HEAD = "Jo Example\nHalden\n"


def _profile(text: str) -> Profile:
    return read_profile(document(text), Settings(as_of=AS_OF))


def _found(text: str) -> dict[str, ShownEvidence]:
    return {item.kind.value: item for item in find_evidence(_profile(text), load_taxonomy())}


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("github.com/jo-example", {"code-repository"}),
        ("Code: https://www.github.com/jo-example/swan-names", {"code-repository"}),
        ("gitlab.com/jo.example", {"code-repository"}),
        ("https://bitbucket.org/jo/", {"code-repository"}),
        ("codeberg.org/jo", {"code-repository"}),
        ("https://huggingface.co/jo-example", {"code-repository"}),
        ("git.example.org/~jo", {"code-repository"}),
        ("GitHub: jo-example", {"code-repository"}),
        ("LinkedIn | GitHub", {"code-repository"}),
        ("kaggle.com/joexample", {"competition"}),
        ("https://codeforces.com/profile/jo", {"competition", "coding-profile"}),
        ("leetcode.com/u/jo", {"competition", "coding-profile"}),
        ("https://www.hackerrank.com/jo", {"competition", "coding-profile"}),
        ("https://doi.org/10.5555/12345678", {"publication"}),
        ("arXiv:2101.00001", {"publication"}),
        ("https://arxiv.org/abs/2101.00001", {"publication"}),
        ("orcid.org/0000-0000-0000-0000", {"publication"}),
        ("speakerdeck.com/jo/swans", {"talk"}),
        ("https://pypi.org/project/swan-names", {"open-source-contribution", "code-repository"}),
        ("medium.com/@jo", {"technical-blog"}),
        ("https://www.credly.com/badges/12ab", {"certificate"}),
        ("coursera.org/verify/ABC", {"course-certificate"}),
        ("stackoverflow.com/users/1234/jo", {"community"}),
        ("jo-example.github.io", {"portfolio-website"}),
        ("www.jo-example.org", {"portfolio-website"}),
        ("Portfolio: joexample.net", {"portfolio-website"}),
        ("jo-example.dev", {"portfolio-website"}),
    ],
)
def test_a_link_shows_evidence_by_its_host(line: str, kinds: set[str]) -> None:
    assert {*_found(HEAD + line + "\n")} >= kinds
    assert {*_found(HEAD + line + "\n")} - kinds <= {"portfolio-website"}


@pytest.mark.parametrize(
    "line",
    [
        "jo@example.dev",
        "jo@github.com",
        "https://www.linkedin.com/in/jo-example",
        "https://huggingface.co/docs/transformers",
        "https://www.kaggle.com/datasets/swans",
        "555 0100 / Halden",
        "mygithub.community",
    ],
)
def test_an_address_of_another_sort_shows_nothing(line: str) -> None:
    assert _found(HEAD + line + "\n") == {}


def test_an_employers_site_within_a_job_is_no_portfolio() -> None:
    job = "Experience\n\nBaker, Quillmere Ltd (www.quillmere.example)\nJan 2020 - Dec 2021\n- Baked bread\n"
    assert _found(HEAD + "\n" + job) == {}


@pytest.mark.parametrize(
    ("section", "kind"),
    [
        ("Publications\nJ. Example. On counting swans twice. Journal of Canals, 2019.", "publication"),
        ("Invited Talks\nCounting swans in the fog, Halden 2019", "talk"),
        ("Projects\nCounted the swans on the canal from photographs of every morning.", "project"),
        ("Certifications\nPRINCE2 Foundation, 2020", "certificate"),
        ("Certifications\nTyping for beginners, Udemy, 2020", "course-certificate"),
        ("Education\nBachelor's Degree in Physics, Northmere, 2010 - 2013", "degree"),
        ("Education\nPhD, University of Northmere", "degree"),
    ],
)
def test_a_section_shows_evidence_by_its_heading_and_content(section: str, kind: str) -> None:
    found = _found(f"{HEAD}\n{section}\n")
    assert kind in found
    assert found[kind].quote in section


@pytest.mark.parametrize("section", ["Publications\nNone", "Certifications\nn/a", "Projects\n-", "Publications\n"])
def test_an_empty_section_shows_nothing(section: str) -> None:
    assert _found(f"{HEAD}\n{section}\n") == {}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Maintainer of an open source library for swan names", "open-source-contribution"),
        ("Contributed to several open-source projects", "open-source-contribution"),
        ("Won a silver medal in a Kaggle competition on birds", "competition"),
        ("Second of forty teams, finalist of the canal challenge", "competition"),
        ("Speaker at the yearly conference on canals", "talk"),
        ("Presented our swan counts at PyData Halden", "talk"),
        ("Co-authored a paper on how swans sleep", "publication"),
        ("One journal paper as second author", "publication"),
        ("Taught statistics to second-year students", "teaching"),
        ("Wrote a technical blog about canals", "technical-blog"),
    ],
)
def test_a_sentence_about_ones_own_doings_shows_evidence(sentence: str, kind: str) -> None:
    assert kind in _found(f"{HEAD}\nExperience\n\nKeeper, Quillmere Ltd\nJan 2020 - Dec 2021\n- {sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Built everything using an open source library", "open-source-contribution"),
        ("I have never published a paper", "publication"),
        ("Read a new research paper every week", "publication"),
        ("Public speaking", "talk"),
        ("Relevant coursework: algebra", "course-certificate"),
        ("Worked beside people who hold a PhD", "degree"),
        ("Kaggle", "competition"),
    ],
)
def test_what_others_did_or_nobody_did_is_no_evidence(sentence: str, kind: str) -> None:
    job = f"Experience\n\nKeeper, Quillmere Ltd\nJan 2020 - Dec 2021\n- {sentence}\n"
    assert kind not in _found(f"{HEAD}\n{job}")


@pytest.mark.parametrize(
    "line", ["CKA: studying", "CySA+ - in progress, exam booked for June", "PRINCE2 (2019) – expired"]
)
def test_a_certificate_that_is_not_valid_is_no_evidence(line: str) -> None:
    assert "certificate" not in _found(f"Certifications\n{line}")


def test_an_internship_is_a_job_and_no_wish() -> None:
    job = "Experience\n\nData intern, Quillmere Ltd\nJan 2020 - Dec 2020\n- Counted swans\n"
    assert "internship" in _found(f"{HEAD}\n{job}")
    assert "internship" not in _found(f"{HEAD}\nSummary\nLooking for an internship near the sea.\n")


def test_work_in_the_field_takes_three_of_its_skills_in_dated_jobs() -> None:
    job = "{0}\nExperience\n\nEngineer, Quillmere Ltd\n{1}\n- Worked with Python, Docker and PostgreSQL\n"
    dated, undated = _profile(job.format(HEAD, "Jan 2020 - Dec 2021")), _profile(job.format(HEAD, "long ago"))
    taxonomy, field = load_taxonomy(), {"python", "docker", "postgresql"}

    def kinds(profile: Profile, field: set[str] | None) -> set[str]:
        return {item.kind.value for item in find_evidence(profile, taxonomy, field=field)}

    assert kinds(dated, field) == kinds(dated, None) == {"work-experience"}
    assert kinds(dated, field - {"docker"}) == kinds(undated, field) == set()


def test_each_kind_is_found_once_in_the_order_of_the_list_and_quoted_from_the_text() -> None:
    text = f"{HEAD}github.com/jo | gitlab.com/jo\n\nEducation\nBSc Mathematics, Northmere\nMSc Physics, Northmere\n"
    found = find_evidence(_profile(text), load_taxonomy())
    assert [item.kind for item in found] == [EvidenceKind.CODE_REPOSITORY, EvidenceKind.DEGREE]
    assert all(text[item.start : item.end] == item.quote for item in found)


def test_an_empty_resume_shows_nothing() -> None:
    assert _found("") == {}


def test_the_signs_name_skills_of_the_taxonomy() -> None:
    assert {skill for sign in SKILLS for skill in sign.skills} - set(load_taxonomy().skills) == set()


def test_kinds_that_no_resume_holds_are_never_found() -> None:
    text = f"{HEAD}\nOther\nReferences on request. Reading list: canals. Interview notes. Application log.\n"
    assert not {item.kind for item in find_evidence(_profile(text), load_taxonomy())} & PRIVATE
